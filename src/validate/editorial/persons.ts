import { folded } from '../../text/index.js';
import { childrenNamed, nameElements, nameType, type TeiDocument, type TeiElement } from '../../tei/index.js';
import type { XmlElement } from '../../xml/index.js';
import { givenWords, nameWords } from './words.js';

/** An entry for a person, with what its names say. */
export interface PersonEntry {
  readonly element: TeiElement;
  readonly id: string | undefined;
  /** The main name, folded, without commas: `khrushchev nikita sergeyevich`, in the order of its parts as written. */
  readonly name: string;
  /** The main name has a surname and a forename. */
  readonly isFull: boolean;
  readonly surnames: readonly string[];
  /** Every capitalised word of any of its names, folded. */
  readonly words: ReadonlySet<string>;
}

const known = new WeakMap<TeiDocument, readonly PersonEntry[]>();

/** The persons that the document lists, in its header or standOff. */
export function personsOf(document: TeiDocument): readonly PersonEntry[] {
  const before = known.get(document);
  if (before !== undefined) return before;
  const persons = document
    .byName('person')
    .filter(({ inText }) => !inText)
    .map(entryOf);
  known.set(document, persons);
  return persons;
}

function entryOf(element: TeiElement): PersonEntry {
  const names = nameElements(element);
  const main = names.find((name) => (nameType(name) ?? 'main') === 'main') ?? names[0];
  const surnames = names.flatMap(surnamesOf);
  return {
    element,
    id: element.attributes['xml:id'],
    name: main === undefined ? '' : folded(givenWords(main)),
    isFull: main !== undefined && ['surname', 'forename'].every((part) => childrenNamed(main, part).length > 0),
    surnames: surnames.filter((surname) => surname !== ''),
    words: new Set(names.flatMap((name) => nameWords(givenWords(name)).map(folded))),
  };
}

/** Surnames as marked, or what stands before the comma: `Schroeder, Gerhard`. */
function surnamesOf(name: XmlElement): readonly string[] {
  const marked = childrenNamed(name, 'surname').map(givenWords);
  const [before, after] = givenWords(name).split(',', 2);
  return marked.length > 0 || after === undefined ? marked : [before ?? ''];
}
