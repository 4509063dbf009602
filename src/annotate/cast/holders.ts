import type { Context, Participant, Register } from '../../model/index.js';
import { entriesOf } from '../../model/index.js';
import { perTable, type Language } from '../../language/index.js';
import { pattern } from '../../text/index.js';
import { wordsIn } from './name-keys.js';
import { isCountry, sameSide, sameStem } from './sides.js';

/**
 * A register of so many persons may be a record's own list; a larger one has several who held an office, and what says
 * which (dates, countries) is judged elsewhere.
 */
const MOST_OF_OWN_LIST = 80;

const WORD = pattern(/[\p{L}\p{M}’'-]+/gu);

/** The words of an office without the article and forms of address before it: `M. le président`, `l'ambassadeur`. */
function wordsOf(text: string, { speech: { articles }, layout }: Language): readonly string[] {
  const words = WORD.match(INNER_STOP.replace(ELIDED.replace(text.toLowerCase(), '$1 '), ''));
  const leads = (word: string): boolean =>
    articles.includes(word) ||
    articles.includes(`${word}'`) ||
    layout.articles.includes(word) ||
    layout.addresses.has(word);
  // `товарищ председателя` is not the chairman.
  if (layout.deputies?.some((office) => text.toLowerCase().startsWith(office)) === true) return words;
  const start = words.findIndex((word, i) => i === words.length - 1 || !leads(word));
  return words.slice(start);
}

/** `St.S.` is `StS`. */
const INNER_STOP = pattern(/(?<=\p{L})\.(?=\p{L})/gu);

/** `d'Allemagne`: a small word that loses its vowel before another. */
const ELIDED = pattern(/(?<![\p{L}])([dl])['’](?=\p{L})/gu);

/**
 * Whether an office is spoken of as `phrase`: it begins with it (`Minister of Labour` for
 * `Minister of Labour and National Service`), or the phrase turns it round (`Foreign Secretary` for
 * `Secretary of State for Foreign Affairs`).
 */
function isOfficeOf(
  phrase: readonly string[],
  office: readonly string[],
  links: ReadonlySet<string>,
  officeWords: ReadonlySet<string>,
): boolean {
  if (phrase.length === 0 || office.length === 0) return false;
  const next = office[phrase.length];
  // `Secretary` for `Secretary of State`, not for `Secretary General`.
  if (phrase.every((word, i) => office[i] === word)) {
    return next === undefined || links.has(next) || !officeWords.has(next);
  }
  // `the Elbonian Foreign Minister` for `Foreign Minister of Elbonia`.
  const own = phrase.slice(1);
  return (
    own.length > 0 &&
    own.every((word, i) => office[i] === word) &&
    office.slice(own.length).some((word) => sameStem(word, phrase[0]!))
  );
}

/** Whether an office of somebody begins with the words of a phrase of several: `chef d'état-major`. */
export const beginsAsOffice = ({ offices }: Participant, phrase: string): boolean => {
  const words = wordsIn(phrase);
  return words.length > 1 && offices.some((office) => wordsIn(office).slice(0, words.length).join() === words.join());
};

/**
 * The one person whose office a phrase names: among those who take part, else in a register no larger than a record's
 * own list. Undefined where none or several hold it.
 */
export function holderOf(
  phrase: string,
  participants: readonly Participant[],
  { register, language }: Context,
): string | undefined {
  const { speech, layout } = language;
  const links = new Set([...layout.smallWords, ...layout.officeLinks]);
  const ofSide = participants.filter((p) => p.side !== undefined && sameSide(p.side, phrase, language));
  // `The BELGIAN REPRESENTATIVE`, `ITALY`: the only one of that side.
  if (ofSide.length === 1 && isOfSide(phrase, language)) return ofSide[0]!.id;
  const stem = stemOf(language);
  const words = wordsOf(phrase, language).map(stem);
  const holds = (office: string): boolean =>
    office.split(PARTS).some((part) => {
      // `Staatssekretär Dr.` is a `Staatssekretär`.
      const own = wordsOf(part.replace(POSSESSOR, ''), language).filter((w, i) => i === 0 || !layout.addresses.has(w));
      return (
        isOfficeOf(words, own.map(stem), links, layout.officeWords) ||
        isOfficeOf(words, withoutCountry(own, language).map(stem), links, layout.officeWords) ||
        isOfficeOf(words, withoutRank(own, language).map(stem), links, layout.officeWords) ||
        // `посол Франции`: in a language without articles nothing need link an office to what it is of.
        (speech.articles.length === 0 && words.length > 0 && words.every((word, i) => stem(own[i] ?? '') === word))
      );
    });
  // `Der norländische Botschafter`: of several of that side the one who holds the office.
  const ofOffice = ofSide.filter((p) =>
    p.offices.some((office) =>
      isOfficeOf(words.slice(1), wordsOf(office, language).map(stem), links, layout.officeWords),
    ),
  );
  if (ofOffice.length === 1) return ofOffice[0]!.id;
  const national = ofNation(words, participants, language, (office) =>
    isOfficeOf(words.slice(0, -1), wordsOf(office, language).map(stem), links, layout.officeWords),
  );
  if (national !== undefined) return national;
  const present = participants.filter((p) => p.offices.some(holds) || (p.offices.length === 0 && holds(p.name)));
  // `The Secretary`, listed so, beside Secretary McElroy.
  const [so, ...more] = present.length > 1 ? present.filter((p) => holds(p.name)) : present;
  // `Le chef d'état-major` beside `Chef d'état-major général`: he or the other.
  const isOthersToo = participants.some((p) => p !== so && !present.includes(p) && beginsAsOffice(p, phrase));
  if (so !== undefined && more.length === 0 && !(present.length === 1 && isOthersToo)) return so.id;
  if (present.length > 0) return undefined;
  // `Dr Alexander Muir (in the chair)`, then `The Chairman`.
  // `SPEAKER(?)`: whom the recorder did not know, not who presides.
  const isNobodys = speech.namelessSpeakers.has(words.join(' '));
  const [presiding, ...others] = words.every((word) => layout.chairHolders?.has(word))
    ? participants.filter((p) =>
        p.offices.some((o) => (o === layout.chairOffice && !isNobodys) || layout.chairWords.includes(o.toLowerCase())),
      )
    : [];
  if (presiding !== undefined && others.length === 0) return presiding.id;
  // `THE CLERK`, whom the list has by his office alone.
  const listed = ownList(register).filter(({ name, offices }) =>
    offices.length === 0 ? holds(name) : offices.some(({ text }) => holds(text)),
  );
  return listed.length === 1 ? listed[0]!.id : undefined;
}

/** `l'ambassadeur allemand`: the one whose office it is, and who is `ambassadeur d'Allemagne` or of the German side. */
function ofNation(
  words: readonly string[],
  participants: readonly Participant[],
  language: Language,
  holds: (office: string) => boolean,
): string | undefined {
  const nation = words.at(-1) ?? '';
  if (words.length < 2 || !isCountry(nation, language.people)) return undefined;
  const [one, ...others] = participants.filter(
    ({ offices, side }) =>
      offices.some(
        (office) => holds(office) && wordsOf(office, language).some((word) => sameSide(word, nation, language)),
      ) ||
      (side !== undefined && sameSide(side, nation, language) && offices.some(holds)),
  );
  return others.length === 0 ? one?.id : undefined;
}

/** `The German Ambassador—Mr.`, `Prime Minister (in the Chair)`: the parts of what is said of somebody. */
const PARTS = /[,;(—–]|\s-\s/u;

/** `the Secretary of State’s Special Assistant`: he is none of the secretaries. */
const POSSESSOR = /^.*[’']s\s+/u;
/** A word of an office without the ending of its case: `Vorsitzender`, `der Vorsitzende`; a short form in full. */
const stemOf = perTable(({ people }: Language): ((word: string) => string) => {
  const short = new Map(
    Object.entries(people.titleShortForms)
      .filter(([, full]) => !full.includes(' '))
      .map(([form, full]) => [form.toLowerCase(), full.toLowerCase()]),
  );
  if (people.officeEndings.length === 0) return (word) => short.get(word) ?? word;
  const endings = people.officeEndings.toSorted((a, b) => b.length - a.length);
  return (word) => {
    const whole = short.get(word) ?? word;
    const ending = endings.find((e) => whole.endsWith(e) && whole.length > e.length);
    return ending === undefined ? whole : whole.slice(0, whole.length - ending.length);
  };
});

/** `Kestrian Ambassador` without whose he is: the words before the office that are none of offices, or a country's. */
function withoutCountry(office: readonly string[], { layout, people }: Language): readonly string[] {
  const start = office.findIndex((word) => layout.officeWords.has(word) && !isCountry(word, people));
  return start > 0 ? office.slice(start) : office;
}

/** `Erster Bürgermeister` is the `Bürgermeister`. */
const withoutRank = (office: readonly string[], { people }: Language): readonly string[] =>
  people.firstHolders?.has(office[0] ?? '') === true ? office.slice(1) : office;

/** A side alone, or its representative: not `the Belgian Minister`, who is another office. */
const isOfSide = (phrase: string, language: Language): boolean =>
  !wordsOf(phrase, language).some(
    (w) => language.layout.addressedOffices.has(w) && !language.layout.sideOffices.has(w),
  );

/** The persons of a register that is small enough to be the record's own list. */
export function ownList(register: Register): ReturnType<typeof entriesOf> {
  const persons = entriesOf(register, 'person');
  return persons.length <= MOST_OF_OWN_LIST ? persons : [];
}
