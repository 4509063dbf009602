import { expect, test } from 'vitest';
import { openGroups, report, type Diagnostic } from '../../src/diagnostics/index.js';

const unknown = (file: string, line: number): Diagnostic =>
  report('person-unknown', `Nobody is known in line ${line}.`, { place: { file, start: { line, column: 2 } } });
const missing = (file: string): Diagnostic =>
  report('turns-missing', 'No turn.', { place: { file, start: { line: 1, column: 1 } } });

test('findings are counted by their kind: warnings first, the most frequent first, with the first place', () => {
  const groups = openGroups();
  expect(groups.report()).toBe('');
  groups.add([unknown('a.md', 3), unknown('a.md', 4)]);
  groups.add([]);
  groups.add([missing('b\u001B[2J.md'), unknown('b.md', 1)]);
  groups.add(Array.from({ length: 9 }, (_, i) => unknown('c.md', i + 1)));
  expect(groups.report()).toBe(
    [
      "Found in 3 documents (--verbose lists each finding, 'memcon explain RULE' says what a rule means):",
      '   1 warning turns-missing   No turn of speech was recognised; the record was kept as plain paragraphs. (1 document, first: b [2J.md:1:1)',
      '  12 info    person-unknown  A name is marked that neither the registers nor the list of participants know. (3 documents, first: a.md:3:2)',
      '',
    ].join('\n'),
  );
  expect(groups.report(true)).toContain('\u001B[33mwarning\u001B[0m turns-missing');
});
