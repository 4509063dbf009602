import { expect, test } from 'vitest';
import { composeInput, type ResolveInclude } from '../../src/api/composing.js';

const TEI = 'xmlns="http://www.tei-c.org/ns/1.0"';
const FILES: Readonly<Record<string, string>> = {
  'persons.xml': `<listPerson ${TEI}><person xml:id="ann"><persName>Ann</persName></person></listPerson>`,
  'day.xml': `<TEI ${TEI}><text><body><u who="persons.xml#ann"/></body></text></TEI>`,
};
const resolve: ResolveInclude = (href) =>
  FILES[href] === undefined ? `There is no "${href}".` : { name: href, bytes: Buffer.from(FILES[href]) };

const composedOf = (header: string, pointed: boolean): string => {
  const text = `<teiCorpus ${TEI} xmlns:xi="http://www.w3.org/2001/XInclude"><teiHeader>${header}</teiHeader><xi:include href="day.xml"/></teiCorpus>`;
  const { value, diagnostics } = composeInput({ name: 'corpus.xml', bytes: Buffer.from(text) }, resolve, { pointed });
  expect(diagnostics).toEqual([]);
  return Buffer.from(value.input.bytes).toString();
};

const INCLUDED = '<xi:include href="persons.xml"/>';

test('what an included document points to in a file is described, once', () => {
  for (const header of ['', INCLUDED]) {
    const text = composedOf(header, true);
    expect(text).toContain('who="#ann"');
    expect(text.match(/xml:id="ann"/gu)).toHaveLength(1);
  }
});

test('what lies in folders points to the same persons as what includes it', () => {
  const files: Readonly<Record<string, string>> = {
    'people/persons.xml': `<listPerson ${TEI}><person xml:id="ann"><ptr target="../a/ann.xml"/></person></listPerson>`,
    'days/day.xml': `<TEI ${TEI}><text><body><u who="../people/persons.xml#ann"/></body></text></TEI>`,
  };
  const inputs = new Map(Object.entries(files).map(([name, text]) => [name, { name, bytes: Buffer.from(text) }]));
  for (const people of ['', '<xi:include href="people/persons.xml"/>']) {
    const text = `<teiCorpus ${TEI} xmlns:xi="http://www.w3.org/2001/XInclude"><teiHeader>${people}</teiHeader><xi:include href="days/day.xml"/></teiCorpus>`;
    const { value, diagnostics } = composeInput(
      { name: 'corpus.xml', bytes: Buffer.from(text) },
      (href) => inputs.get(href) ?? `There is no "${href}".`,
      { pointed: true },
    );
    const whole = Buffer.from(value.input.bytes).toString();
    expect(diagnostics).toEqual([]);
    expect(whole).toContain('<u who="#ann"/>');
    expect(whole.match(/<person.*<\/person>/gu)?.map((person) => person.replace(` ${TEI}`, ''))).toEqual([
      '<person xml:id="ann"><ptr target="a/ann.xml"/></person>',
    ]);
  }
});

test('to be validated a document keeps its pointers as they are', () =>
  expect(composedOf(INCLUDED, false)).toContain('who="persons.xml#ann"'));
