import { append } from '../text/index.js';
import type { Annotation } from '../model/index.js';
import { element, isElement, type XmlElement, type XmlNode } from '../xml/index.js';
import { gapsOf, type Block } from './blocks.js';
import { WRAPPER } from './containment.js';
import { attributesOf, responsibility, type Attributes } from './elements.js';
import type { Ids } from './ids.js';
import type { Zone } from './inline.js';
import { pointOffset } from './points.js';
import type { Pointers } from './pointers.js';
import type { Resolved } from './crossing-marks.js';
import { notesWhereCalled } from './notes-where-called.js';
import { linkChains } from './said-chains.js';
import { weaveText } from './weave-text.js';

/** The series of `xml:id`s of the blocks that are cited. */
const SERIES: Partial<Record<Block['kind'], string>> = { p: 'p', sp: 'turn' };

interface Weaver {
  readonly text: string;
  readonly resolved: Resolved;
  readonly ids: Ids;
  readonly make: (annotation: Annotation, children: readonly XmlNode[]) => XmlElement;
}

/**
 * The children of TEI `text`: body, and back where there is one. Their text is the transcript's, and nothing else; only
 * the footnotes that the text calls stand where it does.
 */
export function weave(text: string, resolved: Resolved, ids: Ids, pointers: Pointers): readonly XmlNode[] {
  const links = linkChains(resolved.zones, ids);
  const make = (annotation: Annotation, children: readonly XmlNode[]): XmlElement => {
    const attributes = attributesOf(annotation, pointers);
    if (annotation.kind === 'remark') return element('note', attributes, [annotation.text]);
    if (annotation.kind === 'del') return element('del', attributes, [annotation.text]);
    if (annotation.kind === 'sic') return choice(annotation, children, 'corr', annotation.corr);
    if (annotation.kind === 'abbr') return choice(annotation, children, 'expan', annotation.expan);
    return element(annotation.kind, { ...links.get(annotation), ...attributes }, children);
  };
  const { body, back } = resolved.parts;
  const weaveBlock = blockWeaver({ text, resolved, ids, make });
  const parts = [weaveBlock(body), ...(back === undefined ? [] : [text.slice(body.end, back.start), weaveBlock(back)])];
  return notesWhereCalled(parts);
}

/** What the source has, and what an editor has for it. */
const choice = (annotation: Annotation, children: readonly XmlNode[], name: string, text: string): XmlElement =>
  element('choice', {}, [element(annotation.kind, {}, children), element(name, responsibility(annotation), [text])]);

function blockWeaver({ text, resolved, ids, make }: Weaver): (block: Block) => XmlElement {
  const { zones, points } = resolved;
  let zone = 0;
  let point = 0;
  const runningText = (next: Zone): XmlNode[] =>
    weaveText(
      { text, start: next.start, end: next.end, marks: next.marks, points: points.within.get(next) ?? [] },
      make,
    );
  /** White space between blocks, with the points that stand there. */
  const between = (start: number, end: number, last: boolean, holder: Block): XmlNode[] => {
    const nodes: XmlNode[] = [];
    let at = start;
    const isDue = (offset: number): boolean => (last ? offset < end : offset <= end) && holder.kind !== 'row';
    for (
      let next = points.between[point];
      next !== undefined && isDue(pointOffset(next));
      next = points.between[++point]
    ) {
      if (pointOffset(next) > at) nodes.push(text.slice(at, pointOffset(next)));
      at = Math.max(at, pointOffset(next));
      nodes.push(make(next, []));
    }
    if (end > at) nodes.push(text.slice(at, end));
    return nodes;
  };
  const weaveBlock = (block: Block): XmlElement => {
    const series = SERIES[block.kind];
    const id = series === undefined ? undefined : ids.next(series);
    const own = block.annotation === undefined ? { attributes: {} } : make(block.annotation, []);
    const children: XmlNode[] = [];
    const holdsText = WRAPPER[block.kind] === undefined;
    const isRoot = block.kind === 'body' || block.kind === 'back';
    for (const [i, gap] of gapsOf(block).entries()) {
      const child = block.children[i];
      append(
        children,
        holdsText ? runningText(zones[zone++]!) : between(gap.start, gap.end, child === undefined && !isRoot, block),
      );
      if (child !== undefined) children.push(weaveBlock(child));
    }
    const attributes = block.kind === 'sp' ? withMode(own.attributes, children) : own.attributes;
    return element(block.kind, { 'xml:id': id, ...attributes, part: block.part }, children);
  };
  return weaveBlock;
}

/** A turn is mixed where it holds direct speech, whatever was believed before marks were settled. */
function withMode(attributes: Attributes, children: readonly XmlNode[]): Attributes {
  const { ana } = attributes;
  if (children.some(holdsSpeech)) return { ...attributes, ana: '#mixed' };
  return { ...attributes, ana: ana === '#mixed' ? '#reported' : ana };
}

const holdsSpeech = (node: XmlNode): boolean =>
  isElement(node) && (node.name === 'said' || node.children.some(holdsSpeech));
