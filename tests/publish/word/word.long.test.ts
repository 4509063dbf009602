import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishAll } from '../../../src/publish/index.js';
import { compiled, root } from '../compiled.js';
import { fixture } from '../published.js';

const loadStylesheet = await compiled('book');

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) console.warn('soffice (LibreOffice Writer) was not found: Word documents are not opened by it.');

const DOCUMENTS = [
  ['the 1960 minutes', readFileSync(join(root, 'tei/documents/1960-09-08-khrushchev-thompson.xml'), 'utf8')],
  ['a memorandum with notes, a table and corrections', fixture('meeting.xml')],
] as const;

/** The record's words in a document, without what stands in the header. */
const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

test.skipIf(!hasOffice).each(DOCUMENTS)('LibreOffice opens %s, with all its paragraphs', async (_, text) => {
  const { value } = await publishAll({ name: 'a.xml', text }, { to: ['docx'], loadStylesheet });
  const folder = mkdtempSync(join(tmpdir(), 'memcon-word-'));
  try {
    writeFileSync(join(folder, 'a.docx'), value[0]!.content);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const run = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'txt:Text', '--outdir', folder, join(folder, 'a.docx')],
      { timeout: 100_000 },
    );
    expect(run.status).toBe(0);
    const shown = ` ${wordsOf(readFileSync(join(folder, 'a.txt'), 'utf8')).join(' ')} `;
    const paragraphs = [...text.matchAll(/<p xml:id="p\d+"[^>]*>([^<]{20,})/gu)].map(([, words]) =>
      wordsOf(words!).slice(0, -1).join(' '),
    );
    expect(paragraphs.length).toBeGreaterThan(2);
    expect(paragraphs.filter((words) => !shown.includes(words))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
