import { describe, expect, test } from 'vitest';
import { allShown, bytes, findings, readNow, transcriptOf } from './reading.js';
import { placesOf } from '../../src/model/index.js';

const read = (text: string): string[] => allShown(transcriptOf(text));

describe('blocks', () => {
  test('paragraphs and headings', () => {
    const transcript = transcriptOf('\n\n# Minutes #\n\n## Present\nOne line\nand another.\n\n\nLast.\n\n');
    expect(transcript.text).toBe('Minutes\nPresent\nOne line\nand another.\nLast.');
    expect(allShown(transcript)).toEqual([
      'head level=1 "Minutes"',
      'head level=2 "Present"',
      'p "One line\\nand another."',
      'p "Last."',
    ]);
  });

  test('numbered paragraphs are paragraphs, and their numbers are text', () => {
    expect(read('1. N. S. KHRUSHCHEV says no.\n\n2. L. THOMPSON says yes.\n\n   1) nested')).toEqual([
      'p "1. N. S. KHRUSHCHEV says no."',
      'p "2. L. THOMPSON says yes."',
      'p "1) nested"',
    ]);
    expect(read('4. four\n5. five\nmore\n1960. The year\n\n- bullet\n\n  3) inside')).toEqual([
      'p "4. four"',
      'p "5. five\\nmore\\n1960. The year"',
      'list type=bulleted "bullet\\n3) inside"',
      'item "bullet\\n3) inside"',
      'p "bullet"',
      'p "3) inside"',
    ]);
  });

  test('a year at a line start does not break a paragraph', () => {
    expect(read('They met in\n1960. The year\nwas good.')).toEqual(['p "They met in\\n1960. The year\\nwas good."']);
  });

  test('bulleted lists, nested and loose', () => {
    expect(read('- a\n- b\n  - c\n\n+ x\n\n  y')).toEqual([
      'list type=bulleted "a\\nb\\nc"',
      'item "a"',
      'item "b\\nc"',
      'list type=bulleted "c"',
      'item "c"',
      'list type=bulleted "x\\ny"',
      'item "x\\ny"',
      'p "x"',
      'p "y"',
    ]);
  });

  test('block quotes', () => {
    expect(read('> one\n> two\nlazy\n>\n> three')).toEqual([
      'quote "one\\ntwo\\nlazy\\nthree"',
      'p "one\\ntwo\\nlazy"',
      'p "three"',
    ]);
  });

  test('tables', () => {
    const transcript = transcriptOf('|  | *Soviets* |\n| --- | --- |\n| Arms | 23\\|4 |\n|  |  |');
    expect(transcript.text).toBe('\nSoviets\nArms\n23|4\n\n');
    expect(allShown(transcript)).toEqual([
      'table "\\nSoviets\\nArms\\n23|4\\n\\n"',
      'row role=label "\\nSoviets"',
      'cell ""',
      'cell "Soviets"',
      'hi rend=italic "Soviets"',
      'row "Arms\\n23|4"',
      'cell "Arms"',
      'cell "23|4"',
      'row "\\n"',
      'cell ""',
      'cell ""',
    ]);
  });

  test('footnotes', () => {
    expect(read('Text[^1] more[^a*].\n\n[^1]: The *note*.\n\n[^a*]: First.\n\n    Second.')).toEqual([
      'p "Text more."',
      'anchor note=fn1 ""',
      'anchor note=fna- ""',
      'note id=fn1 n=1 place=foot "The note."',
      'hi rend=italic "note"',
      'note id=fna- n=a* place=foot "First.\\nSecond."',
      'p "First."',
      'p "Second."',
    ]);
  });

  test('a rule alone is a milestone; elsewhere its characters are text', () => {
    expect(read('A.\n\n---\n\nB.')).toEqual(['p "A."', 'milestone ""', 'p "B."']);
    expect(read('A.\n\n***\n\nB.')).toEqual(['p "A."', 'milestone ""', 'p "B."']);
    expect(read('August\n---\nx')).toEqual(['p "August\\n---\\nx"']);
    expect(read('A.\n\n* * *\n\n______\n\n=====\n\n~~~~\n\nB.')).toEqual([
      'p "A."',
      'p "* * *"',
      'p "______"',
      'p "====="',
      'p "~~~~"',
      'p "B."',
    ]);
  });

  test('page numbers and lone marks are text', () => {
    expect(read('- 2 -\n\n-\n\n##\n\n– 3 –')).toEqual(['p "- 2 -"', 'p "-"', 'p "##"', 'p "– 3 –"']);
  });

  test('indented lines are paragraphs, definitions are text, and the tags and comments of HTML are none', () => {
    expect(read('    indented\n\n<div>x</div>\n\n<!-- c -->\n\n[1]: see below\n\n[text] and [1]')).toEqual([
      'p "indented"',
      'p "x"',
      'p "[1]: see below"',
      'p "[text] and [1]"',
    ]);
  });
});

describe('inside a paragraph', () => {
  test('emphasis, code, hard breaks', () => {
    expect(read('*it **both*** __bold__ `c  *d*`  \nnext\\\nlast')).toEqual([
      'p "it both bold c  *d*\\nnext\\nlast"',
      'hi rend=italic "it both"',
      'hi rend=bold "both"',
      'hi rend=bold "bold"',
      'code "c  *d*"',
      'lb ""',
      'lb ""',
    ]);
  });

  test('brackets of the printed source stay, with emphasis in them', () => {
    expect(read('Well, [*6 lines not declassified*] and Support [*Suppose*].')).toEqual([
      'p "Well, [6 lines not declassified] and Support [Suppose]."',
      'hi rend=italic "6 lines not declassified"',
      'hi rend=italic "Suppose"',
    ]);
  });

  test('blanks to be filled in are no emphasis', () => {
    expect(read('Mr. ______ said ______, and (______) too.')).toEqual([
      'p "Mr. ______ said ______, and (______) too."',
    ]);
  });

  test('escapes and references', () => {
    const transcript = transcriptOf('\\* \\* \\\\ \\a &amp; &eacute;&#x2014; &nosuch; \\&amp; &fjlig;j');
    expect(transcript.text).toBe('* * \\ \\a & é— &nosuch; &amp; fjj');
  });

  test('links, addresses, images', () => {
    expect(read('[mail](mailto:a@b.org) <https://x.org/a\\_b____c> ![a *map*](map.png) \\![x](y) [](z)')).toEqual([
      'p "mail https://x.org/a\\\\_b____c a map !x "',
      'ref target=mailto:a@b.org "mail"',
      'ref target=https://x.org/a\\_b____c "https://x.org/a\\\\_b____c"',
      'ref target=map.png "a map"',
      'hi rend=italic "map"',
      'ref target=y "x"',
    ]);
    expect(findings('![a](m.png) [](z)')).toEqual([
      '1:2 markup-reduced Of the Markdown, an image is kept as a reference to "m.png".',
      '1:13 markup-reduced Of the Markdown, the address "z" of a link without words is left out.',
    ]);
  });
});

describe('line ends and pages', () => {
  test.each(['\n', '\r\n', '\r'])('line ends %j give the same words, at the places of the file', (end) => {
    const source = ['# T', '', 'one \\*', '  two  ', 'three', '', '> q', '> r', '', '- 1 -', '1. x'].join(end);
    const transcript = transcriptOf(source);
    expect(transcript.text).toBe('T\none *\ntwo\nthree\nq\nr\n- 1 -\n1. x');
    expect(transcript.annotations.filter(({ kind }) => kind === 'lb')).toHaveLength(1);
    const at = transcript.text.indexOf('three');
    expect(placesOf(transcript)({ start: at, end: at + 5 })).toEqual({
      file: 'minutes.md',
      start: { line: 5, column: 1 },
      end: { line: 5, column: 6 },
    });
  });

  test('a byte order mark is no text', () => {
    const { value } = readNow(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('# T')]), 'minutes.md');
    expect(value!.transcript.text).toBe('T');
    expect(value!.transcript.annotations[0]!.kind).toBe('head');
  });

  test('UTF-16 with a byte order mark', () => {
    const little = Buffer.from('\ufeff# Tür\n\n**x**', 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const buffer of [little, big]) expect(readNow(buffer, 'minutes.md').value!.transcript.text).toBe('Tür\nx');
  });

  test('a form feed ends a page', () => {
    const transcript = transcriptOf('The first page goes\n\n\fon here.\n\n\fA new paragraph.\n\f');
    expect(transcript.text).toBe('The first page goes\non here.\nA new paragraph.');
    expect(transcript.annotations.filter(({ kind }) => kind === 'pb').map(({ span }) => span)).toEqual([
      { start: 19, end: 20 },
      { start: 29, end: 29 },
    ]);
  });
});

describe('lines too long to be wrapped', () => {
  const hale = `Mr. Hale said that ${'the bridge had been closed since the autumn and '.repeat(3)}was closed still.`;
  const orlow = 'Mr. Orlow asked why.';

  test('are paragraphs where they begin behind the end of a sentence', () => {
    expect(read(`${hale}\n${orlow}\nThe river`)).toEqual([
      `p ${JSON.stringify(hale)}`,
      `p "${orlow}"`,
      'p "The river"',
    ]);
    expect(read(`${hale.slice(0, -1)},\n${orlow}`)).toHaveLength(1);
    expect(read(`${hale}\nand so on.`)).toHaveLength(1);
    expect(read(`${orlow}\n${orlow}`)).toHaveLength(1);
    expect(read(`${hale}  \n${orlow}`).filter((shown) => shown.startsWith('p '))).toHaveLength(1);
  });

  test('behind "among them:" a line that is no sentence is none', () => {
    expect(read(`${hale.slice(0, -1)}:\nPage 2`)).toHaveLength(1);
    expect(read(`${hale.slice(0, -1)}:\nThe river is low.`)).toHaveLength(2);
  });

  test('behind one label all are its speaker’s; with several labels each is its own', () => {
    expect(read(`Mr. Hale (Norland): ${hale}\nThe river is low.`)).toHaveLength(1);
    expect(read(`Mr. Hale (Norland): ${hale}\nMr. Orlow: The river is low.`)).toHaveLength(2);
  });

  test('flush behind an item they are none of it, and the list ends', () => {
    expect(read(`- Loans.\n${hale}\n- The bridge.\n- The river.\n${orlow}\n\n${orlow}`)).toEqual([
      'list type=bulleted "Loans."',
      'item "Loans."',
      `p ${JSON.stringify(hale)}`,
      `list type=bulleted "The bridge.\\nThe river.\\n${orlow}"`,
      'item "The bridge."',
      `item "The river.\\n${orlow}"`,
      `p "${orlow}"`,
    ]);
    expect(read(`- Loans.\n  ${hale}`)).toHaveLength(2);
  });
});
