import { describe, expect, it } from 'vitest';
import { ofKind, type Annotation } from '../../../src/model/index.js';
import { decide, run } from './deciding.js';

describe('a decision for many documents', () => {
  it('holds at every place, as a whole and for itself', () => {
    const found = run('{persName:Smith}, {persName #b:John Smith}, Smithy and Smith', [
      decide('identify', 'Smith', { value: 'a', documents: ['*'] }),
    ]);
    expect(found.marked).toBe('{persName #a:Smith}, {persName #b:John Smith}, Smithy and {persName #a:Smith}');
    expect(found.decisions).toHaveLength(1);
  });

  it('gives way to what is decided of one document', () => {
    const found = run('{persName:Smith} and {persName:Smith}', [
      decide('identify', 'Smith', { value: 'a', documents: ['*'] }),
      decide('identify', 'Smith', { value: 'b', prefix: 'and' }),
    ]);
    expect(found.marked).toBe('{persName #a:Smith} and {persName #b:Smith}');
  });

  it('names the speaker of the turns that it begins', () => {
    const [first, second]: Annotation[] = [
      { kind: 'sp', span: { start: 0, end: 11 }, ana: 'direct', rule: 'label' },
      { kind: 'sp', span: { start: 12, end: 36 }, ana: 'direct', rule: 'label' },
    ];
    const label = (start: number): Annotation => ({ kind: 'speaker', span: { start, end: start + 4 }, rule: 'label' });
    const found = run(
      'NCS: We go.\n\nNCS: You ask what NCS: is.',
      [decide('speaker', 'NCS:', { value: 'a', documents: ['*'] })],
      [first!, second!, label(0), label(12)],
    );
    expect(ofKind(found.annotations, 'sp').map(({ who }) => who)).toEqual([['a'], ['a']]);
  });

  it('is told of only where it names the document, or cannot be right', () => {
    const said = (documents: string[], value = 'a') =>
      run('Hall', [decide('identify', 'Smith', { value, documents })]).diagnostics.map(({ message }) => message);
    expect(said(['*'])).toEqual([]);
    expect(said(['test'])).toEqual(['The decision to identify "Smith" no longer finds its place in "test.md".']);
    const wrong = run('Hall', [decide('identify', 'Hall', { value: 'x', documents: ['*'] })]);
    expect(wrong.diagnostics).toMatchObject([{ rule: 'decision-unusable' }]);
    expect(wrong.decisions).toEqual([]);
  });
});
