import { describe, expect, test } from 'vitest';
import { jsonl } from '../../src/export/jsonl.js';
import { PASSAGES } from './passages.js';
import { hasProgram, run } from './programs.js';
import { EMPTY, exported, fileOf, HOSTILE, SECOND, TALK } from './samples.js';

const RECORDS = [PASSAGES, TALK, SECOND, EMPTY];

/** What Python, which counts in code points, cuts out of each text. */
const SURFACES = `
import json, sys
for line in sys.stdin:
    d = json.loads(line)
    for s in d["spans"] + d.get("nested", []):
        print(json.dumps([s["id"], d["text"][s["start"]:s["end"]]]))
`;

interface Line {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly label: string }[];
  readonly meta: Readonly<Record<string, unknown>>;
}

const linesOf = (file: string): readonly Line[] =>
  file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

describe('jsonl', () => {
  test.skipIf(!hasProgram('python3', '--version'))('Python finds every name and date where it is said to be', () => {
    const { status, out } = run('python3', ['-c', SURFACES], fileOf(exported(jsonl, RECORDS), 'paragraphs.jsonl'));
    expect(status).toBe(0);
    const found = new Map(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as [string, string]),
    );
    const expected = RECORDS.flatMap((record) =>
      [...record.mentions, ...record.dates].map(
        ({ id, start, end }) => [`${record.id}/${id}`, record.text.slice(start, end)] as const,
      ),
    );
    expect(found).toEqual(new Map(expected));
    expect(expected).toHaveLength(16);
  });

  test('a line a paragraph, with its turn and speakers; spans do not overlap', () => {
    const lines = linesOf(fileOf(exported(jsonl, RECORDS), 'paragraphs.jsonl'));
    expect(lines.map(({ text }) => text)).toEqual(
      RECORDS.flatMap(({ text, blocks }) => blocks.map(({ start, end }) => text.slice(start, end))),
    );
    expect(lines[1]!.meta).toEqual({
      document: 'passages',
      block: 'passages/p1',
      kind: 'p',
      turn: 'passages/t1',
      n: 1,
      speakers: ['orlov'],
    });
    for (const { spans } of lines) {
      spans.forEach(({ start }, i) => expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0));
    }
    expect(exported(jsonl, RECORDS).diagnostics.map(({ message }) => message.replace(/^.*loses: /u, ''))).toEqual([
      'notes are left out (1 time).',
      'page breaks and images are left out (2 times).',
    ]);
  });

  test('nothing is a file without lines; what is hostile is JSON', () => {
    expect(fileOf(exported(jsonl, []), 'paragraphs.jsonl')).toBe('');
    expect(linesOf(fileOf(exported(jsonl, [HOSTILE]), 'paragraphs.jsonl'))).toHaveLength(HOSTILE.blocks.length);
  });
});
