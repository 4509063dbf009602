import { endsBefore } from '../../dates/index.js';
import { report, type Diagnostic } from '../../diagnostics/index.js';
import type { TeiDocument, TeiElement } from '../../tei/index.js';
import type { EditorialRule } from './rule.js';

/**
 * Pairs of attributes of which the first says when something begins and the second when it ends, at the earliest and
 * latest.
 */
const RANGES = [
  ['from', 'to'],
  ['notBefore', 'notAfter'],
  ['from', 'notAfter'],
  ['notBefore', 'to'],
] as const;

const BESIDE = ['from', 'to', 'notBefore', 'notAfter'] as const;

/** On these, from and to are pointers to elements, not dates. */
const POINTING: ReadonlySet<string> = new Set(['app', 'biblScope', 'citedRange', 'span', 'arc', 'locus', 'fvLib']);

const CLOCK = /^\d{4}-\d\d-\d\dT[\d:.]+$/u;

function reversed(document: TeiDocument, element: TeiElement): readonly Diagnostic[] {
  const wrong = RANGES.find(([first, last]) => runsBack(element.attributes[first], element.attributes[last]));
  if (wrong === undefined) return [];
  const [first, last] = wrong;
  const message = `@${last} "${element.attributes[last] ?? ''}" lies before @${first} "${element.attributes[first] ?? ''}".`;
  return [report('date-range-reversed', message, { place: document.placeOfValue(element, last) })];
}

function runsBack(first: string | undefined, last: string | undefined): boolean {
  if (first === undefined || last === undefined) return false;
  return CLOCK.test(first) && CLOCK.test(last) ? last < first : endsBefore(last, first);
}

/** When is a date by itself (TEI Guidelines, ND); beside it, others say something else or nothing. */
function conflicting(document: TeiDocument, element: TeiElement): readonly Diagnostic[] {
  const beside =
    element.attributes['when'] === undefined ? [] : BESIDE.filter((name) => element.attributes[name] !== undefined);
  if (beside.length === 0) return [];
  const message = `@when "${element.attributes['when'] ?? ''}" stands beside ${beside.map((name) => `@${name} "${element.attributes[name] ?? ''}"`).join(' and ')}.`;
  return [
    report('date-values-conflict', message, {
      place: document.placeOfValue(element, 'when'),
      note: 'Use when alone, or the others without it.',
    }),
  ];
}

const dated = (document: TeiDocument): readonly TeiElement[] =>
  document.elements.filter(
    ({ name, attributes }) => !POINTING.has(name) && BESIDE.some((key) => attributes[key] !== undefined),
  );

/** A stretch of time ends after it begins. */
export const dateRanges: EditorialRule = {
  rules: ['date-range-reversed'],
  check: (document) => dated(document).flatMap((element) => reversed(document, element)),
};

/** A date is a day or a stretch, not both. */
export const dateConflicts: EditorialRule = {
  rules: ['date-values-conflict'],
  check: (document) => dated(document).flatMap((element) => conflicting(document, element)),
};
