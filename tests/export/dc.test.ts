import { describe, expect, test } from 'vitest';
import { dc } from '../../src/export/dc.js';
import { validateRelaxNg } from '../../src/validate/index.js';
import { rng, schemaOf } from '../validate/relax-ng/check.js';
import { hasProgram, inFolder, run } from './programs.js';
import { EMPTY, exported, fileOf, HOSTILE, SECOND, TALK } from './samples.js';

const FIFTEEN =
  'title creator subject description publisher contributor date type format identifier source language relation coverage rights'.split(
    ' ',
  );

/** The structure of oai_dc: the fifteen elements, in any order and number, of text, perhaps in a language. */
const OAI_DC = schemaOf(
  rng(
    'element',
    `<attribute><name ns="http://www.w3.org/2001/XMLSchema-instance">schemaLocation</name></attribute><zeroOrMore><choice>${FIFTEEN.map(
      (name) =>
        `<element ns="http://purl.org/dc/elements/1.1/" name="${name}"><optional><attribute name="xml:lang"><data type="language"/></attribute></optional><text/></element>`,
    ).join('')}</choice></zeroOrMore>`,
  ).replace('<element ', '<element name="dc" ns="http://www.openarchives.org/OAI/2.0/oai_dc/" '),
);

const all = exported(dc, [TALK, SECOND, EMPTY, HOSTILE], { url: 'https://minutes.example/oslo' });
const valuesOf = (path: string, name: string): readonly string[] =>
  [...fileOf(all, path).matchAll(new RegExp(`<dc:${name}[^>]*>([^<]*)</dc:${name}>`, 'gu'))].map((match) => match[1]!);

describe('dc', () => {
  test('says of a document what the fifteen elements can', () => {
    const talk = '1960-05-06-talk.xml';
    expect(Object.fromEntries(FIFTEEN.map((name) => [name, valuesOf(talk, name)]))).toEqual({
      title: ['A talk of Orlov and Hale'],
      creator: ['Berg'],
      subject: ['Lund'],
      description: [],
      publisher: ['A press'],
      contributor: ['Orlov, Pavel', 'Hale, Ruth', 'Ed Itor'],
      date: ['1960-05-06'],
      type: ['Text'],
      format: ['application/tei+xml'],
      identifier: ['1960-05-06-talk', 'https://minutes.example/oslo/documents/1960-05-06-talk.html'],
      source: ['The Archive, Oslo, Norway; Papers; Box 7/3'],
      language: ['en'],
      relation: [],
      coverage: ['Oslo'],
      rights: ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    });
    expect(fileOf(all, talk)).toContain('<dc:title xml:lang="en">');
  });

  test('dates are W3C dates; a range is a period of DCMI; what is no date is no date', () => {
    const dated = (date: object): string =>
      fileOf(exported(dc, [{ ...TALK, header: { ...TALK.header, date } }]), '1960-05-06-talk.xml');
    expect(valuesOf('1961-talk.xml', 'date')).toEqual(['1961-03']);
    expect(dated({ when: '1960-05-06T10:00:00' })).toContain('<dc:date>1960-05-06</dc:date>');
    expect(dated({ from: '1960-05-06', to: '1960-05-08' })).toContain(
      '<dc:coverage>start=1960-05-06; end=1960-05-08; scheme=W3C-DTF;</dc:coverage>',
    );
    expect(valuesOf(`${HOSTILE.id}.xml`, 'date')).toEqual([]);
  });

  test('what is left out is said', () => {
    expect(all.diagnostics.map(({ rule }) => rule)).toContain('export-loss');
    expect(all.diagnostics.map(({ message }) => message)).toContain(
      'The export "dc" loses: the words of the record are left out (4 times).',
    );
  });

  test('every file has the structure of oai_dc, the empty and the hostile too', () => {
    expect(all.files.size).toBe(4);
    for (const [name, text] of all.files) expect(validateRelaxNg(OAI_DC, { name, text }), name).toEqual([]);
    expect(
      validateRelaxNg(OAI_DC, { name: 'faulty.xml', text: fileOf(all, 'empty.xml').replaceAll('dc:type', 'dc:kind') }),
    ).not.toEqual([]);
  });

  test.skipIf(!hasProgram('xmllint', '--version'))('xmllint finds every file well-formed', () => {
    const { status, err } = inFolder(new Map([...all.files.values()].map((text, i) => [`${i}.xml`, text])), (folder) =>
      run('xmllint', ['--noout', '--nonet', ...[0, 1, 2, 3].map((i) => `${folder}/${i}.xml`)]),
    );
    expect(status, err).toBe(0);
  });
});
