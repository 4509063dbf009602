import { readXmlAgain, type Markup } from '../../xml/index.js';
import { unzippedText } from '../../zip/index.js';
import type { RecordText } from './record-text.js';

const isNode = (child: Markup | string): child is Markup => typeof child !== 'string';

const childNamed = (node: Markup, name: string): Markup | undefined =>
  node.children.filter(isNode).find((child) => child.name === name);

const styleOf = (node: Markup, properties: string, style: string): string => {
  const found = childNamed(node, properties);
  return (found && childNamed(found, style)?.attributes['w:val']) ?? '';
};

/** The words of runs, but for those in the style of the edition's. */
function wordsIn(node: Markup): string {
  if (node.name === 'r' && styleOf(node, 'rPr', 'rStyle') === 'EditionWords') return '';
  if (node.name === 't') return node.children.filter((child) => typeof child === 'string').join('');
  if (node.name === 'br' || node.name === 'tab') return ' ';
  return node.children.filter(isNode).map(wordsIn).join('');
}

/** The paragraphs whose style is one of the record's. */
function recordIn(node: Markup): readonly string[] {
  if (node.name === 'p') return styleOf(node, 'pPr', 'pStyle').startsWith('Record') ? [wordsIn(node)] : [];
  return node.children.filter(isNode).flatMap(recordIn);
}

const partOf = (document: Uint8Array, path: string): Markup | undefined => {
  const text = unzippedText(document, path);
  return text === '' ? undefined : readXmlAgain(text);
};

const recordOfPart = (document: Uint8Array, path: string): string => {
  const part = partOf(document, path);
  return part === undefined ? '' : recordIn(part).join('\n');
};

/** The words of a Word document that its styles say are the record's. */
export const recordOfWord = (document: Uint8Array): RecordText => ({
  text: recordOfPart(document, 'word/document.xml'),
  notes: [recordOfPart(document, 'word/footnotes.xml')],
});
