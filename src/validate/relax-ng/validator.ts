import { report, type Diagnostic } from '../../diagnostics/index.js';
import type { SourceText } from '../../text/index.js';
import {
  positions,
  readXml,
  replayTree,
  type ReadXmlOptions,
  type XmlElement,
  type XmlHandler,
  type XmlStartTag,
} from '../../xml/index.js';
import { checker, type Tell } from './checker.js';
import { diagnosticOf } from './faults.js';
import { idTable, type IdTable } from './ids.js';
import { isNotAllowed } from './patterns.js';
import type { Schema } from './schema.js';
import { textEventEnd } from './text-events.js';

interface ValidateOptions extends ReadXmlOptions {
  /** Whether ids are unique and references resolve; default true. */
  readonly checkIds?: boolean;
  /** Errors beyond this number are counted, not listed; default 1000. */
  readonly maxErrors?: number;
}

/**
 * Checks a document against a schema: what is not well-formed, not valid, and which ids are wrong, in document order.
 * An error is told at the end of the start tag, end tag or line of text with which it became certain. Never throws for
 * bad input.
 */
export const validateRelaxNg = (
  schema: Schema,
  source: SourceText,
  options: ValidateOptions = {},
): readonly Diagnostic[] => validated(schema, source, (handler) => readXml(source, handler, options), options);

/**
 * Whether a tree that is about to be written is valid. Quicker than to read what was written; what is wrong, and where,
 * `validateRelaxNg` tells of the text.
 */
export function isValidTree(schema: Schema, root: XmlElement): boolean {
  const told = (handler: XmlHandler): readonly Diagnostic[] => {
    replayTree(root, handler);
    return [];
  };
  return validated(schema, { name: '', text: '' }, told, {}).length === 0;
}

type Feed = (handler: XmlHandler) => readonly Diagnostic[];

function validated(schema: Schema, source: SourceText, feed: Feed, options: ValidateOptions): readonly Diagnostic[] {
  const { pool } = schema;
  const position = positions(source);
  const start = { file: source.name, start: { line: 1, column: 1 } };
  if (isNotAllowed(pool.start)) {
    return [report('schema-incorrect', 'The schema allows no document at all.', { place: start })];
  }
  const found = collector(options.maxErrors ?? 1000);
  const tell: Tell = (offset, word) => {
    const path = `/${check.frames.map((frame) => frame.name).join('/')}`;
    found.add(() => diagnosticOf(word(), { file: source.name, start: position(offset) }, path));
  };
  const check = checker(schema, tell);
  const ids =
    options.checkIds === false || schema.ids.locals.size === 0 ? undefined : idTable(schema.ids, source, position);
  const refusals = feed({
    open: (tag) => {
      check.open(tag);
      if (ids !== undefined) noteIds(schema, ids, tag, found);
    },
    text: (text, from, to) => check.text(text, () => textEventEnd(source.text, from, to)),
    close: (_, end) => check.close(end),
  });
  if (refusals.length === 0) for (const wrong of ids?.finish() ?? []) found.add(() => wrong);
  const omitted = found.omitted();
  const rest =
    omitted === 0
      ? []
      : [report('errors-omitted', `${omitted} further errors of this document are not listed.`, { place: start })];
  return [...found.list, ...refusals, ...rest];
}

interface Collector {
  readonly list: readonly Diagnostic[];
  readonly add: (make: () => Diagnostic) => void;
  /** How many were too many to list. */
  readonly omitted: () => number;
}

function collector(most: number): Collector {
  const list: Diagnostic[] = [];
  let omitted = 0;
  return {
    list,
    add: (make) => {
      if (list.length < most) list.push(make());
      else omitted++;
    },
    omitted: () => omitted,
  };
}

function noteIds({ pool, ids: { locals } }: Schema, ids: IdTable, tag: XmlStartTag, found: Collector): void {
  for (const { uri, local, value } of tag.attributes) {
    if (!locals.has(local)) continue;
    const wrong = ids.note(pool.nameNumber(tag.uri, tag.local), pool.nameNumber(uri, local), value, tag.end);
    if (wrong !== undefined) found.add(() => wrong);
  }
}
