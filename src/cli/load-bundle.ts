import { fileURLToPath } from 'node:url';
import type { Reporter } from '../diagnostics/index.js';
import { requireCached } from '../startup/index.js';
import type { Run } from './commands.js';
import type { topicText } from './show-topic.js';

const here = fileURLToPath(new URL('.', import.meta.url));

/** What a bundle exports; the build puts one for each entry of `src/build/build.mjs` beside this file. */
const load = (name: string): unknown => requireCached(`${here}${name}.cjs`, `${here}cache`);

/**
 * Loads a command's own code, and nothing of the others': of `register check`, what `register-check` exports as
 * `registerCheck`.
 */
export function loadCommand(name: string): Run {
  const exported = name.replace(/ ./gu, (initial) => initial[1]!.toUpperCase());
  return (load(name.replace(' ', '-')) as Readonly<Record<string, Run>>)[exported]!;
}

/** Loads the JUnit report, whose XML builder takes longer to start than most files to validate. */
export const loadJunitReport = (): Reporter => (load('junit-report') as { readonly junitReport: Reporter }).junitReport;

/** Loads what shows a document: nobody waits for it who does not read one. */
export const loadTopicText = (): typeof topicText =>
  (load('show-topic') as { readonly topicText: typeof topicText }).topicText;
