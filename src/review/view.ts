import { given } from '../text/index.js';
import type { Queue, QueueRow } from './queue.js';
import { placeOf } from './decision-file.js';
import type {
  DocumentView,
  HeaderView,
  MarkView,
  PageView,
  QueueView,
  RowView,
  SignedView,
  StateView,
} from './page-data.js';
import type { Reviewed } from './review-documents.js';
import type { Session } from './session.js';
import type { Subject } from './subject.js';

export function stateView(session: Session): StateView {
  return {
    title: session.title,
    editor: session.editor,
    version: session.version(),
    encoded: session.documents.filter(({ stale }) => !stale).length,
    documents: session.documents.map(({ name }) => name),
    faults: session.documents.flatMap(({ name, faults }) =>
      faults.slice(0, 1).map(({ message }) => ({ document: name, message })),
    ),
    signed: session.signed().length + session.reference().folder.shared.length,
    ...session.labels(),
  };
}

/** So many rows are shown at a time: nobody looks at more before he has decided some. */
const SHOWN = 200;

export const queueView = ({ rows, open, facets }: Queue): QueueView => ({
  open,
  total: rows.length,
  facets,
  rows: rows.slice(0, SHOWN).map(rowView),
});

/** Most places of a row that are listed. */
const LISTED = 500;

function rowView({ id, subjects }: QueueRow): RowView {
  const { kind, surface, believes, certainty } = subjects[0]!;
  const places = subjects.slice(0, LISTED).map((one) => ({ id: one.id, document: one.document, line: one.line }));
  return { id, places, count: subjects.length, kind, surface, believes, certainty };
}

export function documentView(session: Session, { name, transcript, facts, subjects }: Reviewed): DocumentView {
  const bySpan = new Map<string, Subject>(
    subjects.map((one) => [`${one.kind} ${one.span.start} ${one.span.end}`, one]),
  );
  const entries = new Map(session.reference().entries.map((entry) => [entry.id, entry.name]));
  const names = new Map([
    ...entries,
    ...facts.participants.map(({ id, name: shown }) => [id, entries.get(id) ?? shown] as const),
  ]);
  const marks = transcript.annotations.map((mark): MarkView => {
    const { start, end } = mark.span;
    const kinds = SUBJECTS[mark.kind];
    const subject = kinds === undefined ? undefined : bySpan.get(`${kinds} ${start} ${end}`);
    const look = 'rend' in mark ? mark.rend : 'type' in mark ? mark.type : 'ana' in mark ? mark.ana : undefined;
    const says =
      mark.kind === 'sp'
        ? (mark.who ?? []).map((id) => (names.get(id) ?? id).replace(/,.*$/u, '')).join(' · ')
        : mark.kind === 'sic'
          ? mark.corr
          : mark.kind === 'head'
            ? String(mark.level ?? 2)
            : subject?.believes;
    return {
      kind: mark.kind,
      start,
      end,
      ...(subject === undefined ? {} : { subject: subject.id, certainty: subject.certainty }),
      ...(mark.resp === undefined ? {} : { signed: true as const }),
      ...given({ says, look }),
    };
  });
  return {
    name,
    title: facts.title ?? name,
    text: transcript.text,
    marks,
    header: subjects.flatMap(({ id, kind, value, surface, certainty, resp }): readonly HeaderView[] => {
      if (kind !== 'title' && kind !== 'participant') return [];
      const says = kind === 'title' ? surface : (names.get(value ?? '') ?? surface);
      return [{ subject: id, kind, says, certainty, ...(resp === undefined ? {} : { signed: true as const }) }];
    }),
    language: session.reference().folder.edition.language ?? 'en',
    pages: pagesOf(transcript),
  };
}

const SUBJECTS: Readonly<Partial<Record<string, Subject['kind']>>> = {
  sp: 'speaker',
  persName: 'name',
  placeName: 'name',
  orgName: 'name',
  objectName: 'name',
  eventName: 'name',
  rs: 'office',
  date: 'date',
  sic: 'correction',
  said: 'speech',
  pb: 'seam',
};

/** The images of a document's pages, each from where its first mark stands. */
function pagesOf({ facsimile = [], annotations }: Reviewed['transcript']): readonly PageView[] {
  return facsimile.map(({ key, width, height, zones }): PageView => {
    const boxes = new Map(zones.map((zone) => [zone.key, zone.box]));
    const own = annotations.flatMap(({ facs, span }) => {
      const box = facs === undefined ? undefined : boxes.get(facs);
      return box === undefined
        ? []
        : [{ start: span.start, end: span.end, box: [box.left, box.top, box.right, box.bottom] as const }];
    });
    const begins = annotations.filter(({ facs }) => facs === key).map(({ span }) => span.start);
    const at = Math.min(...begins, ...own.map(({ start }) => start));
    return { at: Number.isFinite(at) ? at : 0, zones: own, ...given({ width, height }) };
  });
}

/** What is signed, each with its place. */
export function signedView(session: Session): readonly SignedView[] {
  const documents = new Map(session.documents.map(({ name, reviewed }) => [name, reviewed]));
  const names = new Map(session.reference().entries.map(({ id, name }) => [id, name]));
  const { shared } = session.reference().folder;
  const forMany = shared.map(({ place: _place, documents: meant = [], ...decision }): SignedView => {
    const means = names.get(decision.value ?? '');
    return { document: meant.join(', '), decision, ...given({ means }) };
  });
  const own = session.signed().map(({ document, index, decision }): SignedView => {
    const reviewed = documents.get(document);
    const span = reviewed && placeOf(decision, reviewed.words);
    const { value = '' } = decision;
    const means = names.get(value) ?? reviewed?.facts.participants.find(({ id }) => id === value)?.name;
    return { document, index, decision: { ...decision }, ...given({ span, means }) };
  });
  return [...forMany, ...own];
}
