import { isElement, type XmlElement, type XmlNode } from '../../xml/index.js';
import { speakerKey, type Book, type BookPage } from './book.js';
import { elementsOf } from './content-models.js';
import { ownText, spaced } from './xhtml.js';

/** A line of the contents, and what is below it. */
export interface ContentsEntry {
  readonly title: string;
  /** The page it leads to, and the id on it; none: the page itself. */
  readonly page: BookPage;
  readonly id?: string;
  readonly inner: readonly ContentsEntry[];
}

/** The contents of a book: its pages, and what each has to be gone to. */
export const contentsOf = (book: Pick<Book, 'pages' | 'speakers'>): readonly ContentsEntry[] =>
  book.pages.map((page) => ({ title: page.title, page, inner: innerOf(page, book.speakers) }));

function innerOf(page: BookPage, speakers: Book['speakers']): readonly ContentsEntry[] {
  if (page.type === 'bodymatter') return oncePerSpeaker(belowTitle(page, sectionsIn(page.content, page, speakers)));
  if (page.type !== 'backmatter' || page.name === 'about') return [];
  const sections = page.content.filter(isElement).flatMap((section) => headingEntry(section, page));
  return sections.filter(({ title }) => title !== page.title);
}

/** The heading that a record begins with, where it is the title of the page: that line is there already. */
const belowTitle = ({ title }: BookPage, found: readonly Found[]): readonly Found[] =>
  found.flatMap((entry, i) => (i === 0 && isTitle(entry.title, title) ? entry.inner : [entry]));

/** `AIDE MEMOIRE` of `Aide Memoire (3 May 1960)`. */
const isTitle = (heading: string, title: string): boolean => lettersOf(title).startsWith(lettersOf(heading));

const lettersOf = (words: string): string => words.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

const HEADING = /^h[1-6]$/u;
const classesOf = (node: XmlElement): readonly string[] => (node.attributes['class'] ?? '').split(' ');

/** Their headings are no sections. */
const WITHOUT: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table']);

const headingOf = (node: XmlElement): XmlElement | undefined =>
  elementsOf(node).find(({ name, attributes }) => HEADING.test(name) && attributes['id'] !== undefined);

function headingEntry(section: XmlElement, page: BookPage): readonly ContentsEntry[] {
  const heading = headingOf(section);
  const id = heading?.attributes['id'];
  const title = heading === undefined ? '' : spaced(ownText({ ...heading, attributes: {} }));
  return id === undefined || title === '' ? [] : [{ title, page, id, inner: [] }];
}

/** A turn is known by its speaker until it is seen which of them come again. */
interface Found extends ContentsEntry {
  readonly speaker?: true;
  readonly inner: readonly Found[];
}

/** Sections with a heading, with the turns and sections in them. */
function sectionsIn(nodes: readonly XmlNode[], page: BookPage, speakers: Book['speakers']): readonly Found[] {
  return nodes.filter(isElement).flatMap((node): readonly Found[] => {
    if (WITHOUT.has(node.name)) return [];
    const classes = classesOf(node);
    if (classes.includes('notes')) return headingEntry(node, page).map((entry) => ({ ...entry, inner: [] }));
    const id = node.attributes['id'];
    const speaker = classes.includes('turn') && id !== undefined ? speakers.get(speakerKey(page, id)) : undefined;
    if (speaker !== undefined) return [{ title: speaker, page, id: id!, speaker: true, inner: [] }];
    const [entry] = headingEntry(node, page);
    const inner = sectionsIn(node.children, page, speakers);
    return entry === undefined ? inner : [{ ...entry, inner }];
  });
}

/** Of those who speak in a section, each is named once, at the first turn: 34 lines of two names lead nowhere. */
function oncePerSpeaker(entries: readonly Found[]): readonly ContentsEntry[] {
  const named = new Set<string>();
  return entries.flatMap(({ speaker, ...entry }) => {
    if (speaker === true && named.has(entry.title)) return [];
    if (speaker === true) named.add(entry.title);
    return [{ ...entry, inner: oncePerSpeaker(entry.inner) }];
  });
}
