import { unknownWord } from './arguments.js';
import { COMMANDS, type Command } from './commands.js';

/** The command that the first words name, with the words behind it; or why there is none. */
type Found = { readonly command: Command; readonly args: readonly string[] } | { readonly problem: string };

/** `register check FILE` is a command of two words; the words after a name of one word are its own. */
export function findCommand(words: readonly string[]): Found {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, i) => words[i] === word));
  if (command !== undefined) return { command, args: words.slice(command.name.split(' ').length) };
  const [word = '', next] = words;
  const parts = family(word).map(({ name }) => `'${name}'`);
  if (parts.length === 0) return { problem: unknownWord('command', word, COMMANDS) };
  if (next === undefined || next.startsWith('-')) {
    return { problem: `'memcon ${word}' is not a whole command: it may be ${parts.join(' or ')}.` };
  }
  return { problem: unknownWord('command', `${word} ${next}`, COMMANDS) };
}

/** The commands that begin with a word: both of `register`. */
export const family = (word: string): readonly Command[] =>
  COMMANDS.filter(({ name }) => name === word || name.startsWith(`${word} `));
