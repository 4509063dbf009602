import { surnameAndForename, type RegisterEntry } from '../../model/index.js';
import { addTo, given } from '../../text/index.js';
import { merged } from './merge.js';
import { judge, namedEntity, nameKeys, type Judgement } from './who-is-who.js';

/** What an entry of a later register is to one of an earlier. */
export interface Meeting extends Judgement {
  readonly one: RegisterEntry;
  readonly other: RegisterEntry;
  /** The id that the other has from now on. */
  readonly id: string;
}

/** Several registers as one. */
export interface United {
  readonly entries: readonly RegisterEntry[];
  readonly meetings: readonly Meeting[];
}

/**
 * One register of several whose ids and persons may be the same. Who is one and the same keeps the id of the first
 * register that has him; of two that share an id the later gets another; what is doubtful stays two.
 */
export function unite(registers: readonly (readonly RegisterEntry[])[]): United {
  const taken = new Set(registers.flatMap((entries) => entries.map(({ id }) => id)));
  let entries = registers[0] ?? [];
  const meetings: Meeting[] = [];
  for (const later of registers.slice(1)) {
    const placed = placedIn(later, entries, taken);
    const ids = new Map(placed.map(({ entry, id }) => [entry.id, id]));
    const joining = new Map(placed.flatMap((one) => (one.into === undefined ? [] : [[one.into, one.entry] as const])));
    entries = [
      ...entries.map((one) => joined(one, joining.get(one), ids)),
      ...placed.flatMap(({ entry, id, into }) => (into === undefined ? [{ ...pointed(entry, ids), id }] : [])),
    ];
    for (const { entry, id, met } of placed) meetings.push(...met.map((one) => ({ ...one, other: entry, id })));
  }
  return { entries, meetings };
}

type Met = Judgement & Pick<Meeting, 'one'>;

/** An entry of a later register, and what becomes of it. */
interface Placed {
  readonly entry: RegisterEntry;
  readonly id: string;
  /** Whom it is one with. */
  readonly into?: RegisterEntry;
  readonly met: readonly Met[];
}

function placedIn(later: readonly RegisterEntry[], entries: readonly RegisterEntry[], taken: Set<string>): Placed[] {
  const { byId, like } = indexOf(entries);
  const used = new Set<RegisterEntry>();
  return later.map((entry): Placed => {
    const met = like(entry).map((one): Met => ({ ...verdictOn(one, entry), one }));
    const [same, ...others] = met.filter(({ is }) => is === 'one');
    if (same !== undefined && others.length === 0 && !used.has(same.one)) {
      used.add(same.one);
      return { entry, id: same.one.id, into: same.one, met: [same] };
    }
    const id = byId.has(entry.id) ? freeId(entry.id, taken) : entry.id;
    // Who would be one with several, or several with one, is told and stays apart.
    const told = met.map((one): Met =>
      one.is === 'one' ? { ...one, is: 'doubtful', because: `${one.because}, as others have` } : one,
    );
    return { entry, id, met: told };
  });
}

/** A row of a table of unknown persons is of him whose id an archivist has given it. */
const verdictOn = (one: RegisterEntry, other: RegisterEntry): Judgement =>
  other.id === one.id && other.kind === one.kind && (one.supplement === true || other.supplement === true)
    ? { is: 'one', because: 'the id that an archivist has given' }
    : judge(one, other);

interface Index {
  readonly byId: ReadonlyMap<string, RegisterEntry>;
  /**
   * The entries with which one shares its id, an identifier or a name, and those of its surname that may be the same.
   */
  readonly like: (entry: RegisterEntry) => readonly RegisterEntry[];
}

function indexOf(entries: readonly RegisterEntry[]): Index {
  const shared = new Map<string, RegisterEntry[]>();
  const near = new Map<string, RegisterEntry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) addTo(shared, key, entry);
    const key = surnameOf(entry);
    if (key !== undefined) addTo(near, key, entry);
  }
  return {
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    like: (entry) => {
      const sure = keysOf(entry).flatMap((key) => shared.get(key) ?? []);
      const others = (near.get(surnameOf(entry) ?? '') ?? []).filter((one) => judge(one, entry).is !== 'two');
      return [...new Set([...sure, ...others])];
    },
  };
}

const keysOf = (entry: RegisterEntry): readonly string[] => [
  `id ${entry.id}`,
  ...entry.identifiers.map(({ type, value }) => `${type} ${value}`),
  ...[...nameKeys(entry)].map((name) => `${entry.kind} ${name}`),
];

const surnameOf = (entry: RegisterEntry): string | undefined =>
  entry.kind === 'person' ? surnameAndForename(namedEntity(entry)).last : undefined;

function freeId(id: string, taken: Set<string>): string {
  let n = 2;
  while (taken.has(`${id}-${n}`)) n++;
  taken.add(`${id}-${n}`);
  return `${id}-${n}`;
}

/** What two entries say together; of two dates the one that says more. */
function joined(one: RegisterEntry, other: RegisterEntry | undefined, ids: ReadonlyMap<string, string>): RegisterEntry {
  if (other === undefined) return one;
  const [birth, death] = [fuller(one.birth, other.birth), fuller(one.death, other.death)];
  return { ...merged(one, pointed(other, ids)), ...given({ birth, death }) };
}

const fuller = (a: string | undefined, b: string | undefined): string | undefined =>
  (b?.length ?? 0) > (a?.length ?? 0) ? b : a;

/** An entry whose pointers are to the ids that others of its register have from now on. */
function pointed(entry: RegisterEntry, ids: ReadonlyMap<string, string>): RegisterEntry {
  const { affiliations } = entry;
  if (affiliations === undefined) return entry;
  const to = (ref: string): string => (ref.startsWith('#') ? `#${ids.get(ref.slice(1)) ?? ref.slice(1)}` : ref);
  return { ...entry, affiliations: affiliations.map((one) => ({ ...one, ...given({ ref: one.ref && to(one.ref) }) })) };
}
