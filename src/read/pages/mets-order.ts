import { decodeXml } from '../../xml/index.js';
import { readTree, within } from './page-tree.js';

type File = readonly [path: string, content: Uint8Array];

/** Names in the order in which people count: `2.xml` before `10.xml`. */
const byName = ([a]: File, [b]: File): number => {
  const [left, right] = [a, b].map((path) => path.replace(/\d+/gu, (figures) => figures.padStart(12, '0')));
  return left! < right! ? -1 : left! > right! ? 1 : 0;
};

const baseName = (path: string): string => path.replace(/^.*[\\/]/u, '');

/** Files in the order of the METS beside them, where there is one that names them all; by their names otherwise. */
export function inOrderOfMets(pages: readonly File[], files: ReadonlyMap<string, Uint8Array>): readonly File[] {
  const sorted = pages.toSorted(byName);
  const mets = [...files].find(([path]) => /(?:^|\/)mets\.xml$/iu.test(path));
  const text = mets === undefined ? undefined : decodeXml(mets[1], mets[0]).value;
  const root = text === undefined ? undefined : readTree({ name: 'mets.xml', text }).value;
  if (root === undefined) return sorted;
  const paths = new Map(
    within(root, 'file').map((file) => [
      file.attributes['ID'] ?? '',
      within(file, 'FLocat')[0]?.attributes['href'] ?? '',
    ]),
  );
  const named = new Map(sorted.map((file) => [baseName(file[0]), file]));
  const ordered = within(root, 'structMap')
    .flatMap((map) => within(map, 'fptr', 'area'))
    .flatMap((pointer) => [pointer, ...within(pointer, 'area')])
    .map(({ attributes }) => named.get(baseName(paths.get(attributes['FILEID'] ?? '') ?? '')))
    .filter((file) => file !== undefined);
  const distinct = [...new Set(ordered)];
  return distinct.length === sorted.length ? distinct : sorted;
}
