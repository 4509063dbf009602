import { parseEdtf } from '../../dates/index.js';
import {
  isKind,
  ofKind,
  type Annotation,
  type AnnotationOf,
  type Decision,
  type EntryKind,
  type Kind,
} from '../../model/index.js';
import { covers, crosses, given, isEmpty, isSmallAt, lengthOf, overlaps, span, type Span } from '../../text/index.js';
import { by, faultOfId, NOTHING, type Beliefs, type Change } from './change.js';

export const isName = isKind('persName', 'placeName', 'orgName', 'objectName', 'eventName', 'rs');

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

export const correct: Change = (decision, where, beliefs) => ({
  ...beliefs,
  annotations: [
    ...beliefs.annotations.filter((a) => a.kind !== 'sic' || !overlaps(a.span, where)),
    { kind: 'sic', span: where, corr: decision.value ?? '', ...by(decision) },
  ],
});

export const identify: Change = (decision, where, beliefs, sources) => {
  const id = decision.value ?? '';
  const fault = faultOfId(id, beliefs, sources);
  if (fault !== undefined) return fault;
  const kind = sources.register.entries.find((one) => one.id === id)?.kind ?? 'person';
  const fitting = beliefs.annotations.filter(isName).filter((a) => isSame(a.span, where) || suits(a, kind));
  const name = nearestMark(fitting, where);
  if (name === undefined && leavesBlock(where, beliefs)) return RUNS_ON;
  const mark = { ...element(name, where, kind, sources.text), ref: id, ...by(decision) };
  return { ...beliefs, annotations: [...without(beliefs.annotations, name), mark] };
};

export const date: Change = (decision, where, beliefs) => {
  const marked = nearestMark(ofKind(beliefs.annotations, 'date'), where);
  if (marked === undefined && leavesBlock(where, beliefs)) return RUNS_ON;
  const value = parseEdtf(decision.value ?? '') ?? {};
  const mark: Annotation = { kind: 'date', span: marked?.span ?? where, ...value, ...by(decision) };
  return { ...beliefs, annotations: [...without(beliefs.annotations, marked), mark] };
};

export const join: Change = (decision, where, beliefs, { text }) => {
  const end = /\n/u.exec(text.slice(where.start, where.end));
  const seam = end ? gapAt(text, where.start + end.index) : undefined;
  const meets = (side: 'start' | 'end', at: number): boolean =>
    beliefs.annotations.some((a) => a.kind === 'p' && a.span[side] === at);
  if (seam === undefined || !meets('end', seam.start) || !meets('start', seam.end)) return NOTHING;
  // The page end that the rules saw there is signed, with its number.
  const seen = ofKind(beliefs.annotations, 'pb').filter((a) => covers(seam, a.span));
  const { n, break: cut } = seen.at(-1) ?? {};
  const joined: Annotation = { kind: 'pb', span: seam, ...given({ n, break: cut }), ...by(decision) };
  return {
    ...beliefs,
    annotations: [...beliefs.annotations.filter((a) => a.kind !== 'pb' || !seen.includes(a)), joined],
  };
};

/**
 * `join` taken back: the page end that the rules saw cuts no paragraph. Its printed number stays, with its page's
 * beginning.
 */
export const part: Change = (decision, where, { annotations, facts }) => {
  const seams = ofKind(annotations, 'pb').filter((a) => !isEmpty(a.span) && covers(where, a.span));
  if (seams.length === 0) return 'finds no page seam there';
  const numbered = seams.flatMap(({ n, span: seam }): readonly Annotation[] => {
    if (n === undefined) return [];
    const at = ofKind(annotations, 'fw').find((a) => a.span.end === seam.start)?.span.start ?? seam.start;
    return [{ kind: 'pb', span: span(at, at), n, ...by(decision) }];
  });
  return { annotations: [...annotations.filter((a) => a.kind !== 'pb' || !seams.includes(a)), ...numbered], facts };
};

/** What holds sentences: whoever says that it is none says nothing of the names in it. */
const HOLDING: ReadonlySet<Kind> = new Set<Kind>(['said', 'emph', 'title', 'stage']);

export const unmark: Change = (_, where, beliefs) => {
  const meant = beliefs.annotations.filter((a) => BELIEFS.has(a.kind) && covers(where, a.span));
  const whole = meant.filter((a) => isSame(a.span, where));
  const gone = new Set(whole.length > 0 && whole.every((a) => HOLDING.has(a.kind)) ? whole : meant);
  const annotations = beliefs.annotations.filter((a) => !gone.has(a));
  return annotations.length < beliefs.annotations.length ? { ...beliefs, annotations } : NOTHING;
};

export const mark: Change = (decision, where, beliefs, sources) => {
  if (decision.as === 'date') return date(decision, where, beliefs, sources);
  if (decision.as === 'speech') return markSpeech(decision, where, beliefs, sources);
  return markName(decision, decision.as ?? 'person', where, beliefs, sources);
};

/** A name where none was seen; what it holds of other names, or what crosses it, was mistaken. */
function markName(
  decision: Decision,
  kind: EntryKind,
  where: Span,
  ...[beliefs, sources]: [Parameters<Change>[2], Parameters<Change>[3]]
): ReturnType<Change> {
  const { value } = decision;
  const fault = value === undefined ? undefined : faultOfId(value, beliefs, sources);
  if (fault !== undefined) return fault;
  const known = sources.register.entries.find((one) => one.id === value)?.kind ?? 'person';
  if (value !== undefined && known !== kind) return `gives "${value}", which is of the kind "${known}", not "${kind}"`;
  const named = element(undefined, where, kind, sources.text);
  if (leavesBlock(where, beliefs)) return RUNS_ON;
  const holder = beliefs.annotations.find((a) => a.kind === named.kind && covers(a.span, where));
  if (holder !== undefined && !isSame(holder.span, where)) return 'stands in a longer name of that kind';
  const mistaken = (a: Annotation): boolean =>
    (BELIEFS.has(a.kind) && crosses(a.span, where)) ||
    (isName(a) && (isSame(a.span, where) || (named.kind !== 'rs' && a.kind === named.kind && covers(where, a.span))));
  const annotations = beliefs.annotations.filter((a) => !mistaken(a));
  return { ...beliefs, annotations: [...annotations, { ...named, ...given({ ref: value }), ...by(decision) }] };
}

/** Direct speech within a turn: the speaker's, unless the decision says whose. */
const markSpeech: Change = (decision, where, beliefs, sources) => {
  const others = ofKind(beliefs.annotations, 'said').filter((a) => overlaps(a.span, where) && !covers(where, a.span));
  if (others.length > 0) return 'stands in direct speech that is marked already, or runs into it';
  const { value } = decision;
  const fault = value === undefined ? undefined : faultOfId(value, beliefs, sources, 'person');
  if (fault !== undefined) return fault;
  const turn = ofKind(beliefs.annotations, 'sp').find((a) => covers(a.span, where));
  const runsOut = beliefs.annotations.some((a) => APART.has(a.kind) && crosses(a.span, where));
  if (runsOut || (turn === undefined && leavesBlock(where, beliefs))) return SPEECH_RUNS_ON;
  const who = value ?? (turn?.who?.length === 1 ? turn.who[0] : undefined);
  const kept = beliefs.annotations.filter((a) => a.kind !== 'said' || !covers(where, a.span));
  return { ...beliefs, annotations: [...kept, { kind: 'said', span: where, ...given({ who }), ...by(decision) }] };
};

/** What stands apart from the sentences round it: direct speech is within it or without. */
const APART: ReadonlySet<Kind> = new Set<Kind>(['sp', 'note', 'cell', 'item', 'head', 'speaker', 'opener', 'closer']);
const SPEECH_RUNS_ON = 'runs over the end of a turn, a note, a cell or a label, which no direct speech does';

const RUNS_ON = 'runs over the end of a paragraph, which no name or date does';

/** Whether a place goes on beyond the paragraph, line or label it begins in; one that a page end cuts is one. */
const leavesBlock = (where: Span, { annotations }: Beliefs): boolean =>
  annotations.some((a) => BLOCKS.has(a.kind) && where.start < a.span.end && a.span.end < where.end) &&
  !annotations.some((a) => a.kind === 'pb' && covers(where, a.span));

const BLOCKS: ReadonlySet<Kind> = new Set<Kind>([
  'p',
  'head',
  'item',
  'cell',
  'speaker',
  'opener',
  'dateline',
  'closer',
]);

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

export const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

const without = (annotations: readonly Annotation[], gone: Annotation | undefined): readonly Annotation[] =>
  gone === undefined ? annotations : annotations.filter((a) => a.kind !== gone.kind || !isSame(a.span, gone.span));
