import { element, isElement, type XmlElement } from '../../xml/index.js';
import { elementsOf, labelOf, spaced, textOf, type Book, type BookPage } from '../book/index.js';

/** What is called the same in several documents, by its kind and key in the registers of the whole. */
export interface Target {
  readonly kind: string;
  readonly key: string;
}

/** Registers of documents as those of the whole, while the documents come in. */
interface MergedRegisters {
  /** Takes in the registers of a document; `targets`: its ids in the whole. */
  readonly add: (book: Book, document: VolumeEntry, targets: ReadonlyMap<string, Target>) => void;
  /** The pages of the registers, those of kinds that the stylesheet knows, in its order. `documents`: in theirs. */
  readonly pages: (documents: readonly VolumeEntry[]) => readonly BookPage[];
}

/** A document as the registers name it. */
export interface VolumeEntry {
  readonly scope: string;
  /** Its date, or its title where it has none. */
  readonly short: string;
}

interface Entry {
  readonly sort: string;
  /** What is said of it, from the document that says most. */
  words: XmlElement;
  readonly mentions: Map<string, readonly XmlElement[]>;
  readonly id?: string;
}

interface Register {
  readonly title: string;
  readonly entries: Map<string, Entry>;
}

const HEADING = 'register:';

/** `register:persons` → `person` */
const kindOf = (name: string): string => name.replace(/s$/u, '');

export const entryId = ({ kind, key }: Target): string => `entry:${kind}:${key}`;

export function openRegisters(sortOf: (target: Target) => string | undefined): MergedRegisters {
  const registers = new Map<string, Register>();
  let unidentified = '';

  const enter = (register: Register, item: XmlElement, key: string, given: Omit<Entry, 'words' | 'mentions'>) => {
    const [words, mentions] = elementsOf(item);
    if (words === undefined) return undefined;
    const known = register.entries.get(key) ?? { ...given, words, mentions: new Map<string, readonly XmlElement[]>() };
    register.entries.set(key, known);
    if (textOf(words).length > textOf(known.words).length) known.words = words;
    return { known, links: mentions === undefined ? [] : elementsOf(mentions).filter(({ name }) => name === 'a') };
  };

  return {
    add: (book, { scope }, targets) => {
      unidentified = labelOf(book, 'named-not-identified');
      for (const section of registersOf(book)) {
        const [heading] = elementsOf(section);
        const name = heading!.attributes['id']!.slice(HEADING.length);
        const register = registers.get(name) ?? { title: spaced(textOf(heading!)), entries: new Map<string, Entry>() };
        registers.set(name, register);
        for (const item of itemsOf(section)) {
          const id = item.attributes['id'];
          const target = id === undefined ? undefined : (targets.get(id) ?? { kind: kindOf(name), key: id });
          const words = spaced(textOf(elementsOf(item)[0] ?? ''));
          const isDate = name === 'dates';
          const entered =
            target === undefined
              ? enter(register, item, ` ${words}`, { sort: words.toLowerCase() })
              : enter(register, item, target.key, {
                  sort: (isDate ? undefined : sortOf(target)) ?? target.key.replace(/[~/]/gu, ''),
                  id: isDate ? target.key : entryId(target),
                });
          if (entered !== undefined) entered.known.mentions.set(scope, entered.links);
        }
      }
    },
    pages: (documents) =>
      [...registers].map(([name, register]) => registerPage(name, register, documents, unidentified)),
  };
}

const registersOf = ({ pages }: Book): readonly XmlElement[] =>
  pages
    .filter(({ name }) => name === 'registers')
    .flatMap(({ content }) => content.filter(isElement))
    .filter((section) => elementsOf(section)[0]?.attributes['id']?.startsWith(HEADING) === true);

const itemsOf = (section: XmlElement): readonly XmlElement[] =>
  elementsOf(section)
    .filter(({ name }) => name === 'ul')
    .flatMap(elementsOf);

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function registerPage(
  name: string,
  { title, entries }: Register,
  documents: readonly VolumeEntry[],
  unidentified: string,
): BookPage {
  const sorted = [...entries.values()].toSorted((a, b) => before(a.sort, b.sort));
  const list = (of: readonly Entry[]): XmlElement =>
    element(
      'ul',
      {},
      of.map((entry) => itemOf(entry, documents)),
    );
  const [known, unknown] = [sorted.filter(({ id }) => id !== undefined), sorted.filter(({ id }) => id === undefined)];
  const heading = `${HEADING}${name}`;
  return {
    name,
    title,
    type: 'backmatter',
    scope: '',
    content: [
      element('section', { class: 'register', 'aria-labelledby': heading }, [
        element('h2', { id: heading }, [title]),
        ...(known.length === 0 ? [] : [list(known)]),
        ...(unknown.length === 0 ? [] : [element('h3', {}, [unidentified]), list(unknown)]),
      ]),
    ],
  };
}

/** An entry with the places of each document that mentions it. */
function itemOf({ id, words, mentions }: Entry, documents: readonly VolumeEntry[]): XmlElement {
  const lines = documents.flatMap(({ scope, short }) => {
    const links = mentions.get(scope) ?? [];
    if (links.length === 0) return [];
    return [
      element('p', { class: 'mentions' }, [
        element('span', { class: 'mentions-label' }, [short]),
        ...links.flatMap(({ attributes, children }) => [
          ' ',
          element('a', { ...attributes, 'data-scope': scope }, children),
        ]),
      ]),
    ];
  });
  return element('li', { id }, [words, ...lines]);
}
