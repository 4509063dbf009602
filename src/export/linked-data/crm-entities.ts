import type { Entity, EntityKind } from '../../tei/index.js';
import { sameAs } from './authorities.js';
import { timeSpan } from './crm-time.js';
import { EDITION_IRI, entityIri, partIri } from './iris.js';
import { about, iri, text, type Statement } from './rdf-statements.js';

const CLASSES: Readonly<Record<EntityKind, string>> = {
  person: 'crm:E21_Person',
  place: 'crm:E53_Place',
  organisation: 'crm:E74_Group',
  object: 'crm:E70_Thing',
  event: 'crm:E5_Event',
};

/** A type (E55) of the edition's own: a role, a mode of speech. */
export const typeIri = (kind: string, name: string): string => partIri(EDITION_IRI, kind, name);

/** A type as a node of its own, which everything of the type points to. */
export const typeStatements = (kind: string, name: string): readonly Statement[] =>
  about(typeIri(kind, name), ['crm:E55_Type'], [['rdfs:label', text(name)]]);

/** A person, place or thing in terms of CIDOC-CRM: names, life, offices, and who else knows it. */
export function entityStatements(entity: Entity): readonly Statement[] {
  const subject = entityIri(entity.kind, entity.id);
  const { iris, others } = sameAs(entity);
  const events = lifeOf(entity, subject);
  const names = entity.variants.map((name, i) => ({ node: partIri(subject, `name${i + 1}`), name }));
  const marks = others.map(({ type, value }, i) => ({ node: partIri(subject, `idno${i + 1}`), type, value }));
  const spans = entity.date === undefined ? [] : timeSpan(partIri(subject, 'time'), entity.date);
  return [
    ...about(
      subject,
      [CLASSES[entity.kind]],
      [
        ['rdfs:label', text(entity.name)],
        ['schema:identifier', text(entity.id)],
        ['crm:P1_is_identified_by', [...names, ...marks].map(({ node }) => iri(node))],
        ['owl:sameAs', iris.map(iri)],
        ['crm:P4_has_time-span', spans.length === 0 ? undefined : iri(partIri(subject, 'time'))],
        ['crm:P2_has_type', entity.sex === undefined ? undefined : iri(typeIri('sex', entity.sex))],
        ['crm:P3_has_note', entity.notes.length === 0 ? undefined : text(entity.notes.join(' '))],
        ...events.map(({ property, node }) => [property, iri(node)] as const),
      ],
    ),
    ...spans,
    ...names.flatMap(({ node, name }) =>
      about(node, ['crm:E41_Appellation'], [['crm:P190_has_symbolic_content', text(name)]]),
    ),
    ...marks.flatMap(({ node, type, value }) =>
      about(
        node,
        ['crm:E42_Identifier'],
        [
          ['crm:P190_has_symbolic_content', text(value)],
          ['rdfs:label', text(`${type} ${value}`)],
        ],
      ),
    ),
    ...events.flatMap(({ statements }) => statements),
  ];
}

interface LifeEvent {
  readonly property: string;
  readonly node: string;
  readonly statements: readonly Statement[];
}

function lifeOf({ birth, death, offices }: Entity, person: string): readonly LifeEvent[] {
  const [born, died] = [partIri(person, 'birth'), partIri(person, 'death')];
  return [
    ...(birth === undefined ? [] : [eventOf('crm:P98i_was_born', born, 'crm:E67_Birth', { when: birth })]),
    ...(death === undefined ? [] : [eventOf('crm:P100i_died_in', died, 'crm:E69_Death', { when: death })]),
    ...offices.map(({ text: label, ...date }, i) =>
      eventOf('crm:P14i_performed', partIri(person, `office${i + 1}`), 'crm:E7_Activity', date, label),
    ),
  ];
}

function eventOf(
  property: string,
  node: string,
  className: string,
  date: Parameters<typeof timeSpan>[1],
  label?: string,
): LifeEvent {
  const time = partIri(node, 'time');
  const span = timeSpan(time, date);
  const said = about(
    node,
    [className],
    [
      ['rdfs:label', label === undefined ? undefined : text(label)],
      ['crm:P4_has_time-span', span.length === 0 ? undefined : iri(time)],
    ],
  );
  return { property, node, statements: [...said, ...span] };
}
