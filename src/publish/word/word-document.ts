import { isElement, type XmlElement, type XmlNode } from '../../xml/index.js';
import { elementsOf, labelOf, spaced, textOf, type Book } from '../book/index.js';
import { leftward, type Block, type WordDocument } from './blocks.js';
import { blocksOf, type Flow } from './flow.js';

/** A book as a document for word processors. */
export function wordDocument(book: Book): WordDocument {
  const list = found(book, (node) => node.name === 'ol' && node.attributes['class'] === 'note-list');
  const items = list.flatMap(elementsOf);
  const flow: Flow = {
    notes: new Map(items.map(({ attributes: { id = '' } }, i) => [id, i + 1])),
    called: new Set(),
    comments: [],
    responsible: responsibleIn(book),
    editors: (book.facts.get('contributor') ?? []).join('; ') || 'memcon',
    figure: labelOf(book, 'figure'),
    lists: 0,
  };
  const isLeftward = book.pages.some((page) => page.leftward);
  const turned = (blocks: readonly Block[]): readonly Block[] => (isLeftward ? blocks.map(leftward) : blocks);
  const blocks = book.pages.flatMap((page): readonly Block[] =>
    page.name === 'record'
      ? turned(
          blocksOf(
            page.content.filter((node) => !isNotes(node)),
            'record',
            flow,
          ),
        )
      : blocksOf(page.content, 'edition', flow),
  );
  return {
    title: book.title,
    creators: [...(book.facts.get('creator') ?? []), ...(book.facts.get('contributor') ?? [])],
    language: book.recordLanguage,
    blocks,
    notes: items.map((item) => turned(blocksOf(textsOf(item), 'note', flow))),
    comments: flow.comments,
  };
}

const isNotes = (node: XmlNode): boolean => isElement(node) && node.attributes['class'] === 'notes';

/** The words of a note, without its number. */
const textsOf = (item: XmlElement): readonly XmlNode[] =>
  elementsOf(item).filter(({ attributes }) => attributes['class'] === 'note-text');

function found({ pages }: Book, passes: (node: XmlElement) => boolean): readonly XmlElement[] {
  const look = (node: XmlElement): readonly XmlElement[] => (passes(node) ? [node] : elementsOf(node).flatMap(look));
  return pages.flatMap(({ content }) => content.filter(isElement).flatMap(look));
}

/** Who answers for each correction, by the table of them: where, two readings, who. */
function responsibleIn(book: Book): Flow['responsible'] {
  const rows = found(book, ({ attributes }) => attributes['class'] === 'register corrections').flatMap((section) =>
    found(
      { ...book, pages: [{ name: '', title: '', type: '', scope: '', content: [section] }] },
      ({ name }) => name === 'tr',
    ),
  );
  return new Map(
    rows.flatMap((row): [string, string][] => {
      const [where, , , who] = elementsOf(row);
      const href = where === undefined ? undefined : elementsOf(where)[0]?.attributes['href'];
      const said = who === undefined ? '' : spaced(textOf(who));
      return href === undefined || said === '' ? [] : [[href.slice(1), said]];
    }),
  );
}
