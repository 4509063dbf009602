import { given, overlaps, type Span, firstFrom } from '../text/index.js';
import { inContext, type Fault } from './faults.js';
import type { Gold, MarkedPerson } from './gold.js';
import { NO_SCORE, type Score } from './scores.js';

export interface PersonScores {
  /** A name where the gold has one, whoever it is. */
  readonly span: Score;
  /** Overlapping, and the right person. */
  readonly loose: Score;
  /** The very name without titles, and the right person. */
  readonly exact: Score;
  readonly faults: readonly Fault[];
}

/** Judges names that carry an identity, on the gold's text; each name of the gold answers for one. */
export function scorePersons(gold: Gold, found: readonly MarkedPerson[]): PersonScores {
  if (!gold.judged.persons) return { span: NO_SCORE, loose: NO_SCORE, exact: NO_SCORE, faults: [] };
  const ordered = [...gold.persons].sort((a, b) => a.span.start - b.span.start);
  const judged = found.filter(
    (f) =>
      f.value !== undefined &&
      (overlapping(ordered, f.span).length > 0 || !gold.ignored.some((i) => overlaps(i, f.span))),
  );
  const used = new Set<MarkedPerson>();
  const met = new Set<MarkedPerson>();
  const faults: Fault[] = [];
  let exact = 0;
  for (const person of judged) {
    const near = overlapping(ordered, person.span).filter((g) => !used.has(g));
    const hit = near.find((g) => g.value === person.value);
    const met1 = hit ?? near.find((g) => !met.has(g));
    if (met1 !== undefined) met.add(met1);
    if (hit === undefined) faults.push(wrongOr(gold, person, near[0]));
    else {
      used.add(hit);
      if (same(hit.core, person.core) || same(hit.span, person.span)) exact++;
      else {
        faults.push({
          kind: 'bounds',
          about: 'person',
          span: person.core,
          context: inContext(gold.text, person.core),
          expected: gold.text.slice(hit.core.start, hit.core.end),
        });
      }
    }
  }
  for (const g of ordered.filter((person) => !met.has(person))) {
    const expected = given({ expected: g.value });
    faults.push({ kind: 'missed', about: 'person', span: g.span, context: inContext(gold.text, g.span), ...expected });
  }
  const of = (right: number): Score => ({ gold: gold.persons.length, found: judged.length, right });
  return { span: of(met.size), loose: of(used.size), exact: of(exact), faults };
}

function wrongOr(gold: Gold, person: MarkedPerson, meant: MarkedPerson | undefined): Fault {
  const fault = {
    about: 'person' as const,
    span: person.span,
    context: inContext(gold.text, person.span),
    actual: person.value!,
  };
  return meant?.value === undefined ? { ...fault, kind: 'false' } : { ...fault, kind: 'wrong', expected: meant.value };
}

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** The marks of an ordered list that overlap a span. Names are short: those that begin far before cannot. */
function overlapping(ordered: readonly MarkedPerson[], span: Span): readonly MarkedPerson[] {
  return ordered
    .slice(firstFrom(ordered, span.start - LONGEST), firstFrom(ordered, span.end))
    .filter((mark) => overlaps(mark.span, span));
}

const LONGEST = 200;
