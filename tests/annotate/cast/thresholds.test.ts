import { expect, test } from 'vitest';
import { aliasesIn } from '../../../src/annotate/cast/aliases.js';
import { authorOf, isWrittenByOne } from '../../../src/annotate/cast/author.js';
import { namedIn } from '../../../src/annotate/cast/entry.js';
import { candidatesIn } from '../../../src/annotate/cast/labels.js';
import { presentByMark } from '../../../src/annotate/cast/mentions.js';
import { runIn } from '../../../src/annotate/cast/run-in.js';
import { fittingOf } from '../../../src/annotate/cast/same-person.js';
import { isMisspelt, withoutOthersHolders, type NamedSubject } from '../../../src/annotate/cast/subject-names.js';
import { sameSide } from '../../../src/annotate/cast/sides.js';
import { chairIn } from '../../../src/annotate/cast/chair.js';
import { isStrong, type LabelClass } from '../../../src/annotate/cast/label-classes.js';
import { openingInitials } from '../../../src/annotate/cast/opening-initials.js';
import { ownList } from '../../../src/annotate/cast/holders.js';
import type { Block, Line } from '../../../src/annotate/layout/blocks.js';
import { isEntry } from '../../../src/annotate/layout/line-shapes.js';
import { personItems } from '../../../src/annotate/layout/person-items.js';
import { english, languageFor } from '../../../src/language/index.js';
import { registerOf } from '../people/registers.js';
import { NO_FACTS, type Context, type Transcript } from '../../../src/model/index.js';
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

test('a title before an inverted name has up to sixteen characters, or no word but those of offices', () =>
  expect(
    ['Deputy Minister BERG, P. I.', 'Comrade Wandere BERG, P. I.', 'Comrade Wanderer BERG, P. I.'].map(names),
  ).toEqual([['P. I. BERG'], ['P. I. BERG'], ['Wanderer BERG']]));

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

/** Labels before a colon of which nothing is known but what is told. */
const labels = (told: Partial<LabelClass>): boolean =>
  isStrong({
    members: [{ label: { delimiter: ':' } }] as unknown as LabelClass['members'],
    voices: new Set(),
    known: 0,
    explained: 0,
    knownVoices: 0,
    named: 0,
    titledNames: 0,
    titledSentences: 0,
    isSpoken: false,
    numbered: 0,
    titledOnce: 0,
    namedVoices: 0,
    shortForms: 0,
    initials: 0,
    isSmall: false,
    isCapitalised: false,
    isThroughout: false,
    covers: false,
    formalVoices: 0,
    isKnownLanguage: true,
    asked: [0, 0],
    personal: 0,
    ...told,
  });
const voices = new Set(['orlov']);

test.each<[string, Partial<LabelClass>, Partial<LabelClass>]>([
  ['four titled labels with a sentence each', { titledSentences: 4 }, { titledSentences: 3 }],
  ['two numbers of speeches', { numbered: 2 }, { numbered: 1 }],
  ['three names with titles', { titledOnce: 3, personal: 0.3 }, { titledOnce: 2, personal: 0.3 }],
  ['three known names', { knownVoices: 3, personal: 0.3 }, { knownVoices: 2, personal: 0.3 }],
  ['three tenths of them spoken', { knownVoices: 3, personal: 0.3 }, { knownVoices: 3, personal: 0.29 }],
  ['three initials that a list explains', { explained: 3, voices }, { explained: 2, voices }],
  ['four short forms', { shortForms: 4, voices }, { shortForms: 3, voices }],
])('a convention of labels: %s', (_, enough, few) => expect([labels(enough), labels(few)]).toEqual([true, false]));

const initials = (...texts: readonly string[]): number =>
  openingInitials(
    texts.map((text) => line(text)),
    english.layout,
    english.speech,
  ).size;
const one = ['A.B. Go on.', 'A.B. Then do.'];

test('initials that open lines are a convention where two come back, or one of four', () =>
  expect([
    initials(...one, 'C.D. Why not?', 'C.D. We shall.'),
    initials(...one, 'C.D. Why not?', 'E.F. So be it.', 'G.H. Never.'),
    initials(...one, 'C.D. Why not?', 'E.F. So be it.'),
  ]).toEqual([2, 4, 0]));

test('three questions make a record of questions', () =>
  expect([
    initials('Q Where were you?', 'Q And then?', 'Q Who came?'),
    initials('Q Where were you?', 'Q And then?'),
  ]).toEqual([2, 0]));

test('an office in full is remembered for eight hundred characters', () => {
  const office = (text: string, start: number, id?: string): NamedSubject =>
    ({ subject: { form: 'office', text, span: span(start, start + text.length) }, id }) as NamedSubject;
  const isOpen = (start: number): boolean =>
    withoutOthersHolders([office('Minister of Works', 0), office('Minister', start, 'berg')], { text: '' }, [], {
      register: registerOf(),
      language: english,
    })[1]?.open === true;
  expect([isOpen(817), isOpen(818)]).toEqual([true, false]);
});

test('whose office a paragraph has named is remembered for three hundred characters', () => {
  const isOpen = (between: number): boolean => {
    const text = `The German Chancellor agreed.${' '.repeat(between)}`;
    const subject = { form: 'office', text: 'Chancellor', span: span(text.length, text.length + 10) };
    return (
      withoutOthersHolders([{ subject, id: 'berg' } as NamedSubject], { text }, [], {
        register: registerOf(),
        language: english,
      })[0]?.open === true
    );
  };
  expect([isOpen(275), isOpen(285)]).toEqual([true, false]);
});

test('a register of up to eighty persons may be the record’s own list', () => {
  const size = (count: number): number =>
    ownList({ entries: registerOf(...Array.from({ length: count }, (_, i) => `Bell${i}, Ann`)).entries }).length;
  expect([size(80), size(81)]).toEqual([80, 0]);
});

/** Paragraphs one after the other, with the transcript that they make. */
function paragraphs(...texts: readonly string[]): {
  readonly transcript: Transcript;
  readonly blocks: readonly Block[];
} {
  const text = texts.join('\n');
  let at = 0;
  const blocks = texts.map((one): Block => {
    const where = span(at, at + one.length);
    at = where.end + 1;
    return { ...line(one).block, span: where };
  });
  return { transcript: { source: { name: 'x', text }, text, places: [], annotations: [] }, blocks };
}
const context: Context = { language: english, register: { entries: [] }, decisions: [], options: {}, facts: NO_FACTS };
const author = (...tail: readonly string[]): string | undefined => {
  const { transcript, blocks } = paragraphs(...tail);
  return authorOf(transcript, [], [], blocks, context)?.name;
};

test('who reports twice what he said himself is one of the speakers', () => {
  const isOne = (...texts: readonly string[]): boolean => {
    const { transcript, blocks } = paragraphs(...texts);
    return isWrittenByOne(transcript, [], blocks, english);
  };
  expect([isOne('I said that it was late.', 'I asked him why.'), isOne('I said that it was late.')]).toEqual([
    true,
    false,
  ]);
  // Once is enough where the record tells whom he met, or who spoke to him.
  expect(isOne('I said that it was late.', 'Today I visited Comrade Pak.')).toBe(true);
  expect(isOne('I said that it was late.', 'Comrade Pak informed me of the harvest.')).toBe(true);
  expect(isOne('It was late. I said so.', 'Comrade Pak informed me of the harvest.')).toBe(false);
});

test('a signature has up to forty characters, its office a hundred, in the last ten lines', () => {
  const long = (length: number): string => 'Karl Pell'.padEnd(length, 'l');
  expect([author(long(40)), author(long(41))]).toEqual([long(40), undefined]);
  const office = (length: number): string => 'COUNSELLOR OF THE EMBASSY'.padEnd(length, ' X');
  expect([author('Karl Pell', office(100)), author('Karl Pell', office(101))]).toEqual(['Karl Pell', undefined]);
  const notes = (many: number): readonly string[] => Array.from({ length: many }, (_, i) => `${i + 1}. A note`);
  expect([author('Karl Pell', ...notes(9)), author('Karl Pell', ...notes(10))]).toEqual(['Karl Pell', undefined]);
});

test('what stands above and below a signature is none: office, place, number, day, copies', () => {
  expect(author('I asked him why.', 'Karl Pell\nCounsel\nParis')).toBe('Karl Pell');
  expect(author('I asked him why.', 'COUNSELLOR OF THE EMBASSY\n(V. LARIN)')).toBe('V. LARIN');
  expect(author('I asked him why.', '[signature] (A. LARIN)\nAmbassador')).toBe('A. LARIN');
  expect(author('I asked him why.', 'LARIN', 'No. 36\n19 January 1950')).toBe('LARIN');
  expect(author('I asked him why.', 'AMBASSADOR: (signed)\nL. Larin', 'CC:\n1x Embassy')).toBe('L. Larin');
  expect(author('I asked him why.', 'Counsel', 'He did not know.')).toBeUndefined();
});

test('who presided and who was there by a short form stands in the first nine paragraphs', () => {
  const german = languageFor('de').layout;
  const below = (lines: number, last: string) => {
    const { transcript, blocks } = paragraphs(...Array.from({ length: lines }, () => 'A line'), last);
    return [transcript.text, blocks.map((block) => block.span)] as const;
  };
  const chairs = (lines: number): number =>
    chairIn(...below(lines, 'It was chaired by Karl Pell.'), english.layout, english.people).length;
  const present = (lines: number, head: string): number => presentByMark(...below(lines, head), german).length;
  expect([chairs(8), chairs(9)]).toEqual([1, 0]);
  expect([present(8, 'P. Meyer; anw. Beust'), present(9, 'P. Meyer; anw. Beust'), present(0, 'anw. Beust')]).toEqual([
    2, 0, 0,
  ]);
});
