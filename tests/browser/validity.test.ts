import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { PAGES } from './documents.js';

/** The standard as html-validate knows it; rules of taste about how HTML is typed do not concern a generated page. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'no-inline-style': 'error' },
});

describe('pages are valid HTML', () => {
  test.each(PAGES)('%s', async (_, html) => {
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
      ),
    ).toEqual([]);
  });
});
