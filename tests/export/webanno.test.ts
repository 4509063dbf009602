import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { webanno } from '../../src/export/webanno.js';
import { PASSAGES } from './passages.js';
import { EMPTY, exported, fileOf, HOSTILE, SECOND, TALK, type Exported } from './samples.js';

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';

/** The terms of the model that we use, as its vocabulary defines them: nothing is fetched. */
const CONTEXT = {
  '@context': {
    oa: OA,
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    as: 'http://www.w3.org/ns/activitystreams#',
    dc: 'http://purl.org/dc/elements/1.1/',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: { '@id': '@id', '@type': '@id' },
    type: { '@id': '@type', '@type': '@vocab' },
    Annotation: 'oa:Annotation',
    SpecificResource: 'oa:SpecificResource',
    TextualBody: 'oa:TextualBody',
    TextPositionSelector: 'oa:TextPositionSelector',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    classifying: 'oa:classifying',
    identifying: 'oa:identifying',
    tagging: 'oa:tagging',
    linking: 'oa:linking',
    describing: 'oa:describing',
    assessing: 'oa:assessing',
    body: { '@id': 'oa:hasBody', '@type': '@id' },
    target: { '@id': 'oa:hasTarget', '@type': '@id' },
    source: { '@id': 'oa:hasSource', '@type': '@id' },
    selector: { '@id': 'oa:hasSelector', '@type': '@id' },
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
    purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
    end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
    value: 'rdf:value',
    format: 'dc:format',
    label: 'rdfs:label',
    total: { '@id': 'as:totalItems', '@type': 'xsd:nonNegativeInteger' },
    startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
    first: { '@id': 'as:first', '@type': '@id' },
    last: { '@id': 'as:last', '@type': '@id' },
    next: { '@id': 'as:next', '@type': '@id' },
    prev: { '@id': 'as:prev', '@type': '@id' },
    partOf: { '@id': 'as:partOf', '@type': '@id' },
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
  },
};

const ROOT = 'https://minutes.example/exports/webanno/';

type Node = Readonly<Record<string, unknown>>;

/** The values of a property of an expanded node. */
const values = (node: Node | undefined, property: string): readonly Node[] =>
  (node?.[property] ?? []) as readonly Node[];

/** Expands a file as a server would have it; safe mode refuses what would be dropped. */
async function expandedOf(made: Exported, path: string): Promise<Node> {
  const documentLoader = (url: string): Promise<unknown> =>
    url === 'http://www.w3.org/ns/anno.jsonld'
      ? Promise.resolve({ documentUrl: url, document: CONTEXT })
      : Promise.reject(new Error(`${url} was asked for`));
  const [node] = await jsonld.expand(
    JSON.parse(fileOf(made, path)) as object,
    { base: ROOT + path, safe: true, documentLoader } as jsonld.Options.Expand,
  );
  return node as Node;
}

interface Position {
  readonly start: number;
  readonly end: number;
}

type Quotation = Readonly<Record<'exact' | 'prefix' | 'suffix', string>>;

interface Page {
  readonly id: string;
  readonly prev?: string;
  readonly next?: string;
  readonly startIndex: number;
  readonly items: readonly {
    readonly id: string;
    readonly motivation: string;
    readonly body: readonly Record<string, string>[];
    readonly target: { readonly source: string; readonly selector: readonly [Position, Quotation] };
  }[];
}

const pageOf = (made: Exported, name: string): Page => JSON.parse(fileOf(made, `documents/${name}.jsonld`)) as Page;

describe('webanno', () => {
  test('every name, date and turn is where its position says, in code points, and where its quotation says', () => {
    const records = [PASSAGES, TALK, SECOND];
    const made = exported(webanno, records, { url: 'https://minutes.example/' });
    for (const record of records) {
      const letters = Array.from(fileOf(made, `documents/${record.id}.txt`));
      const { items } = pageOf(made, record.id);
      expect(items).toHaveLength(record.turns.length + record.mentions.length + record.dates.length);
      const surfaces = items.map(
        ({
          target: {
            source,
            selector: [position, quote],
          },
        }) => {
          const exact = letters.slice(position.start, position.end).join('');
          expect(source).toBe(`${record.id}.txt`);
          expect(quote.exact).toBe(exact);
          expect(letters.join('')).toContain(quote.prefix + exact + quote.suffix);
          expect(quote.prefix + quote.suffix).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/u);
          return exact;
        },
      );
      expect(surfaces).toEqual(
        [...record.turns, ...record.mentions, ...record.dates].map(({ start, end }) => record.text.slice(start, end)),
      );
    }
    expect(made.diagnostics.map(({ message }) => message.replace(/^.*loses: /u, ''))).toEqual([
      'notes are left out (1 time).',
      'page breaks and images are left out (2 times).',
    ]);
  });

  test('a processor of JSON-LD reads all of it; bodies identify persons, places and dates', async () => {
    const made = exported(webanno, [TALK, SECOND], { url: 'https://minutes.example/', title: 'Talks' });
    const page = await expandedOf(made, 'documents/1960-05-06-talk.jsonld');
    const items = values(values(page, `${AS}items`)[0], '@list');
    expect(items).toHaveLength(11);
    const bodies = items.flatMap((item) => values(item, `${OA}hasBody`));
    const sources = (purpose: string): readonly unknown[] =>
      bodies
        .filter((body) => values(body, `${OA}hasPurpose`)[0]!['@id'] === OA + purpose)
        .flatMap((body) => values(body, `${OA}hasSource`).map((one) => one['@id']));
    expect(sources('identifying')).toEqual(
      ['orlov', 'lund', 'oslo', 'lund', 'hale', 'berg'].map(
        (id) => `https://minutes.example/${id === 'oslo' ? 'places' : 'persons'}.html#${id}`,
      ),
    );
    expect(sources('linking')).toEqual(
      ['orlov', 'hale', 'orlov'].map((id) => `https://minutes.example/persons.html#${id}`),
    );
    expect(values(values(items[0], `${OA}hasTarget`)[0], `${OA}hasSource`)[0]!['@id']).toBe(
      `${ROOT}documents/1960-05-06-talk.txt`,
    );
    expect(JSON.stringify(bodies)).toContain('"1960-04"');
    expect(JSON.stringify(bodies)).toContain('certainty: low');
    const collection = await expandedOf(made, 'collection.jsonld');
    expect(values(collection, `${AS}totalItems`)[0]!['@value']).toBe(14);
  });

  test('pages follow one another', () => {
    const made = exported(webanno, [TALK, SECOND, EMPTY]);
    const [first, second, third] = [TALK, SECOND, EMPTY].map(({ id }) => pageOf(made, id)) as [Page, Page, Page];
    expect([first.prev, first.next, first.startIndex]).toEqual([undefined, '1961-talk.jsonld', 0]);
    expect([second.prev, second.next, second.startIndex]).toEqual(['1960-05-06-talk.jsonld', 'empty.jsonld', 11]);
    expect([third.prev, third.next, third.startIndex, third.items]).toEqual(['1961-talk.jsonld', undefined, 14, []]);
    expect(JSON.parse(fileOf(made, 'collection.jsonld'))).toMatchObject({
      total: 14,
      first: 'documents/1960-05-06-talk.jsonld',
      last: 'documents/empty.jsonld',
    });
    expect(JSON.parse(fileOf(exported(webanno, []), 'collection.jsonld'))).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'collection.jsonld',
      type: 'AnnotationCollection',
      label: 'Annotations',
      total: 0,
    });
  });

  test('what is hostile is an address all the same', async () => {
    const made = exported(webanno, [HOSTILE], { url: 'https://minutes.example/' });
    const page = await expandedOf(made, `documents/${HOSTILE.id}.jsonld`);
    expect(page['@id']).toBe(`${ROOT}documents/${encodeURIComponent(HOSTILE.id)}.jsonld`);
    expect(JSON.stringify(page)).toContain(encodeURIComponent('x"y <z>:\\'));
  });
});
