import { inCaseOf } from './people/index.js';
import {
  ofKind,
  type AnnotationOf,
  type Context,
  type Participant,
  type Register,
  type RegisterEntry,
  type Transcript,
} from '../model/index.js';
import { asLetters, covers, distance, groupedBy, misreadWord, pattern, span } from '../text/index.js';
import { caseLike, type Correction } from './misspellings.js';
import { isWord, tokensOf, type Token } from './things/tokens.js';

/** A correction that a participant's own name proves. */
interface NearMiss extends Correction {
  readonly participant: Participant;
}

/** A short surname is near too many others: `Martin`, `Marvin`. */
const LEAST_LENGTH = 5;
const LONG = 8;
const INITIAL = /^.$/u;
/** `, Jr.`, ` III`. */
const SUFFIX = /,?\s+(?:Jr|Sr|I{2,3}|IV)\.?$/u;

const PLAIN_WORD = /^[A-Za-z]+$/;
const ACCENTS = pattern(/\p{M}/gu);

const folded = (word: string): string =>
  (PLAIN_WORD.test(word) ? word : ACCENTS.replace(word.normalize('NFD'), '')).toLowerCase();

/**
 * A function that finds the near miss of a participant's surname in a person's name: `N. S. KRUSHCHEV` for
 * `Khrushchev`. The name must be resolved to the participant already, or be the participant's initials before a surname
 * as near. It is no error when the word is a name that somebody has, or when the record writes it as often as the
 * other: then it is a spelling.
 */
export function nearMissesOf(
  transcript: Transcript,
  context: Context,
): (name: AnnotationOf<'persName'>) => NearMiss | undefined {
  const entries = new Map(context.register.entries.map((entry) => [entry.id, entry]));
  const people = context.facts.participants.map((participant) => ({
    participant,
    surname: surnameOf(participant, entries.get(participant.id)),
  }));
  const byId = groupedBy(people, ({ participant }) => participant.id);
  const byInitials = groupedBy(people, ({ participant }) => initialsOf(tokensOf(participant.name).filter(isWord)));
  // Names without initials are nobody's in particular.
  const withInitialsOf = (words: readonly Token[]): typeof people =>
    words.length < 2
      ? []
      : (byInitials.get(initialsOf(words)) ?? []).filter(({ participant }) => sameInitials(words, participant));
  let names: ReadonlySet<string> | undefined;
  const isKnown = (word: string): boolean =>
    (names ??= namesOf(
      context.register,
      people.map(({ surname }) => surname),
    )).has(folded(word));
  const offices = ofKind(transcript.annotations, 'roleName');
  const inOffice = (token: Token): boolean =>
    offices.some((office) => covers(office.span, span(token.start, token.end)));
  let counted: ReadonlyMap<string, number> | undefined;
  const count = (word: string): number => (counted ??= countsOf(transcript.text)).get(folded(word)) ?? 0;

  return (name) => {
    const words = tokensOf(transcript.text.slice(name.span.start, name.span.end))
      .filter(isWord)
      .map((token): Token => ({ ...token, start: token.start + name.span.start, end: token.end + name.span.start }));
    for (const { participant, surname } of name.ref === undefined
      ? withInitialsOf(words)
      : (byId.get(name.ref) ?? [])) {
      // `Ветрову` is Vetrov's name in another case, no error.
      if (words.some((word) => isCaseOf(word.text, surname, context))) return undefined;
      const misses = words.filter((word) => isNear(word.text, surname) && !isKnown(word.text));
      const miss = misses.find((word) => count(surname) > count(word.text) && !inOffice(word));
      if (miss) return { span: span(miss.start, miss.end), corr: caseLike(miss.text, surname), participant };
    }
    return undefined;
  };
}

const isCaseOf = (word: string, surname: string, { language }: Context): boolean =>
  folded(word) === folded(surname) || inCaseOf(word, surname, language.people);

/** The words of every name that somebody or something has. */
const namesOf = (register: Register, surnames: readonly string[]): ReadonlySet<string> =>
  new Set([
    ...register.entries
      .flatMap((entry) => entry.forms)
      .flatMap((form) => (form.type === 'misspelling' ? [] : keysOf(form.text))),
    ...surnames.map(folded),
  ]);

const keysOf = (text: string): readonly string[] =>
  tokensOf(text)
    .filter(isWord)
    .map((token) => folded(token.text));

function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keysOf(text)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * The last word of the name the register or the document gives, without `Jr.`; before the comma where the name is
 * inverted.
 */
function surnameOf(participant: Participant, entry: RegisterEntry | undefined): string {
  const main = entry?.forms.find((form) => form.type === 'main');
  const name = (main?.surname ?? main?.text ?? participant.name).replace(SUFFIX, '');
  const words = tokensOf(name.split(',')[0]!).filter(isWord);
  return words.at(-1)?.text ?? name;
}

function isNear(word: string, surname: string): boolean {
  const [a, b] = [folded(word), folded(surname)];
  if (misreadWord(word) === word && folded(asLetters(word)) === b) return true;
  if (a.length < LEAST_LENGTH || b.length < LEAST_LENGTH || a[0] !== b[0] || Math.abs(a.length - b.length) > 2) {
    return false;
  }
  // `the Kennedys`: a family, not an error.
  if (a === `${b}s` || a === `${b}es`) return false;
  const away = distance(a, b);
  return away > 0 && away <= (b.length >= LONG ? 2 : 1);
}

/** `N. S.` before one word, as the participant's name has them. */
/** The first letters of all words but the last. */
const initialsOf = (words: readonly Token[]): string =>
  words
    .slice(0, -1)
    .map(({ key }) => key.charAt(0))
    .join('');

function sameInitials(words: readonly Token[], participant: Participant): boolean {
  const initials = words.slice(0, -1);
  const own = tokensOf(participant.name).filter(isWord).slice(0, -1);
  if (initials.length === 0 || initials.length !== own.length) return false;
  return initials.every((word, i) => INITIAL.test(word.text) && own[i]!.key.startsWith(word.key));
}
