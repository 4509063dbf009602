import {
  byFirstWord,
  identifier,
  isPath,
  quoted,
  type CompletedOption,
  type Completion,
  type Completions,
} from './completion.js';

/** The script that zsh reads: a function for each command, and one that chooses among them. */
export function zsh({ commands, topics }: Completions): string {
  const groups = [...byFirstWord(commands)];
  return [
    '#compdef memcon',
    '# memcon for zsh: memcon completions zsh > a folder of $fpath, as _memcon',
    ...commands.map(
      (command) => `_memcon_${identifier(command.name)}() {\n  _arguments -s -S ${specifications(command)}\n}`,
    ),
    '_memcon() {',
    '  local -a offered',
    '  if ((CURRENT == 2)); then',
    `    offered=(${groups.map(([name, family]) => described(name, family[0]!.about)).join(' ')} ${described('help', 'Show a command or a document.')})`,
    "    _describe 'command' offered",
    '    return',
    '  fi',
    '  local command=$words[2]',
    '  shift words; ((CURRENT--))',
    '  case $command in',
    `    help) offered=(${[...topics, ...commands].map(({ name, about }) => described(name.split(' ')[0]!, about)).join(' ')})`,
    "      _describe 'topic' offered ;;",
    ...groups.flatMap(([first, family]) => (family.length > 1 ? choice(first, family) : [call(first, first, '    ')])),
    '  esac',
    '}',
    '_memcon "$@"',
    '',
  ].join('\n');
}

const call = (pattern: string, name: string, indent: string): string =>
  `${indent}${pattern}) _memcon_${identifier(name)} ;;`;

/** The second word of `register check`. */
const choice = (first: string, family: readonly Completion[]): readonly string[] => [
  `    ${first})`,
  '      if ((CURRENT == 2)); then',
  `        offered=(${family.map(({ name, about }) => described(name.split(' ')[1]!, about)).join(' ')})`,
  "        _describe 'command' offered",
  '        return',
  '      fi',
  '      command=$words[2]',
  '      shift words; ((CURRENT--))',
  '      case $command in',
  ...family.map(({ name }) => call(name.split(' ')[1]!, name, '        ')),
  '      esac ;;',
];

const described = (name: string, about: string): string => quoted(`${name}:${about.replaceAll(':', '\\:')}`);

const specifications = ({ words, options }: Completion): string =>
  [...options.flatMap(option), quoted(words.length === 0 ? '*:file:_files' : `*:word:(${words.join(' ')})`)].join(
    ' \\\n    ',
  );

/** `--out[where to write]:DIR:_files`; without `*`, an option is offered once. */
function option(one: CompletedOption): string[] {
  const value = one.value === undefined ? '' : `:${one.value}:${valueOf(one)}`;
  const what = `[${one.about.replaceAll(/[[\]\\:]/gu, '\\$&')}]${value}`;
  const flags = [`--${one.name}`, ...(one.short === undefined ? [] : [`-${one.short}`])];
  return flags.map((flag) => quoted(`${one.many ? '*' : ''}${flag}${what}`));
}

function valueOf({ value = '', choices, list, listedBy }: CompletedOption): string {
  if (listedBy !== undefined) return `_sequence compadd - $(${listedBy} 2> /dev/null | sed "s/ .*//")`;
  if (choices.length === 0) return isPath(value) ? '_files' : '';
  return list ? `_sequence compadd - ${choices.join(' ')}` : `(${choices.join(' ')})`;
}
