import { outcome, report, type Diagnostic, type Outcome } from '../../diagnostics/index.js';
import type { Edition } from '../../model/index.js';
import { documentsIn, readRecord, type MinutesRecord } from '../../tei/index.js';
import type { SourceText } from '../../text/index.js';
import { element, isElement, type LoadStylesheet, type XmlElement } from '../../xml/index.js';
import { labelOf, speakerKey, type Book, type BookPage } from '../book/index.js';
import { bookId, type EpubBook } from '../epub/index.js';
import { bookOf } from '../publish.js';
import { enterEntries } from '../site/harvest.js';
import { openRegister } from '../site/register.js';
import { sortKey } from '../site/register-entries.js';
import { untitled } from '../usual-title.js';
import { openAbout, titlePage } from './about.js';
import { chaptersOf } from './chapters.js';
import { coverOf } from './cover.js';
import { entryId, openRegisters, type Target, type VolumeEntry } from './merged-registers.js';

export interface VolumeOptions {
  /** What no document says of the whole: title, responsibility, licence. */
  readonly edition?: Edition;
  /** The language of the book's own words: `en` (default) or `de`. */
  readonly language?: string;
  readonly strict?: boolean;
  /** Where compiled stylesheets come from; by default those that the build made. */
  readonly loadStylesheet?: LoadStylesheet;
}

/** A document of the whole. */
interface VolumeDocument extends VolumeEntry {
  readonly id: string;
  readonly sort: string;
  readonly book: Book;
  readonly bookId: string;
  readonly targets: ReadonlyMap<string, Target>;
}

/** All documents of an edition as one book, before it is known of what kind. */
export interface Volume extends EpubBook {
  readonly id: string;
}

interface State {
  readonly options: VolumeOptions;
  readonly documents: VolumeDocument[];
  readonly register: ReturnType<typeof openRegister>;
  readonly registers: ReturnType<typeof openRegisters>;
  readonly about: ReturnType<typeof openAbout>;
}

/** The documents of one book while they come in. */
interface OpenVolume {
  readonly add: (tei: SourceText) => readonly Diagnostic[];
  /** The whole, when all documents are known; undefined, with an error, where there is none. */
  readonly finish: () => Outcome<Volume | undefined>;
}

/** Begins one book of TEI documents that have passed the XML gate. The same documents make the same book. */
export function openVolume(options: VolumeOptions): OpenVolume {
  const register = openRegister();
  let sorts: ReadonlyMap<string, string> = new Map();
  const registers = openRegisters(({ kind, key }) => {
    if (!sorts.has(`${kind} ${key}`)) {
      sorts = new Map(register.records().map((record) => [`${record.kind} ${record.key}`, sortKey(record)]));
    }
    return sorts.get(`${kind} ${key}`);
  });
  const state: State = { options, documents: [], register, registers, about: openAbout() };
  return {
    add: (tei) => {
      const { value: members = [], diagnostics } = documentsIn(tei);
      return [...diagnostics, ...members.flatMap((member) => addDocument(member, state))];
    },
    finish: () => finish(state),
  };
}

function addDocument(
  tei: SourceText,
  { options, documents, register, registers, about }: State,
): readonly Diagnostic[] {
  const { value: record, diagnostics: refused } = readRecord(tei);
  if (record === undefined) return refused;
  if (documents.some(({ id }) => id === record.id)) return [twice(record.id, tei.name)];
  const { targets, diagnostics: shared } = enterEntries(record, register);
  const { value: book, diagnostics } = bookOf(tei, options);
  const found = [...shared, ...diagnostics];
  if (book === undefined) return found;
  const [when = ''] = book.facts.get('when') ?? [];
  const scope = `d${documents.length + 1}`;
  const entry: VolumeEntry = { scope, short: when === '' ? book.title : when };
  registers.add(book, entry, targets);
  about.add(book);
  documents.push({
    ...entry,
    id: record.id,
    sort: placeInOrder(record, book.title),
    book,
    bookId: bookId(tei),
    targets,
  });
  return found;
}

/** By date, then by title, then by name; what has no date comes last. */
function placeInOrder({ header: { date }, id }: MinutesRecord, title: string): string {
  const day = date?.when ?? date?.from ?? date?.notBefore ?? date?.to ?? date?.notAfter ?? '~';
  return `${day} ${title} ${id}`;
}

const twice = (id: string, file: string): Diagnostic =>
  report('output-collision', `Two documents are called '${id}': a book has only one chapter for both.`, {
    place: { file, start: { line: 1, column: 1 } },
    note: 'Rename one.',
  });

const NOTHING = report('folder-empty', 'There is no document to make a book of.');

function finish({ options, documents, registers, about }: State): Outcome<Volume | undefined> {
  const [first] = documents;
  if (first === undefined) return outcome(undefined, [NOTHING]);
  const { edition, language = 'en' } = options;
  const title = edition?.title ?? untitled(language);
  const sorted = documents.toSorted((a, b) => (a.sort < b.sort ? -1 : 1));
  const editors = (edition?.editors ?? []).map(({ name }) => name);
  const corrections = correctionsPage(sorted);
  const last = about.page();
  const pages = [
    titlePage(title, edition, first.book),
    ...sorted.map(chaptersOf(title, sorted)),
    ...registers.pages(sorted),
    ...(corrections === undefined ? [] : [corrections]),
    ...(last === undefined ? [] : [last]),
  ];
  const targets = new Map(documents.map((document) => [document.scope, document.targets]));
  return outcome({
    title,
    language: first.book.language,
    recordLanguage: edition?.language ?? first.book.recordLanguage,
    id: bookId({ name: title, text: [title, ...editors, ...sorted.map((document) => document.bookId)].join('\n') }),
    pages,
    facts: factsOf(edition, editors, sorted),
    speakers: new Map(sorted.flatMap(speakersIn)),
    styles: first.book.styles,
    labels: first.book.labels,
    cover: coverOf(title, editors, edition?.publisher ?? ''),
    elsewhere: (scope, id) => {
      const target = targets.get(scope)?.get(id);
      return target === undefined ? undefined : entryId(target);
    },
  });
}

/** Who speaks in a document, by its turns among those of the whole. */
const speakersIn = ({ scope, book }: VolumeDocument): readonly (readonly [string, string])[] =>
  [...book.speakers].map(([key, who]) => [speakerKey({ scope }, key.slice(key.indexOf(' ') + 1)), who]);

/** The corrections of all documents, each under its document. */
function correctionsPage(documents: readonly VolumeDocument[]): BookPage | undefined {
  const [first] = documents;
  const title = labelOf(first!.book, 'corrections');
  const sections = documents.flatMap(({ scope, book }) =>
    book.pages
      .filter(({ name }) => name === 'registers')
      .flatMap(({ content }) => content.filter(isElement))
      .filter(({ attributes }) => attributes['class']?.includes('corrections') === true)
      .map((section) =>
        element('section', { class: 'register' }, [
          element('h3', {}, [book.title]),
          ...section.children
            .filter((child) => !isElement(child) || child.name !== 'h2')
            .map((child) => (isElement(child) ? scoped(child, scope) : child)),
        ]),
      ),
  );
  if (sections.length === 0) return undefined;
  const heading = element('h2', { id: 'corrections:list' }, [title]);
  return {
    name: 'corrections',
    title,
    type: 'backmatter',
    scope: '',
    content: [element('section', { class: 'corrections' }, [heading, ...sections])],
  };
}

/** Its links lead into that document; what it was labelled by is on another page. */
function scoped(node: XmlElement, scope: string): XmlElement {
  const { 'aria-labelledby': _label, ...attributes } = node.attributes;
  return {
    ...node,
    attributes: node.name === 'a' ? { ...attributes, 'data-scope': scope } : attributes,
    children: node.children.map((child) => (isElement(child) ? scoped(child, scope) : child)),
  };
}

function factsOf(
  edition: Edition | undefined,
  editors: readonly string[],
  documents: readonly VolumeDocument[],
): Book['facts'] {
  const moments = documents.flatMap(({ book }) => book.facts.get('modified') ?? []);
  const latest = edition?.encoded === undefined ? moments.toSorted().at(-1) : `${edition.encoded}T00:00:00Z`;
  const licence = edition?.licence;
  return new Map(
    Object.entries({
      creator: editors,
      publisher: edition?.publisher === undefined ? [] : [edition.publisher],
      date: edition?.encoded === undefined ? [] : [edition.encoded],
      rights: licence === undefined ? [] : [`${licence.name} ${licence.target}`],
      modified: latest === undefined ? [] : [latest],
    }),
  );
}
