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
  /** Names and a year, as the facets have them. */
  readonly person: string;
  readonly place: string;
  readonly year: string;
  readonly kind: string;
}

/** What the passages found can be narrowed to, the most frequent values first. */
export type Facets = Readonly<Record<(typeof FACETS)[number], readonly (readonly [value: string, count: number])[]>>;

export const FACETS = ['person', 'place', 'year', 'kind'] as const;

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
  readonly facets: Facets;
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
  readonly values: Readonly<Record<(typeof FACETS)[number], readonly string[]>>;
}

const linesOf = (lines: string): readonly string[] => lines.split('\n');

const named = (line: string | undefined, names: readonly string[]): readonly string[] =>
  (line ?? '')
    .split(' ')
    .filter((number) => number !== '')
    .map((number) => names[Number(number)] ?? '');

function rowsOf({ documents, speakers, persons, places }: SearchData): readonly Row[] {
  // One kind narrows nothing.
  const several = new Set(documents.map(({ kind }) => kind)).size > 1;
  return documents.flatMap((document, documentNumber) => {
    if (document.addresses === '') return [];
    const [speaking, people, where] = [document.speakers, document.persons, document.places].map(linesOf) as [
      readonly string[],
      readonly string[],
      readonly string[],
    ];
    const year = document.from === '' ? [] : [document.from.slice(0, 4)];
    const kind = several && document.kind !== '' ? [document.kind] : [];
    return linesOf(document.addresses).map((address, place) => ({
      documentNumber,
      place,
      address,
      speakers: named(speaking[place], speakers),
      values: { person: named(people[place], persons), place: named(where[place], places), year, kind },
    }));
  });
}

/** So many values of a facet are offered. */
const OFFERED = 8;

function facetsOf(found: readonly Row[], asked: Question): Facets {
  const of = (facet: (typeof FACETS)[number]): Facets[typeof facet] => {
    const counts = new Map<string, number>();
    for (const { values } of found) for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts]
      .toSorted(
        ([a, m], [b, n]) => Number(b === asked[facet]) - Number(a === asked[facet]) || n - m || (a < b ? -1 : 1),
      )
      .slice(0, OFFERED);
  };
  return { person: of('person'), place: of('place'), year: of('year'), kind: of('kind') };
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
    passing[rows[id]!.documentNumber]! &&
    (question.speaker === '' || rows[id]!.speakers.includes(question.speaker)) &&
    FACETS.every((facet) => question[facet] === '' || rows[id]!.values[facet].includes(question[facet]));
  const { found, kind } = find(index, question.words, passes);
  const passage = ({ id, words }: Found): Passage => ({
    ...rows[id]!,
    document: documents[rows[id]!.documentNumber]!,
    words,
  });
  return {
    passages: found.map(passage),
    facets: facetsOf(
      found.map(({ id }) => rows[id]!),
      question,
    ),
    kind,
  };
}

/** Makes the index that was sent ready to be asked. */
export function passageIndex(data: SearchData): PassageIndex {
  const index = unpacked(data.index);
  const rows = rowsOf(data);
  const speakers = [...new Set(data.speakers)].toSorted((a, b) => a.localeCompare(b));
  return { documents: data.documents, speakers, ask: (question) => answer(index, rows, data.documents, question) };
}
