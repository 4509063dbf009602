import type { Tally } from '../diagnostics/index.js';
import { stemOf, type Built, type Job } from '../disk/index.js';
import type { Mentions, Recognised } from '../index.js';
import { counted } from '../text/index.js';

function inWords(found: Recognised): string {
  const named = (what: Mentions, one: string): string | undefined => {
    if (what.mentions === 0) return undefined;
    return `${counted(what.mentions, 'mention')} of ${what.identities === 0 ? `unidentified ${one}s` : counted(what.identities, one)}`;
  };
  const parts = [
    found.turns === 0 ? 'no turns' : `${counted(found.turns, 'turn')} of ${counted(found.speakers, 'speaker')}`,
    named(found.persons, 'person'),
    named(found.places, 'place'),
    named(found.organisations, 'organisation'),
    named(found.objects, 'object'),
    named(found.events, 'event'),
    found.dates === 0 ? undefined : counted(found.dates, 'date'),
    found.quotations === 0
      ? undefined
      : counted(found.quotations, 'passage of direct speech', 'passages of direct speech'),
    found.corrections === 0 ? undefined : counted(found.corrections, 'correction'),
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function doubts(found: Recognised): string {
  const unidentified = found.persons.unidentified;
  const parts = [
    unidentified === 0 ? undefined : `${counted(unidentified, 'name')} of persons nobody identifies`,
    found.uncertain === 0 ? undefined : `${counted(found.uncertain, 'mark')} less than certain (@cert)`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}

const line = (label: string, text: string): string => `  ${label.padEnd(11)} ${text}\n`;

/** What became of one document: what was recognised, what is uncertain, where the files are. */
export function buildSummary({ document, editions, recognised: found }: Built): string {
  return [
    `\n${stemOf(document)}\n`,
    found === undefined ? '' : line('recognised', inWords(found)) + line('uncertain', doubts(found)),
    line('document', `${document} (valid)`),
    editions.length === 0 ? '' : line('editions', editions.join(', ')),
  ].join('');
}

/** One line for one encoded source. */
export const encodeSummary = ({ output }: Job, found: Recognised): string => `${output}: ${inWords(found)}.\n`;

/** The last line of a run over several files. */
export function closingLine(sum: Tally, wanted: number, done: string): string {
  const documents =
    sum.files === wanted ? counted(wanted, 'document') : `${sum.files} of ${counted(wanted, 'document')}`;
  return `${documents} ${done}, ${counted(sum.errors, 'error')}, ${counted(sum.warnings, 'warning')}.\n`;
}
