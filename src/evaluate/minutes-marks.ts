import { DATING } from '../dates/index.js';
import type { MinutesRecord } from '../tei/index.js';
import { given, type Span } from '../text/index.js';
import { align, carried } from './alignment.js';
import { bareId } from './minutes-gold.js';

/** A mark of a TEI document, on the text of the gold. */
export interface MarkOnGold {
  readonly span: Span;
  readonly id?: string;
  /** `@cert`; left out: held to be certain. */
  readonly certainty?: string;
}

/** A date or time of day, with TEI's attributes. */
export interface DateOnGold {
  readonly span: Span;
  readonly isTime: boolean;
  readonly value: Readonly<Record<string, string>>;
}

/** What a TEI document marks, its notes aside: names, offices that denote one, dates, turns. */
interface MinutesMarks {
  readonly persons: readonly MarkOnGold[];
  readonly dates: readonly DateOnGold[];
  readonly turns: readonly MarkOnGold[];
}

const KEYS = [...DATING, 'dur'] as const;

/** Carries over what a record marks to the text that the gold speaks of. */
export function minutesMarks(record: MinutesRecord, text: string): MinutesMarks {
  const aligned = align(record.text, text);
  const placed = (span: Span): Span => carried(aligned, { start: span.start, end: span.end });
  const idOf = ([ref]: readonly string[]): string | undefined => (ref === undefined ? undefined : bareId(ref));
  return {
    persons: record.mentions
      .filter(({ element, kind }) => element === 'persName' || (kind === 'person' && ['rs', 'name'].includes(element)))
      .map((mention) => ({
        span: placed(mention),
        ...given({ id: idOf(mention.refs), certainty: mention.certainty }),
      })),
    dates: record.dates
      .map((date) => ({
        span: placed(date),
        isTime: date.element === 'time',
        value: Object.fromEntries(KEYS.flatMap((key) => (date[key] === undefined ? [] : [[key, date[key]]]))),
      }))
      .filter(({ value }) => Object.keys(value).length > 0),
    turns: record.turns.map((turn) => ({ span: placed(turn), ...given({ id: idOf(turn.speakers) }) })),
  };
}
