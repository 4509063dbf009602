import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors, outcome, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { EditionFolder } from './edition-folder.js';
import { fileReport, filesUnder, isFolder } from './files.js';
import { planOutputs, stemOf, type Job } from './outputs.js';

/**
 * What is to become of an edition: its sources, and the documents that no source makes. Made by hand or elsewhere, they
 * are source and document in one.
 */
export function jobsOf(
  { path, edition }: Pick<EditionFolder, 'path' | 'edition'>,
  sources: readonly string[],
): Outcome<readonly Job[]> {
  const folder = join(path, 'documents');
  const handmade = Object.entries(edition.documents ?? {}).flatMap(([name, details]) =>
    details.handmade === true ? [name] : [],
  );
  const byHand = new Set(handmade);
  const encoded = sources.filter((source) => !byHand.has(stemOf(source)));
  const plan = planOutputs(encoded, folder, '.xml');
  const made = new Set(encoded.map(stemOf));
  const documents = isFolder(folder) && !hasErrors(plan.diagnostics) ? filesUnder(folder, ['.xml']) : [];
  const others = documents.filter((document) => !made.has(stemOf(document)));
  return outcome(
    [...plan.value, ...others.map((document) => ({ source: document, output: document }))],
    [...plan.diagnostics, ...missing(path, folder, handmade)],
  );
}

const missing = (path: string, folder: string, handmade: readonly string[]): readonly Diagnostic[] =>
  handmade
    .filter((name) => !existsSync(join(folder, `${name}.xml`)))
    .map((name) =>
      fileReport(
        'document-missing',
        join(path, 'edition.json'),
        `"handmade" is said of "${name}", but there is no document '${join(folder, `${name}.xml`)}'.`,
        'Put it there, or take "handmade" away: memcon then makes the document of its source.',
      ),
    );

/** What to do about a document of an edition that would be lost; `wasOurs`: memcon made it once. */
export const adviceFor =
  ({ path }: Pick<EditionFolder, 'path'>) =>
  (document: string, wasOurs: boolean): string => {
    const name = stemOf(document);
    const decision = `make it a decision in '${join(path, 'decisions', `${name}.json`)}', or `;
    const handmade = `say "handmade": true of "${name}" under "documents" in '${join(path, 'edition.json')}'`;
    return `To keep ${wasOurs ? `the change, ${decision}` : 'it, '}${handmade}; to lose it, say --force.`;
  };
