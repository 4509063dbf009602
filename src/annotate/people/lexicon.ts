import { MapWithCompounds, WithCompounds, type PeopleWords, type SoleOffice } from '../../language/index.js';
import { nameKey, phraseKey } from './words.js';

/** A language's words of names, folded and put in sets: made once for a run of the recogniser. */
export interface Lexicon {
  readonly words: PeopleWords;
  readonly honorifics: ReadonlySet<string>;
  readonly feminine: ReadonlySet<string>;
  readonly married: ReadonlySet<string>;
  readonly masculine: ReadonlySet<string>;
  readonly insteadOfMr: ReadonlySet<string>;
  /** Titles as folded phrases, all of them, and their longest length in words. */
  readonly titles: ReadonlySet<string>;
  readonly titleLength: number;
  readonly titleOpeners: ReadonlySet<string>;
  /** The words in which titles and forms of address end, with all that may follow in them. */
  readonly titleEnds: ReadonlySet<string>;
  readonly titleEndings: ReadonlySet<string>;
  readonly endingLength: number;
  /** The last words of the endings: `state`, `industry`. */
  readonly departments: ReadonlySet<string>;
  readonly titleLinks: ReadonlySet<string>;
  readonly shortForms: ReadonlyMap<string, string>;
  readonly articles: ReadonlySet<string>;
  /** With those of other cases: `dem`, `vom`. */
  readonly allArticles: ReadonlySet<string>;
  /** Offices that denote one individual, by the folded words of their cases. */
  readonly soleOffices: ReadonlyMap<string, SoleOffice>;
  readonly soleOfficeLength: number;
  /** Offices that several have at once, folded: `Minister` beside a name tells no two apart. */
  readonly sharedOffices: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly nobleParticles: ReadonlySet<string>;
  /** Dignities in all their forms, folded, each with the one they are. */
  readonly dignities: ReadonlyMap<string, string>;
  readonly suffixes: ReadonlySet<string>;
  /** Those of them that tell father and son apart. */
  readonly generations: ReadonlySet<string>;
  readonly notInitials: ReadonlySet<string>;
  /** Two words of which the second is the author: `am i`. */
  readonly beforePronoun: ReadonlySet<string>;
  readonly familiar: ReadonlyMap<string, readonly string[]>;
  readonly surnameFirst: ReadonlySet<string>;
  readonly womensNames: ReadonlySet<string>;
  readonly beforeForename: ReadonlySet<string>;
  /** Common forenames, with all of `familiar` and `womensNames`. */
  readonly forenames: ReadonlySet<string>;
  readonly titlesAsForenames: ReadonlySet<string>;
  readonly addressInitials: ReadonlySet<string>;
  readonly doubtful: ReadonlySet<string>;
  readonly capitalised: ReadonlySet<string>;
  readonly surnamesToo: ReadonlySet<string>;
  readonly beforeWords: ReadonlySet<string>;
  readonly afterWords: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly beforeMonths: ReadonlySet<string>;
  readonly seasons: ReadonlySet<string>;
  readonly complements: ReadonlySet<string>;
  /** As written, and folded for texts in capitals. */
  readonly thingsAfter: ReadonlySet<string>;
  readonly calledAfter: ReadonlySet<string>;
  readonly thingsAfterKeys: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  readonly thingsBefore: ReadonlySet<string>;
  /** The group in `countries` of an adjective or name of a country, folded. */
  readonly countryOf: ReadonlyMap<string, string>;
  readonly countryLength: number;
  /** Short forms that keep a full stop of theirs: `Mr.`, `Gen.`, `Jr.`. */
  readonly keepStop: ReadonlySet<string>;
}

const LEXICONS = new WeakMap<PeopleWords, Lexicon>();

/** The lexicon of a language's words; made once for each. */
export function lexiconOf(words: PeopleWords): Lexicon {
  const made = LEXICONS.get(words) ?? makeLexicon(words);
  LEXICONS.set(words, made);
  return made;
}

/** All words are folded at once, a line each. */
const keys = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.length === 0 ? [] : nameKey(texts.join('\n')).split('\n'));
const phrases = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map(phraseKey));
const lastWords = (set: Iterable<string>): readonly string[] => [...set].map((p) => p.slice(p.lastIndexOf(' ') + 1));
const longest = (phrasesOf: Iterable<string>): number =>
  [...phrasesOf].reduce((most, p) => Math.max(most, p.split(' ').length), 1);

/** `Mr.`, `Cllr.`: a short form of one word. */
const ONE_STOPPED = /^\S+\.$/u;

/** Folded; of one letter also as they are written, for `т.` is short for a title and `Т.` behind a name an initial. */
function keptStops({ honorifics, titles, suffixes, particles, titleShortForms }: PeopleWords): ReadonlySet<string> {
  const stopped = [...honorifics, ...suffixes, ...particles, ...titles].filter((w) => ONE_STOPPED.test(w));
  return new Set([
    ...keys([...stopped, ...Object.keys(titleShortForms)]),
    ...stopped.filter((w) => w.length === 2).map((w) => w[0]!),
  ]);
}

/** The offices that one person holds, by each of their forms; the first of several that have a form in common. */
const soleOfficesOf = (words: PeopleWords, heads: readonly string[]): MapWithCompounds<SoleOffice> =>
  new MapWithCompounds(
    words.soleOffices
      .flatMap((office) => [office.phrase, ...(office.cases ?? [])].map((form) => [phraseKey(form), office] as const))
      .toReversed(),
    heads,
    (first, office): SoleOffice => ({
      ...office,
      phrase: first + phraseKey(office.phrase),
      cases: [],
      means: [first + phraseKey(office.phrase)],
    }),
  );

function makeLexicon(words: PeopleWords): Lexicon {
  const heads = [...keys(words.officeHeads ?? [])];
  const titles = new WithCompounds([...phrases(words.titles), ...phrases(Object.keys(words.titleShortForms))], heads);
  const soleOffices = soleOfficesOf(words, heads);
  const titleEndings = phrases(words.titleEndings);
  const countryOf = new Map(
    Object.entries(words.countries).flatMap(([group, names]) => names.map((name) => [phraseKey(name), group] as const)),
  );
  const honorifics = keys(words.honorifics);
  const addressInitials = keys(words.addressInitials);
  return {
    words,
    honorifics,
    feminine: keys(words.feminine),
    married: keys(words.married),
    masculine: keys(words.masculine),
    insteadOfMr: phrases(words.insteadOfMr),
    titles,
    titleLength: longest(titles),
    titleOpeners: keys(words.titleOpeners),
    titleEnds: new WithCompounds(
      [...honorifics, ...addressInitials, ...[titles, titleEndings, countryOf.keys()].flatMap(lastWords)],
      heads,
    ),
    titleEndings,
    endingLength: longest(titleEndings),
    departments: new Set(lastWords(titleEndings)),
    titleLinks: keys(words.titleLinks),
    shortForms: new Map(Object.entries(words.titleShortForms).map(([short, long]) => [nameKey(short), long])),
    articles: keys(words.articles),
    allArticles: keys([...words.articles, ...(words.obliqueArticles ?? []), ...(words.fusedArticles ?? [])]),
    soleOffices,
    soleOfficeLength: longest(soleOffices.keys()),
    sharedOffices: phrases([...(words.sharedOffices ?? [])]),
    particles: keys(words.particles),
    nobleParticles: keys(words.nobleParticles),
    dignities: new Map(
      Object.entries(words.dignities).flatMap(([one, forms]) => [one, ...forms].map((form) => [nameKey(form), one])),
    ),
    suffixes: keys(words.suffixes),
    generations: keys(words.generations ?? []),
    notInitials: keys(words.notInitials ?? []),
    beforePronoun: new Set(words.pronounAtEnd ?? []),
    familiar: new Map(Object.entries(words.familiar).map(([short, long]) => [nameKey(short), long.map(nameKey)])),
    surnameFirst: keys(words.surnameFirst),
    womensNames: keys(words.womensNames),
    beforeForename: keys(words.beforeForename),
    forenames: keys([
      ...words.forenames,
      ...words.womensNames,
      ...Object.keys(words.familiar),
      ...Object.values(words.familiar).flat(),
    ]),
    titlesAsForenames: keys(words.titlesAsForenames),
    addressInitials,
    doubtful: keys(words.doubtful),
    capitalised: keys(words.capitalised),
    surnamesToo: keys(words.surnamesToo),
    beforeWords: keys(words.beforeWords),
    afterWords: keys(words.afterWords),
    months: keys(words.terms.months),
    beforeMonths: keys(words.beforeMonths),
    seasons: keys(words.seasons ?? []),
    complements: keys(words.complements),
    thingsAfter: new Set(words.thingsAfter),
    calledAfter: new Set(words.calledAfter ?? []),
    thingsAfterKeys: phrases(words.thingsAfter),
    notNames: keys(words.notNames),
    thingsBefore: phrases(words.thingsBefore),
    countryOf,
    countryLength: longest(countryOf.keys()),
    keepStop: keptStops(words),
  };
}
