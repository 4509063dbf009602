import {
  HEADER_IDS,
  ofKind,
  type Annotation,
  type Decision,
  type Participant,
  type RecordFacts,
} from '../../model/index.js';
import { given } from '../../text/index.js';
import { faultOfId, type Beliefs, type Change } from './change.js';

/** What the record is called in the edition. */
export const title: Change = ({ value = '' }, _, beliefs) => ({
  ...beliefs,
  facts: { ...beliefs.facts, title: value },
});

type ParticipantAction = 'add' | 'remove' | 'identify';

export const participant: Change = (decision, where, beliefs, sources) =>
  PARTICIPANT[decision.action as ParticipantAction](decision, where, beliefs, sources);

const PARTICIPANT: Readonly<Record<ParticipantAction, Change>> = {
  add: (decision, span, beliefs, { register }) => {
    const { value: id = '', role = 'present' } = decision;
    const { participants } = beliefs.facts;
    const known = participants.find((one) => one.id === id);
    if (known !== undefined) {
      if (known.roles.includes(role)) return `finds that "${id}" takes part already, as ${role}`;
      return withPeople(
        beliefs,
        participants.map((one) => (one === known ? { ...one, roles: [...one.roles, role] } : one)),
      );
    }
    const entry = register.entries.find((one) => one.id === id);
    if (entry !== undefined && entry.kind !== 'person') return `gives "${id}", which is no person`;
    if (HEADER_IDS.includes(id)) return `gives the id "${id}", which memcon's header needs`;
    const name = decision.name ?? entry?.name;
    if (name === undefined) return `gives neither a "name" nor an id of a register`;
    const registered = entry !== undefined;
    const added: Participant = { id, registered, name, offices: [], roles: [role], span, ...answered(decision) };
    return withPeople(beliefs, [...participants, added]);
  },
  remove: ({ value: id = '' }, _, beliefs) => {
    const gone = beliefs.facts.participants.find((one) => one.id === id);
    if (gone === undefined) return `finds nobody of the id "${id}" among the participants`;
    const others = beliefs.facts.participants.filter((one) => one !== gone);
    const annotations = beliefs.annotations.map((a) => pointingTo(a, id, gone.registered ? KEEP_NAMES : {}));
    return withPeople({ ...beliefs, annotations }, others);
  },
  identify: (decision, _, beliefs, sources) => {
    const { who = '', value: id = '' } = decision;
    const { participants } = beliefs.facts;
    const known = participants.find((one) => one.id === who);
    if (known === undefined) return `finds nobody of the id "${who}" among the participants`;
    const fault = faultOfId(id, beliefs, sources, 'person');
    if (fault !== undefined) return fault;
    const registered = sources.register.entries.some((one) => one.id === id);
    const same = participants.find((one) => one.id === id && one !== known);
    const { cert: _cert, resp: _resp, ...said } = known;
    const identified: Participant = { ...joined(said, same), id, registered, ...answered(decision) };
    const others = participants.filter((one) => one !== same).map((one) => (one === known ? identified : one));
    return withPeople(
      { ...beliefs, annotations: beliefs.annotations.map((a) => pointingTo(a, who, { to: id })) },
      others,
    );
  },
};

/**
 * Who took part when all is decided: without those whom the document alone has, and whom nothing means any more; nobody
 * speaks who has lost all his turns.
 */
export function settledFacts({ facts, annotations }: Beliefs, before: readonly Annotation[]): RecordFacts {
  const [was, is] = [meantIn(before), meantIn(annotations)];
  const lost = (id: string, kind: 'all' | 'turns'): boolean => was[kind].has(id) && !is[kind].has(id);
  const participants = facts.participants
    .filter(({ id, registered, resp }) => registered || resp !== undefined || !lost(id, 'all'))
    .map((one): Participant => {
      if (!lost(one.id, 'turns') || one.resp !== undefined) return one;
      const roles = one.roles.filter((role) => role !== 'speaker');
      return { ...one, roles: roles.length === 0 ? ['present'] : roles };
    });
  return { ...facts, participants };
}

/** The ids that marks, and turns among them, point to. */
function meantIn(annotations: readonly Annotation[]): Readonly<Record<'all' | 'turns', ReadonlySet<string>>> {
  const turns = new Set(ofKind(annotations, 'sp').flatMap(({ who = [] }) => who));
  const names = ofKind(annotations, 'persName', 'rs').flatMap(({ ref }) => ref ?? []);
  return { all: new Set([...turns, ...names]), turns };
}

const answered = ({ by: resp, cert }: Decision): Pick<Participant, 'resp' | 'cert'> => ({ resp, ...given({ cert }) });

const withPeople = (beliefs: Beliefs, participants: readonly Participant[]): Beliefs => ({
  ...beliefs,
  facts: { ...beliefs.facts, participants },
});

/** What two entries of one person say together. */
const joined = (one: Participant, other: Participant | undefined): Participant =>
  other === undefined
    ? one
    : {
        ...one,
        offices: [...new Set([...one.offices, ...other.offices])],
        roles: [...new Set([...one.roles, ...other.roles])],
        ...given({ side: one.side ?? other.side }),
      };

/** Whom marks are to mean that meant somebody; nobody where it is not said. `names`: they stay as they are. */
interface Meant {
  readonly to?: string;
  readonly names?: true;
}

const KEEP_NAMES: Meant = { names: true };

function pointingTo(a: Annotation, id: string, { to, names }: Meant): Annotation {
  if (a.kind === 'sp') {
    if (a.who?.includes(id) !== true) return a;
    const { who, ...turn } = a;
    const others = who.flatMap((one) => (one === id ? (to ?? []) : one));
    return others.length === 0 ? withoutCert(turn) : { ...turn, who: [...new Set(others)] };
  }
  if (a.kind === 'said' && a.who === id) {
    const { who: _, ...speech } = a;
    return { ...speech, ...given({ who: to }) };
  }
  if ((a.kind !== 'persName' && a.kind !== 'rs') || a.ref !== id || names === true) return a;
  const { ref: _, ...name } = a;
  return to === undefined ? withoutCert(name) : { ...name, ref: to };
}

/** What says nothing of who is meant is not more or less sure of it. */
function withoutCert<A extends Annotation>(mark: A): A {
  const { cert: _cert, ...rest } = mark;
  return rest as unknown as A;
}
