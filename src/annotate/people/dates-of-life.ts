import { heldAt } from './dated-offices.js';
import { given } from '../../text/index.js';
import type { KnownPerson } from './known-persons.js';

/** Whoever takes part lives; whoever else is named has been born. */
export const isOfOtherTime = (
  { birth: from, death: to }: KnownPerson,
  date: string | undefined,
  listedAt: string | undefined,
): boolean => {
  const end = listedAt === undefined ? undefined : to;
  return date !== undefined && !heldAt({ text: '', ...given({ from, to: end }) }, listedAt ?? date);
};

/**
 * `Lund` in the list of a cabinet of 1914, where of two one was a minister then: this much weighs more than how he is
 * listed.
 */
const IN_OFFICE = 4;

export const officeThen = ({ offices }: KnownPerson, date: string | undefined): number =>
  date !== undefined && offices.some((o) => (o.from ?? o.to) !== undefined && heldAt(o, date)) ? IN_OFFICE : 0;
