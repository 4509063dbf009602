import { describe, expect, test } from 'vitest';
import { withPointed } from '../../src/tei/index.js';

const FILES: Readonly<Record<string, { name: string; text: string }>> = {
  '../persons.xml': {
    name: 'persons.xml',
    text: '<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:x="urn:x"><standOff><listPerson><person xml:id="ann">\n<persName>Ann</persName></person><person xml:id="own"/></listPerson><listPlace><place xml:id="wien"><placeName>Wien</placeName></place></listPlace><p xml:id="p1"/></standOff></TEI>',
  },
};
const HEAD =
  '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><prefixDef ident="psn" matchPattern="(.+)" replacementPattern="../persons.xml#$1"/></teiHeader>\n';
const made = (body: string): string =>
  withPointed({ name: 'a.xml', text: `${HEAD}<text><body>${body}</body></text></TEI>` }, (href) => FILES[href] ?? 'no')
    .text;
const ns = ' xmlns="http://www.tei-c.org/ns/1.0" xmlns:x="urn:x"';
const ANN = `<listPerson><person${ns} xml:id="ann"> <persName>Ann</persName></person></listPerson>`;
const WIEN = `<listPlace><place${ns} xml:id="wien"><placeName>Wien</placeName></place></listPlace>`;

describe('whom a document points to in another file is described in it', () => {
  test.each([
    ['by the file', '<u who="../persons.xml#ann"/>', ANN, '<u who="#ann"/>'],
    ['by a prefix', "<u who='psn:ann'/>", ANN, "<u who='#ann'/>"],
    [
      'several, once each',
      '<u who="../persons.xml#ann #b psn:ann"/><placeName ref="psn:wien"/>',
      ANN + WIEN,
      '<u who="#ann #b #ann"/><placeName ref="#wien"/>',
    ],
  ])('%s', (_, body, lists, right) => {
    expect(made(body)).toBe(`${HEAD}<standOff>${lists}</standOff><text><body>${right}</body></text></TEI>`);
  });

  test('in a corpus it is described for all documents, and once where the corpus has it already', () => {
    const corpus = (lists: string, who: string): string =>
      `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${lists}</teiHeader><TEI><text><u who="#own"/></text></TEI><TEI><text><u who="${who}"/></text></TEI></teiCorpus>`;
    const madeOf = (text: string): string => withPointed({ name: 'a.xml', text }, (href) => FILES[href] ?? 'no').text;
    expect(madeOf(corpus('', '../persons.xml#ann'))).toBe(
      corpus('', '#ann').replace('<TEI>', `<standOff>${ANN}</standOff><TEI>`),
    );
    const included = '<listPerson><person xml:id="ann">\n<persName>Ann</persName></person></listPerson>';
    expect(madeOf(corpus(included, '../persons.xml#ann'))).toBe(corpus(included, '#ann'));
    const another = '<listPerson><person xml:id="ann"><persName>Anna</persName></person></listPerson>';
    expect(madeOf(corpus(another, '../persons.xml#ann'))).toBe(corpus(another, '../persons.xml#ann'));
  });

  test.each([
    ['an id that is not there', '<u who="../persons.xml#nobody"/>'],
    ['a file that is not there', '<u who="other.xml#ann"/>'],
    ['what is no person, place or thing', '<u corresp="../persons.xml#p1"/>'],
    ['an id that is one of the document', '<u who="../persons.xml#own"/><p xml:id="own"/>'],
    ['words', '<p>../persons.xml#ann</p>'],
  ])('%s stays as it is', (_, body) => {
    expect(made(body)).toBe(`${HEAD}<text><body>${body}</body></text></TEI>`);
  });
});
