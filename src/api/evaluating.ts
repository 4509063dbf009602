import { hasErrors, outcome, type Outcome } from '../diagnostics/index.js';
import {
  evaluateDocument,
  evaluateMinutes,
  evaluationAsJson,
  evaluationAsText,
  goldOfTei,
  isMinutesGold,
  readGold,
  readMinutesGold,
  summarise,
  type DocumentEvaluation,
  type Evaluation,
  type Gold,
  type MinutesGold,
  type RenderOptions,
} from '../evaluate/index.js';
import { decode, readGoldFile } from '../read/index.js';
import { readRecord } from '../tei/index.js';
import { given } from '../text/index.js';
import { encodeInput, type EncodeOptions } from './encoding.js';
import type { Input } from './input.js';
import { decodeInput } from './tei.js';

/** A source and what it should become: gold as JSON, memcon's or that of minutes, or TEI encoded by hand. */
export interface GoldPair {
  readonly source: Input;
  readonly gold: Input;
}

/** Encodes a source and compares the result with its gold; undefined, with errors, when either cannot be read. */
export async function evaluateInput(
  { source, gold }: GoldPair,
  options: EncodeOptions,
): Promise<Outcome<DocumentEvaluation | undefined>> {
  const wanted = goldOf(gold, source);
  if (wanted.value === undefined || hasErrors(wanted.diagnostics)) return outcome(undefined, wanted.diagnostics);
  const encoded = await encodeInput(source, options);
  if (encoded.value === undefined) return outcome(undefined, encoded.diagnostics);
  const tei = readRecord({ name: source.name, text: encoded.value.xml });
  if (tei.value === undefined) return outcome(undefined, tei.diagnostics);
  if (!('judged' in wanted.value)) return outcome(evaluateMinutes(tei.value, wanted.value), wanted.diagnostics);
  const { register } = options;
  const registered =
    register === undefined || register.entries.length === 0 ? undefined : new Set(register.entries.map(({ id }) => id));
  return outcome(evaluateDocument(tei.value, wanted.value, given({ registered })), wanted.diagnostics);
}

function goldOf(gold: Input, source: Input): Outcome<Gold | MinutesGold | undefined> {
  if (gold.name.endsWith('.json')) {
    const [json, text] = [decode(gold.bytes, gold.name), decode(source.bytes, source.name)];
    if (json.value === undefined || text.value === undefined) {
      return outcome(undefined, [...json.diagnostics, ...text.diagnostics]);
    }
    const file = readGoldFile(json.value);
    if (file.value === undefined) return outcome(undefined, file.diagnostics);
    const read = isMinutesGold(file.value.value) ? readMinutesGold : readGold;
    return read(file.value, source.name, text.value.text);
  }
  const xml = decodeInput(gold);
  if (xml.value === undefined) return outcome(undefined, xml.diagnostics);
  const tei = readRecord(xml.value);
  return outcome(tei.value === undefined ? undefined : goldOfTei(tei.value, source.name), [
    ...xml.diagnostics,
    ...tei.diagnostics,
  ]);
}

export { evaluationAsJson, evaluationAsText, summarise, type DocumentEvaluation, type Evaluation, type RenderOptions };
