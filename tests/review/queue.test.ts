import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { candidatesFor, choicesOf } from '../../src/review/choices.js';
import { queueOf } from '../../src/review/queue.js';
import type { Session } from '../../src/review/index.js';
import { newTalks, reviewOf } from './talks.js';

const path = newTalks();
let session: Session;
beforeAll(async () => void (session = await reviewOf(path)));
afterAll(() => rmSync(path, { recursive: true }));

const shown = (filter = {}): readonly string[] =>
  queueOf(session.subjects(), filter).rows.map(
    ({ subjects }) => `${subjects[0]!.kind} ${subjects[0]!.surface} ×${subjects.length}`,
  );

describe('the queue', () => {
  test('asks who speaks first, then who may be meant, and a name nobody knows once', () => {
    expect(shown()).toEqual([
      'speaker Voice: ×1',
      'name Mr. Smith ×1',
      'name Mr. Smith ×2',
      'name Mr. Smith ×1',
      'name Mr. Brandt ×4',
    ]);
  });

  test('shows what is asked for, and how much there is of each', () => {
    expect(shown({ document: '1961-03-20-vienna' })).toEqual(['name Mr. Smith ×2', 'name Mr. Brandt ×1']);
    const { facets, open } = queueOf(session.subjects(), { kind: 'name' });
    expect(open).toBe(8);
    expect(facets.kind).toEqual([
      ['speaker', 1],
      ['name', 8],
    ]);
    expect(facets.document).toEqual([
      ['1961-03-14-vienna', 3],
      ['1961-03-20-vienna', 3],
      ['1961-04-02-vienna', 2],
    ]);
  });

  test('ranks those who may be meant, and says why', () => {
    const smith = [...session.subjects()].find(
      ({ surface, certainty }) => surface === 'Mr. Smith' && certainty === 'open',
    )!;
    expect(smith.candidates).toEqual([
      { id: 'smith-a', name: 'Smith, Arthur', reason: 'Counselor' },
      { id: 'smith-b', name: 'Smith, Bernard', reason: 'Consul' },
    ]);
    expect(session.search('or', 'person', '1961-03-14-vienna')[0]).toEqual({
      id: 'orlov',
      name: 'Orlov, Pavel',
      reason: 'Ambassador of the Soviet Union',
    });
  });

  test('of those who took part, whom the first words of a turn name may speak sooner than the others', () => {
    const { facts } = session.documents[0]!.reviewed!;
    const asked = { surface: '', speaks: true, facts, before: ['orlov'] } as const;
    const ranked = (opening: readonly string[]) =>
      candidatesFor({ ...asked, opening }, choicesOf(session.reference().choicesFor('').register)).map(
        ({ id, reason }) => `${id}: ${reason}`,
      );
    expect(ranked([])).toEqual(['hale: took part', 'orlov: took part']);
    expect(ranked(['orlov'])).toEqual(['orlov: took part; named as the turn begins', 'hale: took part']);
  });
});
