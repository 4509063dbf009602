import { outcome, report, type Diagnostic, type Outcome, type Place } from '../../diagnostics/index.js';
import type { NameForm, RegisterEntry } from '../../model/index.js';
import { childrenNamed } from '../../tei/index.js';
import { filled, type SourceText } from '../../text/index.js';
import { readRecords, toId, type XmlElement } from '../../xml/index.js';
import { isPlainDate } from '../../dates/index.js';
import { textOf } from './records.js';

/** The start of a people record or of a collection of them: in no namespace, and a person's first child is its `id`. */
const RECORD =
  /^(?:\uFEFF?\s*<\?xml[^>]*\?>)?\s*(?:<!--[^]*?-->\s*)*<(?:people|persons|collection)?\b[^>]{0,200}?>?\s*<?person>?\s*(?:<!--[^]*?-->\s*)*<id>/u;

/**
 * Whether a file is of the kind of the Office of the Historian's people records (history.state.gov): one person or a
 * collection.
 */
export const isOfficePeople = (text: string): boolean => RECORD.test(text.slice(0, 4000));

/**
 * The persons of the Office of the Historian's records, of the database "people" and of "principal officers and chiefs
 * of mission".
 */
export function readOfficePeople(source: SourceText): Outcome<readonly RegisterEntry[]> {
  const { value: root, diagnostics: refused } = readRecords(source);
  if (root === undefined) return outcome([], refused);
  const diagnostics: Diagnostic[] = [];
  const records = root.name === 'person' ? [root] : childrenNamed(root, 'person');
  return outcome(
    records.flatMap((record) => entryOf(record, source.name, diagnostics) ?? []),
    diagnostics,
  );
}

/** The elements at the end of a path. */
const at = (record: XmlElement, ...path: readonly string[]): readonly XmlElement[] =>
  path.reduce<readonly XmlElement[]>(
    (elements, name) => elements.flatMap((element) => childrenNamed(element, name)),
    [record],
  );

const textsAt = (record: XmlElement, ...path: readonly string[]): readonly string[] => [
  ...new Set(
    at(record, ...path)
      .map((element) => textOf(element))
      .filter((text) => text !== ''),
  ),
];

function entryOf(record: XmlElement, file: string, diagnostics: Diagnostic[]): RegisterEntry | undefined {
  const place: Place = { file, start: record.place ?? { line: 1, column: 1 } };
  const [id] = textsAt(record, 'id');
  const forms = formsOf(record);
  const [main] = forms;
  if (id === undefined || main === undefined) {
    const who = id ?? main?.text;
    const subject = `A person of the register${who === undefined ? '' : ` ("${who}")`}`;
    if (id === undefined) diagnostics.push(report('register-id-missing', `${subject} has no id.`, { place }));
    if (main === undefined) diagnostics.push(report('register-name-missing', `${subject} has no name.`, { place }));
    return undefined;
  }
  const year = (...names: readonly string[]): string | undefined =>
    names.flatMap((name) => textsAt(record, name)).find(isPlainDate);
  return {
    kind: 'person',
    id: toId(id),
    name: main.text,
    forms,
    offices: [],
    identifiers: identifiersOf(record),
    ...filled({ birth: year('birth-year', 'birth'), death: year('death-year', 'death'), note: noteOf(record) }),
    place,
  };
}

/** The preferred name, then what publications call the person. */
function formsOf(record: XmlElement): readonly NameForm[] {
  const [surname, forename] = ['surname', 'forename'].map((name) => textsAt(record, 'persName', name)[0] ?? '');
  const [suffix] = textsAt(record, 'persName', 'genName');
  const parts = [surname, forename, suffix ?? ''].filter((part) => part !== '').join(', ');
  const told = new Set([
    ...textsAt(record, 'names', 'preferred', 'name'),
    ...(parts === '' ? [] : [parts]),
    ...textsAt(record, 'names', 'alternates', 'name'),
    ...textsAt(record, 'names', 'alternates', 'alternate', 'name'),
    ...textsAt(record, 'names', 'originals', 'original', 'name'),
    ...textsAt(record, 'persName', 'altname'),
  ]);
  return [...told].map((text, i) => ({
    text,
    type: i === 0 ? 'main' : 'variant',
    ...(text === parts ? filled({ surname, forename }) : {}),
  }));
}

/** What the record says of offices, in prose; the same thing said twice, once. */
function noteOf(record: XmlElement): string {
  const remarks = textsAt(record, 'remarks', 'remark', 'p').map((remark) => remark.replace(/[.;\s]+$/u, ''));
  return [...new Set(remarks)].join('; ');
}

/** How the authority files are called here. */
const AUTHORITIES: Readonly<Record<string, string>> = {
  viaf: 'VIAF',
  wikidata: 'Wikidata',
  lcnaf: 'LCNAF',
  naf: 'LCNAF',
  snac: 'SNAC',
};

const identifiersOf = (record: XmlElement): RegisterEntry['identifiers'] =>
  at(record, 'authorities', 'authority')
    .map((authority) => ({ service: authority.attributes['service'] ?? 'id', value: textOf(authority) }))
    .map(({ service, value }) => ({ type: AUTHORITIES[service] ?? service, value }))
    .filter(({ value }) => value !== '');
