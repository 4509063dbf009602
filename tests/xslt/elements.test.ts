import { describe, expect, test } from 'vitest';
import { published, recordOf, teiOf } from '../publish/published.js';
import { CASES, inP, PARTICIPANTS, STAND_OFF } from './cases.js';

describe('every element that the encoder can write has its place in each edition', () => {
  test.each(Object.entries(CASES))('%s', (_, { tei, html, text }) => {
    const made = published(teiOf(tei, PARTICIPANTS, STAND_OFF), { unknown: 'stop' });
    expect(made.diagnostics).toEqual([]);
    expect(recordOf(made.html)).toContain(html);
    expect(made.text).toContain(text);
  });
});

describe('marks of certainty are seen and heard', () => {
  test.each([
    ['a name', '<persName cert="low">Quill</persName>', 'very uncertain'],
    ['a date', '<date notAfter="1970" cert="medium">by 1970</date>', 'probable'],
  ])('%s', (_, inline, words) => {
    const { html } = published(teiOf(inP(inline)));
    expect(html).toContain(
      `<span class="cert" title="${words}" data-added="" lang="en"><span aria-hidden="true">?</span><span class="vh"> (${words})</span></span>`,
    );
  });
});

describe('TEI from elsewhere', () => {
  const foreign = teiOf('<p>One <zoom>two</zoom> <zoom>three</zoom>.</p><zoo><p>Four.</p></zoo>');

  test('an unknown element keeps its words in a visible frame and is reported once', () => {
    const { html, text, diagnostics } = published(foreign);
    expect(recordOf(html)).toContain(
      '<span class="unknown" title="Not displayed by rule: zoom"><span class="unknown-name" data-added="">&lt;zoom&gt; </span>two</span>',
    );
    expect(recordOf(html)).toContain('<div class="unknown"');
    expect(text).toContain('One two three.\n\nFour.');
    expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['element-unrendered', 'warning'],
      ['element-unrendered', 'warning'],
    ]);
    expect(diagnostics[0]?.message).toBe(
      'The editions have no form of their own for the element "zoom" (2 in the text); its words are kept and marked.',
    );
  });

  test('with unknown: stop it is an error and no edition is made', () => {
    const { html, text, diagnostics } = published(foreign, { unknown: 'stop' });
    expect(html + text).toBe('');
    expect(diagnostics[0]).toMatchObject({ rule: 'element-unrendered', severity: 'error' });
  });

  test('an XML document that is no TEI is refused in a sentence', () => {
    const { diagnostics } = published('<html><body/></html>');
    expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'tei-expected: The document has no "text" in a root element "TEI" of the TEI namespace.',
    ]);
  });
});
