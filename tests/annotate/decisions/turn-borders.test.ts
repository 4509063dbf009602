import { describe, expect, it } from 'vitest';
import { ofKind, type Annotation } from '../../../src/model/index.js';
import { decide, run } from './deciding.js';

type Ana = 'reported' | 'direct';

const turn = (text: string, words: string, who: string | undefined, ana: Ana = 'reported'): Annotation => ({
  kind: 'sp',
  span: { start: text.indexOf(words), end: text.indexOf(words) + words.length },
  ana,
  rule: 'label',
  ...(who === undefined ? {} : { who: [who] }),
});

/** `a: the words of the turn`, in their order. */
const turnsIn = ({ transcript, annotations }: Pick<ReturnType<typeof run>, 'transcript' | 'annotations'>): string[] =>
  ofKind(annotations, 'sp')
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ who = ['?'], span }) => `${who.join(' ')}: ${transcript.text.slice(span.start, span.end)}`);

const TEXT = 'SMITH says no. That is so. He leaves.';

describe('the speaker of a turn', () => {
  it('is named where the quotation begins it', () => {
    const found = run(
      'He says no.',
      [decide('speaker', 'He says', { value: 'a' })],
      [{ kind: 'sp', span: { start: 0, end: 10 }, ana: 'reported', rule: 'label', cert: 'low' }],
    );
    expect(found.annotations).toEqual([
      { kind: 'sp', span: { start: 0, end: 10 }, ana: 'reported', who: ['a'], rule: 'decision', resp: 'ed' },
    ]);
  });

  it('is named, with the name that opens it and what he says, from his name or behind it', () => {
    for (const quote of ['SMITH says', 'says no']) {
      const found = run(
        `{persName #a:SMITH} says no. {said:I am so.} Bye.`,
        [decide('speaker', quote, { value: 'b' })],
        [turn('SMITH says no. I am so. Bye.', 'SMITH says no. I am so. Bye.', 'a')],
      );
      expect(found.marked).toContain('{persName #b:SMITH} says no.');
      expect(ofKind(found.annotations, 'said').map(({ who }) => who)).toEqual(['b']);
      expect(turnsIn(found)).toEqual(['b: SMITH says no. I am so. Bye.']);
    }
  });

  it('leaves a name alone that opens the turn and is another’s', () => {
    const text = 'Hale’s interpreter says no.';
    const found = run(
      `{persName #a:Hale}’s interpreter says no.`,
      [decide('speaker', 'interpreter', { value: 'b' })],
      [turn(text, text, 'a')],
    );
    expect(found.marked).toContain('{persName #a:Hale}');
  });

  it('is another from where the quotation begins within a turn', () => {
    const found = run(TEXT, [decide('speaker', 'That is so', { value: 'b' })], [turn(TEXT, TEXT, 'a')]);
    expect(turnsIn(found)).toEqual(['a: SMITH says no.', 'b: That is so. He leaves.']);
    expect(ofKind(found.annotations, 'sp')[1]).toMatchObject({ rule: 'decision', resp: 'ed', ana: 'reported' });
  });

  it('takes along what is said from there, and cuts speech that runs over it', () => {
    const [first, second] = [
      { start: 6, end: 37 },
      { start: 27, end: 37 },
    ];
    const said: Annotation = { kind: 'said', span: first, who: 'a', rule: 'direct-person', chain: 'said1' };
    const found = run(TEXT, [decide('speaker', 'He leaves', { value: 'b' })], [turn(TEXT, TEXT, 'a'), said]);
    expect(ofKind(found.annotations, 'said').map(({ who, span, chain }) => [who, span, chain])).toEqual([
      ['a', { start: 6, end: 27 }, 'said1'],
      ['b', second, 'said1 27'],
    ]);
  });
});

describe('turns', () => {
  it('begin within another, with a speaker or without', () => {
    const begin = (value?: string) =>
      turnsIn(
        run(
          TEXT,
          [decide('turn', 'That is so', { action: 'begin', ...(value === undefined ? {} : { value }) })],
          [turn(TEXT, TEXT, 'a')],
        ),
      );
    expect(begin()).toEqual(['a: SMITH says no.', '?: That is so. He leaves.']);
    expect(begin('b')).toEqual(['a: SMITH says no.', 'b: That is so. He leaves.']);
  });

  it('begin where there was none, to the end of the paragraph, in the manner of their neighbours', () => {
    const text = 'SMITH: No.\n\nYes. I do.\n\nThey leave.';
    const found = run(
      text,
      [decide('turn', 'Yes.', { action: 'begin', value: 'b' })],
      [turn(text, 'SMITH: No.', 'a', 'direct')],
    );
    expect(turnsIn(found)).toEqual(['a: SMITH: No.', 'b: Yes. I do.']);
    expect(ofKind(found.annotations, 'sp').map(({ ana }) => ana)).toEqual(['direct', 'direct']);
  });

  it('end earlier or later; the recorder is never direct speech', () => {
    const said: Annotation = { kind: 'said', span: { start: 27, end: 36 }, who: 'a', rule: 'direct-person' };
    const earlier = run(TEXT, [decide('turn', 'That is so', { action: 'end' })], [turn(TEXT, TEXT, 'a'), said]);
    expect(turnsIn(earlier)).toEqual(['a: SMITH says no. That is so.']);
    expect(ofKind(earlier.annotations, 'said')).toEqual([]);
    const later = run(TEXT, [decide('turn', 'He leaves', { action: 'end' })], [turn(TEXT, 'SMITH says no.', 'a')]);
    expect(turnsIn(later)).toEqual([`a: ${TEXT}`]);
  });

  it('are joined to the one before, or taken back, without their labels', () => {
    const text = 'SMITH says no. Note: This is so.';
    const marks: Annotation[] = [
      turn(text, 'SMITH says no.', 'a'),
      turn(text, 'Note: This is so.', undefined, 'direct'),
      { kind: 'speaker', span: { start: 15, end: 20 }, rule: 'label' },
    ];
    const joined = run(text, [decide('turn', 'Note:', { action: 'join' })], marks);
    expect(turnsIn(joined)).toEqual([`a: ${text}`]);
    expect(ofKind(joined.annotations, 'speaker')).toEqual([]);
    const removed = run(text, [decide('turn', 'This is so', { action: 'remove' })], marks);
    expect(turnsIn(removed)).toEqual(['a: SMITH says no.']);
    expect(ofKind(removed.annotations, 'speaker')).toEqual([]);
  });

  it.each([
    ['begin', 'SMITH', 'The decision to begin a turn with "SMITH" finds that a turn begins there already.'],
    ['end', 'That is so. He', 'The decision to end a turn with "That is so. He" goes on into the next turn.'],
    ['end', 'says no', 'The decision to end a turn with "says no" finds that the turn ends there already.'],
    ['join', 'SMITH', 'The decision to join to the turn before it "SMITH" finds no turn before it.'],
    ['join', 'says', 'The decision to join to the turn before it "says" finds no turn that begins there.'],
    ['remove', 'That is', 'The decision to take back the turn of "That is" finds no turn there.'],
  ] as const)('cannot %s at %s', (action, quote, message) => {
    const decision = decide('turn', quote, { action });
    const found = run(TEXT, [decision], [turn(TEXT, 'SMITH says no.', 'a'), turn(TEXT, 'He leaves.', 'b')]);
    expect(found.diagnostics).toMatchObject([{ rule: 'decision-unusable', message }]);
    expect(turnsIn(found)).toEqual(['a: SMITH says no.', 'b: He leaves.']);
  });
});
