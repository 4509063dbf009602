import { dayOf, daysOf, isOneDay, weekdayOf } from '../../dates/index.js';
import { report, type Diagnostic } from '../../diagnostics/index.js';
import { languageFor, perTable, type Language } from '../../language/index.js';
import type { TeiDocument, TeiElement } from '../../tei/index.js';
import type { EditorialRule } from './rule.js';
import { editedWords, quoted } from './words.js';

interface Weekdays {
  /** As a sentence has them, from the table's first day on. */
  readonly names: readonly string[];
  readonly all: RegExp;
  readonly before: RegExp;
}

/** Weekdays by their full names; the short forms are too often other words. */
const weekdaysOf = perTable(({ weekdays: forms }: Language['dates']): Weekdays => {
  const names = forms.map(([full = '']) => `${full.slice(0, 1).toUpperCase()}${full.slice(1)}`);
  const any = names.filter((name) => name !== '').join('|') || '(?!)';
  return {
    names,
    all: new RegExp(`(?<!\\p{L})(?:${any})(?!\\p{L})`, 'giu'),
    before: new RegExp(`(?<!\\p{L})(${any}),?\\s*$`, 'iu'),
  };
});

/** The weekday within the words of a date, or just before it: "Thursday, <date>…". */
function weekdayBeside(element: TeiElement, { all, before: found }: Weekdays): string | undefined {
  const inside = editedWords(element).match(all) ?? [];
  if (inside.length > 0) return inside.length === 1 ? inside[0] : undefined;
  const siblings = element.parent?.children ?? [];
  const before = siblings[siblings.indexOf(element) - 1];
  return typeof before === 'string' ? found.exec(before.slice(-20))?.[1] : undefined;
}

function faultOf(document: TeiDocument, element: TeiElement, known: Weekdays): Diagnostic | undefined {
  const days = daysOf(element.attributes['when']);
  if (days === undefined || !isOneDay(days) || element.attributes['calendar'] !== undefined) return undefined;
  const said = weekdayBeside(element, known);
  const right = known.names[weekdayOf(dayOf(days.first))]!;
  if (said === undefined || said === right) return undefined;
  return report(
    'date-weekday-disagrees',
    `The weekday with ${quoted(editedWords(element))} is ${said}, but ${element.attributes['when'] ?? ''} was a ${right}.`,
    {
      place: document.placeOfValue(element, 'when'),
      actual: said,
      expected: right,
      note: 'Either the weekday or the date is wrong.',
    },
  );
}

/** A date has the weekday that stands with it. */
export const weekdays: EditorialRule = {
  rules: ['date-weekday-disagrees'],
  check: (document) => {
    const known = weekdaysOf(languageFor(document.language).dates);
    return document.byName('date').flatMap((element) => faultOf(document, element, known) ?? []);
  },
};
