import { report, type Diagnostic } from '../diagnostics/index.js';
import { localName, printedAs, TEI_NAMESPACE } from '../tei/index.js';
import { isElement, type XmlElement } from '../xml/index.js';

/**
 * The words of a document in TEI: those of its text, in the record's own reading, and those of its notes. White space
 * is no word.
 */
interface TeiWords {
  readonly text: string;
  readonly notes: string;
}

/** Of another namespace, as the examples of an ODD are: its words are read, its name means nothing. */
const isForeign = ({ attributes }: XmlElement, around: boolean): boolean =>
  attributes['xmlns'] === undefined ? around : attributes['xmlns'] !== TEI_NAMESPACE;

/** An editor's words. */
const OURS: ReadonlySet<string> = new Set(['supplied', 'figDesc', 'certainty']);

const ORIGINAL: ReadonlySet<string> = new Set(['sic', 'orig', 'abbr']);

/** Whether an element stands beside utterances, or speeches that were made of them. */
const isSpeech = (parent: XmlElement, child: XmlElement): boolean =>
  localName(child) === 'note' && parent.children.some((one) => isElement(one) && localName(one) === 'u');

function wordsOf(tei: XmlElement): TeiWords {
  const text: string[] = [];
  const notes: string[] = [];
  const walk = (element: XmlElement, words: string[] | undefined, foreign: boolean, inSpeech = false): void => {
    const alternatives = element.children.filter(isElement);
    const chosen =
      !foreign && localName(element) === 'choice'
        ? (alternatives.find((one) => ORIGINAL.has(localName(one))) ?? alternatives[0])
        : undefined;
    for (const child of element.children) {
      if (typeof child === 'string') words?.push(child.replace(/\s+/gu, ''));
      else if (isElement(child) && (chosen === undefined || child === chosen)) {
        const other = isForeign(child, foreign);
        const reported = inSpeech || (!other && isSpeech(element, child));
        walk(child, other ? words : wordsIn(child, words, reported), other, inSpeech || localName(child) === 'u');
      }
    }
  };
  const wordsIn = (element: XmlElement, around: string[] | undefined, reported: boolean): string[] | undefined => {
    const name = localName(element);
    if (around === undefined) return name === 'text' ? text : undefined;
    if (OURS.has(name)) return undefined;
    // A printed label and what was reported are the record's own (Parla-CLARIN).
    const place = { within: reported, beside: reported, before: true };
    return name === 'note' && printedAs(element.attributes['type'], place) === undefined ? notes : around;
  };
  walk(tei, undefined, false);
  return { text: text.join(''), notes: notes.join('') };
}

/** How much is quoted on either side of a difference. */
const MARGIN = 20;

/**
 * Whether what was made of a document has its words, the text's and the notes', white space aside; else an error, for a
 * document that is not memcon's `own` a warning, which quotes the first difference.
 */
export function checkTeiWords(
  format: string,
  file: string,
  source: XmlElement,
  made: XmlElement,
  own: boolean,
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
    report(own ? 'edition-words-differ' : 'edition-words-unproven', message, {
      place,
      expected: around(before),
      actual: around(after),
      note: own
        ? 'It was not written. Please report it: it is a fault of memcon, not of the document.'
        : 'It was written; compare this place before you use it.',
    }),
  ];
}
