import { dayOf, daysOf, isOneDay, weekdayOf } from '../../dates/index.js';
import { report, type Diagnostic } from '../../diagnostics/index.js';
import { english } from '../../language/index.js';
import type { EditorialRule } from './rule.js';
import { isTeiElement, type TeiDocument, type TeiElement } from './tei-document.js';
import { editedWords, quoted } from './words.js';

/** Weekdays by their full names; the short forms are too often other words. */
const WEEKDAYS: ReadonlyMap<string, number> = new Map(english.dates.weekdays.map((forms, i) => [forms[0]!, i]));
const NAMES = [...WEEKDAYS.keys()].map((name) => `${name[0]!.toUpperCase()}${name.slice(1)}`);
const ALL = new RegExp(`\\b(?:${NAMES.join('|')})\\b`, 'gu');
const BEFORE = new RegExp(`\\b(${NAMES.join('|')}),?\\s*$`, 'u');

/** The weekday within the words of a date, or just before it: "Thursday, <date>…". */
function weekdayBeside(element: TeiElement): string | undefined {
  const inside = editedWords(element).match(ALL) ?? [];
  if (inside.length > 0) return inside.length === 1 ? inside[0] : undefined;
  const siblings = element.parent?.content ?? [];
  const before = siblings[siblings.indexOf(element) - 1];
  return before === undefined || isTeiElement(before) ? undefined : BEFORE.exec(before.text.slice(-20))?.[1];
}

function faultOf(document: TeiDocument, element: TeiElement): Diagnostic | undefined {
  const days = daysOf(element.attributes['when']);
  if (days === undefined || !isOneDay(days) || element.attributes['calendar'] !== undefined) return undefined;
  const said = weekdayBeside(element);
  const weekday = said === undefined ? undefined : WEEKDAYS.get(said.toLowerCase());
  const actual = weekdayOf(dayOf(days.first));
  if (said === undefined || weekday === undefined || weekday === actual) return undefined;
  const right = NAMES[actual]!;
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
  check: (document) => document.byName('date').flatMap((element) => faultOf(document, element) ?? []),
};
