import { existsSync } from 'node:fs';
import { valueOf } from './arguments.js';
import { outputOf, type EditionFolder } from '../disk/index.js';
import type { Request } from './commands.js';

/** The edition that a request means: the one it names, else the folder one is in where it is one, else `tei`. */
export const editionAt = (request: Request): string =>
  request.operands[0] ?? (existsSync('edition.json') ? '.' : 'tei');

/** Where its reading editions go. */
export const editionOutput = (request: Request, folder: EditionFolder): string =>
  valueOf(request, 'out') ?? outputOf(folder);
