import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ead3 } from '../../src/export/ead3.js';
import { validateRelaxNg } from '../../src/validate/index.js';
import { schemaOf } from '../validate/relax-ng/check.js';
import { canValidate, jing } from '../schemas/jing.js';
import { hasProgram, hasShared, inFolder, run } from './programs.js';
import { EMPTY, exported, fileOf, HOSTILE, SECOND, TALK } from './samples.js';

const RNG = resolve('../shared/tei/ead3.rng');
const XSD = resolve('../shared/tei/ead3.xsd');
const URL = 'https://minutes.example/oslo';

const all = exported(ead3, [TALK, SECOND, EMPTY, HOSTILE], { url: URL, date: '2024-05-02' });
const talk = fileOf(all, '1960-05-06-talk.xml');
const oneLine = (xml: string): string => xml.replaceAll(/>\s+</gu, '><');

describe('ead3', () => {
  test('the record says who keeps it and when it was made, by no clock', () => {
    expect(oneLine(talk)).toContain('<recordid>1960-05-06-talk</recordid>');
    expect(oneLine(talk)).toContain('<maintenanceagency><agencyname>A press</agencyname></maintenanceagency>');
    expect(talk).toContain('<eventdatetime standarddatetime="2024-05-01">2024-05-01</eventdatetime>');
    expect(fileOf(all, 'empty.xml')).toContain(
      '<eventdatetime standarddatetime="2024-05-02">2024-05-02</eventdatetime>',
    );
    expect(fileOf(exported(ead3, [EMPTY]), 'empty.xml')).toContain('<eventdatetime>not stated</eventdatetime>');
  });

  test('the item has its mark, date, archive, language, terms and addresses', () => {
    expect(talk).toContain('<unitid>Papers, Box 7/3</unitid>');
    expect(talk).toContain('<datesingle standarddate="1960-05-06">1960-05-06</datesingle>');
    expect(oneLine(talk)).toContain(
      '<repository><corpname><part>The Archive</part></corpname><address><addressline>Oslo</addressline><addressline>Norway</addressline></address></repository>',
    );
    expect(talk).toContain('<language langcode="en">en</language>');
    expect(talk).toContain('<ref href="https://creativecommons.org/licenses/by/4.0/">');
    expect(talk).toContain('href="https://minutes.example/oslo/documents/1960-05-06-talk.xml"');
    expect(fileOf(exported(ead3, [TALK]), '1960-05-06-talk.xml')).not.toContain('<dao');
  });

  test('a range of time is a range, and what is no date stays words', () => {
    const dated = (date: object): string =>
      oneLine(fileOf(exported(ead3, [{ ...TALK, header: { ...TALK.header, date } }]), '1960-05-06-talk.xml'));
    expect(dated({ from: '1960-05-06', to: '1960-05-08' })).toContain(
      '<unitdatestructured unitdatetype="inclusive"><daterange><fromdate standarddate="1960-05-06">1960-05-06</fromdate><todate standarddate="1960-05-08">1960-05-08</todate></daterange></unitdatestructured>',
    );
    expect(dated({ notAfter: '1970' })).toContain('<datesingle notafter="1970">not after 1970</datesingle>');
    expect(dated({ when: '1960-02-31' })).toContain('<unitdate>1960-02-31</unitdate>');
  });

  test('who takes part and what is named are access points, with identifier and role', () => {
    expect(oneLine(talk)).toContain(
      '<persname source="Wikidata" identifier="http://www.wikidata.org/entity/Q42" relator="speaker"><part>Orlov, Pavel</part></persname>',
    );
    expect(oneLine(talk)).toContain(
      '<geogname source="GeoNames" identifier="https://sws.geonames.org/3143244/"><part>Oslo</part></geogname>',
    );
  });

  test('what is left out is said', () => {
    expect(exported(ead3, [TALK]).diagnostics.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'export-loss The export "ead3" loses: the words of the record and its turns are left out (1 time).',
      'export-loss The export "ead3" loses: further identifiers of a name are left out: EAD3 has place for one (4 times).',
    ]);
  });

  test('no documents, no files', () => {
    expect(exported(ead3, [])).toEqual({ files: new Map(), diagnostics: [] });
  });

  test.skipIf(!hasShared(RNG))('every file is valid by the RELAX NG schema of EAD3, with memcon’s validator', () => {
    const schema = schemaOf(readFileSync(RNG, 'utf8'));
    for (const [name, text] of all.files) expect(validateRelaxNg(schema, { name, text }), name).toEqual([]);
    const faulty = talk.replace('<unittitle>', '<unittitle><p/>');
    expect(validateRelaxNg(schema, { name: 'faulty.xml', text: faulty })).not.toEqual([]);
  });

  test.skipIf(!canValidate(RNG))('and with jing', () => {
    expect(jing(RNG, [...all.files.values()])).toEqual([]);
  });

  test.skipIf(!hasShared(XSD) || !hasProgram('xmllint', '--version'))('and by its XML Schema, with xmllint', () => {
    inFolder(new Map([...all.files.values()].map((text, i) => [`${i}.xml`, text])), (folder) => {
      const { status, err } = run('xmllint', [
        '--noout',
        '--nonet',
        '--schema',
        XSD,
        ...[...all.files.keys()].map((_, i) => `${folder}/${i}.xml`),
      ]);
      expect(status, err).toBe(0);
    });
  });
});
