import { isMap, isPair, isScalar, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import { outcome, report, type Diagnostic, type Outcome, type Place } from '../diagnostics/index.js';
import type { DocumentDetails, Edition } from '../model/index.js';
import { lineStarts, positionAt, type SourceText } from '../text/index.js';
import { isDate } from './w3c-date.js';

/** What the head of a source says of the document, between two lines of `---`. */
export interface FrontMatter {
  readonly details: DocumentDetails;
  /** The source offset at which the document itself begins. */
  readonly end: number;
  readonly place: Place;
}

type Detail = Exclude<keyof DocumentDetails, 'repository'>;

/** The keys understood, as memcon and as others (pandoc, Hugo, Dublin Core) spell them. */
const KEYS: Readonly<Record<string, Detail>> = {
  title: 'title',
  date: 'date',
  place: 'place',
  location: 'place',
  language: 'language',
  lang: 'language',
  idno: 'idno',
  identifier: 'idno',
  note: 'note',
};

const REPOSITORY_KEYS = ['name', 'settlement', 'country', 'collection', 'url'] as const;

/** `---` on the first line, a key on the next, a closing `---` or `...`. Not: a line drawn above the first paragraph. */
const BLOCK = /^---[ \t]*\r?\n(?=---|\.\.\.|#|["']?[A-Za-z][\w -]*["']?[ \t]*:)([^]*?\r?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

interface Reader {
  readonly placeOf: (offset: number, end?: number) => Place;
  readonly diagnostics: Diagnostic[];
}

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');
const rangeOf = (node: unknown): readonly [number, number] => (node as Node | null)?.range?.slice(0, 2) as [number, number] ?? [0, 0];

/** A value as its author wrote it (`1960`, `0042` and `no` are words here), or undefined with a diagnostic. */
function textOf(reader: Reader, pair: Pair): string | undefined {
  const { value } = pair;
  if (isScalar(value) && value.value !== null) return (typeof value.value === 'string' ? value.value : (value.source ?? String(value.value))).trim();
  if (value === null || isScalar(value)) return undefined;
  const message = `The value of "${keyOf(pair)}" is not a text.`;
  reader.diagnostics.push(report('front-matter-value', message, { place: reader.placeOf(...rangeOf(value)) }));
  return undefined;
}

function repositoryOf(reader: Reader, pair: Pair): Edition['repository'] {
  if (!isMap(pair.value)) {
    const name = textOf(reader, pair);
    return name === undefined ? undefined : { name };
  }
  const values: Partial<Record<(typeof REPOSITORY_KEYS)[number], string>> = {};
  for (const inner of (pair.value as YAMLMap).items) {
    const key = REPOSITORY_KEYS.find((known) => known === keyOf(inner));
    if (key === undefined) unknownKey(reader, inner, `repository.${keyOf(inner)}`);
    else values[key] = textOf(reader, inner) ?? '';
  }
  if (values.name !== undefined) return { ...values, name: values.name };
  reader.diagnostics.push(report('front-matter-value', 'The repository has no "name".', { place: reader.placeOf(...rangeOf(pair.key)) }));
  return undefined;
}

function unknownKey(reader: Reader, pair: Pair, key: string): void {
  reader.diagnostics.push(
    report('front-matter-key', `The key "${key}" of the front matter is unknown and left out.`, { place: reader.placeOf(...rangeOf(pair.key)) }),
  );
}

function detailsOf(reader: Reader, map: YAMLMap): DocumentDetails {
  const details: { -readonly [K in keyof DocumentDetails]: DocumentDetails[K] } = {};
  for (const pair of map.items.filter((item) => isPair(item))) {
    const name = keyOf(pair);
    const key = KEYS[name.toLowerCase()];
    if (name.toLowerCase() === 'repository') {
      const repository = repositoryOf(reader, pair);
      if (repository !== undefined) details.repository = repository;
    } else if (key === undefined) unknownKey(reader, pair, name);
    else {
      const text = textOf(reader, pair);
      if (text === undefined || text === '') continue;
      if (key === 'date' && !isDate(text)) {
        const message = `The date "${text}" of the front matter is not a date as YYYY-MM-DD, YYYY-MM or YYYY.`;
        reader.diagnostics.push(report('front-matter-value', message, { place: reader.placeOf(...rangeOf(pair.value)) }));
      } else details[key] = text;
    }
  }
  return details;
}

/** Reads YAML front matter, if a source begins with it; errors (with line and column) when it cannot be understood. */
export function readFrontMatter(source: SourceText): Outcome<FrontMatter | undefined> {
  const block = BLOCK.exec(source.text);
  if (block === null) return outcome(undefined);
  const offset = source.text.indexOf('\n') + 1;
  const starts = lineStarts(source.text);
  const placeOf = (start: number, end?: number): Place => ({
    file: source.name,
    start: positionAt(starts, offset + start),
    ...(end === undefined ? {} : { end: positionAt(starts, offset + end) }),
  });
  const reader: Reader = { placeOf, diagnostics: [] };
  const document = parseDocument(block[1] ?? '', { prettyErrors: false, schema: 'core' });
  for (const error of document.errors) {
    const what = error.message.replace(/\s+/g, ' ').replace(/\.$/, '');
    reader.diagnostics.push(report('front-matter-broken', `The front matter is not valid YAML: ${what}.`, { place: placeOf(...error.pos) }));
  }
  const place = { file: source.name, start: { line: 1, column: 1 }, end: positionAt(starts, block[0].length) };
  if (reader.diagnostics.length === 0 && document.contents !== null && !isMap(document.contents))
    reader.diagnostics.push(report('front-matter-broken', 'The front matter is not a list of "key: value" lines.', { place }));
  const details = reader.diagnostics.length === 0 && isMap(document.contents) ? detailsOf(reader, document.contents) : {};
  return outcome({ details, end: block[0].length, place }, reader.diagnostics);
}
