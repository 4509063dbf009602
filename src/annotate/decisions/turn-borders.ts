import { ofKind, type Annotation, type AnnotationOf, type Decision } from '../../model/index.js';
import { covers, given, overlaps, span, trimmed, type Span, pattern } from '../../text/index.js';
import { by, faultOfId, type Beliefs, type Change } from './change.js';

type Turn = AnnotationOf<'sp'>;

const WORD = pattern(/[\p{L}\p{N}]/u);

/** `speaker`: whose the turn is that the quotation begins; where it begins within one, another's begins there. */
export const speaker: Change = (decision, where, beliefs, sources) => {
  const id = decision.value ?? '';
  const fault = faultOfId(id, beliefs, sources, 'person');
  if (fault !== undefined) return fault;
  const turn = turnAt(beliefs, where.start);
  if (turn === undefined) return NO_TURN;
  return opens(turn, where.start, beliefs, sources.text)
    ? relabelled(turn, decision, beliefs, sources.text)
    : parted(turn, where.start, decision, beliefs, sources.text);
};

const NO_TURN = 'finds no turn there; a decision of kind "turn" begins one';

type TurnAction = 'begin' | 'end' | 'join' | 'remove';

export const turn: Change = (decision, where, beliefs, sources) => {
  const fault = decision.value === undefined ? undefined : faultOfId(decision.value, beliefs, sources, 'person');
  return fault ?? TURN[decision.action as TurnAction](decision, where, beliefs, sources);
};

const TURN: Readonly<Record<TurnAction, Change>> = {
  begin: (decision, where, beliefs, { text }) => {
    const held = turnAt(beliefs, where.start);
    if (held === undefined) return begun(decision, where, beliefs, text);
    if (!opens(held, where.start, beliefs, text)) return parted(held, where.start, decision, beliefs, text);
    return decision.value === undefined
      ? 'finds that a turn begins there already'
      : relabelled(held, decision, beliefs, text);
  },
  end: (decision, where, beliefs, { text }) => {
    const turns = turnsOf(beliefs);
    const held = turns.findLast((t) => t.span.start <= where.start);
    if (held === undefined) return 'finds no turn before it';
    const end = where.end + (CLOSING.exec(text.slice(where.end))?.[0].length ?? 0);
    const next = turns.find((t) => t.span.start > held.span.start);
    if (next !== undefined && next.span.start < end) return 'goes on into the next turn';
    if (trimmed(text, held.span).end === end) return 'finds that the turn ends there already';
    const cut = cutSpeech(beliefs.annotations, end).filter(
      (a) => !isSpeech(a) || a.span.start < end || a.span.start >= held.span.end,
    );
    return { ...beliefs, annotations: changed(cut, held, { span: span(held.span.start, end), ...by(decision) }) };
  },
  join: (decision, where, beliefs, { text }) => {
    const held = turnAt(beliefs, where.start);
    if (held === undefined || !opens(held, where.start, beliefs, text)) return 'finds no turn that begins there';
    const before = turnsOf(beliefs).findLast((t) => t.span.start < held.span.start);
    if (before === undefined) return 'finds no turn before it';
    const kept = beliefs.annotations.filter((a) => a !== held && !isLabelOf(held, a));
    const whole = { ...before, span: span(before.span.start, held.span.end), ...by(decision) };
    return { ...beliefs, annotations: spoken(changed(kept, before, whole), held.span, before.who) };
  },
  remove: (_, where, beliefs) => {
    const held = turnAt(beliefs, where.start);
    if (held === undefined) return 'finds no turn there';
    const gone = (a: Annotation): boolean =>
      a === held || isLabelOf(held, a) || (isSpeech(a) && overlaps(held.span, a.span));
    return { ...beliefs, annotations: beliefs.annotations.filter((a) => !gone(a)) };
  },
};

/** What closes a sentence, behind its last word: the quotation may have left it out. */
const CLOSING = /^[\p{Po}\p{Pe}\p{Pf}"]*/u;

const isSpeech = (a: Annotation): a is AnnotationOf<'said'> => a.kind === 'said';

const isLabelOf = (held: Turn, a: Annotation): boolean => a.kind === 'speaker' && covers(held.span, a.span);

const turnsOf = ({ annotations }: Beliefs): readonly Turn[] =>
  ofKind(annotations, 'sp').toSorted((a, b) => a.span.start - b.span.start);

const turnAt = (beliefs: Beliefs, at: number): Turn | undefined =>
  turnsOf(beliefs).findLast((t) => t.span.start <= at && at < t.span.end);

/** Whether a turn begins at the place. */
export const beginsTurn = (beliefs: Beliefs, at: number, text: string): boolean => {
  const held = turnAt(beliefs, at);
  return held !== undefined && opens(held, at, beliefs, text);
};

/** `Mr. Bell: We …`, `L. THOMPSON says …`: whether the turn has no word before the place, its label and name apart. */
function opens(held: Turn, at: number, beliefs: Beliefs, text: string): boolean {
  const opening = openingOf(held, beliefs.annotations, text);
  return at <= opening || !WORD.test(text.slice(opening, at));
}

/** The end of the label, or of the name, that a turn begins with. */
function openingOf(held: Turn, annotations: readonly Annotation[], text: string): number {
  const label = annotations.find((a) => isLabelOf(held, a));
  if (label !== undefined) return label.span.end;
  return openingName(held, annotations, text)?.span.end ?? held.span.start;
}

type Name = AnnotationOf<'persName' | 'rs'>;

/**
 * `L. THOMPSON says`, the whole of the label `Mr. Bell:`; neither `Khrushchev's aide says` nor `Interpreter for Bell:`.
 */
function openingName(held: Turn, annotations: readonly Annotation[], text: string): Name | undefined {
  const label = annotations.find((a) => isLabelOf(held, a));
  const where = trimmed(text, label?.span ?? held.span);
  const isBare = (from: number, to: number): boolean => !WORD.test(text.slice(from, to));
  return ofKind(annotations, 'persName', 'rs')
    .filter((a) => covers(where, a.span) && isBare(where.start, a.span.start))
    .filter((a) => (label === undefined ? !/^[’'`]/u.test(text.slice(a.span.end)) : isBare(a.span.end, where.end)))
    .toSorted((a, b) => b.span.end - a.span.end)[0];
}

const changed = (annotations: readonly Annotation[], held: Turn, to: Partial<Turn>): readonly Annotation[] =>
  annotations.map((a) => (a === held ? { ...held, ...to } : a));

/** The turn, and what is said in it, as the speaker's; so is the name that opens it, where it meant nobody else. */
function relabelled(held: Turn, decision: Decision, beliefs: Beliefs, text: string): Beliefs {
  const who = [decision.value ?? ''];
  const name = openingName(held, beliefs.annotations, text);
  const isHis = name !== undefined && (name.ref === undefined || held.who?.includes(name.ref) === true);
  const annotations = beliefs.annotations.map((a): Annotation => {
    if (a === held) return { kind: 'sp', span: held.span, ana: held.ana, who, ...by(decision) };
    if (!isHis || a !== name) return a;
    const { cert: _cert, ...open } = name;
    return { ...open, ref: who[0]!, ...by(decision) };
  });
  return { ...beliefs, annotations: spoken(annotations, held.span, who) };
}

/** Two turns of one: the second begins at the place, and is the decision's speaker's, or nobody's. */
function parted(held: Turn, at: number, decision: Decision, beliefs: Beliefs, text: string): Beliefs {
  const who = decision.value === undefined ? undefined : [decision.value];
  const second: Turn = {
    kind: 'sp',
    span: span(at, held.span.end),
    ana: held.ana === 'direct' ? 'direct' : 'reported',
    ...given({ who }),
    ...by(decision),
  };
  const first = trimmed(text, span(held.span.start, at));
  const cut = cutSpeech(beliefs.annotations, at);
  const annotations = cut.flatMap((a) => (a === held ? [{ ...held, span: first }, second] : [a]));
  return { ...beliefs, annotations: spoken(annotations, second.span, who) };
}

/** A turn where none was seen: to the end of its paragraph, or to the next turn. */
function begun(decision: Decision, where: Span, beliefs: Beliefs, text: string): Beliefs {
  const paragraphs = ofKind(beliefs.annotations, 'p').filter((p) => p.span.start <= where.start);
  const paragraph = paragraphs
    .filter((p) => p.span.end > where.start)
    .toSorted((a, b) => b.span.start - a.span.start)[0];
  const turns = turnsOf(beliefs);
  const next = turns.find((t) => t.span.start > where.start);
  const neighbour = turns.findLast((t) => t.span.start < where.start) ?? next;
  const end = Math.min(paragraph?.span.end ?? where.end, next?.span.start ?? Infinity);
  const begins: Turn = {
    kind: 'sp',
    span: trimmed(text, span(where.start, end)),
    ana: neighbour?.ana === 'direct' ? 'direct' : 'reported',
    ...given({ who: decision.value === undefined ? undefined : [decision.value] }),
    ...by(decision),
  };
  return { ...beliefs, annotations: spoken([...beliefs.annotations, begins], begins.span, begins.who) };
}

/** What is said within a place, as the speaker's; halves beyond it are linked to it no more. */
const spoken = (
  annotations: readonly Annotation[],
  where: Span,
  who: readonly string[] | undefined,
): readonly Annotation[] =>
  annotations.map((a): Annotation => {
    if (!isSpeech(a) || !covers(where, a.span)) return a;
    const { who: _who, chain, ...mark } = a;
    return {
      ...mark,
      ...given({ who: who?.length === 1 ? who[0] : undefined }),
      ...(chain === undefined ? {} : { chain: `${chain} ${where.start}` }),
    };
  });

/** Direct speech that goes on beyond a place, as two. */
const cutSpeech = (annotations: readonly Annotation[], at: number): readonly Annotation[] =>
  annotations.flatMap((a): readonly Annotation[] =>
    isSpeech(a) && a.span.start < at && at < a.span.end
      ? [
          { ...a, span: span(a.span.start, at) },
          { ...a, span: span(at, a.span.end) },
        ]
      : [a],
  );
