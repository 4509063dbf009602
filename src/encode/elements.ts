import type { Annotation, AnnotationOf, Kind } from '../model/index.js';
import { pointerTo, tokens, type Pointers } from './pointers.js';

/**
 * How a kind takes part in the tree. `block`: its own part of the page, cuts paragraphs; `either`: a block where it
 * fills whole lines, else inline; `turn`: holds whole paragraphs; `paragraph`: gives way to every block;
 * `inline`: lies within one block; `point`: has no text.
 */
type Layer = 'block' | 'either' | 'turn' | 'paragraph' | 'inline' | 'point';

export type Attributes = Readonly<Record<string, string | undefined>>;

interface ElementRule<K extends Kind> {
  readonly layer: Layer;
  /** Of marks with one span the lower rank is outside. */
  readonly rank: number;
  /**
   * May be written as several elements: typography anywhere, a quotation by paragraphs; a mark that names something
   * never.
   */
  readonly divisible?: 'anywhere' | 'by-block';
  readonly attributes?: (annotation: AnnotationOf<K>, pointers: Pointers) => Attributes;
}

const named = (a: { readonly ref?: string } & Annotation, pointers: Pointers): Attributes => ({
  ref: pointers.person(a.ref, a),
});

/** One row for each kind of annotation. TEI P5: the attribute lists of each element's reference page. */
export const ELEMENTS: { readonly [K in Kind]: ElementRule<K> } = {
  div: { layer: 'block', rank: 0, attributes: (a) => ({ type: a.type }) },
  opener: { layer: 'block', rank: 1 },
  closer: { layer: 'block', rank: 1 },
  table: { layer: 'block', rank: 2 },
  quote: { layer: 'block', rank: 2 },
  list: { layer: 'block', rank: 3, attributes: (a) => ({ type: a.type }) },
  row: { layer: 'block', rank: 3, attributes: (a) => ({ role: a.role }) },
  item: { layer: 'block', rank: 4 },
  cell: { layer: 'block', rank: 4 },
  note: {
    layer: 'either',
    rank: 5,
    attributes: (a, pointers) => ({ 'xml:id': pointers.note(a), n: a.n, place: a.place }),
  },
  head: { layer: 'block', rank: 6 },
  dateline: { layer: 'block', rank: 6 },
  sp: { layer: 'turn', rank: 7, attributes: (a, pointers) => ({ who: pointers.people(a.who, a), ana: `#${a.ana}` }) },
  speaker: { layer: 'block', rank: 8 },
  fw: { layer: 'either', rank: 8, attributes: (a) => ({ type: a.type }) },
  stage: { layer: 'either', rank: 8 },
  p: { layer: 'paragraph', rank: 9, attributes: (a) => ({ 'xml:lang': a.lang, rend: tokens(a.rend) }) },

  said: {
    layer: 'inline',
    rank: 20,
    divisible: 'by-block',
    attributes: (a, pointers) => ({ who: pointers.person(a.who, a), direct: 'true' }),
  },
  seg: { layer: 'inline', rank: 21, attributes: (a) => ({ type: a.type }) },
  date: {
    layer: 'inline',
    rank: 22,
    attributes: ({ when, from, to, notBefore, notAfter, dur }) => ({ when, from, to, notBefore, notAfter, dur }),
  },
  time: { layer: 'inline', rank: 23, attributes: ({ when, from, to }) => ({ when, from, to }) },
  ref: { layer: 'inline', rank: 24, attributes: (a, pointers) => ({ type: a.type, target: pointers.target(a) }) },
  emph: { layer: 'inline', rank: 25, divisible: 'anywhere', attributes: (a) => ({ rend: tokens(a.rend) }) },
  title: { layer: 'inline', rank: 26, attributes: (a) => ({ level: a.level, rend: tokens(a.rend) }) },
  hi: { layer: 'inline', rank: 27, divisible: 'anywhere', attributes: (a) => ({ rend: tokens(a.rend) }) },
  eventName: { layer: 'inline', rank: 30, attributes: named },
  orgName: { layer: 'inline', rank: 31, attributes: named },
  placeName: { layer: 'inline', rank: 32, attributes: named },
  objectName: { layer: 'inline', rank: 33, attributes: named },
  persName: { layer: 'inline', rank: 34, attributes: (a, pointers) => ({ ...named(a, pointers), rend: a.rend }) },
  rs: { layer: 'inline', rank: 35, attributes: (a, pointers) => ({ type: a.type, ...named(a, pointers) }) },
  roleName: { layer: 'inline', rank: 36, attributes: (a) => ({ type: a.type }) },
  sic: { layer: 'inline', rank: 37 },
  abbr: { layer: 'inline', rank: 37 },
  unclear: { layer: 'inline', rank: 39, divisible: 'anywhere' },
  add: { layer: 'inline', rank: 40, divisible: 'anywhere' },
  code: { layer: 'inline', rank: 38 },

  lb: { layer: 'point', rank: 50, attributes: (a) => ({ break: a.break, rend: tokens(a.rend) }) },
  pb: { layer: 'point', rank: 51, attributes: (a) => ({ break: a.break, n: a.n }) },
  milestone: { layer: 'point', rank: 52, attributes: () => ({ unit: 'section', rend: 'rule' }) },
  anchor: {
    layer: 'point',
    rank: 49,
    attributes: (a, pointers) => ({ target: pointers.target({ target: `#${a.note}` }) }),
  },
  remark: { layer: 'point', rank: 54, attributes: () => ({ type: 'editorial' }) },
  del: { layer: 'point', rank: 55 },
  figure: { layer: 'point', rank: 56 },
  gap: { layer: 'point', rank: 53, attributes: (a) => ({ reason: tokens(a.reason) }) },
};

export const layerOf = (kind: Kind): Layer => ELEMENTS[kind].layer;

/** Whether marks of the kind may be cut anywhere: typography. */
export const isDivisible = (kind: Kind): boolean => ELEMENTS[kind].divisible === 'anywhere';

/** Whether a mark of the kind may go on from one block to the next. */
export const mayCrossBlocks = (kind: Kind): boolean => ELEMENTS[kind].divisible !== undefined;

/**
 * The attributes of an annotation's element; a mark that is less than certain says who is responsible for it
 * (schemas/README.md §7).
 */
export function attributesOf(annotation: Annotation, pointers: Pointers): Attributes {
  // The table's rows are typed one by one; a union of kinds cannot call a union of functions.
  const rule = ELEMENTS[annotation.kind] as unknown as ElementRule<Kind>;
  const { cert, resp } = responsibility(annotation);
  // A note with @resp is an editor's, and so no part of the source's words.
  const facs = pointers.facs(annotation.facs);
  return {
    ...rule.attributes?.(annotation, pointers),
    facs,
    cert,
    resp: annotation.kind === 'note' ? undefined : resp,
  };
}

/** `@cert` and `@resp`. */
export const responsibility = ({ cert, resp }: Pick<Annotation, 'cert' | 'resp'>): Attributes => ({
  cert,
  resp: resp !== undefined ? pointerTo(resp) : cert === undefined ? undefined : '#memcon',
});
