import { expect, test } from 'vitest';
import { readRecord } from '../../src/tei/index.js';

const kindOf = (classes: string, more = '', text = '<text>', root = ''): string | undefined =>
  readRecord({
    name: 'talk.xml',
    text: `<TEI xmlns="http://www.tei-c.org/ns/1.0"${root}><teiHeader>${more}<profileDesc><textClass>${classes}</textClass></profileDesc></teiHeader>${text}<body><p>x</p></body></text></TEI>`,
  }).value?.header.kind;

const taxonomy = (description: string): string =>
  `<encodingDesc><classDecl><taxonomy><category xml:id="k"><catDesc>${description}</catDesc></category></taxonomy></classDecl></encodingDesc>`;

test.each([
  [
    'a category',
    '<catRef target="#k"/>',
    taxonomy('Record of a conversation: minutes or a memorandum.'),
    'Record of a conversation',
  ],
  [
    'a category with a term',
    '<catRef target="#other #k"/>',
    taxonomy('<term>telephone conversation</term>, as recorded'),
    'Telephone conversation',
  ],
  [
    'a scheme of genres',
    '<keywords scheme="#genre"><list><item><term>interview</term></item></list></keywords>',
    '',
    'Interview',
  ],
  [
    'a term that says it is one',
    '<keywords><term>Berlin</term><term type="genre">minutes</term></keywords>',
    '',
    'Minutes',
  ],
])('%s says what kind of document it is', (_, classes, more, kind) => expect(kindOf(classes, more)).toBe(kind));

test('the type of the text says it where the header does not', () => {
  expect(kindOf('', '', '<text type="press_release">')).toBe('Press release');
  expect(kindOf('', '', '<text type="document">', ' type="letter"')).toBe('Letter');
});

test.each([
  ['a subject', '<keywords scheme="#lcsh"><term>Berlin</term></keywords>', ''],
  ['a category of another file', '<catRef target="taxonomy.xml#k"/>', ''],
  [
    'a description of many words',
    '<catRef target="#k"/>',
    taxonomy('What was said on the day on which the delegations of both sides met again'),
  ],
])('%s says nothing of it', (_, classes, more) => expect(kindOf(classes, more)).toBe(undefined));
