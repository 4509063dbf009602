import type { Office, RegisterEntry } from '../../model/index.js';
import { addTo } from '../../text/index.js';
import type { Finding } from './finding.js';
import { overlap } from './periods.js';

interface Held {
  readonly entry: RegisterEntry;
  readonly office: Office;
}

const period = ({ from, to }: Office): string => `${from ?? '…'}–${to ?? '…'}`;

const told = ({ entry, office }: Held): string => `"${entry.name}" (${period(office)})`;

/**
 * Offices that two persons surely hold at one time: memcon cannot tell by the office who is meant. One finding for an
 * office, however many share it, at its second holder: an office such as "Ambassador" has as many as there are
 * embassies.
 */
export function sharedOffices(entries: readonly RegisterEntry[]): readonly Finding[] {
  const offices = new Map<string, Held[]>();
  for (const entry of entries) {
    for (const office of entry.offices) {
      const key = office.text.toLowerCase().replace(/\s+/gu, ' ');
      if (office.from !== undefined) addTo(offices, key, { entry, office });
    }
  }
  return [...offices.values()].flatMap((held) => {
    const pair = firstPair(held);
    if (pair === undefined) return [];
    const [first, second] = pair;
    const message = `${told(first)} and ${told(second)} hold the office "${second.office.text}" at the same time.`;
    return [{ rule: 'register-office-shared', entry: second.entry, message }];
  });
}

/**
 * The first two of different persons that overlap, by the time they begin: each is compared with the latest to end
 * before it.
 */
function firstPair(held: readonly Held[]): readonly [Held, Held] | undefined {
  const ordered = held.toSorted((a, b) =>
    a.office.from! < b.office.from! ? -1 : a.office.from! > b.office.from! ? 1 : 0,
  );
  let latest: Held | undefined;
  for (const next of ordered) {
    if (latest !== undefined && latest.entry !== next.entry && overlap(latest.office, next.office)) {
      return [latest, next];
    }
    if (latest === undefined || (next.office.to ?? '9999') > (latest.office.to ?? '9999')) latest = next;
  }
  return undefined;
}
