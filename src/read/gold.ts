import { outcome, type Outcome, type Place } from '../diagnostics/index.js';
import { lineStarts, positionAt, type SourceText } from '../text/index.js';
import { nodeAt } from './json/parse-json.js';
import { readJson } from './json/json-schema.js';

/** A file of gold that is as `schemas/gold.schema.json` wants it. */
export interface GoldFile {
  readonly value: unknown;
  /** Where the value to which a JSON pointer leads stands in the file. */
  readonly placeOf: (pointer: string) => Place;
}

/**
 * Reads the gold of an evaluation; without value, with errors in their places, when it is not JSON or not as its schema
 * says.
 */
export function readGoldFile(source: SourceText): Outcome<GoldFile | undefined> {
  const { value: root, diagnostics } = readJson(source, 'gold');
  if (root === undefined) return outcome(undefined, diagnostics);
  const starts = lineStarts(source.text);
  return outcome({
    value: root.value,
    placeOf: (pointer) => ({ file: source.name, start: positionAt(starts, nodeAt(root, pointer).start) }),
  });
}
