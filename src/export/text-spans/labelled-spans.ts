import type { DateMention, EntityKind, Mention, MinutesRecord, Stretch } from '../../tei/index.js';
import { given } from '../../text/index.js';

/** A name, an office or a date of the text with the label that tools for named entities know. */
export interface LabelledSpan extends Stretch {
  readonly id: string;
  readonly label: string;
  /** Entities' ids, or addresses. */
  readonly refs: readonly string[];
  readonly kind: EntityKind | 'other' | 'date';
  /** A date's value: `1960-09-08`, `1955/1960`. */
  readonly value?: string;
  readonly certainty?: string;
}

/** As in CoNLL-2003; dates as in OntoNotes. */
const LABELS: Readonly<Record<Mention['kind'], string>> = {
  person: 'PER',
  place: 'LOC',
  organisation: 'ORG',
  object: 'MISC',
  event: 'MISC',
  other: 'MISC',
};

/**
 * All spans of a record, in order, the longer before the shorter that it holds; none is empty or begins or ends with
 * white space.
 */
export function labelledSpans({ text, mentions, dates }: MinutesRecord): readonly LabelledSpan[] {
  const spans = [...mentions.map(ofMention), ...dates.map(ofDate)].map((span) => ({ ...span, ...trimmed(text, span) }));
  return spans.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** `PER_NOM`: somebody meant by an office or a description, not by name. */
const ofMention = ({ id, kind, named, refs, certainty, start, end }: Mention): LabelledSpan => ({
  id,
  label: named ? LABELS[kind] : `${LABELS[kind]}_NOM`,
  refs,
  kind,
  start,
  end,
  ...given({ certainty }),
});

function ofDate(date: DateMention): LabelledSpan {
  const { id, element, certainty, start, end } = date;
  const value = dateWords(date);
  return {
    id,
    label: element === 'date' ? 'DATE' : 'TIME',
    refs: [],
    kind: 'date',
    start,
    end,
    ...(value === '' ? {} : { value }),
    ...given({ certainty }),
  };
}

/**
 * A date's value on one line: `1960-09-08`; an interval as ISO 8601 has it, `1955/1960`, `../1960`; bounds too, with a
 * tilde: `~1955/1960`.
 */
export function dateWords({ when, from, to, notBefore, notAfter, dur }: DateMention): string {
  if (when !== undefined) return when;
  if (from !== undefined || to !== undefined) return `${from ?? '..'}/${to ?? '..'}`;
  if (notBefore !== undefined || notAfter !== undefined) return `~${notBefore ?? '..'}/${notAfter ?? '..'}`;
  return dur ?? '';
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
}

/** Spans parted into those that no other holds or crosses, and the rest: most formats have room for one layer only. */
export function oneLayer(spans: readonly LabelledSpan[]): {
  readonly outer: readonly LabelledSpan[];
  readonly inner: readonly LabelledSpan[];
} {
  const outer: LabelledSpan[] = [];
  const inner: LabelledSpan[] = [];
  let end = 0;
  for (const span of spans) {
    if (span.start < end) inner.push(span);
    else {
      outer.push(span);
      ({ end } = span);
    }
  }
  return { outer, inner };
}

/**
 * A function that tells which of the spans, which come in order, cover an offset. The offsets that it is asked for must
 * not fall.
 */
export function spansAt(spans: readonly LabelledSpan[]): (offset: number) => readonly LabelledSpan[] {
  let open: readonly LabelledSpan[] = [];
  let next = 0;
  return (offset) => {
    const begun: LabelledSpan[] = [];
    for (let span = spans[next]; span !== undefined && span.start <= offset; span = spans[++next]) begun.push(span);
    if (begun.length > 0 || open.some(({ end }) => end <= offset)) {
      open = [...open, ...begun].filter(({ end }) => end > offset);
    }
    return open;
  };
}
