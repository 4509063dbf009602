import { addTo } from '../text/index.js';
import { isDoubtful, type Subject, type SubjectKind } from './subject.js';

/** Subjects that one look decides: a name nobody knows wherever it stands; else what is alike in one document. */
export interface QueueRow {
  readonly id: string;
  readonly subjects: readonly Subject[];
}

/** What is asked of the queue; a key that is left out asks for all. */
export interface QueueFilter {
  readonly kind?: string;
  readonly document?: string;
  readonly rule?: string;
  readonly certainty?: string;
}

/** How many open places there are of each value, whatever the filter says of that key. */
type Facets = Readonly<Record<keyof QueueFilter, readonly (readonly [value: string, count: number])[]>>;

export interface Queue {
  readonly rows: readonly QueueRow[];
  /** Places in these rows. */
  readonly open: number;
  readonly facets: Facets;
}

/**
 * The most consequential first: who speaks decides more than what a word is. What is said of a document as a whole
 * comes last: no single decision settles it.
 */
const ORDER: readonly SubjectKind[] = ['speaker', 'name', 'office', 'date', 'correction', 'seam', 'speech', 'record'];

/** Of a kind, what might be wrong comes before what is merely not known, and what is nearly sure comes last. */
const URGENCY: readonly Subject['certainty'][] = ['low', 'open', 'medium', 'high', 'sure'];

const KEYS = ['kind', 'document', 'rule', 'certainty'] as const;

/** What is open, in the order in which it is best decided. `subjects`: of all documents, in their order. */
export function queueOf(subjects: Iterable<Subject>, filter: QueueFilter = {}): Queue {
  const counts = { kind: new Map(), document: new Map(), rule: new Map(), certainty: new Map() } satisfies Record<
    keyof QueueFilter,
    Map<string, number>
  >;
  const rows = new Map<string, Subject[]>();
  let open = 0;
  for (const subject of subjects) {
    if (!isDoubtful(subject)) continue;
    const misses = KEYS.filter((key) => filter[key] !== undefined && filter[key] !== subject[key]);
    for (const key of KEYS) {
      if (misses.every((missed) => missed === key)) {
        (counts[key] as Map<string, number>).set(
          subject[key],
          ((counts[key] as Map<string, number>).get(subject[key]) ?? 0) + 1,
        );
      }
    }
    if (misses.length > 0) continue;
    open++;
    addTo(rows, rowKey(subject), subject);
  }
  const sorted = [...rows.values()].map((row) => ({ id: row[0]!.id, subjects: row }));
  return { rows: sorted.toSorted(byConsequence), open, facets: facetsOf(counts) };
}

/** A name nobody knows is one question wherever it stands. */
const isStranger = ({ kind, certainty, candidates }: Subject): boolean =>
  kind === 'name' && certainty === 'open' && candidates.length === 0;

const rowKey = (subject: Subject): string =>
  isStranger(subject) ? subject.likeness : `${subject.document} ${subject.likeness}`;

function byConsequence(a: QueueRow, b: QueueRow): number {
  const [one, other] = [a.subjects[0]!, b.subjects[0]!];
  return (
    ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) ||
    URGENCY.indexOf(one.certainty) - URGENCY.indexOf(other.certainty) ||
    Number(isStranger(one)) - Number(isStranger(other)) ||
    (isStranger(one) ? b.subjects.length - a.subjects.length : 0)
  );
}

function facetsOf(counts: Readonly<Record<keyof QueueFilter, ReadonlyMap<string, number>>>): Facets {
  const list = (key: keyof QueueFilter): Facets[keyof QueueFilter] => {
    const order: readonly string[] = key === 'kind' ? ORDER : key === 'certainty' ? URGENCY : [];
    return [...counts[key]].toSorted(
      ([a], [b]) => order.indexOf(a) - order.indexOf(b) || (order.length > 0 ? 0 : a < b ? -1 : 1),
    );
  };
  return { kind: list('kind'), document: list('document'), rule: list('rule'), certainty: list('certainty') };
}
