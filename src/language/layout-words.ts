/** What a labelled line of a title block holds. */
export type Field = 'participants' | 'subject' | 'date' | 'place' | 'author' | 'other';

/** How records of conversation are laid out in one language: all forms in lower case unless said otherwise. */
export interface LayoutWords {
  /** Labels of the title block (`PARTICIPANTS:`, `DATE & TIME`) and what follows them. */
  readonly fields: ReadonlyMap<string, Field>;
  /** What heads the column of the names in a table of those present: `name`, `attendee`. */
  readonly nameColumns: ReadonlySet<string>;
  /** Words that make a title of a record: `memorandum`, `minutes`. */
  readonly recordWords: ReadonlySet<string>;
  /** What says that a meeting took place, in a line that names the record: `held`. */
  /** `For Norland:`: what leads to a side among those present. */
  readonly sideOpenings?: readonly string[];
  /** `consisted`, `was composed`: what leads from a side to those who made it up. */
  readonly companyVerbs?: readonly string[];
  /** `The representatives of the following States`: what in a list of those present names no person. */
  readonly groupOpenings?: readonly string[];
  readonly heldWords?: ReadonlySet<string>;
  /** What makes a line that speaks of minutes a sentence: `The minutes were read.` */
  readonly tellsWhatWas?: RegExp;
  /** Forenames cut short, whose full stop ends nothing: `Jas. Tranter`. */
  readonly shortForenames?: ReadonlySet<string>;
  /** How a record begins that says in its first sentence which meeting it is of: `At a Vestry holden in …`. */
  readonly meetingOpenings?: readonly string[];
  /** Letters and words of honour behind a name, without their full stops: `Bart.`, `F.R.S.` */
  readonly honours?: ReadonlySet<string>;
  /** Offices that are nobody's name: `Business Manager`. */
  readonly plainOffices?: ReadonlySet<string>;
  /** `called the meeting to order`: what a sentence says that opens minutes, above the list of those present. */
  readonly openingPhrases?: readonly string[];
  /** Openings of the line that closes a treaty or a deed and gives its day: `done at`. */
  readonly doneOpenings?: readonly string[];
  /** Words for a meeting that a record's subject may name: `luncheon with …`. */
  readonly meetingNouns: ReadonlySet<string>;
  /** Lines that classify or route the paper: `top secret`, `copy no. 1`. Matched at the start of a short line. */
  readonly classifications: readonly string[];
  /** Those of the next that lead to what was said: `ВЫСТУПИЛИ: т. Рожков – надо …`. */
  readonly floorOpenings?: readonly string[];
  /** What opens the record itself, perhaps behind a number: `СЛУШАЛИ`, `TOP 1`. */
  readonly bodyOpenings: readonly string[];
  /** Behind a name: that he presided: `in the chair`. */
  readonly chairWords: readonly string[];
  /**
   * Before a name: that he presides: `sous la présidence de`; the same before a colon and a name; and his office then.
   */
  readonly chairOpenings: readonly string[];
  /** Those of the openings behind which the name is in another case: `под председательством`. */
  readonly chairOblique?: readonly string[];
  readonly chairLabels: readonly string[];
  /** Whom the record calls by the chair: `chairman`, `president`, in small letters. */
  readonly chairHolders?: ReadonlySet<string>;
  /**
   * Labels in small letters that stand for whoever sits in judgement, with the offices he may hold: `the court`, a
   * judge.
   */
  readonly benchLabels?: ReadonlyMap<string, readonly string[]>;
  readonly chairOffice: string;
  /** In a title, the words before the names of those who met, the surest first: `between`, `with`. */
  readonly betweenWords: readonly string[];
  /** In a title, the words before the name of who made the record: `by`, `diary of`. */
  readonly recorderWords: readonly string[];
  /** `author`: by which minutes call whoever wrote the paper that was read. */
  readonly authorLabels?: readonly string[];
  /** Openings of a sentence that lists those present: `in attendance were`, `present were`. */
  readonly attendanceOpenings: readonly string[];
  /** Short forms that within a line lead to those present: `P. Meyer; VS. Kaiser; anw. Beust, Komers`. */
  readonly attendanceMarks: readonly string[];
  /** Short forms of such a line, each with what whom it leads to was; none is an initial. */
  readonly headMarks: ReadonlyMap<string, 'chair' | 'recorder' | 'present' | 'other'>;
  /** Openings of a sentence that names who wrote the record: `the conversation was recorded by`. */
  readonly recorderOpenings: readonly string[];
  /** Openings of a sentence that names the interpreter. */
  readonly interpreterOpenings: readonly string[];
  /** In an item of a list of participants, the words for these roles: `interpreter`, `notetaker`. */
  readonly roles: ReadonlyMap<string, 'interpreter' | 'recorder'>;
  /** `товарищ председателя`: whoever stands in for an office, where the first word is elsewhere a form of address. */
  readonly deputies?: readonly string[];
  /** Offices that have such a word in them and are none of these: `второй секретарь`. */
  readonly noRoles?: readonly string[];
  /** Openings of an archive's own lines about its copy: `this document is from the holdings of`. */
  readonly provenanceOpenings: readonly string[];
  /**
   * Words that make offices, bodies and countries and so are no part of a person's name: `secretary`, `state`,
   * `portugal`. What is left of a capitalised run after them is the name.
   */
  readonly officeWords: ReadonlySet<string>;
  /** Forms of address that a name always follows: after one of them `hall` and `king` are names. */
  readonly addresses: ReadonlySet<string>;
  /** Offices that are addressed as names are: `Mr. President`, `Madam Chairman`. */
  readonly addressedOffices: ReadonlySet<string>;
  /** Those of them that only say for whom somebody speaks: `representative`. */
  readonly sideOffices: ReadonlySet<string>;
  /** Titles of peers, whose name is that of a place: `the Earl of Harwick`. */
  readonly peerages?: ReadonlySet<string>;
  /** Common forenames in small letters, where a noun before a name has a capital too: `Maurer Otto Brammer`. */
  readonly forenames?: ReadonlySet<string>;
  /** Titles that are forenames too; after another title they are: `General Earl Wheeler`. */
  readonly forenameTitles: ReadonlySet<string>;
  /** Offices that one person holds, in single words: what may stand for a person without a name. */
  readonly officeHolders: ReadonlySet<string>;
  /** Words that name a side of the talks or a body in it, not a person: `delegation`, `ministry`. */
  readonly sideWords: ReadonlySet<string>;
  /** Titles as they stand before a name, in their own letters, without full stop: `Mr`, `Prime Minister`. */
  readonly titles: readonly string[];
  /** Small words of surnames, as `de`, `von`. */
  readonly particles: readonly string[];
  /** What may stand before the number of a page: `page`, `p.`; and between it and the number of pages: `of`. */
  readonly pageWords: readonly string[];
  readonly pageOf: readonly string[];
  /** What a record without a title is called, before the names of those who took part; and what joins two names. */
  readonly untitled: string;
  readonly andWord: string;
  /** Offices that, written small or alone, may be a label before a full stop: `M. le président.`, `Председатель.` */
  readonly officeLabels: readonly string[];
  /** Words and marks that join the last two of a list: `and`, `&`. */
  readonly and: readonly string[];
  /** In a title, what stands between two who met: `A with B`; and what leads to the place: `in`, `at`. */
  readonly withWord: string;
  readonly placeWords: readonly string[];
  /** What leads to the occasion of a meeting in its title: `after the dinner`. */
  readonly occasionWords?: readonly string[];
  /** And what leads to what they met about: `über`. */
  readonly topicWords?: readonly string[];
  /** The ending that a country has behind an office and before a name: `министром Ландии Э. Хольмом`. */
  readonly countryBehind?: RegExp;
  /** Articles before an office: `the`. */
  readonly articles: readonly string[];
  /** What leads to the country behind a name, `Prime Minister Holyoake of New Zealand`: `of`, `from`. */
  readonly ofCountry: readonly string[];
  /** Offices behind which a word that may be a particle leads to a place: `ambassadeur de Norlande`. */
  readonly placedOffices?: ReadonlySet<string>;
  /** Between a title's noun and what it is of: `Minutes of the 14th meeting`. */
  readonly ofWord: string;
  /** Titles in the plural, for several persons in one entry, and their singular: `generals`, `General`. */
  readonly pluralTitles: ReadonlyMap<string, string>;
  /** Small words inside offices: `of`, `for`, `the`. */
  readonly smallWords: ReadonlySet<string>;
  /** In such a list, between a name and what somebody was there: `Herr Weidmann als Dolmetscher`. */
  readonly asWords?: readonly string[];
  /** In a list of those present, what leads to somebody absent, or ends the list: `vice`, `was present`. */
  readonly absentees: readonly string[];
  /** Between an office and what it is over: in `Secretary of State for War`, War is nobody. */
  readonly officeLinks: ReadonlySet<string>;
  /** Short forms that behind a name, in brackets, are a house and no office: `Lund (BK)`. */
  readonly houses?: ReadonlySet<string>;
  /** Between an office and whom it serves: `Assistant to Mr. Kay`. */
  readonly servingWords: readonly string[];
  /** The first words of a heading or sentence in such a list that names who was not there: `apologies`, `regrets`. */
  readonly absenceHeadings: ReadonlySet<string>;
  /** Small words behind a name in such a list, with the role that they give: `interpreted`. */
  readonly roleVerbs: ReadonlyMap<string, 'interpreter' | 'recorder'>;
  /** Small words of datelines besides: `noon`. */
  readonly datelineWords: ReadonlySet<string>;
  /** Agencies that stand before a dash in lists of participants: `state`, `jcs`. */
  readonly agencies: ReadonlySet<string>;
  /** In square brackets: words that say the printed source left something out by classification. */
  readonly redactions: readonly string[];
  /** In square brackets: words that say an editor left something out. */
  readonly omissions: readonly string[];
}
