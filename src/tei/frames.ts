import { given } from '../text/index.js';
import { isElement, type XmlElement, type XmlNode } from '../xml/index.js';
import { isEntry } from './entities.js';
import type { Passage } from './model.js';
import { childrenNamed, localName, valueOf } from './tei-names.js';
import { ALTERNATIVES } from './words-model.js';

/** A passage before it has words; `turnNumber`: that of the turn it is in. */
export interface PassageDraft extends Passage {
  readonly turnNumber?: string;
}

/** Where the reading stands: an element, its place among its siblings, and what holds it. */
export interface Frame {
  readonly element: XmlElement;
  readonly parent?: Frame;
  /** Its number among the elements that it stands with. */
  readonly step: number;
  /** Its address as a mention that has no `xml:id`, and what the addresses of mentions in it begin with. */
  readonly here: string;
  readonly inside: string;
  readonly passage: PassageDraft;
  /** The turn it is in, its division, and whether it is in an entry of a list, or in a name. */
  readonly turn?: number;
  readonly division: XmlElement;
  readonly inEntry: boolean;
  readonly inPlace: boolean;
}

/** The frame of a text, or of a note that is read by itself. */
export const rootFrame = (element: XmlElement, step: number, inside: string, passage: PassageDraft): Frame => ({
  element,
  step,
  here: '',
  inside,
  passage,
  division: element,
  inEntry: false,
  inPlace: false,
});

/**
 * The number of a node among its siblings, as the page of its parent lays them out; `head`: it stands before the rest.
 */
interface Position {
  readonly n: number;
  readonly head: boolean;
}

/** Counts the nodes in an element one after the other: items without headings, rows apart from captions, cells only. */
export function positionsIn(parent: XmlElement): (node: XmlNode) => Position {
  const counts = { main: 0, head: 0 };
  const around = localName(parent);
  return (node) => {
    const name = typeof node === 'object' && isElement(node) ? localName(node) : '';
    const head = around === 'list' ? name === 'head' : around === 'table' && name !== 'row';
    const counted = (around !== 'table' || name !== '') && (around !== 'row' || name === 'cell');
    return { n: (counts[head ? 'head' : 'main'] += counted ? 1 : 0), head };
  };
}

const DIVISION = /^(?:div[1-7]?|front|body|back)$/u;

/** The frame of a child; `step` counts elements. */
export function childFrame(element: XmlElement, parent: Frame, step: number, position: Position): Frame {
  const here = hereOf(parent, position);
  return {
    element,
    parent,
    step,
    here,
    inside: insideOf(element, parent, here),
    passage: parent.passage,
    ...given({ turn: parent.turn }),
    division: DIVISION.test(localName(element)) ? element : parent.division,
    inEntry: parent.inEntry || isEntry(element),
    inPlace: parent.inPlace || localName(parent.element) === 'placeName',
  };
}

/** `p12:2.4`: the fourth node in the second of p12. */
function hereOf(parent: Frame, { n, head }: Position): string {
  const around = localName(parent.element);
  if (around === 'list') return head ? `${parent.here}.head${n}` : `${parent.inside}${n}.1`;
  if (ALTERNATIVES.has(around)) return `${addressOf(parent)}:1`;
  return `${parent.inside}${head ? 'head.' : ''}${n}`;
}

const ORIGINAL: readonly string[] = ['sic', 'orig', 'abbr'];
const EDITED: readonly string[] = ['corr', 'reg', 'expan'];

/** What the addresses of mentions in an element begin with: `p12:` by its id, `p12:2.` by its place. */
function insideOf(element: XmlElement, parent: Frame, here: string): string {
  // The record's side of a choice is shown without its element where the editors' stands beside it.
  const hasSides = ORIGINAL.includes(localName(element)) && childrenNamed(parent.element, ...EDITED).length > 0;
  if (hasSides && localName(parent.element) === 'choice') return `${addressOf(parent)}:`;
  const id = valueOf(element, 'xml:id');
  return id === undefined ? `${here}.` : `${id}:`;
}

/** An element's `xml:id`, or its place as the pages have it: `p12::2.1`, the first child of the second child of p12. */
export function addressOf({ element, parent, step }: Frame): string {
  const own = valueOf(element, 'xml:id');
  if (own !== undefined) return own;
  if (parent === undefined) return 'text';
  const above = valueOf(parent.element, 'xml:id') ?? (localName(parent.element) === 'text' ? 'text' : undefined);
  return above === undefined ? `${addressOf(parent)}.${step}` : `${above}::${step}`;
}
