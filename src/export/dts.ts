import { outcome } from '../diagnostics/index.js';
import type { Part } from '../model/index.js';
import { inUtf8, isElement, type XmlElement } from '../xml/index.js';
import { fragmentContext, fragmentOf } from './dts/fragment.js';
import {
  citableUnits,
  entryPoint,
  resourceOf,
  resourceReference,
  response,
  speakersOf,
  type Json,
} from './dts/responses.js';
import { unitsOf, type Unit } from './dts/units.js';
import type { ExportFormat, Exporting, ExportSettings } from './format.js';
import { baseOf } from './linked-data/iris.js';
import { lossesOf, type Losses } from './losses.js';
import type { MinutesRecord } from '../tei/index.js';

/**
 * Distributed Text Services 1.0, Level 0: a tree of files in which a static server finds the answer to every call. The
 * citation tree has one level: turns, and the blocks outside of them.
 */
export const dts: ExportFormat = {
  name: 'dts',
  about: 'documents and their turns behind addresses that can be cited (Distributed Text Services 1.0, static)',
  tools: ['DTS clients: MyDapytains, TEI Publisher, the DTS viewer'],
  begin: collect,
};

/** The collection's id: no document needs to be called so. */
const COLLECTION = '_edition';

/**
 * Units of a document up to which every one of them lists its siblings: the lists grow as the square of their number.
 */
const MOST_SIBLINGS = 150;

/** Where the tree's root lies as seen from a file so many folders deep: its address, or the way up. */
type Root = (depth: number) => string;

function collect({ url, title = 'Minutes and memoranda of conversation' }: ExportSettings): Exporting {
  const lost = lossesOf('dts');
  const base = baseOf(url);
  const root: Root = (depth) => (base === '../' ? '../'.repeat(depth) : `${base}exports/dts/`);
  const collection = (depth: number): Json => ({
    '@id': COLLECTION,
    '@type': 'Collection',
    title,
    totalParents: 0,
    collection: `${root(depth)}collection{/id,nav}.json`,
  });
  const lists = ['collection.json', `collection/${COLLECTION}.json`].map((path, depth) => ({ path, depth }));
  /** The list of all documents is begun with the first, and ended when there are no more. */
  const begin = (depth: number): string => `${response(collection(depth)).slice(0, -2)},"member":[`;
  let number = 0;
  return {
    add: (record) => {
      const units = unitsOf(record);
      const members = lists.map(({ path, depth }) => ({
        path,
        content: `${number === 0 ? begin(depth) : ','}\n${JSON.stringify(resourceOf(record, units, root(depth)))}`,
      }));
      number++;
      lost.add('divisions are no level of the citation tree', divisionsIn(record.tei));
      return outcome([
        ...members,
        ...resourceParts(record, units, root, collection(2)),
        ...navigationParts(record, units, root, lost),
        ...documentParts(record, units),
      ]);
    },
    finish: () => {
      const ends = lists.map(({ path, depth }) => ({
        path,
        content: `${number === 0 ? begin(depth) : ''}\n],"totalChildren":${number}}\n`,
      }));
      return outcome([{ path: 'index.json', content: response(entryPoint(root(0))) }, ...ends], lost.diagnostics());
    },
  };
}

const divisionsIn = (element: XmlElement): number =>
  element.children
    .filter(isElement)
    .reduce((sum, child) => sum + divisionsIn(child), /^(?:.*:)?div[1-7]?$/u.test(element.name) ? 1 : 0);

/** The document in the collection's endpoint, and its parent. */
const resourceParts = (record: MinutesRecord, units: readonly Unit[], root: Root, parent: Json): readonly Part[] => [
  { path: `collection/${record.id}.json`, content: response(resourceOf(record, units, root(1))) },
  {
    path: `collection/${record.id}/parents.json`,
    content: response({ ...resourceOf(record, units, root(2)), member: [parent] }),
  },
];

/**
 * What may be asked of the citation tree: all of it; and of each unit, itself, with its siblings, or downwards, where
 * nothing is.
 */
function navigationParts(record: MinutesRecord, units: readonly Unit[], root: Root, lost: Losses): readonly Part[] {
  const all = citableUnits(units, record);
  const part = (path: string, depth: number, json: Json): Part => {
    const own = root(depth);
    const names = path.split('/').map(encodeURIComponent);
    const id = own.startsWith('.') ? `${names.at(-1)}.json` : `${own}navigation/${names.join('/')}.json`;
    return {
      path: `navigation/${path}.json`,
      content: response({ '@id': id, '@type': 'Navigation', resource: resourceReference(record, units, own), ...json }),
    };
  };
  const whole = ['1', '-1'].map((down) => part(`${record.id};down=${down}`, 1, { member: all }));
  const hasSiblings = units.length <= MOST_SIBLINGS;
  if (!hasSiblings) {
    lost.add(
      `the siblings of a unit ("down=0") are not listed in documents of more than ${MOST_SIBLINGS} units`,
      units.length,
    );
  }
  const single = units.flatMap(({ id }, i) => {
    const path = `${record.id}/${id}`;
    const leaf = { ref: all[i], member: [all[i]] };
    const siblings = hasSiblings ? [part(`${path};down=0`, 2, { ref: all[i], member: all })] : [];
    return [
      part(path, 2, { ref: all[i] }),
      ...siblings,
      part(`${path};down=1`, 2, leaf),
      part(`${path};down=-1`, 2, leaf),
    ];
  });
  return [...whole, ...single];
}

/** The ids in its own document of those who speak: among all documents an id may be another. */
const pointersOf = ({ elements }: Unit): readonly string[] =>
  elements.flatMap(({ attributes }) =>
    (attributes['who'] ?? '').split(/\s+/u).flatMap((pointer) => (pointer.startsWith('#') ? [pointer.slice(1)] : [])),
  );

/** The whole document as it is, and each unit with its speaker. */
function documentParts(record: MinutesRecord, units: readonly Unit[]): readonly Part[] {
  const context = fragmentContext(record);
  const fragments = units.map((unit) => ({
    path: `document/${record.id}/${unit.id}.xml`,
    content: fragmentOf(
      unit,
      [...pointersOf(unit), ...speakersOf(unit, record)],
      context,
      `../${encodeURIComponent(record.id)}.xml`,
    ),
  }));
  return [{ path: `document/${record.id}.xml`, content: inUtf8(record.source) }, ...fragments];
}
