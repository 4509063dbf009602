import { outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import {
  isKind,
  placesOf,
  type Annotation,
  type AnnotationOf,
  type Context,
  type Decision,
  type EntryKind,
  type Kind,
  type Register,
  type Transcript,
} from '../model/index.js';
import { covers, isSmallAt, lengthOf, overlaps, span, type Span } from '../text/index.js';
import { foldedText, placesOfQuotation } from './quotation.js';

/** What a decision does to the annotations of its place; undefined when there is nothing it could change. */
type Change = (
  decision: Decision,
  where: Span,
  annotations: readonly Annotation[],
  sources: Sources,
) => readonly Annotation[] | undefined;

interface Sources {
  readonly text: string;
  readonly register: Register;
}

const isName = isKind('persName', 'placeName', 'orgName', 'objectName', 'eventName', 'rs');

/** What rules believe of words: an editor may take it back. Blocks, pages and typography are the source's own. */
const BELIEFS: ReadonlySet<Kind> = new Set<Kind>([
  'persName',
  'roleName',
  'rs',
  'placeName',
  'orgName',
  'objectName',
  'eventName',
  'date',
  'time',
  'said',
  'sic',
  'emph',
  'title',
  'stage',
]);

const NAME_KINDS = {
  person: 'persName',
  place: 'placeName',
  org: 'orgName',
  object: 'objectName',
  event: 'eventName',
} as const;

const CHANGES: Readonly<Record<Decision['kind'], Change>> = {
  correct: (decision, where, annotations) => [
    ...annotations.filter((a) => a.kind !== 'sic' || !overlaps(a.span, where)),
    { kind: 'sic', span: where, corr: decision.value ?? '', ...by(decision) },
  ],
  identify: (decision, where, annotations, { text, register }) => {
    const kind = register.entries.find((one) => one.id === decision.value)?.kind;
    const fitting = annotations
      .filter(isName)
      .filter((a) => kind === undefined || isSame(a.span, where) || suits(a, kind));
    const name = nearestMark(fitting, where);
    return [
      ...without(annotations, name),
      { ...element(name, where, kind ?? 'person', text), ref: decision.value ?? '', ...by(decision) },
    ];
  },
  date: (decision, where, annotations) => {
    const date = nearestMark(annotations.filter(isKind('date')), where);
    return [
      ...without(annotations, date),
      { kind: 'date', span: date?.span ?? where, when: decision.value ?? '', ...by(decision) },
    ];
  },
  speaker: (decision, where, annotations) => {
    const turn = nearestMark(annotations.filter(isKind('sp')), where);
    if (!turn) return undefined;
    return annotations.map((a) =>
      a === turn ? { kind: 'sp', span: turn.span, ana: turn.ana, who: [decision.value ?? ''], ...by(decision) } : a,
    );
  },
  join: (decision, where, annotations, { text }) => {
    const end = /\n/u.exec(text.slice(where.start, where.end));
    const seam = end ? gapAt(text, where.start + end.index) : undefined;
    const meets = (side: 'start' | 'end', at: number): boolean =>
      annotations.some((a) => a.kind === 'p' && a.span[side] === at);
    return seam && meets('end', seam.start) && meets('start', seam.end)
      ? [...annotations, { kind: 'pb', span: seam, ...by(decision) }]
      : undefined;
  },
  unmark: (_, where, annotations) => {
    const kept = annotations.filter((a) => !BELIEFS.has(a.kind) || !covers(where, a.span));
    return kept.length < annotations.length ? kept : undefined;
  },
};

/** The white space round an offset. */
function gapAt(text: string, at: number): Span {
  let [start, end] = [at, at];
  while (start > 0 && /\s/u.test(text[start - 1]!)) start--;
  while (end < text.length && /\s/u.test(text[end]!)) end++;
  return span(start, end);
}

type Name = AnnotationOf<'persName' | 'placeName' | 'orgName' | 'objectName' | 'eventName' | 'rs'>;

/**
 * The name's own element where it suits the entry; else the entry's, or `rs` for words that describe (`the meeting`).
 */
function element(name: Name | undefined, where: Span, kind: EntryKind, text: string): Name {
  if (name && suits(name, kind)) {
    const { cert: _cert, resp: _resp, ...kept } = name;
    return kept;
  }
  const place = name?.span ?? where;
  const describes = isSmallAt(text, place.start);
  return describes
    ? { kind: 'rs', type: kind, span: place, rule: 'decision' }
    : { kind: NAME_KINDS[kind], span: place, rule: 'decision' };
}

/** An `rs` may stand for any kind of entry, a name's element only for its own. */
const suits = (name: Name, kind: EntryKind): boolean =>
  name.kind === 'rs' ? name.type === kind : name.kind === NAME_KINDS[kind];

const by = ({ by: resp, cert }: Decision): { rule: string; resp: string; cert?: NonNullable<Decision['cert']> } =>
  cert === undefined ? { rule: 'decision', resp } : { rule: 'decision', resp, cert };

/**
 * The mark whose span is the place, or the smallest that holds it, or the largest within it; of equals the latest,
 * which refines the others.
 */
function nearestMark<A extends Annotation>(marks: readonly A[], where: Span): A | undefined {
  const rank = ({ span: s }: A): number => {
    if (covers(s, where)) return lengthOf(s) - lengthOf(where);
    return covers(where, s) && lengthOf(s) > 0 ? 1e9 - lengthOf(s) : Infinity;
  };
  return marks.reduce<A | undefined>((best, one) => (rank(one) <= (best ? rank(best) : 1e9) ? one : best), undefined);
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

const without = (annotations: readonly Annotation[], gone: Annotation | undefined): readonly Annotation[] =>
  gone === undefined ? annotations : annotations.filter((a) => a.kind !== gone.kind || !isSame(a.span, gone.span));

/**
 * Applies an editor's decisions, in their order, each at the one place its quotation finds. A decision that finds no
 * place or several, or nothing to change, is reported and leaves the annotations as they are. The only step that may
 * replace what recognisers found.
 */
export function applyDecisions(transcript: Transcript, context: Context): Outcome<Transcript> {
  if (context.decisions.length === 0) return outcome(transcript);
  const folded = foldedText(transcript.text);
  const places = placesOf(transcript);
  const diagnostics: Diagnostic[] = [];
  let annotations = transcript.annotations;
  for (const decision of context.decisions) {
    const found = placesOfQuotation(folded, decision);
    const where = found[0];
    const place = decision.place ?? places(where ?? span(0, 0));
    const words = `The decision to ${VERBS[decision.kind]} "${decision.quote}"`;
    if (where === undefined) {
      diagnostics.push(
        report('decision-unplaced', `${words} no longer finds its place in "${transcript.source.name}".`, { place }),
      );
    } else if (found.length > 1) {
      const lines = found
        .map((one) => places(one).start)
        .map((start) => `${start.line}:${start.column}`)
        .join(', ');
      const note = 'A longer prefix or suffix tells the places apart.';
      diagnostics.push(
        report('decision-ambiguous', `${words} fits ${found.length} places: ${lines}.`, { place, note }),
      );
    } else {
      const changed = CHANGES[decision.kind](decision, where, annotations, {
        text: transcript.text,
        register: context.register,
      });
      if (changed) annotations = changed;
      else diagnostics.push(report('decision-unusable', `${words} finds nothing to change there.`, { place }));
    }
  }
  return outcome({ ...transcript, annotations }, diagnostics);
}

const VERBS: Readonly<Record<Decision['kind'], string>> = {
  join: 'join',
  correct: 'correct',
  identify: 'identify',
  date: 'date',
  speaker: 'name the speaker of',
  unmark: 'unmark',
};
