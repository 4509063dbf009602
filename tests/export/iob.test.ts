import { describe, expect, test } from 'vitest';
import { iob } from '../../src/export/iob.js';
import { labelledSpans, oneLayer } from '../../src/export/text-spans/index.js';
import { PASSAGES } from './passages.js';
import { EMPTY, exported, fileOf, HOSTILE, TALK } from './samples.js';

/** A reader of IOB2 as CoNLL-2003 has it: a tag B begins, a tag I goes on, nothing else. */
function read(file: string): {
  readonly sentences: readonly (readonly string[])[];
  readonly names: readonly (readonly [string, string])[];
} {
  const names: [string, string][] = [];
  const sentences = file
    .split('\n\n')
    .filter((part) => part.trim() !== '')
    .map((part) =>
      part
        .trimEnd()
        .split('\n')
        .map((line, i, lines) => {
          const [word, tag, ...rest] = line.split('\t');
          expect(rest).toEqual([]);
          expect(tag).toMatch(/^(?:O|[BI]-[A-Z_]+)$/u);
          if (tag!.startsWith('B-')) names.push([tag!.slice(2), word!]);
          if (tag!.startsWith('I-')) {
            expect(lines[i - 1]!.split('\t')[1]!.slice(1)).toBe(tag!.slice(1));
            names.at(-1)![1] += word!;
          }
          return word!;
        }),
    );
  return { sentences, names };
}

describe('iob', () => {
  test('all words in order, all names of the outer layer, no tag that begins with I', () => {
    const made = exported(iob, [PASSAGES, TALK]);
    for (const record of [PASSAGES, TALK]) {
      const { sentences, names } = read(fileOf(made, `${record.id}.iob`));
      expect(sentences.flat().join('')).toBe(record.text.replace(/\s+/gu, ''));
      expect(names).toEqual(
        oneLayer(labelledSpans(record)).outer.map(({ label, start, end }) => [
          label,
          record.text.slice(start, end).replace(/\s+/gu, ''),
        ]),
      );
    }
    expect(made.diagnostics.map(({ rule, message }) => [rule, /: (.*?) \(/u.exec(message)![1]])).toEqual([
      ['export-loss', 'names and dates within another are left out'],
      ['export-loss', 'names say only of what kind they are, not whom or what they point to'],
      ['export-loss', 'turns and their speakers are left out'],
      ['export-loss', 'values of dates are left out'],
      ['export-loss', 'how certain names and dates are is left out'],
      ['export-loss', 'notes are left out'],
      ['export-loss', 'page breaks and images are left out'],
    ]);
  });

  test('nothing, and hostile words', () => {
    expect(fileOf(exported(iob, [EMPTY]), 'empty.iob')).toBe('');
    expect(
      read(fileOf(exported(iob, [HOSTILE]), `${HOSTILE.id}.iob`))
        .sentences.flat()
        .join(''),
    ).toBe(HOSTILE.text.replace(/\s+/gu, ''));
  });
});
