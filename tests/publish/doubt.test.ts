import { describe, expect, test } from 'vitest';
import { report } from '../../src/diagnostics/index.js';
import { withDoubt } from '../../src/publish/doubt.js';
import { lineStarts, positionAt } from '../../src/text/index.js';
import { published, recordOf, teiOf } from './published.js';

const SIGN = '\uF8D9';

/** The document with its sign, where words are unproven from `words` on. */
function doubted(body: string, words: string): string | undefined {
  const tei = { name: 'a.xml', text: teiOf(body) };
  const start = positionAt(lineStarts(tei.text), tei.text.indexOf(words));
  const finding = report('edition-words-unproven', 'Differs.', { place: { file: 'a.xml', start } });
  return withDoubt(tei, [finding])
    ?.text.replace(SIGN, '|')
    .match(/<body>(.*)<\/body>/su)?.[1];
}

describe('the place from which words are unproven', () => {
  test.each([
    ['behind the word before', '<p>One two three.</p>', 'three', '<p>One two| three.</p>'],
    ['before markup', '<p>One <hi>two</hi> <b>three</b></p>', 'three', '<p>One <hi>two|</hi> <b>three</b></p>'],
    ['in the paragraph before', '<p>One</p>\n<p>two</p>', 'two', '<p>One|</p>\n<p>two</p>'],
    ['nowhere before the text', '<p>One</p>', '<text', undefined],
  ])('is marked %s', (_, body, words, expected) => expect(doubted(body, words)).toBe(expected));

  test('is nowhere without a finding', () =>
    expect(withDoubt({ name: 'a', text: teiOf('<p>x</p>') }, [])).toBe(undefined));

  test('is shown in the page, in the edition’s own words, and its sign nowhere', () => {
    const { html } = published(teiOf(`<div><head>A${SIGN} day</head><p>One${SIGN} two.</p></div>`));
    expect(html).not.toContain(SIGN);
    expect(recordOf(html)).toMatch(
      /One<span class="doubt" data-added="" lang="en"> \[unproven from here: compare the document\] <\/span> two\./u,
    );
  });
});
