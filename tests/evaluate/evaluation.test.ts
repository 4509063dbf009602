import { describe, expect, test } from 'vitest';
import { evaluateDocument, evaluationAsJson, evaluationAsText, goldOfTei, readGold, summarise } from '../../src/evaluate/index.js';
import { parseXml, type XmlElement } from '../../src/xml/index.js';

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

const tei = (body: string, date = '1961-05-02'): XmlElement =>
  parseXml({
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

const gold = () => readGold({ name: 'test.gold.json', text: JSON.stringify(GOLD) }, 'test', SOURCE).value!;
const registered = new Set(['ball', 'stone', 'rood', 'white', 'other']);

describe('gold in JSON', () => {
  test('offsets are code points', () =>
    expect(gold().persons.map((p) => SOURCE.slice(p.span.start, p.span.end))).toEqual(['Ball', 'Stone', 'Stone', 'Rood']));

  test.each([
    ['{', 'The gold is no JSON.'],
    ['[]', 'The gold has no list "gold" of mentions with "type", "start" and "end".'],
    ['{"gold":[{"type":"person"}]}', 'The gold has no list "gold" of mentions with "type", "start" and "end".'],
    ['{"gold":[{"type":"person","start":0,"end":9999}]}', 'The gold speaks of characters 0 to 9999, but the source has 130.'],
  ])('%s', (text, message) => {
    const { value, diagnostics } = readGold({ name: 'bad.json', text }, 'bad', SOURCE);
    expect(value).toBeUndefined();
    expect(diagnostics.map((d) => d.message)).toEqual([message.replace('130', `${[...SOURCE].length}`)]);
  });
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
    expect(result.dates).toEqual(all(1));
  });

  test('texts that differ in places are aligned again behind them', () => {
    const theirs = tei(PERFECT.replace('come?', 'come, after all this time, to the great city of Oz?'));
    expect(evaluateDocument(tei(PERFECT), goldOfTei(theirs, 'theirs')).persons.exact).toEqual(all(5));
  });
});

test('a report for people and one for programs', () => {
  const evaluation = summarise([evaluateDocument(tei(PERFECT.replace('ref="#rood"', 'ref="#other"')), gold(), { registered })]);
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
