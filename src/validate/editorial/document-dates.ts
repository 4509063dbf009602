import { areApart, DATING, daysOfValue, type Days } from '../../dates/index.js';
import { report, type Diagnostic } from '../../diagnostics/index.js';
import { ancestor, type TeiDocument, type TeiElement } from '../../tei/index.js';
import type { EditorialRule } from './rule.js';

/** Where a document says its own date, the best first. */
const PLACES = ['creation', 'setting', 'dateline'] as const;

interface OwnDate {
  readonly where: (typeof PLACES)[number];
  readonly element: TeiElement;
  readonly days: Days;
}

const known = new WeakMap<TeiDocument, readonly OwnDate[]>();

/**
 * The dates that a document gives for itself. A corpus has those of many documents, a play those of its acts: none
 * then.
 */
export function ownDates(document: TeiDocument): readonly OwnDate[] {
  const before = known.get(document);
  if (before !== undefined) return before;
  const several = document.byName('teiHeader').length > 1 || document.byName('text').length > 1;
  const dates = several
    ? []
    : PLACES.flatMap((where) => datesIn(document, where).slice(0, where === 'dateline' ? 1 : undefined));
  known.set(document, dates);
  return dates;
}

function datesIn(document: TeiDocument, where: OwnDate['where']): readonly OwnDate[] {
  return document.byName('date').flatMap((element) => {
    const holder = ancestor(element, where);
    // Letters enclosed, and documents quoted, have datelines of their own.
    if (
      holder === undefined ||
      (where === 'dateline' && (ancestor(element, 'opener') === undefined || isQuoted(element)))
    ) {
      return [];
    }
    const days = daysOfValue(element.attributes);
    return days === undefined ? [] : [{ where, element, days }];
  });
}

const isQuoted = (element: TeiElement): boolean =>
  ['quote', 'floatingText', 'note', 'q'].some((name) => ancestor(element, name) !== undefined);

const valueOf = ({ attributes }: TeiElement): string => DATING.flatMap((name) => attributes[name] ?? []).join('/');

function checkDates(document: TeiDocument): readonly Diagnostic[] {
  const dates = ownDates(document);
  const first = dates[0];
  if (first === undefined) return [];
  return dates
    .slice(1)
    .filter((date) => areApart(date.days, first.days))
    .map((date) => {
      const message = `The ${date.where} has the date ${valueOf(date.element)}, but the ${first.where} has ${valueOf(first.element)}.`;
      return report('document-dates-disagree', message, {
        place: document.placeOf(date.element),
        actual: valueOf(date.element),
        expected: valueOf(first.element),
      });
    });
}

/** Dateline, creation and setting give one date. */
export const documentDates: EditorialRule = { rules: ['document-dates-disagree'], check: checkDates };
