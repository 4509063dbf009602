import { element, xmlText, type XmlElement, type XmlNode } from '../../xml/index.js';
import type { ExportSettings } from '../format.js';
import { baseOf, documentIri, isWebIri } from '../linked-data/iris.js';
import { languageTag } from '../linked-data/language-tag.js';
import { typedDate } from '../linked-data/typed-dates.js';
import type { MinutesRecord } from '../../tei/index.js';
import type { WhoAndWhat } from '../who-and-what.js';
import { unitDate } from './ead-date.js';
import { accessPoint, controlAccess } from './ead-names.js';

const ROOT = { xmlns: 'http://ead3.archivists.org/schema/' };

const present = (...nodes: readonly (XmlElement | undefined)[]): readonly XmlElement[] =>
  nodes.filter((node) => node !== undefined);
const named = (name: string, text: string): XmlElement => element(name, {}, [xmlText(text)]);

/** A document as an archival item in EAD3. */
export function eadDocument(record: MinutesRecord, who: WhoAndWhat, settings: ExportSettings): XmlElement {
  const description = element(
    'archdesc',
    { level: 'item' },
    present(didOf(record, who, settings), restrictions(record), controlAccess(who)),
  );
  return element('ead', ROOT, [controlOf(record, settings), description]);
}

/**
 * The description's own description. Who maintains it is the edition's publisher, else its first editor, else not
 * stated.
 */
function controlOf({ id, header }: MinutesRecord, { title, date }: ExportSettings): XmlElement {
  const agency =
    [header.publisher, header.responsible[0]?.name].find((name) => name !== undefined && name !== '') ?? 'not stated';
  const published = header.published ?? date;
  const day = typedDate(published)?.value;
  // EAD3 knows no day after this century.
  const standarddatetime = day !== undefined && /^(?:[01]\d|20)\d\d/u.test(day) ? day : undefined;
  const event = element('maintenanceevent', {}, [
    element('eventtype', { value: 'derived' }),
    element('eventdatetime', { standarddatetime }, [xmlText(published ?? 'not stated')]),
    element('agenttype', { value: 'machine' }),
    named('agent', 'memcon'),
    named('eventdescription', 'Made of the document in TEI.'),
  ]);
  const series = header.series ?? title;
  return element('control', {}, [
    named('recordid', id),
    element('filedesc', {}, [
      element('titlestmt', {}, [named('titleproper', header.title)]),
      ...(header.publisher === undefined
        ? []
        : [element('publicationstmt', {}, [named('publisher', header.publisher)])]),
      ...(series === undefined || series === '' ? [] : [element('seriesstmt', {}, [named('titleproper', series)])]),
    ]),
    element('maintenancestatus', { value: 'derived' }),
    element('maintenanceagency', {}, [named('agencyname', agency)]),
    element('maintenancehistory', {}, [event]),
  ]);
}

function didOf({ id, header }: MinutesRecord, { participants }: WhoAndWhat, { url }: ExportSettings): XmlElement {
  const { repository } = header;
  const language = languageTag(header.language);
  const recorders = participants.filter(({ entity }) => header.recorders.includes(entity.id));
  const shelf = [header.collection, header.shelfmark].filter((part) => part !== undefined && part !== '').join(', ');
  return element(
    'did',
    {},
    present(
      named('unittitle', header.title),
      named('unitid', shelf === '' ? id : shelf),
      header.date === undefined ? undefined : unitDate(header.date),
      recorders.length === 0
        ? undefined
        : element(
            'origination',
            { label: 'Recorded by' },
            recorders.map(({ entity }) => accessPoint(entity, 'recorder')),
          ),
      repository === undefined
        ? undefined
        : element('repository', {}, [
            element('corpname', {}, [named('part', repository.name)]),
            ...addressOf(repository),
          ]),
      language === undefined
        ? undefined
        : element('langmaterial', {}, [element('language', { langcode: language }, [language])]),
      ...digitalObjects(id, url),
    ),
  );
}

function addressOf({ settlement, country }: NonNullable<MinutesRecord['header']['repository']>): readonly XmlElement[] {
  const lines = [settlement, country].filter((line) => line !== undefined && line !== '');
  return lines.length === 0
    ? []
    : [
        element(
          'address',
          {},
          lines.map((line) => named('addressline', line!)),
        ),
      ];
}

/** The page and the TEI on the edition's site, where its address is known. */
function digitalObjects(id: string, url: string | undefined): readonly XmlElement[] {
  if (url === undefined || !isWebIri(url)) return [];
  const page = `${baseOf(url)}${documentIri(id)}`;
  return [
    element('daoset', {}, [
      element('dao', { daotype: 'derived', href: page, linktitle: 'Reading page', localtype: 'text/html' }),
      element('dao', {
        daotype: 'derived',
        href: page.replace(/\.html$/u, '.xml'),
        linktitle: 'TEI',
        localtype: 'application/tei+xml',
      }),
    ]),
  ];
}

function restrictions({ header: { licence } }: MinutesRecord): XmlElement | undefined {
  if (licence === undefined) return undefined;
  const target = licence.target !== undefined && isWebIri(licence.target) ? licence.target : undefined;
  const paragraphs: readonly (readonly XmlNode[])[] = [
    ...(licence.text === '' ? [] : [[xmlText(licence.text)]]),
    ...(target === undefined ? [] : [[element('ref', { href: target }, [target])]]),
  ];
  return paragraphs.length === 0
    ? undefined
    : element(
        'userestrict',
        {},
        paragraphs.map((nodes) => element('p', {}, nodes)),
      );
}
