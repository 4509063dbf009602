import { expect, test } from 'vitest';
import { published, recordOf, teiOf } from './published.js';

const made = (body: string) => published(teiOf(body), { to: ['html', 'text'] });

test.each([
  ['a deletion to an anchor', '<p>One <delSpan spanTo="#e"/>two<anchor xml:id="e"/>.</p>'],
  ['a span of words', '<p>One <seg xml:id="s">two</seg>.</p><spanGrp><span from="#s"/></spanGrp>'],
  ['links between passages', '<p xml:id="a">One two.</p><linkGrp><link target="#a #b"/></linkGrp>'],
  ['features of an analysis', '<p>One two.<fs><f name="number"><symbol value="two"/></f></fs></p>'],
  ['a table of contents to be made', '<divGen type="toc"/><p>One two.</p>'],
])('what has no words is a point and no matter to be told: %s', (_, body) => {
  const { html, text, diagnostics } = made(body);
  expect(diagnostics).toEqual([]);
  expect(recordOf(html).replace(/<a class="permalink".*?<\/a>|<[^>]*>/gu, '')).toMatch(/^\s*One two\.\s*$/u);
  expect(text).toContain('One two.');
});

test.each([
  ['words', '<p>One <entry><form><blort>x</blort></form></entry></p>'],
  ['a picture of another kind', '<p>One <specGrp><svg xmlns="http://www.w3.org/2000/svg"/></specGrp></p>'],
])('what has %s is told', (_, body) =>
  expect(made(body).diagnostics.map(({ rule }) => rule)).toContain('element-unrendered'),
);

test('a point that by the grammar is a block sets apart what stands beside it', () => {
  const { html, diagnostics } = made('<p>One<quote><listForest><forest><eTree/></forest></listForest></quote>two.</p>');
  expect(diagnostics).toEqual([]);
  expect(recordOf(html).replace(/<a class="permalink".*?<\/a>|<[^>]*>/gu, '')).toMatch(/One\s+two\./u);
});

test('an id without words can be pointed to', () =>
  expect(made('<p>One <delSpan xml:id="d" spanTo="#e"/>two<ref target="#d">three</ref></p>').html).toContain('id="d"'));
