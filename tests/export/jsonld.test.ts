import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { describe, expect, test } from 'vitest';
import { jsonld as format } from '../../src/export/jsonld.js';
import { hasProgram, inFolder, run } from './programs.js';
import { EMPTY, exported, fileOf, HOSTILE, SECOND, TALK, type Exported } from './samples.js';

const SCHEMA = 'https://schema.org/';
const URL = 'https://minutes.example/oslo/';

/** The statements of every file, by a processor that may fetch nothing and must drop nothing. */
async function quadsOf(made: Exported): Promise<readonly Quad[]> {
  const all: Quad[] = [];
  for (const [path, content] of made.files) {
    const documentLoader = (url: string): Promise<never> => Promise.reject(new Error(`${url} was asked for`));
    const base = `file:///out/jsonld/${encodeURI(path).replaceAll(/[#?]/gu, encodeURIComponent)}`;
    const text = (await jsonld.toRDF(
      JSON.parse(content) as object,
      { base, format: 'application/n-quads', safe: true, documentLoader } as jsonld.Options.ToRdf,
    )) as unknown as string;
    all.push(...new Parser({ format: 'N-Quads', blankNodePrefix: `_:${all.length}` }).parse(text));
  }
  return all;
}

const objects = (quads: readonly Quad[], subject: string, property: string): readonly string[] =>
  quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === SCHEMA + property)
    .map(({ object }) => object.value);

describe('jsonld', () => {
  test('a document is an archival component, recorded at an event, its turns messages', async () => {
    const quads = await quadsOf(exported(format, [TALK, SECOND], { url: URL, title: 'Talks' }));
    const talk = `${URL}documents/1960-05-06-talk.html`;
    expect(
      quads
        .filter(({ subject, predicate }) => subject.value === talk && predicate.value.endsWith('#type'))
        .map(({ object }) => object.value),
    ).toEqual([`${SCHEMA}ArchiveComponent`, `${SCHEMA}Conversation`]);
    expect(objects(quads, talk, 'recordedAt')).toEqual([`${talk}#~conversation`]);
    expect(objects(quads, talk, 'itemLocation')).toEqual(['Papers, Box 7/3']);
    expect(objects(quads, talk, 'license')).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
    expect(objects(quads, talk, 'hasPart').toSorted()).toEqual([`${talk}#t1`, `${talk}#t2`, `${talk}#t3`]);
    expect(objects(quads, `${talk}#t1`, 'sender')).toEqual([`${URL}persons.html#orlov`]);
    expect(objects(quads, `${talk}#t1`, 'mentions').toSorted()).toEqual([
      `${URL}persons.html#lund`,
      `${URL}persons.html#orlov`,
      `${URL}places.html#oslo`,
    ]);
    const start = quads.filter(
      ({ subject, predicate }) => subject.value.endsWith('#~conversation') && predicate.value === `${SCHEMA}startDate`,
    );
    expect(
      start.map(({ object }) => [object.value, 'datatype' in object ? object.datatype.value.replace(/^.*#/u, '') : '']),
    ).toEqual([
      ['1960-05-06', 'date'],
      ['1961-03', 'gYearMonth'],
    ]);
    const words = quads.find(
      ({ subject, predicate }) => subject.value === `${talk}#t1` && predicate.value === `${SCHEMA}text`,
    );
    expect(words!.object).toMatchObject({ value: 'Orlov:\nWhere is Lund? Not in Oslo.', language: 'en' });
    expect(objects(quads, `${URL}index.html`, 'hasPart')).toHaveLength(2);
  });

  test('persons are described once, with the IRIs of authority files', async () => {
    const quads = await quadsOf(exported(format, [TALK, SECOND], { url: URL }));
    expect(new Set(objects(quads, `${URL}persons.html#orlov`, 'sameAs'))).toEqual(
      new Set([
        'http://www.wikidata.org/entity/Q42',
        'http://viaf.org/viaf/113230702',
        'https://d-nb.info/gnd/119033364',
        'http://id.loc.gov/authorities/names/n80076765',
      ]),
    );
    expect(objects(quads, `${URL}persons.html#orlov`, 'familyName')).toEqual(['Orlov']);
    const born = quads.find(({ predicate }) => predicate.value === `${SCHEMA}birthDate`)!.object;
    expect(born).toMatchObject({
      value: '1901-02',
      datatype: { value: 'http://www.w3.org/2001/XMLSchema#gYearMonth' },
    });
  });

  test('an uncertain speaker or name is in a role that says so', async () => {
    const quads = await quadsOf(exported(format, [TALK], { url: URL }));
    const turn = `${URL}documents/1960-05-06-talk.html#t3`;
    const sender = quads.find(
      ({ subject, predicate }) => subject.value === turn && predicate.value === `${SCHEMA}sender`,
    )!.object;
    expect(sender.termType).toBe('BlankNode');
    expect(objects(quads, sender.value, 'description')).toEqual(['certainty: low']);
    expect(objects(quads, turn, 'mentions')).not.toContain(`${URL}persons.html#berg`);
  });

  test('without an address everything is relative to the folder of the export, from whichever file', async () => {
    const quads = await quadsOf(exported(format, [TALK]));
    expect(objects(quads, 'file:///out/persons.html#orlov', 'familyName')).toEqual(['Orlov']);
    expect(objects(quads, 'file:///out/documents/1960-05-06-talk.html#t1', 'sender')).toEqual([
      'file:///out/persons.html#orlov',
    ]);
  });

  test('what is left out is said', () => {
    expect(exported(format, [TALK]).diagnostics.map(({ rule, message }) => `${rule} ${message}`)).toContain(
      'export-loss The export "jsonld" loses: dates in the text are left out (1 time).',
    );
  });

  test('empty and hostile documents make valid files, the same each time', async () => {
    for (const records of [[], [EMPTY], [HOSTILE, TALK, EMPTY]]) {
      const made = exported(format, records);
      expect((await quadsOf(made)).length).toBeGreaterThan(0);
      expect(exported(format, records)).toEqual(made);
    }
    const quads = await quadsOf(exported(format, [HOSTILE]));
    expect(objects(quads, 'file:///out/persons.html#x%22y%20%3Cz%3E%3A%5C', 'familyName')).toEqual([
      HOSTILE.header.title,
    ]);
    expect(
      quads.filter(({ object }) => object.termType === 'NamedNode' && !/^(?:https?|file):/u.test(object.value)),
    ).toEqual([]);
  });

  test.skipIf(!hasProgram('rapper', '--version'))(
    'rapper counts as many statements in the N-Quads of each file as jsonld makes',
    async () => {
      const { files } = exported(format, [TALK]);
      const [path = ''] = files.keys();
      const text = (await jsonld.toRDF(
        JSON.parse(files.get(path)!) as object,
        { base: 'file:///out/jsonld/documents/x', format: 'application/n-quads', safe: true } as jsonld.Options.ToRdf,
      )) as unknown as string;
      const { err } = inFolder(new Map([['x.nt', text]]), (folder) =>
        run('rapper', ['-c', '-i', 'ntriples', `file://${folder}/x.nt`]),
      );
      expect(err).toContain(`returned ${text.trimEnd().split('\n').length} triples`);
      expect(fileOf({ files, diagnostics: [] }, path)).toContain('"@vocab": "https://schema.org/"');
    },
  );
});
