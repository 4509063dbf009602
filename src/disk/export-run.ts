import { hasErrors, outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { exportTo, type ExportSettings, type Input, type PayloadFile } from '../api/index.js';
import { counted } from '../text/index.js';
import { openOutput, type OutputOptions } from './output-folder.js';
import { writeParts } from './part-writer.js';

/** An export of documents into files of a folder. What can be exported is, and an error says what could not. */
export interface ExportRun {
  /** Takes a document, or what there is of it; documents come in the order in which they are to stand. */
  readonly add: (document: Input, isWhole?: boolean) => readonly Diagnostic[];
  /** A document that could not even be read. */
  readonly miss: () => void;
  /** Writes the files; the value is their paths. Nothing is written where the disk refused anything. */
  readonly finish: () => Outcome<readonly string[]>;
}

export interface ExportRunOptions extends OutputOptions {
  /** Write nothing when any document could not be exported, or any format not be made. */
  readonly allOrNothing?: boolean;
}

/**
 * Begins an export into `out`; undefined, with an error, for an unknown format or a folder that cannot be had.
 * `settings.payload`: the edition's own files, to which the other exports are added.
 */
export async function beginExport(
  to: readonly string[],
  out: string,
  settings: ExportSettings = {},
  options: ExportRunOptions = {},
): Promise<Outcome<ExportRun | undefined>> {
  const opened = openOutput(out, options);
  if (opened.value === undefined) return outcome(undefined, opened.diagnostics);
  const writer = writeParts(opened.value);
  const payload = (): Iterable<PayloadFile> => payloadOf(settings.payload, writer.written);
  const { value: exporter, diagnostics } = await exportTo(to, { ...settings, payload });
  if (exporter === undefined) {
    writer.discard();
    return outcome(undefined, diagnostics);
  }
  let documents = 0;
  let failed = 0;
  let refused = false;
  let parts = 0;
  const add = (document: Input, isWhole = true): readonly Diagnostic[] => {
    documents++;
    if (!isWhole) parts++;
    // Until it is through: a fault of memcon's leaves here by a throw, and must not pass for success.
    failed++;
    const made = exporter.add(document);
    if (!hasErrors(made.diagnostics)) failed--;
    if (refused) return made.diagnostics;
    const faults = writer.write(made.value);
    refused = faults.length > 0;
    return [...made.diagnostics, ...faults];
  };
  const nothing = (found: readonly Diagnostic[]): Outcome<readonly string[]> => {
    writer.discard();
    return outcome([], found);
  };
  const finish = (): Outcome<readonly string[]> => {
    if (refused) return nothing([]);
    const faulty = options.allOrNothing === true ? Math.max(failed, parts) : failed;
    if (faulty > 0 && (failed === documents || options.allOrNothing === true)) {
      return nothing([incomplete('Nothing was exported', faulty, documents)]);
    }
    const found: Diagnostic[] = failed === 0 ? [] : [incomplete('The export is not whole', failed, documents)];
    for (const { format, value, diagnostics: said } of exporter.finish()) {
      found.push(...said);
      const faults = writer.write(value);
      if (faults.length > 0 || (hasErrors(said) && options.allOrNothing === true)) {
        return nothing([...found, ...faults]);
      }
      // Half a format is none.
      if (hasErrors(said)) writer.drop((path) => path.startsWith(`${format}/`));
    }
    // What earlier runs made of these formats goes; exports to other formats stay.
    const { value, diagnostics: faults } = writer.commit((path) => to.some((name) => path.startsWith(`${name}/`)));
    return outcome(value, [...found, ...faults]);
  };
  return outcome({ add, miss: () => void (documents++, failed++), finish });
}

const incomplete = (what: string, failed: number, documents: number): Diagnostic =>
  report('export-incomplete', `${what}: ${failed} of ${counted(documents, 'document')} could not be exported.`);

function* payloadOf(edition: ExportSettings['payload'], written: () => Iterable<PayloadFile>): Generator<PayloadFile> {
  if (edition !== undefined) yield* edition();
  for (const { path, content } of written()) yield { path: `exports/${path}`, content };
}
