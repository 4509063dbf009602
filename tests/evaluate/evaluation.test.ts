import { describe, expect, test } from 'vitest';
import {
  evaluateDocument,
  evaluationAsJson,
  evaluationAsText,
  goldOfTei,
  readGold,
  summarise,
} from '../../src/evaluate/index.js';
import { readGoldFile } from '../../src/read/index.js';
import { readRecord, type MinutesRecord } from '../../src/tei/index.js';

const SOURCE = [
  '# Memorandum of Conversation',
  '',
  '𝔗 May 2, 1961.',
  '',
  '**Mr. Ball:** Has [Ambassador Stone](x.html) come?',
  '',
  'Stone: Yes, and Rood is here. White too.',
].join('\n');

/** The code points of the `nth` occurrence of a string in the source. */
function at(words: string, nth = 0): { readonly start: number; readonly end: number } {
  let index = -1;
  for (let i = 0; i <= nth; i++) index = SOURCE.indexOf(words, index + 1);
  const start = Array.from(SOURCE.slice(0, index)).length;
  return { start, end: start + [...words].length };
}

const GOLD = {
  gold: [
    { type: 'date', value: '1961-05-02T10:00:00', ...at('May 2, 1961') },
    { type: 'person', value: 'ball', ...at('Ball') },
    { type: 'person', value: 'stone', ...at('Stone') },
    { type: 'person', value: 'stone', ...at('Stone', 1) },
    { type: 'person', value: 'rood', ...at('Rood') },
    { type: 'speaker-turn', value: 'ball', ...at('Mr. Ball') },
    { type: 'speaker-turn', value: 'stone', ...at('Stone', 1) },
  ],
  ignore: [{ type: 'person', ...at('White') }],
};

const tei = (body: string, date = '1961-05-02'): MinutesRecord =>
  readRecord({
    name: 'test.xml',
    text: `<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><profileDesc><creation><date when="${date}">x</date></creation></profileDesc></teiHeader>
<text><body><head>Memorandum of Conversation</head>
<p>𝔗 <date when="1961-05-02">May 2, 1961</date>.</p>
${body}</body></text></TEI>`,
  }).value!;

const PERFECT = `<sp who="#ball"><speaker><persName ref="#ball"><roleName type="honorific">Mr.</roleName> Ball</persName>:</speaker>
<p>Has <ref target="x.html"><persName ref="#stone"><roleName>Ambassador</roleName> Stone</persName></ref> come?</p></sp>
<sp who="#stone"><speaker><persName ref="#stone">Stone</persName>:</speaker>
<p>Yes, and <persName ref="#rood">Rood</persName> is here. <persName ref="#white">White</persName> too.</p></sp>`;

const readJsonGold = (text: string) => {
  const file = readGoldFile({ name: 'test.gold.json', text });
  return file.value === undefined
    ? { value: undefined, diagnostics: file.diagnostics }
    : readGold(file.value, 'test', SOURCE);
};
const gold = () => readJsonGold(JSON.stringify(GOLD)).value!;
const registered = new Set(['ball', 'stone', 'rood', 'white', 'other']);

describe('gold in JSON', () => {
  test('offsets are code points', () =>
    expect(gold().persons.map((p) => SOURCE.slice(p.span.start, p.span.end))).toEqual([
      'Ball',
      'Stone',
      'Stone',
      'Rood',
    ]));

  test.each([
    [
      '{',
      '1:2 json-broken This is not well-formed JSON: a key in double quotation marks is expected, but the file ends.',
    ],
    ['[]', '1:1 json-value The value of the file is a list, but must be an object.'],
    ['{"gold":[],\n"god":1}', '2:1 json-key-unknown The key "god" is unknown; did you mean "gold"?'],
    ['{"ignore":[]}', '1:1 json-key-missing The key "gold" is missing in the file.'],
    ['{"gold":[\n {"type":"person","start":0}]}', '2:2 json-key-missing The key "end" is missing in "gold[0]".'],
    [
      '{"gold":[\n {"type":"person","start":"0","end":1}]}',
      '2:27 json-value The value of "gold[0].start" is a text, but must be a whole number.',
    ],
    [
      '{"gold":[\n {"type":"person","start":0,"end":9999}]}',
      `2:2 gold-invalid The gold speaks of characters 0 to 9999, but the source has ${[...SOURCE].length}.`,
    ],
    [
      '{"gold":[],"ignore":[{"type":"person","start":3,"end":2}]}',
      '1:22 gold-invalid The mention ends (2) before it begins (3).',
    ],
  ])('%s', (text, finding) => {
    const { value, diagnostics } = readJsonGold(text);
    expect(value).toBeUndefined();
    expect(diagnostics.map((d) => `${d.place!.start.line}:${d.place!.start.column} ${d.rule} ${d.message}`)).toEqual([
      finding,
    ]);
  });
});

test('gold that has other words than the source is doubted, and used', () => {
  const { value, diagnostics } = readJsonGold(
    '{"gold":[{"type":"person","value":"x","start":2,"end":12,"surface":"Memorandums"}]}',
  );
  expect(value!.persons).toHaveLength(1);
  expect(diagnostics.map((d) => `${d.place!.start.column} ${d.rule} ${d.message}`)).toEqual([
    '10 gold-differs The gold has "Memorandums" where the source has "Memorandum".',
  ]);
});

describe('scores', () => {
  test('all right; what the gold leaves open does not count', () => {
    const result = evaluateDocument(tei(PERFECT), gold(), { registered });
    expect(result.persons).toEqual({ span: all(4), loose: all(4), exact: all(4) });
    expect(result.speakers.turns).toEqual(all(2));
    expect(result.speakers.characters.right).toBe(result.speakers.characters.gold);
    expect(result.documentDate).toEqual({ expected: '1961-05-02', actual: '1961-05-02', right: true });
    expect(result.faults).toEqual([]);
  });

  test('missed, false, wrong and too wide', () => {
    const body = PERFECT.replace('<persName ref="#rood">Rood</persName>', '<persName ref="#other">Rood</persName>')
      .replace('<persName ref="#stone">Stone</persName>:', 'Stone:')
      .replace('<roleName>Ambassador</roleName>', 'Ambassador')
      .replace('come?', '<persName ref="#rood">come</persName>?')
      .replace('who="#stone"', 'who="#rood"');
    const result = evaluateDocument(tei(body, '1961-05-03'), gold(), { registered });
    expect(result.persons).toEqual({
      span: { gold: 4, found: 4, right: 3 },
      loose: { gold: 4, found: 4, right: 2 },
      exact: { gold: 4, found: 4, right: 1 },
    });
    expect(result.speakers.turns).toEqual({ gold: 2, found: 2, right: 1 });
    expect(result.faults.map((f) => `${f.kind} ${f.about}`).sort()).toEqual([
      'bounds person',
      'false person',
      'missed person',
      'wrong document-date',
      'wrong person',
      'wrong speaker',
    ]);
    expect(result.faults.find((f) => f.kind === 'wrong' && f.about === 'person')).toMatchObject({
      expected: 'rood',
      actual: 'other',
      context: '…r Stone](x.html) come? Stone: Yes, and [Rood] is here. White too.',
    });
  });

  test('names without identity and ids no register has are not judged', () => {
    const body = PERFECT.replace('#rood', '#derived').replace('come?', '<persName>come</persName>?');
    const result = evaluateDocument(tei(body), gold(), { registered });
    expect(result.persons.loose).toEqual({ gold: 4, found: 3, right: 3 });
  });
});

describe('gold in TEI', () => {
  test('any project’s TEI, aligned by the text, its ids matched where no register is common', () => {
    const theirs = tei(PERFECT.replaceAll('#stone', '#person_17').replace('is here.', 'is  \n here.'));
    const result = evaluateDocument(tei(PERFECT), goldOfTei(theirs, 'theirs'));
    expect(result.persons.exact).toEqual(all(5));
    expect(result.speakers.turns).toEqual(all(2));
    expect(result.dates).toBeUndefined();
    const dated = (date: string) => tei(PERFECT.replace('Yes', `<date when="${date}">Yes</date>`));
    expect(evaluateDocument(dated('1961'), goldOfTei(dated('1961'), 'theirs')).dates).toEqual(all(2));
    expect(evaluateDocument(dated('1961'), goldOfTei(dated('1962'), 'theirs')).dates).toEqual({
      gold: 2,
      found: 2,
      right: 1,
    });
  });

  test('what it marks nothing of is not judged', () => {
    const persons = tei(
      '<p>Mr. <persName ref="#ball">Ball</persName>: Has Ambassador Stone come?</p><p>Stone: Yes, and Rood is here. White too.</p>',
    );
    const result = evaluateDocument(tei(PERFECT), goldOfTei(persons, 'theirs'), { registered });
    expect(result.speakers.turns).toEqual({ gold: 0, found: 0, right: 0 });
    expect(result.dates).toBeUndefined();
    expect(result.persons.loose).toEqual({ gold: 1, found: 5, right: 1 });
    const turns = tei(
      '<sp who="#ball"><p>Mr. Ball: Has Ambassador Stone come?</p></sp><sp><p>Stone: Yes, and Rood is here. White too.</p></sp>',
    );
    const speakers = evaluateDocument(tei(PERFECT), goldOfTei(turns, 'theirs'), { registered });
    expect(speakers.persons.loose).toEqual({ gold: 0, found: 0, right: 0 });
    expect(speakers.speakers.turns).toEqual(all(1));
    expect(speakers.faults).toEqual([]);
  });

  test('where it marks who speaks and no names, its ids are those that begin its turns', () => {
    const theirs = (first: string, second: string) =>
      tei(
        `<note type="speaker">Mr. Ball:</note><u who="${first}">Has Ambassador Stone come?</u><note type="speaker">Stone:</note><u who="${second}">Yes, and Rood is here. White too.</u>`,
      );
    expect(evaluateDocument(tei(PERFECT), goldOfTei(theirs('#p1', '#p2'), 'theirs')).speakers.turns).toEqual(all(2));
    const same = evaluateDocument(tei(PERFECT), goldOfTei(theirs('#p1', '#p1'), 'theirs'));
    expect(same.speakers.turns).toEqual({ gold: 2, found: 2, right: 1 });
    const registers = evaluateDocument(tei(PERFECT), goldOfTei(theirs('#p1', '#p2'), 'theirs'), { registered });
    expect(registers.speakers.turns).toEqual({ gold: 2, found: 2, right: 0 });
  });

  test('where it leaves a name open, nothing is wrong', () => {
    const theirs = tei(PERFECT.replace(' ref="#rood"', '').replace(' ref="#white"', ''));
    const result = evaluateDocument(tei(PERFECT), goldOfTei(theirs, 'theirs'), { registered });
    expect(result.persons.exact).toEqual(all(3));
    expect(result.faults).toEqual([]);
  });

  test('texts that differ in places are aligned again behind them', () => {
    const theirs = tei(PERFECT.replace('come?', 'come, after all this time, to the great city of Oz?'));
    expect(evaluateDocument(tei(PERFECT), goldOfTei(theirs, 'theirs')).persons.exact).toEqual(all(5));
  });
});

test('a report for people and one for programs', () => {
  const evaluation = summarise([
    evaluateDocument(tei(PERFECT.replace('ref="#rood"', 'ref="#other"')), gold(), { registered }),
  ]);
  const text = evaluationAsText(evaluation);
  expect(text).toContain('1 document compared with gold');
  expect(text).toMatch(/persons, loose span \+ id +0\.750 +0\.750 +0\.750 +3 +4 +4/u);
  expect(text).toMatch(/document date, day right +1\/1/u);
  expect(text).toContain('  test: wrong person (expected rood, found other): …');
  expect(JSON.parse(evaluationAsJson(evaluation))).toMatchObject({
    totals: { exact: { gold: 4, right: 3, f1: 0.75 } },
    documents: [{ name: 'test' }],
  });
});

function all(n: number) {
  return { gold: n, found: n, right: n };
}
