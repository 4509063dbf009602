import type { ImageCarrier } from '../office/embedded-images.js';
import { gathered } from '../office/list-flow.js';
import { tally, type Tally } from '../styled/left-out.js';
import { childOf, descendants, nodesOf, type OfficeNode } from '../office/office-tree.js';
import type { Furniture, Inline, StyledBlock, StyledNote } from '../styled/styled-model.js';
import { flowOf } from './odt-blocks.js';
import { changesIn, type Changes } from './odt-changes.js';
import { counter, levelsOf, type Counter, type Levels } from './odt-numbering.js';
import { stylesOf, type Styles } from './odt-styles.js';
import { furnitureIn } from '../office/furniture.js';

/** An OpenDocument text that is being read. */
export interface Reading {
  readonly styles: Styles;
  /** The levels of a style of lists. */
  readonly lists: (style: string | undefined) => Levels | undefined;
  /** Counters of lists that others may go on with: by the name of their style, and by `#` with their id. */
  readonly counters: Map<string, Counter>;
  /** That of headings. */
  readonly outline: Counter;
  readonly tally: Tally;
  readonly carrier: ImageCarrier;
  readonly changes: Changes;
  readonly blocksOf: (node: OfficeNode, isFurniture: boolean) => readonly StyledBlock[];
  readonly callNote: (kind: 'foot' | 'end', n: string, body: OfficeNode) => Inline;
}

interface OdtParts {
  readonly body: readonly StyledBlock[];
  readonly notes: readonly StyledNote[];
  readonly furniture: readonly Furniture[];
  readonly tally: Tally;
}

/** Reads the root of the content, and that of the styles, which in a flat file are one. */
export function readDocument(
  content: OfficeNode,
  styles: OfficeNode | undefined,
  marksChanges: boolean,
  carrier: ImageCarrier,
): OdtParts {
  const roots = styles === undefined || styles === content ? [content] : [styles, content];
  const holders = roots.flatMap((root) => [childOf(root, 'office:styles'), childOf(root, 'office:automatic-styles')]);
  const lists = new Map(
    holders
      .flatMap((holder) => nodesOf(holder, 'text:list-style'))
      .map((style) => [style.attributes['style:name'] ?? '', levelsOf(style)]),
  );
  const outline = holders.flatMap((holder) => nodesOf(holder, 'text:outline-style'))[0];
  const notes: StyledNote[] = [];
  let called = 0;
  const reading: Reading = {
    styles: stylesOf(holders),
    lists: (style) => lists.get(style ?? ''),
    counters: new Map(),
    outline: counter(outline === undefined ? new Map() : levelsOf(outline)),
    tally: tally(),
    carrier,
    changes: { byId: marksChanges ? changesIn(content) : new Map(), added: undefined },
    blocksOf: (node, isFurniture) => gathered(flowOf(reading, node, isFurniture)),
    callNote: (kind, n, body) => {
      const note = `${kind === 'foot' ? 'fn' : 'en'}${++called}`;
      const at = notes.length;
      const blocks = reading.blocksOf(body, false);
      notes.splice(at, 0, { kind: 'note', id: note, n, place: kind, blocks });
      return { kind: 'call', note, n };
    },
  };
  const text = childOf(content, 'office:body', 'office:text');
  const body = text === undefined ? [] : reading.blocksOf(text, false);
  return { body, notes, furniture: furnitureOf(styles ?? content, reading), tally: reading.tally };
}

const FURNITURE: Readonly<Record<string, 'header' | 'footer'>> = {
  'style:header': 'header',
  'style:header-left': 'header',
  'style:header-first': 'header',
  'style:footer': 'footer',
  'style:footer-left': 'footer',
  'style:footer-first': 'footer',
};

/** Running heads and feet, each once. */
function furnitureOf(root: OfficeNode, reading: Reading): readonly Furniture[] {
  const pages = descendants(root, 'style:master-page').flatMap((page) => nodesOf(page));
  return furnitureIn(
    pages.flatMap((part) => {
      const type = FURNITURE[part.name];
      const isShown = type !== undefined && part.attributes['style:display'] !== 'false';
      return isShown ? [[type, flowOf(reading, part, true)] as const] : [];
    }),
  );
}
