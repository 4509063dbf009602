import { describe, expect, it } from 'vitest';
import { things } from '../../../src/annotate/things/index.js';
import type { RegisterEntry } from '../../../src/model/index.js';
import { brackets, contextOf, entry, minutes, misspelling } from './brackets.js';

const REGISTER: readonly RegisterEntry[] = [
  entry('place', 'us', 'United States', 'the United States of America', 'USA', 'U.S.', 'US'),
  entry('place', 'su', 'Soviet Union', 'USSR'),
  entry('place', 'cotedor', 'Ivory Coast', 'Côte d’Ivoire'),
  entry('place', 'hague', 'The Hague'),
  entry('place', 'ny', 'New York'),
  entry('place', 'paris', 'Paris'),
  entry('place', 'turkey', 'Turkey'),
  entry('org', 'nyda', 'New York Dental Association', 'Dental Association'),
  entry('org', 'rp', 'Republican Party'),
  entry('org', 'nsa', 'National Security Archive'),
  entry('org', 'nato', 'North Atlantic Treaty Organization (NATO)'),
  entry('org', 'vfw', 'Veterans of Foreign Wars', misspelling('Veterans of Foreign Affairs')),
  entry('object', 'u2', 'U-2'),
  entry('object', 'mig', 'MiG'),
  entry('event', 'u2inc', 'U-2 incident'),
  entry('event', 'election', 'U.S. election'),
  entry('event', 'summit', 'meeting in Paris', 'Paris summit'),
];

/**
 * Reads the marks a source already has (`persName`…), adds the things, and writes both down again without paragraphs.
 */
const marked = (notation: string, entries = REGISTER): string => {
  const transcript = minutes(notation);
  const found = things(transcript, contextOf(entries));
  return brackets(transcript, [...transcript.annotations.filter((a) => a.kind !== 'p'), ...found.value]);
};

const plain = (notation: string): string => notation.replace(/\{\w+(?: [^:{}]*)?:|\}/gu, '');

describe('things are found by the forms of the registers', () => {
  const cases: Record<string, string> = {
    'the article stays outside': 'far from the {placeName #us:United States}.',
    'a capital article that belongs to the name stays in':
      'In {placeName #hague:The Hague} and in {placeName #hague:the Hague}.',
    'the longest form wins': 'the {placeName #us:United States of America} and the {placeName #us:United States}',
    'points, before a comma too':
      'the {placeName #us:U.S.} government, the {placeName #us:U.S}, the {placeName #us:U. S.} and {placeName #us:US}',
    capitals: 'THE {placeName #su:SOVIET UNION} and the {orgName #nsa:NATIONAL\nSECURITY\nARCHIVE}',
    'a word after the first may be small': 'the {orgName #rp:Republican party}',
    'no name inside the name of a body':
      'to the {orgName #nyda:New York Dental Association} in {placeName #ny:New York}',
    'possessive outside': "the {placeName #us:USA}'s and {placeName #ny:New York}’s",
    'adjectives and compounds are nothing': 'Soviet and American, U.S.-Soviet and non-Paris matters, MiG-21, Parisian',
    'words are not names': 'Tell us about turkey. LET US GO.',
    'a bracketed short form is a form': '{orgName #nato:NATO}, the {orgName #nato:North Atlantic Treaty Organization}',
    'models have plurals':
      '{objectName #u2:U-2s} and {objectName #mig:MiGs}, a {objectName #u2:U–2}, {objectName #mig:MIG}',
    'an event holds names':
      'the {eventName #u2inc:{objectName #u2:U-2} incident} before the {rs #summit:meeting in {placeName #paris:Paris}}',
    'a form with a stop in it, before a full stop': 'before the {eventName #election:{placeName #us:U.S.} election}.',
    'a misspelling is a form': '{orgName #vfw:Veterans of Foreign Affairs}',
    'apostrophes of both kinds': "{placeName #cotedor:Côte d'Ivoire}",
    'over a line end': 'the {placeName #su:Soviet\nUnion}',
    'not part of an unknown name': 'the New York Times, the Paris Daily Press and the University of Paris',
  };
  it.each(Object.entries(cases))('%s', (_, expected) => {
    expect(marked(plain(expected))).toBe(expected);
  });
});

describe('things respect what is already known', () => {
  it('leaves the names of persons alone', () => {
    const before = '{persName #x:Paris Jones} met {persName:U.S.} and ';
    const source = `${before}{persName #y:{roleName:Ambassador to Turkey} Jones}`;
    expect(marked(source)).toBe(`${before}{persName #y:{roleName:Ambassador to {placeName #turkey:Turkey}} Jones}`);
  });

  it('does not run from one block into another', () => {
    expect(marked('from the Soviet\n\nUnion')).toBe('from the Soviet\nUnion');
  });

  it('runs over a page seam', () => {
    const transcript = minutes('from the Soviet\n\nUnion');
    const seam = { kind: 'pb', span: { start: 15, end: 16 }, rule: 'test' } as const;
    const found = things({ ...transcript, annotations: [...transcript.annotations, seam] }, contextOf(REGISTER));
    expect(brackets(transcript, found.value)).toBe('from the {placeName #su:Soviet\nUnion}');
  });

  it('joins what a line end hyphenated', () => {
    const transcript = minutes('of Tur-\nkey');
    const end = { kind: 'lb', break: 'no', span: { start: 7, end: 7 }, rule: 'test' } as const;
    const found = things({ ...transcript, annotations: [...transcript.annotations, end] }, contextOf(REGISTER));
    expect(brackets(transcript, found.value)).toBe('of {placeName #turkey:Tur-\nkey}');
  });

  it('marks nothing without a register', () => {
    expect(marked('the United States and Paris', [])).toBe('the United States and Paris');
  });

  it('leaves open what two entries are called, and says so', () => {
    const entries = [entry('place', 'a', 'Georgia'), entry('place', 'b', 'Georgia')];
    const transcript = minutes('in Georgia');
    const found = things(transcript, contextOf(entries));
    expect(brackets(transcript, found.value)).toBe('in {placeName ?low:Georgia}');
    expect(found.diagnostics).toMatchObject([
      { rule: 'thing-ambiguous', severity: 'warning', message: '"Georgia" may be "Georgia" (a), "Georgia" (b).' },
    ]);
  });

  it('stays linear on long texts', () => {
    const transcript = minutes('the United States of the United States of '.repeat(20000));
    const started = performance.now();
    expect(things(transcript, contextOf(REGISTER)).value).toHaveLength(40000);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
