import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mergeRegisters, readRegister } from '../../src/read/index.js';
import type { RegisterEntry } from '../../src/model/index.js';
import { bytes } from './reading.js';

const tei = (inner: string): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0">${inner}</TEI>`;
const people = (inner: string): string => tei(`<standOff><listPerson>${inner}</listPerson></standOff>`);
const entries = (text: string): readonly RegisterEntry[] => {
  const { value, diagnostics } = readRegister(bytes(text), 'r.xml');
  expect(diagnostics).toEqual([]);
  return value;
};
const person = (inner: string): RegisterEntry => entries(people(`<person xml:id="p1">${inner}</person>`))[0]!;
const findings = (text: string): string[] =>
  readRegister(bytes(text), 'r.xml').diagnostics.map(
    (d) => `${d.place!.start.line}:${d.place!.start.column} ${d.severity} ${d.rule} ${d.message}`,
  );

describe('persons', () => {
  test('as a volume lists them: name and note', () => {
    expect(
      entries(
        people(
          '\n<person xml:id="p_A1"><persName>Smith, George V., Jr.</persName><note>Director until <hi>May</hi>\n 1959</note></person>',
        ),
      ),
    ).toEqual([
      {
        kind: 'person',
        id: 'p_A1',
        name: 'Smith, George V., Jr.',
        forms: [{ text: 'Smith, George V., Jr.', type: 'main' }],
        offices: [],
        identifiers: [],
        note: 'Director until May 1959',
        place: { file: 'r.xml', start: { line: 2, column: 1 } },
      },
    ]);
  });

  test('as parliaments have them: parts of names in no order, affiliations, sex, birth', () => {
    const entry = person(`
      <persName from="1990">
        <surname>Novak</surname>
        <forename>Anja</forename>
        <roleName>Dr.</roleName>
      </persName>
      <sex value="F"/><birth when="1960-01-02"><placeName>Town</placeName></birth><death><date when="2001"/></death>
      <affiliation role="member" ref="#party" from="2001" to="2005-06"/>
      <affiliation ref="#gov" from="2006"><roleName>Minister of Trade</roleName></affiliation>
      <occupation>Teacher</occupation>
      <idno type="URI" subtype="wikidata">Q1</idno>`);
    expect(entry).toMatchObject({
      name: 'Anja Novak',
      forms: [{ text: 'Anja Novak', type: 'main', surname: 'Novak', forename: 'Anja' }],
      offices: [{ text: 'Minister of Trade', from: '2006' }, { text: 'Teacher' }, { text: 'Dr.', from: '1990' }],
      identifiers: [{ type: 'wikidata', value: 'Q1' }],
      sex: 'F',
      birth: '1960-01-02',
      death: '2001',
    });
  });

  test('the order of a written name is kept', () => {
    expect(person('<persName><surname>Li</surname> <forename>Wei</forename></persName>').name).toBe('Li Wei');
    expect(person('<persName><surname>Li</surname>, <forename>Wei</forename></persName>').name).toBe('Li, Wei');
    expect(
      person('<persName><forename>Jan</forename><nameLink>van</nameLink><surname>Eyck</surname></persName>').name,
    ).toBe('Jan van Eyck');
  });

  test('variants and recorded misspellings', () => {
    const entry =
      person(`<persName type="variant">G. Smith</persName><persName type="full">George Smith</persName><persName type="nick">Bud</persName>
      <persName type="misspelling">George <choice><sic>Smit</sic><corr>Smith</corr></choice></persName><persName type="misspelling">Smyth</persName>`);
    expect(entry.name).toBe('George Smith');
    expect(entry.forms).toEqual([
      { text: 'G. Smith', type: 'variant' },
      { text: 'George Smith', type: 'main' },
      { text: 'Bud', type: 'variant' },
      { text: 'George Smit', type: 'misspelling', corr: 'George Smith' },
      { text: 'Smyth', type: 'misspelling' },
    ]);
  });
});

test('places, organisations, objects, events, wherever their lists stand', () => {
  const found = entries(
    tei(`<teiHeader><profileDesc><particDesc><listPerson><person xml:id="a"><persName>A</persName></person></listPerson></particDesc></profileDesc></teiHeader>
      <standOff>
        <listPlace><place xml:id="b"><placeName>B</placeName><place xml:id="b2"><settlement>B2</settlement></place></place></listPlace>
        <listOrg><org xml:id="c"><orgName full="abb">C</orgName><orgName full="yes">Cee</orgName><event><label>founded</label></event></org></listOrg>
        <listObject><object xml:id="d"><objectIdentifier><objectName>D</objectName><idno type="X">1</idno></objectIdentifier></object></listObject>
        <listEvent><event xml:id="e" from="1914" to="1918"><eventName>E</eventName></event><event xml:id="f" when="1960"><label>F</label><desc>Talk</desc></event></listEvent>
      </standOff>
      <text><back><listPerson><person xml:id="g"><name>G</name></person></listPerson></back></text>`),
  );
  expect(found.map(({ kind, id, name }) => `${kind} ${id} ${name}`)).toEqual([
    'person a A',
    'place b B',
    'place b2 B2',
    'org c Cee',
    'object d D',
    'event e E',
    'event f F',
    'person g G',
  ]);
  expect(found[4]!.identifiers).toEqual([{ type: 'X', value: '1' }]);
  expect(found[5]).toMatchObject({ from: '1914', to: '1918' });
  expect(found[6]).toMatchObject({ when: '1960', note: 'Talk' });
});

test('other prefixes, no namespace, other encodings', () => {
  const prefixed =
    '<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"><t:listPerson><t:person xml:id="a"><t:persName>A</t:persName></t:person></t:listPerson></t:TEI>';
  expect(entries(prefixed)[0]!.name).toBe('A');
  expect(
    entries('<listPerson><person xml:id="a"><persName>&#xC4; &amp; Ö</persName></person></listPerson>')[0]!.name,
  ).toBe('Ä & Ö');
  const latin = Buffer.from(
    '<?xml version="1.0" encoding="ISO-8859-1"?><listPerson><person xml:id="a"><persName>Ü</persName></person></listPerson>',
    'latin1',
  );
  expect(readRegister(latin, 'r.xml').value[0]!.name).toBe('Ü');
});

describe('faults, each with its place', () => {
  test('not well-formed', () => {
    const [finding] = findings('<TEI>\n <listPerson>\n  <person></persson>');
    expect(finding).toMatch(/^3:\d+ error xml-not-well-formed /);
    expect(readRegister(bytes('no xml'), 'r.xml')).toMatchObject({ value: [], diagnostics: [{ severity: 'error' }] });
    expect(readRegister(new Uint8Array([0x3c, 0xff]), 'r.xml')).toMatchObject({
      value: [],
      diagnostics: [{ severity: 'error' }],
    });
  });

  test('no name, no id, an id twice: the other entries are still read', () => {
    const text = people(
      '\n<person xml:id="a"><note>x</note></person>\n<person><persName>B</persName></person>\n<person xml:id="c"><persName>C</persName></person>\n<person xml:id="c"><persName>D</persName></person><person/>',
    );
    expect(findings(text)).toEqual([
      '2:1 error register-name-missing A person of the register ("a") has no name.',
      '3:1 error register-id-missing A person of the register ("B") has no xml:id.',
      '5:51 error register-id-missing A person of the register has no xml:id.',
      '5:51 error register-name-missing A person of the register has no name.',
      '5:1 error register-id-repeated The xml:id "c" is taken already, at r.xml:4:1.',
    ]);
    expect(readRegister(bytes(text), 'r.xml').value.map(({ name }) => name)).toEqual(['C']);
  });

  test('no entry', () => {
    expect(findings(tei('<text/>'))).toEqual([
      '1:1 warning register-empty The register has no entry: no listPerson, listPlace, listOrg, listObject or listEvent with a member.',
    ]);
  });

  test('an id in two registers names both places', () => {
    const [one, two] = [
      entries(people('<person xml:id="a"><persName>A</persName></person>')),
      readRegister(bytes(people('\n<person xml:id="a"><persName>B</persName></person>')), 's.xml').value,
    ];
    const { value, diagnostics } = mergeRegisters([one, two]);
    expect(value.entries.map(({ name }) => name)).toEqual(['A']);
    expect(diagnostics).toMatchObject([
      {
        rule: 'register-id-repeated',
        message: 'The xml:id "a" is taken already, at r.xml:1:64.',
        place: { file: 's.xml', start: { line: 2, column: 1 } },
      },
    ]);
  });
});

test('20,000 persons are read within seconds', () => {
  const many = Array.from(
    { length: 20_000 },
    (_, i) =>
      `<person xml:id="p${i}"><persName><forename>Joe</forename> <surname>N${i}</surname></persName><note>N. &amp; M.</note></person>`,
  );
  const started = performance.now();
  expect(entries(people(many.join('\n')))).toHaveLength(20_000);
  expect(performance.now() - started).toBeLessThan(5_000);
});

const CORPUS = new URL('../../../shared/corpus/frus/registers', import.meta.url).pathname;
if (!existsSync(CORPUS)) console.info('skipped: the registers of the corpus are not here');
test.skipIf(!existsSync(CORPUS))('the registers of the corpus are read without a fault', () => {
  for (const file of readdirSync(CORPUS)) {
    const text = readFileSync(join(CORPUS, file));
    const { value, diagnostics } = readRegister(text, file);
    expect(diagnostics).toEqual([]);
    expect(value).toHaveLength(text.toString().split('<person ').length - 1);
  }
});
