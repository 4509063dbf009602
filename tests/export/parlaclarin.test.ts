import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parlaclarin } from '../../src/export/parlaclarin.js';
import { parseXml } from '../../src/xml/index.js';
import { compiled } from '../publish/compiled.js';
import { canValidate, jing, TEI_ALL } from '../schemas/jing.js';
import { PASSAGES } from './passages.js';
import { EMPTY, exported, fileOf, SECOND, TALK } from './samples.js';
import { OTHERS, SITTING } from './tei-forms.js';

const loadStylesheet = await compiled('parlaclarin');
const RECORDS = [TALK, SECOND, EMPTY, PASSAGES, OTHERS, SITTING];
const made = exported(parlaclarin, RECORDS, { loadStylesheet });
const textOf = (id: string): string => /<body.*<\/body>/su.exec(fileOf(made, `${id}.xml`))![0];
const SCHEMA = resolve('../shared/tei/parla-clarin.rng');

describe('parlaclarin', () => {
  for (const schema of [SCHEMA, TEI_ALL]) {
    test.skipIf(!canValidate(schema))(`is valid against ${schema.replace(/^.*\//u, '')}`, () => {
      expect(made.files.size).toBe(RECORDS.length);
      expect(jing(schema, [...made.files.values()])).toEqual([]);
    });
  }

  test('turns are utterances of segments; a printed label is a note before them, with all that is marked in it', () => {
    expect(textOf(TALK.id)).toContain(
      '<note type="speaker"><persName ref="#orlov">Orlov</persName>:</note><u xml:id="t1" who="#orlov" ana="#direct"><seg xml:id="p1">Where is <persName ref="#lund">Lund</persName>? Not in <placeName ref="#oslo">Oslo</placeName>.</seg></u>',
    );
    expect(textOf(PASSAGES.id)).toContain(
      '<u xml:id="t1" who="#orlov" ana="#reported"><seg xml:id="p1">𝄞𝄞 <persName ref="#orlov">P. Orlov</persName>’s words',
    );
    for (const { id } of RECORDS) expect(textOf(id)).toMatch(/^<body><div type="debateSection">/u);
    expect([...made.files.values()].join('')).not.toMatch(/<(?:sp|speaker|eventName)\b/u);
  });

  test('meeting, participants and setting are there; what a document does not say stays empty', () => {
    const talk = fileOf(made, `${TALK.id}.xml`);
    expect(talk).toContain('<meeting when="1960-05-06">A talk of Orlov and Hale</meeting>');
    expect(talk).toMatch(/<particDesc><listPerson type="participants"><person xml:id="orlov" role="speaker">/u);
    expect(talk).toContain('<settingDesc><setting><date when="1960-05-06">6 May 1960</date></setting></settingDesc>');
    expect(talk).toContain(
      '<bibl><country>Norway</country><settlement>Oslo</settlement><orgName type="repository" ref="https://archive.example/">The Archive</orgName><title type="collection">Papers</title><idno>Box 7/3</idno></bibl>',
    );
    expect(fileOf(made, 'empty.xml')).toMatch(
      /<meeting\/>.*<profileDesc><settingDesc><p\/><\/settingDesc><particDesc><p\/><\/particDesc><\/profileDesc>/su,
    );
  });

  test('what Parla-CLARIN has no element for keeps its words and says what it was', () => {
    expect(textOf(OTHERS.id)).toContain(
      '<ab type="opener"><seg type="dateline">Oslo, <date when="1950-01-02">2 January 1950</date></seg></ab><ab type="head">Sitting</ab>',
    );
    expect(textOf(OTHERS.id)).toContain(
      '<u who="#lund"><seg>Let us open.<note>Cheers.</note></seg><stage>He sits.</stage><note type="speaker">The same.</note><lg>',
    );
    expect(textOf(OTHERS.id)).toContain('<name type="event">war</name>? <seg type="code">x</seg>');
    expect(textOf(OTHERS.id)).toContain('<div><ab type="closer"><seg type="signed">Lund</seg></ab></div>');
    const told = made.diagnostics.map(({ rule, message }) => `${rule} ${message}`).join('\n');
    expect(told).toContain(
      'export-loss The export "parlaclarin" loses: the element "code" is not there; words that it holds stay (1 time).',
    );
    expect(made.diagnostics.every(({ severity }) => severity === 'info')).toBe(true);
  });

  test('a document of Parla-CLARIN stays what it is, but for words without a segment', () => {
    expect(textOf(SITTING.id)).toContain(
      '<note type="speaker">The CHAIRMAN:</note><u xml:id="u1" who="#chair"><seg xml:id="s1">Order.</seg>',
    );
    expect(textOf(SITTING.id)).toContain(
      '<u xml:id="u2" who="#lund" trans="latching"><seg>I am <pause/> in order.</seg></u>',
    );
  });

  const changed = (source: string): ReturnType<typeof exported> => {
    const other = parseXml({ name: 'other', text: TALK.source.replace('Not in', 'Never in') }).value!;
    return exported(parlaclarin, [{ ...TALK, source, tei: other }], { loadStylesheet });
  };
  const MESSAGE = /^The export "parlaclarin" differs from its document: "[^"]*Never[^"]*" became "[^"]*Not[^"]*"\.$/u;

  test('an export that changes words of a document of memcon’s own is not written', () => {
    const own =
      '<encodingDesc><appInfo><application ident="memcon" version="1"><label>m</label></application></appInfo></encodingDesc>';
    const { files, diagnostics } = changed(TALK.source.replace('</fileDesc>', `</fileDesc>${own}`));
    expect(files.size).toBe(0);
    expect(diagnostics).toMatchObject([{ rule: 'edition-words-differ', severity: 'error' }]);
    expect(diagnostics[0]!.message).toMatch(MESSAGE);
  });

  test('of any other document it is, with a warning that says where', () => {
    const { files, diagnostics } = changed(TALK.source);
    expect(files.size).toBe(1);
    expect(diagnostics.filter(({ rule }) => rule !== 'export-loss')).toMatchObject([
      { rule: 'edition-words-unproven', severity: 'warning' },
    ]);
    expect(diagnostics.find(({ rule }) => rule === 'edition-words-unproven')!.message).toMatch(MESSAGE);
  });

  test('a stylesheet that is missing is said in a sentence', () => {
    expect(
      exported(parlaclarin, [TALK], { loadStylesheet: () => undefined }).diagnostics.map(({ rule }) => rule),
    ).toEqual(['stylesheet-missing']);
  });
});
