/** All that memcon knows of places, bodies, things and titles in one language: see each field. */
export interface ThingWords {
  /** Articles that stand before the name of a place or body and are no part of it, in lower case. */
  readonly articles: ReadonlySet<string>;
  /**
   * Words that, close after the name of a place, make it part of another name: `New York Times`, `Vienna Convention`.
   */
  readonly namesMadeAfter: ReadonlySet<string>;
  /** The same before the name: `University of Pittsburgh`. */
  readonly namesMadeBefore: ReadonlySet<string>;
  /** The small word between them: `of`. */
  readonly of: ReadonlySet<string>;
  /**
   * Words after which italics are a title (`the book …`, `an article entitled …`), in lower case, with the level of
   * what they announce.
   */
  readonly titleLeads: ReadonlyMap<string, 'm' | 'j' | 'a' | 'u'>;
  /** Participles that say a name of any kind follows, so that the noun before them decides: `called`. */
  readonly namingWords: ReadonlySet<string>;
  /** Words that end the title of a newspaper or journal: `times`, `pravda`; in lower case. */
  readonly journalWords: ReadonlySet<string>;
  /** Words a title may write small, in lower case. */
  readonly smallTitleWords: ReadonlySet<string>;
  /** Phrases of other languages, in lower case: set in italics for their language, not for stress. */
  readonly foreignPhrases: ReadonlySet<string>;
}
