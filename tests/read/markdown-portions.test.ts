import type { Nodes, Root } from 'mdast';
import { expect, test } from 'vitest';
import { parseAtOnce } from '../../src/read/markdown/parse-markdown.js';
import { parseInPortions } from '../../src/read/markdown/portions.js';

/** A tree without lines and columns, which nobody uses. */
const plain = (root: Root): unknown =>
  JSON.parse(
    JSON.stringify(root.children, (key: string, value: unknown) =>
      key === 'line' || key === 'column' ? undefined : value,
    ),
  );

const TALK = [
  'Mr. MARSH said that bread[^1] was dear.',
  '> He was asked\nfor how long.\n\n> And why.',
  '- flour\n- bread\n\n  of rye\n\n- salt[^b]\n- pepper\n',
  'Mr. ORLOV:\n- no\n- bread\n- no flour',
  '1. first\n2. second\n\n   of it\n\n7. seventh',
  '[^1]: In Geneva[^b].\n\n    It was May.\n\nThen he left.',
  '| name | side |\n|---|---|\n| Marsh | a |\n| Orlov | b |\n\nThey agreed.',
  '## Berlin\nNothing.\n# Trade\n\nÜber den Handel. [^2] and [a](b).',
  '* * *\n\n* star\n* other\n\n- dash\n- last',
  '> one\n\n> two\n\n- bread\n\n> of rye\n\n- salt\n\n  > in it\n\n> out of it',
  '1. first\n\n(aside)\n\n2. second\n\n"Words."\n\n**Bold.** And\n\n    indented\n\n_slanted_\n\n\\[not a note]',
  '| a |\n|---|\n| b |\n\n| c |\n\n[^z]: A note\n\n    of two.\n\n[^y]: Another.\n\n— He left.',
  '[^b]: Bread, in all.',
].join('\n\n');

/** What is found where. The words are not compared: they are taken from the source. */
const found = (node: Nodes): unknown => [
  node.type,
  'depth' in node ? node.depth : undefined,
  node.position!.start.offset,
  node.position!.end.offset,
  'children' in node ? node.children.map(found) : undefined,
];

/** Pieces of which texts are put together, plain and not. */
const PIECES = [
  'a;Orlov;é;“b”;(c) ;Mr. X: yes;**Orlov:** no;**;*b*;_c_;__d__;*e*.;**f**: g;h**i**j;ß*;*);_;.;,;!;=;~~~',
  '- k;- l\n- m\n;* n\n;+ o;> p;> q\n>\n> r;> s\n;# s;## t #;###;1. u;1960 v;12) w;|x|;\n|---|\n;:-;---;- ;#;>;> ',
  '[y](z);&amp;;A&B;<a>;`;\\*;\t;\u00a0; ;  ;\n;\n;\n\n;\n\n;\n\n;\r\n;\r\n\r\n;\n\na\n\n;\n\n*b*\n\n;\n\n- a\n- b\n\n',
]
  .join(';')
  .split(';');

test('a plain block is what the parser takes it for', () => {
  let state = 13;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let i = 0; i < TEXTS; i++) {
    const text = Array.from({ length: 1 + next(10) }, () => PIECES[next(PIECES.length)]).join('');
    const whole = parseAtOnce(text).children.map(found);
    expect(parseInPortions(text, parseAtOnce, 0, 1).children.map(found), JSON.stringify(text)).toEqual(whole);
  }
});
const TEXTS = 1000;

test('plain blocks are not given to the parser', () => {
  const asked: string[] = [];
  const parse = (text: string): Root => {
    asked.push(text);
    return parseAtOnce(text);
  };
  parseInPortions('# Talks\n\n**Orlov:** No.\n\n  Bread.\n\n- flour\n- [b](c)\n\n> Rye \n', parse);
  expect(asked).toEqual(['- flour\n- [b](c)\n\n']);
});

const count = (node: Nodes, type: string): number =>
  (node.type === type ? 1 : 0) +
  ('children' in node ? node.children.reduce((n, child) => n + count(child, type), 0) : 0);

test.each([1, 7, 40, 100, 300])('portions of %i characters or more give the tree of the whole', (least) => {
  const text = `${TALK}\n\n${TALK.replaceAll('\n', '\r\n')}\n\n${TALK}`;
  expect(plain(parseInPortions(text, parseAtOnce, 0, least))).toEqual(plain(parseAtOnce(text)));
});

test('a call is a call though its note stands in another portion', () => {
  const root = parseInPortions(TALK, parseAtOnce, 0, 1);
  expect(count(root, 'footnoteReference')).toBe(3);
  expect(count(root, 'footnoteDefinition')).toBe(4);
});

test('a list of thousands is one list', () => {
  const root = parseInPortions('- bread\n'.repeat(10_000), parseAtOnce);
  expect(root.children.map(({ type }) => type)).toEqual(['list']);
  expect(count(root, 'listItem')).toBe(10_000);
});
