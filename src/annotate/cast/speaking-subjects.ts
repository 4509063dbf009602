import { isTitled, type Form, type Subject } from './subjects.js';

/** So many sentences that report make a record a reported one. */
const FEWEST_REPORTS = 2;

/**
 * The subjects that take part: all of one who is known, titled or an office and says something; a bare word or initials
 * only where it does so twice, or is known. What another tells of the past is no turn: see the tense in `openings`.
 */
export function speakingSubjects(
  subjects: readonly Subject[],
  isKnown: (subject: Subject) => boolean,
  isNamedOnce: (subject: Subject) => boolean,
): readonly Subject[] {
  const saying = subjects.filter(({ opening }) => opening.verb !== 'none');
  const strong = saying.filter(({ opening }) => opening.verb === 'strong');
  if (strong.length < FEWEST_REPORTS) return [];
  const past = strong.filter(({ opening }) => opening.past === true).length * 2 > strong.length;
  // In a record in the past nobody tells of another in the present: `Mme Lebrun, directrice, déclare …` speaks.
  const inTense = strong.filter((s) => (s.opening.past ?? past) === past || (past && s.first && isTitled(s)));
  const weak = saying
    .filter((s) => s.opening.verb === 'weak' && ((s.first && SURE.has(s.form)) || isKnown(s)))
    .map(({ text }) => keyOf(text));
  // Where the record sets whoever speaks in capitals, that says it, whatever the verb.
  const capitals = strong.filter((s) => s.capital).length * 2 > strong.filter((s) => s.first).length;
  const times = new Map<string, number>();
  const acting = saying.filter((s) => s.opening.verb === 'weak' && s.first);
  for (const { text } of [...inTense, ...acting]) times.set(keyOf(text), (times.get(keyOf(text)) ?? 0) + 1);
  // `(2) The border stays. The King told him why.`, of whom the record says no more: within what another tells.
  const isToldOnce = (s: Subject): boolean => s.tellsThird && !s.first && isNamedOnce(s);
  const voices = new Set([
    ...weak,
    ...inTense
      .filter(
        (s) =>
          isKnown(s) ||
          (!isToldOnce(s) && SURE.has(s.form) && !(s.opening.inverted === true && s.form === 'names')) ||
          // `Gray asked …` opens its paragraph as the others' sentences do.
          (s.first && s.form === 'word' && s.close && s.opening.inverted !== true) ||
          (s.text.length > 2 && (times.get(keyOf(s.text)) ?? 0) >= FEWEST_REPORTS),
      )
      .map(({ text }) => keyOf(text)),
  ]);
  return subjects.filter(
    (s) => (capitals && s.capital && SURE.has(s.form)) || (s.opening.verb !== 'none' && voices.has(keyOf(s.text))),
  );
}

const keyOf = (text: string): string => text.toLowerCase().replace(/[.\s]+/gu, '');

/** What needs no second mention to be believed. */
const SURE: ReadonlySet<Form> = new Set(['titled', 'office', 'initialled', 'names']);
