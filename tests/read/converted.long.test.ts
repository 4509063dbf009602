import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encode } from '../../src/api/index.js';
import { ofKind } from '../../src/model/index.js';
import { readNow } from './reading.js';

/** pandoc writes what it understands of the Markdown; from hard-wrapped lines too it makes lines. */
const FROM = 'commonmark+pipe_tables+footnotes+hard_line_breaks';
const FORMATS = ['docx', 'odt', 'html'] as const;

const hasPandoc = ((): boolean => {
  try {
    return execFileSync('pandoc', ['--version'], { encoding: 'utf8' }).startsWith('pandoc');
  } catch {
    return false;
  }
})();
if (!hasPandoc) console.info('skipped: pandoc is not here');

const FIXTURES = new URL('../fixtures/', import.meta.url).pathname;
const CORPUS = new URL('../../../shared/corpus/frus/', import.meta.url).pathname;
const markdownIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md') && name.includes('/'))
        .toSorted()
        .map((name) => join(folder, name))
    : [];
const fixtures = markdownIn(FIXTURES);
/** One in twenty-four of the documents, where they are here: enough to notice a loss. */
const corpus = markdownIn(CORPUS).filter((_, i) => i % 24 === 0);

/** The body of the TEI, ids and typography apart. */
async function bodyOf(name: string, bytes: Uint8Array): Promise<string> {
  const { value, diagnostics } = await encode({ name, bytes });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value.xml
    .slice(value.xml.lastIndexOf('<text '))
    .replace(/ xml:id="[^"]*"| rend="[^"]*"|<\/?(?:hi|emph|title)\b[^>]*>|<lb\/>/gu, '')
    .replace(/\s+/gu, ' ');
}

describe.skipIf(!hasPandoc)('what pandoc makes of Markdown', () => {
  const folder = mkdtempSync(join(tmpdir(), 'memcon-converted-'));
  const converted = (source: string, format: string): string =>
    join(folder, `${source.replace(/[^\w]/gu, '_')}.${format}`);
  const jobs = [...fixtures, ...corpus].flatMap((source) => FORMATS.map((format) => ({ source, format })));

  beforeAll(async () => {
    const convert = async (start: number): Promise<void> => {
      for (const { source, format } of jobs.filter((_, i) => i % 2 === start)) {
        const output = converted(source, format);
        await promisify(execFile)('pandoc', ['-f', FROM, '-t', format, '-o', output, source]);
      }
    };
    await Promise.all([convert(0), convert(1)]);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(FORMATS)(
    'gives the same TEI as %s',
    async (format) => {
      const different: string[] = [];
      for (const source of [...fixtures, ...corpus]) {
        const expected = await bodyOf('minutes.md', readFileSync(source));
        const actual = await bodyOf(`minutes.${format}`, readFileSync(converted(source, format)));
        if (actual !== expected) different.push(source);
      }
      expect(different).toEqual([]);
    },
    300_000,
  );

  test('has the words in Word that another reader of it finds', async () => {
    const letters = (text: string): string => text.replace(/\s+/gu, '');
    const different: string[] = [];
    for (const source of [...fixtures, ...corpus]) {
      const bytes = readFileSync(converted(source, 'docx'));
      const { text, annotations } = readNow(bytes, 'minutes.docx').value!.transcript;
      const others = await mammoth.extractRawText({ buffer: bytes });
      // mammoth counts no lists, and leaves notes out: what it has stands in ours in its order, and no other words.
      const notes = ofKind(annotations, 'note')[0]?.span.start ?? text.length;
      const rest = leftOver(letters(text.slice(0, notes)), letters(others.value));
      if (rest === undefined || !/^(?:(?:\d{1,3}|[a-z])[.)])*$/u.test(rest)) different.push(`${source}: ${rest}`);
    }
    expect(different).toEqual([]);
  }, 120_000);
});

/** What `text` has beyond `part`, whose characters it must have in their order; undefined where it lacks one. */
function leftOver(text: string, part: string): string | undefined {
  const rest: string[] = [];
  let at = 0;
  for (const character of text) {
    if (part.startsWith(character, at)) at += character.length;
    else rest.push(character);
  }
  return at === part.length ? rest.join('') : undefined;
}
