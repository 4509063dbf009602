import { groupedBy } from '../../text/index.js';
/** An option as a shell completes it. */
export interface CompletedOption {
  readonly name: string;
  readonly about: string;
  readonly short?: string;
  /** What stands for its value; without it the option is a switch. */
  readonly value?: string;
  /** Several values, with commas. */
  readonly list: boolean;
  /** It may be given again. */
  readonly many: boolean;
  /** The words its value may be; none: a file, or what only the user knows. */
  readonly choices: readonly string[];
  /** A command that lists the words of the value, each at the beginning of a line. */
  readonly listedBy?: string;
}

/** A command as a shell completes it. */
export interface Completion {
  /** One word, or two: `register check`. */
  readonly name: string;
  readonly about: string;
  /** The words an operand may be; none: files. */
  readonly words: readonly string[];
  readonly options: readonly CompletedOption[];
}

export interface Completions {
  readonly commands: readonly Completion[];
  readonly topics: readonly { readonly name: string; readonly about: string }[];
}

/** The commands of one word and, by their first word, those of two. */
export const byFirstWord = (commands: readonly Completion[]): ReadonlyMap<string, readonly Completion[]> =>
  groupedBy(commands, ({ name }) => name.split(' ')[0] ?? '');

/** A value of which a file's name may be the beginning: `FILE`, `DIR`, `FILE|URL`. */
export const isPath = (value: string): boolean => /\b(?:FILE|DIR|PATH|SCHEMA)\b/u.test(value);

/** `register check` → `register_check` */
export const identifier = (name: string): string => name.replaceAll(/\W/gu, '_');

/** The text in single quotation marks, as a POSIX shell reads it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
