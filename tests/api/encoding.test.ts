import { afterAll, expect, test, vi } from 'vitest';
import type * as serialise from '../../src/xml/serialise.js';

const WRITER = '../../src/xml/serialise.js';

/** A serialiser that forgets the last end tag, which ours never does. */
vi.doMock(WRITER, async (original) => {
  const actual = await original<typeof serialise>();
  return {
    ...actual,
    serialiseXml: (...of: Parameters<typeof actual.serialiseXml>) => actual.serialiseXml(...of).replace('</TEI>', ''),
  };
});
// Files of tests may share a process and its modules: this one takes its own, and leaves none.
vi.resetModules();
const { encodeInput } = await import('../../src/api/encoding.js');
afterAll(() => {
  vi.doUnmock(WRITER);
  vi.resetModules();
});

test('TEI that is not well-formed is not written', async () => {
  const bytes = Buffer.from('# Minutes\n\nHale said that he agreed.\n');
  const { value, diagnostics } = await encodeInput({ name: 'a.md', bytes }, {});
  expect(value).toBeUndefined();
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
    { rule: 'xml-written-broken', place: { file: 'a.md' } },
  ]);
});
