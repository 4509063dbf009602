import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Transcript } from '../../src/model/index.js';
import { maskForParsing } from '../../src/read/markdown/mask.js';
import { parseMarkdown } from '../../src/read/markdown/parse-markdown.js';
import { atFullLength, shorten } from '../../src/read/markdown/shorten.js';
import { readSource } from '../../src/read/index.js';
import { crosses, sourceOffset } from '../../src/text/index.js';
import { bytes, transcriptOf } from './reading.js';

const CORPUS = new URL('../../../shared/corpus/frus', import.meta.url).pathname;

/** Fragments from which hostile Markdown is made: marks, words, line ends. No link and no reference: their addresses are no text. */
const FRAGMENTS = [
  ...['a', 'Bc', 'é', '7', '12', '\u{1F600}', 'x\u0301', '\u00a0', '. ', ', ', ' ', '  ', '\t', '“', '”'],
  ...['\n', '\n', '\n\n', '\r\n', '\r', '\f', '\n\n\n', '  \n'],
  ...['*', '**', '_', '__', '______', '`', '``', '~~', '#', '# ', '## ', '> ', '>', '- ', '+ ', '* ', '1. ', '2) ', '10. '],
  ...['---', '***', '===', '|', '| ', '|---|---|\n', '\\', '\\*', '[', ']', '(', ')', '[^1]', '\n[^1]: ', '<b>', '<', '!', ':', '    ', '- 3 -'],
];
const markdown = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join(''));

/** Marks that may vanish; and the label of a footnote. Everything else that is not white must stay. */
const isMark = (character: string): boolean => /[*_`#>|+\\[\]^:\-!~]/.test(character);

const read = (text: string, name: string): Transcript | undefined => readSource(bytes(text), name).value?.transcript;

/** Fails where a character of the text does not stand at its place in the source. */
function expectPlaces({ text, source, places }: Transcript): void {
  for (let i = 0; i < text.length; i++) {
    const from = source.text[sourceOffset(places, i)];
    // A joint between blocks is ours; a lone CR is a line end; white space that XML forbids is a blank.
    if (text[i] === '\n' || /[\r\n\f\u000b&]/.test(from ?? '')) continue;
    if (text[i] !== '\ufffd' && from !== text[i]) expect.fail(`Offset ${i} of ${JSON.stringify(text)} stands at ${JSON.stringify(from)}.`);
  }
}

/** Fails where a character lies in no block of text. */
function expectBlocks({ text, annotations }: Transcript): void {
  const blocks = annotations.filter(({ kind }) => ['head', 'p', 'item', 'cell', 'note'].includes(kind));
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text[i]!) || blocks.some(({ span }) => span.start <= i && i < span.end)) continue;
    expect.fail(`Offset ${i} of ${JSON.stringify(text)} lies in no block.`);
  }
}

/** Fails where two blocks cross each other. */
function expectNesting({ text, annotations }: Transcript): void {
  const inline = ['hi', 'ref', 'code', 'lb', 'pb', 'milestone'];
  const blocks = annotations.filter(({ kind }) => !inline.includes(kind)).map(({ span }) => span);
  const crossing = blocks.find((a) => blocks.some((b) => crosses(a, b)));
  if (crossing !== undefined) expect.fail(`A block of ${JSON.stringify(text)} is crossed: ${JSON.stringify(crossing)}.`);
}

/** The characters of the source that are not in the text, in order; undefined when the text has some that the source lacks. */
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

describe.each(['minutes.md', 'minutes.txt'])('for any source (%s)', (name) => {
  const property = (check: (transcript: Transcript, source: string) => void): void =>
    fc.assert(
      fc.property(markdown, (source) => {
        const transcript = read(source, name);
        if (transcript !== undefined) check(transcript, source);
      }),
      { numRuns: 1500, seed: 1960 },
    );

  test('characters stand where the places say', () => property(expectPlaces));
  test('every character lies in a block', () => property(expectBlocks));
  test('blocks nest', () => property(expectNesting));
  test('spans lie within the text', () =>
    property(({ text, annotations }) => {
      for (const { span } of annotations) expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
    }));
  test('blocks are joined by one line feed, and nothing but marks is dropped', () =>
    property(({ text }, source) => {
      const lost = dropped(source, text);
      expect(lost, JSON.stringify(text)).toBeDefined();
      if (name.endsWith('.txt')) expect(lost).toBe('');
      else expect([...lost!.replaceAll('[^1]', '')].filter((character) => !isMark(character) && character !== '1')).toEqual([]);
    }));
});

test('shortened words make the same tree', () => {
  const words = fc.array(fc.constantFrom(...FRAGMENTS, 'some words, here', 'U.S. ', 'RB-47', ' (a) ', 'x: ', 'end.'), { maxLength: 40 }).map((parts) => parts.join(''));
  const positions = (root: Nodes): unknown[] => [
    [root.type, root.position?.start.offset, root.position?.end.offset],
    ...('children' in root ? root.children.flatMap(positions) : []),
  ];
  fc.assert(
    fc.property(words, (source) => {
      const { text } = maskForParsing(source.replaceAll('\f', ' '));
      const shortened = shorten(text);
      expect(positions(atFullLength(parseMarkdown(shortened.text), shortened.places))).toEqual(positions(parseMarkdown(text)));
    }),
    { numRuns: 1500, seed: 1960 },
  );
});

const RUNS = [
  '- ', '* ', '> ', '>', '1. ', '_', '*', '`', '[', '![', '[^', '*a ', 'a* ', '| ', '- - - x', '    ', '\\', '&', '#', '\f', '\r', '- \n', '<', '~~', '|-|\n'];
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
    .map((line) => (line.startsWith('|') ? line.replace(/(?<!\\)\|/g, ' ') : line.replace(/^#+ /, '').replace(/^ *- /, '')))
    .join('\n')
    .replace(/(?<!\\)\*/g, '')
    .replace(/\\(?=[*|\\_[\]])/g, '')
    .replace(/\s/g, '');

if (!existsSync(CORPUS)) console.info('skipped: the corpus is not here');
describe.skipIf(!existsSync(CORPUS))('the corpus', () => {
  const files = existsSync(CORPUS)
    ? readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md') && file.includes('/'))
    : [];

  test(`keeps its words, at their places (${files.length} documents)`, () => {
    const faults = files.filter((file) => {
      const text = readFileSync(join(CORPUS, file), 'utf8');
      const transcript = transcriptOf(text, file);
      expectPlaces(transcript);
      return transcript.text.replace(/\s/g, '') !== stripped(text);
    });
    expect(faults).toEqual([]);
  });
});
