import { byText } from '../known-entities.js';
import { sameAs } from '../linked-data/authorities.js';
import { EXCHANGES, type Entity } from '../../tei/index.js';
import type { Column, Network, NetworkEdge, NetworkNode, Values } from './network.js';
import type { Observations } from './observe.js';
import { unpaired, type Tallies, type Tally } from './tally.js';

const PERIOD: readonly Column[] = [
  {
    name: 'first',
    type: 'string',
    about: 'the first day of the earliest document, where all have a date (a month or year counts from its first day)',
  },
  { name: 'last', type: 'string', about: 'the last day of the latest document' },
];

const PERSON: readonly Column[] = [
  { name: 'kind', type: 'string', about: 'person, organisation… or document' },
  {
    name: 'roles',
    type: 'string',
    about: 'roles in the conversations, parted by |: speaker, present, recorder, interpreter',
  },
  { name: 'sex', type: 'string', about: 'as the register has it' },
  { name: 'same_as', type: 'string', about: 'addresses in authority files (Wikidata, VIAF, GND…), parted by |' },
  { name: 'documents', type: 'integer', about: 'in how many documents the person takes part or is named' },
  { name: 'turns', type: 'integer', about: 'turns of the person in all documents; of a document: its turns' },
  { name: 'words', type: 'integer', about: 'words of these turns as recorded; of a document: its words' },
  {
    name: 'mentions',
    type: 'integer',
    about: 'how often the person is named or meant by an office in all documents, labels of turns not counted',
  },
  {
    name: 'uncertain_turns',
    type: 'integer',
    about: 'how many of the turns are the person’s by less than certain knowledge',
  },
  ...PERIOD,
];

const PAIR: readonly Column[] = [
  { name: 'uncertain', type: 'integer', about: 'how much of the weight rests on an uncertain speaker or name' },
  { name: 'documents', type: 'integer', about: 'in how many documents' },
  ...PERIOD,
];

const APPEARANCE: readonly Column[] = [
  { name: 'roles', type: 'string', about: 'roles in this conversation, parted by |; empty: only mentioned' },
  { name: 'turns', type: 'integer', about: 'turns of the person in the document' },
  { name: 'words', type: 'integer', about: 'words of these turns as recorded' },
  { name: 'mentions', type: 'integer', about: 'how often the document names the person, labels of turns not counted' },
  { name: 'uncertain', type: 'integer', about: 'how many of the turns and mentions are uncertain' },
  ...PERIOD,
];

const SPEAKS = `${EXCHANGES} Who takes part without speaking is there without edges.`;

const MENTIONS = [
  'Who mentions whom: an edge runs from the speaker of a turn to each person named, or meant by an office, in it.',
  'In reported speech the words are the recorder’s. Labels of turns and the speaker’s own name do not count.',
].join(' ');

/** The networks of what was observed: who speaks to whom, who mentions whom, who appears in which document. */
export function networksOf(
  seen: Observations,
  entities: readonly Entity[],
  titles: ReadonlyMap<string, string>,
): readonly Network[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const person = (id: string): NetworkNode => personNode(id, known.get(id), seen.persons.get(id));
  const people = (ids: readonly string[]): readonly NetworkNode[] => [...new Set(ids)].toSorted(byText).map(person);
  const speakers = seen.persons.all().flatMap(([id, { turns, roles }]) => (turns > 0 || roles.size > 0 ? [id] : []));
  return [
    {
      name: 'speaks',
      about: SPEAKS,
      weight: 'how often the one speaks right after the other',
      nodeColumns: PERSON,
      edgeColumns: [{ name: 'words', type: 'integer', about: 'words of the turns that are so addressed' }, ...PAIR],
      nodes: people(speakers),
      edges: edgesOf(seen.speaks, ({ words, ...tally }) => ({ words, ...pairValues(tally) })),
    },
    {
      name: 'mentions',
      about: MENTIONS,
      weight: 'how often the one names the other',
      nodeColumns: PERSON,
      edgeColumns: PAIR,
      nodes: people([...speakers, ...seen.mentions.all().flatMap(([key]) => unpaired(key))]),
      edges: edgesOf(seen.mentions, pairValues),
    },
    documentsNetwork(seen, people(seen.persons.all().map(([id]) => id)), titles),
  ];
}

function documentsNetwork(
  seen: Observations,
  people: readonly NetworkNode[],
  titles: ReadonlyMap<string, string>,
): Network {
  const persons = new Set(people.map(({ id }) => id));
  // A document called like a person is told from the person.
  const nodeOf = (document: string): string => (persons.has(document) ? `document/${document}` : document);
  const documents = seen.documents.all().map(([id, { turns, words, period }]): NetworkNode => {
    return {
      id: nodeOf(id),
      label: titles.get(id) ?? id,
      ...period,
      values: { kind: 'document', turns, words, ...period },
    };
  });
  return {
    name: 'documents',
    about:
      'Persons and documents: an edge runs from a person to each document that the person takes part in or is named in.',
    weight: 'turns of the person and mentions of the person in the document; 1 for who takes part without either',
    nodeColumns: PERSON,
    edgeColumns: APPEARANCE,
    nodes: [...people, ...documents],
    edges: edgesOf(seen.appears, appearance).map((edge) => ({ ...edge, to: nodeOf(edge.to) })),
  };
}

const listed = (values: Iterable<string>): string | undefined => [...values].toSorted(byText).join('|') || undefined;

const pairValues = ({ uncertain, documents, period }: Pick<Tally, 'uncertain' | 'documents' | 'period'>): Values => {
  return { uncertain, documents, ...period };
};

const appearance = ({ roles, turns, words, mentions, uncertain, period }: Tally): Values => {
  return { roles: listed(roles), turns, words, mentions, uncertain, ...period };
};

function personNode(id: string, entity: Entity | undefined, tally: Tally | undefined): NetworkNode {
  const { roles = [], documents, turns, words, mentions, uncertain, period = {} } = tally ?? {};
  const addresses = entity === undefined ? undefined : listed(sameAs(entity).iris);
  const described = { kind: entity?.kind ?? 'person', roles: listed(roles), sex: entity?.sex, same_as: addresses };
  const counted = { documents, turns, words, mentions, uncertain_turns: uncertain };
  return { id, label: entity?.name ?? id, ...period, values: { ...described, ...counted, ...period } };
}

function edgesOf(pairs: Tallies, values: (tally: Tally) => Values): readonly NetworkEdge[] {
  return pairs.all().map(([key, tally], i) => {
    const [from, to] = unpaired(key);
    return { id: `e${i + 1}`, from, to, weight: Math.max(1, tally.weight), ...tally.period, values: values(tally) };
  });
}
