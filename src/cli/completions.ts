import { RULES, SETTABLE_RULES } from '../diagnostics/index.js';
import { given, nearest } from '../text/index.js';
import { refuse } from './arguments.js';
import { COMMANDS, COMMON, type Command, type Option, type Run } from './commands.js';
import { bash } from './completions/bash.js';
import { fish } from './completions/fish.js';
import type { Completion, Completions } from './completions/completion.js';
import { zsh } from './completions/zsh.js';
import { TOPICS } from './topics.js';

const SHELLS: Readonly<Record<string, (all: Completions) => string>> = { bash, zsh, fish };

/** `memcon completions bash|zsh|fish` */
export const completions: Run = ({ operands: [shell = ''] }, terminal) => {
  const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (script === undefined) {
    const meant = nearest(shell, Object.keys(SHELLS));
    const hint = meant === undefined ? '' : ` Did you mean '${meant}'?`;
    return Promise.resolve(
      refuse(`'memcon completions' knows bash, zsh and fish, not '${shell}'.${hint}`, 'completions --help'),
    );
  }
  terminal.print(script(allCompletions()));
  return Promise.resolve(0);
};

/** What a shell can be told of memcon: the table of commands, with the words that other tables hold. */
const allCompletions = (): Completions => ({ commands: COMMANDS.map(completionOf), topics: TOPICS });

const completionOf = (command: Command): Completion => ({
  name: command.name,
  about: command.about,
  words: command.name === 'explain' ? Object.keys(RULES) : (command.words ?? []),
  options: [...command.options, ...COMMON].map((option) => ({
    name: option.name,
    about: option.about,
    ...given({ short: option.short, value: option.value }),
    list: option.list === true || isExportFormat(command, option),
    many: option.many === true,
    choices: option.name === 'rule' ? SETTABLE_RULES.map((rule) => `${rule}=`) : (option.choices ?? []),
    ...(isExportFormat(command, option) ? { listedBy: 'memcon export --list' } : {}),
  })),
});

/** The formats are too many for the table of commands; memcon lists them when it is asked. */
const isExportFormat = (command: Command, option: Option): boolean =>
  command.name === 'export' && option.name === 'to' && option.choices === undefined;
