import type { DocumentView, QueueView, RowView, StateView, SubjectView } from '../page-data.js';
import type { RecordPage } from './record-page.js';
import type { Query } from './server-calls.js';

/** All that the page knows. The parts of the page show it; keys and buttons change it. */
export interface Desk {
  state: StateView | undefined;
  filter: Query;
  queue: QueueView | undefined;
  /** The row that is looked at, and the place in it. */
  row: number;
  place: number;
  subject: SubjectView | undefined;
  document: DocumentView | undefined;
  page: RecordPage | undefined;
  /** Words that were selected. */
  selection: { readonly start: number; readonly end: number } | undefined;
  /** Why, for the next decision. */
  reason: string;
  /** What is like the subject, while all of it is to be decided at once. */
  like: Likes | undefined;
}

interface Likes {
  readonly everywhere: boolean;
  readonly subjects: readonly SubjectView[];
  readonly left: Set<string>;
}

export const newDesk = (): Desk => ({
  state: undefined,
  filter: {},
  queue: undefined,
  row: 0,
  place: 0,
  subject: undefined,
  document: undefined,
  page: undefined,
  selection: undefined,
  reason: '',
  like: undefined,
});

export const rowOf = ({ queue, row }: Desk): RowView | undefined => queue?.rows[row];

/** What is selected, as the server is told of it: words, or the places that are looked at. */
export function chosenBy({ selection, document, like, subject }: Desk, isAccepting = false): readonly unknown[] {
  if (selection !== undefined && document !== undefined) return [{ document: document.name, ...selection }];
  if (like !== undefined) {
    // What is sure by rule needs nobody's word for it.
    const meant = like.subjects.filter(
      ({ id, certainty }) => !like.left.has(id) && !(isAccepting && certainty === 'sure'),
    );
    return meant.map(({ id }) => id);
  }
  return subject === undefined ? [] : [subject.id];
}
