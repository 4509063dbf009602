import type { Losses } from '../losses.js';
import type { DateMention, Mention, MinutesRecord } from '../../tei/index.js';

/** Counts what formats of marked words have no place for: what stands beside the words, and what goes over them. */
export function countBesideWords({ notes, speech, pages, images }: MinutesRecord, lost: Losses): void {
  lost.add('notes are left out', notes.length);
  lost.add('passages of direct speech within a turn are not marked', speech.length);
  lost.add('page breaks and images are left out', Math.max(pages.length, images.length));
}

/** Counts what formats lose that know no more of a name or a date than its kind. */
export function countBareLabels({ mentions, dates }: MinutesRecord, lost: Losses): void {
  const marks: readonly (Mention | DateMention)[] = [...mentions, ...dates];
  lost.add('values of dates are left out', dates.length);
  lost.add(
    'how certain names and dates are is left out',
    marks.filter(({ certainty }) => certainty !== undefined).length,
  );
}
