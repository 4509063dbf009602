import { describe, expect, it } from 'vitest';
import type { Annotation, Participant } from '../../../src/model/index.js';
import { decide, run } from './deciding.js';

const who = (id: string, registered: boolean): Participant => ({
  id,
  registered,
  name: id,
  offices: [],
  roles: ['present'],
  span: { start: 0, end: 4 },
});

const turn: Annotation = { kind: 'sp', span: { start: 0, end: 9 }, ana: 'reported', who: ['hall'], rule: 'label' };

const facts = { participants: [who('hall', false), who('a', true)] };

const deciding = (...decisions: Parameters<typeof decide>[2][]) =>
  run(
    '{persName #hall:Hall} saw {persName #a:Smith}.',
    decisions.map((more) => decide('participant', undefined, more)),
    [turn],
    { facts },
  );

it('the title of a record is an editor’s', () => {
  const found = run('a', [decide('title', undefined, { value: 'A talk' })]);
  expect(found.facts.title).toBe('A talk');
  expect(found.decisions).toHaveLength(1);
});

describe('participants', () => {
  it('are added, from a register or by name', () => {
    const added = deciding(
      { action: 'add', value: 'b', role: 'recorder' },
      { action: 'add', value: 'orlov', name: 'P. Orlov', cert: 'low' },
      { action: 'add', value: 'a', role: 'interpreter' },
    );
    expect(added.facts.participants.slice(1)).toMatchObject([
      { id: 'a', roles: ['present', 'interpreter'] },
      { id: 'b', registered: true, name: 'B. Smith', roles: ['recorder'], resp: 'ed' },
      { id: 'orlov', registered: false, name: 'P. Orlov', roles: ['present'], resp: 'ed', cert: 'low' },
    ]);
    expect(added.diagnostics).toEqual([]);
  });

  it('are removed, and with the document’s own what points to them', () => {
    const removed = deciding({ action: 'remove', value: 'hall' }, { action: 'remove', value: 'a' });
    expect(removed.facts.participants).toEqual([]);
    expect(removed.marked).toBe('{sp:{persName:Hall} saw }{persName #a:Smith}.');
    expect(removed.annotations.find(({ kind }) => kind === 'sp')).not.toHaveProperty('who');
  });

  it('are signed as they are', () => {
    const signed = deciding({ action: 'identify', who: 'a', value: 'a' });
    expect(signed.facts.participants).toMatchObject([{ id: 'hall' }, { id: 'a', registered: true, resp: 'ed' }]);
    expect(signed.diagnostics).toEqual([]);
  });

  it('are identified, with all that points to them', () => {
    const found = deciding({ action: 'identify', who: 'hall', value: 'b' });
    expect(found.facts.participants).toMatchObject([{ id: 'b', registered: true, resp: 'ed' }, { id: 'a' }]);
    expect(found.marked).toContain('{persName #b:Hall}');
    expect(found.annotations.find(({ kind }) => kind === 'sp')).toMatchObject({ who: ['b'] });
  });

  it('are one where somebody takes part already', () => {
    const found = deciding({ action: 'identify', who: 'hall', value: 'a' });
    expect(found.facts.participants.map(({ id }) => id)).toEqual(['a']);
  });

  it('take part no longer whom nothing means, and speak no longer without a turn', () => {
    const [label, taken]: Annotation[] = [
      { kind: 'sp', span: { start: 0, end: 9 }, ana: 'direct', who: ['ncs'], rule: 'label' },
      { kind: 'sp', span: { start: 11, end: 20 }, ana: 'direct', who: ['a'], rule: 'label' },
    ];
    const speaks = (id: string, registered: boolean): Participant => ({ ...who(id, registered), roles: ['speaker'] });
    const found = run(
      'NCS: Yes. Smith: No.',
      [decide('speaker', 'NCS', { value: 'b' }), decide('speaker', 'Smith', { value: 'b' })],
      [label!, { ...taken!, span: { start: 10, end: 20 } }],
      { facts: { participants: [speaks('ncs', false), speaks('a', true)] } },
    );
    expect(found.diagnostics).toEqual([]);
    expect(found.facts.participants).toMatchObject([{ id: 'a', roles: ['present'] }]);
  });

  it.each([
    [{ action: 'add', value: 'x' }, 'add the participant "x" gives neither a "name" nor an id of a register'],
    [{ action: 'add', value: 'georgia' }, 'add the participant "georgia" gives "georgia", which is no person'],
    [{ action: 'add', value: 'a' }, 'add the participant "a" finds that "a" takes part already, as present'],
    [
      { action: 'add', value: 'mixed' },
      'add the participant "mixed" gives the id "mixed", which memcon\'s header needs',
    ],
    [{ action: 'remove', value: 'x' }, 'remove the participant "x" finds nobody of the id "x" among the participants'],
    [
      { action: 'identify', who: 'hall', value: 'c' },
      'identify the participant "hall" gives the id "c", which neither a register nor the document has ("a"?)',
    ],
  ] as const)('cannot be decided so: %j', (more, message) => {
    expect(deciding(more).diagnostics).toMatchObject([
      { rule: 'decision-unusable', message: `The decision to ${message}.`, severity: 'warning' },
    ]);
  });
});
