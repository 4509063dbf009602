import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** A folder of the XDG Base Directory Specification, which wants its variables to hold absolute paths or be ignored. */
function folder(variable: string, ...otherwise: readonly string[]): string {
  const value = process.env[variable] ?? '';
  return join(isAbsolute(value) ? value : join(homedir(), ...otherwise), 'memcon');
}

/** Where memcon keeps what a user gave it to keep. */
export const dataFolder = (): string => folder('XDG_DATA_HOME', '.local', 'share');

/** Where memcon keeps what it can make again. */
export const cacheFolder = (): string => folder('XDG_CACHE_HOME', '.cache');
