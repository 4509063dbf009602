import { outcome, report, type Outcome } from '../../diagnostics/index.js';
import { readXml, WITHOUT_BOUNDS } from '../../xml/index.js';
import type { EpubBook } from '../epub/index.js';
import { destinationsIn, settled } from './pdf.js';
import { printPage, type PageNumbers } from './print-page.js';

/** Prints a page of XHTML as PDF: its bytes, or the sentence that says why not. */
export type Print = (page: string) => Promise<Uint8Array | PrintFault>;

export interface PrintFault {
  readonly message: string;
  readonly note: string;
}

/** A print changes the numbers in it, and these the print: so often at most. */
const MOST = 5;

/**
 * A book as PDF. It is printed until the numbers of pages in it are those of its pages; `file`: what it is made of, for
 * diagnostics. The same book, printed by the same browser with the same fonts, gives the same bytes.
 */
export async function printed(book: EpubBook, print: Print, file: string): Promise<Outcome<Uint8Array | undefined>> {
  let numbers: PageNumbers = new Map();
  const [moment = '1970-01-01T00:00:00Z'] = book.facts.get('modified') ?? [];
  for (let n = 1; ; n++) {
    const page = printPage(book, numbers);
    // A browser prints the message of its parser without a word.
    const faults = readXml({ name: file, text: page }, {}, { limits: WITHOUT_BOUNDS });
    const [fault] = faults;
    if (fault !== undefined) return outcome(undefined, [broken(fault.message, file)]);
    const made = await print(page);
    if (!(made instanceof Uint8Array)) return outcome(undefined, [unprinted(made, file)]);
    const found = destinationsIn(made);
    if (n === MOST || [...found].every(([name, page]) => numbers.get(name) === page)) {
      return outcome(settled(made, moment));
    }
    // What an index no longer leads to is where it was.
    numbers = new Map([...numbers, ...found]);
  }
}

const unprinted = ({ message, note }: PrintFault, file: string): ReturnType<typeof report> =>
  report('print-failed', message, { place: { file, start: { line: 1, column: 1 } }, note });

const broken = (message: string, file: string): ReturnType<typeof report> =>
  report('xml-written-broken', `The page made of the document is not well-formed, so it is not printed: ${message}`, {
    place: { file, start: { line: 1, column: 1 } },
    note: 'This is a fault of memcon.',
  });
