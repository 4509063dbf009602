import { given } from '../text/index.js';
import type { XmlElement } from '../xml/index.js';
import { addressOf, type Frame } from './frames.js';
import type { Ids } from './ids.js';
import type { Met, TextAsRead } from './join-marks.js';
import type { Block, DateMention, EntityKind, Mention, Note, PageBeginning, Speech, Stretch, Turn } from './model.js';
import { passagesOf, type Passages } from './passages.js';
import { recordBuilder } from './record-builder.js';
import type { References } from './references.js';
import { localName } from './tei-names.js';

/** What the reading of a text knows of the rest of the document. */
export interface Surroundings {
  /** The ids of notes: what only calls one is no word of the record. */
  readonly noteIds: ReadonlySet<string>;
  readonly references: References;
  readonly ids: Ids;
  readonly kindOf: (id: string) => EntityKind | undefined;
}

export type Growing<T> = { -readonly [K in keyof T]: T[K] };

/** A text while it is read. */
export interface Reading extends Surroundings {
  readonly builder: ReturnType<typeof recordBuilder>;
  readonly blocks: Block[];
  readonly turns: Growing<Turn>[];
  readonly mentions: Met<Mention>[];
  readonly dates: Met<DateMention>[];
  readonly speech: Speech[];
  readonly notes: Note[];
  readonly pages: PageBeginning[];
  readonly passages: Passages;
  /** Divisions in which turns stand, with their numbers. */
  readonly divisions: Map<XmlElement, number>;
  /** A note is being read: notes in it are read where they stand. */
  readonly inNote: boolean;
  /** The block being written: who owns it and where it began. */
  run: { readonly frame: Frame; readonly start: number } | undefined;
  /** The titles in the name being read. */
  titles: Stretch[];
  /** The printed label that Parla-CLARIN keeps in a note before the utterance: its words belong to the turn. */
  label: Frame | undefined;
}

export const readingOf = (surroundings: Surroundings, inNote: boolean): Reading => ({
  ...surroundings,
  builder: recordBuilder(),
  blocks: [],
  turns: [],
  divisions: new Map(),
  mentions: [],
  dates: [],
  speech: [],
  notes: [],
  pages: [],
  passages: passagesOf(),
  inNote,
  titles: [],
  run: undefined,
  label: undefined,
});

export const asRead = (reading: Reading): TextAsRead => ({ ...reading, passages: reading.passages.all() });

/** What follows stands apart. */
export function endBlock(reading: Reading): void {
  const { builder, run, blocks, ids, passages } = reading;
  const end = builder.length();
  if (run !== undefined && end > run.start) {
    // The line feed before a block is written with its first word.
    const start = run.start === 0 ? 0 : run.start + 1;
    const { frame } = run;
    blocks.push({
      kind: localName(frame.element),
      id: ids.claim(addressOf(frame)),
      start,
      end,
      ...given({ turn: frame.turn }),
      passage: passages.indexOf(frame.passage),
    });
  }
  builder.newBlock();
  reading.run = undefined;
}

export function addText(text: string, block: Frame, reading: Reading): void {
  reading.run ??= { frame: block, start: reading.builder.length() };
  reading.builder.add(text);
}
