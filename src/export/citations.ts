import { hasErrors, outcome, type Outcome } from '../diagnostics/index.js';
import type { Part } from '../model/index.js';
import { builtStylesheet, stylesheetFor, transform } from '../xml/index.js';
import type { Exporting, ExportSettings } from './format.js';
import { baseOf, documentIri, isWebIri } from './linked-data/iris.js';
import { DATING, isW3cDate } from '../dates/index.js';
import { lossesOf } from './losses.js';
import type { MinutesRecord } from '../tei/index.js';

/** How the references of a collection make one file. */
interface ReferenceFile {
  /** The format's name, which is also the `style` that `xslt/citation.xsl` knows. */
  readonly style: 'csl' | 'ris' | 'bibtex';
  readonly file: string;
  /** What stands before, between and after the references. */
  readonly joints: readonly [before: string, between: string, after: string];
  /** What a reference of this style cannot say of a document, as the sentence of a loss goes on. */
  readonly lost: (record: MinutesRecord) => readonly string[];
}

/** Begins a file with one reference for each document, made by the stylesheet that also makes the reading page's. */
export function references(
  { style, file, joints: [before, between, after], lost }: ReferenceFile,
  settings: ExportSettings,
): Exporting {
  const stylesheet = stylesheetFor('citation', settings.loadStylesheet ?? builtStylesheet);
  const lack = lossesOf(style);
  let joint = before;
  return {
    add: (record) => {
      const reference = referenceOf(record, style, stylesheet, settings.url);
      if (reference.value === undefined) return outcome([], reference.diagnostics);
      for (const what of lost(record)) lack.add(what);
      for (const value of falseDates(record)) lack.add(`the date "${value}", which is none of the calendar`);
      const parts: readonly Part[] = [{ path: file, content: `${joint}${reference.value}` }];
      joint = between;
      return outcome(parts, reference.diagnostics);
    },
    finish: () =>
      outcome([{ path: file, content: joint === before ? `${before}${after}` : after }], lack.diagnostics()),
  };
}

function referenceOf(
  { id, source, file }: MinutesRecord,
  style: string,
  stylesheet: Outcome<unknown>,
  url: string | undefined,
): Outcome<string | undefined> {
  if (stylesheet.value === undefined) return outcome(undefined, stylesheet.diagnostics);
  const address = url !== undefined && isWebIri(url) ? `${baseOf(url)}${documentIri(id)}` : '';
  const { value, diagnostics } = transform({
    stylesheet: stylesheet.value,
    source,
    parameters: { style, id, url: address },
    file,
  });
  return outcome(hasErrors(diagnostics) ? undefined : value, diagnostics);
}

/** `1960-13-45`, `c. 1960`: what a header has where a date should be; of `1960-05-05T25:00` the day is one. */
const falseDates = ({ header: { date = {} } }: MinutesRecord): readonly string[] =>
  DATING.flatMap((key) => date[key] ?? []).filter(
    (value) => !isW3cDate(value.replace(/^(\d{4}-\d\d-\d\d)T.*$/su, '$1')),
  );

/** What no reference says. */
export const BEYOND_REFERENCES =
  'the text with its turns and names: a reference names a document, it does not hold one';

/** Whether the document's date is no single day that is known. */
export const isSpan = ({ header: { date } }: MinutesRecord): boolean =>
  date !== undefined && date.when === undefined && (date.to ?? date.notAfter) !== undefined;
