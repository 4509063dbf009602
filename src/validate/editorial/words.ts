import { editedText, textIn } from '../../tei/index.js';
import { oneLine } from '../../text/index.js';
import type { XmlElement } from '../../xml/index.js';

/** The words of an element as its editor wants them read, white space reduced. */
export const editedWords = (element: XmlElement): string => oneLine(editedText(element));

/** The words of an element as the source has them, white space reduced. */
export const givenWords = (element: XmlElement): string => oneLine(textIn(element));

/** The words of a name that have a capital, without a possessive ending. */
export const nameWords = (name: string): readonly string[] =>
  (name.match(/\p{Lu}[\p{L}\p{M}'’-]*/gu) ?? []).map((word) => word.replace(/['’]s?$/u, ''));

/** A text quoted in a message, cut when long. */
export const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
