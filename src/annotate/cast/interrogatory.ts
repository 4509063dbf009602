import { anyOf, perTable, type SpeechWords } from '../../language/index.js';
import { given, pattern, span } from '../../text/index.js';
import type { Line } from '../layout/blocks.js';
import { answerAt, isLetter, upper } from './examinations.js';
import type { Label } from './labels.js';

/**
 * `611. `, `Q. `, `614. (The Commissioner.) `, `1204. Mr. Bright.] `, `Chairman.] 3. `: what stands before a question.
 */
const openingOf = perTable(({ questionLabels: [asks] }: SpeechWords) => {
  const letter = String.raw`(?<letter>(?:${anyOf(asks.filter(isLetter).map(upper))})[.:]?\s+)`;
  const bracket = String.raw`(?<bracket>\((?<within>\p{L}[^()\n?]{2,60}?)[.:]?\)[.:]?|(?<before>\p{Lu}[^\]\n?]{2,50}?)\.?\])`;
  return pattern(
    new RegExp(
      String.raw`^\s*(?:${letter}?(?<number>\d{1,5}[.)]?\s+)?(?:${bracket}\s*)?|${bracket.replaceAll('?<', '?<own')}\s+(?<ownnumber>\d{1,5}[.)]?\s+))`,
      'u',
    ),
  );
});

/** So many numbered questions that an answer follows in the same line are a convention, or one with both letters. */
const FEWEST_NUMBERED = 3;
/** `—I rang the bell.`: an answer in a line of its own, below its question. */
const ANSWER_ALONE = pattern(/^\s*[—–]\s?(?=["“(\p{Lu}\p{Nd}])/u);

interface Read {
  readonly line: Line;
  readonly opening: RegExpExecArray;
  readonly number?: number;
  readonly letter: boolean;
  readonly answer?: RegExpExecArray;
}

/**
 * `612. Since when?—Since the 9th.`, `Q. How many?—A. Forty-one.`: the lines of an examination that have the question
 * and its answer. The labels are empty where the record leaves them out: who asks and who answers is said above.
 */
export function exchangesIn(lines: readonly Line[], speech: SpeechWords): ReadonlyMap<Line, readonly Label[]> {
  if (speech.questionLabels[0].length === 0) return new Map();
  const read = lines.flatMap((line) => readLine(line, speech) ?? []);
  const asked = read.filter(({ answer }) => answer?.groups?.['mark'] === '?');
  const numbered = asked.filter(({ number }) => number !== undefined).length >= FEWEST_NUMBERED;
  const lettered = read.some(({ letter, answer }) => letter && answer?.groups?.['letter'] !== undefined);
  if (!numbered && !lettered) return new Map();
  const found = new Map<Line, readonly Label[]>();
  const byLine = new Map(read.map((one) => [one.line, one]));
  let last: number | undefined;
  let isOpen = false;
  for (const line of lines) {
    const one = byLine.get(line);
    const alone = isOpen ? ANSWER_ALONE.exec(line.text) : null;
    isOpen = false;
    if (alone !== null) found.set(line, [labelFor(line, alone[0].length, alone[0].length, 'answers', speech)]);
    if (one === undefined) continue;
    const mark = one.answer?.groups?.['mark'];
    const follows = one.number !== undefined && last !== undefined && one.number > last;
    const isOne =
      one.number === undefined
        ? lettered && one.letter && one.answer?.groups?.['letter'] !== undefined
        : numbered && (mark === '?' || (follows && (mark !== undefined || line.text.trimEnd().endsWith('?'))));
    if (!isOne) continue;
    last = one.number ?? last;
    isOpen = one.answer === undefined;
    found.set(line, labelsFor(one, speech));
  }
  return found;
}

function readLine(line: Line, speech: SpeechWords): Read | undefined {
  if (line.block.kind !== 'p' && line.block.kind !== 'item') return undefined;
  const opening = openingOf(speech).exec(line.text);
  const { number, ownnumber, letter } = opening?.groups ?? {};
  const digits = number ?? ownnumber;
  if (opening === null || (digits === undefined && letter === undefined)) return undefined;
  const answers = answerAt(speech)
    .matchAll(line.text)
    .filter(({ index }) => index >= opening[0].length);
  const [first] = answers;
  const answer =
    answers.find(({ groups }) => groups?.['mark'] === '?') ??
    answers.find(({ groups }) => groups?.['letter'] !== undefined) ??
    first;
  return {
    line,
    opening,
    letter: letter !== undefined,
    ...given({ number: digits === undefined ? undefined : Number.parseInt(digits, 10), answer }),
  };
}

/** The label of the question, `Q.`, a bracket or nothing, and that of its answer. */
function labelsFor({ line, opening, answer }: Read, speech: SpeechWords): readonly Label[] {
  const { letter, within, before, bracket, ownwithin, ownbefore, ownbracket } = opening.groups ?? {};
  const named = within ?? before ?? ownwithin ?? ownbefore;
  const whole = bracket ?? ownbracket;
  const end = opening[0].length;
  const question =
    named !== undefined && whole !== undefined
      ? namedLabel(line, named, opening[0].lastIndexOf(whole), whole)
      : labelFor(line, letter === undefined ? end : opening[0].indexOf(letter), end, 'asks', speech);
  if (answer === undefined) return [question];
  const own = answer.groups?.['letter'];
  const until = answer.index + answer[0].length;
  return [question, labelFor(line, until - (own?.length ?? 0), until, 'answers', speech)];
}

const TRAILING = /\s+$/u;

function namedLabel(line: Line, name: string, at: number, whole: string): Label {
  const start = line.span.start + at;
  const from = start + whole.indexOf(name);
  return {
    line,
    span: span(start, start + whole.length),
    name: span(from, from + name.length),
    text: name.replace(/\s+/gu, ' '),
    brackets: [],
    delimiter: ':',
    place: line.first ? 'block' : 'line',
    alone: false,
    exchange: 'asks',
  };
}

/** The label of a side of the examination: its letter, or nothing where the words begin. */
function labelFor(line: Line, from: number, to: number, side: 'asks' | 'answers', speech: SpeechWords): Label {
  const text = line.text.slice(from, to).replace(TRAILING, '');
  const start = line.span.start + (text === '' || ANSWER_ALONE.test(text) ? to : from);
  const shown = LETTER_ALONE.test(text) ? text : '';
  const [asks, answers] = speech.questionLabels;
  return {
    line,
    span: span(start, start + shown.length),
    name: span(start, start + (shown === '' ? 0 : 1)),
    text: shown === '' ? upper((side === 'asks' ? asks : answers)[0]!) : shown.slice(0, 1),
    brackets: [],
    delimiter: ':',
    place: line.first ? 'block' : 'line',
    alone: false,
    exchange: side,
  };
}

const LETTER_ALONE = pattern(/^\p{Lu}[.:]?$/u);
