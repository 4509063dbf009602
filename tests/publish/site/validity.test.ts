import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { pagesOf, siteOf } from './built-site.js';
import { conversation, conversations } from './documents.js';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'no-inline-style': 'error' },
});

const BODY =
  '<p xml:id="p1">Words <zone>and more</zone> of <placeName>Nowhere</placeName>, and <rs type="person" ref="#nobody">he</rs>.</p>';

/** Every kind of page: with much on it, and with nothing. */
const PAGES = [
  ...pagesOf(siteOf(conversations(3))).map(([path, html]) => [`three documents: ${path}`, html] as const),
  ...pagesOf(
    siteOf({ 'a b': conversation({ date: '', persons: '', standOff: '', body: BODY }) }, { language: 'de' }),
  ).map(([path, html]) => [`one poor document: ${path}`, html] as const),
];

describe('pages of a site are valid HTML', () => {
  test.each(PAGES)('%s', async (_, html) => {
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
      ),
    ).toEqual([]);
  });
});
