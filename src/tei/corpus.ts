import { outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import { isElement, parseXml, serialiseXml, type XmlElement } from '../xml/index.js';
import { corpusEntries, corpusReferences, type CorpusEntries } from './corpus-entries.js';
import { imagesOf } from './images.js';
import { childrenNamed, elementsIn, localName, valueOf } from './tei-names.js';
import { rootFault } from './tei-root.js';

/** Who takes the persons and places of a corpus that none of its documents points to: nobody, or the first document. */
type Unnamed = 'left out' | 'with the first';

/**
 * The documents of a `teiCorpus`, each as a document of its own that has the corpus's prefixes, and those of its
 * persons and places to whom it points, besides its own; any other document as it is. They are called after the
 * corpus and their `xml:id`, or their number: `day.xml` of `corpus.xml` is `corpus-day.xml`; the only one is called as
 * the corpus, and has all its persons. What has no text describes whom the others name, and is told. Without value,
 * with the one error, where it is no well-formed XML, or no TEI.
 */
export function documentsIn(
  source: SourceText,
  unnamed: Unnamed = 'left out',
): Outcome<readonly SourceText[] | undefined> {
  const fault = rootFault(source);
  if (fault !== undefined) {
    const { value, diagnostics } = parseXml(source);
    return outcome(undefined, value === undefined ? diagnostics : [fault]);
  }
  // Most documents are none, and need not be read twice.
  if (!mayBeCorpus(source.text)) return outcome([source]);
  const { value: root, diagnostics } = parseXml(source);
  if (root === undefined) return outcome(undefined, diagnostics);
  if (localName(root) !== 'teiCorpus' && !isCorpus(root)) return outcome([source]);
  const all = membersOf(root, { entries: [], prefixes: [], namespaces: {} });
  const members = all.filter(({ tei }) => isDocument(tei));
  if (members.length === 0) return outcome([source]);
  const apart = all.filter(({ tei }) => !isDocument(tei)).map(({ tei }) => withoutText(tei, source.name));
  const stem = source.name.replace(/(?<=[^/\\])\.[^./\\]*$/u, '');
  const nameOf = (tei: XmlElement, i: number): string =>
    members.length === 1 ? source.name : `${stem}-${valueOf(tei, 'xml:id') ?? String(i + 1)}.xml`;
  return outcome(
    completed(members, members.length === 1 ? 'with the first' : unnamed).map((tei, i) => ({
      name: nameOf(tei, i),
      text: serialiseXml(tei),
    })),
    apart,
  );
}

/** `<teiCorpus>`, or a `<TEI>` behind another: found by plain searches, for a document may be long. */
const mayBeCorpus = (text: string): boolean => opens(text, 'teiCorpus', 1) || opens(text, 'TEI', 2);

/** Whether an element of that name begins so many times. */
function opens(text: string, name: string, times: number): boolean {
  let left = times;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isTag = '<:'.includes(text.charAt(at - 1) || ' ') && /^[\s/>]$/u.test(text.charAt(at + name.length));
    if (isTag && --left === 0) return true;
  }
  return false;
}

/** A `TEI` that has documents in it is a corpus by another name; its own text is the first of them. */
const isCorpus = (root: XmlElement): boolean => localName(root) === 'TEI' && childrenNamed(root, 'TEI').length > 0;

const isDocument = (tei: XmlElement): boolean =>
  childrenNamed(tei, 'text', 'sourceDoc').length > 0 || imagesOf(tei).length > 0;

const withoutText = (tei: XmlElement, file: string): Diagnostic =>
  report(
    'tei-expected',
    'A "TEI" in the corpus has no text and no images: it is no document; whom it describes the others know.',
    { place: { file, start: tei.place ?? { line: 1, column: 1 } }, severity: 'warning' },
  );

/** What a corpus says for all its documents; of corpora within each other the innermost first. */
interface Shared {
  readonly entries: readonly CorpusEntries[];
  readonly prefixes: readonly XmlElement[];
  readonly namespaces: Readonly<Record<string, string>>;
}

/** A document of a corpus, and what is said around it. */
interface Member {
  readonly tei: XmlElement;
  readonly around: Shared;
}

const LISTS: ReadonlySet<string> = new Set([
  'listPerson',
  'listPlace',
  'listOrg',
  'listObject',
  'listEvent',
  'listRelation',
]);
const PREFIXES: ReadonlySet<string> = new Set(['prefixDef']);

function membersOf(corpus: XmlElement, around: Shared): readonly Member[] {
  const apart = childrenNamed(corpus, 'TEI').filter((tei) => !isCorpus(tei) && !isDocument(tei));
  const foundIn = (names: ReadonlySet<string>): readonly XmlElement[] =>
    [corpus, ...apart].flatMap((element) => found(element, names));
  const prefixes = [...around.prefixes, ...foundIn(PREFIXES)];
  const shared = {
    entries: [corpusEntries(foundIn(LISTS), corpusReferences(prefixes)), ...around.entries],
    prefixes,
    namespaces: { ...around.namespaces, ...namespacesOf(corpus) },
  };
  const own =
    isCorpus(corpus) && childrenNamed(corpus, 'text').length > 0
      ? [{ tei: { ...corpus, children: corpus.children.filter((child) => !isTei(child)) }, around }]
      : [];
  const within = elementsIn(corpus).flatMap((child): readonly Member[] => {
    if (localName(child) === 'teiCorpus' || isCorpus(child)) return membersOf(child, shared);
    return localName(child) === 'TEI' ? [{ tei: child, around: shared }] : [];
  });
  return [...own, ...within];
}

/** The documents with what is said around them. */
function completed(members: readonly Member[], unnamed: Unnamed): readonly XmlElement[] {
  const pointed = members.map(({ tei, around: { entries, prefixes } }) => {
    const references = corpusReferences([...prefixes, ...found(tei, PREFIXES)]);
    const lists: XmlElement[] = [];
    for (const level of entries) lists.push(...level.pointedTo([tei, ...lists], references));
    return lists;
  });
  const asked = new Set<CorpusEntries>();
  return members.map(({ tei, around }, i) => {
    const first = around.entries.filter((level) => unnamed === 'with the first' && !asked.has(level));
    for (const level of first) asked.add(level);
    return withShared(tei, [...pointed[i]!, ...first.flatMap((level) => level.others())], around);
  });
}

const isTei = (child: XmlElement['children'][number]): boolean =>
  typeof child === 'object' && isElement(child) && localName(child) === 'TEI';

const namespacesOf = ({ attributes }: XmlElement): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => /^xmlns(?::|$)/u.test(name)));

/** The outermost elements of these names in the header and the standOff of a corpus, not in its documents. */
function found(corpus: XmlElement, names: ReadonlySet<string>): readonly XmlElement[] {
  const within = (element: XmlElement): readonly XmlElement[] =>
    names.has(localName(element)) ? [element] : elementsIn(element).flatMap(within);
  return childrenNamed(corpus, 'teiHeader', 'standOff').flatMap(within);
}

function withShared(tei: XmlElement, lists: readonly XmlElement[], { prefixes, namespaces }: Shared): XmlElement {
  const prefixOf = tei.name.includes(':') ? tei.name.slice(0, tei.name.indexOf(':') + 1) : '';
  const made = (name: string, children: readonly XmlElement[]): XmlElement => ({
    name: `${prefixOf}${name}`,
    attributes: {},
    children,
  });
  const own = tei.children.findIndex(
    (child) => typeof child === 'object' && isElement(child) && localName(child) === 'text',
  );
  const at = own < 0 ? tei.children.length : own;
  const standOff = lists.length === 0 ? [] : [made('standOff', lists)];
  const children = tei.children
    .toSpliced(at, 0, ...standOff)
    .map((child) =>
      prefixes.length > 0 && typeof child === 'object' && isElement(child) && localName(child) === 'teiHeader'
        ? withPrefixes(child, made('encodingDesc', [made('listPrefixDef', prefixes)]))
        : child,
    );
  return { ...tei, attributes: { ...namespaces, ...tei.attributes }, children };
}

/** Behind `fileDesc`, where TEI has descriptions of the encoding. */
function withPrefixes(header: XmlElement, encoding: XmlElement): XmlElement {
  const file = header.children.findIndex(
    (child) => typeof child === 'object' && isElement(child) && localName(child) === 'fileDesc',
  );
  return { ...header, children: header.children.toSpliced(file + 1, 0, encoding) };
}
