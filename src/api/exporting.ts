import { hasErrors, outcome, report, spared, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import {
  EXPORT_NAMES,
  distinctIds,
  formatsOf,
  readRecords,
  type Exporting,
  type ExportName,
  type ExportSettings,
  type MinutesRecord,
} from '../export/index.js';
import type { Part } from '../model/index.js';
import { turnsUnmarked } from '../tei/index.js';
import { nearest } from '../text/index.js';
import { checkWritten } from '../xml/index.js';
import { placed, type Input } from './input.js';
import { kindOfXml } from './kinds.js';
import { decodeDocument, noDocument } from './tei.js';

/** An export to several formats: each document is read once, however many there are, and given to all of them. */
export interface Exporter {
  /**
   * Takes a TEI document; the parts are pieces of files, with the format's name as their folder. One that is no TEI
   * document is an error; where a format cannot have a document, the others do, and an error says so.
   */
  readonly add: (document: Input) => Outcome<readonly Part[]>;
  /**
   * What is to be written when all documents are known, one format after the other: write each before asking for the
   * next.
   */
  readonly finish: () => Iterable<Outcome<Iterable<Part>> & { readonly format: string }>;
}

export interface ExportOptions {
  /**
   * Whether it says what concerns a document whatever the format. Of several exporters of the same documents, each to
   * other formats, one is to say it.
   */
  readonly saysCommon?: boolean;
}

/** What a format is, for those who choose. */
export interface ExportFormatFacts {
  readonly name: string;
  readonly about: string;
  readonly tools: readonly string[];
}

export const listFormats = async (): Promise<readonly ExportFormatFacts[]> =>
  (await formatsOf()).map(({ name, about, tools }) => ({ name, about, tools }));

const isName = (name: string): name is ExportName => (EXPORT_NAMES as readonly string[]).includes(name);

/** Begins an export; undefined, with an error for each name, where a format is not known. */
export async function beginExport(
  to: readonly string[],
  settings: ExportSettings,
  { saysCommon = true }: ExportOptions,
): Promise<Outcome<Exporter | undefined>> {
  const unknown = to.filter((name) => !isName(name)).map(unknownFormat);
  if (unknown.length > 0) return outcome(undefined, unknown);
  const formats = await formatsOf(to.filter(isName));
  const running = formats.map(({ name, begin }) => ({ name, ...begin(settings) }));
  return outcome(exporterOf(running, distinctIds(), saysCommon));
}

function unknownFormat(name: string): Diagnostic {
  const meant = nearest(name, EXPORT_NAMES);
  const advice = meant === undefined ? '"memcon export --list" shows those there are.' : `Did you mean "${meant}"?`;
  return report('export-unknown', `There is no export format "${name}".`, { note: advice });
}

type Running = Exporting & { readonly name: string };

function exporterOf(
  running: readonly Running[],
  distinct: (record: MinutesRecord) => Outcome<MinutesRecord>,
  saysCommon: boolean,
): Exporter {
  const taken = new Map<string, string>();
  return {
    add: (document) => {
      const read = readDocument(document, taken);
      const made = read.value.flatMap((one) => {
        const { value: record, diagnostics } = distinct(one);
        return [
          outcome<readonly Part[]>([], saysCommon ? diagnostics : []),
          ...running.map(({ name, add }) =>
            under(
              name,
              spared(`the export "${name}"`, [], () => wellFormed(add(record), document.name)),
            ),
          ),
        ];
      });
      return outcome(
        made.flatMap(({ value }) => [...value]),
        placed([...(saysCommon ? read.diagnostics : []), ...made.flatMap((one) => one.diagnostics)], document.name),
      );
    },
    finish: function* () {
      // What two formats say in the same words is said once.
      const said = new Set<string>();
      const isNew = ({ rule, message }: Diagnostic): boolean =>
        !said.has(`${rule} ${message}`) && Boolean(said.add(`${rule} ${message}`));
      for (const { name, finish } of running) {
        const { value, diagnostics } = under(name, spared(`the export "${name}"`, [], finish));
        yield { format: name, ...outcome(value, diagnostics.filter(isNew)) };
      }
    },
  };
}

/** A part that is a whole XML file, of one document, is looked at before it is written; larger ones come in pieces. */
function wellFormed({ value, diagnostics }: Outcome<readonly Part[]>, file: string): Outcome<readonly Part[]> {
  const faults = value.map(({ path, content }) =>
    path.endsWith('.xml') && typeof content === 'string' && content.startsWith('<?xml')
      ? checkWritten(content, file)
      : [],
  );
  return outcome(
    value.filter((_, i) => faults[i]!.length === 0),
    [...diagnostics, ...faults.flat()],
  );
}

const under = (folder: string, { value, diagnostics }: Outcome<Iterable<Part>>): Outcome<Iterable<Part>> =>
  outcome(inFolder(folder, value), diagnostics);

function* inFolder(folder: string, parts: Iterable<Part>): Generator<Part> {
  for (const { path, content } of parts) yield { path: `${folder}/${path}`, content };
}

/** The records of a document, or of those of a corpus, that no other of this run has the names of. */
function readDocument(document: Input, taken: Map<string, string>): Outcome<readonly MinutesRecord[]> {
  const decoded = decodeDocument(document);
  if (decoded.value === undefined || hasErrors(decoded.diagnostics)) return outcome([], decoded.diagnostics);
  if (kindOfXml(decoded.value) === 'register') return outcome([], [...decoded.diagnostics, noDocument(document)]);
  const { value: records, diagnostics } = readRecords(decoded.value);
  const collisions: Diagnostic[] = [];
  const own = records.filter(({ id }) => {
    const rival = taken.get(id);
    taken.set(id, rival ?? document.name);
    if (rival !== undefined) collisions.push(...placed([collision(id, document.name, rival)], document.name));
    return rival === undefined;
  });
  return outcome(own, [...decoded.diagnostics, ...diagnostics, ...collisions, ...turnsUnmarked(decoded.value)]);
}

const collision = (id: string, name: string, rival: string): Diagnostic =>
  report('output-collision', `'${name}' and '${rival}' would both be exported as '${id}'.`, {
    note: 'Rename one, or export them one after the other, into different folders.',
  });

export type { ExportSettings };
