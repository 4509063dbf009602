import { setImmediate } from 'node:timers/promises';
import { hasErrors, outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import { exportTo, type Exporter, type ExportSettings, type Input, type PayloadFile } from '../api/index.js';
import { counted } from '../text/index.js';
import type { Part } from '../model/index.js';
import { openOutput, type OutputOptions } from './output-folder.js';
import { writeParts } from './part-writer.js';

/** An export of documents into files of a folder. What can be exported is, and an error says what could not. */
export interface ExportRun {
  /**
   * Takes a document, or what there is of it, at once; what is found comes when it is written. Documents come in the
   * order in which they are to stand; how many are awaited at a time is the caller's to say.
   */
  readonly add: (document: Input, isWhole?: boolean) => Promise<readonly Diagnostic[]>;
  /** A document that could not even be read. */
  readonly miss: () => void;
  /** Writes the files; the value is their paths. Nothing is written where the disk refused anything. */
  readonly finish: () => Promise<Outcome<readonly string[]>>;
}

/** Who makes what is written: this thread, or others, each for some of the formats. */
export interface ExportMakers {
  readonly add: (document: Input) => Promise<Outcome<readonly Part[]>>;
  /** What can be made when all documents are known. */
  readonly finish: () => AsyncIterable<ExportPiece>;
  readonly close: () => Promise<void>;
}

/** Some of what a format makes of all documents; what is found comes with the first piece. */
export interface ExportPiece {
  readonly format: string;
  readonly parts: readonly Part[];
  readonly isLast: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ExportRunOptions extends OutputOptions {
  /** Write nothing when any document could not be exported, or any format not be made. */
  readonly allOrNothing?: boolean;
  /** Left out, or where it gives nobody: this thread makes everything. */
  readonly makers?: (to: readonly string[], settings: ExportSettings) => Promise<ExportMakers | undefined>;
}

/** How much of what a format makes of all documents is in memory at a time, in characters. */
const PIECE = 1 << 22;

/** What the formats make at the end, in pieces. */
export function* piecesOf(exporter: Exporter): Generator<ExportPiece, undefined> {
  for (const { format, value, diagnostics } of exporter.finish()) {
    let parts: Part[] = [];
    let size = 0;
    let found = diagnostics;
    for (const part of value) {
      parts.push(part);
      size += part.content.length;
      if (size < PIECE) continue;
      yield { format, parts, isLast: false, diagnostics: found };
      [parts, size, found] = [[], 0, []];
    }
    yield { format, parts, isLast: true, diagnostics: found };
  }
  return undefined;
}

/** An interrupt is heard between two pieces. */
const makersHere = (exporter: Exporter): ExportMakers => ({
  add: async (document) => exporter.add(document),
  finish: async function* () {
    for (const piece of piecesOf(exporter)) {
      yield piece;
      await setImmediate();
    }
  },
  close: async () => undefined,
});

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
  const makers = (await options.makers?.(to, settings)) ?? makersHere(exporter);
  let documents = 0;
  let failed = 0;
  let refused = false;
  let parts = 0;
  let before: Promise<unknown> = Promise.resolve();
  const add: ExportRun['add'] = async (document, isWhole = true) => {
    documents++;
    if (!isWhole) parts++;
    // Until it is through: a fault of memcon's leaves here by a throw, and must not pass for success.
    failed++;
    const making = makers.add(document);
    // A failure is heard when its turn comes.
    making.catch(() => undefined);
    const written = before.then(async () => {
      const made = await making;
      if (!hasErrors(made.diagnostics)) failed--;
      if (refused) return made.diagnostics;
      const faults = writer.write(made.value);
      refused = faults.length > 0;
      return [...made.diagnostics, ...faults];
    });
    before = written.catch(() => undefined);
    return await written;
  };
  const nothing = (found: readonly Diagnostic[]): Outcome<readonly string[]> => {
    writer.discard();
    return outcome([], found);
  };
  const finish: ExportRun['finish'] = async () => {
    await before;
    if (refused) return nothing([]);
    const faulty = options.allOrNothing === true ? Math.max(failed, parts) : failed;
    if (faulty > 0 && (failed === documents || options.allOrNothing === true)) {
      return nothing([incomplete('Nothing was exported', faulty, documents)]);
    }
    const found: Diagnostic[] = failed === 0 ? [] : [incomplete('The export is not whole', failed, documents)];
    const halves = new Set<string>();
    for await (const { format, parts: made, isLast, diagnostics: said } of makers.finish()) {
      found.push(...said);
      if (hasErrors(said)) halves.add(format);
      const faults = writer.write(made);
      if (faults.length > 0 || (hasErrors(said) && options.allOrNothing === true)) {
        return nothing([...found, ...faults]);
      }
      // Half a format is none.
      if (isLast && halves.has(format)) writer.drop((path) => path.startsWith(`${format}/`));
    }
    // What earlier runs made of these formats goes; exports to other formats stay.
    const { value, diagnostics: faults } = writer.commit((path) => to.some((name) => path.startsWith(`${name}/`)));
    return outcome(value, [...found, ...faults]);
  };
  const finished: ExportRun['finish'] = async () => {
    try {
      return await finish();
    } catch (error) {
      writer.discard();
      throw error;
    } finally {
      await makers.close();
    }
  };
  return outcome({ add, miss: () => void (documents++, failed++), finish: finished });
}

const incomplete = (what: string, failed: number, documents: number): Diagnostic =>
  report('export-incomplete', `${what}: ${failed} of ${counted(documents, 'document')} could not be exported.`);

function* payloadOf(edition: ExportSettings['payload'], written: () => Iterable<PayloadFile>): Generator<PayloadFile> {
  if (edition !== undefined) yield* edition();
  for (const { path, content } of written()) yield { path: `exports/${path}`, content };
}
