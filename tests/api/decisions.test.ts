import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encode } from '../../src/api/index.js';
import { ofKind, type Decision } from '../../src/model/index.js';

const RECORD = `# Memorandum of Conversation

Vienna, March 14, 1961

**Participants:**

- Mr. Harold Bell, Director of Fisheries
- Mr. Karl Moss, Counselor

Mr. Bell: We saw the Neva off Lake Mara in spring. That is not so. The ships left.

Mr. Moss: I know nothing of it. The secretary took notes.

They agreed to meet in Room 5.
`;

const decide = (kind: Decision['kind'], more: Partial<Decision>): Decision => ({
  kind,
  by: 'mw',
  reason: `because of ${kind}`,
  ...more,
});

const encoded = async (decisions: readonly Decision[], text = RECORD) => {
  const { value, diagnostics } = await encode({ name: 'minutes.md', bytes: Buffer.from(text) }, { decisions });
  return {
    xml: value?.xml ?? '',
    value,
    errors: diagnostics.filter(({ severity }) => severity === 'error'),
    diagnostics,
  };
};

const told = ({ diagnostics }: Awaited<ReturnType<typeof encoded>>): readonly string[] =>
  diagnostics.filter(({ rule }) => rule.startsWith('decision-')).map(({ message }) => message);

describe('a document of decisions', () => {
  it('has each, who answers for it, and why', async () => {
    const made = await encoded([
      decide('title', { value: 'A talk on ships' }),
      decide('participant', { action: 'add', value: 'clerk', name: 'Ann Clerk', role: 'recorder' }),
      decide('speaker', { quote: 'That is not so', value: 'moss' }),
      decide('turn', { quote: 'The secretary took notes', action: 'begin' }),
      decide('turn', { quote: 'The secretary took notes', action: 'remove' }),
      decide('mark', { quote: 'Lake Mara', as: 'place' }),
      decide('mark', { quote: 'spring', as: 'date', value: '1961' }),
      decide('mark', { quote: 'I know nothing of it', as: 'speech' }),
      decide('identify', { quote: 'The secretary', value: 'clerk' }),
    ]);
    expect(told(made)).toEqual([]);
    const { xml } = made;
    expect(xml).toContain('<title>A talk on ships</title>');
    expect(xml).toContain('<person xml:id="clerk" role="recorder" resp="#mw">');
    expect(xml).toContain(
      'who="#moss" ana="#direct" resp="#mw"><p xml:id="p3" part="F">That is not so. The ships left.</p>',
    );
    expect(xml).toContain('<placeName resp="#mw">Lake Mara</placeName>');
    expect(xml).toContain('<date when="1961" resp="#mw">spring</date>');
    expect(xml).toContain('ana="#mixed"');
    expect(xml).toContain('<said who="#moss" direct="true" resp="#mw">I know nothing of it</said>');
    expect(xml).toContain('<persName ref="#clerk" resp="#mw">The secretary</persName> took notes.</p>');
    expect(xml).toContain('<change who="#mw">Marked “Lake Mara”: because of mark</change>');
  });

  it('names only those that were carried out', async () => {
    const { xml } = await encoded([decide('unmark', { quote: 'no such words' })]);
    expect(xml).not.toContain('no such words');
  });
});

describe('the minutes of 1960', () => {
  const source = readFileSync(new URL('../../tei/sources/1960-09-08-khrushchev-thompson.md', import.meta.url), 'utf8');

  it('lose direct speech, one by one or all', async () => {
    const before = await encoded([], source);
    const { text, annotations } = before.value!.transcript;
    const said = ofKind(annotations, 'said').map(({ span }) => span);
    expect(said.length).toBeGreaterThan(3);
    const unmark = said.map(({ start, end }) =>
      decide('unmark', { quote: text.slice(start, end), prefix: text.slice(start - 30, start) }),
    );
    const some = [...unmark.slice(0, 3).map((one) => [one]), unmark];
    for (const decisions of some) {
      const { value, errors } = await encoded(decisions, source);
      expect(errors).toEqual([]);
      expect(ofKind(value!.transcript.annotations, 'said')).toHaveLength(said.length - decisions.length);
    }
  });

  it('stay valid, and keep their words, whatever is decided of their sentences', async () => {
    const before = await encoded([], source);
    const { text } = before.value!.transcript;
    const sentences = [...text.matchAll(/[^.\n]{30,}\./gu)].map(([sentence]) => sentence.trim());
    const kinds: readonly Partial<Decision>[] = [
      { kind: 'speaker', value: 'thompson' },
      { kind: 'turn', action: 'begin' },
      { kind: 'mark', as: 'speech' },
      { kind: 'turn', action: 'end' },
      { kind: 'mark', as: 'person' },
      { kind: 'turn', action: 'join' },
      { kind: 'unmark' },
      { kind: 'turn', action: 'remove' },
      { kind: 'mark', as: 'org', cert: 'low' },
    ];
    for (let round = 0; round < 2; round++) {
      const decisions = sentences
        .filter((_, i) => i % 2 === round)
        .map((quote, i) => decide('unmark', { ...kinds[(i + round) % kinds.length], quote }));
      const { errors, value } = await encoded(decisions, source);
      expect(errors).toEqual([]);
      expect(value!.transcript.text).toBe(text);
    }
  });
});
