import { describe, expect, it } from 'vitest';
import { addTo, groupedBy } from '../../src/text/index.js';

describe('groups', () => {
  it('keep the order in which items come, and that in which groups begin', () => {
    const groups = groupedBy(['bad', 'apple', 'bit', 'act'], (word) => word[0]);
    expect([...groups]).toEqual([
      ['b', ['bad', 'bit']],
      ['a', ['apple', 'act']],
    ]);
  });

  it('grow one by one', () => {
    const groups = new Map([['a', [1]]]);
    addTo(groups, 'a', 2);
    addTo(groups, 'b', 3);
    expect([...groups]).toEqual([
      ['a', [1, 2]],
      ['b', [3]],
    ]);
  });
});
