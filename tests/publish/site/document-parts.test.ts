import { afterAll, expect, test, vi } from 'vitest';
import { conversations } from './documents.js';

const WRITER = '../../../src/xml/in-utf8.js';

/** A copy of the first document that loses its last end tag, which ours never does. */
vi.doMock(WRITER, () => ({
  inUtf8: (xml: string) => (xml.includes('>Conversation 1<') ? xml.replace('</TEI>', '') : xml),
}));
// Files of tests may share a process and its modules: this one takes its own, and leaves none.
vi.resetModules();
const { siteOf } = await import('./built-site.js');
afterAll(() => {
  vi.doUnmock(WRITER);
  vi.resetModules();
});

test('a document whose copy would not be well-formed has no place in the site', () => {
  const { files, diagnostics } = siteOf(conversations(2));
  expect(diagnostics).toMatchObject([{ rule: 'xml-written-broken', severity: 'error', place: { file: 'doc-1.xml' } }]);
  expect([...files.keys()].filter((path) => path.startsWith('documents/'))).toEqual([
    'documents/doc-2.html',
    'documents/doc-2.xml',
    'documents/doc-2.txt',
  ]);
});
