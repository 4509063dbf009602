import { filled, oneLine } from '../text/index.js';
import { isElement, type XmlElement } from '../xml/index.js';
import { isDated } from '../dates/index.js';
import { dateValue } from './dates.js';
import { kindOf } from './document-kind.js';
import type { DateValue, Header } from './model.js';
import { statementsOf } from './statements.js';
import { childrenNamed, elementsIn, kindSaid, localName, textIn, valueOf } from './tei-names.js';

/** The first descendant at the end of a path of names, each a child or deeper descendant of the one before. */
function find(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  const [name, ...rest] = path;
  if (element === undefined || name === undefined) return element;
  for (const one of descendants(element, name)) {
    const found = find(one, ...rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsIn(element)) {
    if (localName(child) === name) yield child;
    yield* descendants(child, name);
  }
}

const textAt = (element: XmlElement | undefined, ...path: readonly string[]): string | undefined => {
  const found = find(element, ...path);
  return found === undefined ? undefined : textIn(found) || undefined;
};

/** What a document's header says of it; `recorders`: ids of the participants who recorded the conversation. */
export function headerOf(root: XmlElement, recorders: readonly string[]): Header {
  const header = childrenNamed(root, 'teiHeader')[0] ?? find(root, 'teiHeader');
  const titleStmt = find(header, 'titleStmt');
  const publication = find(header, 'publicationStmt');
  const msIdentifier = find(header, 'sourceDesc', 'msIdentifier');
  const repository = find(msIdentifier, 'repository');
  const name = repository === undefined ? undefined : textIn(repository) || undefined;
  const when = conversationDate(root, header);
  const stated = {
    title: titleOf(titleStmt, root),
    language: languageOf(root, header),
    responsible: responsibleFor(titleStmt),
    recorders,
    ...filled({
      series: textAt(header, 'seriesStmt', 'title'),
      kind: kindOf(root, header),
      date: when.date,
      dateCertainty: when.certainty,
      datePrinted: when.printed,
      place: placeOf(root, header),
      repository: name === undefined ? undefined : repositoryOf(name, repository!, msIdentifier!),
      collection: textAt(msIdentifier, 'collection'),
      shelfmark: shelfmarkOf(msIdentifier),
      publisher: publisherOf(publication),
      published: publishedOn(publication),
      licence: licenceOf(publication),
    }),
  };
  return { ...stated, statements: statementsOf(header, stated) };
}

/** Titles of something else, or more of the title. */
const SECONDARY: ReadonlySet<string> = new Set(['sub', 'alt', 'short', 'desc', 'parallel', 'series', 'edition']);

/** A part of a title, or another form of it. */
const PARTIAL: ReadonlySet<string> = new Set(['sub', 'alt', 'short', 'parallel', 'series', 'edition']);

/**
 * The main title: that of the document itself (`@level="a"`), else what is marked as such, else the first that is none
 * of a series.
 */
function titleOf(titleStmt: XmlElement | undefined, root: XmlElement): string {
  const all = (titleStmt === undefined ? [] : childrenNamed(titleStmt, 'title'))
    .flatMap((title) => partsOf(title))
    .filter((title) => textIn(title) !== '');
  const own = all.filter(({ attributes: { type = '', level = '' } }) => !SECONDARY.has(type) && level !== 's');
  const ofItself = all.filter(({ attributes: { level, type = '' } }) => level === 'a' && !PARTIAL.has(type));
  const main =
    ofItself.find(({ attributes: { type } }) => type === 'main') ??
    ofItself[0] ??
    own.find(({ attributes: { type } }) => type === 'main') ??
    own[0] ??
    all[0];
  return main === undefined ? (textAt(root, 'text', 'head') ?? '') : textIn(main);
}

/** A title of several titles (`main`, `sub`) is each of these. */
function partsOf(title: XmlElement): readonly XmlElement[] {
  const parts = childrenNamed(title, 'title');
  return parts.some((part) => valueOf(part, 'type') !== undefined && textIn(part) !== '') ? parts : [title];
}

function languageOf(root: XmlElement, header: XmlElement | undefined): string {
  const declared = find(header, 'langUsage', 'language');
  return (
    valueOf(find(root, 'text') ?? root, 'xml:lang') ??
    (declared === undefined ? undefined : valueOf(declared, 'ident')) ??
    valueOf(root, 'xml:lang') ??
    'und'
  );
}

/** Where a document says when the conversation was, the surest first. */
const DATES = [
  ['creation', 'date'],
  ['settingDesc', 'date'],
  ['sourceDesc', 'origDate'],
  ['sourceDesc', 'origin', 'date'],
] as const;

/** The date of the conversation with its certainty; where none has a value, the words of the first that has words. */
function conversationDate(
  root: XmlElement,
  header: XmlElement | undefined,
): { readonly date?: DateValue; readonly certainty?: string; readonly printed?: string } {
  const dateline = [['dateline', 'date'], ['docDate', 'date'], ['docDate']].map((path) =>
    find(find(root, 'text'), ...path),
  );
  const told = DATES.map((path) => find(header, ...path));
  const sent = find(sendingOf(header), 'date');
  const all = [...told.slice(0, 2), sent, ...dateline, ...told.slice(2)].filter((element) => element !== undefined);
  const dated = all.find((element) => isDated(dateValue(element)));
  if (dated !== undefined) return { date: dateValue(dated), ...filled({ certainty: valueOf(dated, 'cert') }) };
  return filled({ printed: all.map((element) => textIn(element)).find((words) => words !== '') });
}

/** The sending of a letter. */
function sendingOf(header: XmlElement | undefined): XmlElement | undefined {
  const all = header === undefined ? [] : [...descendants(header, 'correspAction')];
  const sent = all.filter((action) => valueOf(action, 'type') === 'sent');
  return (
    sent.find((action) => childrenNamed(action, 'persName', 'orgName', 'name', 'rs', 'date').length > 0) ?? sent[0]
  );
}

const PLACES = ['placeName', 'settlement', 'name', 'locale'] as const;

const placeOf = (root: XmlElement, header: XmlElement | undefined): string | undefined =>
  PLACES.map((name) => textAt(header, 'settingDesc', name)).find((text) => text !== undefined) ??
  sentFrom(sendingOf(header)) ??
  textAt(find(root, 'text'), 'dateline', 'placeName') ??
  textAt(header, 'sourceDesc', 'origPlace');

/** Where a letter was sent: `<placeName>Wien</placeName>`, `<rs type="place">Wien</rs>`; not `<name>Ann</name>`. */
const sentFrom = (sending: XmlElement | undefined): string | undefined =>
  (sending === undefined ? [] : childrenNamed(sending, 'placeName', 'settlement', 'name', 'rs'))
    .filter((place) => !['name', 'rs'].includes(localName(place)) || kindSaid(place) === 'place')
    .map((place) => textIn(place))
    .find((text) => text !== '');

const repositoryOf = (name: string, repository: XmlElement, identifier: XmlElement): Header['repository'] => ({
  name,
  ...filled({
    settlement: textAt(identifier, 'settlement'),
    country: textAt(identifier, 'country'),
    url: valueOf(repository, 'ref', 'target'),
  }),
});

/** The first identifier of the record that is no address on the web, else that address. */
function shelfmarkOf(identifier: XmlElement | undefined): string | undefined {
  const marks = identifier === undefined ? [] : [...descendants(identifier, 'idno')].map((idno) => textIn(idno));
  return marks.find((mark) => mark !== '' && !/^https?:/u.test(mark)) ?? marks.find((mark) => mark !== '');
}

const publisherOf = (publication: XmlElement | undefined): string | undefined =>
  ['publisher', 'authority', 'distributor']
    .map((name) => find(publication, name))
    .map((element) => (element === undefined ? '' : [...new Set(namesIn(element))].join(', ')))
    .find((words) => words !== '');

function publishedOn(publication: XmlElement | undefined): string | undefined {
  const date = publication === undefined ? undefined : childrenNamed(publication, 'date')[0];
  return date === undefined ? undefined : (dateValue(date).when ?? (textIn(date) || undefined));
}

function licenceOf(publication: XmlElement | undefined): Header['licence'] {
  const availability = find(publication, 'availability');
  if (availability === undefined) return undefined;
  const licence = find(availability, 'licence') ?? availability;
  const target =
    valueOf(licence, 'target') ??
    [...descendants(licence, 'ref')].map((ref) => valueOf(ref, 'target')).find((address) => address !== undefined);
  const text = textIn(licence);
  return text === '' && target === undefined ? undefined : { text, ...filled({ target }) };
}

/** Editors, authors, and those of `respStmt` with what they did. */
function responsibleFor(titleStmt: XmlElement | undefined): Header['responsible'] {
  return (titleStmt === undefined ? [] : elementsIn(titleStmt))
    .flatMap((element) => {
      const name = localName(element);
      if (['author', 'editor', 'principal'].includes(name)) {
        return namesIn(element).map((one) => ({ name: one, role: name }));
      }
      if (name !== 'respStmt') return [];
      const role = childrenNamed(element, 'resp')
        .map((resp) => textIn(resp))
        .join('; ');
      return element.children
        .filter(isElement)
        .filter((child) => localName(child) !== 'resp' && localName(child) !== 'note')
        .map((child) => ({ name: textIn(child), role }));
    })
    .filter(({ name }) => name !== '');
}

/**
 * Those whom an `author` or `publisher` names: each `persName` is one, but for the forms of one name in other
 * languages; without any, its words, identifiers and addresses apart.
 */
function namesIn(element: XmlElement): readonly string[] {
  const names = childrenNamed(element, 'persName', 'orgName', 'name').filter((name) => textIn(name) !== '');
  if (names.length === 0) return [bareName(element)];
  const kinds = [...new Set(names.map(localName))].map((kind) => names.filter((name) => localName(name) === kind));
  const forms = kinds
    .filter((same) => new Set(same.map((name) => valueOf(name, 'xml:lang'))).size === same.length)
    .flatMap((same) => same.slice(1));
  return names.filter((name) => !forms.includes(name)).map(bareName);
}

const BESIDE_NAMES = ['idno', 'ptr', 'note', 'address', 'email', 'affiliation'];

/** Words of a name that are an address on the web. */
const ADDRESS = /(?<!\S)(?:https?:|www\.)\S*/gu;

const bareName = (element: XmlElement): string =>
  oneLine(textIn(element, BESIDE_NAMES).replace(ADDRESS, '')).replace(/[\s,;]+$/u, '') || textIn(element);
