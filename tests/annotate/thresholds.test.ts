import { expect, test } from 'vitest';
import { unsettled } from '../../src/annotate/decisions/settled.js';
import { nearMissesOf } from '../../src/annotate/near-misses.js';
import { noteMarks } from '../../src/annotate/note-marks.js';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { english } from '../../src/language/index.js';
import type { Annotation } from '../../src/model/index.js';
import { span } from '../../src/text/index.js';
import { transcriptOf } from './lines.js';
import { participant } from './people/registers.js';

const marksIn = (text: string): number =>
  noteMarks({ source: { name: 'x', text }, text, places: [], annotations: [] }).length;

test('between two marks of notes one may be lost', () =>
  expect([marksIn('He saw Volkov2 and Andreev4 there.'), marksIn('He saw Volkov2 and Andreev5 there.')]).toEqual([
    2, 0,
  ]));

test('the first mark ends a title within five lines', () => {
  const title = (lines: number): string => `${'x\n'.repeat(lines - 1)}Conversation1\nSo he said.`;
  expect([marksIn(title(5)), marksIn(title(6))]).toEqual([1, 0]);
});

test('a surname has five letters, or eight for two errors, before another is a slip of it', () => {
  const corrected = (known: string, written: string): string | undefined => {
    const transcript = transcriptOf(`${known}, ${known}, ${written}`);
    const facts = { participants: [participant('orlov', known, [], false)] };
    const context = { language: english, register: { entries: [] }, decisions: [], options: {}, facts };
    const where = span(transcript.text.length - written.length, transcript.text.length);
    return nearMissesOf(transcript, context)({ kind: 'persName', span: where, rule: 'test', ref: 'orlov' })?.corr;
  };
  expect([corrected('Orlov', 'Orlof'), corrected('Orlo', 'Orla')]).toEqual(['Orlov', undefined]);
  expect([corrected('Karpovsk', 'Karbovsg'), corrected('Karpovs', 'Karbovg')]).toEqual(['Karpovsk', undefined]);
});

test('the label of a turn stands in its first 120 characters', () => {
  const left = (before: number): number => {
    const text = `${' '.repeat(before)}Voice: no`;
    const turn = { kind: 'sp', ana: 'direct', span: span(0, text.length), rule: 'test' } as const;
    const other: Annotation = { kind: 'p', span: span(0, 1), rule: 'test' };
    const doubt = { rule: 'speaker-unknown', severity: 'warning', message: '', actual: 'Voice' } as Diagnostic;
    return unsettled([doubt], transcriptOf(text, [turn]), [other, { ...turn, who: ['bell'] }]).length;
  };
  expect([left(115), left(116)]).toEqual([0, 1]);
});
