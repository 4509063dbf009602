import { describe, expect, it } from 'vitest';
import type { Annotation, Decision } from '../../../src/model/index.js';
import { decide, run } from './deciding.js';

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
    const period = run('on May 1 and 2', [decide('date', 'May 1 and 2', { value: '1960-05-01/1960-05-02' })]);
    expect(period.annotations).toMatchObject([{ kind: 'date', from: '1960-05-01', to: '1960-05-02' }]);
    expect(run('on {date:May 1}', [decide('date', 'May 1', { value: '1960-05-01' })]).marked).toBe(
      'on {date 1960-05-01:May 1}',
    );
  });

  it('take back a mark, not the typography', () => {
    expect(run('it {hi:{emph:is}} {persName #a:Smith}', [decide('unmark', 'is Smith')]).marked).toBe(
      'it {hi:is} Smith',
    );
  });

  it('take back direct speech, not the names in it', () => {
    expect(run('He came. {said:I saw {persName:Smith}.} No.', [decide('unmark', 'I saw Smith.')]).marked).toBe(
      'He came. I saw {persName:Smith}. No.',
    );
    expect(
      run('He came. {said:I saw {persName:Smith}.} No.', [decide('unmark', 'He came. I saw Smith. No.')]).marked,
    ).toBe('He came. I saw Smith. No.');
  });

  it('sign the page end that a rule saw', () => {
    const text = 'of the\nships';
    const seen: Annotation = { kind: 'pb', span: { start: 6, end: 7 }, n: '3', rule: 'page-seam' };
    const { annotations } = run(
      text,
      [decide('join', 'of the ships')],
      [
        { kind: 'p', span: { start: 0, end: 6 }, rule: 'block' },
        { kind: 'p', span: { start: 7, end: 12 }, rule: 'block' },
        seen,
      ],
    );
    expect(annotations).toEqual([{ kind: 'pb', span: { start: 6, end: 7 }, n: '3', rule: 'decision', resp: 'ed' }]);
  });

  it('part what a rule took for one paragraph, and keep the number of the page', () => {
    const paragraphs: readonly Annotation[] = [
      { kind: 'p', span: { start: 0, end: 6 }, rule: 'block' },
      { kind: 'p', span: { start: 13, end: 18 }, rule: 'block' },
    ];
    const parted = (n?: string) =>
      run(
        'of the\n[p. 3]\nships',
        [decide('part', 'of the [p. 3] ships'), decide('part', '[p. 3] ships')],
        [
          ...paragraphs,
          { kind: 'fw', type: 'pageNum', span: { start: 7, end: 13 }, rule: 'page-mark' },
          { kind: 'pb', span: { start: 13, end: 14 }, ...(n === undefined ? {} : { n }), rule: 'page-seam' },
        ],
      );
    expect(parted().annotations.map(({ kind }) => kind)).toEqual(['fw']);
    expect(parted('3').annotations.at(-1)).toEqual({
      kind: 'pb',
      span: { start: 7, end: 7 },
      n: '3',
      rule: 'decision',
      resp: 'ed',
    });
    // Said twice, there is nothing left to part.
    expect(parted().diagnostics.map(({ message }) => message)).toEqual([
      'The decision to part "[p. 3] ships" finds no page seam there.',
    ]);
  });

  it('mark names, with and without identity', () => {
    const names = [
      decide('mark', 'Lake Mara', { as: 'place' }),
      decide('mark', 'Smith', { as: 'person', value: 'a', cert: 'medium' }),
      decide('mark', 'the delegation', { as: 'org' }),
      decide('mark', 'May 1', { as: 'date', value: '1961-05-01' }),
    ];
    const found = run('Smith and the delegation saw Lake Mara on May 1.', names);
    expect(found.marked).toBe(
      '{persName #a ?medium:Smith} and {rs:the delegation} saw {placeName:Lake Mara} on {date 1961-05-01:May 1}.',
    );
    expect(found.annotations.every(({ rule, resp }) => rule === 'decision' && resp === 'ed')).toBe(true);
    expect(found.diagnostics).toEqual([]);
  });

  it('mark a name in place of what was seen of it, and of what crosses it', () => {
    expect(run('at {orgName:Hall Bank}', [decide('mark', 'Hall', { as: 'person' })]).marked).toBe(
      'at {orgName:{persName:Hall} Bank}',
    );
    expect(run('at {placeName:Hall} Bank', [decide('mark', 'Hall Bank', { as: 'org' })]).marked).toBe(
      'at {orgName:{placeName:Hall} Bank}',
    );
    expect(run('{persName:Ann} {persName:Hall}', [decide('mark', 'Ann Hall', { as: 'person' })]).marked).toBe(
      '{persName:Ann Hall}',
    );
    expect(run('{placeName:Ann Hall} Bank', [decide('mark', 'Hall Bank', { as: 'org' })]).marked).toBe(
      'Ann {orgName:Hall Bank}',
    );
  });

  it('mark direct speech as the speaker’s', () => {
    const turn: Annotation = { kind: 'sp', span: { start: 0, end: 20 }, ana: 'reported', who: ['b'], rule: 'label' };
    const found = run('He says no. I saw it.', [decide('mark', 'I saw it', { as: 'speech' })], [turn]);
    expect(found.annotations.at(-1)).toEqual({
      kind: 'said',
      span: { start: 12, end: 20 },
      who: 'b',
      rule: 'decision',
      resp: 'ed',
    });
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
      'The decision to name the speaker of "b" finds no turn there; a decision of kind "turn" begins one.',
    ],
    'nobody of that id': [
      'a b',
      decide('identify', 'b', { value: 'gorgia', place }),
      'decision-unusable',
      'The decision to identify "b" gives the id "gorgia", which neither a register nor the document has ("georgia"?).',
    ],
    'a place that speaks': [
      'a b',
      decide('speaker', 'b', { value: 'georgia', place }),
      'decision-unusable',
      'The decision to name the speaker of "b" gives "georgia", which is no person.',
    ],
    'a name of two paragraphs': [
      'a B\n\nC d',
      decide('mark', 'B C', { as: 'place', place }),
      'decision-unusable',
      'The decision to mark "B C" runs over the end of a paragraph, which no name or date does.',
    ],
    'an entry of another kind': [
      'a B',
      decide('mark', 'B', { as: 'org', value: 'georgia', place }),
      'decision-unusable',
      'The decision to mark "B" gives "georgia", which is of the kind "place", not "org".',
    ],
  };
  it.each(Object.entries(cases))('%s', (_, [text, decision, rule, message]) => {
    const found = run(text, [decision]);
    expect(found.marked).toBe(text.replace('\n\n', '\n'));
    expect(found.diagnostics).toMatchObject([{ rule, message, place, severity: 'warning' }]);
  });
});
