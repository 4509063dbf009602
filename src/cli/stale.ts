import type { Reason } from '../disk/index.js';

/** Why something is made, as the end of a sentence that begins with its file's name. */
const IN_WORDS: Readonly<Record<Exclude<Reason, `registers: ${string}`>, string>> = {
  new: 'it is new',
  missing: 'its file is not there any more',
  touched: 'its file was changed by others',
  forced: '--force makes everything again',
  wanted: 'a list of all documents is wanted',
  memcon: 'this is another version of memcon',
  options: 'it is made with other options',
  edition: 'edition.json says something else of it',
  registers: 'the registers have changed',
  source: 'its source has changed',
  decisions: 'its decisions have changed',
  document: 'its document has changed',
  documents: 'its documents have changed',
};

const inWords = (reason: Reason): string =>
  reason.startsWith('registers: ')
    ? `the registers say something else of "${reason.slice('registers: '.length)}"`
    : IN_WORDS[reason as keyof typeof IN_WORDS];

/** `documents/minutes.xml: its source has changed, the registers have changed.` */
export const why = (file: string, reasons: readonly Reason[]): string =>
  `${file}: ${reasons.map(inWords).join(', ')}.\n`;

/** `58 of 60 documents are unchanged (--force makes them again).` Nothing where all were made. */
export function unchangedLine(unchanged: number, all: number): string {
  if (unchanged === 0) return '';
  const words = all === 1 ? 'The document is' : `${unchanged} of ${all} documents are`;
  return `${words} unchanged (--force makes ${unchanged === 1 ? 'it' : 'them'} again).\n`;
}
