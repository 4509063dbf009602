/** What a run of words looks like; `edition`: it is the editors', no word of the record. */
export interface Marks {
  readonly bold?: true;
  readonly italics?: true;
  readonly smallCaps?: true;
  readonly superScript?: true;
  readonly subScript?: true;
  readonly strike?: true;
  readonly underline?: true;
  readonly edition?: true;
}

export type Run =
  | { readonly text: string; readonly marks: Marks; readonly link?: string }
  /** A line break within a paragraph. */
  | { readonly newLine: true }
  /** The call of a footnote, counted from 1. */
  | { readonly note: number }
  /** Where words begin, or end, that a comment is about; counted from 0. */
  | { readonly comment: number; readonly ends: boolean };

/** The paragraph styles: those of the record's words begin with `Record`, and no others do. */
export const STYLES = {
  RecordText: 'Record Text',
  RecordHeading1: 'Record Heading 1',
  RecordHeading2: 'Record Heading 2',
  RecordHeading3: 'Record Heading 3',
  RecordSpeaker: 'Record Speaker',
  RecordStage: 'Record Stage',
  RecordDateline: 'Record Dateline',
  RecordQuotation: 'Record Quotation',
  RecordList: 'Record List',
  RecordCell: 'Record Cell',
  RecordNote: 'Record Note',
  EditionTitle: 'Edition Title',
  EditionLine: 'Edition Line',
  EditionHead: 'Edition Head',
  EditionFact: 'Edition Fact',
  EditionTurn: 'Edition Turn',
  EditionPart: 'Edition Part',
  EditionSubpart: 'Edition Subpart',
  EditionEntry: 'Edition Entry',
  EditionCell: 'Edition Cell',
} as const;

export type StyleName = keyof typeof STYLES;

export interface Paragraph {
  readonly style: StyleName;
  readonly runs: readonly Run[];
  /** In a list: how deep, from 0, and which of the numbered lists it is, if it is one. */
  readonly list?: { readonly level: number; readonly numbered?: number; readonly plain: boolean };
  /** It is written from right to left. */
  readonly leftward?: true;
}

export interface Cell {
  readonly blocks: readonly Block[];
  readonly columns: number;
  readonly rows: number;
}

interface Table {
  readonly rows: readonly (readonly Cell[])[];
}

export type Block = Paragraph | Table;

export interface Comment {
  readonly author: string;
  readonly text: string;
}

/** A document for word processors, before it is known of what kind. */
export interface WordDocument {
  readonly title: string;
  readonly creators: readonly string[];
  readonly language: string;
  readonly blocks: readonly Block[];
  /** In their order: the first is called 1. */
  readonly notes: readonly (readonly Block[])[];
  readonly comments: readonly Comment[];
}

/** The record's words of a block, written from right to left. */
export function leftward(block: Block): Block {
  if ('rows' in block) {
    return { rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(leftward) }))) };
  }
  return block.style.startsWith('Record') ? { ...block, leftward: true } : block;
}

/**
 * White space as a page shows it: one blank between words, none at the ends of a paragraph or a line. A blank that both
 * the edition's words and the record's have is the record's: its words stay apart without the edition's.
 */
export function tidied(runs: readonly Run[]): readonly Run[] {
  const made: Run[] = [];
  let blank = true;
  let isParted = true;
  for (const run of runs) {
    if (!('text' in run)) {
      if ('newLine' in run) blank = isParted = true;
      if ('note' in run) blank = isParted = false;
      made.push(run);
      continue;
    }
    const isRecord = run.marks.edition !== true;
    const shown: string = run.text.replace(/[ \t\r\n]+/gu, ' ');
    const takes = isRecord && blank && !isParted && shown.startsWith(' ');
    if (takes) withoutBlank(made, made.length - 1);
    const text: string = blank && !takes ? shown.replace(/^ /u, '') : shown;
    if (text === '') continue;
    blank = text.endsWith(' ');
    if (isRecord) isParted = blank;
    made.push({ ...run, text });
  }
  withoutBlank(
    made,
    made.findLastIndex((run) => 'text' in run || 'note' in run),
  );
  return made.filter((run) => !('text' in run) || run.text !== '');
}

/** Takes the blank away that a run ends with. */
function withoutBlank(made: Run[], at: number): void {
  const run = made[at];
  if (run !== undefined && 'text' in run) made[at] = { ...run, text: run.text.replace(/ $/u, '') };
}

export const isShown = (runs: readonly Run[]): boolean => runs.some((run) => 'text' in run || 'note' in run);
