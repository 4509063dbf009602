import type { XmlStartTag } from '../../xml/index.js';
import type { NamespaceOf } from './datatypes.js';
import { afterAnyEnd, afterAttribute, afterAttributes, afterOpening, afterOpeningSkipping, afterText, alternatives } from './derive.js';
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
import { CONTENT, isNotAllowed, type Pattern } from './patterns.js';
import type { Schema } from './schema.js';

/** An open element. */
export interface Frame extends Here {
  readonly name: string;
  /** What follows the element's end, where that is one pattern; else the state itself says it, as `after`. */
  readonly then: Pattern | undefined;
  readonly namespaces: Readonly<Record<string, string>>;
}

/** Follows a document through a schema. Offsets are where to report what goes wrong. */
export interface Checker {
  /** The open elements, outermost first. */
  readonly frames: readonly Frame[];
  readonly open: (tag: XmlStartTag) => void;
  readonly text: (text: string, reportAt: () => number) => void;
  readonly close: (end: number) => void;
}

/** Tells of a fault at an offset; the fault is worded only when it will be shown. */
export type Tell = (offset: number, word: () => Fault) => void;

const XML = 'http://www.w3.org/XML/1998/namespace';

/**
 * Goes on after an error without inventing others: a known element in a wrong place is checked by itself, what cannot be known is passed
 * over, a missing attribute is forgiven, and as long as nothing can be said about the content nothing is.
 */
export function checker(schema: Schema, tell: Tell): Checker {
  const { pool } = schema;
  const frames: Frame[] = [];
  let state = pool.start;
  let hadError = false;
  let typed: string | undefined; // the text so far of an element that holds nothing but text

  /** Whether an error here would only be a consequence of an earlier one. */
  const isConsequence = (): boolean => {
    if (hadError && isNotAllowed(state)) return true;
    hadError = true;
    return false;
  };
  const namespaceOf: NamespaceOf = (prefix) => {
    for (let i = frames.length - 1; i >= 0; i--) {
      const uri = frames[i]!.namespaces[prefix];
      if (uri !== undefined) return uri;
    }
    return prefix === '' ? '' : prefix === 'xml' ? XML : undefined;
  };

  const push = (tag: XmlStartTag, derived: Pattern): void => {
    const single = derived.kind === 'after';
    frames.push({ name: tag.name, uri: tag.uri, local: tag.local, then: single ? derived.second! : undefined, namespaces: tag.namespaces });
    state = single ? derived.first! : derived;
  };

  const enter = (tag: XmlStartTag): void => {
    const name = pool.nameNumber(tag.uri, tag.local);
    const derived = afterOpening(pool, state, name);
    if (!isNotAllowed(derived)) return push(tag, derived);
    const here = frames.at(-1);
    const before = state;
    const skipped = afterOpeningSkipping(pool, state, name);
    const consequence = isConsequence();
    if (!isNotAllowed(skipped)) {
      if (!consequence) tell(tag.end, () => prematureElement(pool, before, here, tag));
      return push(tag, skipped);
    }
    const body = schema.bodyByName(name);
    if (!consequence) tell(tag.end, () => misplacedElement(pool, before, here, tag, !isNotAllowed(body)));
    push(tag, pool.after(body, state));
  };

  const takeAttribute = (tag: XmlStartTag, index: number): void => {
    const { uri, local, value } = tag.attributes[index]!;
    const derived = afterAttribute(pool, state, pool.nameNumber(uri, local));
    const before = state;
    if (isNotAllowed(derived)) {
      if (!isConsequence()) tell(tag.end, () => forbiddenAttribute(pool, before, tag, uri, local));
      return;
    }
    const next = alternatives(derived).filter((option) => matchesText(pool, option.first!, value, namespaceOf));
    if (next.length > 0) state = next.length === 1 ? next[0]!.second! : pool.choices(next.map((option) => option.second!));
    else {
      hadError = true;
      tell(tag.end, () => wrongAttributeValue(pool, derived, tag, uri, local, value));
      state = afterAnyEnd(pool, derived);
    }
  };

  const finishTag = (tag: XmlStartTag): void => {
    const closed = afterAttributes(pool, state, false);
    if (!isNotAllowed(closed)) state = closed;
    else {
      const before = state;
      if (!isConsequence()) tell(tag.end, () => missingAttributes(pool, before, tag));
      state = afterAttributes(pool, state, true);
    }
    typed = state.content === CONTENT.data ? '' : undefined;
  };

  const takeText = (text: string, reportAt: () => number): void => {
    const next = afterText(pool, state);
    const before = state;
    if (!isNotAllowed(next)) state = next;
    else if (!isConsequence()) tell(reportAt(), () => forbiddenText(pool, before, frames.at(-1), text));
  };

  const leave = (frame: Frame, text: string | undefined, end: number): void => {
    const options = frame.then === undefined ? alternatives(state) : [pool.after(state, frame.then)];
    const fits = options.filter(({ first }) => (text === undefined ? first!.nullable : matchesText(pool, first!, text, namespaceOf)));
    const before = state;
    if (fits.length === 0 && !isConsequence()) {
      const blank = text === undefined || (isBlank(text) && before.content !== CONTENT.data);
      tell(end, () => (blank ? incompleteElement(pool, before, frame) : wrongText(pool, before, frame, text)));
    }
    state = frame.then ?? (fits.length > 0 ? pool.choices(fits.map(({ second }) => second!)) : afterAnyEnd(pool, state));
  };

  return {
    frames,
    open: (tag) => {
      if (typed !== undefined && !isBlank(typed)) takeText(typed, () => tag.end);
      typed = undefined;
      enter(tag);
      for (let i = 0; i < tag.attributes.length; i++) takeAttribute(tag, i);
      finishTag(tag);
    },
    text: (text, reportAt) => {
      if (typed !== undefined) typed += text;
      else if (!isBlank(text)) takeText(text, reportAt);
    },
    close: (end) => {
      const frame = frames.at(-1)!;
      if (typed !== undefined) leave(frame, typed, end);
      else if (frame.then !== undefined && state.nullable) state = frame.then;
      else leave(frame, undefined, end);
      typed = undefined;
      frames.pop();
    },
  };
}
