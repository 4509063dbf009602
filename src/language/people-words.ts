/** An office that, standing alone, denotes one individual: "the President", "the Secretary". */
export interface SoleOffice {
  /** The words as they stand in the text, without article: `Secretary`. */
  readonly phrase: string;
  /** The other cases of it: `Botschafters`. */
  readonly cases?: readonly string[];
  /** How registers and lists write the office: a person qualifies whose office begins with one of these words. */
  readonly means: readonly string[];
  /**
   * Whose office it is. `home`: the country that kept the record (an office with a nationality or a country does not
   * count); `any`: whoever alone among the participants holds it.
   */
  readonly scope: 'home' | 'any';
}

/** An ending of a case, folded as names are (`й` is `и`): `ова` of `Громова`, for which the nominative has `ов`. */
export interface Declined {
  readonly ending: string;
  readonly nominative: string;
}

/** All that memcon knows of names, titles and offices in one language: see each field. */
export interface PeopleWords {
  /**
   * Forms of address that are no office; short forms with their full stop: `Mr.`, `Sir`, `Comrade`. Plurals (`Messrs.`)
   * too.
   */
  readonly honorifics: readonly string[];
  /** Those of them, and of the titles, that only a woman bears. */
  readonly feminine: readonly string[];
  /** Those of them that only a man bears. */
  readonly masculine: readonly string[];
  /**
   * Titles that stand before a name in place of `Mr.`: who has one is not meant by `Mr. Bell` where a namesake has
   * none.
   */
  readonly insteadOfMr: readonly string[];
  /**
   * Titles that nobody joins: who is a clergyman is no officer, so that `Captain Pike` is not `The Rev. J. Pike`. A set
   * for each calling.
   */
  readonly callings?: readonly (readonly string[])[];
  /** Those after which comes the husband's name: `Mrs`, `Madame`. */
  readonly married: readonly string[];
  /** Offices, ranks and dignities that stand before a name: single words or phrases. */
  readonly titles: readonly string[];
  /** Words that stand before a title and belong to it: `Deputy`, `Acting`. */
  readonly titleOpeners: readonly string[];
  /** What may follow a title before the name: `of State`, `of Foreign Affairs`. */
  readonly titleEndings: readonly string[];
  /** Prepositions and articles in what follows a title: `Ambassador to the Soviet Union`. */
  readonly titleLinks: readonly string[];
  /** Short forms of titles: `PM` is `Prime Minister`. */
  readonly titleShortForms: Readonly<Record<string, string>>;
  /** Dignities written after a surname, before the place is named: `Earl of`. */
  readonly nobility: readonly string[];
  /** Small words of surnames: `von`, `de`. Those that are short forms have their full stop: `St.`. */
  readonly particles: readonly string[];
  /** Those of them that a noble's name may be written without: `v.` */
  readonly nobleParticles: readonly string[];
  /** Dignities that tell namesakes apart, with their other forms: `Graf`, `Grafen`. */
  readonly dignities: Readonly<Record<string, readonly string[]>>;
  /** Short words before a capital with a full stop that make it no initial: the `d` of `15. d. M.` */
  readonly notInitials?: readonly string[];
  /** A verb and the author's pronoun, which ends a sentence and is no initial: `am i`. */
  readonly pronounAtEnd?: readonly string[];
  /** `Jr.`, `III`. */
  readonly suffixes: readonly string[];
  /** Those of them that tell father and son apart, known to a register or not: `Senr.` */
  readonly generations?: readonly string[];
  /** Words that introduce another name in brackets: `also`, `born`, `née`. */
  readonly otherName: readonly string[];
  /** Familiar forms of forenames, and the forenames they stand for. */
  readonly familiar: Readonly<Record<string, readonly string[]>>;
  /** Other common forenames: two words of which the first is one of them are a name, though nobody knows it. */
  readonly forenames: readonly string[];
  /** Titles that are forenames after another title: `General Earl Wheeler`. */
  readonly titlesAsForenames: readonly string[];
  /** Family names of peoples who write the family name first. */
  readonly surnameFirst: readonly string[];
  /** Of these, those of peoples who are called by the last given name: `Comrade Thuan` of Vo Thuan. */
  readonly calledByGivenName?: readonly string[];
  /** Forenames of women, where they decide between two persons. */
  /** Of the forenames, those that men and women bear. */
  readonly eitherNames?: readonly string[];
  readonly womensNames: readonly string[];
  /** A form of address that looks like an initial: `M.` for Monsieur. */
  readonly addressInitials: readonly string[];
  /** Surnames that are words as well: at the start of a sentence they need evidence to be a name. */
  readonly doubtful: readonly string[];
  /**
   * Surnames that are months, places, peoples or titles as well, and so have a capital anywhere: they need evidence
   * anywhere.
   */
  readonly capitalised: readonly string[];
  /**
   * Titles and months that are surnames too where a form of address, a title or an initial stands before: `Mr. King`.
   */
  readonly surnamesToo: readonly string[];
  /** Words before a bare word that is a surname too which make it the word: `the Price`, `in March`. */
  readonly beforeWords: readonly string[];
  /** Words that after a bare surname which is a word too make it the word: `Hope is left`. */
  readonly afterWords: readonly string[];
  /** Words before a month that make it the month: `last March`. */
  readonly beforeMonths: readonly string[];
  /** What is no name behind those of them that are particles too: vom `Sommer`. */
  readonly seasons?: readonly string[];
  /** Prepositions after an office or a word by which it becomes another: `the President of the Bank`. */
  readonly complements: readonly string[];
  /** Endings of a father's name after a forename: `Ivan Ivanovich`. Lower case. */
  readonly patronymicEndings: readonly string[];
  /** What, following a name, makes it the name of a thing: `Doctrine`, `Library`. */
  readonly thingsAfter: readonly string[];
  /**
   * Those of them that are called after a person whom everybody means: `the Draper Committee`, `the Nixon Doctrine`.
   */
  readonly calledAfter?: readonly string[];
  /** Words with a capital that are no name after a title: `General Assembly`, `Chief Executive`. */
  readonly notNames: readonly string[];
  /** What, standing before a name, makes it the name of a place or thing: `Camp`, `Lake`. */
  readonly thingsBefore: readonly string[];
  /** As in the words of layouts: behind them a particle leads to a place. */
  readonly placedOffices?: ReadonlySet<string>;
  /** Offices that denote one individual. */
  readonly soleOffices: readonly SoleOffice[];
  /** The ending that a country has behind an office, in a language without articles: `посланник Норландии`. */
  readonly countryBehind?: RegExp;
  /** Articles before an office: `the`. */
  readonly articles: readonly string[];
  /** Those of other cases: `dem`; and prepositions that hold one: `vom`, which are no part of the mention. */
  readonly obliqueArticles?: readonly string[];
  readonly fusedArticles?: readonly string[];
  /**
   * Of the offices in `soleOffices`, those of which a record may have several holders, so that a name's title tells of
   * none.
   */
  readonly sharedOffices?: ReadonlySet<string>;
  /** The last parts of compounds that are offices, in all cases: `Reichsverkehrsminister`. */
  readonly officeHeads?: readonly string[];
  /** Words in an office's description that say it is over, or not yet: `former`. */
  readonly formerly: readonly string[];
  /** Last words of titles that may come first as well: `Defense Minister`, `Minister of Defense`. Lower case. */
  readonly turnable: readonly string[];
  /** Forms of address that stand before a forename alone: `Sir Ivone`. */
  readonly beforeForename: readonly string[];
  /** Titles whose last word is elsewhere a rank: `Secretary General` is no general. Lower case. */
  readonly notRanks: readonly string[];
  /** Adjectives and names of countries, in groups: an office may be written with one and spoken of with the other. */
  readonly countries: Readonly<Record<string, readonly string[]>>;
  /** The key in `countries` of the country whose records these are, when the document does not say. */
  readonly home: string;
  /** Words of dated offices: `from`, `since`, `until`, `thereafter`. */
  readonly terms: {
    readonly from: readonly string[];
    readonly until: readonly string[];
    readonly then: readonly string[];
    readonly months: readonly string[];
  };
  /** Whether titles and offices are written small before a name: `министр Громов`, `le président Mercier`. */
  readonly smallTitles: boolean;
  /** Whether a surname may stand before the forename without a comma: `Mayer Josef`, `Зуев Е. Н.` */
  readonly surnameMayLead: boolean;
  /** Endings of cases that the words of an office have: `Vorsitzender`, `der Vorsitzende`. */
  /** Whether every noun has a capital. */
  readonly capitalNouns?: boolean;
  /** Before an office, that he is its first holder, who is meant where it stands alone: `Erster Bürgermeister`. */
  readonly firstHolders?: ReadonlySet<string>;
  readonly officeEndings: readonly string[];
  /** Endings that a name's words have in the language's cases, and what stands in their place in the nominative. */
  readonly declension: readonly Declined[];
  /** Words before a bare surname that introduce a second person with the same title: `and`. */
  readonly and: readonly string[];
}
