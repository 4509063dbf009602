import { outcome } from '../diagnostics/index.js';
import { writeDocument } from '../xml/document.js';
import { element, xmlText, type XmlElement } from '../xml/index.js';
import type { ExportFormat, ExportSettings } from './format.js';
import { baseOf, documentIri, isWebIri } from './linked-data/iris.js';
import { languageTag } from './linked-data/language-tag.js';
import { typedDate } from './linked-data/typed-dates.js';
import { lossesOf } from './losses.js';
import type { DateValue, MinutesRecord } from '../tei/index.js';
import { sortingName, whoAndWhat, type WhoAndWhat } from './who-and-what.js';

/** Dublin Core as the protocol for metadata harvesting has it: a file for each document. */
export const dc: ExportFormat = {
  name: 'dc',
  about: 'simple Dublin Core, a record for each document (oai_dc)',
  tools: ['OAI-PMH providers', 'DSpace', 'Omeka', 'Europeana'],
  begin: (settings) => {
    const lost = lossesOf('dc');
    return {
      add: (record) => {
        const who = whoAndWhat(record);
        lost.add(
          'roles in the conversation are left out',
          who.participants.filter(({ roles }) => roles.length > 0).length,
        );
        lost.add('persons and things that are named, though not for certain, are left out', who.uncertain);
        const entities = [...who.participants.map(({ entity }) => entity), ...who.mentioned];
        lost.add(
          'identifiers of authority files are left out',
          entities.flatMap(({ identifiers }) => identifiers).length,
        );
        lost.add('the words of the record are left out', 1);
        return outcome([{ path: `${record.id}.xml`, content: writeDocument(rootOf(record, who, settings)) }]);
      },
      finish: () => outcome([], lost.diagnostics()),
    };
  },
};

const ROOT = {
  'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
};

/** The fifteen elements, as far as a document has something to say in them. */
function rootOf(record: MinutesRecord, { participants, mentioned }: WhoAndWhat, { url }: ExportSettings): XmlElement {
  const { header, id } = record;
  const language = languageTag(header.language);
  const senders = record.participants.filter(({ roles }) => roles.includes('sender')).map((sender) => sender.id);
  const recorders = new Set([...header.recorders, ...senders]);
  const others = participants.filter(({ entity }) => !recorders.has(entity.id));
  const { licence } = header;
  const writers = participants.filter(({ entity }) => recorders.has(entity.id)).map(({ entity }) => entity);
  const authors = header.responsible.filter(({ role }) => role === 'author').map(({ name }) => name);
  const known = new Set(writers.map(({ name }) => name));
  const creators = [...writers.map(sortingName), ...authors.filter((name) => !known.has(name))];
  const all: readonly (readonly [string, string | undefined, boolean?])[] = [
    ['title', header.title, true],
    ...creators.map((name) => ['creator', name] as const),
    ...mentioned.filter(({ kind }) => kind !== 'place').map((entity) => ['subject', sortingName(entity)] as const),
    ['publisher', header.publisher],
    ...[
      ...others.map(({ entity }) => sortingName(entity)),
      ...header.responsible.filter(({ role }) => role !== 'author').map(({ name }) => name),
    ].map((name) => ['contributor', name] as const),
    ['date', header.date === undefined ? undefined : w3cDate(header.date.when)],
    ['type', 'Text'],
    ['format', 'application/tei+xml'],
    ['identifier', id],
    ['identifier', url !== undefined && isWebIri(url) ? `${baseOf(url)}${documentIri(id)}` : undefined],
    ['source', sourceOf(header)],
    ['language', language],
    ['relation', header.series],
    ['coverage', header.date === undefined ? undefined : dcmiPeriod(header.date)],
    ['coverage', header.place, true],
    ...mentioned.filter(({ kind }) => kind === 'place').map((entity) => ['coverage', sortingName(entity)] as const),
    ['rights', licence?.text],
    ['rights', licence?.target],
  ];
  const said = all.filter(
    (line): line is readonly [string, string, boolean?] => line[1] !== undefined && line[1] !== '',
  );
  const lang = (inLanguage = false): string | undefined => (inLanguage ? language : undefined);
  return element(
    'oai_dc:dc',
    ROOT,
    said.map(([name, text, inLanguage]) => element(`dc:${name}`, { 'xml:lang': lang(inLanguage) }, [xmlText(text)])),
  );
}

/** A date as W3CDTF has it; of a moment without time zone, which it does not take, the day. */
function w3cDate(when: string | undefined): string | undefined {
  const date = typedDate(when);
  if (date === undefined) return undefined;
  return date.type === 'dateTime' && !/(?:Z|[+-]\d{2}:\d{2})$/u.test(date.value)
    ? date.value.replace(/T.*$/u, '')
    : date.value;
}

/** Anything but one date, as DCMI's notation of periods has it. */
function dcmiPeriod({ when, from, to, notBefore, notAfter }: DateValue): string | undefined {
  if (when !== undefined) return undefined;
  const [start, end] = [w3cDate(from ?? notBefore), w3cDate(to ?? notAfter)];
  if (start === undefined && end === undefined) return undefined;
  return `${start === undefined ? '' : `start=${start}; `}${end === undefined ? '' : `end=${end}; `}scheme=W3C-DTF;`;
}

/**
 * Where the record is kept: `The National Security Archive, Washington, D.C., United States; collection; shelf mark`.
 */
function sourceOf({ repository, collection, shelfmark }: MinutesRecord['header']): string {
  const keeper = [repository?.name, repository?.settlement, repository?.country]
    .filter((part) => part !== undefined)
    .join(', ');
  return [keeper, collection, shelfmark].filter((part) => part !== undefined && part !== '').join('; ');
}
