import { perTable, type Language, type LayoutWords, type PeopleWords } from '../../language/index.js';
import { pattern } from '../../text/index.js';
import type { Participant } from '../../model/index.js';
import { areOtherCallings, parseName } from '../people/index.js';
import type { Mentioned } from './participants.js';
import { companyOf, officeHead, officeKey, sameOffice } from './company.js';
import { beginsAsOffice } from './holders.js';
import { idFrom, keyOf, wordsIn } from './name-keys.js';
import { sameSide } from './sides.js';

/** Those of the participants whom a mention can mean: one where it is said who, several where it is not. */
export const fitting = (
  people: readonly Participant[],
  mention: Mentioned,
  language: Language,
): readonly Participant[] => {
  const called = calledByInitial(people, mention.name);
  if (called !== undefined) return [called];
  const found = fittingOf(
    Array.from(companyOf(people, language).candidates(mention), (at) => people[at]!),
    mention,
    language,
  );
  // `Le chef d'état-major` of `Chef d'état-major de la marine`, beside a `Chef d'état-major général`: either.
  const phrase = mention.name === undefined && found.length === 1 ? (mention.offices[0] ?? '') : '';
  return phrase === '' ? found : [...found, ...people.filter((p) => p !== found[0] && beginsAsOffice(p, phrase))];
};

/** `Tom L.`, read as `L. Tom` too, where Tom Ladd is listed, no other `Tom L…` and nobody called Tom by surname. */
export function calledByInitial<P extends Participant>(people: readonly P[], name = ''): P | undefined {
  const [, first, letter, before, behind] = CALLED.exec(name) ?? [];
  const [forename, initial] = [first ?? behind, letter ?? before];
  if (forename === undefined || initial === undefined) return undefined;
  if (people.some((p) => p.name.endsWith(` ${forename}`) && p.name.includes(' '))) return undefined;
  const [one, ...others] = people.filter((p) => p.name.startsWith(`${forename} ${initial}`) && FULL.test(p.name));
  return others.length === 0 ? one : undefined;
}
const CALLED = pattern(/^(?:(\p{Lu}\p{Ll}+)\s(\p{Lu})\.?|(\p{Lu})\.\s(\p{Lu}\p{Ll}+))$/u);
const FULL = pattern(/^\p{Lu}\p{Ll}+\s\p{Lu}[\p{L}’'-]+$/u);

/** The same of a few. */
export function fittingOf<P extends Participant>(
  people: readonly P[],
  mention: Mentioned,
  language: Language,
): readonly P[] {
  const found = people.filter((p) => canBe(p, mention, language));
  if (found.length < 2) return found;
  for (const better of PREFERENCES) {
    const fits = found.filter((p) => better(p, mention, language));
    if (fits.length === 1) return fits;
  }
  return found;
}

type Preference = (p: Participant, mention: Mentioned, language: Language) => boolean;

/** What tells two of one surname apart, the surest first. */
const PREFERENCES: readonly Preference[] = [
  // `Mr. P. I. Holm`: the very name.
  (p, { name }) => name !== undefined && p.name.toLowerCase() === name.toLowerCase() && name.includes(' '),
  (p, { name }, { people }) =>
    name !== undefined && initialsOf(name, people) !== '' && initialsOf(name, people) === initialsOf(p.name, people),
  // `Cllr Mrs Moss` where the list has `P Moss, Mrs J Moss`.
  (p, { offices }, { people }) => sexOf(offices, people) === 'f' && sexOf(p.offices, people) === 'f',
  // `Mr. SMIT (Netherlands)`
  (p, { side }, language) => side !== undefined && p.side !== undefined && sameSide(p.side, side, language),
  // `Mr. HOLM (Fale River):` where the list has `Holm (Fale River), Holm (Kenna)`.
  (p, { side }, language) => side !== undefined && p.offices.some((said) => sameSide(said, side, language)),
  // `Clerk Moss`: an office of his. `Councilor Moss` where the other Moss is the clerk.
  (p, mention, language) => officesShared(p, mention, language) > 0,
  (p, mention, language) =>
    hasOffice(mention, language) && p.offices.every((o) => officeWordsIn(o, language).length === 0),
  // `Councilor Price` where one is listed as `Price` and the other is Walter Price.
  (p, mention, language) => hasOffice(mention, language) && !p.name.includes(' ') && saysNoOffice(p, language),
  // `Dr. SMIT` where the other is `Mr. SMIT`.
  (p, mention, { layout }) =>
    addressesIn(mention.offices, layout).some((a) => addressesIn(p.offices, layout).includes(a)),
];

/**
 * Whether nothing says that a mention is of another: surname, initials, sex, and side agree as far as they are known.
 */
function canBe(p: Participant, mention: Mentioned, language: Language): boolean {
  const { people } = language;
  if (mention.name === undefined) {
    const office = officeKey(mention.offices[0] ?? '', people);
    const held = [p.name, ...p.offices].map((o) => officeKey(o, people));
    return !isOfOther(held, office, language) && held.some((o) => sameOffice(o, office, language.speech));
  }
  // `L.` beside `M.L.`: of whom no more is known they are two.
  const [own, other] = [lettersOf(p.name), lettersOf(mention.name)];
  if (own !== undefined && other !== undefined && own !== other) return false;
  if (keyOf(p.name, people) !== keyOf(mention.name, people) || !compatible(p.name, mention.name, people)) return false;
  const [younger, older] = [generationOf(p.name), generationOf(mention.name)];
  if (younger !== undefined && older !== undefined && younger !== older) return false;
  const [his, hers] = [sexOf(p.offices, people) ?? sexOfName(p.name, people), sexOf(mention.offices, people)];
  if (his !== undefined && hers !== undefined && his !== hers && !isOwnInitial(p.name, mention.offices)) return false;
  // `Captain Pike` is not `The Rev. J. Pike`.
  if (areOtherCallings(p.offices, mention.offices, people)) return false;
  const { side, isPublic, name } = mention;
  if (isPublic === true && p.name.toLowerCase() !== name.toLowerCase()) return false;
  if (p.side === undefined || side === undefined || sameSide(p.side, side, language)) return true;
  // `Consultant: Miss LUND (American Federation of Labor)`, `Mr. BERG (IRO)`: whom he is of stands in the brackets.
  return p.offices.some((office) => sameSide(office, side, language) || isAcronymOf(office, side));
}

/** `IRO` of `International Refugee Organization`, or the other way. */
const isAcronymOf = (a: string, b: string): boolean => {
  const letters = (text: string): string => INITIAL.match(text).join('');
  return [a, b].some((text) => ACRONYM.test(text)) && letters(a).length > 1 && letters(a) === letters(b);
};
const ACRONYM = pattern(/^\p{Lu}{2,8}$/u);
const INITIAL = pattern(/\p{Lu}/gu);

/** `M. Lund` of Marie Lund: no Monsieur. */
export const isOwnInitial = (name: string, offices: readonly string[]): boolean =>
  offices.length === 1 && ONE_LETTER.test(offices[0]!) && name.startsWith(offices[0]!.slice(0, 1));
const ONE_LETTER = pattern(/^\p{Lu}\.?$/u);

/** `le président du Conseil` where he is `président de la République`, and presides here besides. */
const isOfOther = (held: readonly string[], office: string, { speech }: Language): boolean => {
  const head = officeHead(office, speech);
  const fuller = held.filter((own) => own !== head && officeHead(own, speech) === head);
  return office !== head && fuller.length > 0 && !fuller.some((own) => sameOffice(own, office, speech));
};

/** `Wm. Cole Senr.` beside `Wm. Cole Junr.`: which of two generations, by the first letter that tells them apart. */
const generationOf = (name: string): string | undefined => GENERATION.exec(name)?.[1]!.toLowerCase();
const GENERATION = /\s(j|s)(?:r|un|en|unr|enr|nr)\.?$/iu;

/** The letters of a name that is nothing but initials: `R.A.B.`, `S.Ll.` */
export const lettersOf = (name: string): string | undefined =>
  ALL_INITIALS.test(name) && !SHORT_SURNAME.test(name) ? name.replace(NOT_LETTERS, '') : undefined;
/** `C. H. WU` */
const SHORT_SURNAME = pattern(/\.\s\p{Lu}{2,}$/u);
const ALL_INITIALS = pattern(/^(?:\p{Lu}\.?[\s-]?|\p{Lu}\p{Ll}(?:\.[\s-]?|(?<=\..*)$)){1,4}$/u);
const NOT_LETTERS = /[.\s-]+/gu;

const initialsOf = (name: string, words: PeopleWords): string =>
  parseName(name, words)
    .forenames.map((f) => f[0]!.toUpperCase())
    .join('');

/** The initials with one letter for the sound before a vowel: `Iu.`, `Ju.`, `Yu.` */
const soundsOf = (name: string, words: PeopleWords): string =>
  parseName(name, words)
    .forenames.map((f) => (SOUND.test(f) ? 'Y' : f[0]!.toUpperCase()))
    .join('');
const SOUND = /^[IJY][aeou]/i;

/** Whether a name of several words ends as another does. */
const isTail = (whole: string, tail: string): boolean =>
  tail.includes(' ') && whole.toLowerCase().endsWith(` ${tail.toLowerCase()}`);

/** Whether two names of one surname can be one person's: no initial and no forename contradicts. */
function compatible(a: string, b: string, words: PeopleWords): boolean {
  // `Senator Anna Lipska`, `Anna Lipska`, where no word of titles is known.
  if (words.titles.length === 0 && (isTail(a, b) || isTail(b, a))) return true;
  const agree = (x: string, y: string): boolean => x.startsWith(y) || y.startsWith(x);
  // `Iu. V. Andropov` is Yuri Vladimirovich: the languages write the sound otherwise.
  const isOne = agree(initialsOf(a, words), initialsOf(b, words)) || agree(soundsOf(a, words), soundsOf(b, words));
  if (!isOne) return false;
  const [one, other] = [parseName(a, words), parseName(b, words)];
  // `Vogel sen.` is not Vogel jun.
  const suffixes = new Set([one, other].flatMap(({ suffix }) => (suffix === undefined ? [] : [idFrom(suffix)])));
  if (suffixes.size > 1) return false;
  const [first, second] = [one.forenames[0], other.forenames[0]];
  // `Tran Bo` is not Nguyen Bo, though each may be called Bo.
  if (first !== undefined && second !== undefined && idFrom(one.surname) !== idFrom(other.surname)) return false;
  return (
    first === undefined || second === undefined || isShort(first) || isShort(second) || sameForename(first, second)
  );
}

/** An initial, or a form as short as one: `A.`, `Wm.` */
const isShort = (forename: string): boolean => forename.replace(/\./gu, '').length <= 2;
/** `Anton`, `Antony`; `Raúl`, `RAUL`; `Dok-su` and `Ran` are two. */
const SAME = 3;
const sameForename = (a: string, b: string): boolean => idFrom(a).slice(0, SAME) === idFrom(b).slice(0, SAME);

/** The words of an office, without forms of address that say nothing but that a name follows. */
const officeWordsIn = (office: string, { layout, people }: Language): readonly string[] =>
  wordsIn(office).filter((w) => layout.officeWords.has(w) && !honorificsOf(people).has(w));

/** Whether nothing but forms of address is said of somebody. */
export const saysNoOffice = (p: Participant, language: Language): boolean =>
  !p.offices.includes(p.name) &&
  p.offices.every((o) => isSideAlone(o, language.layout) || officeWordsIn(o, language).length === 0);

/** `du côté français`: whose side, and no office. */
const isSideAlone = (office: string, { sideWords, officeHolders }: LayoutWords): boolean =>
  wordsIn(office).some((w) => sideWords.has(w)) && !wordsIn(office).some((w) => officeHolders.has(w));

const honorificsOf = perTable(
  ({ honorifics }: PeopleWords): ReadonlySet<string> => new Set(honorifics.flatMap(wordsIn)),
);

const hasOffice = ({ offices }: Mentioned, words: Language): boolean =>
  offices.some((o) => officeWordsIn(o, words).length > 0);

const officesShared = (p: Participant, { offices }: Mentioned, words: Language): number => {
  const own = offices.flatMap((o) => officeWordsIn(o, words));
  return p.offices.flatMap((o) => officeWordsIn(o, words)).filter((w) => own.includes(w)).length;
};

const addressesIn = (offices: readonly string[], words: LayoutWords): readonly string[] =>
  offices.flatMap(wordsIn).filter((w) => words.addresses.has(w));

const sexes = perTable(({ feminine, masculine }: PeopleWords): ReadonlyMap<string, 'f' | 'm'> => {
  const of = (forms: readonly string[], sex: 'f' | 'm'): readonly (readonly [string, 'f' | 'm'])[] =>
    forms.map((form) => [form.toLowerCase(), sex] as const);
  return new Map([...of(masculine, 'm'), ...of(feminine, 'f')]);
});

/** What the forms of address in somebody's titles say: `Mrs.`, `Sir`. */
export const sexOf = (offices: readonly string[], people: PeopleWords): 'f' | 'm' | undefined =>
  offices
    .flatMap(wordsIn)
    .map((word) => sexes(people).get(word))
    .find((sex) => sex !== undefined);

const manNames = perTable(({ forenames, womensNames, eitherNames = [] }: PeopleWords): ReadonlySet<string> => {
  const names = new Set([...forenames].map((name) => name.toLowerCase()));
  for (const other of [...womensNames, ...eitherNames]) names.delete(other.toLowerCase());
  return names;
});

/** `Harold B. Sloan` is not `Mrs. Sloan`. */
const sexOfName = (name: string, people: PeopleWords): 'm' | undefined =>
  manNames(people).has(parseName(name, people).forenames[0]?.toLowerCase() ?? '') ? 'm' : undefined;
