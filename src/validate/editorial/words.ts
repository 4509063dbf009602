import { breakOf, isTeiElement, type TeiElement, type TextPiece } from '../../tei/index.js';
import { oneLine } from '../../text/index.js';

/** Of the two readings in a `choice`, the one that the source has; the edited one is read where there is one. */
const GIVEN: ReadonlySet<string> = new Set(['sic', 'orig', 'abbr']);
const EDITED: ReadonlySet<string> = new Set(['corr', 'reg', 'expan']);
/** What is said about a text and not in it. */
const ASIDE: ReadonlySet<string> = new Set(['note', 'fw', 'index', 'app', 'del']);

/** The words of an element as its editor wants them read, white space reduced. */
export const editedWords = (element: TeiElement): string => oneLine(pieces(element, GIVEN).join(''));

/** The words of an element as the source has them, white space reduced. */
export const givenWords = (element: TeiElement): string => oneLine(pieces(element, EDITED).join(''));

function pieces(element: TeiElement, passedOver: ReadonlySet<string>): string[] {
  const parts: string[] = [];
  const walk = (node: TeiElement | TextPiece): void => {
    const broken = isTeiElement(node) ? breakOf(node.name, node.attributes['break']) : undefined;
    if (!isTeiElement(node)) parts.push(node.text);
    else if (broken !== undefined) parts.push(broken === 'apart' ? ' ' : '');
    else if (!ASIDE.has(node.name) && !(node.parent?.name === 'choice' && passedOver.has(node.name))) {
      for (const child of node.content) walk(child);
    }
  };
  for (const child of element.content) walk(child);
  return parts;
}

/** The words of a name that have a capital, without a possessive ending. */
export const nameWords = (name: string): readonly string[] =>
  (name.match(/\p{Lu}[\p{L}\p{M}'’-]*/gu) ?? []).map((word) => word.replace(/['’]s?$/u, ''));

/** A text quoted in a message, cut when long. */
export const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
