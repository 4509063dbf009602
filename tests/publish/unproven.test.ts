import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/diagnostics/index.js';

describe('words of another project’s document that cannot be proven', () => {
  test('are said with a warning, not refused: `edition-words-unproven`', () => {
    expect(RULES['edition-words-unproven'].severity).toBe('warning');
  });
});
