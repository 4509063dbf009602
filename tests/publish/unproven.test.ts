import { describe, expect, test } from 'vitest';
import { wordsCheck } from '../../src/publish/second-reading/index.js';

const document = {
  name: 'letter.xml',
  text: `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt>
<publicationStmt><p>Here.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc>
</teiHeader><text><body><p>One two three.</p></body></text></TEI>`,
};

const found = (strict: boolean): readonly unknown[] =>
  wordsCheck(
    document,
    strict,
  )({ name: 'text', content: 'One three.\n' }).map(({ rule, severity, place }) => [rule, severity, place?.start?.line]);

describe('words that an edition cannot be proven to have', () => {
  test('a warning with its line where the edition is written all the same', () => {
    expect(found(false)).toEqual([['edition-words-unproven', 'warning', 3]]);
  });
  test('an error where it is not', () => {
    expect(found(true)).toEqual([['edition-words-differ', 'error', 3]]);
  });
  test.each([
    [true, 'The stylesheet that was given must show every word'],
    [false, 'Please report the document'],
  ])('the advice is for him whose stylesheet made it: the user’s %j', (isByUser, advice) => {
    const [fault] = wordsCheck(document, true, () => isByUser)({ name: 'text', content: 'One three.\n' });
    expect(fault?.note).toContain(advice);
  });
});
