import { describe, expect, test } from 'vitest';
import { inception } from '../../src/export/inception.js';
import { labelledSpans } from '../../src/export/text-spans/index.js';
import { PASSAGES } from './passages.js';
import { EMPTY, exported, fileOf, HOSTILE, TALK } from './samples.js';

interface Annotation {
  start: number;
  end: number;
  readonly label: string;
  readonly identifier: string | undefined;
}

const FEATURE_SIGNS = ['\\\\', '\\[', '\\]', '\\|', '\\_', '\\->', '\\;', '\\t', '\\n', '\\*'];
const unescaped = (value: string): string =>
  value.replace(/\\(?:->|[\s\S])/gu, (escape) => (expect(FEATURE_SIGNS).toContain(escape), escape.slice(1)));

/**
 * A reader of WebAnno TSV 3.3 made from INCEpTION's description of the format: a header and two line ends, then
 * sentences, each after one empty line, and none after the last; text is put together of #Text by the offsets, which
 * count UTF-16.
 */
function read(file: string): {
  readonly text: string;
  readonly tokens: readonly string[];
  readonly annotations: readonly Annotation[];
} {
  const header =
    '#FORMAT=WebAnno TSV 3.3\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n\n';
  expect(file.startsWith(header)).toBe(true);
  const body = file.slice(header.length);
  expect(body).not.toMatch(/\n\n$/u);
  let text = '';
  const tokens: string[] = [];
  const annotations: Annotation[] = [];
  const numbered = new Map<string, Annotation>();
  body
    .split('\n\n')
    .map((part) => part.replace(/^\n|\n$/gu, ''))
    .filter((part) => part !== '')
    .forEach((sentence, i) => {
      const [id, words, ...rows] = sentence.split('\n');
      expect(id).toMatch(/^#Sentence\.id=/u);
      expect(words).toMatch(/^#Text=/u);
      rows.forEach((row, j) => {
        const [unit, offsets, word, identifiers, values, end] = row.split('\t');
        expect([unit, end]).toEqual([`${i + 1}-${j + 1}`, '']);
        const [from, to] = offsets!.split('-').map(Number) as [number, number];
        if (j === 0) text = text.padEnd(from, '\n') + words!.slice('#Text='.length).replace(/\\\\/gu, '\\');
        expect(text.slice(from, to)).toBe(word);
        tokens.push(word!);
        const columns = [identifiers!, values!].map((cell) => (cell === '_' ? [] : cell.split(/(?<!\\)\|/u)));
        expect(columns[0]).toHaveLength(columns[1]!.length);
        columns[1]!.forEach((cell, k) => {
          const [, value, number] = /^(.*?)(?:(?<!\\)\[(\d+)\])?$/u.exec(cell)!;
          const identifier = columns[0]![k]!.replace(/(?<!\\)\[\d+\]$/u, '');
          const known = number === undefined ? undefined : numbered.get(number);
          if (known === undefined) {
            const made = {
              start: from,
              end: to,
              label: unescaped(value!),
              identifier: identifier === '*' ? undefined : unescaped(identifier),
            };
            annotations.push(made);
            if (number !== undefined) numbered.set(number, made);
          } else known.end = to;
        });
      });
    });
  return { text, tokens, annotations };
}

describe('inception', () => {
  test('text, tokens and all names come back, one within another too', () => {
    const made = exported(inception, [PASSAGES, TALK], { url: 'https://minutes.example/' });
    for (const record of [PASSAGES, TALK]) {
      const { text, tokens, annotations } = read(fileOf(made, `${record.id}.tsv`));
      expect(text.replace(/\s/gu, ' ')).toBe(record.text.replace(/\s/gu, ' '));
      expect(tokens.join('')).toBe(record.text.replace(/\s+/gu, ''));
      const place = ({
        start,
        end,
        label,
      }: {
        readonly start: number;
        readonly end: number;
        readonly label: string;
      }): string => `${start}-${end} ${label}`;
      expect(new Set(annotations.map(place))).toEqual(new Set(labelledSpans(record).map(place)));
      expect(annotations).toHaveLength(labelledSpans(record).length);
    }
    expect(made.diagnostics.map(({ message }) => /: (.*?) \(/u.exec(message)![1])).toEqual([
      'turns and their speakers are left out',
      'values of dates are left out',
      'how certain names and dates are is left out',
      'notes are left out',
      'page breaks and images are left out',
    ]);
  });

  test('an identifier is an IRI: Wikidata’s where it is known, else the edition’s; without identity there is none', () => {
    const { annotations } = read(
      fileOf(exported(inception, [TALK], { url: 'https://minutes.example/' }), '1960-05-06-talk.tsv'),
    );
    expect(annotations.map(({ identifier }) => identifier)).toEqual([
      'http://www.wikidata.org/entity/Q42',
      'https://minutes.example/persons.html#lund',
      'https://minutes.example/places.html#oslo',
      'https://minutes.example/persons.html#lund',
      undefined,
      undefined,
      'https://minutes.example/persons.html#hale',
      'https://minutes.example/persons.html#berg',
    ]);
  });

  test('hostile words and ids keep to their cells', () => {
    const { tokens } = read([...exported(inception, [HOSTILE]).files.values()][0]!);
    expect(tokens.join('')).toBe(HOSTILE.text.replace(/\s+/gu, ''));
    expect(read(fileOf(exported(inception, [EMPTY]), 'empty.tsv')).text).toBe('');
  });
});
