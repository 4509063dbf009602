import { expect, test } from 'vitest';
import { aliasesIn } from '../../../src/annotate/cast/aliases.js';
import { namedIn } from '../../../src/annotate/cast/entry.js';
import { candidatesIn } from '../../../src/annotate/cast/labels.js';
import { runIn } from '../../../src/annotate/cast/run-in.js';
import { fittingOf } from '../../../src/annotate/cast/same-person.js';
import { isMisspelt } from '../../../src/annotate/cast/subject-names.js';
import { sameSide } from '../../../src/annotate/cast/sides.js';
import type { Line } from '../../../src/annotate/layout/blocks.js';
import { isEntry } from '../../../src/annotate/layout/line-shapes.js';
import { personItems } from '../../../src/annotate/layout/person-items.js';
import { english } from '../../../src/language/index.js';
import { span } from '../../../src/text/index.js';

const line = (text: string, kind: 'p' | 'item' = 'p'): Line => {
  const where = span(0, text.length);
  return {
    span: where,
    text,
    first: true,
    block: { kind, span: where, text, level: 0, display: false, italic: false, styled: false, nested: false },
  };
};

const names = (entry: string): readonly (string | undefined)[] =>
  namedIn(entry, english.layout).map(({ name }) => name);

test('a title before an inverted name has up to sixteen characters', () =>
  expect([names('Deputy Minister BERG, P. I.'), names('Comrade Minister BERG, P. I.')]).toEqual([
    ['P. I. BERG'],
    ['BERG'],
  ]));

test('a label alone on its line has up to forty characters', () => {
  const label = (letters: number): number =>
    candidatesIn(line(`Mr. ${'A'.repeat(letters - 4)}`), english.layout).length;
  expect([label(40), label(41)]).toEqual([1, 0]);
});

test('adjective and country share five letters', () =>
  expect([sameSide('Kestran side', 'Kestria', english), sameSide('Kestian side', 'Kestria', english)]).toEqual([
    true,
    false,
  ]));

test('a sentence of a list ends with a word of three letters', () => {
  const count = (list: string): number => runIn(list, span(0, list.length), english.layout, []).length;
  expect([count('Mr. Ott. Mr. Hale'), count('Mr. Li. Mr. Hale')]).toEqual([2, 1]);
});

test('an entry has up to two hundred characters', () =>
  expect([isEntry(line('A'.repeat(200))), isEntry(line('A'.repeat(201)))]).toEqual([true, false]));

test('a list of persons has two items, of up to 120 characters each', () => {
  const items = (...texts: readonly string[]): number =>
    personItems(
      texts.map((text) => line(text, 'item')),
      english.layout,
    ).size;
  const long = (length: number): string => 'Mr. Karl Pell, Minister of '.padEnd(length, 'x');
  expect([
    items('Mr. Karl Pell, Minister', 'Mr. Paul Orr, Minister'),
    items('Mr. Karl Pell, Minister'),
    items(long(120), 'Mr. Paul Orr, Minister'),
    items(long(121), 'Mr. Paul Orr, Minister'),
  ]).toEqual([2, 0, 2, 0]);
});

test('a short form has up to four words', () => {
  const count = (form: string): number =>
    aliasesIn({ text: `Ion Lupu (henceforth ${form})`, annotations: [] }, english).size;
  expect([count('Ion Mare Dan Pop'), count('Ion Mare Dan Pop Vlad')]).toEqual([1, 0]);
});

const person = (name: string) => ({ name, span: span(0, 0), offices: [], roles: [] });
const participant = (name: string) => ({ ...person(name), id: name, registered: false });

test('a surname of six letters is no other by two of them', () => {
  const isSlip = (written: string, known: string): boolean =>
    isMisspelt(person(`N. ${written}`), [participant(`N. ${known}`)]);
  expect([isSlip('Chruev', 'Krhuev'), isSlip('Chrev', 'Krhev')]).toEqual([true, false]);
});

test('two forenames are one by their first three letters', () => {
  const count = (said: string, known: string): number =>
    fittingOf([participant(`${known} Orlov`)], person(`${said} Orlov`), english).length;
  expect([count('Antal', 'Anton'), count('Andal', 'Anton')]).toEqual([1, 0]);
});
