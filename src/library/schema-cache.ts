import { createHash } from 'node:crypto';
import { parseSerialisedSchema, serialiseSchema, type CompiledSchema } from '../validate/index.js';
import { VERSION } from '../version.js';

/** Where compiled schemas are kept between runs: an economy, so `get` gives nothing for whatever reason and `put` never fails. */
export interface SchemaCache {
  readonly get: (key: string) => string | undefined;
  readonly put: (key: string, entry: string) => void;
}

/** A file that a schema includes, by what is asked for. */
export interface Included {
  readonly href: string;
  readonly base: string;
  readonly text: string;
}

/** What an entry says of itself in its first line. */
interface Label {
  readonly sum: string;
  readonly includes: readonly { readonly href: string; readonly base: string; readonly sum: string }[];
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The content decides, and the version of the engine; a name only where it is needed to find what is included. */
export const keyOf = (text: string, name: string): string =>
  hash(`memcon ${VERSION}\0${/<(?:[\w.-]+:)?(?:include|externalRef)\b/u.test(text) ? name : ''}\0${text}`);

/** An entry: a line about it, then the compiled schema. */
export function entryOf(schema: CompiledSchema, included: readonly Included[]): string {
  const body = serialiseSchema(schema);
  const label: Label = { sum: hash(body), includes: included.map(({ href, base, text }) => ({ href, base, sum: hash(text) })) };
  return `${JSON.stringify(label)}\n${body}`;
}

/** The schema of an entry; undefined where the entry is damaged, of another version, or what it includes has changed. */
export function schemaOfEntry(entry: string | undefined, textOf: (href: string, base: string) => string | undefined): CompiledSchema | undefined {
  const end = entry?.indexOf('\n') ?? -1;
  if (entry === undefined || end === -1) return undefined;
  const label = labelOf(entry.slice(0, end));
  const body = entry.slice(end + 1);
  if (label === undefined || label.sum !== hash(body)) return undefined;
  const isSame = ({ href, base, sum }: Label['includes'][number]): boolean => {
    const text = textOf(href, base);
    return text !== undefined && hash(text) === sum;
  };
  return label.includes.every(isSame) ? parseSerialisedSchema(body) : undefined;
}

function labelOf(line: string): Label | undefined {
  try {
    const label = JSON.parse(line) as Partial<Label> | null;
    return typeof label?.sum === 'string' && Array.isArray(label.includes) ? (label as Label) : undefined;
  } catch {
    return undefined;
  }
}
