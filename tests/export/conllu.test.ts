import { describe, expect, test } from 'vitest';
import { conllu } from '../../src/export/conllu.js';
import { labelledSpans, oneLayer } from '../../src/export/text-spans/index.js';
import type { MinutesRecord } from '../../src/tei/index.js';
import { PASSAGES } from './passages.js';
import { EMPTY, exported, fileOf, HOSTILE, SECOND, TALK } from './samples.js';

interface Token {
  readonly form: string;
  readonly misc: Readonly<Record<string, string>>;
}

interface Sentence {
  readonly comments: Readonly<Record<string, string>>;
  readonly tokens: readonly Token[];
}

const UNESCAPED: Readonly<Record<string, string>> = { s: ' ', t: '\t', n: '\n', r: '\r', p: '|', '\\': '\\' };
const unescaped = (value: string): string =>
  value.replace(/\\(?:u([0-9A-F]{4})|(.))/gu, (_, code: string | undefined, sign: string) =>
    code === undefined ? UNESCAPED[sign]! : String.fromCodePoint(Number.parseInt(code, 16)),
  );

/**
 * A reader of CoNLL-U made from its description (universaldependencies.org/format.html), as strict as the validator is
 * at level 1.
 */
function read(file: string): readonly Sentence[] {
  if (file === '') return [];
  expect(file.endsWith('\n\n')).toBe(true);
  return file
    .slice(0, -2)
    .split('\n\n')
    .map((block) => {
      const lines = block.split('\n');
      const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
      const comments = Object.fromEntries(
        lines.filter((line) => line.startsWith('#')).map((line) => /^# (.*?) = (.*)$/u.exec(line)!.slice(1)),
      ) as Record<string, string>;
      rows.forEach((row, i) => {
        expect(row).toHaveLength(10);
        expect(row[0]).toBe(String(i + 1));
        expect(row[1]).toMatch(/^\S+$/u);
        // Level 1: nothing is claimed that nobody said.
        expect(row.slice(2, 9)).toEqual(Array(7).fill('_'));
        expect(row[9]).toMatch(/^\S+$/u);
      });
      const tokens = rows.map((row) => ({
        form: row[1]!,
        misc:
          row[9] === '_'
            ? {}
            : (Object.fromEntries(
                row[9]!.split('|').map((pair) =>
                  /^([^=]+)=(.*)$/u
                    .exec(pair)!
                    .slice(1)
                    .map((part) => unescaped(part)),
                ),
              ) as Record<string, string>),
      }));
      return { comments, tokens };
    });
}

const spaceAfter = ({ misc }: Token): string => (misc['SpaceAfter'] === 'No' ? '' : (misc['SpacesAfter'] ?? ' '));

/** The text of a sentence from its tokens alone. */
const textOf = ({ tokens }: Sentence): string =>
  tokens.map((token, i) => token.form + (i === tokens.length - 1 ? '' : spaceAfter(token))).join('');

describe('conllu', () => {
  test('the words come back from the tokens, to the character', () => {
    const sentences = read(fileOf(exported(conllu, [PASSAGES]), 'passages.conllu'));
    let at = 0;
    for (const sentence of sentences) {
      const text = textOf(sentence);
      expect(sentence.comments['text']).toBe(text.replace(/\s+/gu, ' '));
      const found = PASSAGES.text.indexOf(text, at);
      expect(PASSAGES.text.slice(at, found).trim()).toBe('');
      expect(found).toBeGreaterThanOrEqual(at);
      at = found + text.length;
    }
    expect(at).toBe(PASSAGES.text.length);
  });

  test('sentences know their document, paragraph, turn and speaker', () => {
    const sentences = read(fileOf(exported(conllu, [PASSAGES]), 'passages.conllu'));
    expect(sentences[0]!.comments).toMatchObject({ 'newdoc id': 'passages', sent_id: 'passages-s1', block: 'head' });
    expect(sentences[1]!.comments).toMatchObject({
      'newpar id': 'passages/p1',
      turn: 'passages/t1',
      speaker: 'orlov',
      sent_id: 'passages-s2',
    });
    expect(sentences.at(-1)!.comments).toMatchObject({ 'newpar id': 'passages/p3' });
    expect(sentences.at(-1)!.comments).not.toHaveProperty('speaker');
    expect(new Set(sentences.map(({ comments }) => comments['sent_id'])).size).toBe(sentences.length);
  });

  test.each(['und', 'it', undefined])('a title before a name ends no sentence in a text of language %s', (language) => {
    const text = 'He met Mr. Hale and Dr. Orlov. They left.';
    const header = { ...PASSAGES.header, language };
    const blocks = [{ ...PASSAGES.blocks[0]!, start: 0, end: text.length }];
    const record = { ...PASSAGES, header, text, blocks, mentions: [], dates: [], turns: [] } as MinutesRecord;
    const sentences = read(fileOf(exported(conllu, [record]), 'passages.conllu'));
    expect(sentences.map(({ comments }) => comments['text'])).toEqual(['He met Mr. Hale and Dr. Orlov.', 'They left.']);
  });

  test('no sentence has an id with white space or a slash', () => {
    const named = { ...PASSAGES, id: 'a talk/of two' };
    const sentences = read([...exported(conllu, [named]).files.values()].join(''));
    expect(sentences[0]!.comments['sent_id']).toBe('a_talk_of_two-s1');
    expect(sentences.filter(({ comments }) => /[\s/]/u.test(comments['sent_id'] ?? ''))).toEqual([]);
  });

  test('every name and date is there once, with its words; one within another is reported as lost', () => {
    const made = exported(conllu, [PASSAGES, TALK, SECOND]);
    for (const record of [PASSAGES, TALK, SECOND]) {
      const names: { label: string; words: string; misc: Record<string, string> }[] = [];
      for (const { tokens } of read(fileOf(made, `${record.id}.conllu`))) {
        tokens.forEach((token, i) => {
          const { NER = 'O' } = token.misc;
          if (NER.startsWith('B-')) names.push({ label: NER.slice(2), words: token.form, misc: token.misc });
          if (NER.startsWith('I-')) {
            expect(names.at(-1)!.label).toBe(NER.slice(2));
            names.at(-1)!.words += spaceAfter(tokens[i - 1]!) + token.form;
          }
        });
      }
      const { outer } = oneLayer(labelledSpans(record));
      expect(names.map(({ label, words, misc }) => [label, words, misc['Mention'], misc['Ref']])).toEqual(
        outer.map(({ label, start, end, id, refs }) => [
          label,
          record.text.slice(start, end),
          `${record.id}/${id}`,
          refs.length === 0 ? undefined : refs.join(','),
        ]),
      );
    }
    expect(made.diagnostics.map(({ rule, severity, message }) => `${severity} ${rule} ${message}`)).toEqual([
      'info export-loss The export "conllu" loses: names and dates within another are left out (1 time).',
      'info export-loss The export "conllu" loses: notes are left out (1 time).',
      'info export-loss The export "conllu" loses: page breaks and images are left out (2 times).',
    ]);
  });

  test('nothing, and ids that would break a line', () => {
    expect(fileOf(exported(conllu, [EMPTY]), 'empty.conllu')).toBe('');
    expect(exported(conllu, []).files.size).toBe(0);
    const made = exported(conllu, [{ ...HOSTILE, id: 'a\nb\tc' }]);
    expect(read([...made.files.values()][0]!).length).toBeGreaterThan(3);
  });
});
