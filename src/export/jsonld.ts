import { outcome } from '../diagnostics/index.js';
import type { ExportFormat } from './format.js';
import { knownEntities } from './known-entities.js';
import { baseOf, documentIri, EDITION_IRI, isWebIri } from './linked-data/iris.js';
import { languageTag } from './linked-data/language-tag.js';
import { documentJson } from './linked-data/schema-document.js';
import { entityJson, type Json } from './linked-data/schema-entities.js';
import { lossesOf, type Losses } from './losses.js';
import type { MinutesRecord } from '../tei/index.js';

/** Terms of schema.org, and which of their values are addresses or days: nothing needs to be fetched to read a file. */
const TERMS = {
  '@vocab': 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  sameAs: { '@type': '@id' },
  license: { '@type': '@id' },
  url: { '@type': '@id' },
  startDate: { '@type': 'xsd:date' },
  endDate: { '@type': 'xsd:date' },
  birthDate: { '@type': 'xsd:date' },
  deathDate: { '@type': 'xsd:date' },
} as const;

/** Linked data in terms of schema.org: a file for each document, one of persons and things, one of the edition. */
export const jsonld: ExportFormat = {
  name: 'jsonld',
  about: 'linked data in terms of schema.org: documents, conversations, turns, persons and things (JSON-LD)',
  tools: ['search engines', 'RDFLib', 'Apache Jena', 'Omeka S'],
  begin: ({ url, title }) => {
    const entities = knownEntities();
    const lost = lossesOf('jsonld');
    const documents: string[] = [];
    return {
      add: (record) => {
        entities.note(record);
        countLosses(record, lost);
        documents.push(documentIri(record.id));
        return outcome([{ path: `documents/${record.id}.jsonld`, content: documentFile(record, url) }]);
      },
      finish: () => {
        const base = baseOf(url);
        const hasPart = documents.map((iri) => ({ '@id': iri }));
        const edition = {
          '@id': EDITION_IRI,
          '@type': 'Collection',
          name: title,
          collectionSize: documents.length,
          hasPart,
        };
        const parts = [
          { path: 'edition.jsonld', content: file({ '@context': TERMS, ...edition }, base) },
          {
            path: 'entities.jsonld',
            content: file({ '@context': TERMS, '@graph': entities.all().map(entityJson) }, base),
          },
        ];
        return outcome(parts, lost.diagnostics());
      },
    };
  },
};

/**
 * A file, each of whose IRIs begins with the base: processors do not agree on what a relative `@base` is relative to.
 */
const file = (json: Json, base: string): string =>
  `${JSON.stringify(json, (key, value: unknown) => (key === '@id' && typeof value === 'string' && !isWebIri(value) ? `${base}${value}` : value), 2)}\n`;

/** Documents lie one folder deeper than the edition; the words of turns are in the language of the document. */
function documentFile(record: MinutesRecord, url: string | undefined): string {
  const base = baseOf(url);
  const language = languageTag(record.header.language);
  const text = language && { text: { '@id': 'https://schema.org/text', '@language': language } };
  return file({ '@context': { ...TERMS, ...text }, ...documentJson(record) }, base === '../' ? '../../' : base);
}

function countLosses({ mentions, dates, notes, pages, images }: MinutesRecord, lost: Losses): void {
  lost.add('names that are not identified are left out', mentions.filter(({ refs }) => refs.length === 0).length);
  lost.add('dates in the text are left out', dates.length);
  lost.add('notes are left out', notes.length);
  lost.add('pages and their images are left out', Math.max(pages.length, images.length));
}
