import { outcome, type Outcome } from '../diagnostics/index.js';
import type { Decision, Edition, Suggestion } from '../model/index.js';
import { decode, readDecisions, readEdition, readSuggestions } from '../read/index.js';
import type { SourceText } from '../text/index.js';
import type { Input } from './input.js';

export const readEditionInput = (input: Input): Outcome<Edition | undefined> => decoded(input, readEdition);

export const readSuggestionsInput = (input: Input): Outcome<readonly Suggestion[] | undefined> =>
  decoded(input, readSuggestions);

export const readDecisionsInput = (input: Input): Outcome<readonly Decision[] | undefined> =>
  decoded(input, readDecisions);

function decoded<T>(
  { bytes, name }: Input,
  read: (source: SourceText) => Outcome<T | undefined>,
): Outcome<T | undefined> {
  const { value, diagnostics } = decode(bytes, name);
  if (value === undefined) return outcome(undefined, diagnostics);
  const result = read(value);
  return outcome(result.value, [...diagnostics, ...result.diagnostics]);
}
