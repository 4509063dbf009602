import { Parser, type Quad } from 'n3';
import { describe, expect, test } from 'vitest';
import { turtle } from '../../src/export/turtle.js';
import { hasProgram, inFolder, run } from './programs.js';
import { EMPTY, exported, fileOf, HOSTILE, SECOND, TALK, type Exported } from './samples.js';

const CRM = 'http://www.cidoc-crm.org/cidoc-crm/';
const URL = 'https://minutes.example/oslo';

const quadsOf = (made: Exported): readonly Quad[] =>
  new Parser({ baseIRI: 'file:///out/turtle/edition.ttl' }).parse(fileOf(made, 'edition.ttl'));

/** Objects of a subject's property, its IRI's last part or the literal with its type. */
const objects = (quads: readonly Quad[], subject: string, property: string): readonly string[] =>
  quads
    .filter(
      (quad) =>
        quad.subject.value === subject && quad.predicate.value === (property.includes(':') ? property : CRM + property),
    )
    .map(({ object }) =>
      object.termType === 'Literal' && !object.datatype.value.endsWith('#string') && object.language === ''
        ? `${object.value}^^${object.datatype.value.replace(/^.*#/u, '')}`
        : object.value,
    );

const quads = quadsOf(exported(turtle, [TALK, SECOND], { url: URL, title: 'Talks' }));
const talk = `${URL}/documents/1960-05-06-talk.html`;

describe('turtle', () => {
  test('a conversation is an activity, documented, dated, carried out by its speakers in their roles', () => {
    const conversation = `${talk}#~conversation`;
    expect(objects(quads, conversation, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type')).toEqual([
      `${CRM}E7_Activity`,
    ]);
    expect(objects(quads, conversation, 'P70i_is_documented_in')).toEqual([talk]);
    expect(objects(quads, conversation, 'P14_carried_out_by')).toEqual([
      `${URL}/persons.html#orlov`,
      `${URL}/persons.html#hale`,
    ]);
    expect(objects(quads, conversation, 'P11_had_participant')).toEqual([`${URL}/persons.html#berg`]);
    expect(objects(quads, `${conversation}~by~orlov~speaker`, 'P14.1_in_the_role_of')).toEqual([
      `${URL}/index.html#~role~speaker`,
    ]);
    const [time = ''] = objects(quads, conversation, 'P4_has_time-span');
    expect(objects(quads, time, 'P82_at_some_time_within')).toEqual(['1960-05-06^^date']);
  });

  test('dates have the type of what is known, and bounds where they follow', () => {
    const second = `${URL}/documents/1961-talk.html#~conversation~time`;
    expect(objects(quads, second, 'P82_at_some_time_within')).toEqual(['1961-03^^gYearMonth']);
    expect(objects(quads, second, 'P82a_begin_of_the_begin')).toEqual(['1961-03-01^^date']);
    expect(objects(quads, second, 'P82b_end_of_the_end')).toEqual(['1961-03-31^^date']);
    const office = `${URL}/persons.html#orlov~office1~time`;
    expect(objects(quads, office, 'P82a_begin_of_the_begin')).toEqual(['1957-02-01^^date']);
    expect(objects(quads, office, 'P82b_end_of_the_end')).toEqual(['1961-07-03^^date']);
    expect(objects(quads, office, 'P82_at_some_time_within')).toEqual([]);
  });

  test('identifiers become the IRIs of their authorities; one that is of none stays a mark', () => {
    expect(objects(quads, `${URL}/persons.html#orlov`, 'http://www.w3.org/2002/07/owl#sameAs')).toEqual([
      'http://www.wikidata.org/entity/Q42',
      'http://viaf.org/viaf/113230702',
      'https://d-nb.info/gnd/119033364',
      'http://id.loc.gov/authorities/names/n80076765',
    ]);
    expect(objects(quads, `${URL}/persons.html#orlov~idno1`, 'P190_has_symbolic_content')).toEqual(['O-17']);
  });

  test('an uncertain speaker or name is an attribution, not a fact', () => {
    const act = `${talk}#t3~act`;
    expect(objects(quads, act, 'P14_carried_out_by')).toEqual([]);
    expect(objects(quads, `${act}~by~orlov`, 'P3_has_note')).toEqual(['certainty: low']);
    expect(objects(quads, `${talk}#t3`, 'P67_refers_to')).not.toContain(`${URL}/persons.html#berg`);
    const attributions = quads.filter(
      ({ predicate, object }) =>
        predicate.value === `${CRM}P141_assigned` && object.value === `${URL}/persons.html#berg`,
    );
    expect(attributions).toHaveLength(1);
  });

  test('words of turns are those of the record, with their language', () => {
    const words = quads.find(
      ({ subject, predicate }) =>
        subject.value === `${talk}#t1` && predicate.value === `${CRM}P190_has_symbolic_content`,
    )!.object;
    expect(words.value).toBe('Orlov:\nWhere is Lund? Not in Oslo.');
    expect(words).toMatchObject({ language: 'en' });
  });

  test('ids are those of every format', () => {
    const property = 'https://schema.org/identifier';
    expect(
      [talk, `${talk}#t1`, `${URL}/persons.html#orlov`].map((subject) => objects(quads, subject, property)),
    ).toEqual([['1960-05-06-talk'], ['1960-05-06-talk/t1'], ['orlov']]);
  });

  test('without an address everything is relative to the folder of the export; no domain is invented', () => {
    const own = quadsOf(exported(turtle, [TALK]));
    expect(own.some(({ subject }) => subject.value === 'file:///out/persons.html#orlov')).toBe(true);
    expect(
      own.every(({ subject }) => /^(?:file:\/\/\/out\/|https:\/\/creativecommons\.org\/)/u.test(subject.value)),
    ).toBe(true);
  });

  test('what is left out is said', () => {
    const { diagnostics } = exported(turtle, [TALK]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['export-loss', 'export-loss', 'export-loss']);
    expect(diagnostics[0]!.message).toBe(
      'The export "turtle" loses: names that are not identified are left out (1 time).',
    );
  });

  test('empty and hostile documents make valid files, the same each time', () => {
    for (const records of [[], [EMPTY], [HOSTILE], [HOSTILE, TALK, EMPTY]]) {
      const made = exported(turtle, records, { url: 'https://minutes.example/a b"<' });
      expect(quadsOf(made).length).toBeGreaterThan(0);
      expect(fileOf(exported(turtle, records, { url: 'https://minutes.example/a b"<' }), 'edition.ttl')).toBe(
        fileOf(made, 'edition.ttl'),
      );
    }
    const hostile = quadsOf(exported(turtle, [HOSTILE]));
    expect(
      objects(hostile, 'file:///out/persons.html#x%22y%20%3Cz%3E%3A%5C', 'http://www.w3.org/2000/01/rdf-schema#label'),
    ).toEqual([HOSTILE.header.title]);
    expect(
      hostile.filter(({ object }) => object.termType === 'NamedNode' && !/^(?:https?|file):/u.test(object.value)),
    ).toEqual([]);
  });

  test.skipIf(!hasProgram('rapper', '--version'))('rapper counts as many triples as n3', () => {
    for (const records of [[TALK, SECOND], [HOSTILE, EMPTY], []]) {
      const made = exported(turtle, records);
      const { status, err } = inFolder(made.files, (folder) =>
        run('rapper', ['-c', '-i', 'turtle', `${folder}/edition.ttl`]),
      );
      expect(status, err).toBe(0);
      expect(err).toContain(`returned ${quadsOf(made).length} triple`);
    }
  });
});
