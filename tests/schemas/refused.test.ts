import { describe, expect, it } from 'vitest';
import { encodeDocument } from '../../src/encode/index.js';
import { serialiseXml } from '../../src/xml/index.js';
import { contextWith, transcriptOf } from '../encode/brackets.js';
import { canValidate, jing, MEMCON_SCHEMA, TEI_ALL } from './jing.js';
import { ownVerdict } from './own.js';

const SOURCE = transcriptOf('{head:Title}\n{sp:{p:Words of a turn.}}\n{div type=attendance:{p:Present: A.}}');
const WHOLE = serialiseXml(encodeDocument(SOURCE, contextWith({ details: { date: '1960-09-08' } })).value);

const withBody = (body: string): string => WHOLE.replace(/<body>[^]*<\/body>/u, `<body>${body}</body>`);
const turn = (attributes: string): string => withBody(`<sp ${attributes}><p>x</p></sp>`);
const paragraph = (content: string): string => withBody(`<p>${content}</p>`);

const GUESTS =
  '<particDesc><listPerson type="participants"><person role="guest"><persName>x</persName></person></listPerson></particDesc>';

/** TEI allows these; memcon does not. */
const STRICTER: readonly (readonly [string, string])[] = [
  ['a turn without its mode', turn('who="#a"')],
  ['a mode that is none of the three', turn('ana="#shouted"')],
  ['a speaker somewhere else', turn('ana="#direct" who="persons.xml#a"')],
  ['a speaker in the middle of a turn', withBody('<sp ana="#direct"><p>x</p><speaker>A:</speaker></sp>')],
  ['a kind of division that memcon does not know', withBody('<div type="chapter"><p>x</p></div>')],
  ['a kind of list that memcon does not know', withBody('<list type="gloss"><item>x</item></list>')],
  ['a certainty that is a number', paragraph('<persName cert="0.5">A</persName>')],
  ['a date of every year', paragraph('<date when="--05-01">May 1</date>')],
  ['when beside a bound', paragraph('<date when="1960" notBefore="1959">x</date>')],
  ['reported speech as said', paragraph('<said direct="false">x</said>')],
  ['verse', withBody('<lg><l>x</l></lg>')],
  ['a list within a paragraph', paragraph('<list><item>x</item></list>')],
  ['a name for anything', paragraph('<name>x</name>')],
  ['rs without its type', paragraph('<rs>x</rs>')],
  ['running matter of no kind', withBody('<fw>1</fw><p>x</p>')],
  ['an error without its correction', paragraph('<sic>x</sic>')],
  ['text before a heading', withBody('<dateline>x</dateline><p>x</p>')],
  ['metadata of letters', WHOLE.replace('<langUsage>', '<correspDesc><p>x</p></correspDesc><langUsage>')],
  ['a header without its history', WHOLE.replace(/<revisionDesc>[^]*<\/revisionDesc>/u, '')],
  ['a role that memcon does not know', WHOLE.replace('<settingDesc>', `${GUESTS}$&`)],
];

/** Not even TEI allows these (schemas/README.md §2). */
const INVALID: readonly (readonly [string, string])[] = [
  ['a turn in a paragraph', paragraph('<sp ana="#direct"><p>x</p></sp>')],
  ['a speaker at a paragraph', withBody('<p who="#a">x</p>')],
  ['a turn with a direction of speech', turn('ana="#direct" direct="true"')],
  ['an utterance in a paragraph', paragraph('<u>x</u>')],
  ['text in a division', withBody('<div>x</div>')],
  ['a paragraph after a division', withBody('<div><p>x</p></div><p>x</p>')],
  ['a heading after text', withBody('<p>x</p><head>x</head>')],
  ['an id twice', withBody('<p xml:id="x">x</p><p xml:id="x">x</p>')],
];

const numbers = (said: readonly string[]): readonly number[] =>
  [...new Set(said.map((line) => Number(line.split(':')[0])))].toSorted((a, b) => a - b);
const all = [...STRICTER, ...INVALID].map(([, document]) => document);
const everyOne = all.map((_, i) => i);

describe('what memcon.rng refuses', () => {
  it('is refused by memcon itself, and the document it comes from is not', () => {
    expect(ownVerdict(MEMCON_SCHEMA, [WHOLE])).toEqual([]);
    const refused = numbers(ownVerdict(MEMCON_SCHEMA, all));
    expect(everyOne.filter((i) => !refused.includes(i)).map((i) => [...STRICTER, ...INVALID][i]![0])).toEqual([]);
  });

  it.skipIf(!canValidate(MEMCON_SCHEMA))('is refused by jing', { timeout: 60_000 }, () => {
    expect(numbers(jing(MEMCON_SCHEMA, all))).toEqual(everyOne);
  });

  it.skipIf(!canValidate(TEI_ALL))('is TEI, but for what even TEI refuses', { timeout: 60_000 }, () => {
    expect(numbers(jing(TEI_ALL, all))).toEqual(everyOne.slice(STRICTER.length));
  });
});
