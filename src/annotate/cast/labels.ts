import { anyOf, perTable, type LayoutWords } from '../../language/index.js';
import { pattern, span, type Span, endBefore } from '../../text/index.js';
import type { Line } from '../layout/blocks.js';
import { columned } from './columns.js';
import {
  ALONE,
  ALONE_OF_ANY,
  ANGLED,
  BRACKETED,
  CAPITALS_AND_OFFICE,
  CELL,
  type Form,
  INITIALS_IN_COLUMN,
  LETTER,
  NICK,
  OFFICE_LED,
  QUESTION_MARKS,
  TABBED,
  UNMARKED,
  isShort,
  isSmall,
  knowsSmallWords,
  marked,
  openedBy,
  said,
  stopped,
} from './label-patterns.js';

/**
 * What stands between a label and the speech: a mark, or nothing but the end of the line (`line`), white space of a
 * column (`column`) or the next word's capital (`none`).
 */
export type Delimiter = ':' | ';' | '—' | '.' | 'line' | 'column' | 'none';

/** The opening of a unit of text that has the form of a speaker's label: `Dr. Kissinger:`, `RN—`, `THE PRESIDENT.` */
export interface Label {
  readonly line: Line;
  /** Label and delimiter: what goes into `speaker`. */
  readonly span: Span;
  /** The name or office alone. */
  readonly name: Span;
  /** The name or office with its white space folded. */
  readonly text: string;
  /** What stands in brackets behind the name: `Mr. ILIC (Ruritania) (interpretation from Russian):`. */
  readonly brackets: readonly string[];
  /** Whether a parliament's number of the speech stands before it: `07.05 Peter Maes:`. */
  readonly numbered?: true;
  /** What a comma adds to the name: `M. Farre, ministre de la guerre.` */
  readonly said?: string;
  readonly delimiter: Delimiter;
  /** What it opens: a paragraph or list item, a line within one, a sentence within a line. */
  readonly place: 'block' | 'line' | 'sentence';
  /** Whether what gives the floor leads to it: `ВЫСТУПИЛИ: т. Рожков – …`. */
  readonly led?: true;
  /** Whether a full stop stands before its dash: `M. Lund. –`. */
  readonly stopped?: true;
  /** Whether it stands in a column of its own, and what is said in the next: see `columnOf`. */
  readonly columned?: true;
  /** Whether it is a question's, an answer's or a comment's, with whoever it is of in the brackets: `Q (Castel):`. */
  readonly signed?: true;
  /** Whether its letters are spaced for stress. */
  readonly spaced?: true;
  /** To whom a question is put: `ВОПРОС ЛУНДУ:`, `Court. (To Norris.) Q.` */
  readonly to?: Span;
  /** Of which side of an examination it is, whose question and answer one line has: see `exchangesIn`. */
  readonly exchange?: 'asks' | 'answers';
  /** Whether it fills its line, so that the speech begins on the next. */
  readonly alone: boolean;
}

const MARKS: Readonly<Record<string, Delimiter>> = { ':': ':', ':—': ':', ':–': ':', ';': ';', '.': '.' };

const CONTENT = /[([]([^()[\]]+)[)\]]/g;

/** What is looked at for a label: of a paragraph of thousands of sentences each would be read to the end. */
export const LONGEST_LABEL = 1000;

function read(line: Line, offset: number, place: Label['place'], form: Form, fallback: Delimiter): Label | undefined {
  const match = form(line.text.slice(offset, offset + LONGEST_LABEL));
  if (!match) return undefined;
  const [whole, open, text, brackets, mark] = match as unknown as [string, string, string, string, string];
  const start = line.span.start + offset + open.length;
  const end = line.span.start + offset + whole.length;
  // `LE PRÉSIDENT. –`: the full stop is the label's, no part of the name.
  const name = DASH.test(mark) ? STOP_OF_WORD.replace(text.trimEnd(), '') : text.trimEnd();
  const isStopped = DASH.test(mark) && (name !== text.trimEnd() || mark.startsWith('.'));
  return {
    line,
    ...(isStopped ? { stopped: true } : {}),
    span: span(line.span.start + offset, end),
    name: span(start, start + name.length),
    text: unspaced(name.trim().replace(/\s+/gu, ' ')),
    ...(SPACED.test(text.trim()) ? { spaced: true } : {}),
    brackets: [...brackets.matchAll(CONTENT)].map((m) => m[1]!),
    ...(TURN_NUMBER.test(open) ? { numbered: true as const } : {}),
    ...(SAID.test(brackets)
      ? {
          said: brackets
            .replace(CONTENT, '')
            .replace(/^[,\s]*/u, '')
            .trim(),
        }
      : {}),
    delimiter: mark === '' ? fallback : (MARKS[mark.trim()] ?? '—'),
    place,
    alone: end === line.span.end,
  };
}

const SAID = pattern(/^(?:,|\s\p{Ll})/u);
const DASH = /[—–-]/u;
const STOP_OF_WORD = pattern(/(?<=\p{L}{3})\.$/u);
const TURN_NUMBER = pattern(/\d{1,3}\.\d{2}\s|^\p{Lu}\p{Ll}{2,4}\.\s\d/u);

/** `Б р а г и н` is `Брагин`: letters spaced for stress. */
const SPACED = pattern(/^\p{L}(?:\s\p{L}){2,}$/u);
const unspaced = (text: string): string => (SPACED.test(text) ? text.replace(/\s/gu, '') : text);

const INITIALS_BEHIND = pattern(/^\p{Lu}[\p{L}\p{M}’'-]{2,}\s\p{Lu}\.\s?\p{Lu}$/u);

/** The label that a line begins with, by its form alone. */
export function labelAt(line: Line, words: LayoutWords, at = 0): Label | undefined {
  const place = line.first ? 'block' : 'line';
  const before = read(line, at, place, stopped(words).exec, '.');
  const mark = read(line, at, place, marked(words).exec, ':');
  // `Председательствующий. Записываем: …`, `Рябов К. Д. Повторяю: …`: the full stop of an office or of initials comes
  // first.
  // `Shri V. I. Pillai (Madras) : Sir`: where forenames come first, initials end no name.
  // `Иванов А. П. (округ 3):` goes on to its colon; `Жук. Здравствуйте. Докладываю: …` does not.
  const isWhole =
    before !== undefined &&
    mark?.name.end !== before.name.end + 1 &&
    (words.officeLabels.includes(before.text.toLowerCase()) ||
      (INITIALS_BEHIND.test(before.text) && !(knowsSmallWords(words) && words.officeLabels.length === 0)) ||
      (mark !== undefined && goesOverStop(mark.text, words)));
  const official = knowsSmallWords(words) ? undefined : read(line, at, place, CAPITALS_AND_OFFICE.exec, ':');
  return (
    read(line, at, place, BRACKETED.exec, 'none') ??
    official ??
    (isWhole ? before : (mark ?? before)) ??
    (knowsSmallWords(words) ? read(line, at, place, said(words).exec, ':') : undefined) ??
    ledByOffice(read(line, at, place, OFFICE_LED.exec, ':'), words) ??
    read(line, at, place, QUESTION_MARKS.exec, ':') ??
    read(line, at, place, UNMARKED.exec, 'none')
  );
}

/** `Head of the delegation Keita:`: words of an office, written small, before a name. */
const ledByOffice = (
  label: Label | undefined,
  { officeWords, smallWords, sideWords }: LayoutWords,
): Label | undefined => {
  const before = label?.text.toLowerCase().split(' ').slice(0, -1) ?? [];
  const isOffice = (word: string): boolean => officeWords.has(word) || smallWords.has(word) || sideWords.has(word);
  return officeWords.has(before[0] ?? '') && before.every(isOffice) ? label : undefined;
};

/** `Жук. Здравствуйте. Докладываю`: a sentence's end, where `Prof. Bell` has a title. */
const goesOverStop = (text: string, { officeWords }: LayoutWords): boolean =>
  STOP_WITHIN.matchAll(text).some(([, word]) => !officeWords.has(word!.toLowerCase()));
const STOP_WITHIN = pattern(/(?<!\p{L})(\p{Lu}\p{Ll}{2,})\.(?=\s\p{Lu}\p{Ll})/gu);

/** `ВЫСТУПИЛИ: `: before the first of those who have the floor. */
const floorAt = perTable(({ floorOpenings = [] }: LayoutWords) =>
  floorOpenings.length === 0 ? /^(?!)/u : new RegExp(`^(?:${anyOf(floorOpenings)})\\s?:\\s+`, 'iu'),
);

/** Between two sentences of a line, or behind a stage direction. */
const sentenceStart = perTable(({ titles, officeLabels }: LayoutWords) => {
  // `… . т. Уланова – …`
  const title = officeLabels.length === 0 ? '' : `|(?:${anyOf(titles.filter(isSmall).filter(isShort))})\\.\\s\\p{Lu}`;
  return pattern(`(?<=[.?!…)\\]”"])\\s+(?:[–—]\\s+)?(?=\\p{Lu}${title})`, 'gu');
});

const LEADING: ReadonlySet<Delimiter> = new Set([':', '—']);

/** The word before a full stop: `Mr` in `Mr. Orlov`. */
const LAST_WORD = pattern(/\p{L}+(?=[^\p{L}]$)/u);
const LONGEST_ALONE = 40;

/** `Mr` of `Mr. Hale`: its full stop ends no label. */
function isTitleAlone(label: Label | undefined, { titles, officeLabels, officeHolders }: LayoutWords): boolean {
  const text = label?.text.toLowerCase() ?? '';
  return (
    label?.delimiter === '.' &&
    titles.some((title) => title.toLowerCase() === text) &&
    // `PRESIDENT. What hurricane?`
    !officeHolders.has(text) &&
    !officeLabels.includes(text)
  );
}

/** What the record as a whole shows of its labels. */
interface Shown {
  /** The initials by which a notebook marks its speakers. */
  readonly initials?: ReadonlySet<string>;
  /** Where the second column begins, in characters. */
  readonly column?: number;
  /** The letters of its questions and answers. */
  readonly letters?: ReadonlySet<string>;
  /** The names of accounts. */
  readonly nicks?: ReadonlySet<string>;
}

/** A label that is one of some texts; where there are none, nothing is read. */
function among(texts: ReadonlySet<string>, label: () => Label | undefined): Label | undefined {
  const found = texts.size === 0 ? undefined : label();
  return found !== undefined && texts.has(found.text) ? found : undefined;
}

/**
 * All that has the form of a label in a line: at its beginning, and before a colon within it, as where a transcript
 * runs together: `Mr. MARSH: I have one question. Mr. ORLOV: It has been answered.`
 */
export function candidatesIn(
  line: Line,
  words: LayoutWords,
  { initials = new Set(), column = 0, letters = new Set(), nicks = new Set() }: Shown = {},
): readonly Label[] {
  const place = line.first ? 'block' : 'line';
  const floor = floorAt(words).exec(line.text)?.[0].length ?? 0;
  const next = floor === 0 ? undefined : labelAt(line, words, floor);
  const led: Label | undefined = next !== undefined && LEADING.has(next.delimiter) ? { ...next, led: true } : undefined;
  const own = led ?? labelAt(line, words);
  const inColumn = column === 0 ? undefined : read(line, 0, place, columned(column), 'column');
  const first =
    among(letters, () => read(line, 0, place, LETTER.exec, '.')) ??
    (line.block.opensWithSpeaker === true && line.first ? read(line, 0, place, CELL.exec, 'line') : undefined) ??
    led ??
    (inColumn && { ...inColumn, columned: true as const }) ??
    read(line, 0, place, openedBy(initials), '.') ??
    read(line, 0, place, INITIALS_IN_COLUMN.exec, 'column') ??
    read(line, 0, place, TABBED.exec, 'column') ??
    (isTitleAlone(own, words) ? undefined : own) ??
    read(line, 0, place, ANGLED.exec, ':') ??
    among(nicks, () => read(line, 0, place, NICK.exec, ':')) ??
    read(line, 0, place, LETTER.exec, 'column');
  const alone =
    first === undefined && line.text.length <= LONGEST_ALONE
      ? read(line, 0, place, (knowsSmallWords(words) ? ALONE : ALONE_OF_ANY).exec, 'line')
      : undefined;
  const opened = (first ?? alone)?.span.end ?? line.span.start;
  const inner = sentenceStart(words)
    .matchAll(line.text)
    .flatMap((match): readonly Label[] => {
      const before = LAST_WORD.exec(endBefore(line.text, match.index))?.[0].toLowerCase() ?? '';
      const isAbbreviation =
        line.text[match.index - 1] === '.' &&
        (before.length < 2 || (before.length < 5 && words.officeWords.has(before)));
      if (isAbbreviation || line.span.start + match.index < opened) return [];
      const found = read(line, match.index + match[0].length, 'sentence', marked(words).exec, ':');
      // `ВЫСТУПИЛИ: т. Рожков – … т. Ганин – …`
      if (found !== undefined && led !== undefined && found.delimiter === led.delimiter) {
        return [{ ...found, led: true }];
      }
      return found?.delimiter === ':' ? [found] : [];
    });
  return [...((first ?? alone) ? [(first ?? alone)!] : []), ...inner];
}
