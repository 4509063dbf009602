import { given, overlaps } from '../text/index.js';
import { inContext, type Fault } from './faults.js';
import type { Gold, Marked } from './gold.js';
import type { Score } from './scores.js';

export interface DateScores {
  /** Whether the document's own day is right; undefined where the gold has none. */
  readonly document: { readonly expected: string; readonly actual?: string; readonly right: boolean } | undefined;
  /** Dates in the text; undefined where the gold marks the dateline only. */
  readonly dates: Score | undefined;
  readonly faults: readonly Fault[];
}

export function scoreDates(gold: Gold, documentDate: string | undefined, found: readonly Marked[]): DateScores {
  const expected = gold.documentDate?.[0];
  const right =
    documentDate !== undefined && (gold.documentDate ?? []).some((d) => d.slice(0, 10) === documentDate.slice(0, 10));
  const document = expected === undefined ? undefined : { expected, ...given({ actual: documentDate }), right };
  const faults: Fault[] = document === undefined || right ? [] : [documentFault(gold, expected!, documentDate)];
  if (!gold.judged.dates) return { document, dates: undefined, faults };
  let hits = 0;
  const met = new Set<Marked>();
  for (const date of gold.dates) {
    const over = found.filter((f) => overlaps(f.span, date.span));
    over.forEach((f) => met.add(f));
    if (over.some((f) => f.value === date.value)) hits++;
    else {
      faults.push({
        kind: over.length > 0 ? 'wrong' : 'missed',
        about: 'date',
        span: date.span,
        context: inContext(gold.text, date.span),
        expected: date.value ?? 'no value',
        ...given({ actual: over[0]?.value }),
      });
    }
  }
  for (const f of found.filter((date) => !met.has(date))) {
    faults.push({
      kind: 'false',
      about: 'date',
      span: f.span,
      context: inContext(gold.text, f.span),
      actual: f.value ?? 'no value',
    });
  }
  return { document, dates: { gold: gold.dates.length, found: found.length, right: hits }, faults };
}

function documentFault(gold: Gold, expected: string, actual: string | undefined): Fault {
  const span = gold.dates[0]?.span ?? { start: 0, end: 0 };
  return {
    kind: actual === undefined ? 'missed' : 'wrong',
    about: 'document-date',
    span,
    context: inContext(gold.text, span),
    expected,
    ...given({ actual }),
  };
}
