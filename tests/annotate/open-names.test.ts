import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate/index.js';
import { english } from '../../src/language/index.js';
import { ofKind, type Context, type Register } from '../../src/model/index.js';
import { readSource } from '../../src/read/index.js';
import { registerOf } from './people/registers.js';

const RECORD = `# Memorandum of Conversation

**Participants:**

- Mr. Harold Bell, Director of Fisheries
- Mr. Karl Moss, Counselor

Mr. Bell asked about the nets. Mr. Moss said that Bell knew.
`;

async function annotated(
  register: Register,
  record = RECORD,
): Promise<{ readonly refs: readonly (string | undefined)[]; readonly said: readonly string[] }> {
  const { transcript } = (await readSource(new TextEncoder().encode(record), 'minutes.md')).value!;
  const context: Context = { language: english, register, decisions: [], options: {}, facts: { participants: [] } };
  const { value, diagnostics } = annotate(transcript, context);
  const body = value.transcript.text.indexOf('Mr. Bell asked');
  return {
    refs: ofKind(value.transcript.annotations, 'persName')
      .filter((a) => a.span.start >= body)
      .toSorted((a, b) => a.span.start - b.span.start)
      .map((a) => a.ref),
    said: diagnostics.filter((d) => d.rule === 'person-unknown').map((d) => d.message),
  };
}

describe('the document’s own participants', () => {
  test('keep their links where a register is of something else, and the archivist is told', async () => {
    const { refs, said } = await annotated(registerOf('Zhukov, Georgy | Marshal'));
    expect(refs).toEqual(['bell', 'moss', 'bell']);
    expect(said).toEqual([
      'No register knows the participant "Harold Bell"; the links point to the person "bell" of the document itself.',
      'No register knows the participant "Karl Moss"; the links point to the person "moss" of the document itself.',
    ]);
  });

  test('without a register nothing is said', async () => {
    expect(await annotated({ entries: [] })).toEqual({ refs: ['bell', 'moss', 'bell'], said: [] });
  });

  test('whom a register of this record does not know stays open for review', async () => {
    expect((await annotated(registerOf('Bell, Harold | Director'))).refs).toEqual(['bell', undefined, 'bell']);
  });

  test('nor does one that knows only whom the record speaks of', async () => {
    const record = RECORD.replace('the nets', 'the nets of Georgy Zhukov');
    const list = registerOf('Adams, Ann | Clerk', 'Lee, Bo | Clerk', 'Zhukov, Georgy | Marshal');
    expect((await annotated(list, record)).refs).toEqual([undefined, 'zhukov', undefined, undefined]);
  });

  test('keep their links beside a few entries, and beside those that are added while reviewing', async () => {
    const record = RECORD.replace('the nets', 'the nets of Georgy Zhukov');
    const begun = registerOf('Zhukov, Georgy | Marshal');
    expect((await annotated(begun, record)).refs).toEqual(['bell', 'zhukov', 'moss', 'bell']);
    const { entries } = registerOf('Adams, Ann | Clerk', 'Lee, Bo | Clerk', 'Bell, Harold | Director');
    for (const flag of ['entered', 'supplement'] as const) {
      const added = { entries: entries.map((entry) => ({ ...entry, [flag]: true as const })) };
      expect((await annotated(added)).refs).toEqual(['bell', 'moss', 'bell']);
    }
  });
});

test('a label that the register leaves open between two makes nobody new', async () => {
  const record = '# Verbatim record\n\nMr. Smith: I open the meeting.\n\nMr. Kay: I agree.\n\nMr. Smith: Good.\n';
  const { transcript } = (await readSource(new TextEncoder().encode(record), 'minutes.md')).value!;
  const register = registerOf('Smith, Alan | Clerk', 'Smith, Bert | Clerk');
  const context: Context = { language: english, register, decisions: [], options: {}, facts: { participants: [] } };
  const { value, diagnostics } = annotate(transcript, context);
  expect(value.facts.participants.map(({ id }) => id)).toEqual(['kay']);
  expect(ofKind(value.transcript.annotations, 'sp').map(({ who }) => who)).toEqual([undefined, ['kay'], undefined]);
  expect(diagnostics.find(({ rule }) => rule === 'person-ambiguous')?.message).toBe(
    '"Mr. Smith" (2 times) may be "Smith, Alan" (smith) or "Smith, Bert" (smith-b).',
  );
});
