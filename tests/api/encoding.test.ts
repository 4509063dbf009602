import { expect, test, vi } from 'vitest';
import { encode } from '../../src/api/index.js';
import type * as serialise from '../../src/xml/serialise.js';

/** A serialiser that forgets the last end tag, which ours never does. */
vi.mock('../../src/xml/serialise.js', async (original) => {
  const actual = await original<typeof serialise>();
  return {
    ...actual,
    serialiseXml: (...of: Parameters<typeof actual.serialiseXml>) => actual.serialiseXml(...of).replace('</TEI>', ''),
  };
});

test('TEI that is not well-formed is not written', async () => {
  const bytes = Buffer.from('# Minutes\n\nHale said that he agreed.\n');
  const { value, diagnostics } = await encode({ name: 'a.md', bytes });
  expect(value).toBeUndefined();
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
    { rule: 'xml-written-broken', place: { file: 'a.md' } },
  ]);
});
