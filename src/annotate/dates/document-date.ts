import type { DateWords } from '../../language/index.js';
import { findDates, type FindOptions, type FoundDate } from './find-dates.js';

export interface DocumentDate extends FoundDate {
  /** Index of the line that holds it; `span` counts within that line. */
  readonly line: number;
  /** Other days that the lines name: a contradiction for the caller to report. */
  readonly rivals: readonly FoundDate[];
}

type Candidate = Omit<DocumentDate, 'rivals'>;

const dayOfValue = ({ value }: FoundDate): string | undefined => {
  const iso = value.when ?? value.from;
  return iso !== undefined && iso.length === 10 ? iso : undefined;
};

/**
 * The date of a record from the lines of its title block: the day that most lines name, the first of equals.
 * Undefined when no line names a day.
 */
export function documentDateOf(lines: readonly string[], words: DateWords, options: FindOptions = {}): DocumentDate | undefined {
  const found = lines.flatMap((text, line): Candidate[] =>
    findDates(text, words, options)
      .filter((date) => date.kind === 'date' && dayOfValue(date) !== undefined)
      .map((date) => ({ ...date, line })),
  );
  const votes = new Map<string, Set<number>>();
  for (const date of found) {
    const day = dayOfValue(date)!;
    votes.set(day, (votes.get(day) ?? new Set()).add(date.line));
  }
  const count = (date: Candidate): number => votes.get(dayOfValue(date)!)!.size;
  const best = found.reduce<Candidate | undefined>((first, date) => (first === undefined || count(date) > count(first) ? date : first), undefined);
  return best === undefined ? undefined : { ...best, rivals: found.filter((date) => dayOfValue(date) !== dayOfValue(best)) };
}
