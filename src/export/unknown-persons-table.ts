import { csvCell, harmless } from './csv/cells.js';
import { toId } from '../xml/index.js';
import type { UnknownPerson } from './unknown-persons.js';

export interface TableOptions {
  readonly separator?: ',' | '\t';
  /** Ids that registers have: none of them is suggested. */
  readonly taken?: ReadonlySet<string>;
}

/**
 * The columns, as a register that is a table has them: an archivist fills in `id` (and what else is known), and memcon
 * reads it back.
 */
const COLUMNS = [
  'id',
  'suggested',
  'name',
  'surname',
  'forename',
  'titles',
  'forms',
  'count',
  'documents',
  'contexts',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Unknown persons as a table (RFC 4180; or with tabs), one row a person of a document, its `id` to be filled in. */
export function tableOfUnknownPersons(
  persons: readonly UnknownPerson[],
  { separator = ',', taken = new Set() }: TableOptions = {},
): string {
  const given = new Set(taken);
  const rows = persons.map((person) => rowOf(person, given));
  return [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))]
    .map((cells) => `${cells.map((cell) => cellFor(cell, separator)).join(separator)}\r\n`)
    .join('');
}

function rowOf(person: UnknownPerson, given: Set<string>): Row {
  const forename = person.forenames.join(' ');
  const name = [forename, person.surname].filter((part) => part !== '').join(' ');
  return {
    id: '',
    suggested: suggestion(person, given),
    name,
    surname: person.surname,
    forename,
    titles: person.titles.join('; '),
    forms: person.forms.filter((form) => form !== name).join('; '),
    count: String(person.count),
    documents: person.document,
    contexts: person.contexts.join(' | '),
  };
}

/** An id made of the name that nobody has yet. */
function suggestion({ participant, surname, forenames }: UnknownPerson, given: Set<string>): string {
  const plain = [surname, ...forenames]
    .join('-')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}-]+/gu, '')
    .toLowerCase();
  const base = participant ?? toId(plain, 'person-');
  let id = base;
  for (let n = 2; given.has(id); n++) id = `${base}-${n}`;
  given.add(id);
  return id;
}

/** A cell of a table; one with tabs has no quotation marks and no line ends. */
const cellFor = (cell: string, separator: ',' | '\t'): string =>
  separator === '\t'
    ? harmless(cell)
        .replace(/[\t\r\n]+/gu, ' ')
        .replace(/^"/u, '“')
    : csvCell(cell);
