import { filled } from '../text/index.js';
import type { XmlElement } from '../xml/index.js';
import { addressOf, type Frame, type PassageDraft } from './frames.js';
import type { Passage, PassageKind } from './model.js';
import { elementsIn, localName, valueOf } from './tei-names.js';

/** Finds out in which passage words stand, and numbers turns, paragraphs and notes as readers see them. */
export interface Passages {
  /** The frame with the passage that its element begins, or with that around it. */
  readonly entered: (frame: Frame) => Frame;
  /** Paragraphs and turns in what is passed over count. */
  readonly skip: (element: XmlElement) => void;
  /** The index of a passage, in the order in which they begin. */
  readonly indexOf: (draft: PassageDraft) => number;
  readonly all: () => readonly Passage[];
}

/** What begins a passage, and what its words are called: those in a note are the note's, those in a turn the turn's. */
const BEGINNINGS: ReadonlyMap<string, PassageKind> = new Map<string, PassageKind>([
  ['p', 'paragraph'],
  ['ab', 'paragraph'],
  ['sp', 'turn'],
  ['u', 'turn'],
  ['head', 'heading'],
  ['list', 'list'],
  ['table', 'table'],
]);

/** Whether the page shows an address of its own for it, with or without `xml:id`. */
const ADDRESSED: ReadonlySet<PassageKind> = new Set<PassageKind>(['paragraph', 'turn']);

/** `12` in `p12`, `7b` in `turn7b`. Not: `page-top`. */
const NUMBER = /^(?:turn|p)([1-9][0-9a-h]*)$/u;

/** Reads passages within those that the roots give. */
export function passagesOf(): Passages {
  const counts: Partial<Record<PassageKind, number>> = {};
  const indices = new Map<PassageDraft, number>();
  let turns = 0;
  const counted = (kind: PassageKind): number => (counts[kind] = (counts[kind] ?? 0) + 1);
  const begun = (draft: PassageDraft): PassageDraft => {
    if (!indices.has(draft)) indices.set(draft, indices.size);
    return draft;
  };
  const skip = (element: XmlElement): void => {
    const kind = BEGINNINGS.get(localName(element));
    if (kind !== undefined) counted(kind);
    for (const child of elementsIn(element)) skip(child);
  };
  const draftOf = (frame: Frame, kind: PassageKind): PassageDraft => {
    const { element, parent, passage: around } = frame;
    const id = valueOf(element, 'xml:id');
    const count = String(counted(kind));
    const inTurn = filled({ turn: around.turn, turnNumber: around.turnNumber });
    if (!ADDRESSED.has(kind)) {
      const named = around.turnNumber === undefined ? { kind } : { kind: 'turn' as const, n: around.turnNumber };
      return { ...named, address: id ?? around.address, ...inTurn };
    }
    const n = NUMBER.exec(id ?? '')?.[1] ?? count;
    if (kind === 'turn') return { kind, address: addressOf(frame), n, turn: turns++, turnNumber: n };
    const isItem = parent !== undefined && localName(parent.element) === 'item';
    return { kind, address: isItem ? (id ?? around.address) : addressOf(frame), n, ...inTurn };
  };
  return {
    skip,
    entered: (frame) => {
      begun(frame.passage);
      const kind = BEGINNINGS.get(localName(frame.element));
      if (kind === undefined || frame.passage.kind === 'note') return frame;
      return { ...frame, passage: begun(draftOf(frame, kind)) };
    },
    indexOf: (draft) => indices.get(begun(draft))!,
    all: () => [...indices.keys()].map(withoutTurnNumber),
  };
}

const withoutTurnNumber = ({ kind, address, n, turn }: PassageDraft): Passage => ({
  kind,
  address,
  ...filled({ n, turn }),
});
