import { comingBack, pattern } from '../../text/index.js';
import type { Line } from '../layout/blocks.js';
import { DEMANDS, isPersonal, knowsPersons } from './label-context.js';
import { INITIALS, SMALL, isFormal, isFullTitled, isNotSpeaker, isTitledName, type LabelJudge } from './label-forms.js';
import { type Delimiter, type Label } from './labels.js';
import { knowsSmallWords } from './label-patterns.js';
import { SENTENCE } from './sentence.js';

/**
 * One way in which a record may mark who speaks. All labels with one delimiter in one place are of a class, and are
 * judged together: a record that labels by a colon does so throughout.
 */
export interface LabelClass {
  readonly members: readonly Candidate[];
  /** Different labels that come back after another one spoke: `A … B … A`. */
  readonly voices: ReadonlySet<string>;
  /** How many members somebody knows. */
  readonly known: number;
  /** How many different labels somebody knows. */
  readonly knownVoices: number;
  /**
   * Whether from the first of them on most paragraphs begin with one: then who speaks stands before all that is said.
   */
  readonly isThroughout: boolean;
  /** How many different labels are initials that the record explains: `Yehuda Katz (YK)`. */
  readonly explained: number;
  /** How many different labels have a title, an office or initials, or are of several. */
  readonly named: number;
  /** How many different labels are names with a title or initials, and how many of them come back. */
  readonly titledNames: number;
  /** How many of the titled names say a sentence. */
  readonly titledSentences: number;
  /** Whether one of them asks or calls out: then the others speak too. */
  readonly isSpoken: boolean;
  readonly namedVoices: number;
  /** How many have the number of a speech before them. */
  readonly numbered: number;
  /** How many different labels are names with titles, where all labels are. */
  readonly titledOnce: number;
  /** How many different labels are initials of a notebook. */
  readonly shortForms: number;
  /** How many different labels are initials. */
  readonly initials: number;
  /** Whether what is said begins small in half of them: notes and chats have no capitals. */
  readonly isSmall: boolean;
  /** Whether more than half of the members are written without small letters. */
  readonly isCapitalised: boolean;
  /** Whether the small words of the record's language are known. */
  readonly isKnownLanguage: boolean;
  /** How many members ask, and how many answer: `Вопрос:`, `Ответ:`. */
  readonly asked: readonly [questions: number, answers: number];
  /** The share of members after which somebody speaks of himself, to another, or asks. */
  readonly personal: number;
  /** Whether from the first member to the last nearly every paragraph opens with one. */
  readonly covers: boolean;
  /** How many different labels with a title, an office or initials come back. */
  readonly formalVoices: number;
}

export interface Candidate {
  readonly label: Label;
  readonly key: string;
  readonly known: boolean;
  /** Whether the record addresses or names somebody so elsewhere: `Herr Tolle`, `Mr. Bell`. */
  readonly addressed: boolean;
  /** Whether it is one of the initials by which a notebook marks its speakers. */
  readonly short: boolean;
  /** What is said, as far as it stands in the same line or the one behind. */
  readonly content: string;
}

/** `F.:` is `F:`. */
export const unstopped = (text: string): string => text.toLowerCase().replace(/\.$/u, '');

/** `Q Is the date fixed?`: whatever the labels of those who answer are. */
const isQuestion = ({ label }: Candidate, { speech }: LabelJudge): boolean =>
  speech.questionLabels.some((forms) => forms.includes(label.text.toLowerCase()));

/**
 * The class of some labels, of all that have the form of one: the questions of others part a speaker's own turns.
 */
export function classFrom(
  members: readonly Candidate[],
  all: readonly Candidate[],
  lines: readonly Line[],
  judge: LabelJudge,
): LabelClass {
  const known = members.filter((m) => m.known);
  const named = members.filter((m) => !isNotSpeaker(m.label, judge));
  const [own, heard] = [new Set(members), new Set(named)];
  const voices = comingBack(
    all.filter((c) => (own.has(c) ? heard.has(c) : isQuestion(c, judge))).map(({ key }) => key),
  );
  const titled = new Set(named.filter(({ label }) => isTitledName(label, judge)).map(({ key }) => key));
  const formal = new Set(named.filter(({ label }) => isFormal(label, judge)).map(({ key }) => key));
  return {
    members,
    voices,
    known: known.length,
    explained: new Set(members.filter(({ label }) => judge.explained?.(label) === true).map(({ key }) => key)).size,
    knownVoices: new Set(known.map(({ key }) => key)).size,
    isThroughout: isThroughout(named, lines.filter(opensBlock)),
    named: formal.size,
    formalVoices: [...formal].filter((key) => voices.has(key)).length,
    covers: named.length === members.length && coverage(members, lines) >= LEAST_COVERED,
    titledNames: titled.size,
    titledSentences: new Set(
      named.filter(({ key, content }) => titled.has(key) && SENTENCE.test(content)).map(({ key }) => key),
    ).size,
    isSpoken: named.some((m) => formal.has(m.key) && speaks(m) && SPOKEN.test(m.content)),
    numbered: members.filter(({ label }) => label.numbered === true).length,
    titledOnce: named.every(({ label }) => isFullTitled(label, judge)) ? titled.size : 0,
    namedVoices: [...titled].filter((key) => voices.has(key)).length,
    shortForms: new Set(members.filter((m) => m.short).map(({ key }) => key)).size,
    initials: new Set(members.filter(({ label }) => INITIALS.test(label.text)).map(({ key }) => key)).size,
    isSmall: members.filter((m) => !speaks(m)).length * 2 >= members.length,
    isCapitalised: members.filter(({ label }) => !SMALL.test(label.text)).length * 2 > members.length,
    isKnownLanguage: knowsSmallWords(judge.layout),
    asked: judge.speech.questionLabels.map(
      (forms) => members.filter(({ label }) => forms.includes(label.text.toLowerCase())).length,
    ) as [number, number],
    personal: knowsPersons(judge.speech)
      ? named.filter(({ content }) => isPersonal(content, judge.speech)).length / Math.max(1, named.length)
      : 1,
  };
}

/** So large a share of paragraphs opens with a label where nothing but speech is recorded. */
const LEAST_COVERED = 0.9;

/** The share of the paragraphs from the first member to the last that open with one. */
function coverage(members: readonly Candidate[], lines: readonly Line[]): number {
  const blocks = new Set(members.map(({ label }) => label.line.block));
  const [from, to] = [members[0]!, members.at(-1)!].map(({ label }) => label.line.block.span.start) as [number, number];
  const between = new Set(lines.map(({ block }) => block).filter((b) => b.span.start >= from && b.span.start <= to));
  return blocks.size / between.size;
}

/** So many titled labels beside one that comes back are a convention: a parliament's, where many speak once. */
const FEWEST_NAMED = 4;

/** So many different names in full before a colon are speakers, though each speaks once. */
const MOST_ONCE = 3;

/** So many paragraphs, and so large a share of them, are labelled throughout. */
const FEWEST_THROUGHOUT = 6;
const SHARE_THROUGHOUT = 0.75;

const opensBlock = ({ first, block }: Line): boolean => first && (block.kind === 'p' || block.kind === 'item');

function isThroughout(members: readonly Candidate[], openings: readonly Line[]): boolean {
  const labelled = new Set(members.filter(speaks).map(({ label }) => label.line));
  const from = openings.findIndex((line) => labelled.has(line));
  const body = openings.slice(Math.max(0, from));
  const own = body.filter((line) => labelled.has(line)).length;
  return own >= FEWEST_THROUGHOUT && own >= body.length * SHARE_THROUGHOUT;
}

/** So many numbers of speeches are a convention. */
const FEWEST_OF_SPEECHES = 2;
/** So large a share of what is labelled is spoken, where no label comes back. */
const LEAST_PERSONAL = 0.3;

export const isStrong = (own: LabelClass): boolean => {
  const demand = DEMANDS[own.members[0]!.label.delimiter];
  // `Cde. Pervin — Troops must be sent.`: many with titles who say a sentence each speak, though nobody comes back.
  if (own.titledSentences >= FEWEST_NAMED && own.titledSentences * 2 > own.members.length) return true;
  // `07.05 Peter Maes (VLD):`: a parliament numbers its speeches.
  if (own.numbered >= FEWEST_OF_SPEECHES) return true;
  // `PM        And if not?`: who speaks has a column of his own.
  if (own.members.some(({ label }) => label.columned === true)) return true;
  // `Abgeordneter Dr. Rainer Hahn:`, `Präsident Karl Kopp:`: all are names with titles, though each speaks once.
  if (own.titledOnce >= MOST_ONCE && own.personal >= LEAST_PERSONAL) return true;
  // `Вопрос: …`, `Ответ: …`: an examination, however short.
  if (own.asked[0] > 0 && own.asked[1] > 1 && own.members[0]!.label.delimiter === ':') return true;
  // `- Lea: could we print less?`, `- Omar: we are over already`: those who take part, though each speaks once.
  if (
    own.knownVoices >= MOST_ONCE &&
    own.personal >= (own.knownVoices > MOST_ONCE ? demand.personal : LEAST_PERSONAL)
  ) {
    return true;
  }
  // `KAGAN: How many wagons?`, `SABLIN: Forty.`: nearly all paragraphs are somebody's, though few come back.
  if (own.isThroughout && own.voices.size > 0 && own.personal >= demand.personal) return true;
  // `YK: Concern about spam`: notes by initials that a list explains.
  if (own.explained >= MOST_ONCE && own.voices.size >= 1) return true;
  // Names with titles that answer each other need say no *I*.
  if (own.namedVoices >= 1 && own.titledNames >= 2) return true;
  // `George: Hello.` ⏎ `Mikhail: I agree.` ⏎ `George: Precisely.`: nothing else is in the record, however short it is.
  if (own.covers && isExchange(own)) return true;
  // Notes of what was said leave out who *I* am.
  if (own.shortForms >= FEWEST_NAMED && own.voices.size >= 1) return true;
  if (!own.isKnownLanguage) {
    // `ДВАДЕСЕТО ЗАСЕДАНИЕ` on a line of its own heads the record.
    if (own.members[0]!.label.delimiter === 'line' && own.voices.size === 0) return false;
    return own.titledNames >= (own.voices.size > 0 ? 1 : own.titledNames === own.members.length ? 2 : MOST_ONCE);
  }
  return (
    own.personal >= demand.personal &&
    (own.voices.size >= demand.voices || (own.voices.size >= 1 && (own.knownVoices >= 2 || own.named >= FEWEST_NAMED)))
  );
};

/** Two names with titles, or one of several that comes back: they speak with each other. */
const isExchange = ({ members, titledNames, voices, formalVoices, named, personal }: LabelClass): boolean =>
  MARKED.has(members[0]!.label.delimiter) &&
  ((formalVoices >= 1 && named >= 2) || (personal >= LEAST_PERSONAL && (titledNames >= 2 || voices.size >= 1)));

const MARKED: ReadonlySet<Delimiter> = new Set([':', '—']);

/** Speech begins with a capital, a figure, a quotation or a direction, and is more than a word of a table. */
const SPEAKS = pattern(/^["“”„«'‘([…*+–—-]*\s*(?:[\p{Lu}\p{Nd}["“„«([…¿¡]|\.{3})/u);

export const speaks = ({ content, label }: Candidate): boolean => label.alone || SPEAKS.test(content);

/** Somebody asks, or calls out. */
const SPOKEN = /[?!][\])"”’»\s]*$/u;
