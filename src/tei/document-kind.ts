import { isElement, type XmlElement } from '../xml/index.js';
import { childrenNamed, elementsIn, localName, textIn, valueOf } from './tei-names.js';

/** Words of a scheme that classify a document by its kind: `#genre`, `text-types`. Not: `#lcsh`. */
const KINDS = /genre|kind|type|form/iu;

/** Types of `text` and `TEI` that say nothing of the kind. */
const GENERAL: ReadonlySet<string> = new Set(['text', 'document', 'transcription', 'tei', 'main', 'source', 'edition']);

/** More than this is a description, no name of a kind. */
const LONG = 60;

function* within(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsIn(element)) {
    if (localName(child) === name) yield child;
    yield* within(child, name);
  }
}

/** `Record of a conversation` of `Record of a conversation: minutes or a memorandum.` */
const nameIn = (words: string): string => words.split(/[:.;]\s|[:.;]$/u)[0]!.trim();

/** What a category is called: by its term, else by how its description begins. */
function categoryName(category: XmlElement): string {
  const [description] = childrenNamed(category, 'catDesc');
  if (description === undefined) return '';
  const [term] = childrenNamed(description, 'term');
  return nameIn(textIn(term ?? description));
}

function* namesOfKind(root: XmlElement, header: XmlElement | undefined): Generator<string> {
  const classes = header === undefined ? [] : [...within(header, 'textClass')];
  const categories = new Map(
    (header === undefined ? [] : [...within(header, 'category')]).map((one) => [valueOf(one, 'xml:id'), one]),
  );
  for (const reference of classes.flatMap((one) => childrenNamed(one, 'catRef'))) {
    for (const target of (valueOf(reference, 'target') ?? '').split(/\s+/u)) {
      const category = target.startsWith('#') ? categories.get(target.slice(1)) : undefined;
      if (category !== undefined) yield categoryName(category);
    }
  }
  for (const keywords of classes.flatMap((one) => childrenNamed(one, 'keywords'))) {
    if (KINDS.test(valueOf(keywords, 'scheme') ?? '')) for (const term of within(keywords, 'term')) yield textIn(term);
  }
  for (const term of classes.flatMap((one) => [...within(one, 'term')])) {
    if (KINDS.test(valueOf(term, 'type') ?? '')) yield textIn(term);
  }
  const text = root.children.filter(isElement).find((child) => localName(child) === 'text');
  for (const element of [text, root]) {
    const type = element === undefined ? undefined : valueOf(element, 'type');
    if (type !== undefined && !GENERAL.has(type.toLowerCase())) yield type.replaceAll(/[-_]+/gu, ' ');
  }
}

/**
 * The kind of a document (`Memorandum of a telephone conversation`), in the words of its own header: the category that
 * it refers to, a keyword of a scheme of genres, else `@type` of its text. Undefined where it says nothing of the sort.
 */
export function kindOf(root: XmlElement, header: XmlElement | undefined): string | undefined {
  for (const name of namesOfKind(root, header)) {
    if (name !== '' && name.length <= LONG) return name[0]!.toUpperCase() + name.slice(1);
  }
  return undefined;
}
