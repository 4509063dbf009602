import { find, unpacked, type Finding, type Found, type FullText } from '../full-text.js';
import type { SearchData, SearchDocument } from '../search-data.js';

/** What a reader asks for; empty strings ask for nothing. */
export interface Question {
  readonly words: string;
  /** A name, as the list of speakers has it. */
  readonly speaker: string;
  readonly document: string;
  /** `1960`, `1960-09`, `1960-09-08`. */
  readonly from: string;
  readonly to: string;
}

/** A passage with all that a result shows of it, its text apart. */
export interface Passage {
  readonly document: SearchDocument;
  readonly documentNumber: number;
  /** Its place among the passages of its document. */
  readonly place: number;
  readonly address: string;
  readonly speakers: readonly string[];
  /** Words of the text that were meant. */
  readonly words: readonly string[];
}

export interface Answer {
  readonly passages: readonly Passage[];
  readonly kind: Finding['kind'];
}

export interface PassageIndex {
  readonly documents: readonly SearchDocument[];
  /** Names, each once, in the order of the alphabet. */
  readonly speakers: readonly string[];
  readonly ask: (question: Question) => Answer;
}

interface Row {
  readonly documentNumber: number;
  readonly place: number;
  readonly address: string;
  readonly speakers: readonly string[];
}

const linesOf = (lines: string): readonly string[] => lines.split('\n');

function rowsOf({ documents, speakers }: SearchData): readonly Row[] {
  return documents.flatMap((document, documentNumber) => {
    if (document.addresses === '') return [];
    const speaking = linesOf(document.speakers);
    return linesOf(document.addresses).map((address, place) => {
      const numbers = (speaking[place] ?? '').split(' ').filter((number) => number !== '');
      return { documentNumber, place, address, speakers: numbers.map((number) => speakers[Number(number)] ?? '') };
    });
  });
}

/** Whether the day is reached, as far as it is given: `1960-09-08` is within `1960`. */
const notBefore = (day: string, bound: string): boolean => day >= bound;
const notAfter = (day: string, bound: string): boolean => day.slice(0, bound.length) <= bound;

function passesDocument(document: SearchDocument, number: number, question: Question): boolean {
  if (question.document !== '' && question.document !== String(number)) return false;
  if (question.from !== '' && !(document.to !== '' && notBefore(document.to, question.from))) return false;
  return question.to === '' || (document.from !== '' && notAfter(document.from, question.to));
}

function answer(
  index: FullText,
  rows: readonly Row[],
  documents: readonly SearchDocument[],
  question: Question,
): Answer {
  const passing = documents.map((document, number) => passesDocument(document, number, question));
  const passes = (id: number): boolean =>
    passing[rows[id]!.documentNumber]! && (question.speaker === '' || rows[id]!.speakers.includes(question.speaker));
  const { found, kind } = find(index, question.words, passes);
  const passage = ({ id, words }: Found): Passage => ({
    ...rows[id]!,
    document: documents[rows[id]!.documentNumber]!,
    words,
  });
  return { passages: found.map(passage), kind };
}

/** Makes the index that was sent ready to be asked. */
export function passageIndex(data: SearchData): PassageIndex {
  const index = unpacked(data.index);
  const rows = rowsOf(data);
  const speakers = [...new Set(data.speakers)].toSorted((a, b) => a.localeCompare(b));
  return { documents: data.documents, speakers, ask: (question) => answer(index, rows, data.documents, question) };
}
