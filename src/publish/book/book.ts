import { element, readXml, WITHOUT_BOUNDS, type XmlElement, type XmlNode } from '../../xml/index.js';
import { addTo } from '../../text/index.js';

/** A page of a book, its content as the reading page has it: elements of HTML, not yet put right for a book. */
export interface BookPage {
  /** What its file is called, without ending: `record`. */
  readonly name: string;
  readonly title: string;
  /** What it is, as `epub:type` says it: `titlepage`, `bodymatter`, `backmatter`. */
  readonly type: string;
  /** What its ids are looked up in: the same for all pages of one document; `''`: what all documents share. */
  readonly scope: string;
  /** The language of the record on it. */
  readonly lang?: string;
  /** That is written from right to left. */
  readonly leftward?: true;
  /** The page begins with its title as a heading. */
  readonly headed?: true;
  readonly content: readonly XmlNode[];
}

/** A document as pages, and what is said of it beyond them. */
export interface Book {
  readonly title: string;
  /** Of the edition's own words. */
  readonly language: string;
  readonly recordLanguage: string;
  readonly pages: readonly BookPage[];
  /** What its header says, by Dublin Core's names, `modified` and `when`. */
  readonly facts: ReadonlyMap<string, readonly string[]>;
  /** Who speaks in each turn, by `speakerKey`. */
  readonly speakers: ReadonlyMap<string, string>;
  /** The styles of the kinds of book: `epub`, `print`. */
  readonly styles: ReadonlyMap<string, string>;
  /** The edition's own words, by key. */
  readonly labels: ReadonlyMap<string, string>;
}

interface Growing extends XmlElement {
  readonly children: XmlNode[];
}

/** The tree of the markup that the stylesheet wrote. */
function treeOf(text: string): XmlElement {
  const top: Growing = { ...element(''), children: [] };
  const open: Growing[] = [top];
  const faults = readXml(
    { name: 'book', text },
    {
      open: ({ name, attributes }) => {
        const made: Record<string, string> = {};
        for (const attribute of attributes) made[attribute.name] = attribute.value;
        const child: Growing = { name, attributes: made, children: [] };
        open.at(-1)!.children.push(child);
        open.push(child);
      },
      close: () => void open.pop(),
      text: (content) => {
        const { children } = open.at(-1)!;
        const before = children.at(-1);
        if (typeof before === 'string') children[children.length - 1] = before + content;
        else children.push(content);
      },
    },
    { limits: WITHOUT_BOUNDS },
  );
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join(' '));
  return top.children[0] as XmlElement;
}

/** The scope of all pages of a document that is a book of its own. */
const DOCUMENT = { scope: 'document' };

/** A turn among those of a book: its scope, and its id on the page. */
export const speakerKey = ({ scope }: Pick<BookPage, 'scope'>, id: string): string => `${scope} ${id}`;

const wordsIn = (node: XmlElement): string => node.children.filter((child) => typeof child === 'string').join('');

/** Reads what `book.xsl` wrote. */
export function readBook(written: string): Book {
  const root = treeOf(written);
  const parts = root.children.filter((child): child is XmlElement => typeof child !== 'string');
  const named = (name: string): readonly XmlElement[] => parts.filter((part) => part.name === name);
  const facts = new Map<string, string[]>();
  for (const fact of named('fact')) addTo(facts, fact.attributes['name']!, wordsIn(fact));
  return {
    title: root.attributes['title'] ?? '',
    language: root.attributes['language'] ?? 'en',
    recordLanguage: root.attributes['record-language'] ?? 'und',
    pages: named('page').map(pageOf),
    facts,
    speakers: new Map(named('speaker').map((turn) => [speakerKey(DOCUMENT, turn.attributes['id']!), wordsIn(turn)])),
    styles: new Map(named('style').map((style) => [style.attributes['name']!, wordsIn(style)])),
    labels: new Map(named('label').map((label) => [label.attributes['name']!, wordsIn(label)])),
  };
}

function pageOf({ attributes: { name = '', title = '', type = '', lang = '', dir }, children }: XmlElement): BookPage {
  return {
    name,
    title,
    type,
    ...DOCUMENT,
    ...(lang === '' ? {} : { lang }),
    ...(dir === 'rtl' ? { leftward: true } : {}),
    ...(name === 'record' ? { headed: true } : {}),
    content: children,
  };
}

/** The edition's own word for something. */
export const labelOf = ({ labels }: Pick<Book, 'labels'>, key: string): string => labels.get(key) ?? key;
