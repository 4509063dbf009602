import type { Lexicon } from './lexicon.js';

/**
 * The names that make up most of a register, without accent, particle or hyphen: `Allen, Raymond B.`; not `Home, Earl
 * of`.
 */
const PLAIN = /^[A-Z][a-z]+, [A-Z][a-z]+(?: (?:[A-Z][a-z]+|[A-Z]\.))*$/;
/** The same in the order of a text: `Raymond B. Allen`; not `B. Allen`, `Li Wei`. */
const RUNNING = /^[A-Z][a-z]+(?: (?:[A-Z][a-z]+|[A-Z]\.))* [A-Z][a-z]+$/;

interface PlainName {
  readonly surname: string;
  readonly forenames: readonly string[];
  readonly order: 'surname-first' | 'forename-first';
}

/**
 * The parts of a name of which nothing can be said but surname and forenames; undefined for all others, which
 * `parseName` takes apart word by word. A register of 20,000 persons is indexed in half the time.
 */
export function plainName(text: string, lexicon: Lexicon): PlainName | undefined {
  if (RUNNING.test(text)) return runningName(text.split(' '), lexicon);
  if (!PLAIN.test(text)) return undefined;
  const comma = text.indexOf(',');
  const forenames = text.slice(comma + 2).split(' ');
  return forenames.some((name) => meansMore(name, lexicon))
    ? undefined
    : { surname: text.slice(0, comma), forenames, order: 'surname-first' };
}

function runningName(words: readonly string[], lexicon: Lexicon): PlainName | undefined {
  const easternOrOther =
    lexicon.words.surnameMayLead ||
    lexicon.surnameFirst.has(words[0]!.toLowerCase()) ||
    words.some((word) => PATRONYMIC.test(word) || meansMore(word, lexicon));
  return easternOrOther
    ? undefined
    : { surname: words.at(-1)!, forenames: words.slice(0, -1), order: 'forename-first' };
}

/** `Saud Bin Faisal`: between the names of father and son. */
const PATRONYMIC = /^(?:Ibn|Bin|Bint)$/;

/** Whether a word may be a title, a suffix or a particle. */
function meansMore(name: string, { titles, titleEnds, suffixes, particles, honorifics, keepStop }: Lexicon): boolean {
  const key = (name.endsWith('.') ? name.slice(0, -1) : name).toLowerCase();
  return (
    titleEnds.has(key) ||
    titles.has(key) ||
    suffixes.has(key) ||
    particles.has(key) ||
    honorifics.has(key) ||
    keepStop.has(key)
  );
}
