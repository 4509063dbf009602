import { describe, expect, test } from 'vitest';
import { csl } from '../../src/export/csl.js';
import { readRecord, type MinutesRecord } from '../../src/tei/index.js';
import { compiled } from '../publish/compiled.js';
import { teiOf } from '../publish/published.js';

/* How headers of other projects name people, publishers and shelf marks, and what a reference says. */

const loadStylesheet = await compiled('citation');

const recordOf = (text: string): MinutesRecord => readRecord({ name: 'a.xml', text }).value!;

function cited(text: string): Readonly<Record<string, unknown>> {
  const collector = csl.begin({ loadStylesheet });
  const outcomes = [collector.add(recordOf(text)), collector.finish()];
  const json = outcomes.flatMap(({ value }) => [...value].map(({ content }) => String(content))).join('');
  return (JSON.parse(json) as readonly Readonly<Record<string, unknown>>[])[0]!;
}

const titled = (people: string): string => teiOf('<p>x</p>').replace('</titleStmt>', `${people}</titleStmt>`);

describe('a name is the name alone', () => {
  test.each([
    ['Gautier, Judith (1845-1917)', { family: 'Gautier', given: 'Judith' }],
    ['Bacon, Francis, 1561-1626.', { family: 'Bacon', given: 'Francis' }],
    ['Ford, John, active 1602–1639', { family: 'Ford', given: 'John' }],
    ['Anon. (c. 1450)', { literal: 'Anon.' }],
    ['Henry VIII (King)', { literal: 'Henry VIII (King)' }],
    ['Ann Bee<idno>Q1</idno>, <affiliation>Uni X</affiliation> <email>a@b.example</email>', { literal: 'Ann Bee' }],
    ['<persName>Ann <surname>Bee</surname></persName><affiliation>Uni X</affiliation>', { family: 'Bee' }],
  ])('%s', (author, name) => {
    expect(cited(titled(`<author>${author}</author>`))['author']).toEqual([name]);
  });
});

test('who did several things is named once, in one language', () => {
  const people =
    '<editor>A. One</editor><editor><persName xml:lang="en">B. Two</persName><persName xml:lang="ru">Б. Два</persName></editor><editor role="general">A. One</editor><respStmt><resp>Edited by</resp><name>A. One</name></respStmt>';
  expect(cited(titled(people))['editor']).toEqual([{ literal: 'A. One' }, { literal: 'B. Two' }]);
});

describe('a publisher is named without address', () => {
  const published = (publisher: string): string =>
    teiOf('<p>x</p>').replace('</titleStmt>', `</titleStmt><publicationStmt>${publisher}</publicationStmt>`);
  test.each([
    [
      '<publisher><persName>Cy</persName><orgName xml:lang="de">Institut</orgName><orgName xml:lang="en">Institute</orgName><address><addrLine>Platz 1</addrLine></address></publisher>',
      'Cy, Institut',
    ],
    ['<publisher>The House <ref target="x">https://house.example/</ref></publisher>', 'The House'],
    ['<publisher><ref target="https://house.example">The House</ref></publisher>', 'The House'],
    ['<publisher>https://house.example</publisher>', 'https://house.example'],
    ['<authority/><distributor>D, <address><addrLine>a</addrLine></address></distributor>', 'D'],
    ['<publisher><orgName>A</orgName><orgName>B</orgName></publisher>', 'A, B'],
  ])('%s', (publisher, words) => {
    const tei = published(publisher);
    expect([cited(tei)['publisher'], recordOf(tei).header.publisher]).toEqual([words, words]);
  });
});

describe('a shelf mark is no address on the web, where there is another', () => {
  test.each([
    ['<idno type="URI">https://x.example/1</idno><altIdentifier><idno>Add. 1</idno></altIdentifier>', 'Add. 1'],
    ['<idno>A 1</idno><idno type="URI">https://x.example/1</idno>', 'A 1'],
    ['<idno>https://x.example/1</idno>', 'https://x.example/1'],
  ])('%s', (identifiers, mark) => {
    const tei = teiOf('<p>x</p>').replace(
      '</titleStmt>',
      `</titleStmt><sourceDesc><msDesc><msIdentifier><repository>R</repository>${identifiers}</msIdentifier></msDesc></sourceDesc>`,
    );
    expect([cited(tei)['archive_location'], recordOf(tei).header.shelfmark]).toEqual([mark, mark]);
  });
});
