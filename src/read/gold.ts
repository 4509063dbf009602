import { outcome, type Outcome, type Place } from '../diagnostics/index.js';
import { lineStarts, positionAt, type SourceText } from '../text/index.js';
import { nodeAt } from './json/parse-json.js';
import { readJson } from './json/json-schema.js';

/** A file of gold that is as `schemas/gold.schema.json`, or `minutes-gold.schema.json`, wants it. */
interface GoldFile {
  readonly value: unknown;
  /** Where the value to which a JSON pointer leads stands in the file. */
  readonly placeOf: (pointer: string) => Place;
}

/** Gold that says of itself that it is of minutes has a schema of its own. */
const OF_MINUTES = /"schema"\s*:\s*"memcon-gold\/1"/;

/**
 * Reads the gold of an evaluation; without value, with errors in their places, when it is not JSON or not as its schema
 * says.
 */
export function readGoldFile(source: SourceText): Outcome<GoldFile | undefined> {
  const { value: root, diagnostics } = readJson(source, OF_MINUTES.test(source.text) ? 'minutes-gold' : 'gold');
  if (root === undefined) return outcome(undefined, diagnostics);
  const starts = lineStarts(source.text);
  return outcome({
    value: root.value,
    placeOf: (pointer) => ({ file: source.name, start: positionAt(starts, nodeAt(root, pointer).start) }),
  });
}
