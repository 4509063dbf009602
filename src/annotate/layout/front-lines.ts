import { anyOf, perTable, type DateWords, type Field, type LayoutWords } from '../../language/index.js';
import { isCapitalAt, isSmallAt, pattern, span } from '../../text/index.js';
import type { Line } from './blocks.js';
import { namesSide } from '../cast/participants.js';
import { labelOfEntry } from '../cast/entry.js';
import { personStart } from '../cast/list-piece.js';
import {
  isAbsence,
  LONG,
  LONGEST_ENTRY,
  NUMBERED_HEADING,
  QUESTION,
  SENTENCE,
  SMALL,
  SMALL_WORDS,
  TITLE_START,
  isEntry,
  isProse,
  isRouting,
  isWrapped,
  sharesTitle,
} from './line-shapes.js';
import type { FrontLine, FrontRule, State } from './front-line.js';
import { formed, formFields } from './form-fields.js';
import { personItems } from './person-items.js';
import { isClassification, isDateline } from './dateline.js';
import { attended, bracketLabelled, chaired, helped, led, namesOnly, presides } from './present-lines.js';
import { labelIn, LETTER_LABEL, recurringLabels } from './recurring-labels.js';

/** `SUBJECT: Berlin`, `Date – 3 May`, `PARTICIPANTS` alone. */
const LABEL = pattern(/^\s*([\p{L}][\p{L}.,&’' /-]{1,60}?)\s*(?:[:：]|$|\s[-–—]\s|[—–])\s*/u);
/** `Present. The Rev. Thomas Ludd, Rector, in the Chair; Mr. Speke`, `PRESENT.—Mr. Kay` */
const STOPPED_LABEL = pattern(/^\s*(\p{Lu}[\p{L} ]{4,20})\.\s?(?:[-–—]+\s*|(?<=\s))(?=\p{Lu})/u);
const LETTERS = pattern(/[\p{L}]+/gu);
/** A time of day at the end: its full stop ends no sentence. */
const CLOCK_END = /\d\s?[ap]\.\s?m\.\s*$/iu;
/** `14. Memorandum of Conversation`: the number that an edition of documents gives. */
const DOCUMENT_NUMBER = /^\d{1,4}\.\s+/u;
/** `3 May 1956 / Record of a conversation`: a date, then the title. */
const DATE_BEFORE = pattern(/^\p{Nd}{1,2}[.\s/]{1,2}[\p{L}\p{Nd}.]+[\s./]\s?\p{Nd}{2,4}\s?[/|—–:-]\s?/u);
const MOST_LINES = 120;

/** `SUBJECT: Berlin`: the field whose label opens the text, and where its content begins. */
export function fieldOf(
  text: string,
  display: boolean,
  words: LayoutWords,
): { readonly field: Field; readonly content: number } | undefined {
  const stopped = STOPPED_LABEL.exec(text);
  if (stopped !== null && words.attendanceOpenings.includes(stopped[1]!.toLowerCase())) {
    return { field: 'participants', content: stopped[0].length };
  }
  const match = LABEL.exec(text);
  if (!match) return undefined;
  const label = match[1]!.trim().toLowerCase();
  const field =
    words.fields.get(label) ??
    (isAbsence(label, words) && (/[:：]/u.test(match[0]) || match[0].length >= text.length) ? 'other' : undefined) ??
    (/[:：]/u.test(match[0]) && isAttendance(label, words) ? 'participants' : undefined);
  if (!field) return undefined;
  const marked = /[:：]/u.test(match[0]);
  const alone = match[0].length >= text.length;
  // "Present" or "Date" without a colon is a label only where it is set as one.
  if (!marked && !(alone && (display || isCapitalAt(text, 0))) && !(field === 'participants' && display)) {
    return undefined;
  }
  return { field, content: match[0].length };
}

/** `Participants from the Romanian side`, `On the Chinese side`, `American participants`. */
const isAttendance = (label: string, words: LayoutWords): boolean =>
  label.split(' ').some(
    (word, i, all) =>
      (i === 0 || i === all.length - 1) &&
      words.fields.get(word) === 'participants' &&
      // `Vorsitzender Dr. Brand:` speaks, `Anwesende Mitglieder:` is a list.
      !words.officeHolders.has(word) &&
      !words.roles.has(word),
  ) ||
  words.attendanceOpenings.some((o) => label.startsWith(o)) ||
  // `On the Norland side`
  (words.sideWords.has(label.slice(label.lastIndexOf(' ') + 1)) &&
    words.sideOpenings?.some((o) => label.startsWith(`${o} `)) === true);

/** Sorts the lines from the top of the record until the record itself begins. */
export function frontLines(lines: readonly Line[], layout: LayoutWords, dates: DateWords): readonly FrontLine[] {
  const front: FrontLine[] = [];
  let field: Field | undefined;
  let titled = false;
  const persons = personItems(lines.slice(0, MOST_LINES), layout);
  const voices = recurringLabels(lines);
  const form = formFields(lines.slice(0, MOST_LINES), layout);
  for (const line of lines.slice(0, MOST_LINES)) {
    if (persons.has(line)) field ??= 'participants';
    // `Vorsitzender: Wann war das?`, `P.M.` here and below is whoever speaks.
    // `NORLAND : Mr. P. Hagen` in the list, where Norland speaks below: an entry; not `AL: Frau Pohlig, wann …?`
    const isEntered =
      field === 'participants' && !SENTENCE.test(line.text) && labelOfEntry(line.text, layout) !== undefined;
    if (!isEntered && (voices.has(labelIn(line.text)) || voices.has(line.text))) break;
    const known = classify(line, { field, titled, layout, dates, form, previous: front.at(-1) });
    if (known === undefined && !mayStandAbove(line, front, layout)) break;
    const next = known ?? { line, kind: 'routing', unknown: true };
    if (next.kind === 'body') break;
    if (next.kind === 'label') field = next.field;
    // A list that ends with a full stop is complete.
    else if (next.kind === 'field') {
      // `Sent to: Bell, Kay` goes on in no other paragraph.
      field = (next.field === 'participants' ? SENTENCE.test(line.block.text) : next.field === 'other')
        ? undefined
        : next.field;
    } else if (next.kind === 'title' || next.kind === 'dateline') field = undefined;
    if (next.kind === 'title') titled = true;
    front.push(next);
  }
  return withoutProse(upToLastSure(front));
}

/** So many lines that nothing explains may follow one another in a title block. */
const MOST_UNKNOWN = 4;

/** `(THIS DOCUMENT IS THE PROPERTY OF …)`, `A/C.2/PV.1204`: a short line that is neither a sentence nor a turn. */
const isInCapitals = (text: string): boolean => !SMALL.test(text) && !text.includes(':');
/** `(Re: Point IV of Protocol No. 331)` */
const IN_BRACKETS = /^\([^()]*\)$/u;

const mayStandAbove = ({ text }: Line, front: readonly FrontLine[], layout: LayoutWords): boolean =>
  ((text.length <= 120 && !isProse(text) && (!SPOKEN.test(text) || isInCapitals(text) || IN_BRACKETS.test(text))) ||
    saysHeld(text, layout)) &&
  (front.length < MOST_UNKNOWN || !front.slice(-MOST_UNKNOWN).every((f) => f.unknown === true));

/** `The subcommittee met, pursuant to call, at 10:00 a.m., Hon. John Lind presiding.`: a list of members may follow. */
const saysHeld = (text: string, { heldWords, chairWords, openingPhrases = [] }: LayoutWords): boolean =>
  text.length <= LONGEST_OPENING &&
  (LETTERS.match(text.toLowerCase()).some((word) => heldWords?.has(word)) ||
    [...chairWords, ...openingPhrases].some((phrase) => text.toLowerCase().includes(phrase)));

const LONGEST_OPENING = 300;

/**
 * `Mr. BELL: We meet again.`; not `ORIGINAL: ENGLISH/FRENCH      COPY No. 112`, which is no sentence, nor `Printed for
 * the
 * Cabinet. April 1946.`, `SECRET. Copy No. 41`.
 */
const SPOKEN =
  /^[^:]{1,60}:\s.*(?:[.?!…][”"’)\]]*$|\s\p{Ll}+\s\p{Ll}+)|^[^.]{3,40}\.\s(?!\d|\p{Lu}\p{L}+\s(?:\d{4}|No\.?(?:\s\d+)?)\.?$)\S/u;

/** What only a title block has. A line that nothing explains, and all behind it, needs one of them below. */
const isSure = ({ kind, field, unknown }: FrontLine): boolean =>
  unknown !== true &&
  (kind === 'title' ||
    kind === 'dateline' ||
    ((kind === 'label' || kind === 'field') && field !== 'other' && field !== 'author'));

function upToLastSure(front: readonly FrontLine[]): readonly FrontLine[] {
  const sure = front.findLastIndex(isSure);
  const first = front.findIndex((f, i) => i > sure && f.unknown === true);
  if (first < 0) return front;
  // `Malaya.` ⏎ `(Previous Reference: …)`: a line of a paragraph that is no list is no entry of one.
  const { block } = front[first]!.line;
  const own = front.findLastIndex((f, i) => i < first && !(f.kind === 'entry' && f.line.block === block));
  return front.slice(0, own + 1);
}

/** `PARTICIPANTS`, `SUBJECT: Berlin`: the label of a field, alone on its line or with its content behind it. */
const labelled: FrontRule = ({ block, text, span: where }, { layout }) => {
  const label = fieldOf(text, block.display, layout);
  if (!label) return undefined;
  if (label.content >= text.length) return { kind: 'label', field: label.field };
  // `Interviewer: When did you come to Washington?`
  if (label.field === 'participants' && QUESTION.test(text)) return undefined;
  return { kind: 'field', field: label.field, content: span(where.start + label.content, where.end) };
};

const headed: FrontRule = ({ block }, { field }) =>
  block.kind === 'head' ? { kind: block.level <= 1 && !field ? 'title' : 'body' } : undefined;

const classified: FrontRule = ({ text }, { layout }) =>
  isClassification(text, layout) ? { kind: 'routing' } : undefined;

/** `* Mr. Hale` under `PARTICIPANTS`: items and cells belong to the field above; a table may name the sides itself. */
const listedEntry: FrontRule = ({ block, text }, { field, layout }) => {
  if (block.kind !== 'item' && block.kind !== 'cell') return undefined;
  if (field) return { kind: 'entry', field };
  return block.kind === 'cell' && (namesSide(text, layout) || layout.fields.get(text.toLowerCase()) === 'participants')
    ? { kind: 'label', field: 'participants' }
    : undefined;
};

const noParagraph: FrontRule = ({ block }, { field }) =>
  block.kind !== 'p' || block.nested || (block.italic && field) ? { kind: 'body' } : undefined;

const COLUMN = /\S\s{3,}\S/u;

const dated: FrontRule = ({ text, block, first }, { field, dates, layout, previous }) => {
  // `From the diary of ⏎ S. V. ORLOV      "15" October 1962`: the title goes on, with a column beside it.
  if (!first && previous?.kind === 'title' && previous.line.block === block && COLUMN.test(text)) return undefined;
  if (!isDateline(text, dates, layout)) return undefined;
  return field === 'date' ? { kind: 'entry', field } : { kind: 'dateline' };
};

/** `Vermerk`, then `über ein Gespräch des Ministers …, am 3.4.1968` in a paragraph of its own: the title goes on. */
const titleGoesOn: FrontRule = ({ block, text, first }, { previous }) =>
  block.kind === 'p' &&
  first &&
  previous?.kind === 'title' &&
  previous.line.block !== block &&
  isSmallAt(text, 0) &&
  block.text.length <= LONGEST_TITLE &&
  !SENTENCE.test(block.text)
    ? { kind: 'title' }
    : undefined;
const LONGEST_TITLE = 400;

const titled: FrontRule = (line, state) => (isTitle(line, state) ? { kind: 'title' } : undefined);

/** `Mr. Bell said that the plan was good.`; not `attaché of the Embassy of Norland (“H.”)`. */
const isTold = (line: Line, layout: LayoutWords): boolean =>
  SENTENCE.test(line.text.replace(SHORT_FORM, '')) && SMALL_WORDS.test(line.text) && !sharesTitle(line, layout);

/** `MEMORANDUM ⏎ OF CONVERSATION`, `Present: A. Orlov ⏎ B. Reed`: a line goes on as its paragraph's line before. */
const continued: FrontRule = (line, { previous, field, layout }) => {
  const { block, first, text } = line;
  // `NIEDERSCHRIFT`, then `über die Sitzung des Gemeinderates vom …` in a paragraph of its own.
  if (first && previous?.kind === 'title' && isSmallAt(text, 0) && text.length <= LONG && !SENTENCE.test(text)) {
    return { kind: 'title' };
  }
  if (first || previous?.line.block !== block) return undefined;
  // `PARTICIPANTS` ⏎ `Mr. Bell` ⏎ `Mr. Bell said that the plan was good.`
  if (field === 'participants' && isTold(line, layout) && !isWrapped(block.text)) {
    return { kind: 'body' };
  }
  const under = field ? { field } : {};
  if ((previous.kind === 'field' || previous.kind === 'more') && isWrapped(block.text)) {
    return { kind: 'more', ...under };
  }
  // Not so a label or a sentence: the record may begin in the title's own paragraph.
  const goesOn = isSmallAt(text, 0) && text.length <= LONG;
  if (previous.kind === 'title' && !IN_BRACKETS.test(text) && !goesOn && (LETTER_LABEL.test(text) || isProse(text))) {
    return { kind: 'body' };
  }
  // Nor is a line place and date because it follows such a line.
  if ((previous.kind === 'dateline' || previous.kind === 'routing') && !isRouting(line)) return undefined;
  // `(Previous Reference: …` below a name is no other one.
  if (previous.kind === 'entry' && REFERENCE.test(text)) return undefined;
  return { kind: previous.kind === 'label' || previous.kind === 'field' ? 'entry' : previous.kind, ...under };
};

/** `BELGIUM : M. L. de Corte` in a list of those present. */
const labelledEntry: FrontRule = ({ text }, { field, layout }) =>
  field === 'participants' && text.length <= LONGEST_ENTRY && labelOfEntry(text, layout) !== undefined
    ? { kind: 'entry', field }
    : undefined;

const entered: FrontRule = (line, { field, layout, previous }) =>
  field &&
  (isEntry(line) || sharesTitle(line, layout)) &&
  !isFirstNumber(line, previous, layout) &&
  !NUMBERED_HEADING.test(line.text) &&
  // `Bohlin Minutes`: whose record it is.
  !layout.recordWords.has(LETTERS.match(line.text.toLowerCase()).at(-1) ?? '') &&
  !isLabelAlone(line.text, layout) &&
  !(line.first && isProse(line.block.text))
    ? { kind: 'entry', field }
    : undefined;

/** `1. FISH` below entries without numbers, and no person's by a title or an office: the first point. */
const isFirstNumber = ({ text }: Line, previous: FrontLine | undefined, layout: LayoutWords): boolean => {
  const number = NUMBER.exec(text)?.[0] ?? '';
  if (number === '' || previous?.kind !== 'entry' || NUMBER.test(previous.line.text)) return false;
  return !text.includes(',') && !personStart(layout).test(text.slice(number.length));
};
const NUMBER = pattern(/^\d{1,2}\.\s+(?=\p{Lu})/u);

const SHORT_FORM = /\s\([^()]{1,20}\)$/u;
const REFERENCE = /^\([^()]{2,40}:/u;
const ANY_LABEL = 'Label:';

/** `R. Lindemann:` alone: somebody speaks below. */
const isLabelAlone = (text: string, layout: LayoutWords): boolean =>
  text.endsWith(':') && labelOfEntry(`${ANY_LABEL} ${text.slice(0, -1)}`, layout) !== undefined;

const routed: FrontRule = (line) => (isRouting(line) ? { kind: 'routing' } : undefined);

/** `1. СЛУШАЛИ:`, `TOP 1`: what opens the record itself, though it stands among the items of a list. */
const opened: FrontRule = ({ text }, { field, layout }) =>
  opensBody(layout).test(text) || (field !== undefined && MINUTE.test(text)) ? { kind: 'body' } : undefined;

/** `14/61 Apologies`: the number of a minute. */
const MINUTE = pattern(/^\d{1,4}\/\d{1,4}\.?\s+\p{Lu}/u);

/** `1. СЛУШАЛИ`, `TOP 2`: the beginning of a point. */
export const opensBody = perTable(({ bodyOpenings }: LayoutWords) =>
  pattern(`^(?:(?:\\d{1,2}|[IVXLC]{1,5})[.)]\\s+)?(?:${anyOf(bodyOpenings)})(?![\\p{L}])`, 'iu'),
);

/** The first rule that speaks decides: their order matters. */
const RULES: readonly FrontRule[] = [
  opened,
  labelled,
  bracketLabelled,
  attended,
  helped,
  chaired,
  presides,
  led,
  namesOnly,
  headed,
  classified,
  listedEntry,
  noParagraph,
  titleGoesOn,
  dated,
  titled,
  labelledEntry,
  formed,
  continued,
  entered,
  routed,
];

function classify(line: Line, state: State): FrontLine | undefined {
  for (const rule of RULES) {
    const found = rule(line, state);
    if (found) return { line, ...found };
  }
  return undefined;
}

function isTitle(line: Line, state: State): boolean {
  const { text, block } = line;
  if (state.field && !block.display) return false;
  const words = LETTERS.match(text.toLowerCase());
  const opening = words.slice(0, 6).some((w) => state.layout.recordWords.has(w));
  // `The minutes of 9th January were read and approved.`
  if (SENTENCE.test(text) && state.layout.tellsWhatWas?.test(text) === true) return false;
  if (!opening || (block.text.length > 500 && SMALL.test(text)) || LETTER_LABEL.test(text)) return false;
  // `SUMMARY RECORD C-R(58)88`, then `Summary record of the 88th meeting …`: a number first, then the title in full.
  // `Kurzprotokoll` ⏎ `der 31. Sitzung`
  const whole = line.first ? LETTERS.match(block.text.toLowerCase()) : words;
  const full = whole
    .slice(0, 3)
    .some((w, i) => state.layout.recordWords.has(w) && whole[i + 1] === state.layout.ofWord);
  return block.display || !SMALL.test(text) || !state.titled || (full && line.first && text.length <= LONG)
    ? !(SENTENCE.test(block.text) && !CLOCK_END.test(block.text) && words.length > 12) &&
        TITLE_START.test(DATE_BEFORE.replace(text, '').replace(DOCUMENT_NUMBER, '')) &&
        words.length <= 60
    : false;
}

/**
 * Routing lines count only where the title block goes on behind them: a short first line of the record is no
 * letterhead.
 */
function withoutProse(front: readonly FrontLine[]): readonly FrontLine[] {
  let end = front.length;
  while (end > 0 && front[end - 1]!.kind === 'routing' && !front[end - 1]!.line.block.display) end--;
  return front.slice(0, end);
}
