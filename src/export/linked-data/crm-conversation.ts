import { isCertain, globalId, type EntityKind, type MinutesRecord, type Participant } from '../../tei/index.js';
import { timeSpan } from './crm-time.js';
import { typeIri } from './crm-entities.js';
import { documentIri, entityIri, partIri } from './iris.js';
import { about, iri, text, type Statement } from './rdf-statements.js';

/** Where the parts of a document are named, and what its ids are. */
export interface Names {
  readonly document: string;
  readonly conversation: string;
  readonly language: string | undefined;
  readonly iriOf: (id: string) => string;
  /** Whether it is known what kind of thing an id stands for. */
  readonly knows: (id: string) => boolean;
}

export function namesIn(
  record: MinutesRecord,
  kinds: ReadonlyMap<string, EntityKind>,
  language: string | undefined,
): Names {
  const document = documentIri(record.id);
  const iriOf = (id: string): string => entityIri(kinds.get(id) ?? 'person', id);
  return { document, conversation: partIri(document, 'conversation'), language, iriOf, knows: (id) => kinds.has(id) };
}

/** Roles of those who were there without taking part, and of those whose work was the record. */
const PASSIVE: ReadonlySet<string> = new Set(['present', 'recorder']);

const activeRoles = ({ roles }: Participant): readonly string[] => roles.filter((role) => !PASSIVE.has(role));

/** Roles of participants, as types of the edition. */
export const rolesOf = (record: MinutesRecord): readonly string[] => record.participants.flatMap(activeRoles);

/** The conversation (E7): when, where, by whom and in which role, and the document that tells of it. */
export function conversationStatements(record: MinutesRecord, names: Names): readonly Statement[] {
  const { header, participants, turns } = record;
  const { document, conversation, language, iriOf } = names;
  const speaking = turns.filter(isCertain).flatMap(({ speakers }) => speakers);
  const active = new Set([
    ...participants.filter((one) => activeRoles(one).length > 0).map(({ id }) => id),
    ...speaking,
  ]);
  const there = participants.filter(
    ({ id, roles }) => !active.has(id) && (roles.length === 0 || roles.includes('present')),
  );
  const [time, place] = [partIri(conversation, 'time'), partIri(conversation, 'place')];
  const span = header.date === undefined ? [] : timeSpan(time, header.date);
  return [
    ...about(
      conversation,
      ['crm:E7_Activity'],
      [
        ['rdfs:label', text(header.title, language)],
        ['crm:P70i_is_documented_in', iri(document)],
        ['crm:P4_has_time-span', span.length === 0 ? undefined : iri(time)],
        ['crm:P7_took_place_at', header.place === undefined ? undefined : iri(place)],
        ['crm:P14_carried_out_by', [...active].map((id) => iri(iriOf(id)))],
        ['crm:P11_had_participant', there.map(({ id }) => iri(iriOf(id)))],
      ],
    ),
    ...span,
    ...(header.place === undefined
      ? []
      : about(place, ['crm:E53_Place'], [['rdfs:label', text(header.place, language)]])),
    ...participants.flatMap((one) => activeRoles(one).flatMap((role) => roleStatements(one.id, role, names))),
  ];
}

/** P14 with its role (P14.1): RDF needs a node for it, as CRM's own PC classes have it. */
function roleStatements(id: string, role: string, { conversation, iriOf }: Names): readonly Statement[] {
  return about(
    partIri(conversation, 'by', id, role),
    ['crm:PC14_carried_out_by'],
    [
      ['crm:P01_has_domain', iri(conversation)],
      ['crm:P02_has_range', iri(iriOf(id))],
      ['crm:P14.1_in_the_role_of', iri(typeIri('role', role))],
    ],
  );
}

/**
 * Turns: what was said (E33, the words of the record) and that it was said (E7, by whom). An uncertain speaker is no
 * P14 but an attribution (E13) that says how certain it is.
 */
export function turnStatements(
  record: MinutesRecord,
  { document, conversation, language, iriOf }: Names,
): readonly Statement[] {
  return record.turns.flatMap(({ id, n, start, end, speakers, certainty, mode }) => {
    const words = documentIri(record.id, id);
    const act = partIri(words, 'act');
    const certain = isCertain({ certainty });
    return [
      ...about(
        words,
        ['crm:E33_Linguistic_Object'],
        [
          ['rdfs:label', text(`Turn ${n}`, 'en')],
          ['schema:identifier', text(globalId(record, id))],
          ['schema:position', { text: String(n), type: 'xsd:integer' }],
          ['crm:P106i_forms_part_of', iri(document)],
          ['crm:P190_has_symbolic_content', text(record.text.slice(start, end), language)],
          ['crm:P2_has_type', mode === undefined ? undefined : iri(typeIri('mode', mode))],
          ['crm:P67_refers_to', iri(act)],
        ],
      ),
      ...about(
        act,
        ['crm:E7_Activity'],
        [
          ['rdfs:label', text(`Turn ${n}`, 'en')],
          ['crm:P9i_forms_part_of', iri(conversation)],
          ['crm:P14_carried_out_by', certain ? speakers.map((speaker) => iri(iriOf(speaker))) : undefined],
        ],
      ),
      ...(certain
        ? []
        : speakers.flatMap((speaker) =>
            attribution(partIri(act, 'by', speaker), act, 'crm:P14_carried_out_by', iriOf(speaker), certainty),
          )),
    ];
  });
}

/** An attribution (E13): that somebody believes a property to hold, and how surely. */
function attribution(
  node: string,
  of: string,
  property: string,
  value: string,
  certainty: string | undefined,
): readonly Statement[] {
  return about(
    node,
    ['crm:E13_Attribute_Assignment'],
    [
      ['crm:P140_assigned_attribute_to', iri(of)],
      ['crm:P177_assigned_property_of_type', iri(property)],
      ['crm:P141_assigned', iri(value)],
      ['crm:P3_has_note', text(`certainty: ${certainty ?? 'unknown'}`, 'en')],
    ],
  );
}

/**
 * Whom and what the document and its turns refer to (P67), and the times they name; what is uncertain, as an
 * attribution.
 */
export function mentionStatements(record: MinutesRecord, { document, iriOf, knows }: Names): readonly Statement[] {
  const placeOf = (turn: number | undefined): string =>
    turn === undefined ? document : documentIri(record.id, record.turns[turn]!.id);
  const named = record.mentions.flatMap(({ id, refs, turn, certainty }) =>
    refs
      .filter(knows)
      .map((ref, i) => ({
        node: partIri(document, id, 'said', `${i + 1}`),
        value: iriOf(ref),
        place: placeOf(turn),
        certainty,
      })),
  );
  const times = record.dates.map(({ id, turn, certainty, ...date }) => {
    const value = partIri(document, id);
    return { node: partIri(document, id, 'said'), value, place: placeOf(turn), certainty, span: timeSpan(value, date) };
  });
  const said = [...named, ...times.filter(({ span }) => span.length > 0)];
  const uncertain = said.filter((one) => !isCertain(one));
  const pairs = new Map(said.filter(isCertain).map(({ place, value }) => [`${place} ${value}`, { place, value }]));
  return [
    ...[...pairs.values()].flatMap(({ place, value }) => about(place, [], [['crm:P67_refers_to', iri(value)]])),
    ...times.flatMap(({ span }) => span),
    ...uncertain.flatMap(({ node, place, value, certainty }) =>
      attribution(node, place, 'crm:P67_refers_to', value, certainty),
    ),
  ];
}
