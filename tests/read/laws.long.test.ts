import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, constantFrom, property, type Arbitrary } from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Transcript } from '../../src/model/index.js';
import { maskForParsing } from '../../src/read/markdown/mask.js';
import { parseMarkdown } from '../../src/read/markdown/parse-markdown.js';
import { atFullLength, shorten } from '../../src/read/markdown/shorten.js';
import { crosses, sourceOffset, type Span } from '../../src/text/index.js';
import { bytes, readNow, transcriptOf } from './reading.js';

const CORPUS = new URL('../../../shared/corpus/frus', import.meta.url).pathname;

/**
 * Fragments from which hostile Markdown is made: marks, words, line ends. No link and no reference: their addresses are
 * no text.
 */
const FRAGMENTS = [
  ['a', 'Bc', 'é', '7', '12', '\u{1F600}', 'x\u0301', '\u00a0', '. ', ', ', ' ', '  ', '\t', '“', '”'],
  ['\n', '\n', '\n\n', '\r\n', '\r', '\f', '\n\n\n', '  \n'],
  [
    '*',
    '**',
    '_',
    '__',
    '______',
    '`',
    '``',
    '~~',
    '#',
    '# ',
    '## ',
    '> ',
    '>',
    '- ',
    '+ ',
    '* ',
    '1. ',
    '2) ',
    '10. ',
  ],
  [
    '---',
    '***',
    '===',
    '|',
    '| ',
    '|---|---|\n',
    '\\',
    '\\*',
    '[',
    ']',
    '(',
    ')',
    '[^1]',
    '\n[^1]: ',
    '<b>',
    '<',
    '!',
    ':',
    '    ',
    '- 3 -',
  ],
].flat();
const joined = (fragments: readonly string[]): Arbitrary<string> =>
  array(constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join(''));

/** Marks that may vanish; and the label of a footnote. Everything else that is not white must stay. */
const isMark = (character: string): boolean => /[*_`#>|+\\[\]^:\-!~]/.test(character);

/** Lines drawn along headings, and bullets: the marks of plain text. */
const isDrawn = (character: string): boolean => /[-=~^"#+*•]/.test(character);

const read = (text: string, name: string): Transcript | undefined => readNow(bytes(text), name).value?.transcript;

/** The characters of the text that do not stand at their places in the source. */
function misplaced({ text, source, places }: Transcript): string[] {
  return Array.from({ length: text.length }, (_, i) => i)
    .filter((i) => {
      const from = source.text[sourceOffset(places, i)] ?? '';
      // A joint between blocks is ours; a lone CR is a line end; white space that XML forbids is a blank.
      return text[i] !== '\n' && text[i] !== '\ufffd' && !/[\r\n\f\u000b&]/.test(from) && from !== text[i];
    })
    .map((i) => `offset ${i} of ${JSON.stringify(text)}`);
}

const INLINE = ['hi', 'ref', 'code', 'lb', 'pb', 'milestone'];
const HOLDING_TEXT = ['head', 'p', 'item', 'cell', 'note'];

/** The characters that lie in no block of text. */
function homeless({ text, annotations }: Transcript): string[] {
  const blocks = annotations.filter(({ kind }) => HOLDING_TEXT.includes(kind));
  const hasHome = (offset: number): boolean => blocks.some(({ span }) => span.start <= offset && offset < span.end);
  return [...text.matchAll(/\S/g)].filter(({ index }) => !hasHome(index)).map(({ 0: character }) => character);
}

/** The blocks that another one crosses. */
function crossed({ annotations }: Transcript): Span[] {
  const blocks = annotations.filter(({ kind }) => !INLINE.includes(kind)).map(({ span }) => span);
  return blocks.filter((a) => blocks.some((b) => crosses(a, b)));
}

/**
 * The characters of the source that are not in the text, in order; undefined when the text has some that the source
 * lacks.
 */
function dropped(source: string, text: string): string | undefined {
  const lost: string[] = [];
  let at = 0;
  const words = text.replace(/\s/g, '');
  for (const character of source.replace(/\s/g, '')) {
    if (words.startsWith(character, at)) at += character.length;
    else lost.push(character);
  }
  return at === words.length ? lost.join('') : undefined;
}

/** Checks that what `faults` finds in a source is nothing, for many sources. */
function never(name: string, faults: (transcript: Transcript, source: string) => readonly unknown[]): void {
  const check = property(joined(FRAGMENTS), (source) => {
    const transcript = read(source, name);
    expect(transcript === undefined ? [] : faults(transcript, source)).toEqual([]);
  });
  assert(check, { numRuns: 1500, seed: 1960 });
}

describe.each(['minutes.md', 'minutes.txt'])('for any source (%s)', (name) => {
  test('characters stand where the places say', () => expect(never(name, misplaced)).toBeUndefined());
  test('every character lies in a block', () => expect(never(name, homeless)).toBeUndefined());
  test('blocks nest', () => expect(never(name, crossed)).toBeUndefined());

  test('spans lie within the text', () => {
    const outside = ({ text, annotations }: Transcript): Span[] =>
      annotations.map(({ span }) => span).filter(({ start, end }) => start < 0 || start > end || end > text.length);
    expect(never(name, outside)).toBeUndefined();
  });

  test('nothing but marks is dropped, and nothing is added', () => {
    const lost = ({ text }: Transcript, source: string): string[] => {
      const characters = Array.from(dropped(source, text)?.replaceAll('[^1]', '') ?? 'added');
      return name.endsWith('.txt')
        ? characters.filter((character) => !isDrawn(character))
        : characters.filter((character) => !isMark(character) && character !== '1');
    };
    expect(never(name, lost)).toBeUndefined();
  });
});

const MARKS = ['<u>', '</u>', '<b>', '</b>', '<br>', '<div>\n', '\n</div>', '<!-- ', ' -->', '{.underline}', '{#a}'];
const FENCES = ['\n::: note\n', '\n:::\n', 'a^2^', 'b~2~', '\\ ', '~~', '[', ']', '|', '`', '\n\n'];

test('marks of pandoc and of HTML, in any order, leave words at their places and in blocks', () => {
  const check = property(joined([...FRAGMENTS, ...MARKS, ...FENCES, ...MARKS]), (source) => {
    const transcript = read(source, 'minutes.md');
    if (transcript === undefined) return;
    const { text, annotations } = transcript;
    const outside = annotations.filter(({ span }) => span.start > span.end || span.end > text.length);
    const misplacedWords = misplaced(transcript).filter((where) => !where.includes('<br>'));
    expect([misplacedWords, homeless(transcript), crossed(transcript), outside]).toEqual([[], [], [], []]);
    expect(dropped(source, text)).toBeDefined();
  });
  expect(() => assert(check, { numRuns: 1500, seed: 1960 })).not.toThrow();
});

test('shortened words make the same tree', () => {
  const positions = (root: Nodes): unknown[] => [
    [root.type, root.position?.start.offset, root.position?.end.offset],
    ...('children' in root ? root.children.flatMap(positions) : []),
  ];
  const check = property(
    joined([...FRAGMENTS, 'some words, here', 'U.S. ', 'RB-47', ' (a) ', 'x: ', 'end.', '3 or 4. ']),
    (source) => {
      const { text } = maskForParsing(source.replaceAll('\f', ' '));
      const shortened = shorten(text);
      expect(positions(atFullLength(parseMarkdown(shortened.text), shortened.places))).toEqual(
        positions(parseMarkdown(text)),
      );
    },
  );
  expect(() => assert(check, { numRuns: 1500, seed: 1960 })).not.toThrow();
});

const RUNS = [
  ['- ', '* ', '> ', '>', '1. ', '_', '*', '`', '[', '![', '[^'],
  ['*a ', 'a* ', '| ', '- - - x', '    ', '\\', '&', '#', '\f', '\r', '- \n', '<', '~~', '|-|\n'],
].flat();

test.each(RUNS)('a long run of %j is no trap', (run) => {
  const started = performance.now();
  read(`${run.repeat(10_000)}x`, 'minutes.md');
  expect(performance.now() - started).toBeLessThan(5_000);
});

/** An independent, crude stripper of the Markdown that the corpus is written in. */
const stripped = (source: string): string =>
  source
    .split('\n')
    .filter((line) => !/^\|(?: *-+ *\|)+$/.test(line))
    .map((line) =>
      line.startsWith('|') ? line.replace(/(?<!\\)\|/g, ' ') : line.replace(/^#+ /, '').replace(/^ *- /, ''),
    )
    .join('\n')
    .replace(/(?<!\\)\*/g, '')
    .replace(/\\(?=[*|\\_[\]])/g, '')
    .replace(/\s/g, '');

if (!existsSync(CORPUS)) console.info('skipped: the corpus is not here');
describe.skipIf(!existsSync(CORPUS))('the corpus', () => {
  const files = existsSync(CORPUS)
    ? readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter(
        (file) => file.endsWith('.md') && file.includes('/'),
      )
    : [];

  test(`keeps its words, at their places (${files.length} documents)`, () => {
    const faults = files.filter((file) => {
      const text = readFileSync(join(CORPUS, file), 'utf8');
      const transcript = transcriptOf(text, file);
      return misplaced(transcript).length > 0 || transcript.text.replace(/\s/g, '') !== stripped(text);
    });
    expect(faults).toEqual([]);
  });
});
