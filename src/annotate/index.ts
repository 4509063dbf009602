import { outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import {
  ofKind,
  placesOf,
  withAnnotations,
  type Annotation,
  type Context,
  type Decision,
  type Participant,
  type RecordFacts,
  type Register,
  type Transcript,
} from '../model/index.js';
import { corrections } from './corrections.js';
import { applyDecisions } from './decisions/index.js';
import { unsettled } from './decisions/settled.js';
import { dates } from './dates/index.js';
import { emphasis } from './emphasis.js';
import { noteMarks, withMarksAtTheirEnds } from './note-marks.js';
import { asRead } from './as-read.js';
import { passages } from './passages.js';
import { inOrderOfRecord, people } from './people/index.js';
import { append, type Span } from '../text/index.js';
import { applySuggestions } from './suggestions.js';
import { speechOf } from './speech/index.js';
import { structureOf } from './layout/index.js';
import { things } from './things/index.js';
import { withoutSpeakerTables } from './layout/speaker-table.js';
import { turnsOf } from './turns/index.js';

export { addressedAs, parseName } from './people/index.js';
export { foldedText, placesOfQuotation, type FoldedText, type Quotation } from './quotation.js';

/** A transcript with all that memcon believes of it, and what the record says of itself. */
interface Annotated {
  readonly transcript: Transcript;
  readonly facts: RecordFacts;
  /** The decisions that were carried out. */
  readonly decisions: readonly Decision[];
}

type Step = (transcript: Transcript, context: Context) => Outcome<readonly Annotation[]>;

/** What the recognisers believe of a transcript, before editors have their say. */
export interface Recognition {
  readonly transcript: Transcript;
  /** What is known, the record's own facts with it. */
  readonly context: Context;
  readonly diagnostics: readonly Diagnostic[];
}

/** Lays what can be recognised over a transcript, and what editors decide over that. */
export const annotate = (transcript: Transcript, context: Context): Outcome<Annotated> =>
  decide(recognise(transcript, context), context.decisions);

/**
 * Lays what can be recognised over a transcript. The order is part of the meaning: the layout says who takes part,
 * they and the registers say who is named, the names say who speaks. No step sees the marks of footnotes, and none the
 * decisions: whoever decides again need not recognise again.
 */
export function recognise(transcript: Transcript, context: Context): Recognition {
  const read = asRead(withAnnotations(transcript, noteMarks(transcript)));
  const seen = withoutSpeakerTables(read.transcript);
  const inOrder: Context = { ...context, register: inOrderOfRecord(context.register, seen.text, context.language) };
  const structure = structureOf(seen, inOrder);
  const known: Context = { ...inOrder, facts: structure.value.facts };
  const steps: readonly Step[] = [
    (t, c) =>
      people(
        t,
        c,
        structure.value.labels.map(({ span: { end } }) => end),
      ),
    things,
    (t, c) => turnsOf(t, structure.value, c),
    (t, c) => speechOf(t, structure.value.blocks, c),
    dates,
    emphasis,
    passages,
    corrections,
  ];
  const diagnostics: Diagnostic[] = [...structure.diagnostics];
  let result = withAnnotations(seen, structure.value.annotations);
  for (const step of steps) {
    const found = step(result, known);
    append(diagnostics, found.diagnostics);
    result = withAnnotations(result, found.value);
  }
  const inRecord: Context = { ...context, facts: read.factsInRecord(known.facts) };
  const annotations = withOpenNames(withoutRefined(read.inRecord(result.annotations)), inRecord);
  const suggested = applySuggestions(
    { ...transcript, annotations: withMarksAtTheirEnds(annotations, transcript.text) },
    inRecord,
  );
  append(diagnostics, suggested.diagnostics);
  return { transcript: suggested.value, context: inRecord, diagnostics };
}

/** What is recognised, as editors want it. */
export function decide(
  { transcript, context, diagnostics }: Recognition,
  decisions: readonly Decision[],
): Outcome<Annotated> {
  const decided = applyDecisions(transcript, { ...context, decisions });
  const { facts, ...value } = decided.value;
  const doubts = unsettled(diagnostics, transcript, value.transcript.annotations);
  const all = [...doubts, ...decided.diagnostics, ...unregistered(value.transcript, { ...context, facts })];
  return outcome({ ...value, facts: withSpeakers(facts, value.transcript, context) }, all);
}

/** A later annotation of the same kind and span refines the earlier one and takes its place. */
function withoutRefined(annotations: readonly Annotation[]): readonly Annotation[] {
  const key = (a: Annotation): string => `${a.kind} ${a.kind === 'hi' ? a.rend : ''} ${a.span.start} ${a.span.end}`;
  const last = new Map(annotations.map((a, i) => [key(a), i]));
  return annotations.filter((a, i) => a.span.start === a.span.end || last.get(key(a)) === i);
}

/**
 * Where a register knows the record, whom it does not know is left open for review; a register of something else says
 * nothing.
 */
function withOpenNames(annotations: readonly Annotation[], { register, facts }: Context): readonly Annotation[] {
  if (!knowsRecord(register, facts, annotations)) return annotations;
  const derived = new Set(facts.participants.filter((p) => !p.registered).map((p) => p.id));
  return annotations.map((a) => {
    if (a.kind !== 'persName' || a.ref === undefined || !derived.has(a.ref)) return a;
    const { ref: _ref, cert: _cert, ...open } = a;
    return open;
  });
}

/**
 * Whether a register is a list of those whom a record like this has: it knows somebody of it, and has more persons than
 * took part, or at least as many of them as it lacks. A few entries to begin with are none, nor are those that were
 * added since.
 */
function knowsRecord(register: Register, { participants }: RecordFacts, annotations: readonly Annotation[]): boolean {
  const listed = register.entries.filter((e) => e.kind === 'person' && e.entered !== true && e.supplement !== true);
  const ids = new Set(listed.map(({ id }) => id));
  const named = ofKind(annotations, 'persName').flatMap(({ ref, cert }) => (cert === undefined ? (ref ?? []) : []));
  const known = new Set([...participants.map(({ id }) => id), ...named].filter((id) => ids.has(id))).size;
  const lacking = participants.filter(({ registered }) => !registered).length;
  return known > 0 && (ids.size > participants.length || known >= lacking);
}

/**
 * Where a register is of something else: the links of those who took part stay the document's own; they may be entered.
 */
function unregistered(transcript: Transcript, { register, facts }: Context): readonly Diagnostic[] {
  if (!register.entries.some((entry) => entry.kind === 'person')) return [];
  if (knowsRecord(register, facts, transcript.annotations)) return [];
  const places = placesOf(transcript);
  return facts.participants
    .filter(({ registered }) => !registered)
    .map(({ name, id, span }) =>
      report(
        'person-unknown',
        `No register knows the participant "${name}"; the links point to the person "${id}" of the document itself.`,
        { place: places(span), actual: name },
      ),
    );
}

/** Whoever has a turn is a speaker, besides what else he is; who speaks took part, though no list has him. */
function withSpeakers(facts: RecordFacts, transcript: Transcript, { register }: Context): RecordFacts {
  const turns = new Map<string, Span>();
  for (const { who = [], span } of ofKind(transcript.annotations, 'sp')) {
    for (const id of who) if (!turns.has(id)) turns.set(id, span);
  }
  const role = (p: Participant): Participant =>
    turns.has(p.id) && !p.roles.includes('speaker')
      ? { ...p, roles: ['speaker', ...p.roles.filter((r) => r !== 'present')] }
      : p;
  const listed = new Set(facts.participants.map((p) => p.id));
  const others = register.entries.filter((entry) => turns.has(entry.id) && !listed.has(entry.id));
  const unlisted = others.map(({ id, name }): Participant => ({
    id,
    registered: true,
    name,
    offices: [],
    roles: ['speaker'],
    span: turns.get(id)!,
  }));
  return { ...facts, participants: [...facts.participants.map(role), ...unlisted] };
}
