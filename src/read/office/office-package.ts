import { outcome, report, type Diagnostic, type Outcome } from '../../diagnostics/index.js';
import { unzipped, type ZipFault } from '../../zip/index.js';
import { readPart, type OfficeNode, type Prefixes } from './office-tree.js';

/** What the XML of a document may unpack to, in bytes: several thousand pages. */
export const LARGEST_PACKAGE = 48 * 1024 * 1024;

/**
 * The parts of an office document that are XML. Nothing is ever written to the disk, and nothing outside is fetched.
 */
export interface Package {
  readonly name: string;
  /** A part as a tree; undefined where there is none. Broken XML is an error of the whole document. */
  readonly part: (path: string) => Outcome<OfficeNode | undefined>;
}

const WHY: Readonly<Record<ZipFault, readonly [what: string, advice: string]>> = {
  'too-large': [
    `its text would unpack to more than ${LARGEST_PACKAGE / 1024 ** 2} MB`,
    'Cut it into documents, and save its images apart.',
  ],
  repeated: ['it holds two parts of one name', 'Open it in the program that made it, and save it again.'],
  damaged: ['the archive is damaged, or not all of it is here', 'Fetch it again, or save it again.'],
};

export const unreadable = (name: string, what: string, note: string): Diagnostic =>
  report('source-unreadable', `The document cannot be read: ${what}.`, {
    place: { file: name, start: { line: 1, column: 1 } },
    note,
  });

/** Opens a document that is a zip archive of XML parts. */
export function openPackage(bytes: Uint8Array, name: string, prefixes: Prefixes): Outcome<Package | undefined> {
  const files = unzipped(bytes, (path) => /\.(?:xml|rels)$/iu.test(path), LARGEST_PACKAGE);
  if (typeof files === 'string') return outcome(undefined, [unreadable(name, ...WHY[files])]);
  return outcome({
    name,
    part: (path) => {
      const found = files.get(path);
      if (found === undefined) return outcome(undefined);
      const { value, diagnostics } = readPart(found, path, prefixes);
      const [fault] = diagnostics;
      if (fault === undefined) return outcome(value);
      const at =
        fault.place === undefined ? '' : ` at line ${fault.place.start.line}, column ${fault.place.start.column}`;
      const why = `its part "${path}" is no XML that can be read${at}: ${fault.message.replace(/\.$/u, '')}`;
      return outcome(undefined, [unreadable(name, why, 'Open it in the program that made it, and save it again.')]);
    },
  });
}
