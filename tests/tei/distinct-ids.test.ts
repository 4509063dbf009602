import { describe, expect, test } from 'vitest';
import { distinctIds, type Entity, type MinutesRecord } from '../../src/tei/index.js';
import { TALK } from '../export/samples.js';

const person = (name: string, more: Partial<Entity> = {}): Entity => ({
  id: 'hale',
  kind: 'person',
  name,
  variants: [],
  offices: [],
  identifiers: [],
  notes: [],
  ...more,
});
const withHale = (id: string, entity: Entity): MinutesRecord => ({
  ...TALK,
  id,
  file: `${id}.xml`,
  entities: [...TALK.entities.filter((one) => one.id !== 'hale'), entity],
});

/** The ids that the entry gets, document by document. */
function keys(...entries: readonly Entity[]): readonly (string | undefined)[] {
  const distinct = distinctIds();
  return entries.map(
    (entry, i) => distinct(withHale(`d${i}`, entry)).value.entities.find(({ name }) => name === entry.name)?.id,
  );
}

describe('ids that documents use for different persons', () => {
  test('the other person gets an id of her own, wherever the document points to her, and a warning', () => {
    const distinct = distinctIds();
    distinct(withHale('first', person('Hale, Ruth')));
    const { value, diagnostics } = distinct(withHale('second', person('Halleck, Charles A.')));
    expect(value.turns.map(({ speakers }) => speakers)).toEqual([['orlov'], ['hale.2'], ['orlov']]);
    expect(value.participants.map(({ id }) => id)).toEqual(['orlov', 'hale.2', 'berg']);
    expect(value.mentions.flatMap(({ refs }) => refs)).toContain('hale.2');
    expect(value.mentions.flatMap(({ refs }) => refs)).not.toContain('hale');
    expect(diagnostics).toMatchObject([
      {
        rule: 'export-id-shared',
        severity: 'warning',
        message:
          'The id "hale" is that of "Hale, Ruth" in "first.xml" and of "Halleck, Charles A." here; in the exports this one is "hale.2".',
        place: { file: 'second.xml', start: { line: 1, column: 1 } },
      },
    ]);
  });

  test('each keeps the id that was given first, in every later document, without a further word', () => {
    expect(
      keys(
        person('Ruth Hale'),
        person('Charles Halleck'),
        person('Ruth Hale'),
        person('Charles Halleck'),
        person('Don Paarlberg'),
      ),
    ).toEqual(['hale', 'hale.2', 'hale', 'hale.2', 'hale.3']);
  });

  test('spellings of one name, initials, variants and shared identifiers are one person', () => {
    expect(keys(person('Gromyko, Andrei Andreevich'), person('Gromyko, Andrei A.'), person('Gromiko, Andrei'))).toEqual(
      ['hale', 'hale', 'hale'],
    );
    expect(keys(person('Ruth Hale'), person('Mrs. Smith', { variants: ['Ruth Hale'] }))).toEqual(['hale', 'hale']);
    const wikidata = (value: string): Partial<Entity> => ({ identifiers: [{ type: 'Wikidata', value }] });
    expect(
      keys(
        person('Ruth Hale', wikidata('Q1')),
        person('R. H. Smith', wikidata('Q1')),
        person('Ruth Hale', wikidata('Q2')),
      ),
    ).toEqual(['hale', 'hale', 'hale.2']);
  });

  test('a place is no person', () => {
    expect(keys(person('Ruth Hale'), { ...person('Hale'), kind: 'place' })).toEqual(['hale', 'hale.2']);
  });
});
