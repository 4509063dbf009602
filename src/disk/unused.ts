import { join } from 'node:path';
import { report, type Diagnostic } from '../diagnostics/index.js';
import { namesDocument } from '../model/index.js';
import { given, lineStarts, nearest, positionAt } from '../text/index.js';
import { documentName, WHOLE, type EditionFolder } from './edition-folder.js';
import { fileReport, filesUnder, isFolder } from './files.js';
import { stemOf } from './outputs.js';
import { readBytes } from './read-bytes.js';

type Parts = Pick<EditionFolder, 'path' | 'edition' | 'registers' | 'shared'>;

/** What an edition says of documents that it does not have: registers, decisions, keys of `documents`. */
export function unusedIn(folder: Parts, sources: readonly string[]): readonly Diagnostic[] {
  const names = sources.map((source) => documentName(folder.path, source));
  return [...unusedRegisters(folder, names), ...unusedDetails(folder, sources), ...unusedDecisions(folder, sources)];
}

/** Registers that are for none of the documents. */
const unusedRegisters = ({ registers }: Parts, names: readonly string[]): readonly Diagnostic[] =>
  registers
    .filter(({ documents }) => documents !== undefined && !names.some((name) => namesDocument(documents, name)))
    .map(({ name, documents = [] }) =>
      fileReport(
        'register-unused',
        name,
        `The edition has no document ${documents.map((one) => `'${one}'`).join(' or ')}: nothing is encoded with the register '${name}'.`,
        `Mend its "documents" in edition.json: names of sources without ending, with * for any characters.`,
      ),
    );

/** Keys of `documents` in `edition.json` that name neither a source nor a document made by hand. */
function unusedDetails({ path, edition }: Parts, sources: readonly string[]): readonly Diagnostic[] {
  const folder = join(path, 'documents');
  const documents = isFolder(folder) ? filesUnder(folder, ['.xml']) : [];
  const known = [...sources, ...documents].map(stemOf);
  const file = join(path, 'edition.json');
  // One that is said to be made by hand, and is not there, is told of as missing.
  return Object.entries(edition.documents ?? {})
    .filter(([name, { handmade }]) => handmade !== true && !known.includes(name))
    .map(([name]) =>
      report(
        'details-unused',
        `The edition has no source '${name}': what "documents" says of it, it says of nothing.`,
        { place: placeOfKey(file, name), note: adviceFor(name, known, 'Mend the key') },
      ),
    );
}

/** Where a key of `documents` stands. */
function placeOfKey(file: string, name: string): NonNullable<Diagnostic['place']> {
  const text = new TextDecoder().decode(readBytes(file).value);
  const at = text.indexOf(JSON.stringify(name), Math.max(0, text.indexOf('"documents"')));
  return { file, start: positionAt(lineStarts(text), Math.max(0, at)) };
}

/** Decisions that are for none of the sources: a file of no source's name, or patterns that mean none. */
function unusedDecisions({ path, shared }: Parts, sources: readonly string[]): readonly Diagnostic[] {
  const folder = join(path, 'decisions');
  const stems = sources.map(stemOf);
  const known = new Set([WHOLE, ...stems]);
  const names = sources.map((source) => documentName(path, source));
  const files = (isFolder(folder) ? filesUnder(folder, ['.json']) : []).filter((file) => !known.has(stemOf(file)));
  const others = shared.flatMap(({ documents = [], place }) =>
    documents
      .filter((pattern) => !names.some((name) => namesDocument([pattern], name)))
      .map((pattern) => ({ pattern, place })),
  );
  return [
    ...files.map((file) =>
      fileReport(
        'decisions-unused',
        file,
        nobodys(stemOf(file), `'${file}'`),
        adviceFor(stemOf(file), stems, 'Give the file the name of its source'),
      ),
    ),
    ...others.map(({ pattern, place }) =>
      report('decisions-unused', nobodys(pattern, 'the decision'), {
        ...given({ place }),
        note: adviceFor(pattern, stems, 'Mend its "documents"'),
      }),
    ),
  ];
}

const nobodys = (name: string, what: string): string => `The edition has no source '${name}': ${what} decides nothing.`;

function adviceFor(name: string, known: readonly string[], what: string): string {
  const meant = nearest(name, known);
  return meant === undefined ? `${what}, or delete it.` : `${what}: is '${meant}' meant?`;
}
