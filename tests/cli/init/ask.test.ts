import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { ask, type Answers } from '../../../src/cli/init/ask.js';

/** What comes of answers, one a line, and what was shown. */
async function asked(
  answers: readonly string[],
  transcriptions: readonly string[] = [],
  known: readonly string[] = [],
): Promise<{ readonly result: Answers | undefined; readonly shown: string }> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  // Each question is answered when it is asked, as somebody would.
  const waiting = [...answers];
  output.on('data', (data: Buffer) => {
    shown += data.toString();
    if (!shown.endsWith(': ')) return;
    const next = waiting.shift();
    if (next === undefined) input.end();
    else input.write(`${next}\n`);
  });
  const result = await ask(
    { title: 'Vienna talks', editors: [] },
    { editor: 'Mary Whitlock', transcriptions, known: new Set(known) },
    { input, output },
  );
  return { result, shown };
}

test('an empty answer takes what is usual, or leaves the matter open', async () => {
  const { result, shown } = await asked(['', '', '', '', ''], []);
  expect(result).toEqual({ beginning: { title: 'Vienna talks', editors: ['Mary Whitlock'] }, takes: true });
  expect(shown).toContain('Title of the edition [Vienna talks]: ');
  expect(shown).toContain('Editor [Mary Whitlock]: ');
});

test('answers are taken, and a wrong one is asked for again', async () => {
  const { result, shown } = await asked(
    ['Talks', 'Max Weber', 'GPL', 'cc by', 'State Archive', 'Old Norse', 'de', 'perhaps', 'no'],
    ['a.md', 'b.md', 'c.md', 'd.md', 'e.md'],
  );
  expect(result).toEqual({
    beginning: {
      title: 'Talks',
      editors: ['Max Weber'],
      licence: { name: 'CC BY 4.0', target: 'https://creativecommons.org/licenses/by/4.0/' },
      repository: 'State Archive',
      language: 'de',
    },
    takes: false,
  });
  expect(shown).toContain("'GPL' is no licence that memcon knows by name");
  expect(shown).toContain("'Old Norse' is not a language code");
  expect(shown).toContain('Copy what lies here into sources/ (a.md, b.md, c.md, and 2 more) [yes]: Say yes or no.');
});

test('a matter is left open that has something usual', async () => {
  const { result } = await asked(['', '-', '-', '-', '-']);
  expect(result?.beginning).toEqual({ title: 'Vienna talks', editors: [] });
});

test('what the command line said is not asked', async () => {
  const { result, shown } = await asked(['', ''], ['a.md'], ['title', 'editor', 'licence', 'repository']);
  expect(result).toEqual({ beginning: { title: 'Vienna talks', editors: [] }, takes: true });
  expect(shown).not.toContain('Title');
});

test('nothing comes of answers that end too soon', async () => {
  expect((await asked(['Talks', ''])).result).toBeUndefined();
});
