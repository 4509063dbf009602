import { createHash } from 'node:crypto';
import { given } from '../text/index.js';
import {
  parseSerialisedRules,
  parseSerialisedSchema,
  serialiseRules,
  serialiseSchema,
  type CompiledRules,
  type CompiledSchema,
} from '../validate/index.js';
import { VERSION } from '../version.js';

/**
 * Where compiled schemas are kept between runs: an economy, so `get` gives nothing for whatever reason and `put` never
 * fails.
 */
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

/**
 * The content decides, the version of the engine and what is wanted; a name only where it is needed to find what is
 * included.
 */
export const keyOf = (text: string, name: string, wanted: string): string =>
  hash(`memcon ${VERSION}\0${wanted}\0${/<(?:[\w.-]+:)?(?:include|externalRef)\b/u.test(text) ? name : ''}\0${text}`);

/** An entry: a line about it, the compiled grammar, the compiled rules where there are any. */
export function entryOf(
  grammar: CompiledSchema,
  rules: CompiledRules | undefined,
  included: readonly Included[],
): string {
  const body = `${serialiseSchema(grammar)}\n${rules === undefined ? '' : serialiseRules(rules)}`;
  const label: Label = {
    sum: hash(body),
    includes: included.map(({ href, base, text }) => ({ href, base, sum: hash(text) })),
  };
  return `${JSON.stringify(label)}\n${body}`;
}

interface Parts {
  readonly grammar: CompiledSchema;
  readonly rules?: CompiledRules;
}

/**
 * The schema of an entry; undefined where the entry is damaged, of another version, or what it includes has changed.
 */
export function partsOfEntry(
  entry: string | undefined,
  textOf: (href: string, base: string) => string | undefined,
): Parts | undefined {
  const end = entry?.indexOf('\n') ?? -1;
  if (entry === undefined || end === -1) return undefined;
  const label = labelOf(entry.slice(0, end));
  const body = entry.slice(end + 1);
  if (label === undefined || label.sum !== hash(body)) return undefined;
  const isSame = ({ href, base, sum }: Label['includes'][number]): boolean => {
    const text = textOf(href, base);
    return text !== undefined && hash(text) === sum;
  };
  return label.includes.every(isSame) ? partsOf(body) : undefined;
}

function partsOf(body: string): Parts | undefined {
  const border = body.indexOf('\n');
  const grammar = parseSerialisedSchema(body.slice(0, border));
  const written = body.slice(border + 1);
  const rules = written === '' ? undefined : parseSerialisedRules(written);
  if (grammar === undefined || (written !== '' && rules === undefined)) return undefined;
  return { grammar, ...given({ rules }) };
}

function labelOf(line: string): Label | undefined {
  try {
    const label = JSON.parse(line) as Partial<Label> | null;
    return typeof label?.sum === 'string' && Array.isArray(label.includes) ? (label as Label) : undefined;
  } catch {
    return undefined;
  }
}
