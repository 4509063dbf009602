import { DATING, firstOf as firstDayOf } from '../dates/index.js';
import type { DateMention, MinutesRecord, Stretch, Turn } from '../tei/index.js';
import { given } from '../text/index.js';
import type { Gold, Marked, MarkedPerson, Marks } from './gold.js';
import { firstOf } from './speakers.js';

/** What a TEI document marks in its text and its notes: names, turns, dates, its own date. */
export function marksOfTei(record: MinutesRecord): Marks {
  const { text, placed, parts } = withNotes(record);
  const persons = parts.flatMap(({ mentions, move }) =>
    mentions
      .filter(({ element, kind }) => element === 'persName' || (element === 'name' && kind === 'person'))
      .map((name): MarkedPerson => {
        const span = move(name);
        return { span, core: coreOf(text, move(name.bare ?? name)) ?? span, value: idOf(name.refs) };
      }),
  );
  const turns = record.turns.map((turn) => {
    const label = labelOf(record, turn);
    return { span: placed(turn), value: idOf(turn.speakers), ...given({ label: label && placed(label) }) };
  });
  const dates = parts.flatMap(({ dates: all, move }) =>
    all.filter(({ element }) => element === 'date').map((date) => ({ span: move(date), value: valueOf(date) })),
  );
  const day = firstDayOf(record.header.date)?.slice(0, 10);
  const ordered = <M extends Marked>(marks: readonly M[]): readonly M[] =>
    marks.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return {
    text,
    persons: ordered(persons),
    turns,
    dates: ordered(dates),
    ...(day === undefined ? {} : { documentDate: [day] }),
  };
}

/**
 * A TEI document as the reference. What it marks of a kind (names, turns, dates besides the dateline), it marks wholly;
 * of a kind it marks nothing of, and where a name has no `@ref` or a turn no `@who`, it says nothing.
 */
export function goldOfTei(record: MinutesRecord, name: string): Gold {
  const marks = marksOfTei(record);
  const isTold = ({ value }: Marked): boolean => value !== undefined;
  const persons = marks.persons.filter(isTold);
  const turns = marks.turns.filter(isTold);
  const dates = marks.dates.filter(isTold);
  const open = [
    ...marks.persons.filter((person) => !isTold(person)).map(({ span }) => span),
    ...marks.turns.filter((turn) => !isTold(turn)).map(({ label, span }) => label ?? firstOf(span)),
  ];
  const judged = {
    persons: marks.persons.length > 0,
    turns: marks.turns.length > 0 ? 'all' : 'none',
    dates: dates.some(({ value }) => !isOwn(value, marks)),
  } as const;
  return { ...marks, persons, turns, dates, name, ignored: open, judged };
}

/** Whether a date is the document's own. */
const isOwn = (value: string | undefined, { documentDate }: Marks): boolean =>
  documentDate?.some((date) => value?.startsWith(`when=${date}`) === true) === true;

interface PartOfText extends Pick<MinutesRecord, 'mentions' | 'dates'> {
  /** From the part's own text to the whole. */
  readonly move: (stretch: Stretch) => Stretch;
}

/** The words with those of notes where they are called: sources have them in their text. */
function withNotes({ text, notes, mentions, dates }: MinutesRecord): {
  readonly text: string;
  readonly placed: (stretch: Stretch) => Stretch;
  readonly parts: readonly PartOfText[];
} {
  const pieces: string[] = [];
  const parts: PartOfText[] = [];
  let at = 0;
  let length = 0;
  for (const note of notes) {
    const start = length + note.at - at + 1;
    pieces.push(text.slice(at, note.at), ` ${note.marked.text} `);
    parts.push({ ...note.marked, move: (one) => ({ start: one.start + start, end: one.end + start }) });
    length = start + note.marked.text.length + 1;
    at = note.at;
  }
  // What notes before an offset add to it; those at the end of a stretch stand behind it.
  const moved = (offset: number, isEnd: boolean): number => {
    const before = notes.filter((note) => (isEnd ? note.at < offset : note.at <= offset));
    return before.reduce((sum, note) => sum + note.marked.text.length + 2, offset);
  };
  const placed = ({ start, end }: Stretch): Stretch => ({ start: moved(start, false), end: moved(end, true) });
  return { text: `${pieces.join('')}${text.slice(at)}`, placed, parts: [{ mentions, dates, move: placed }, ...parts] };
}

/** The block with the printed label of a turn. */
const labelOf = ({ blocks }: MinutesRecord, turn: Turn): Stretch | undefined =>
  turn.blocks.map((block) => blocks[block]!).find(({ kind }) => kind === 'speaker' || kind === 'note');

/** The name without white space and punctuation at its ends. */
function coreOf(text: string, { start: first, end: last }: Stretch): Stretch | undefined {
  let [start, end] = [first, last];
  while (start < end && /[\s.,:-]/u.test(text[start]!)) start++;
  while (end > start && /[\s,:]/u.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : undefined;
}

/** `khrushchev`, of `persons.xml#khrushchev` too; of several, the first. */
const idOf = ([first]: readonly string[]): string | undefined => first?.replace(/^.*#/u, '') || undefined;

const DATE_KEYS = [...DATING, 'dur'] as const;

const valueOf = (date: DateMention): string | undefined =>
  DATE_KEYS.flatMap((key) => (date[key] === undefined ? [] : [`${key}=${date[key]}`])).join(' ') || undefined;
