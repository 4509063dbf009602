import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { publish } from '../../src/publish/index.js';
import { compiled } from './compiled.js';
import { teiOf } from './published.js';

const loadStylesheet = await compiled('html', 'book', 'text');

const math = (inside: string): string =>
  `<p>Let <formula notation="mathml"><math xmlns="http://www.w3.org/1998/Math/MathML" display="inline" onclick="x()">${inside}</math></formula> be.</p>`;

function made(body: string): {
  readonly html: string;
  readonly book: string;
  readonly manifest: string;
  readonly text: string;
} {
  const { value, diagnostics } = publish(
    { name: 'a.xml', text: teiOf(body) },
    { to: ['html', 'epub', 'text'], loadStylesheet, strict: true },
  );
  expect(diagnostics).toEqual([]);
  const [html, epub, text] = value.map(({ content }) => content);
  const files = unzipSync(epub as Uint8Array);
  const [book, manifest] = ['EPUB/record.xhtml', 'EPUB/package.opf'].map((path) => strFromU8(files[path]!));
  return { html: String(html), text: String(text), book: book!, manifest: manifest! };
}

describe('a formula', () => {
  test('in MathML is set by browsers and e-readers, without what could act', () => {
    const { html, book, manifest, text } = made(math('<mfrac linethickness="2"><mi>a</mi><mn>2</mn></mfrac>'));
    const set = '<mfrac linethickness="2"><mi>a</mi><mn>2</mn></mfrac></math>';
    expect(html).toContain(`<span class="formula"><math display="inline">${set}</span> be.`);
    expect(book).toContain(`<math xmlns="http://www.w3.org/1998/Math/MathML" display="inline">${set}`);
    expect(manifest).toContain('properties="mathml"');
    expect(text).toContain('Let a2 be.');
  });

  test('with anything else in it is its words', () => {
    const { html, book, manifest } = made(
      math('<mtext><script xmlns="http://www.w3.org/1999/xhtml">x</script></mtext>')
        .replace('script', 'mi')
        .replace('/script', '/mi'),
    );
    expect(html).not.toContain('<math');
    expect(html).toContain('x');
    expect(book).not.toContain('<math');
    expect(manifest).not.toContain('mathml');
  });

  test('in another notation is its words', () => {
    const { html, text } = made('<p>Let <formula notation="tex">$x^2$</formula> be.</p>');
    expect(html).toContain('<span class="formula">$x^2$</span>');
    expect(text).toContain('Let $x^2$ be.');
  });
});
