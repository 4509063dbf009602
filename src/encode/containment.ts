import type { Kind } from '../model/index.js';

/** What a block can be: an annotation's kind, or one of the two parts of the text that memcon makes itself. */
export type BlockKind = Kind | 'body' | 'back';

const IN_PARAGRAPHS: readonly BlockKind[] = ['list', 'quote', 'table', 'note', 'sp', 'speaker', 'p', 'stage', 'fw'];
const IN_DIVISION: readonly BlockKind[] = ['div', 'head', 'opener', 'closer', 'dateline', ...IN_PARAGRAPHS];

/**
 * The kinds a block may have as block children. TEI P5's content models, as far as memcon writes them
 * (schemas/memcon.rng).
 */
const BLOCKS_IN: Partial<Record<BlockKind, readonly BlockKind[]>> = {
  body: IN_DIVISION,
  back: ['div', 'note', 'fw'],
  div: IN_DIVISION,
  opener: ['dateline', 'note', 'fw'],
  closer: ['dateline', 'note', 'fw'],
  sp: ['speaker', 'stage', 'p', 'list', 'quote', 'table', 'note', 'fw'],
  list: ['item', 'note', 'fw'],
  item: IN_PARAGRAPHS,
  quote: IN_PARAGRAPHS,
  note: ['list', 'quote', 'table', 'p', 'stage', 'fw'],
  table: ['row', 'note', 'fw'],
  row: ['cell'],
  cell: ['list', 'quote', 'note', 'sp', 'speaker', 'p', 'stage', 'fw'],
  head: ['note', 'fw'],
  dateline: ['note', 'fw'],
  stage: ['note', 'fw'],
};

export const mayHold = (parent: BlockKind, child: BlockKind): boolean => BLOCKS_IN[parent]?.includes(child) ?? false;

/** The child that loose text gets in a block that holds no text itself. */
export const WRAPPER: Partial<Record<BlockKind, Kind>> = {
  body: 'p',
  back: 'p',
  div: 'p',
  sp: 'p',
  list: 'item',
  table: 'row',
  row: 'cell',
};

/** Blocks with text of their own, in which paragraphs and turns may stand as well. */
export const holdsParagraphs = (kind: BlockKind): boolean => mayHold(kind, 'p');

/** Inline kinds that may not stand inside another: names hold no stage directions, dates no speech, code nothing. */
const NOT_IN: Partial<Record<BlockKind, readonly Kind[]>> = {
  date: ['said', 'stage'],
  time: ['said', 'stage'],
  opener: ['said', 'stage'],
  closer: ['said', 'stage'],
  dateline: ['said', 'stage'],
  speaker: ['said', 'stage'],
  fw: ['said', 'stage'],
  persName: ['said', 'stage'],
  roleName: ['said', 'stage'],
  abbr: ['said', 'stage'],
  rs: ['said', 'stage'],
  placeName: ['said', 'stage'],
  orgName: ['said', 'stage'],
  objectName: ['said', 'stage'],
  eventName: ['said', 'stage'],
};

export const inlineMayHold = (parent: BlockKind, child: Kind): boolean =>
  parent !== 'code' && !NOT_IN[parent]?.includes(child);
