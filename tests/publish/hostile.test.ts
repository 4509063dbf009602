import { describe, expect, test } from 'vitest';
import { published, teiOf } from './published.js';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const HOSTILE = ['<script>alert(1)</script>', '" onmouseover="alert(1)', "' onfocus='alert(1)", '</style><script>alert(1)</script>', '<img src=x onerror=alert(1)>', '{alert(1)}', '\u202Egnp.exe', ']]>'];

/** A document that has the string in every field that a page shows. */
const everywhere = (bad: string): string => {
  const s = escaped(bad).replaceAll(']]>', ']]&gt;');
  const header = `<encodingDesc><projectDesc><p>${s}</p></projectDesc><editorialDecl><correction><p>${s}</p></correction></editorialDecl></encodingDesc>
    <profileDesc><creation><date when="${s}">${s}</date></creation><particDesc><listPerson><person xml:id="a" role="${s}"><persName>${s}</persName><occupation>${s}</occupation><idno type="${s}">${s}</idno></person></listPerson></particDesc>
    <settingDesc><setting><placeName>${s}</placeName></setting></settingDesc></profileDesc><revisionDesc><change when="${s}">${s}</change></revisionDesc>`;
  const body = `<head>${s}</head><sp who="#a" ana="${s}" cert="${s}"><p rend="${s}" xml:lang="${s}" n="${s}"><persName ref="#a" rend="${s}">${s}</persName> <persName>${s}</persName> <date when="${s}">${s}</date>
    <ref target="${s}">${s}</ref> <choice><sic>${s}</sic><corr resp="${s}">${s}</corr></choice> <gap reason="${s}"/> <pb n="${s}"/> <hi rend="${s}">${s}</hi> <seg type="${s}">${s}</seg></p></sp><note n="${s}">${s}</note>`;
  return teiOf(body, header).replace('<title>A test</title>', `<title>${s}</title><respStmt><resp>${s}</resp><name>${s}</name></respStmt>`);
};

/** Tags and attributes of a page, without its texts and values: what a browser would act on. */
const shapeOf = (html: string): string => html.replaceAll(/="[^"]*"/gu, '').replaceAll(/>[^<]*</gu, '><').replace(/<style>.*<\/style>/su, '');

describe('strings that would be code come out as text', () => {
  test.each(HOSTILE)('%j', (bad) => {
    const { html, text, diagnostics } = published(everywhere(bad));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const shape = shapeOf(html);
    expect(shape).not.toMatch(/<script|<img|\son[a-z]+/iu);
    expect(html.match(/<script/giu)).toBeNull();
    expect(text).toContain(bad.split(' ')[0]);
  });

  test.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//example.org/x', 'x.html'])('a link to %j is no link', (target) => {
    const { html } = published(teiOf(`<p><ref target="${target}">here</ref> <persName ref="${target}">A</persName> <ptr target="${target}"/></p>`, `<encodingDesc><projectDesc><p><ref target="${target}">x</ref></p></projectDesc></encodingDesc>`));
    expect(html).toContain('<span class="ref">here</span>');
    expect([...html.matchAll(/href="([^"]*)"/gu)].map((match) => match[1]).filter((href) => !href!.startsWith('#'))).toEqual([]);
  });

  test.each(['https://example.org/a?b=c&amp;d', 'http://example.org/', 'mailto:a@example.org'])('a link to %j is one', (target) => {
    expect(published(teiOf(`<p><ref target="${target}">here</ref></p>`)).html).toContain(`<a href="${target}">here</a>`);
  });
});
