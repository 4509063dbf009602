import { expect, it } from 'vitest';
import { progressOn } from '../../src/cli/terminal.js';

/** What is written while ten files are done, a second for every `pace` of them. */
function written(clear: string, seconds: number): readonly string[] {
  const lines: string[] = [];
  let time = 0;
  const progress = progressOn(
    (text) => lines.push(text),
    clear,
    () => time,
  );
  for (let done = 0; done <= 10; done++) {
    progress(done, 10, `minutes-${done}.md`);
    time += seconds * 1000;
  }
  return lines;
}

it('shows on a terminal which file is worked on, and soon how fast it goes', () => {
  const lines = written('<', 1);
  expect(lines[0]).toBe('<[1/10] minutes-0.md');
  expect(lines[5]).toBe('<[6/10] (1.0 a second, 5 s left) minutes-5.md');
  expect(lines.at(-1)).toBe('<');
});

it('writes a line every half minute elsewhere', () => {
  expect(written('', 1)).toEqual([]);
  expect(written('', 20)).toEqual([
    '2 of 10 done, 0.1 a second, 3 min left.\n',
    '4 of 10 done, 0.1 a second, 2 min left.\n',
    '6 of 10 done, 0.1 a second, 80 s left.\n',
    '8 of 10 done, 0.1 a second, 40 s left.\n',
  ]);
});
