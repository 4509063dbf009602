import { describe, expect, it } from 'vitest';
import { canValidate, jing, MEMCON_SCHEMA, TEI_ALL } from '../schemas/jing.js';
import { ownVerdict } from '../schemas/own.js';
import { encoded } from './encoded.js';

/** What was said, with the document it was said of first. */
const told = (said: readonly string[]): readonly string[] => [
  ...said.slice(0, 5),
  ...said.slice(0, 1).map((line) => encoded[Number(line.split(':')[0])] ?? ''),
];

/** To be called last in a test file: everything its tests have encoded is valid. */
export function itIsValid(): void {
  describe('all that was encoded above', () => {
    it('is valid: memcon.rng, by memcon itself', () => {
      expect(told(ownVerdict(MEMCON_SCHEMA, encoded))).toEqual([]);
    });

    for (const schema of [MEMCON_SCHEMA, TEI_ALL]) {
      it.skipIf(!canValidate(schema))(`is valid: ${schema.replace(/^.*\//u, '')}, by jing`, { timeout: 60_000 }, () => {
        expect(told(jing(schema, encoded))).toEqual([]);
      });
    }
  });
}
