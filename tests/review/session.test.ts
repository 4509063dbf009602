import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '../../src/review/index.js';
import { decisionsOf, newTalks, reviewOf } from './talks.js';

const FIRST = '1961-03-14-vienna';
let path: string;
let session: Session;
beforeEach(async () => {
  path = newTalks();
  session = await reviewOf(path);
});
afterEach(() => rmSync(path, { recursive: true }));

const idOf = (surface: string, document = FIRST): string =>
  [...session.subjects()].find((one) => one.surface === surface && one.document === document)!.id;

const words = (quote: string, document = FIRST): { document: string; start: number; end: number } => {
  const { text } = session.documents.find(({ name }) => name === document)!.reviewed!.transcript;
  const start = text.indexOf(quote);
  return { document, start, end: start + quote.length };
};

describe('a decision', () => {
  test('is on disk when it is told, a line each in the order of the text, and gone from the queue', async () => {
    expect(await session.act({ do: 'identify', value: 'hale' }, [idOf('Voice:')])).toMatchObject({ ok: true });
    await session.act({ do: 'identify', value: 'smith-a' }, [idOf('Mr. Smith')], 'The consul was away.');
    await session.act({ do: 'correct', value: 'without' }, [words('wihtout')]);
    await session.act({ do: 'mark', as: 'object' }, [words('Neva')]);
    await session.act({ do: 'reject' }, [idOf('March 7')]);
    expect(decisionsOf(path, FIRST)).toBe(`{
  "decisions": [
    { "kind": "mark", "as": "object", "quote": "Neva", "by": "mw", "reason": "Marked by the editor." },
    { "kind": "correct", "quote": "wihtout", "value": "without", "by": "mw", "reason": "A slip of the source." },
    { "kind": "unmark", "quote": "March 7", "by": "mw", "reason": "Checked against the text: not so." },
    { "kind": "identify", "quote": "Mr. Smith", "value": "smith-a", "by": "mw", "reason": "The consul was away." },
    { "kind": "speaker", "quote": "Voice: That is not so.", "value": "hale", "by": "mw", "reason": "Identified by the editor." }
  ]
}
`);
    expect(session.subject(idOf('Voice:'))).toMatchObject({ resp: 'mw', value: 'hale', certainty: 'sure' });
  });

  test('on words that stand twice quotes what tells them apart; a later one takes its place', async () => {
    const second = session.like(idOf('Mr. Brandt'), false)[1]!.id;
    await session.act({ do: 'accept' }, [second]);
    expect(decisionsOf(path, FIRST)).toContain(
      '{ "kind": "mark", "as": "person", "quote": "Mr. Brandt", "prefix": "will be pleased.", "by": "mw"',
    );
    await session.act({ do: 'identify', value: 'castle' }, [second]);
    expect(session.signed()).toMatchObject([{ decision: { kind: 'identify', value: 'castle' } }]);
  });

  test('holds for all that is alike, in several files, as one step', async () => {
    const all = session.like(idOf('Mr. Brandt'), true).map(({ id }) => id);
    expect(all).toHaveLength(4);
    expect((await session.act({ do: 'reject' }, all)).message).toBe('Taken back (4 places)');
    expect(readdirSync(join(path, 'decisions'))).toHaveLength(3);
    expect(await session.undo()).toMatchObject({ message: 'Undone: Taken back (4 places)', subject: all[0] });
    expect(readdirSync(join(path, 'decisions'))).toEqual([]);
    await session.redo();
    expect(readdirSync(join(path, 'decisions'))).toHaveLength(3);
  });

  test('accepts a stretch of time', async () => {
    const document = '1961-03-20-vienna';
    expect(await session.act({ do: 'accept' }, [idOf('next week', document)])).toMatchObject({ ok: true });
    expect(decisionsOf(path, document)).toContain('"quote": "next week", "value": "[1961-03-27..1961-04-02]"');
    expect(session.subject(idOf('next week', document))).toMatchObject({
      resp: 'mw',
      value: '[1961-03-27..1961-04-02]',
    });
  });

  test('begins a turn within another', async () => {
    const document = '1961-04-02-vienna';
    const paragraph = words('Mr. Brandt had, the Ambassador replied.', document);
    expect(await session.act({ do: 'begin', value: 'hale' }, [paragraph])).toMatchObject({ ok: true });
    expect(session.documents[2]!.reviewed!.transcript.annotations.filter(({ kind }) => kind === 'sp')).toMatchObject([
      { who: ['hale'] },
      { who: ['orlov'] },
      { who: ['hale'] },
    ]);
  });

  test('that would make nothing better is not written, and says why', async () => {
    expect(await session.act({ do: 'date', value: '1961-02-30' }, [idOf('March 7')])).toEqual({
      ok: false,
      message:
        '“1961-02-30” is not a date: YYYY, YYYY-MM or YYYY-MM-DD, 1960/1962 for a stretch of time, [1960..1962] for some time in it.',
      documents: [],
    });
    const unknown = await session.act({ do: 'identify', value: 'nobody' }, [idOf('Mr. Smith')]);
    expect(unknown.ok).toBe(false);
    expect(unknown.message).toContain('nobody');
    expect(existsSync(join(path, 'decisions'))).toBe(false);
  });

  test('never goes over what another program has written', async () => {
    await session.act({ do: 'reject' }, [idOf('March 7')]);
    const file = join(path, 'decisions', `${FIRST}.json`);
    writeFileSync(file, '{ "decisions": [] }\n');
    expect((await session.act({ do: 'reject' }, [idOf('Mr. Brandt')])).message).toContain(
      'Another program has changed',
    );
    expect((await session.undo()).message).toContain('Another program has changed');
    expect(readFileSync(file, 'utf8')).toBe('{ "decisions": [] }\n');
    expect(await session.refresh()).toEqual([]);
    writeFileSync(file, '{ "decisions": []  }\n');
    expect(await session.refresh()).toEqual([file]);
    await session.work();
    expect(await session.act({ do: 'reject' }, [idOf('Mr. Brandt')])).toMatchObject({ ok: true });
  });

  test('is found again on Monday, and can be taken back', async () => {
    await session.act({ do: 'identify', value: 'smith-b' }, [idOf('Mr. Smith')]);
    session = await reviewOf(path, 'Mary Whitlock');
    const [signed] = session.signed();
    expect(signed).toMatchObject({ document: FIRST, decision: { kind: 'identify', value: 'smith-b', by: 'mw' } });
    expect(session.subject(idOf('Mr. Smith'))!.resp).toBe('mw');
    await session.change(signed!, 'He says so himself.');
    expect(decisionsOf(path, FIRST)).toContain('"reason": "He says so himself."');
    await session.change(session.signed()[0]!, undefined);
    expect(existsSync(join(path, 'decisions', `${FIRST}.json`))).toBe(false);
    expect(session.subject(idOf('Mr. Smith'))!.certainty).toBe('open');
  });
});

describe('a new entry', () => {
  test('stands in the register of the review, and is who was meant, wherever the register alone tells', async () => {
    const form = { kind: 'person', id: 'brandt', name: 'Brandt, Karl', office: 'Pilot' } as const;
    expect(await session.enter(form, [idOf('Mr. Brandt')])).toMatchObject({ ok: true });
    expect(readFileSync(join(path, 'registers', 'review.xml'), 'utf8')).toContain('<person xml:id="brandt">');
    await session.work();
    const brandts = [...session.subjects()].filter(({ surface }) => surface === 'Mr. Brandt');
    expect(brandts.map(({ value }) => value)).toEqual(['brandt', 'brandt', 'brandt', 'brandt']);
    expect(await session.enter(form, [idOf('Mr. Brandt')])).toMatchObject({
      ok: false,
      message: 'The registers have an entry of the id "brandt" already: choose another.',
    });
    await session.undo();
    expect(existsSync(join(path, 'registers', 'review.xml'))).toBe(false);
  });

  test('is read where edition.json names the registers, too', async () => {
    writeFileSync(join(path, 'edition.json'), '{ "title": "Talks", "registers": ["registers/persons.csv"] }');
    session = await reviewOf(path);
    const form = { kind: 'person', id: 'brandt', name: 'Brandt, Karl' } as const;
    expect(await session.enter(form, [idOf('Mr. Brandt')])).toMatchObject({ ok: true });
    expect((await reviewOf(path)).reference().entries.map(({ id }) => id)).toContain('brandt');
  });
});

describe('what a document says of itself', () => {
  const TITLE = `${FIRST}#title:0-0`;
  const titled = (): unknown => session.documents[0]!.reviewed!.facts.title;
  const people = (): readonly (readonly [string, readonly string[]])[] =>
    session.documents[0]!.reviewed!.facts.participants.map(({ id, roles }) => [id, roles]);

  test('its title is signed, or given anew', async () => {
    expect(session.subject(TITLE)).toMatchObject({ kind: 'title', value: 'Memorandum of Conversation' });
    await session.act({ do: 'accept' }, [TITLE]);
    expect(session.subject(TITLE)).toMatchObject({ resp: 'mw' });
    expect(await session.act({ do: 'title', value: 'A talk  on ships' }, [TITLE])).toMatchObject({
      message: 'Title given: A talk  on ships',
    });
    expect(titled()).toBe('A talk on ships');
    expect(session.signed()).toMatchObject([{ decision: { kind: 'title', value: 'A talk on ships' } }]);
    expect(await session.act({ do: 'reject' }, [TITLE])).toMatchObject({ ok: false });
    await session.undo();
    expect(titled()).toBe('Memorandum of Conversation');
  });

  test('who took part is added, from a register or by name, each by a decision of his own', async () => {
    const added = await session.act({ do: 'add', value: 'castle', role: 'present' }, [TITLE]);
    expect(added).toMatchObject({ ok: true, message: 'Participant added: Castle, Amos' });
    await session.act({ do: 'add', value: 'leek', name: 'Ann Leek', role: 'recorder' }, [TITLE]);
    expect(people().slice(-2)).toEqual([
      ['castle', ['present']],
      ['leek', ['recorder']],
    ]);
    expect(decisionsOf(path, FIRST)).toBe(`{
  "decisions": [
    { "kind": "participant", "action": "add", "value": "castle", "role": "present", "by": "mw", "reason": "Took part, as the editor knows." },
    { "kind": "participant", "action": "add", "value": "leek", "name": "Ann Leek", "role": "recorder", "by": "mw", "reason": "Took part, as the editor knows." }
  ]
}
`);
    expect(await session.act({ do: 'add', value: 'brandt', role: 'present' }, [TITLE])).toMatchObject({ ok: false });
    expect(await session.act({ do: 'add', value: 'no id', role: 'present' }, [TITLE])).toMatchObject({ ok: false });
  });

  test('who took part is signed, is somebody else, or took no part', async () => {
    const hale = `${FIRST}#participant:hale`;
    expect(session.subject(hale)).toMatchObject({ believes: 'Hale, Edmund took part as speaker', surface: 'Hale' });
    await session.act({ do: 'accept' }, [hale]);
    expect(session.subject(hale)).toMatchObject({ resp: 'mw', value: 'hale' });
    await session.act({ do: 'identify', value: 'castle' }, [hale]);
    expect(people().map(([id]) => id)).toEqual(['castle', 'orlov']);
    const turn = session.documents[0]!.reviewed!.transcript.annotations.find(({ kind }) => kind === 'sp');
    expect(turn).toMatchObject({ who: ['castle'] });
    await session.act({ do: 'reject' }, [`${FIRST}#participant:orlov`]);
    expect(people().map(([id]) => id)).toEqual(['castle']);
    expect(session.signed().map(({ decision: { action, who, value } }) => [action, who, value])).toEqual([
      ['identify', 'hale', 'castle'],
      ['remove', undefined, 'orlov'],
    ]);
  });
});

test('a page seam is signed, or is none', async () => {
  const name = '1961-05-01-vienna';
  const lines = ['the captains had been at sea for a very long time and that the', 'ships had come home at last.'];
  writeFileSync(
    join(path, 'sources', `${name}.md`),
    `# Memorandum of Conversation\n\nVienna, May 1, 1961\n\nMr. Orlov said that ${lines.join('\n\n')}\n`,
  );
  session = await reviewOf(path);
  const seam = (): string => [...session.subjects()].find(({ kind }) => kind === 'seam')!.id;
  const seams = (): number =>
    session.documents[3]!.reviewed!.transcript.annotations.filter(({ kind }) => kind === 'pb').length;
  expect(await session.act({ do: 'accept' }, [seam()])).toMatchObject({ ok: true });
  expect(session.subject(seam())).toMatchObject({ resp: 'mw' });
  expect(await session.act({ do: 'reject' }, [seam()])).toMatchObject({ ok: true });
  expect(seams()).toBe(0);
  expect(session.signed()).toMatchObject([
    { decision: { kind: 'part', quote: 'time and that the ships had come home' } },
  ]);
});
