import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encode } from '../../src/api/index.js';
import { ofKind } from '../../src/model/index.js';
import { readSource } from '../../src/read/index.js';
import { textLayer } from '../../src/read/pdf/text-layer.js';
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

const hasOffice = ((): boolean => {
  try {
    return execFileSync('soffice', ['--version'], { encoding: 'utf8' }).startsWith('LibreOffice');
  } catch {
    return false;
  }
})();
if (!hasOffice) console.info('skipped: LibreOffice is not here');

describe.skipIf(!hasPandoc || !hasOffice)('what LibreOffice prints of it as PDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'memcon-printed-'));
  const sources = [...fixtures.filter((name) => basename(name) === 'source.md'), ...corpus];
  const printed = sources.map((source, i) => ({ source, file: join(folder, `${i}.pdf`) }));

  beforeAll(async () => {
    for (const [i, source] of sources.entries()) {
      await promisify(execFile)('pandoc', ['-f', FROM, '-o', join(folder, `${i}.docx`), source]);
    }
    const files = sources.map((_, i) => join(folder, `${i}.docx`));
    // LibreOffice passes over what stands behind some 250 arguments.
    for (let at = 0; at < files.length; at += 100) {
      await promisify(execFile)('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...files.slice(at, at + 100),
      ]);
    }
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has its letters, and no others', async () => {
    const letters = (text: string): string => (text.match(/[\p{L}\p{N}]/gu) ?? []).toSorted().join('');
    const different: string[] = [];
    for (const { source, file } of printed) {
      const bytes = readFileSync(file);
      const { value } = await readSource(bytes, 'minutes.pdf');
      const layer = await textLayer(bytes, 'minutes.pdf');
      const strings = layer.value!.pages.flatMap((page) => page.strings.map(({ text }) => text)).join('');
      // The marks of notes stand in the strings twice, at the call and at the note.
      const marks = ofKind(value!.transcript.annotations, 'note').map(({ n = '' }) => n + n);
      if (letters(value!.transcript.text + marks.join('')) !== letters(strings)) different.push(source);
    }
    expect(different).toEqual([]);
  }, 300_000);

  test('gives the turns of the Markdown, at least nineteen in twenty', async () => {
    const turns = async (name: string, file: string): Promise<readonly string[]> => {
      const { value } = await encode({ name, bytes: readFileSync(file) });
      return Array.from(value?.xml.matchAll(/<sp\b[^>]*?(?: who="([^"]*)")?[^>]*>/gu) ?? [], ([, who = '?']) => who);
    };
    let [wanted, found, common] = [0, 0, 0];
    for (const { source, file } of printed) {
      const [ours, theirs] = [await turns('minutes.md', source), await turns('minutes.pdf', file)];
      wanted += ours.length;
      found += theirs.length;
      const left = [...theirs];
      for (const who of ours) {
        const at = left.indexOf(who);
        if (at === -1) continue;
        left.splice(at, 1);
        common++;
      }
    }
    expect(wanted).toBeGreaterThan(20);
    expect((2 * common) / (wanted + found)).toBeGreaterThanOrEqual(0.95);
  }, 300_000);
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
