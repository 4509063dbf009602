import { byFirstWord, isPath, type CompletedOption, type Completion, type Completions } from './completion.js';

/** The script that fish reads: a line for each command, option and word. */
export function fish({ commands, topics }: Completions): string {
  const first = [...byFirstWord(commands)].map(([name, family]) =>
    line('__fish_use_subcommand', `-f -a ${text(name)} -d ${text(family.map(({ about }) => about).join(' '))}`),
  );
  return [
    '# memcon for fish: memcon completions fish > ~/.config/fish/completions/memcon.fish',
    ...first,
    line('__fish_use_subcommand', `-f -a help -d ${text('Show a command or one of memcon’s documents.')}`),
    line('__fish_use_subcommand', '-l version -d version'),
    ...topics.map(({ name, about }) => line('__fish_seen_subcommand_from help', `-f -a ${name} -d ${text(about)}`)),
    ...commands.flatMap((command) => [
      ...secondWord(command),
      ...command.words.map((word) => line(seen(command.name), `-f -a ${text(word)}`)),
      ...command.options.map((option) => line(seen(command.name), flag(option))),
    ]),
    '',
  ].join('\n');
}

const line = (when: string, what: string): string => `complete -c memcon -n ${text(when)} ${what}`;

/** `register check` is offered as `check` after `register`. */
function secondWord({ name, about }: Completion): string[] {
  const [first, second] = name.split(' ');
  if (second === undefined) return [];
  const when = `__fish_seen_subcommand_from ${first}; and test (count (commandline -opc)) -eq 2`;
  return [line(when, `-f -a ${second} -d ${text(about)}`)];
}

const seen = (name: string): string =>
  name
    .split(' ')
    .map((word) => `__fish_seen_subcommand_from ${word}`)
    .join('; and ');

function flag({ name, short, value, about, choices, list, listedBy }: CompletedOption): string {
  const names = `-l ${name}${short === undefined ? '' : ` -s ${short}`} -d ${text(about)}`;
  if (value === undefined) return names;
  const words = listedBy === undefined ? choices.join(' ') : `(${listedBy} 2> /dev/null | string replace -r ' .*' '')`;
  if (words === '') return `${names} -r${isPath(value) ? ' -F' : ' -f'}`;
  return `${names} -x -a ${text(list ? `(__fish_append , ${words})` : words)}`;
}

/** In single quotation marks, as fish reads them. */
const text = (words: string): string => `'${words.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
