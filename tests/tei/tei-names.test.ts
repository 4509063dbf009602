import { describe, expect, test } from 'vitest';
import { editedText, textIn } from '../../src/tei/index.js';
import { parseXml } from '../../src/xml/index.js';

const parsed = (markup: string) => parseXml({ name: 'x', text: `<p>${markup}</p>` }).value!;

/** Markup, the words of the record, the words as editors want them read. */
const cases: readonly (readonly [markup: string, record: string, edited: string])[] = [
  ['<choice><sic>recieve</sic> <corr>receive</corr></choice> him', 'recieve him', 'receive him'],
  ['<choice><abbr>Dr.</abbr><expan>Doctor</expan></choice> Orlov', 'Dr. Orlov', 'Doctor Orlov'],
  ['<choice><unclear>one</unclear><unclear>won</unclear></choice>', 'one', 'one'],
  ['<app><rdg>late</rdg><lem>early</lem></app>', 'early', 'early'],
  ['<app><rdgGrp><rdg>early</rdg><rdg>late</rdg></rdgGrp></app>', 'early', 'early'],
  ['a<app><note>lost</note></app>b', 'ab', 'ab'],
  ['Orlov<note>A note.</note> <del>never</del> came', 'Orlov never came', 'Orlov came'],
  ['N. <supplied>S.</supplied> Orlov', 'N. Orlov', 'N. S. Orlov'],
  ['N. S.<lb/>Orlov, Or<lb break="no"/>lov<gb/>came', 'N. S. Orlov, Orlov came', 'N. S. Orlov, Orlov came'],
  ['<list><item>one</item><item>two</item></list>', 'one two', 'one two'],
  [
    '<address><street>Main Street</street><settlement>Paris</settlement></address>',
    'Main Street Paris',
    'Main Street Paris',
  ],
  ['a <gap><desc>torn</desc></gap><vocal><desc>coughs</desc></vocal> b', 'a b', 'a b'],
];

describe('the words of an element', () => {
  test.each(cases)('%s', (markup, record, edited) => {
    expect([textIn(parsed(markup)), editedText(parsed(markup))]).toEqual([record, edited]);
  });

  test('some elements may be left out', () =>
    expect(textIn(parsed('<roleName>Mr.</roleName> Orlov'), ['roleName'])).toBe('Orlov'));
});
