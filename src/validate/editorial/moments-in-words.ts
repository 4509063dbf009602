import { areApart, DATING, daysOf, isOneDay } from '../../dates/index.js';
import { report, type Diagnostic } from '../../diagnostics/index.js';
import { ancestor, type TeiDocument, type TeiElement } from '../../tei/index.js';
import { ownDates } from './document-dates.js';
import type { DateInWords, EditorialContext } from './rule.js';
import { editedWords, quoted } from './words.js';

/** The words of a date or a time, and the values that its attributes give. */
export function disagreement(document: TeiDocument, element: TeiElement, words: string): Diagnostic {
  const given = DATING.filter((name) => element.attributes[name] !== undefined);
  const values = given.map((name) => `@${name} "${element.attributes[name]!}"`).join(', ');
  return report(
    'date-text-disagrees',
    `The words ${quoted(words)} do not say the date that the attributes give: ${values}.`,
    {
      place: document.placeOfValue(element, given[0] ?? 'when'),
      actual: values,
      expected: words,
      note: 'Correct the value; where the words are wrong, mark them with sic and corr.',
    },
  );
}

/** Whoever is quoted spoke, or wrote, on a day of his own. */
const QUOTED = ['quote', 'q', 'cit', 'floatingText', 'note', 'bibl', 'back'] as const;

const LONGEST = 60;

/**
 * `yesterday` beside the document's own day, `11 a.m.` beside the clock of `@when`: words that are nothing but that,
 * and whose value is another.
 */
export function momentFault(
  document: TeiDocument,
  element: TeiElement,
  { readDates }: EditorialContext,
): Diagnostic | undefined {
  const when = element.attributes['when'];
  const words = editedWords(element);
  if (when === undefined || words === '' || words.length > LONGEST) return undefined;
  const clock = clockOf(when);
  const isDay = daysOf(when) !== undefined && element.inText;
  const own = isDay ? daysSaid(document, element) : [];
  const read = (anchor: string | undefined): readonly DateInWords[] =>
    readDates?.(words, anchor === undefined ? {} : { anchor: { when: anchor } }) ?? [];
  const moments = clock === undefined ? [] : read(undefined).filter(({ kind }) => kind === 'time');
  const clocks = moments.flatMap((moment) => clockSaid(moment, words) ?? []);
  const otherClock = moments.length === 1 && clocks.length === 1 && !agree(clocks[0]!, clock!);
  const days = own.map((day) => read(day));
  const otherDay = days.length > 0 && days.every((found) => isOtherDay(found, when));
  return otherClock || otherDay ? disagreement(document, element, words) : undefined;
}

/** The days that the document says are its own, where it is a single day each time. */
function daysSaid(document: TeiDocument, element: TeiElement): readonly string[] {
  if (QUOTED.some((name) => ancestor(element, name) !== undefined)) return [];
  const own = ownDates(document);
  if (!own.every(({ days }) => isOneDay(days))) return [];
  return own.flatMap((date) => date.element.attributes['when']?.replace(/T.*$/u, '') ?? []);
}

/** `yesterday`, and nothing else that is a date. */
function isOtherDay(found: readonly DateInWords[], when: string): boolean {
  const [date, ...more] = found.filter(({ kind }) => kind === 'date');
  if (date === undefined || more.length > 0 || date.rule !== 'date-relative-day') return false;
  const [said, valued] = [daysOf(date.value.when), daysOf(when)];
  return said !== undefined && valued !== undefined && areApart(said, valued);
}

interface Clock {
  readonly minutes: number;
  /** `11 o'clock` may be in the evening. */
  readonly half: boolean;
}

/** Of `15:30:00` and `1960-09-08T15:30:00`; not of a clock elsewhere, `15:30:00Z`. */
function clockOf(when: string): number | undefined {
  const [, hours, minutes] = /^(?:.*T)?(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?$/u.exec(when) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

const HALF_A_DAY = 12 * 60;

function clockSaid({ rule, span, value }: DateInWords, words: string): Clock | undefined {
  if (rule === 'time-oclock') {
    const hour = /^\d{1,2}(?=\D|$)/u.exec(words.slice(span.start, span.end))?.[0];
    return hour === undefined ? undefined : { minutes: Number(hour) * 60, half: true };
  }
  const minutes = value.when === undefined ? undefined : clockOf(value.when);
  if (minutes === undefined) return undefined;
  return { minutes, half: rule === 'time-clock' && minutes <= HALF_A_DAY };
}

const agree = ({ minutes, half }: Clock, clock: number): boolean =>
  half ? minutes % HALF_A_DAY === clock % HALF_A_DAY : minutes % (2 * HALF_A_DAY) === clock % (2 * HALF_A_DAY);
