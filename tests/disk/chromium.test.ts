import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium, printByChromium } from '../../src/disk/index.js';

let folder = '';
const before = { ...process.env };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'memcon-press-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  for (const name of ['CHROMIUM', 'TMPDIR']) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
});

/** A program that answers as a browser that prints. */
function program(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Finds the option that names the PDF. */
const TARGET =
  'for o in "$@"; do case "$o" in --print-to-pdf=*) target="${o#--print-to-pdf=}";; esac; source="$o"; done';

test('the first on the PATH is taken, unless another is named', () => {
  const path = program('google-chrome', '');
  expect(findChromium({ PATH: ['', '/nowhere', folder].join(delimiter) })).toBe(path);
  const other = program('mine', '');
  expect(findChromium({ PATH: folder, CHROMIUM: other })).toBe(other);
});

test('one that is named and is not there is not replaced by another', () => {
  program('chromium', '');
  expect(findChromium({ PATH: folder, CHROMIUM: join(folder, 'none') })).toBeUndefined();
});

test('where there is none, the fault says what to do', async () => {
  process.env['CHROMIUM'] = join(folder, 'none');
  expect(await printByChromium('<html/>')).toEqual({
    message: 'There is no Chromium to print a PDF with.',
    note: expect.stringContaining('CHROMIUM=/path/to/chromium') as string,
  });
});

test('it is given the page, and its PDF comes back; nothing stays behind', async () => {
  process.env['CHROMIUM'] = program('press', `${TARGET}; sed 's/^/%PDF /' "\${source#file://}" > "$target"`);
  process.env['TMPDIR'] = folder;
  const made = await printByChromium('<html/>');
  expect(Buffer.from(made as Uint8Array).toString()).toBe('%PDF <html/>\n'.trimEnd());
  expect(readdirSync(folder)).toEqual(['press']);
});

test('what it says when it fails, and that it made nothing, is told', async () => {
  process.env['CHROMIUM'] = program('press', 'echo "No room." >&2; exit 3');
  expect(await printByChromium('<html/>')).toMatchObject({ message: 'Chromium could not print the PDF: No room.' });
  process.env['CHROMIUM'] = program('press', 'exit 0');
  expect(await printByChromium('<html/>')).toMatchObject({
    message: 'Chromium could not print the PDF: it made none.',
  });
  expect(existsSync(folder)).toBe(true);
});
