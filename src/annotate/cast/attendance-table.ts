import type { LayoutWords } from '../../language/index.js';
import type { Annotation, Transcript } from '../../model/index.js';
import { pattern, type Span } from '../../text/index.js';
import { tablesOf } from '../table-rows.js';
import { namedIn } from './entry.js';
import { namesSide } from './participants.js';

/**
 * A table of those present with a line for each: `| Jack Works | JWK | Sujitech |`. One column has the names; where
 * they have short forms, another has these.
 */
export interface AttendanceTable {
  readonly span: Span;
  /** Where the name of each person is. */
  readonly names: readonly Span[];
  /** From the short form by which the record calls him to his name. */
  readonly initials: ReadonlyMap<string, string>;
}

interface Cell {
  readonly span: Span;
  readonly text: string;
}

/** So many persons make a table of them. */
const FEWEST = 2;

/** `WH`, `BSH`, `J.K.` */
const INITIALS = pattern(/^\p{Lu}{2,4}$|^(?:\p{Lu}\.){2,4}$/u);

/** The tables of the record that list persons line by line; one whose columns are the sides of the talks is none. */
export function attendanceTables(
  transcript: Pick<Transcript, 'text' | 'annotations'>,
  words: LayoutWords,
): readonly AttendanceTable[] {
  return tablesOf(transcript).flatMap(({ table, rows }) => {
    const read = rows.map(({ cells }) => cells.map((cell) => cellOf(cell, transcript.text)));
    return personsIn(table.span, read, words);
  });
}

function personsIn(
  span: Span,
  [head = [], ...rest]: readonly (readonly Cell[])[],
  words: LayoutWords,
): readonly AttendanceTable[] {
  if (head.length < 2 || head.some(({ text }) => namesSide(text, words))) return [];
  const said = head.findIndex(({ text }) => words.nameColumns.has(text.toLowerCase()));
  // Without a heading the first line is a person's too.
  const body = said >= 0 || !isName(head[0]!.text, words) ? rest : [head, ...rest];
  const columns = head.map((_, at) => body.flatMap((row) => row[at] ?? []));
  const at = said >= 0 ? said : columns.findIndex((column) => isNames(column, words));
  const short = columns.findIndex((column, i) => i !== at && isInitials(column));
  if (at < 0 || (said < 0 && short < 0) || columns[at]!.length < FEWEST) return [];
  const persons = body.flatMap((row) =>
    row[at] === undefined || row[at].text === '' ? [] : [{ name: row[at], short: row[short]?.text ?? '' }],
  );
  return [
    {
      span,
      names: persons.map(({ name }) => name.span),
      initials: new Map(persons.flatMap(({ name, short: form }) => (form === '' ? [] : [[form, name.text]]))),
    },
  ];
}

const cellOf = ({ span }: Annotation, text: string): Cell => ({ span, text: text.slice(span.start, span.end).trim() });

const isName = (text: string, words: LayoutWords): boolean =>
  text.includes(' ') && namedIn(text, words).some(({ name }) => name?.includes(' ') === true);

/** Whether more than half of a column are names. */
const isNames = (column: readonly Cell[], words: LayoutWords): boolean =>
  column.filter(({ text }) => isName(text, words)).length * 2 > column.length;

const isInitials = (column: readonly Cell[]): boolean => {
  const forms = column.flatMap(({ text }) => (text === '' ? [] : [text]));
  return forms.length >= FEWEST && forms.every((form) => INITIALS.test(form)) && new Set(forms).size === forms.length;
};
