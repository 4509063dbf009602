import type { DateValue } from '../../tei/index.js';
import { about, dated, text, type Statement } from './rdf-statements.js';
import { boundsOf, dateLabel, typedDate } from './typed-dates.js';

/**
 * A time-span (E52): the value as it is known, and the outer bounds that follow from it. Nothing where the date says
 * nothing.
 */
export function timeSpan(subject: string, date: DateValue): readonly Statement[] {
  const label = dateLabel(date);
  if (label === '') return [];
  const { first, last } = boundsOf(date);
  const exact = typedDate(date.when)?.type;
  return about(
    subject,
    ['crm:E52_Time-Span'],
    [
      ['rdfs:label', text(label)],
      ['crm:P82_at_some_time_within', exact === undefined ? undefined : dated(date.when)],
      ['crm:P82a_begin_of_the_begin', dated(first)],
      ['crm:P82b_end_of_the_end', dated(last)],
    ],
  );
}
