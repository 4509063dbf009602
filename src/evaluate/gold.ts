import { outcome, report, type Diagnostic, type Outcome, type Place } from '../diagnostics/index.js';
import { oneLine, type Span } from '../text/index.js';
import { codePointOffsets } from './code-point-offsets.js';

/** Something marked in a text: by an editor (gold) or by memcon. Offsets are UTF-16 units of the text it belongs to. */
export interface Marked {
  readonly span: Span;
  /** An id, or a date; undefined where it was left open. */
  readonly value: string | undefined;
}

/** A name: the span and, within it, the bare name without titles. */
export interface MarkedPerson extends Marked {
  readonly core: Span;
}

/** A stretch of speech with its speaker. */
export interface MarkedTurn extends Marked {
  /** The label, where there is one. */
  readonly label?: Span;
}

/** What is marked in one text. */
export interface Marks {
  readonly text: string;
  readonly persons: readonly MarkedPerson[];
  readonly turns: readonly MarkedTurn[];
  readonly dates: readonly Marked[];
  /** The document's own date as a W3C date; two days that both count as right where the gold is in doubt. */
  readonly documentDate?: readonly string[];
}

/** What of a document the gold marks, so that what it does not mark is wrong; of the rest nothing is said. */
interface Judged {
  readonly persons: boolean;
  /** `labelled`: of the paragraphs that begin with a label and a colon. */
  readonly turns: 'all' | 'labelled' | 'none';
  /** Dates in the text, besides the document's own. */
  readonly dates: boolean;
}

/** The reference of an evaluation: marks, and what it leaves unsaid. */
export interface Gold extends Marks {
  readonly name: string;
  /** Where the gold does not know: neither right nor wrong. */
  readonly ignored: readonly Span[];
  readonly judged: Judged;
}

interface JsonMention {
  readonly type: string;
  readonly value?: string | null;
  readonly start: number;
  readonly end: number;
  readonly surface?: string;
  readonly flag?: string;
}

/** Gold as JSON that its schema has accepted, with the place of each of its values. */
export interface GoldJson {
  readonly value: unknown;
  readonly placeOf: (pointer: string) => Place;
}

/**
 * Gold of the form of `gold.schema.json`, for a source text. Without value, with one error, where it speaks of places
 * that the source does not have; with a warning for each mention that has other words than stand there.
 */
export function readGold({ value, placeOf }: GoldJson, name: string, source: string): Outcome<Gold | undefined> {
  // The schema is the type, in another notation: the cast is what it proves.
  const { gold, ignore = [] } = value as {
    readonly gold: readonly JsonMention[];
    readonly ignore?: readonly JsonMention[];
  };
  const offsets = codePointOffsets(source);
  const doubts: Diagnostic[] = [];
  for (const [list, mentions] of [
    ['gold', gold],
    ['ignore', ignore],
  ] as const) {
    for (const [i, mention] of mentions.entries()) {
      const place = (): { place: Place } => ({ place: placeOf(`/${list}/${i}`) });
      const misfit = misfitOf(mention, offsets);
      if (misfit !== undefined) return outcome(undefined, [report('gold-invalid', misfit, place())]);
      const words = source.slice(offsets[mention.start], offsets[mention.end]);
      const differs = mention.surface !== undefined && oneLine(mention.surface) !== oneLine(words);
      if (differs) {
        doubts.push(
          report(
            'gold-differs',
            `The gold has "${mention.surface}" where the source has "${oneLine(words)}".`,
            place(),
          ),
        );
      }
    }
  }
  return outcome(goldOf(name, source, gold, ignore, offsets), doubts);
}

/** Why a mention can be of no source so long. */
function misfitOf({ start, end }: JsonMention, offsets: readonly number[]): string | undefined {
  if (end < start) return `The mention ends (${end}) before it begins (${start}).`;
  return end < offsets.length
    ? undefined
    : `The gold speaks of characters ${start} to ${end}, but the source has ${offsets.length - 1}.`;
}

function goldOf(
  name: string,
  text: string,
  gold: readonly JsonMention[],
  ignore: readonly JsonMention[],
  offsets: readonly number[],
): Gold {
  const spanOf = (m: JsonMention): Span => ({ start: offsets[m.start]!, end: offsets[m.end]! });
  const of = (type: string): readonly JsonMention[] => gold.filter((m) => m.type === type);
  const named = of('person').filter((m) => typeof m.value === 'string');
  const open = of('person').filter((m) => typeof m.value !== 'string');
  const dates = of('date');
  return {
    name,
    text,
    persons: named.map((m) => ({ span: spanOf(m), core: spanOf(m), value: m.value! })),
    turns: of('speaker-turn').map((m) => ({
      span: { start: offsets[m.start]!, end: paragraphEnd(text, offsets[m.end]!) },
      label: spanOf(m),
      value: m.value ?? undefined,
    })),
    dates: dates.map((m) => ({ span: spanOf(m), value: m.value ?? undefined })),
    ...documentDate(dates),
    ignored: [...ignore, ...open].map(spanOf),
    judged: { persons: true, turns: 'labelled', dates: false },
  };
}

/** The first date; with a flag such as `when=1975-08-13T09:00:00 but text reads 1975-09-13`, both. */
function documentDate(dates: readonly JsonMention[]): Pick<Gold, 'documentDate'> {
  const [first] = dates;
  if (typeof first?.value !== 'string') return {};
  const flagged = first.flag?.match(/\d{4}-\d\d-\d\d/gu) ?? [];
  return { documentDate: [...new Set([first.value, ...flagged].map((d) => d.slice(0, 10)))] };
}

const paragraphEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n\n', from);
  return end < 0 ? text.length : end;
};
