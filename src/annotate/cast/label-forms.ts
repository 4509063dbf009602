import { CHAIRS, perTable, type LayoutWords, type SpeechWords } from '../../language/index.js';
import { pattern } from '../../text/index.js';
import { isAbsence } from '../layout/line-shapes.js';
import { reports } from '../turns/recorder.js';
import { examinationAt, witnessField } from './examinations.js';
import { type Label } from './labels.js';
import { knowsSmallWords } from './label-patterns.js';
import { UNKNOWN_SPEAKERS } from './label-patterns.js';
import { SPEAKERS_NUMBER } from './label-patterns.js';

/** What is known of the record at hand, and the words of its language. */
export interface LabelJudge {
  /** Whether the document or a register knows whom the label names. */
  readonly known: (label: Label) => boolean;
  /** Whether it is initials that the document itself explains: `Yehuda Katz (YK)`. */
  readonly explained?: (label: Label) => boolean;
  /** The names in small letters that the document explains: `Petr Kovar (pkovar)`. */
  readonly nicks?: ReadonlySet<string>;
  readonly layout: LayoutWords;
  readonly speech: SpeechWords;
  /** Whether a text is a date and nothing else: `Wednesday, 17th February, 1909.` */
  readonly isDate?: (text: string) => boolean;
  /** Of which folded names a word may be another case: `Хлыновой` of `хлынова`. */
  readonly nominatives?: (word: string) => readonly string[];
}

/** `Comrade Ivan Petkov`, `A. I. Orlov`: a name, where `The Rapporteur` is an office. */
export const isTitledName = (label: Label, judge: LabelJudge): boolean =>
  (!knowsSmallWords(judge.layout) && isFullName(label)) ||
  isInitialled(label) ||
  (isTitled(label, judge) &&
    judge.layout.titles.some((t) => label.text.startsWith(t)) &&
    !isOffice(wordsOf(label).slice(1), judge));

/** `Abgeordneter Dr. Rainer Hahn`, at the beginning of a paragraph: a title and a name in full. */
export const isFullTitled = (label: Label, judge: LabelJudge): boolean =>
  label.place === 'block' && isTitled(label, judge) && FULL_NAME.test(label.text) && wordsOf(label).length >= 3;

/**
 * `Místopředseda vlády Andrej Babiš`, `El señor PRESIDENTE`, `Zoë Genot (Ecolo)`, `Заступник Голови Сова А.В.`: what in
 * any language is somebody.
 */
const FULL_NAME = pattern(
  /(?:^|\s)\p{Lu}[\p{L}\p{M}’'.-]*\s(?:[\p{L}\p{M}’'.-]+\s)*(?:\p{Lu}[\p{L}\p{M}’'-]+|(?:\p{Lu}\.\s?){1,2}\p{Lu}?)$/u,
);

export const isFullName = ({ text, brackets, delimiter }: Label): boolean =>
  FULL_NAME.test(text.replace(AFTER_COMMA, '')) || (brackets.length > 0 && delimiter === ':');

const AFTER_COMMA = /,.*$/u;

/** `De voorzitter`, `Le président`: a short word, which may be an article, and a noun. */
export const ARTICLE_AND_NOUN = pattern(/^\p{Lu}\p{Ll}{0,2}\s\p{Ll}{4,}$/u);

/** `<tor>`: the name by which somebody is known to a program for talking in writing. */
export const isAngled = ({ line, span }: Label): boolean => line.text.startsWith('<', span.start - line.span.start);

export const isFormal = (label: Label, judge: LabelJudge): boolean =>
  isNameless(label, judge) || isTitled(label, judge) || isOffice(wordsOf(label), judge) || isInitialled(label);

export const INITIALS = pattern(/^(?:\p{Lu}[\p{L}]?\.?\s?){1,4}$/u);

const INITIALLED = pattern(/^(?:\p{Lu}\p{L}{0,3}\.\s?)+\p{Lu}[\p{L}\p{M}’'-]+$/u);

/** `Сафонова О. В`: the surname before its initials, in a language that writes it so. */
const LED = pattern(/^\p{Lu}[\p{L}\p{M}’'-]{2,}\s(?:\p{Lu}\.\s?){1,2}\p{Lu}?\.?$/u);

/** Whether a label is a name with initials, before the surname or behind it. */
export const isInitialled = ({ text }: Label): boolean => INITIALLED.test(text) || LED.test(text);

export const SMALL = pattern(/\p{Ll}/u);

export const isCommonNoun = ({ text }: Label, { layout }: LabelJudge): boolean =>
  text
    .split(' ')
    .some((word) => SMALL_WORD.test(word) && !layout.smallWords.has(word) && !layout.particles.includes(word));

const SMALL_WORD = pattern(/^\p{Ll}{3}/u);

export const wordsOf = perTable((label: Label): readonly string[] =>
  label.text
    .toLowerCase()
    .split(/[\s,]+/)
    .map((w) => w.replace(/[.,]+$/, ''))
    .filter((w) => w !== ''),
);

export const isCommon = (word: string, { layout, speech }: Pick<LabelJudge, 'layout' | 'speech'>): boolean =>
  layout.smallWords.has(word) || layout.officeWords.has(word) || speech.notSpeakers.has(word);

/** `Speaker 1`, `Interviewer #2`. */
const NUMBERED = pattern(/\s#?\p{Nd}{1,2}$/u);

/** `VOICES FROM THE HALL`, `Several delegates`, `The interpreter`, `Speaker 2`: whom nobody names. */
export const isNameless = (label: Label, { speech }: LabelJudge): boolean => {
  const words = wordsOf(label).filter((word) => !SPEAKERS_NUMBER.test(word));
  const bare = words.filter((w) => !speech.articles.includes(w)).join(' ');
  return (
    UNKNOWN_SPEAKERS.test(label.text) ||
    speech.namelessSpeakers.has(words.join(' ')) ||
    speech.namelessSpeakers.has(bare) ||
    words.some((w) => speech.chorusWords.has(w))
  );
};

const ARTICLE_AND_CHAIR = pattern(/^(?:(\p{L}{1,3})\s)?(\p{L}+)$/u);

/** `De voorzitter`, `Le président`, `Präsidentin`: whoever presides, in whatever language. */
export const isChair = ({ text, delimiter }: Label): boolean =>
  delimiter === ':' && CHAIRS.has(ARTICLE_AND_CHAIR.exec(text.toLowerCase())?.[2] ?? '');

/** `The BELGIAN REPRESENTATIVE`, `Chair`: offices alone, and sides of the talks. */
export const isOffice = (words: readonly string[], { layout, speech }: LabelJudge): boolean =>
  words
    .map((word) => word.replace(ELIDED, ''))
    .some((w) => layout.officeHolders.has(w) || layout.sideWords.has(w) || speech.speakingOffices.has(w));

/** `Le président`, `L'ambassadeur de Norlande`: an office that one person holds. */
export const isHolder = (label: Label, { layout, speech }: LabelJudge): boolean => {
  const words = wordsOf(label).map((word) => word.replace(ELIDED, ''));
  return layout.officeHolders.has(words.find((w) => !speech.articles.includes(w) && !layout.addresses.has(w)) ?? '');
};

const ELIDED = /^l['’]/u;

export const isTitled = (label: Label, { layout, speech }: LabelJudge): boolean => {
  const all = wordsOf(label);
  // `The Hon’ble Sir N. Gopala Ayyanga`
  const words = all.length > 2 && speech.articles.includes(all[0]!) ? all.slice(1) : all;
  // `MinDirig Dr. Knieper`: whatever the first word is short for, a form of address stands before the name.
  const isAddressed = words.length >= 3 && words.length <= 4 && layout.addresses.has(words.at(-2)!);
  const stands = layout.officeWords.has(words[0]!) || isAddressed || SET_APART.test(label.text);
  return words.length >= 2 && stands && !layout.smallWords.has(words[0]!) && !layout.smallWords.has(words.at(-1)!);
};

/** `Insp. HOLM`, `Ensign J. HOLM`: a surname in capitals, and what its bearer is. */
const SET_APART = pattern(/^\p{Lu}\p{Ll}{1,12}\.?\s(?:\p{Lu}\p{Ll}?\.\s?)*\p{Lu}[\p{Lu}’'-]{2,}$/u);

const FORENAME_AND_SURNAME = pattern(/^\p{Lu}\p{Ll}+\s\p{Lu}[\p{Ll}’'-]+$/u);

/** `Note:`, `The National Security Council:`, `First:`: what heads something else. */
export function isNotSpeaker(label: Label, judge: LabelJudge): boolean {
  const { layout, speech } = judge;
  const all = wordsOf(label);
  // `Юшин А. О.`: initials are no words.
  const words = isInitialled(label) ? all.filter((word) => word.length > 1) : all;
  // `IF: let us vote`, where the list has `Ines Falk (IF)`.
  if (STOPPED_INITIALS.test(label.text) || judge.explained?.(label) === true) return false;
  if (isNameless(label, judge)) return false;
  // `RESOLUTION: minutes approved`
  if (speech.turnEnders.includes(label.text.toLowerCase())) return true;
  // `The SECRETARY of the Committee`: what he is of is no heading.
  const border = words.findIndex(
    (w, i) => i > 0 && layout.officeLinks.has(w) && !layout.officeLinks.has(words[i - 1]!),
  );
  const own = words.slice(0, border < 0 ? undefined : border).filter((w) => !layout.smallWords.has(w));
  // `Sir:` is a salutation, `General:` a heading; `Sir Pierson Dale:`, `General STURGESS.` are persons.
  const isRank =
    layout.titles.some((title) => title.toLowerCase() === own[0]) && !isCommon(own.at(-1)!, { layout, speech });
  const isAddress = own.length > 1 && (layout.addresses.has(own[0]!) || isRank) && !speech.bodies.has(own.at(-1)!);
  return own.length === 0 || speech.notSpeakers.has(own.at(-1)!) || (!isAddress && speech.notSpeakers.has(own[0]!));
}

/** `А. Л.`, whatever words its letters are. */
const STOPPED_INITIALS = pattern(/^(?:\p{Lu}\.\s?){2,4}$/u);

const ROMAN = /^(?:X{0,3}(?:I[XV]|V?I{2,3}|VI)|X{1,3}[IV]|X{2,3})$/u;
/** What a name may be too: `Xi`, `Vi`. */
const NAME_TOO: ReadonlySet<string> = new Set(['XI', 'VI']);
const SMALL_AT_END = pattern(/\s\p{Ll}+$/u);
const AFTER_A_COMMA = pattern(/,\s(?:[smtnl]['’])?(\p{Ll}+)(?=\s)/gu);

/** `M. Vallier, ministre d'État, rend compte de sa mission.`: behind a second comma the verb of a sentence. */
const tellsBehind = (said: string, speech: SpeechWords): boolean =>
  AFTER_A_COMMA.matchAll(said).some(
    ({ 1: word, index }) => speech.turnVerbs.has(word!) || reports(word!, said.slice(index), speech),
  );

/** Whether a label's words may be a speaker's at all; what the title block has as a field never is. */
export function mayName(label: Label, judge: LabelJudge): boolean {
  const words = wordsOf(label);
  if (judge.explained?.(label) === true) return true;
  // `Mr. Wm. Holm`: the full stop is the forename's.
  if (label.delimiter === '.' && judge.layout.shortForenames?.has(words.at(-1) ?? '') === true) return false;
  // `Article 5:` heads something.
  if (NUMBERED.test(label.text) && !isNameless(label, judge) && !isOffice(words, judge)) return false;
  if (judge.layout.fields.has(label.text.toLowerCase()) && !isOffice(words, judge)) return false;
  // `Members Absent Without Leave:`, `Officers and Staff Present:` head a list.
  const last = words.at(-1) ?? '';
  const isList = isAbsence(label.text.toLowerCase(), judge.layout) || judge.layout.fields.get(last) === 'participants';
  if (words.length > 1 && isList && !isOffice(words, judge)) return false;
  // `BY MR. PELLING:` says who asks next, and is no turn of his.
  if (judge.layout.recorderWords.includes(words[0]!)) return false;
  // `Cross-examined by Mr. LOWE—I said so.`: who asks from here on.
  if (examinationAt(label.line.text.slice(label.span.start - label.line.span.start), judge.speech) !== undefined) {
    return false;
  }
  // `WITNESS:  IVAN PETRIC [Resumed]`: who answers from here on.
  if (witnessField(judge.speech).test(label.line.text)) return false;
  // `DEAR SENATOR HALE:` begins a letter that is read into the record.
  if (words.length > 1 && judge.speech.salutations?.includes(words[0]!) === true) return false;
  const isOneOffice = judge.layout.officeLabels.includes(label.text.toLowerCase());
  if (label.delimiter === '.' && judge.layout.addresses.has(words.at(-1)!) && !isOneOffice && !LED.test(label.text)) {
    return false;
  }
  // `Свидетель Агапов показал: …`, `The envoy writes: …` is a sentence.
  const isVerb =
    judge.speech.reportingVerbs.has(words.at(-1)!) || judge.speech.writingVerbs?.has(words.at(-1)!) === true;
  if (words.length > 1 && isVerb && SMALL_AT_END.test(label.text)) return false;
  if (label.said !== undefined && tellsBehind(label.said, judge.speech)) return false;
  // `Le maire, répondant à M. Lund précise : …`
  if (judge.speech.reportingVerbs.has(label.said?.split(' ').at(-1) ?? '')) return false;
  // `IV. Graf Lund dankte.`: the number of a point.
  const isNumber = label.delimiter === '.' && ROMAN.test(label.text);
  if (isNumber && !(NAME_TOO.has(label.text) && judge.known(label))) return false;
  // `Hertta Kuusin.` speaks where she takes part; `Washington Street.` is a sentence's end.
  if (
    label.delimiter === '.' &&
    FORENAME_AND_SURNAME.test(label.text) &&
    !isOffices(words, judge.layout) &&
    !isTitled(label, judge) &&
    !judge.known(label)
  ) {
    return false;
  }
  // `Далее М. С. Горчаков рассказал`: the initials are those of the name behind.
  if (
    LED.test(label.text) &&
    (judge.speech.notSubjects.has(words[0]!) || judge.speech.connectors.includes(words[0]!))
  ) {
    return false;
  }
  // "Mr." and "Gen." end in a full stop for another reason.
  if (
    label.delimiter === '.' &&
    SMALL.test(label.text.slice(label.text.lastIndexOf(' ') + 1)) &&
    judge.layout.officeWords.has(words.at(-1)!) &&
    !isNameless(label, judge) &&
    // `The President. Good morning.`, `Premier. Was the weight right?`
    !(label.place === 'block' && isOffices(words, judge.layout)) &&
    !(judge.layout.officeLabels.length > 0 && isOffice(words, judge))
  ) {
    return false;
  }
  if (isChair(label)) return true;
  // "The Ambassador:" speaks, "The TTB:" heads a paragraph.
  // `В. П. Лунд.` begins with an initial, not with *in*; `A. MINUTES The Mayor` with a number.
  const isInitial = STOPPED_INITIALS.test(label.text) || (label.delimiter !== 'none' && isInitialled(label));
  if (judge.layout.smallWords.has(words[0]!) && !isNameless(label, judge) && !isInitial) {
    return isOffice(words, judge) || words.some((w) => judge.layout.officeWords.has(w)) || judge.known(label);
  }
  return isNameless(label, judge) || words.some((w) => !judge.layout.smallWords.has(w));
}

/** An office of one person, and nothing that is no office: `The President`, `High Commissioner`. */
const isOffices = (words: readonly string[], layout: LayoutWords): boolean =>
  layout.officeHolders.has(words.at(-1)!) &&
  words.every((word, i) => layout.officeWords.has(word) || (i === 0 && layout.articles.includes(word)));

/** `2. Malaya.     [Enter C.I.G.S.`: under a heading with its number who comes in, and nothing else. */
export const isActBelowNumber = ({ delimiter, line, span, name }: Label, content: string): boolean =>
  delimiter === '.' &&
  ACT_ALONE.test(content) &&
  /\d/.test(line.text.slice(span.start - line.span.start, name.start - line.span.start));

const ACT_ALONE = /^\[[^[\]]*\]?$/u;

/** `* Lin Clark`: a name alone is an entry of a list. */
export const isListed = ({ alone, delimiter, line: { block, span: own } }: Label): boolean =>
  alone &&
  delimiter === 'line' &&
  block.kind === 'item' &&
  block.span.start === own.start &&
  block.span.end === own.end;
