import { describe, expect, test } from 'vitest';
import { fitting } from '../../../src/annotate/cast/same-person.js';
import { sameSide } from '../../../src/annotate/cast/sides.js';
import { english } from '../../../src/language/index.js';
import type { Participant } from '../../../src/model/index.js';
import { span } from '../../../src/text/index.js';

const person = (id: string, name: string, offices: readonly string[] = [], side?: string): Participant => ({
  id,
  name,
  offices,
  roles: ['present'],
  registered: false,
  span: span(0, 0),
  ...(side === undefined ? {} : { side }),
});

const who = (people: readonly Participant[], name: string, offices: readonly string[] = [], side?: string): string =>
  fitting(
    people,
    { name, offices, span: span(0, 0), roles: ['speaker'], ...(side === undefined ? {} : { side }) },
    english,
  )
    .map(({ id }) => id)
    .join(' ');

describe('two of one surname', () => {
  const holms = [person('pi', 'P. I. Holm', ['Mr.'], 'Denmark'), person('t', 'T. Holm', ['Mr.'])];
  const mosses = [person('moss', 'Moss'), person('joan', 'Joan I. Moss', ['Town Clerk'])];

  test.each([
    ['by initials', holms, 'T. Holm', ['Mr.'], undefined, 't'],
    ['by the side for which he speaks', holms, 'Holm', ['Mr.'], 'Denmark', 'pi'],
    ['by an office of hers', mosses, 'Moss', ['Clerk'], undefined, 'joan'],
    ['by an office that the other has not', mosses, 'Moss', ['Councilor'], undefined, 'moss'],
    ['or stay open, whatever the order of the list', mosses, 'Moss', [], undefined, 'moss joan'],
  ] as const)('are told apart %s', (_, people, name, offices, side, expected) => {
    expect(who(people, name, offices, side)).toBe(expected);
  });

  test('a man is not a woman, nor Kim Ran Kim Dok-su', () => {
    expect(who([person('ilic', 'Ilic', ['Mr.'])], 'Ilic', ['Mrs.'])).toBe('');
    expect(who([person('kim', 'Kim Dok-su')], 'Kim Ran')).toBe('');
  });
});

test.each([
  ['The BELGIAN REPRESENTATIVE', 'BELGIUM', true],
  ['Kestria', 'the Kestrian Side', true],
  ['UNITED KINGDOM', 'UNITED STATES', false],
  ['', 'Kestria', false],
])('one side or two: %s, %s', (a, b, expected) => {
  expect(sameSide(a, b, english)).toBe(expected);
});
