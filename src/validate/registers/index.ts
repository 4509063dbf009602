import { report, type Diagnostic } from '../../diagnostics/index.js';
import type { Register, RegisterEntry } from '../../model/index.js';
import type { Finding } from './finding.js';
import { sharedIdentifiers, sharedNames, misspeltNames } from './namesakes.js';
import { sharedOffices } from './offices.js';
import { daysOf } from '../../dates/index.js';
import { isBackwards } from './periods.js';

type Check = (entries: readonly RegisterEntry[]) => readonly Finding[];

const CHECKS: readonly Check[] = [
  wrongDates,
  backwardPeriods,
  sharedNames,
  misspeltNames,
  sharedIdentifiers,
  sharedOffices,
];

/** What is wrong or doubtful in registers that could be read, in the order of their entries. */
export function checkRegister({ entries }: Register): readonly Diagnostic[] {
  const order = new Map(entries.map((entry, i) => [entry, i]));
  return CHECKS.flatMap((check) => check(entries))
    .toSorted((a, b) => order.get(a.entry)! - order.get(b.entry)!)
    .map(({ rule, entry, message }) => report(rule, message, { place: entry.place }));
}

/** Every date of an entry, with what it is the date of. */
function datesOf({
  offices,
  birth,
  death,
  when,
  from,
  to,
}: RegisterEntry): readonly (readonly [what: string, date: string | undefined])[] {
  const held = offices.flatMap((office): [string, string | undefined][] => [
    [`the beginning of the office "${office.text}"`, office.from],
    [`the end of the office "${office.text}"`, office.to],
  ]);
  return [
    ['the birth', birth],
    ['the death', death],
    ['the time', when],
    ['the beginning', from],
    ['the end', to],
    ...held,
  ];
}

function wrongDates(entries: readonly RegisterEntry[]): readonly Finding[] {
  return entries.flatMap((entry) =>
    datesOf(entry).flatMap(([what, date]): Finding[] =>
      date === undefined || daysOf(date) !== undefined
        ? []
        : [
            {
              rule: 'register-date',
              entry,
              message: `"${date}", ${what} of "${entry.name}", is not a date of the calendar (1960, 1960-09, 1960-09-08).`,
            },
          ],
    ),
  );
}

function backwardPeriods(entries: readonly RegisterEntry[]): readonly Finding[] {
  return entries.flatMap((entry) => {
    const { name, birth, death, from, to } = entry;
    const periods = [
      ...(birth === undefined || death === undefined
        ? []
        : [{ what: `"${name}" dies`, from: birth, to: death, begins: 'the birth' }]),
      ...(from === undefined || to === undefined
        ? []
        : [{ what: `"${name}" ends`, from, to, begins: 'the beginning' }]),
      ...entry.offices.flatMap((office) =>
        office.from === undefined || office.to === undefined
          ? []
          : [
              {
                what: `The office "${office.text}" of "${name}" ends`,
                from: office.from,
                to: office.to,
                begins: 'its beginning',
              },
            ],
      ),
    ];
    return periods
      .filter(isBackwards)
      .map((period): Finding => ({
        rule: 'register-period',
        entry,
        message: `${period.what} (${period.to}) before ${period.begins} (${period.from}).`,
      }));
  });
}
