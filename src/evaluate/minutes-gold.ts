import { outcome, report, type Outcome } from '../diagnostics/index.js';
import type { Span } from '../text/index.js';
import { codePointOffsets } from './code-point-offsets.js';
import type { GoldJson } from './gold.js';

/** A mention of a person in gold: its span or its core counts. */
export interface GoldMention {
  readonly spans: readonly Span[];
  readonly ref: string;
  readonly optional: boolean;
}

export interface GoldDate {
  readonly span: Span;
  /** TEI's attributes that are right, each as far as it is sure. */
  readonly value: Readonly<Record<string, string>>;
  /** Whether the year alone is asked. */
  readonly roughly: boolean;
  readonly optional: boolean;
}

export interface GoldTurn {
  readonly span: Span;
  /** Those who speak; empty for a chorus, of which only the start is judged. */
  readonly speakers: readonly string[];
}

/**
 * What editors marked in minutes (`memcon-gold/1`). Offsets are UTF-16 units of `text`; undefined: not marked at all.
 */
export interface MinutesGold {
  readonly name: string;
  readonly text: string;
  readonly persons: readonly GoldMention[] | undefined;
  readonly dates: readonly GoldDate[] | undefined;
  readonly turns: readonly GoldTurn[] | undefined;
  readonly documentDate: string | undefined;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The JSON of `minutes-gold.schema.json`. */
interface MinutesJson {
  readonly documentDate?: string | null;
  readonly turns?: readonly (Place & { readonly speaker?: string | null })[];
  readonly persons?: readonly (Place & { readonly ref: string; readonly core?: Place; readonly optional?: boolean })[];
  readonly dates?: readonly (Place & {
    readonly value: Readonly<Record<string, string>>;
    readonly cert?: string;
    readonly optional?: boolean;
  })[];
}

/** Whether JSON says that it is gold of minutes. */
export const isMinutesGold = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'schema' in value && value.schema === 'memcon-gold/1';

/** `#bell` → `bell`. */
export const bareId = (ref: string): string => ref.slice(ref.lastIndexOf('#') + 1);

/**
 * Gold of minutes that its schema has accepted, for a source text. Without value, with one error, where it speaks of a
 * place that the source does not have.
 */
export function readMinutesGold(
  { value, placeOf }: GoldJson,
  name: string,
  text: string,
): Outcome<MinutesGold | undefined> {
  // The schema is the type, in another notation: the cast is what it proves.
  const json = value as MinutesJson;
  const { turns, persons, dates, documentDate } = json;
  const offsets = codePointOffsets(text);
  for (const list of ['turns', 'persons', 'dates'] as const) {
    for (const [i, { start, end }] of (json[list] ?? []).entries()) {
      if (start <= end && end < offsets.length) continue;
      const message = `The gold speaks of characters ${start} to ${end}, but the source has ${offsets.length - 1}.`;
      return outcome(undefined, [report('gold-invalid', message, { place: placeOf(`/${list}/${i}`) })]);
    }
  }
  const spanOf = ({ start, end }: Place): Span => ({ start: offsets[start]!, end: offsets[end]! });
  return outcome({
    name,
    text,
    turns: turns?.map((turn) => ({
      span: spanOf(turn),
      speakers: (turn.speaker ?? '').split(/\s+/u).flatMap((ref) => (ref === '' ? [] : [bareId(ref)])),
    })),
    persons: persons?.map((person) => ({
      spans: [person, ...(person.core === undefined ? [] : [person.core])].map(spanOf),
      ref: bareId(person.ref.split(/\s+/u)[0]!),
      optional: person.optional === true,
    })),
    dates: dates?.map((date) => ({
      span: spanOf(date),
      value: date.value,
      roughly: date.cert === 'medium',
      optional: date.optional === true,
    })),
    documentDate: documentDate ?? undefined,
  });
}
