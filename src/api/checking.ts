import { report, type Diagnostic } from '../diagnostics/index.js';
import { readDecisions, readEdition, readRegister } from '../read/index.js';
import type { SourceText } from '../text/index.js';
import type { Input } from './input.js';
import { kindOfJson } from './kinds.js';

/** What is wrong with a register. */
export const checkRegisterFile = ({ bytes, name }: Input): readonly Diagnostic[] =>
  readRegister(bytes, name).diagnostics;

/** What is wrong with an `edition.json` or with decisions. */
export function checkJson(source: SourceText): readonly Diagnostic[] {
  const kind = kindOfJson(source);
  if (kind === 'edition') return readEdition(source).diagnostics;
  if (kind === 'decisions') return readDecisions(source).diagnostics;
  const place = { file: source.name, start: { line: 1, column: 1 } };
  return [
    report(
      'json-kind-unknown',
      'This JSON file is neither an edition.json (it has no "title") nor decisions (it has no "decisions").',
      { place },
    ),
  ];
}
