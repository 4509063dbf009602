import { outcome, report, type Outcome } from '../diagnostics/index.js';
import type { SourceText, Span } from '../text/index.js';

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

/** The reference of an evaluation: marks, and what it leaves unsaid. */
export interface Gold extends Marks {
  readonly name: string;
  /** Where the gold does not know: neither right nor wrong. */
  readonly ignored: readonly Span[];
  /** Whether every turn and every date of the text is marked, or labelled paragraphs and the dateline only. */
  readonly complete: boolean;
}

interface JsonMention {
  readonly type: string;
  readonly value?: string | null;
  readonly start: number;
  readonly end: number;
  readonly flag?: string;
}

/**
 * Gold of the form of `gold.schema.json`, for a source text. Without value, with one error, where the JSON is broken, has another
 * shape, or speaks of places beyond the source.
 */
export function readGold(json: SourceText, name: string, source: string): Outcome<Gold | undefined> {
  const refuse = (message: string): Outcome<undefined> =>
    outcome(undefined, [report('gold-invalid', message, { place: { file: json.name, start: { line: 1, column: 1 } } })]);
  const parsed = parse(json.text);
  if (parsed === undefined) return refuse('The gold is no JSON.');
  const { gold, ignore } = parsed as { readonly gold?: unknown; readonly ignore?: unknown };
  if (!isMentions(gold) || !(ignore === undefined || isMentions(ignore))) {
    return refuse('The gold has no list "gold" of mentions with "type", "start" and "end".');
  }
  const offsets = codePointOffsets(source);
  const all = [...gold, ...(ignore ?? [])];
  const beyond = all.find((m) => m.start < 0 || m.end < m.start || m.end >= offsets.length);
  if (beyond !== undefined) {
    return refuse(`The gold speaks of characters ${beyond.start} to ${beyond.end}, but the source has ${offsets.length - 1}.`);
  }
  return outcome(goldOf(name, source, gold, ignore ?? [], offsets));
}

function goldOf(name: string, text: string, gold: readonly JsonMention[], ignore: readonly JsonMention[], offsets: readonly number[]): Gold {
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
    complete: false,
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

function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

const isMentions = (value: unknown): value is readonly JsonMention[] => Array.isArray(value) && value.every(isMention);

function isMention(value: unknown): value is JsonMention {
  if (typeof value !== 'object' || value === null) return false;
  const { type, start, end } = value as Partial<JsonMention>;
  return typeof type === 'string' && Number.isInteger(start) && Number.isInteger(end);
}

/** The UTF-16 offset of each code point, and of the end. */
function codePointOffsets(text: string): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  return [...offsets, at];
}
