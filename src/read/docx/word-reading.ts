import type { Diagnostic } from '../../diagnostics/index.js';
import { gathered } from '../office/list-flow.js';
import { numberAs } from '../styled/list-numbers.js';
import type { ImageCarrier } from '../office/embedded-images.js';
import type { Package } from '../office/office-package.js';
import { tally, type Tally } from '../styled/left-out.js';
import { descendants, nodesOf, textIn, type OfficeNode } from '../office/office-tree.js';
import type { Furniture, Inline, StyledBlock, StyledNote } from '../styled/styled-model.js';
import { flowOf } from './word-blocks.js';
import { numberingOf, type Numbering } from './word-numbering.js';
import { relationsOf, relationsPath, type Relations } from './word-relations.js';
import { stylesOf, valueOf, type Styles } from './word-styles.js';
import { furnitureIn } from '../office/furniture.js';

/** A Word document that is being read. */
export interface Reading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Of the part that is being read. */
  readonly relations: Relations;
  readonly tally: Tally;
  readonly carrier: ImageCarrier;
  /** Whether tracked changes become marks. */
  readonly marksChanges: boolean;
  /** Blocks within another: of a box, a cell. */
  readonly blocksOf: (node: OfficeNode, isFurniture?: boolean) => readonly StyledBlock[];
  /** The call of a note, which is read when it is called first; undefined where there is no such note. */
  readonly callNote: (kind: 'foot' | 'end', id: string, mark?: string) => Inline | undefined;
  readonly callComment: (id: string) => Inline | undefined;
}

/** What has been read of a document's parts. */
interface DocxParts {
  readonly body: readonly StyledBlock[];
  readonly notes: readonly StyledNote[];
  readonly furniture: readonly Furniture[];
  readonly properties: OfficeNode | undefined;
  readonly tally: Tally;
  /** Parts that cannot be read. */
  readonly faults: readonly Diagnostic[];
}

interface Part {
  readonly root: OfficeNode | undefined;
  readonly relations: Relations;
}

/** How notes are numbered where the document does not say. */
const NOTE_FORMATS = { foot: 'decimal', end: 'lowerRoman' } as const;

/** Reads the document at a path of a package, and the parts that it names. */
export function readDocument(
  archive: Package,
  path: string,
  properties: string | undefined,
  marksChanges: boolean,
  carrier: ImageCarrier,
): DocxParts {
  const faults: Diagnostic[] = [];
  const load = (at: string): OfficeNode | undefined => {
    const { value, diagnostics } = archive.part(at);
    faults.push(...diagnostics);
    return value;
  };
  const partAt = (at: string): Part => ({ root: load(at), relations: relationsOf(load(relationsPath(at)), at) });
  const main = partAt(path);
  const related = (kind: string): Part | undefined => {
    const at = main.relations.byKind.get(kind);
    return at === undefined ? undefined : partAt(at);
  };
  const settings = related('settings')?.root;
  const styles = stylesOf(related('styles')?.root);
  const numbering = numberingOf(related('numbering')?.root, styles);
  const comments = new Map(nodesOf(related('comments')?.root, 'w:comment').map((n) => [n.attributes['w:id'] ?? '', n]));
  const parts = { foot: related('footnotes'), end: related('endnotes') };
  const counted = tally();
  const notes: StyledNote[] = [];
  const called = new Map<string, Inline>();
  let counts = { foot: 0, end: 0 };

  const readingOf = (relations: Relations): Reading => {
    const reading: Reading = {
      styles,
      numbering,
      relations,
      tally: counted,
      marksChanges,
      carrier,
      blocksOf: (node, isFurniture = false) => gathered(flowOf(reading, node, isFurniture)),
      callNote: (kind, id, mark) => called.get(`${kind}${id}`) ?? callFirst(kind, id, mark),
      callComment: (id) => {
        const node = comments.get(id);
        if (node === undefined) return undefined;
        const text = descendants(node, 'w:p').map((p) => descendants(p, 'w:t').map(textIn).join(''));
        const by = node.attributes['w:author'] ?? node.attributes['w:initials'] ?? '';
        return { kind: 'remark', text: text.join(' ').replace(/\s+/gu, ' ').trim(), by };
      },
    };
    return reading;
  };
  const callFirst = (kind: 'foot' | 'end', id: string, mark: string | undefined): Inline | undefined => {
    const part = parts[kind];
    const node = nodesOf(part?.root, `w:${kind}note`).find(({ attributes }) => attributes['w:id'] === id);
    if (part === undefined || node === undefined) return undefined;
    if (mark === undefined) counts = { ...counts, [kind]: counts[kind] + 1 };
    const format = valueOf(settings, `w:${kind}notePr`, 'w:numFmt') ?? NOTE_FORMATS[kind];
    const n = mark ?? numberAs(format, counts[kind]);
    const note = `${kind === 'foot' ? 'fn' : 'en'}${called.size + 1}`;
    const call: Inline = { kind: 'call', note, n };
    called.set(`${kind}${id}`, call);
    notes.push({ kind: 'note', id: note, n, place: kind, blocks: readingOf(part.relations).blocksOf(node) });
    return call;
  };

  const body = main.root === undefined ? [] : readingOf(main.relations).blocksOf(main.root);
  const furniture = furnitureOf(main, partAt, readingOf);
  return {
    body,
    notes: notes.toSorted((a, b) => Number(a.id.slice(2)) - Number(b.id.slice(2))),
    furniture,
    properties: properties === undefined ? undefined : load(properties),
    tally: counted,
    faults,
  };
}

/** Running heads and feet, each once however many sections have it. */
function furnitureOf(
  main: Part,
  partAt: (path: string) => Part,
  readingOf: (relations: Relations) => Reading,
): readonly Furniture[] {
  const sections = main.root === undefined ? [] : sectionsOf(main.root);
  const paths = new Map(
    sections
      .flatMap((section) => nodesOf(section).filter(({ name }) => /^w:(?:header|footer)Reference$/u.test(name)))
      .flatMap(({ name, attributes }): [string, 'header' | 'footer'][] => {
        const path = main.relations.byId.get(attributes['r:id'] ?? '');
        return path === undefined ? [] : [[path, name === 'w:headerReference' ? 'header' : 'footer']];
      }),
  );
  return furnitureIn(
    [...paths].map(([path, type]) => {
      const { root, relations } = partAt(path);
      return [type, root === undefined ? [] : flowOf(readingOf(relations), root, true)];
    }),
  );
}

const sectionsOf = (root: OfficeNode): readonly OfficeNode[] => descendants(root, 'w:sectPr');
