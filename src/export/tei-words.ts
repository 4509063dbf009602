import { report, type Diagnostic } from '../diagnostics/index.js';
import { localName } from '../tei/index.js';
import { isElement, type XmlElement } from '../xml/index.js';

/**
 * The words of a document in TEI: those of its text, in the record's own reading, and those of its notes. White space
 * is no word.
 */
interface TeiWords {
  readonly text: string;
  readonly notes: string;
}

/** An editor's words. */
const OURS: ReadonlySet<string> = new Set(['supplied', 'figDesc', 'certainty']);

const ORIGINAL: ReadonlySet<string> = new Set(['sic', 'orig', 'abbr']);

function wordsOf(tei: XmlElement): TeiWords {
  const text: string[] = [];
  const notes: string[] = [];
  const walk = (element: XmlElement, words: string[] | undefined): void => {
    const alternatives = element.children.filter(isElement);
    const chosen =
      localName(element) === 'choice'
        ? (alternatives.find((one) => ORIGINAL.has(localName(one))) ?? alternatives[0])
        : undefined;
    for (const child of element.children) {
      if (typeof child === 'string') words?.push(child.replace(/\s+/gu, ''));
      else if (isElement(child) && (chosen === undefined || child === chosen)) walk(child, wordsIn(child, words));
    }
  };
  const wordsIn = (element: XmlElement, around: string[] | undefined): string[] | undefined => {
    const name = localName(element);
    if (around === undefined) return name === 'text' ? text : undefined;
    if (OURS.has(name)) return undefined;
    // A printed label is the record's own (Parla-CLARIN).
    return name === 'note' && element.attributes['type'] !== 'speaker' ? notes : around;
  };
  walk(tei, undefined);
  return { text: text.join(''), notes: notes.join('') };
}

/** How much is quoted on either side of a difference. */
const MARGIN = 20;

/**
 * Whether what was made of a document has its words, the text's and the notes', white space aside; else the error,
 * which quotes the first difference.
 */
export function checkTeiWords(
  format: string,
  file: string,
  source: XmlElement,
  made: XmlElement,
): readonly Diagnostic[] {
  const [expected, actual] = [wordsOf(source), wordsOf(made)];
  const part = expected.text === actual.text ? 'notes' : 'text';
  const [before, after] = [expected[part], actual[part]];
  if (before === after) return [];
  let at = 0;
  while (before[at] === after[at]) at++;
  const around = (words: string): string => words.slice(Math.max(0, at - MARGIN), at + MARGIN);
  const message = `The export "${format}" differs from its document: "${around(before)}" became "${around(after)}".`;
  const place = { file, start: { line: 1, column: 1 } };
  return [
    report('edition-words-differ', message, {
      place,
      expected: around(before),
      actual: around(after),
      note: 'It was not written. This is a fault of memcon’s stylesheets.',
    }),
  ];
}
