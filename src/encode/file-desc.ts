import type { Participant } from '../model/index.js';
import { element, type XmlElement, type XmlNode } from '../xml/index.js';
import type { HeaderFacts } from './header-facts.js';
import { languageName } from './language-name.js';
import { pointerTo, uri } from './pointers.js';
import { dateOrNothing } from './w3c-values.js';

/** What the file is, who made it, where it may be used, and what it was made from (TEI P5, 2.2). */
export function fileDesc(facts: HeaderFacts): XmlElement {
  const { edition, details } = facts.context;
  return element('fileDesc', {}, [
    titleStmt(facts),
    publicationStmt(facts),
    ...(edition === undefined ? [] : [element('seriesStmt', {}, [element('title', { level: 's' }, [edition.title])])]),
    ...(details?.note === undefined ? [] : [element('notesStmt', {}, [element('note', {}, [details.note])])]),
    element('sourceDesc', {}, [msDesc(facts)]),
  ]);
}

const titleStmt = ({ title, responsible, engine }: HeaderFacts): XmlElement =>
  element('titleStmt', {}, [
    element('title', {}, [title]),
    ...responsible.map(({ id, name, role }) => respStmt(role, element('persName', { 'xml:id': id }, [name]))),
    ...(engine === undefined
      ? []
      : [respStmt('Recognition of the text in images, by program', element('name', {}, [engine]))]),
    respStmt('Recognition and encoding by program', element('name', { 'xml:id': 'memcon' }, ['memcon'])),
  ]);

const respStmt = (role: string, name: XmlElement): XmlElement =>
  element('respStmt', {}, [element('resp', {}, [role]), name]);

/** TEI wants a publisher or another agency; without one, only a paragraph can say so. */
function publicationStmt({ context: { edition } }: HeaderFacts): XmlElement {
  if (edition === undefined) {
    return element('publicationStmt', {}, [element('p', {}, ['Unpublished; no edition is named.'])]);
  }
  const { publisher, licence, encoded } = edition;
  const agency =
    publisher === undefined ? element('authority', {}, [edition.title]) : element('publisher', {}, [publisher]);
  const availability =
    licence === undefined
      ? element('availability', { status: 'unknown' }, [element('p', {}, ['No licence is stated.'])])
      : element('availability', {}, [element('licence', { target: uri(licence.target) }, [licence.name])]);
  const when = dateOrNothing(encoded);
  const date = encoded === undefined ? [] : [element('date', { when }, [encoded])];
  return element('publicationStmt', {}, [agency, ...date, availability]);
}

function msDesc(facts: HeaderFacts): XmlElement {
  const { repository, title, language, context } = facts;
  const part = (name: string, text: string | undefined, attributes = {}): XmlElement[] =>
    text === undefined ? [] : [element(name, attributes, [text])];
  const origin = originOf(facts);
  return element('msDesc', {}, [
    element('msIdentifier', {}, [
      ...part('country', repository?.country),
      ...part('settlement', repository?.settlement),
      ...part('repository', repository?.name, { ref: repository?.url === undefined ? undefined : uri(repository.url) }),
      ...part('collection', repository?.collection),
      ...part('idno', context.details?.idno),
      ...(repository === undefined ? [element('msName', {}, [title])] : []),
    ]),
    element('msContents', {}, [element('textLang', { mainLang: language }, [languageName(language)])]),
    ...(origin === undefined ? [] : [element('history', {}, [origin])]),
  ]);
}

const ENGLISH = 'en';
/** The language of memcon's own words, where the record's is another. */
const inEnglish = (language: string): { readonly 'xml:lang'?: string } =>
  language === ENGLISH ? {} : { 'xml:lang': ENGLISH };

/** Who recorded the conversation, and when it was. */
function originOf({ context, date, language }: HeaderFacts): XmlElement | undefined {
  const recorders = context.facts.participants.filter(({ roles }) => roles.includes('recorder'));
  if (recorders.length === 0 && date === undefined) return undefined;
  // The sentence is memcon's, the date the record's.
  const own = language === ENGLISH ? {} : { 'xml:lang': language };
  const held: XmlNode[] = date === undefined ? [] : [element('date', { ...date.value, ...own }, [date.text])];
  if (recorders.length === 0) {
    return element('origin', inEnglish(language), ['Record of a conversation of ', ...held, '.']);
  }
  const names = recorders.flatMap((person, i) => [
    ...(i === 0 ? [] : [i === recorders.length - 1 ? ' and ' : ', ']),
    nameOf(person),
  ]);
  return element('origin', inEnglish(language), [
    'Recorded by ',
    ...names,
    ...(held.length === 0 ? [] : ['; conversation of ', ...held]),
    '.',
  ]);
}

const nameOf = ({ id, name }: Participant): XmlElement => element('persName', { ref: pointerTo(id) }, [name]);
