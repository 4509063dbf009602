import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { plainDocument, sectionOf } from '../../src/cli/plain-document.js';
import { topicText } from '../../src/cli/show-topic.js';
import { TOPICS } from '../../src/cli/topics.js';
import { fileText, root } from '../documents.js';

const folder = new URL(`file://${root}`);

describe.each(TOPICS)('memcon help $name', (topic) => {
  const text = topicText(topic, folder, 80);

  test('shows its document in lines of a terminal', () => {
    expect(text.split('\n').length).toBeGreaterThan(5);
    const isCode = (line: string): boolean => line.startsWith('    ');
    // A word that is longer than its column of a table stays whole.
    const long = text.split('\n').filter((line) => line.length > 80 && !isCode(line) && !/\S{24}/u.test(line));
    expect(long).toEqual([]);
    expect(text).not.toMatch(/^#|\]\(|<!--|\*\*/mu);
  });

  test('is in the package, and no command has its name', () => {
    const { files } = JSON.parse(fileText('package.json')) as { readonly files: readonly string[] };
    const packed = [...files, 'README.md'].some((path) => `${topic.file}/`.startsWith(`${path}/`));
    expect(packed).toBe(true);
    expect(COMMANDS.map(({ name }) => name.split(' ')[0])).not.toContain(topic.name);
  });
});

test('a document is shown as text', () => {
  const markdown = [
    '# On *memcons*',
    '',
    '![A page](page.png)',
    '',
    'See [TEI](https://tei-c.org) and [the manual](manual.md), which goes on and on',
    'over two lines. **Bold** words stay.',
    '',
    '* one item that is longer than the line',
    '  and goes on',
    '* two',
    '',
    '| Key | What |',
    '| --- | --- |',
    '| `a\\|b` | something that is too long for one line |',
    '',
    '```sh',
    '# memcon   build',
    '```',
    '<!-- for tests -->',
    '## Next',
    'Words.',
    '',
  ].join('\n');
  expect(plainDocument(markdown, 40)).toBe(
    [
      'On *memcons*',
      '============',
      '',
      'See TEI <https://tei-c.org> and the',
      'manual, which goes on and on over two',
      'lines. Bold words stay.',
      '',
      '* one item that is longer than the line',
      '  and goes on',
      '* two',
      '',
      'Key    What',
      '`a|b`  something that is too long for',
      '       one line',
      '',
      '    # memcon   build',
      'Next',
      '----',
      'Words.',
      '',
    ].join('\n'),
  );
  expect(sectionOf(markdown, 'Next')).toBe('## Next\nWords.\n');
  expect(sectionOf(markdown, 'memcon   build')).toBeUndefined();
});
