import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const MEMCON_SCHEMA = resolve('schemas/memcon.rng');
/** The schema of all of TEI, kept beside the project and not part of it. */
export const TEI_ALL = resolve('../shared/tei/tei_all.rng');

const hasJing = spawnSync('jing', [], { stdio: 'ignore' }).error === undefined;

/** Whether jing and the schema are here; says so aloud when not. */
export function canValidate(schema: string): boolean {
  const missing = hasJing ? (existsSync(schema) ? undefined : schema) : 'jing (Debian package "jing")';
  if (missing !== undefined) console.warn(`SKIPPED: validation needs ${missing}, which is not here.`);
  return missing === undefined;
}

/** Validates documents in one run; what jing says, with the number of the document in front: `3:12:5: error: …`. */
export function jing(schema: string, documents: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'memcon-jing-'));
  try {
    const files = documents.map((document, i) => {
      const file = join(folder, `${i}.xml`);
      writeFileSync(file, document);
      return file;
    });
    execFileSync('jing', [schema, ...files], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return [];
  } catch (error) {
    const said = (error as { readonly stdout?: string }).stdout ?? String(error);
    return said
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.replaceAll(`${folder}/`, '').replace('.xml:', ':'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
