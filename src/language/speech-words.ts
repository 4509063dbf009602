import type { Pattern } from '../text/index.js';

/** How minutes of bodies tell what is done and not said. All forms in lower case. */
export interface ActWords {
  /** What tells that a record is of a body with motions, votes and resolutions: two of them at least. */
  readonly marks: readonly string[];
  /** How a sentence begins that tells of an act: `it was resolved`, `moved by`, `on a vote`. */
  readonly openings: readonly string[];
  /** Sentences of a word, or of it and the count: `Carried.`, `Carried 4-0.` */
  readonly short: readonly string[];
  /** `Resolved, that …`: the participle, and what it leads to. */
  readonly resolving: readonly string[];
  readonly thatWords: readonly string[];
  /** `The amendment was then put and lost.`: what something is done with, its auxiliary, and what is done. */
  readonly nouns: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<string>;
  /** What a body does: `The Committee decided …` */
  readonly resolvedVerbs: ReadonlySet<string>;
  /** What a person does at a meeting without words: `Mr. Lee moved`, `seconded`. */
  readonly verbs: ReadonlySet<string>;
  /** Verbs that ask, and how an answer begins behind `He`. */
  readonly questions: ReadonlySet<string>;
  readonly answers: readonly string[];
}

/** How one language reports who speaks. All forms in lower case. */
export interface SpeechWords {
  /** Finite forms of reporting verbs (`says`, `replied`): a clause with one of them tells what somebody said. */
  readonly reportingVerbs: ReadonlySet<string>;
  /**
   * Verbs of the conversation that open a turn at the start of a paragraph though they report no words
   * (`thanks`, `offers`, `bids`).
   */
  readonly turnVerbs: ReadonlySet<string>;
  /** What tells a verb in the plural: `erklärten`; any form where the verb does not tell: `Bell and Kay said`. */
  readonly pluralVerbs?: RegExp;
  /**
   * Verbs that report with another part, which ends the clause, or stands in it: `führte` … `aus`, `gab` …
   * `zu bedenken`.
   */
  readonly separableVerbs: ReadonlyMap<string, readonly string[]>;
  /** Small words between the capitals of a name or office that is a subject: `the Minister of Labour`. */
  readonly subjectLinks: readonly string[];
  /** Whether the author may leave out that it was he: `Ответил, что …` at the beginning of a paragraph. */
  readonly dropsRecorder?: boolean;
  /** Whether the verb may stand before its subject after whatever opens the sentence: `Hierzu bemerkte Herr Y`. */
  readonly verbBeforeSubject: boolean;
  /** Whether pronouns lose their vowel before another: `J'ai demandé`. */
  readonly elided?: boolean;
  /**
   * What may stand between a nominative article and its office: `Der sowjetische Botschafter`,
   * `Der kgl. ung. Minister`.
   */
  readonly attribute?: RegExp;
  /** A participle and what goes with it, before the subject: `Присутствовавший при беседе атташе Лунд заметил`. */
  readonly attributive?: RegExp;
  /** What may stand behind an office before its verb, whose office it is: `Le ministre allemand répond`. */
  readonly attributeBehind?: RegExp;
  /** Short forms, by their capitals, that stand for their holder without a name: `BM erwiderte`. */
  readonly shortOffices?: ReadonlySet<string>;
  /** Verbs by which minutes give somebody the floor, before his name: `Выступил т. Рожков, который указал …`. */
  readonly floorVerbs?: ReadonlySet<string>;
  /** What then leads to what he said: `который`. */
  readonly relatives?: ReadonlySet<string>;
  /** Articles of other cases than the nominative: whom they stand before does not speak: `des`, `dem`. */
  readonly obliqueArticles: ReadonlySet<string>;
  /** What adverbs end in that may stand before the verb: `ly`. */
  readonly adverb: RegExp;
  /**
   * Auxiliaries and adverbs that may stand between the speaker and the verb: `then`, `also`, `has`, `is`, `did not`.
   */
  readonly betweenSpeakerAndVerb: ReadonlySet<string>;
  /** `Comrade Orlov will report`: what is to come is said, not told. */
  readonly modals?: ReadonlySet<string>;
  /** `will now`: how whoever presides says what comes. */
  readonly announcements?: readonly string[];
  /** Auxiliaries before a bare verb, and whether they are past: `did`, `does`; and the reporting verbs in that form. */
  readonly bareAuxiliaries: ReadonlyMap<string, boolean>;
  readonly bareReports: ReadonlySet<string>;
  /** Who else speaks and is not named: `others`, `several others`. */
  readonly otherPeople: readonly string[];
  /** What may open the clause of a turn before its speaker: `then`, `further`, `to which`, `in reply`. */
  readonly connectors: readonly string[];
  /** Words that open a clause before the speaker, which a comma then closes: `When asked, Thompson said`. */
  readonly clauseOpeners: ReadonlySet<string>;
  /** What a verb says behind it, whatever verb it is: ` that he had`; not `that argument`. */
  readonly contentClause?: RegExp;
  /** Verbs before such a clause by which nobody says anything: `learned that he had`. */
  readonly perceptions?: ReadonlySet<string>;
  /** Words that join a second verb to a subject: `received him and said`. */
  readonly coordinators: readonly string[];
  /** A participle that opens such a clause: `Having read the message, Adenauer said`. */
  readonly participle: RegExp;
  /** Behind a subject of its own it does so too: `The deputation having withdrawn, the Treasurer said`. */
  readonly absolutes?: readonly string[];
  /** `according to X`, `in X's opinion`: a phrase before the speaker, and the nouns after a possessive. */
  readonly accordingTo: readonly string[];
  /**
   * What stands behind a subject that reports by a participle: ` was critical of it, stating …`, ` began by saying …`.
   */
  readonly reportsBehind?: Pick<Pattern, 'test'>;
  /** The auxiliaries of what was over before somebody spoke: `had`. */
  readonly pluperfect?: ReadonlySet<string>;
  readonly viewPrepositions: readonly string[];
  readonly viewNouns: ReadonlySet<string>;
  /** Subject pronouns of the third person: `he`, `she`; they continue the speaker. */
  readonly thirdPerson: ReadonlySet<string>;
  /** Those of one person, who may be whoever was spoken with: `he`, `she`. */
  readonly thirdSingular: ReadonlySet<string>;
  /** Words that only a direct speaker uses of himself or to his partner. */
  readonly firstPerson: ReadonlySet<string>;
  readonly secondPerson: ReadonlySet<string>;
  readonly firstPersonPlural: ReadonlySet<string>;
  /** Openings of the recorder's own prose: `there followed`, `it was agreed`, `at this point`. */
  readonly narrativeOpenings: readonly string[];
  /**
   * Forms of the mood in which a language tells what somebody said, so that what has none is the recorder's own: `sei`,
   * `habe`.
   */
  readonly subjunctives?: ReadonlySet<string>;
  /** Verbs of who conducts a meeting, which he does and does not say: `schließt`. */
  readonly conductVerbs?: readonly string[];
  /** Nouns that make a labelled paragraph something else than a turn: `note`, `background`, `council`. */
  readonly notSpeakers: ReadonlySet<string>;
  /** Labels for a voice nobody names: `interpreter`, `question`, `voice`. */
  readonly namelessSpeakers: ReadonlySet<string>;
  /** What, before a colon or full stop, ends a turn: `agreed`, `decision`, `in favour`. */
  readonly turnEnders: readonly string[];
  /** How somebody is asked in, behind his name: `was called in`. */
  readonly admissions?: readonly string[];
  /** Verbs of what is read, not said: `writes`. */
  readonly writingVerbs?: ReadonlySet<string>;
  /** Whom somebody tells who tells another's turn: `told him`. */
  readonly thirdObjects?: readonly string[];
  /** What a decision begins with that nobody says: `Instruct Comrade Lund to report.` In small letters. */
  readonly decisionOpenings?: ReadonlySet<string>;
  /** What in a discussion is put forward, with whoever does so in brackets: `Comment (R. Abbot): …`. */
  readonly contributions?: ReadonlySet<string>;
  /** What, before a colon, opens the author's own remark: `comment`. */
  readonly remarks: readonly string[];
  /** The same with what leads to whose it is: `note of` the ambassador. */
  readonly ownRemarks?: readonly string[];
  /** What notes have in the place of a verb: `Orlova against`, `Bell also for it`. */
  readonly stances?: readonly string[];
  /** What one does without a word: hand, in the past and present, and what is handed: a note, the text of it. */
  readonly handing?: ReadonlySet<string>;
  readonly handed?: ReadonlySet<string>;
  /** `To a question`: how a sentence begins in which somebody answers. */
  readonly replyLeads?: readonly string[];
  /** `took his leave`: what somebody does of courtesy, from its verb on. */
  readonly courtesies?: readonly string[];
  /** What minutes of bodies tell that nobody says. */
  readonly acts?: ActWords;
  /** What a body does with what is put to it, in the present: `The Committee accepts the report.` */
  readonly resolvingVerbs?: readonly string[];
  /** Participles that say in one sentence what came of the talk: `was adopted`, `was closed`. */
  readonly outcomes: ReadonlySet<string>;
  /** What those are who are at a meeting: `was present at the conversation`. */
  readonly attending?: ReadonlySet<string>;
  /** How a line begins that tells of the recording: `End of interview`, in small letters. */
  readonly recordingMarks?: readonly string[];
  /** How a letter begins before whom it is to, in small letters: `Dear Senator Hale:` is no label. */
  readonly salutations?: readonly string[];
  /** `After the break:` alone on its line: what leads to an interruption, and the words for one. */
  readonly pauseOpenings?: readonly string[];
  readonly pauses?: readonly string[];
  /** What leads a bare verb: `to write` is what somebody is to do. */
  readonly infinitives?: readonly string[];
  /** Who speaks and is one of several: `a resident asked`. After an article or a number, in small letters. */
  readonly someone?: ReadonlySet<string>;
  readonly countWords?: readonly string[];
  /** Before a past form these make of a report what was said to somebody: `Lindner was asked`, `was told`. */
  readonly passives?: ReadonlySet<string>;
  /** Their auxiliaries: `was`, `were`, `is`. */
  readonly auxiliaries: ReadonlySet<string>;
  /** What meets, begins and ends: `meeting`, `talks`, `house`. */
  readonly narrativeSubjects: ReadonlySet<string>;
  /** Offices that, standing alone, are whoever holds them in the room: `chairman`, `clerk`, `sec`. */
  readonly speakingOffices: ReadonlySet<string>;
  /** Those of them that are written small: `le président`. */
  readonly smallOffices: ReadonlySet<string>;
  /** Heads of what is several and no person: `committee`, `government`, `sides`. */
  readonly bodies: ReadonlySet<string>;
  /** Words that open a sentence with a capital and are no name: `nobody`, `both`, `there`. */
  readonly notSubjects: ReadonlySet<string>;
  /** Before a name and a colon: who puts the questions from here on: `by`. */
  readonly examinerWords: readonly string[];
  /** How a trial's headings say that a witness is examined: `Cross-examined by Mr. LOWE.` */
  readonly examinationWords?: readonly string[];
  /** What says in a trial's or hearing's record that somebody answers from here on: `sworn`. */
  readonly oathWords: ReadonlySet<string>;
  /** `took the stand`: what says the same in several words. */
  readonly oathPhrases?: readonly string[];
  /** `The witness`: whoever is sworn, as a label. */
  readonly witnessWords?: ReadonlySet<string>;
  /** What heads the examination of one, before his name: `допрос свидетеля`. */
  readonly witnessHeads?: readonly string[];
  /** What shows that several are heard, so that `Le témoin` is each of them in turn: `audition des témoins`. */
  readonly severalWitnesses?: readonly string[];
  /** Behind the name of whoever is tried: `was indicted`. */
  readonly indictments?: readonly string[];
  /** What a label calls him: `prisoner`. */
  readonly accusedLabels?: readonly string[];
  /** What a jury finds, in capitals: `GUILTY`. */
  readonly verdicts?: readonly string[];
  /** What a prisoner says for himself: `Prisoner's defence. I had them of a man.` */
  readonly defenceWords?: readonly string[];
  /** The letter or word of a question, and of its answer, as labels: `q`, `question`; `a`, `answer`. */
  readonly questionLabels: readonly [asks: readonly string[], answers: readonly string[]];
  /** Behind that word to whom a question is put, as its first group: `an Lund`, `Лунду`; not `Лунда`, whose it is. */
  readonly questionTo?: RegExp;
  /** Words that make a label that of several or of nobody known: `voices`, `members`, `unidentified`. */
  readonly chorusWords: ReadonlySet<string>;
  /** Words that, in brackets behind a name, say that a short form of it follows: `hereinafter`. */
  readonly aliasWords: ReadonlySet<string>;
  /** Small words between them and the short form: `as`. */
  readonly aliasLinks: ReadonlySet<string>;
  /** Words that open a bracket of stage business: `laughter`, `reads`. */
  readonly stageWords: ReadonlySet<string>;
  /** Articles that may stand before an office: `the`. */
  readonly articles: readonly string[];
  /** By which an author says whom he met: `saw`, `received`. */
  readonly meetingVerbs: readonly string[];
  /** Between a name and what somebody is of: `Dr. Brandt of the Vold Press`. */
  readonly ofWords: readonly string[];
  /** The pronoun by which a recorder speaks of himself: `i`. */
  readonly recorderPronoun: string;
  /** What the past forms among the reporting verbs look like. */
  readonly pastForms: RegExp;
  /** Auxiliaries with which others become past, before them: `Je lui ai dit`. */
  readonly perfect?: ReadonlySet<string>;
  /** Words, without their last full stop, that a full stop may follow within a sentence: `mr`, `i.e`. */
  readonly abbreviations: ReadonlySet<string>;
  /** Whether a full stop makes a number an ordinal: `am 12. Januar`. */
  readonly stoppedOrdinals: boolean;
  /** The same before a figure only: `no`. */
  readonly numberAbbreviations: ReadonlySet<string>;
}
