import type { Context, Participant } from '../model/index.js';
import { given, groupedBy, oneLine } from '../text/index.js';
import { element, type XmlElement } from '../xml/index.js';
import { responsibility } from './elements.js';
import type { HeaderFacts } from './header-facts.js';
import { toId } from './ids.js';
import { languageName } from './language-name.js';
import { entryElement } from './register-entry.js';

/** What the text is about: when, where, in which language and between whom (TEI P5, 2.4). */
export function profileDesc(facts: HeaderFacts): XmlElement {
  const { language, context } = facts;
  const { participants, subject } = context.facts;
  // No id is given twice.
  const people = [...groupedBy(participants, ({ id }) => id).values()].map(([first]) => personElement(first!, facts));
  const keywords = subject === undefined ? [] : [element('keywords', {}, [element('term', {}, [oneLine(subject)])])];
  return element('profileDesc', {}, [
    ...creation(facts),
    element(
      'langUsage',
      {},
      [language, ...facts.otherLanguages].map((ident) => element('language', { ident }, [languageName(ident)])),
    ),
    element('textClass', {}, [element('catRef', { target: '#conversation' }), ...keywords]),
    ...(people.length === 0
      ? []
      : [element('particDesc', {}, [element('listPerson', { type: 'participants' }, people)])]),
    ...settingDesc(facts),
  ]);
}

const dateElement = ({ date }: HeaderFacts): XmlElement[] =>
  date === undefined ? [] : [element('date', { ...date.value }, [date.text])];

const creation = (facts: HeaderFacts): XmlElement[] =>
  facts.date === undefined ? [] : [element('creation', {}, dateElement(facts))];

function settingDesc(facts: HeaderFacts): XmlElement[] {
  if (facts.place === undefined && facts.date === undefined) return [];
  const place = facts.place === undefined ? [] : [element('placeName', {}, [facts.place])];
  return [element('settingDesc', {}, [element('setting', {}, [...place, ...dateElement(facts)])])];
}

/** Whether it is a mere form of address, `Mr.`: that is no occupation. */
function isHonorific(office: string, { language }: Context): boolean {
  const bare = (word: string): string => word.toLowerCase().replace(/\.$/u, '');
  return [...language.people.honorifics, ...language.people.addressInitials].some(
    (honorific) => bare(honorific) === bare(office),
  );
}

/** A participant: from the register where it has them, else with no more than the document says. */
function personElement(participant: Participant, { context }: HeaderFacts): XmlElement {
  const { id, name, offices, roles, side, cert, resp } = participant;
  const attributes = { role: roles.join(' ') || undefined, ...responsibility(given({ cert, resp })) };
  const affiliation = side === undefined ? [] : [element('affiliation', {}, [side])];
  const entry = context.register.entries.find((candidate) => candidate.id === id && candidate.kind === 'person');
  if (entry !== undefined) return entryElement(entry, toId(id), { attributes, children: affiliation });
  return element('person', { 'xml:id': toId(id), ...attributes }, [
    element('persName', {}, [name]),
    ...offices.filter((office) => !isHonorific(office, context)).map((office) => element('occupation', {}, [office])),
    ...affiliation,
  ]);
}
