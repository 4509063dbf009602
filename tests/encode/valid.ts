import { describe, expect, it } from 'vitest';
import { canValidate, jing, MEMCON_SCHEMA, TEI_ALL } from '../schema/jing.js';
import { ownVerdict } from '../schema/own.js';
import { encoded } from './encoded.js';

const fails = (said: readonly string[]): void => expect(said.slice(0, 5), encoded[Number(said[0]?.split(':')[0])]).toEqual([]);

/** To be called last in a test file: everything its tests have encoded is valid. */
export function itIsValid(): void {
  describe('all that was encoded above', () => {
    it('is valid: memcon.rng, by memcon itself', () => fails(ownVerdict(MEMCON_SCHEMA, encoded)));

    for (const schema of [MEMCON_SCHEMA, TEI_ALL]) {
      it.skipIf(!canValidate(schema))(`is valid: ${schema.replace(/^.*\//u, '')}, by jing`, { timeout: 60_000 }, () => fails(jing(schema, encoded)));
    }
  });
}
