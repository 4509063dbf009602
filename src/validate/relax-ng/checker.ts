import type { XmlAttribute, XmlStartTag } from '../../xml/index.js';
import type { NamespaceOf } from './datatypes.js';
import {
  afterAnyEnd,
  afterAttribute,
  afterAttributes,
  afterOpening,
  afterOpeningSkipping,
  afterText,
  alternatives,
} from './derive.js';
import {
  forbiddenAttribute,
  forbiddenText,
  incompleteElement,
  misplacedElement,
  missingAttributes,
  prematureElement,
  wrongAttributeValue,
  wrongText,
  type Fault,
  type Here,
} from './faults.js';
import { isBlank, matchesText } from './match-text.js';
import { CONTENT, isNotAllowed, type Pattern, type PatternPool } from './patterns.js';
import type { Schema } from './schema.js';

/** An open element. */
interface Frame extends Here {
  readonly name: string;
  /** What follows the element's end, where that is one pattern; else the state itself says it, as `after`. */
  readonly then: Pattern | undefined;
  readonly namespaces: Readonly<Record<string, string>>;
}

/** Follows a document through a schema. Offsets are where to report what goes wrong. */
interface Checker {
  /** The open elements, outermost first. */
  readonly frames: readonly Frame[];
  readonly open: (tag: XmlStartTag) => void;
  readonly text: (text: string, reportAt: () => number) => void;
  readonly close: (end: number) => void;
}

/** Tells of a fault at an offset; the fault is worded only when it will be shown. */
export type Tell = (offset: number, word: () => Fault) => void;

const XML = 'http://www.w3.org/XML/1998/namespace';

/** A document on its way through a schema. `state` is what may still come in the innermost open element. */
interface Course {
  readonly schema: Schema;
  readonly pool: PatternPool;
  readonly tell: Tell;
  readonly frames: Frame[];
  readonly namespaceOf: NamespaceOf;
  state: Pattern;
  hadError: boolean;
  /** The text so far of an element that holds nothing but text; undefined elsewhere. */
  typed: string | undefined;
}

/**
 * Goes on after an error without inventing others: a known element in a wrong place is checked by itself, what cannot
 * be known is passed over, a missing attribute is forgiven, and as long as nothing can be said about the content
 * nothing is.
 */
export function checker(schema: Schema, tell: Tell): Checker {
  const { pool } = schema;
  const frames: Frame[] = [];
  const course: Course = {
    schema,
    pool,
    tell,
    frames,
    namespaceOf: scopeOf(frames),
    state: pool.start,
    hadError: false,
    typed: undefined,
  };
  return {
    frames,
    open: (tag) => {
      if (course.typed !== undefined && !isBlank(course.typed)) takeText(course, course.typed, () => tag.end);
      course.typed = undefined;
      enter(course, tag);
      for (const attribute of tag.attributes) takeAttribute(course, tag, attribute);
      finishTag(course, tag);
    },
    text: (text, reportAt) => {
      if (course.typed !== undefined) course.typed += text;
      else if (!isBlank(text)) takeText(course, text, reportAt);
    },
    close: (end) => {
      const frame = frames.at(-1)!;
      const { typed, state } = course;
      if (typed === undefined && frame.then !== undefined && state.nullable) course.state = frame.then;
      else leave(course, frame, typed, end);
      course.typed = undefined;
      frames.pop();
    },
  };
}

const scopeOf =
  (frames: readonly Frame[]): NamespaceOf =>
  (prefix) => {
    for (let i = frames.length - 1; i >= 0; i--) {
      const uri = frames[i]!.namespaces[prefix];
      if (uri !== undefined) return uri;
    }
    return prefix === '' ? '' : prefix === 'xml' ? XML : undefined;
  };

/** Whether an error here would only be a consequence of an earlier one. */
function isConsequence(course: Course): boolean {
  if (course.hadError && isNotAllowed(course.state)) return true;
  course.hadError = true;
  return false;
}

function push(course: Course, { name, uri, local, namespaces }: XmlStartTag, derived: Pattern): void {
  const single = derived.kind === 'after';
  course.frames.push({ name, uri, local, namespaces, then: single ? derived.second! : undefined });
  course.state = single ? derived.first! : derived;
}

function enter(course: Course, tag: XmlStartTag): void {
  const { pool, state, tell, frames } = course;
  const name = pool.nameNumber(tag.uri, tag.local);
  const derived = afterOpening(pool, state, name);
  if (!isNotAllowed(derived)) return push(course, tag, derived);
  const here = frames.at(-1);
  const skipped = afterOpeningSkipping(pool, state, name);
  const consequence = isConsequence(course);
  if (!isNotAllowed(skipped)) {
    if (!consequence) tell(tag.end, () => prematureElement(pool, state, here, tag));
    return push(course, tag, skipped);
  }
  const body = course.schema.bodyByName(name);
  if (!consequence) tell(tag.end, () => misplacedElement(pool, state, here, tag, !isNotAllowed(body)));
  push(course, tag, pool.after(body, state));
}

function takeAttribute(course: Course, tag: XmlStartTag, { uri, local, value }: XmlAttribute): void {
  const { pool, state, tell, namespaceOf } = course;
  const derived = afterAttribute(pool, state, pool.nameNumber(uri, local));
  if (isNotAllowed(derived)) {
    if (!isConsequence(course)) tell(tag.end, () => forbiddenAttribute(pool, state, tag, uri, local));
    return;
  }
  const next = alternatives(derived).filter((option) => matchesText(pool, option.first!, value, namespaceOf));
  if (next.length > 0) {
    course.state = next.length === 1 ? next[0]!.second! : pool.choices(next.map((option) => option.second!));
  } else {
    course.hadError = true;
    tell(tag.end, () => wrongAttributeValue(pool, derived, tag, uri, local, value));
    course.state = afterAnyEnd(pool, derived);
  }
}

function finishTag(course: Course, tag: XmlStartTag): void {
  const { pool, state, tell } = course;
  const closed = afterAttributes(pool, state, false);
  if (!isNotAllowed(closed)) course.state = closed;
  else {
    if (!isConsequence(course)) tell(tag.end, () => missingAttributes(pool, state, tag));
    course.state = afterAttributes(pool, state, true);
  }
  course.typed = course.state.content === CONTENT.data ? '' : undefined;
}

function takeText(course: Course, text: string, reportAt: () => number): void {
  const { pool, state, tell, frames } = course;
  const next = afterText(pool, state);
  if (!isNotAllowed(next)) course.state = next;
  else if (!isConsequence(course)) tell(reportAt(), () => forbiddenText(pool, state, frames.at(-1), text));
}

function leave(course: Course, frame: Frame, text: string | undefined, end: number): void {
  const { pool, state, tell, namespaceOf } = course;
  const options = frame.then === undefined ? alternatives(state) : [pool.after(state, frame.then)];
  const fits = options.filter(({ first }) =>
    text === undefined ? first!.nullable : matchesText(pool, first!, text, namespaceOf),
  );
  if (fits.length === 0 && !isConsequence(course)) {
    tell(end, () => (text === undefined ? incompleteElement(pool, state, frame) : wrongText(pool, state, frame, text)));
  }
  course.state =
    frame.then ?? (fits.length > 0 ? pool.choices(fits.map(({ second }) => second!)) : afterAnyEnd(pool, state));
}
