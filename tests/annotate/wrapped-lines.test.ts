import { describe, expect, test } from 'vitest';
import { asRead } from '../../src/annotate/as-read.js';
import { minutes } from './things/brackets.js';

/** Lines of one width: words of five letters, the last line short. */
const lines = (count: number, width: number): string =>
  [
    ...Array.from({ length: count }, () =>
      'words '
        .repeat(Math.ceil(width / 6))
        .slice(0, width - 1)
        .trimEnd()
        .padEnd(width, 's'),
    ),
    'end.',
  ].join('\n');

/** How many line ends of a text are read as blanks. */
const joined = (text: string): number =>
  minutes(text).text.split('\n').length - asRead(minutes(text)).transcript.text.split('\n').length;

describe('the width of a page', () => {
  test.each([
    ['columns of 30 are wrapped', lines(4, 30), 4],
    ['columns of 29 are lists', lines(4, 29), 0],
    ['lines of 120 are wrapped', lines(4, 120), 4],
    ['lines of 121 are paragraphs', lines(4, 121), 0],
    ['four line ends tell it', lines(4, 60), 4],
    ['three do not', lines(3, 60), 0],
  ])('%s', (_, text, wanted) => expect(joined(text)).toBe(wanted));

  test.each([
    ['a line may pass it by 15', 60 + 15, 4],
    ['more of them that pass it by 16 say that nothing is wrapped', 60 + 16, 0],
  ])('%s', (_, width, wanted) => expect(joined(`${lines(4, 60)}\n\n${'x'.repeat(width)}`)).toBe(wanted));

  test('three in twenty may pass it, not four in twenty-five', () => {
    const passed = (count: number): string => '\n\n'.concat('x'.repeat(80)).repeat(count);
    expect([joined(lines(16, 60) + passed(3)), joined(lines(20, 60) + passed(4))]).toEqual([16, 0]);
  });
});

test('two line ends in five are full where a page is wrapped', () => {
  const stacked = (count: number): string => ['Secret', ...Array.from({ length: count }, () => 'Copy')].join('\n');
  expect([joined(`${lines(4, 60)}\n\n${stacked(6)}`), joined(`${lines(4, 60)}\n\n${stacked(7)}`)]).toEqual([4, 0]);
});

describe('in a wrapped record', () => {
  const wrapped = lines(6, 60);

  test('a quarter of the words of prose begin with small letters', () => {
    const block = (small: number, large: number): string =>
      `${'with '.repeat(small)}${'Marsha '.repeat(large).trimEnd()}\nMr. Orlov`;
    const more = (text: string): number => joined(`${wrapped}\n\n${text}`) - 6;
    expect([more(block(3, 7)), more(block(3, 8))]).toEqual([1, 0]);
  });

  test.each([
    [
      'a full line goes on with a capital, in prose',
      'He said, when they had all gone home again, that it was Mr.\nOrlov',
      1,
    ],
    ['names and offices are entries', 'Present: The Right Hon. Hugh Tarrant, Minister, and the Earl\nMr. Orlov', 0],
    ['an office may go on', 'Present: The Right Hon. Hugh Tarrant, the Minister of Labour\nAffairs', 1],
    ['lines in capitals are stacked', 'RECORD OF A CONVERSATION BETWEEN THE MINISTER AND THE MAYOR\nAT THE PALACE', 0],
    ['a short line ends by will', 'He said that\nOrlov was away', 0],
    ['but goes on with a small letter', 'He said that\nhe was away', 1],
    ['not behind a full stop', 'It was so.\ni. e. not', 0],
    ['columns stay', `${'The minister said so'.padEnd(30)}   ${'in this room and that'.padEnd(26)}.\nthe`, 0],
  ])('%s', (_, block, wanted) => expect(joined(`${wrapped}\n\n${block}`)).toBe(6 + wanted));
});
