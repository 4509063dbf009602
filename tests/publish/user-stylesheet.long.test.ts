import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publish } from '../../src/publish/index.js';
import { compileUserStylesheet } from '../../src/xml/index.js';
import { published, root, teiOf } from './published.js';

const folder = mkdtempSync(join(tmpdir(), 'memcon-stylesheet-'));
const file = join(folder, 'mine.xsl');

/** A small one to import, for faults that ours has no part in. */
writeFileSync(
  join(folder, 'small.xsl'),
  '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:mode name="html"/></xsl:stylesheet>',
);
const SMALL = join(folder, 'small.xsl');

/** A stylesheet of the user's that imports another one, ours, in its second line. */
const importing = (rules: string, base = join(root, 'xslt/html.xsl')): string =>
  `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">\n<xsl:import href="${base}"/>\n${rules}\n</xsl:stylesheet>\n`;

async function compile(
  text: string,
  findCompiler?: () => undefined,
): Promise<{ readonly value: unknown; readonly said: readonly string[] }> {
  writeFileSync(file, text);
  const { value, diagnostics } = await compileUserStylesheet(file, Buffer.from(text), findCompiler);
  return {
    value,
    said: diagnostics.map(
      ({ rule, message, place }) => `${place?.file.replace(`${folder}/`, '')}:${place?.start.line} ${rule}: ${message}`,
    ),
  };
}

const EMPHASIS = '<xsl:template match="emph" mode="html">';

/** Sets emphasis strongly, drops it, or fails at it: as @rend says. */
const RULES = `${EMPHASIS}<strong><xsl:apply-templates mode="html"/></strong></xsl:template>
<xsl:template match="emph[@rend = 'drop']" mode="html"/>
<xsl:template match="emph[@rend = 'fail']" mode="html"><xsl:message>So far.</xsl:message><xsl:sequence select="xs:integer(string(.))" xmlns:xs="http://www.w3.org/2001/XMLSchema"/></xsl:template>`;

describe('a stylesheet of the user’s', { timeout: 120_000 }, () => {
  test('overrides ours; the words are checked all the same; what it says is passed on, and where it fails is named', async () => {
    const { value, said } = await compile(importing(RULES));
    expect(said).toEqual([]);
    const made = (rend: string): ReturnType<typeof published> =>
      published(teiOf(`<p>It <emph rend="${rend}">will</emph> be.</p>`), {
        to: ['html'],
        strict: true,
        loadStylesheet: () => value,
      });
    const [good, dropping, failing] = [made('italic'), made('drop'), made('fail')];
    expect(good.diagnostics).toEqual([]);
    expect(good.html).toContain('<strong>will</strong>');
    expect([dropping.html, failing.html]).toEqual(['', '']);
    expect(dropping.diagnostics).toMatchObject([
      {
        rule: 'edition-words-differ',
        note: expect.stringContaining('The stylesheet that was given must show') as string,
      },
    ]);
    expect(failing.diagnostics.map(({ rule, severity, message, note }) => [rule, severity, message, note])).toEqual([
      ['stylesheet-message', 'info', 'So far.', undefined],
      [
        'transform-failed',
        'error',
        'A stylesheet cannot render the document: Supplied value "will" is not a valid xs:integer.',
        'The processor calls it FORG0001 (mine.xsl:5).',
      ],
    ]);
  });

  test.each([
    [
      'an unknown variable',
      `${EMPHASIS}<b>\n<xsl:value-of select="$nope"/></b></xsl:template>`,
      'mine.xsl:4 stylesheet-incorrect: The stylesheet does not compile: No binding for variable nope in "$nope".',
    ],
    [
      'broken XPath',
      `${EMPHASIS}\n<xsl:sequence select="1 + "/></xsl:template>`,
      'mine.xsl:4 stylesheet-incorrect: The stylesheet does not compile: Unexpected token <eof> at start of expression in "1 +".',
    ],
    [
      'an unknown element',
      `\n${EMPHASIS}<xsl:bogus/></xsl:template>`,
      'mine.xsl:4 stylesheet-incorrect: The stylesheet does not compile: xsl:bogus is not a known XSLT element.',
    ],
    [
      'broken XML',
      `${EMPHASIS}\n<b></xsl:template>`,
      'mine.xsl:4 xml-not-well-formed: The end tag "</xsl:template>" stands where "</b>" is due (opened in line 4).',
    ],
  ])('%s is an error in its file and line', async (_, rules, sentence) => {
    const { value, said } = await compile(importing(rules, SMALL));
    expect(value).toBeUndefined();
    expect(said).toEqual([sentence]);
  });

  test('an import that is not there, or no stylesheet at all, is an error without a stack', async () => {
    const [message] = (await compile(importing('', join(folder, 'nowhere.xsl')))).said;
    expect(message).toMatch(
      /^mine\.xsl:2 stylesheet-incorrect: The stylesheet does not compile: xsl:import of .*nowhere\.xsl/u,
    );
    expect(message).not.toContain('\n');
    expect((await compile('<html/>')).said[0]).toContain('mine.xsl:1 stylesheet-incorrect');
  });

  test('without xslt3 one sentence says what to install', async () => {
    expect((await compile(importing('', SMALL), () => undefined)).said).toEqual([
      `mine.xsl:1 stylesheet-compiler-missing: The stylesheet '${file}' cannot be compiled: xslt3 is not installed.`,
    ]);
  });
});

test('a stylesheet that the build left out is an error', () => {
  const { value, diagnostics } = publish(
    { name: 'a.xml', text: '<TEI/>' },
    { to: ['html'], loadStylesheet: () => undefined },
  );
  expect(value).toEqual([]);
  expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'stylesheet-missing: The compiled stylesheet "html.sef.json" is missing.',
  ]);
});
