import { isPlainDate } from '../../dates/index.js';
import type { Annotation } from '../../model/index.js';
import type { Span } from '../../text/index.js';
import type { LineMark } from './page-model.js';

/** A mark at its place in the text. */
export interface Placed {
  readonly mark: LineMark;
  readonly span: Span;
}

const STYLES: Readonly<Record<string, string>> = {
  bold: 'bold',
  italic: 'italic',
  underlined: 'underline',
  smallCaps: 'small-caps',
  superscript: 'superscript',
  subscript: 'subscript',
  strikethrough: 'strikethrough',
};

const two = (figures: string): string => figures.padStart(2, '0');

/** `when:1960-09-08`, or `year:1960; month:9; day:8`. */
function dateOf({ when, year = '', month = '', day = '' }: LineMark['values']): string | undefined {
  const parts = [year.padStart(4, '0'), ...(month === '' ? [] : [two(month), ...(day === '' ? [] : [two(day)])])];
  const value = when ?? (year === '' ? '' : parts.join('-'));
  return isPlainDate(value) ? value : undefined;
}

type Make = (span: Span, values: LineMark['values']) => readonly Annotation[];

const rule = 'pages-mark';

/** What tags of transcribers mean. The others say nothing that TEI has a place for here. */
const MAKERS: Readonly<Record<string, Make>> = {
  person: (span) => [{ kind: 'persName', span, rule }],
  place: (span) => [{ kind: 'placeName', span, rule }],
  organization: (span) => [{ kind: 'orgName', span, rule }],
  date: (span, values) => {
    const when = dateOf(values);
    return when === undefined ? [] : [{ kind: 'date', span, when, rule }];
  },
  abbrev: (span, { expansion }) => (expansion ? [{ kind: 'abbr', span, expan: expansion, rule }] : []),
  sic: (span, { correction }) => (correction ? [{ kind: 'sic', span, corr: correction, rule }] : []),
  // What a person has marked is not less than certain: it is hard to read.
  unclear: (span, values) => [{ kind: 'unclear', span, ...('offset' in values ? {} : { cert: 'low' as const }), rule }],
  gap: ({ start }) => [{ kind: 'gap', span: { start, end: start }, reason: 'illegible', rule }],
  textStyle: (span, values) =>
    Object.entries(STYLES).flatMap(([key, rend]): readonly Annotation[] =>
      values[key] === 'true' ? [{ kind: 'hi', span, rend, rule }] : [],
    ),
};

/** Whether a mark goes on with the one before it, in the line before. */
const goesOn = (before: Placed, { mark, span }: Placed, text: string): boolean =>
  before.mark.tag === mark.tag &&
  before.mark.values['continued'] === 'true' &&
  mark.values['continued'] === 'true' &&
  text.slice(before.span.end, span.start).trim() === '';

/** The annotations that marks are; one that is continued over lines is one. */
export function annotationsOf(placed: readonly Placed[], text: string): readonly Annotation[] {
  const joined: Placed[] = [];
  for (const one of placed) {
    const at = joined.findLastIndex((before) => goesOn(before, one, text));
    if (at === -1) joined.push(one);
    else joined[at] = { mark: one.mark, span: { start: joined[at]!.span.start, end: one.span.end } };
  }
  return joined.flatMap(({ mark, span }) => MAKERS[mark.tag]?.(span, mark.values) ?? []);
}
