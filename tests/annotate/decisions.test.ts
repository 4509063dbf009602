import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/annotate/decisions.js';
import type { Annotation, Decision } from '../../src/model/index.js';
import { brackets, contextOf, entry, minutes } from './things/brackets.js';

const REGISTER = [
  entry('person', 'a', 'A. Smith'),
  entry('person', 'b', 'B. Smith'),
  entry('place', 'georgia', 'Georgia'),
];

const decide = (kind: Decision['kind'], quote: string, more: Partial<Decision> = {}): Decision => {
  return { kind, quote, by: 'ed', reason: 'seen in the original', ...more };
};

const run = (notation: string, decisions: readonly Decision[], extra: readonly Annotation[] = []) => {
  const transcript = minutes(notation);
  const { value, diagnostics } = applyDecisions(
    { ...transcript, annotations: [...transcript.annotations, ...extra] },
    contextOf(REGISTER, { decisions }),
  );
  const shown = value.annotations.filter((a) => a.kind !== 'p');
  return { marked: brackets(value, shown), annotations: shown, diagnostics };
};

describe('decisions of an editor', () => {
  it('correct a reading', () => {
    const found = run('we would to have amend it', [
      decide('correct', 'would to have amend it', { value: 'would have to amend it' }),
    ]);
    expect(found.marked).toBe('we {sic would have to amend it:would to have amend it}');
    expect(found.annotations[0]).toMatchObject({ rule: 'decision', resp: 'ed' });
  });

  it('correct in place of a rule', () => {
    const rule: Annotation = { kind: 'sic', span: { start: 0, end: 4 }, corr: 'Wrong', rule: 'recorded-misspelling' };
    expect(run('Rite!', [decide('correct', 'Rite', { value: 'Right' })], [rule]).marked).toBe('{sic Right:Rite}!');
  });

  it('identify a name that is marked', () => {
    const found = run('{persName:Smith} and {persName #a:Smith} came', [
      decide('identify', 'Smith', { suffix: 'and', value: 'b', cert: 'medium' }),
    ]);
    expect(found.marked).toBe('{persName #b ?medium:Smith} and {persName #a:Smith} came');
  });

  it('identify within a longer name', () => {
    expect(run('{persName:Mr. Smith}', [decide('identify', 'Smith', { value: 'b' })]).marked).toBe(
      '{persName #b:Mr. Smith}',
    );
  });

  it('identify what is not marked, by the kind of the entry', () => {
    expect(run('in Georgia', [decide('identify', 'Georgia', { value: 'georgia' })]).marked).toBe(
      'in {placeName #georgia:Georgia}',
    );
  });

  it('turn a person into a place', () => {
    expect(run('in {persName #a:Georgia}', [decide('identify', 'Georgia', { value: 'georgia' })]).marked).toBe(
      'in {placeName #georgia:Georgia}',
    );
  });

  it('identify a description, and leave the names in it', () => {
    const found = run('the head of {placeName #georgia:Georgia}', [
      decide('identify', 'head of Georgia', { value: 'a' }),
    ]);
    expect(found.marked).toBe('the {rs #a:head of {placeName #georgia:Georgia}}');
    expect(found.annotations.at(-1)).toMatchObject({ kind: 'rs', type: 'person' });
  });

  it('date', () => {
    expect(run('on that day', [decide('date', 'that day', { value: '1960-05-01' })]).marked).toBe(
      'on {date 1960-05-01:that day}',
    );
    expect(run('on {date:May 1}', [decide('date', 'May 1', { value: '1960-05-01' })]).marked).toBe(
      'on {date 1960-05-01:May 1}',
    );
  });

  it('name a speaker', () => {
    const turn: Annotation = { kind: 'sp', span: { start: 0, end: 10 }, ana: 'reported', rule: 'label', cert: 'low' };
    const found = run('He says no.', [decide('speaker', 'He says', { value: 'a' })], [turn]);
    expect(found.annotations).toEqual([
      { kind: 'sp', span: turn.span, ana: 'reported', who: ['a'], rule: 'decision', resp: 'ed' },
    ]);
  });

  it('take back a mark, not the typography', () => {
    expect(run('it {hi:{emph:is}} {persName #a:Smith}', [decide('unmark', 'is Smith')]).marked).toBe(
      'it {hi:is} Smith',
    );
  });

  it('find quotations over line ends and with either apostrophe', () => {
    expect(
      run("the Soviet\nUnion's case", [
        decide('correct', 'Soviet Union’s', { value: 'x', prefix: 'the ', suffix: ' case' }),
      ]).marked,
    ).toBe("the {sic x:Soviet\nUnion's} case");
  });
});

describe('a decision that cannot be applied is reported and changes nothing', () => {
  const place = { file: 'decisions.json', start: { line: 7, column: 5 } };
  const cases: Record<string, readonly [string, Decision, string, string]> = {
    'no place': [
      'a b',
      decide('correct', 'c', { value: 'd', place }),
      'decision-unplaced',
      'The decision to correct "c" no longer finds its place in "test.md".',
    ],
    'several places': [
      'a b a',
      decide('correct', 'a', { value: 'd', place }),
      'decision-ambiguous',
      'The decision to correct "a" fits 2 places: 1:1, 1:5.',
    ],
    'a prefix that differs': [
      'a b',
      decide('correct', 'b', { prefix: 'c', value: 'd', place }),
      'decision-unplaced',
      'The decision to correct "b" no longer finds its place in "test.md".',
    ],
    'nothing marked': [
      'a b',
      decide('unmark', 'b', { place }),
      'decision-unusable',
      'The decision to unmark "b" finds nothing to change there.',
    ],
    'no turn': [
      'a b',
      decide('speaker', 'b', { value: 'a', place }),
      'decision-unusable',
      'The decision to name the speaker of "b" finds nothing to change there.',
    ],
  };
  it.each(Object.entries(cases))('%s', (_, [text, decision, rule, message]) => {
    const found = run(text, [decision]);
    expect(found.marked).toBe(text);
    expect(found.diagnostics).toMatchObject([{ rule, message, place, severity: 'warning' }]);
  });
});
