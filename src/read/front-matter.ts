import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type { Pair, YAMLMap } from 'yaml';
import { outcome, report, type Diagnostic, type Outcome, type Place } from '../diagnostics/index.js';
import type { DocumentDetails, Edition } from '../model/index.js';
import { lineStarts, positionAt, type SourceText } from '../text/index.js';
import { forbiddenIn } from './characters.js';
import { isPlainDate } from '../dates/index.js';

/** What the head of a source says of the document, between two lines of `---`. */
interface FrontMatter {
  readonly details: DocumentDetails;
  /** The source offset at which the document itself begins. */
  readonly end: number;
  readonly place: Place;
}

/** Loaded when there is front matter to read: most sources have none. */
const loadYaml = (): typeof Yaml => createRequire(import.meta.url)('yaml') as typeof Yaml;

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
  kind: 'kind',
  genre: 'kind',
  note: 'note',
};

const REPOSITORY_KEYS = ['name', 'settlement', 'country', 'collection', 'url'] as const;

/**
 * `---` on the first line, a key on the next, a closing `---` or `...`. Not: a line drawn above the first paragraph.
 */
const BLOCK =
  /^---[ \t]*\r?\n(?=---|\.\.\.|#|["']?[A-Za-z][\w -]*["']?[ \t]*:)([^]*?\r?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

interface Reader {
  readonly yaml: typeof Yaml;
  readonly placeOf: (range: readonly number[] | null | undefined) => Place;
  readonly diagnostics: Diagnostic[];
}

const rangeOf = (node: unknown): readonly number[] | null | undefined =>
  (node as { readonly range?: readonly number[] | null } | null)?.range;

const keyOf = ({ yaml }: Reader, pair: Pair): string => (yaml.isScalar(pair.key) ? String(pair.key.value) : '');

const asWritten = ({ value, source }: Yaml.Scalar): string => (typeof value === 'string' ? value : (source ?? ''));

/** A value as its author wrote it (`1960`, `0042` and `no` are words here), or undefined with a diagnostic. */
function textOf(reader: Reader, pair: Pair): string | undefined {
  const { value } = pair;
  if (value === null) return undefined;
  if (reader.yaml.isScalar(value)) {
    const text = value.value === null ? undefined : asWritten(value).trim();
    const forbidden = text === undefined ? undefined : forbiddenIn(text);
    if (forbidden === undefined) return text;
    const message = `The value of "${keyOf(reader, pair)}" holds the character ${forbidden}, which XML forbids.`;
    wrongValue(reader, value, message);
    return undefined;
  }
  wrongValue(reader, value, `The value of "${keyOf(reader, pair)}" is not a text.`);
  return undefined;
}

const wrongValue = (reader: Reader, node: unknown, message: string): void =>
  void reader.diagnostics.push(report('front-matter-value', message, { place: reader.placeOf(rangeOf(node)) }));

function unknownKey(reader: Reader, pair: Pair, key: string): void {
  const message = `The key "${key}" of the front matter is unknown and left out.`;
  reader.diagnostics.push(report('front-matter-key', message, { place: reader.placeOf(rangeOf(pair.key)) }));
}

/** A repository is a name alone, or a mapping with one. */
function repositoryOf(reader: Reader, pair: Pair): Edition['repository'] {
  if (!reader.yaml.isMap(pair.value)) {
    const name = textOf(reader, pair);
    return name === undefined ? undefined : { name };
  }
  const values: Partial<Record<(typeof REPOSITORY_KEYS)[number], string>> = {};
  for (const inner of pair.value.items) {
    const key = REPOSITORY_KEYS.find((known) => known === keyOf(reader, inner));
    if (key === undefined) unknownKey(reader, inner, `repository.${keyOf(reader, inner)}`);
    else values[key] = textOf(reader, inner) ?? '';
  }
  if (values.name !== undefined) return { ...values, name: values.name };
  wrongValue(reader, pair.key, 'The repository has no "name".');
  return undefined;
}

function detailsOf(reader: Reader, map: YAMLMap): DocumentDetails {
  const details: { -readonly [K in keyof DocumentDetails]: DocumentDetails[K] } = {};
  for (const pair of map.items) {
    const name = keyOf(reader, pair).toLowerCase();
    const key = KEYS[name];
    if (name === 'repository') {
      const repository = repositoryOf(reader, pair);
      if (repository !== undefined) details.repository = repository;
    } else if (key === undefined) unknownKey(reader, pair, keyOf(reader, pair));
    else {
      const text = textOf(reader, pair) ?? '';
      if (key === 'date' && text !== '' && !isPlainDate(text)) {
        wrongValue(
          reader,
          pair.value,
          `The date "${text}" of the front matter is not a date as YYYY-MM-DD, YYYY-MM or YYYY.`,
        );
      } else if (text !== '') details[key] = text;
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
  const at = (position: number) => positionAt(starts, offset + position);
  const reader: Reader = {
    yaml: loadYaml(),
    placeOf: (range) => ({ file: source.name, start: at(range?.[0] ?? 0), end: at(range?.[1] ?? 0) }),
    diagnostics: [],
  };
  const place = { file: source.name, start: { line: 1, column: 1 }, end: positionAt(starts, block[0].length) };
  const { contents, errors } = reader.yaml.parseDocument(block[1] ?? '', { prettyErrors: false, schema: 'core' });
  for (const error of errors) {
    const what = error.message.replace(/\s+/g, ' ').replace(/\.$/, '');
    reader.diagnostics.push(
      report('front-matter-broken', `The front matter is not valid YAML: ${what}.`, {
        place: reader.placeOf(error.pos),
      }),
    );
  }
  const isMap = reader.yaml.isMap(contents);
  if (errors.length === 0 && contents !== null && !isMap) {
    reader.diagnostics.push(
      report('front-matter-broken', 'The front matter is not a list of "key: value" lines.', { place }),
    );
  }
  const details = errors.length === 0 && isMap ? detailsOf(reader, contents) : {};
  return outcome({ details, end: block[0].length, place }, reader.diagnostics);
}
