import { childOf, nodesOf, type OfficeNode } from '../office/office-tree.js';

/** What styles say that matters to a transcription. */
export interface Styles {
  /** The properties of a style of text and of those it comes from, nearest first. */
  readonly runs: (name: string | undefined) => readonly OfficeNode[];
  /** A paragraph's: the names of its style and of those it comes from, and their properties, nearest first. */
  readonly paragraph: (name: string | undefined) => ParagraphStyle;
}

export interface ParagraphStyle {
  /** As they are shown: `Quotations`, `Horizontal Line`. */
  readonly names: readonly string[];
  readonly properties: readonly OfficeNode[];
  readonly runs: readonly OfficeNode[];
}

/** `Text_20_body` is how a file writes `Text body`. */
const shownName = (name: string): string =>
  name.replace(/_([0-9a-f]{2})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The styles of the elements that hold some. */
export function stylesOf(holders: readonly (OfficeNode | undefined)[]): Styles {
  const byFamily = new Map<string, OfficeNode>();
  for (const node of holders.flatMap((holder) => nodesOf(holder, 'style:style'))) {
    byFamily.set(`${node.attributes['style:family']} ${node.attributes['style:name']}`, node);
  }
  const lineage = (family: string, name: string | undefined): readonly OfficeNode[] => {
    const line = new Set<OfficeNode>();
    let node = byFamily.get(`${family} ${name}`);
    while (node !== undefined && !line.has(node)) {
      line.add(node);
      node = byFamily.get(`${family} ${node.attributes['style:parent-style-name']}`);
    }
    return [...line];
  };
  const parts = (line: readonly OfficeNode[], part: string): readonly OfficeNode[] =>
    line.flatMap((node) => childOf(node, part) ?? []);
  return {
    runs: (name) => parts(lineage('text', name), 'style:text-properties'),
    paragraph: (name) => {
      const line = lineage('paragraph', name);
      return {
        names: [name ?? '', ...line.map(({ attributes }) => attributes['style:name'] ?? '')].map(shownName),
        properties: parts(line, 'style:paragraph-properties'),
        runs: parts(line, 'style:text-properties'),
      };
    },
  };
}

/** The nearest value of a property. */
export function propertyOf(properties: readonly OfficeNode[], name: string): string | undefined {
  return properties.find(({ attributes }) => name in attributes)?.attributes[name];
}

type Test = (properties: readonly OfficeNode[]) => boolean;

const set =
  (name: string, test: (value: string) => boolean): Test =>
  (properties) => {
    const value = propertyOf(properties, name);
    return value !== undefined && test(value);
  };

/** Raised by `super` or a share of the line's height, lowered by `sub` or a negative share; `0%` is neither. */
const isRaised = (position: string): boolean => position.startsWith('super') || Number.parseFloat(position) > 0;
const isLowered = (position: string): boolean => position.startsWith('sub') || Number.parseFloat(position) < 0;
const isDrawn = (style: string): boolean => style !== 'none';

/** `@rend` by the properties of a span. */
const RENDS: readonly (readonly [rend: string, test: Test])[] = [
  ['bold', set('fo:font-weight', (weight) => weight === 'bold' || Number(weight) >= 600)],
  ['italic', set('fo:font-style', (style) => style === 'italic' || style === 'oblique')],
  ['underline', set('style:text-underline-style', isDrawn)],
  ['small-caps', set('fo:font-variant', (variant) => variant === 'small-caps')],
  ['caps', set('fo:text-transform', (transform) => transform === 'uppercase')],
  ['strikethrough', set('style:text-line-through-style', isDrawn)],
  ['superscript', set('style:text-position', isRaised)],
  ['subscript', set('style:text-position', isLowered)],
];

/**
 * How words are set, by the properties of the spans they are in, nearest first. A link is not underlined for a reason.
 */
export const rendOf = (properties: readonly OfficeNode[], inLink: boolean): readonly string[] =>
  RENDS.filter(([rend, test]) => !(inLink && rend === 'underline') && test(properties)).map(([rend]) => rend);

export const isHidden: Test = set('text:display', (display) => display === 'none');
