import { childOf, nodesOf, type OfficeNode } from '../office/office-tree.js';

/** What a style says that matters to a transcription; of a paragraph's style its typography does not. */
interface Style {
  /** The level of a heading, from 1. */
  readonly heading?: number;
  readonly isQuote: boolean;
  readonly pageBreak: boolean;
  /** `w:pPr`, nearest style first: for numbers. */
  readonly paragraphs: readonly OfficeNode[];
  /** `w:rPr`, nearest style first. */
  readonly runs: readonly OfficeNode[];
}

export type Styles = (id: string | undefined) => Style;

/** How properties are set off. */
export const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off', 'none']);

/** Whether a property is set (true), set off (false), or not spoken of. */
export function toggle(properties: OfficeNode | undefined, name: string): boolean | undefined {
  const found = childOf(properties, name);
  return found === undefined ? undefined : !OFF.has(found.attributes['w:val'] ?? '1');
}

export const valueOf = (node: OfficeNode | undefined, ...names: readonly string[]): string | undefined =>
  childOf(node, ...names)?.attributes['w:val'];

/** The first of several property elements that speaks of a thing. */
export const firstOf = <T>(
  properties: readonly OfficeNode[],
  ask: (node: OfficeNode) => T | undefined,
): T | undefined => {
  for (const node of properties) {
    const answer = ask(node);
    if (answer !== undefined) return answer;
  }
  return undefined;
};

/**
 * Quotations by the names of styles, as Word (whatever its language, within the file), LibreOffice and pandoc have
 * them.
 */
const QUOTES: ReadonlySet<string> = new Set(['quote', 'intense quote', 'block text', 'quotations']);

/** `heading 1` … `heading 9`; a title is above them, and so is what follows from it. */
function headingOf(name: string): number | undefined {
  if (name === 'title') return 1;
  const level = /^heading ([1-9])$/u.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** The styles of a document, each with what it takes over from those it is based on. */
export function stylesOf(root: OfficeNode | undefined): Styles {
  const nodes = new Map(nodesOf(root, 'w:style').map((node) => [node.attributes['w:styleId'] ?? '', node]));
  const fallback = nodesOf(root, 'w:style').find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
  )?.attributes['w:styleId'];
  const known = new Map<string, Style>();
  return (id) => {
    const key = id ?? fallback ?? '';
    const style = known.get(key) ?? styleOf(lineage(nodes, key));
    known.set(key, style);
    return style;
  };
}

/** A style and those it is based on; a circle ends where it closes. */
function lineage(nodes: ReadonlyMap<string, OfficeNode>, id: string): readonly OfficeNode[] {
  const line = new Set<OfficeNode>();
  for (let node = nodes.get(id); node !== undefined && !line.has(node);) {
    line.add(node);
    node = nodes.get(valueOf(node, 'w:basedOn') ?? '');
  }
  return [...line];
}

function styleOf(line: readonly OfficeNode[]): Style {
  const names = line.map((node) => (valueOf(node, 'w:name') ?? '').toLowerCase());
  const part = (name: string): readonly OfficeNode[] => line.flatMap((node) => childOf(node, name) ?? []);
  const paragraphs = part('w:pPr');
  const named = names.map(headingOf).find((level) => level !== undefined);
  const heading = outlineLevel(paragraphs) ?? named;
  return {
    ...(heading === undefined || heading > 9 ? {} : { heading }),
    isQuote: names.some((name) => QUOTES.has(name)),
    pageBreak: firstOf(paragraphs, (node) => toggle(node, 'w:pageBreakBefore')) === true,
    paragraphs,
    runs: part('w:rPr'),
  };
}

/** The level that an outline gives, from 1; 10 is that of the text itself. */
export const outlineLevel = (paragraphs: readonly OfficeNode[]): number | undefined =>
  firstOf(paragraphs, (node) => {
    const level = Number.parseInt(valueOf(node, 'w:outlineLvl') ?? '', 10);
    return Number.isNaN(level) ? undefined : level + 1;
  });
