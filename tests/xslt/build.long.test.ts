import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compileStylesheet, STYLESHEETS } from '../../src/build/stylesheets.mjs';
import { root } from '../publish/published.js';

const xslt = join(root, 'xslt');
const elsewhere = mkdtempSync(join(tmpdir(), 'memcon-xslt-'));
cpSync(xslt, elsewhere, { recursive: true });
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

describe('compiled stylesheets', () => {
  test('are the same bytes wherever and whenever they are compiled', { timeout: 60_000 }, async () => {
    const [here, there] = await Promise.all([
      compileStylesheet(join(xslt, 'text.xsl')),
      compileStylesheet(join(elsewhere, 'text.xsl')),
    ]);
    expect(here).toBe(there);
    expect(here).toContain('"buildDateTime":"1970-01-01T00:00:00Z"');
    expect(here).not.toContain(root);
  });

  test('a stylesheet that does not compile is named, with the fault', { timeout: 60_000 }, async () => {
    const broken = join(elsewhere, 'broken.xsl');
    writeFileSync(
      broken,
      '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="["/></xsl:stylesheet>',
    );
    await expect(compileStylesheet(broken)).rejects.toThrow(/"broken\.xsl" does not compile/u);
  });
});

const files = readdirSync(xslt, { recursive: true, withFileTypes: true }).flatMap((entry) =>
  entry.isFile() && entry.name.endsWith('.xsl') ? [relative(xslt, join(entry.parentPath, entry.name))] : [],
);

describe('the house style of stylesheets', () => {
  test.each(files.map((file) => [file]))('%s', (file) => {
    const code = readFileSync(join(xslt, file), 'utf8');
    expect(code).toMatch(
      /^<\?xml[^>]*\?>\n<!--\n {2}Purpose · .+\n {2}Input {3}· .+\n {2}Output {2}· .+\n-->\n<xsl:stylesheet version="3\.0"/u,
    );
    expect(code.split('\n').length).toBeLessThanOrEqual(STYLESHEETS.includes(file.replace('.xsl', '')) ? 60 : 152);
    for (const [declaration] of code.matchAll(/<xsl:(?:param|variable|function)\s[^>]*>/gu)) {
      expect(declaration).toMatch(/\sas="|<xsl:param name="[^"]+" select/u);
    }
    expect(code).not.toMatch(
      /disable-output-escaping|current-date|current-dateTime|\bdoc\(|document\(|result-document/u,
    );
  });
});
