import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export const fileText = (path: string): string => readFileSync(join(root, path), 'utf8');

const FOLDERS = ['.github', 'schemas', 'src', 'tei', 'xslt'];

/** The project's documents by path, without fixtures, sources and transcripts of sessions. */
export const DOCUMENTS: readonly string[] = [
  'README.md',
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md') && !path.startsWith('sources'))
      .map((path) => `${folder}/${path}`),
  ),
].toSorted();

export const exists = (path: string): boolean => existsSync(join(root, path));

/** A document without its blocks of code. */
export const prose = (markdown: string): string => markdown.replaceAll(/^```[^]*?^```$/gmu, '');

/** The blocks of code in a language, without those that are files of a tutorial. */
export const blocks = (markdown: string, language: string): readonly string[] =>
  [...markdown.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gmu'))].map((match) => match[1]!);

/** What stands in backquotes. */
export const codeIn = (markdown: string): readonly string[] =>
  [...prose(markdown).matchAll(/`([^`\n]+)`/gu)].map((match) => match[1]!);
