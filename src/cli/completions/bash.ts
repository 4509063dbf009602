import { byFirstWord, quoted, type CompletedOption, type Completions } from './completion.js';

/** The script that bash reads: a case for each option with words for its value, one for each command. */
export function bash({ commands, topics }: Completions): string {
  const families = [...byFirstWord(commands)].filter(([, family]) => family.length > 1);
  const values = commands.flatMap(({ name, options }) => options.flatMap((option) => valueCase(name, option)));
  return [
    '# memcon for bash: memcon completions bash > ~/.local/share/bash-completion/completions/memcon',
    '# Offers the words given that begin as the word at the cursor does; of a list with commas, its last part.',
    '_memcon_offer() {',
    '  local done=',
    '  if [[ $2 == list && $3 == *,* ]]; then done=${3%,*},; fi',
    '  local word',
    '  for word in $1; do',
    '    [[ $done$word == "$3"* ]] && COMPREPLY+=("$done$word")',
    '  done',
    '}',
    '_memcon() {',
    '  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]} first=2',
    '  COMPREPLY=()',
    '  if ((COMP_CWORD == 1)); then',
    `    _memcon_offer ${quoted([...byFirstWord(commands).keys(), 'help', '--help', '--version'].join(' '))} one "$word"`,
    '    return',
    '  fi',
    ...families.flatMap(([first, family]) => [
      `  if [[ $command == ${first} ]]; then`,
      `    ((COMP_CWORD == 2)) && _memcon_offer ${quoted(family.map(({ name }) => name.split(' ')[1]).join(' '))} one "$word" && return`,
      '    command="$command ${COMP_WORDS[2]}" first=3',
      '  fi',
    ]),
    '  case "$command $before" in',
    ...values,
    '  esac',
    '  case "$command" in',
    `    help) _memcon_offer ${quoted([...topics, ...commands].map(({ name }) => name.split(' ')[0]).join(' '))} one "$word" ;;`,
    ...commands.map(({ name, options, words }) => {
      const flags = options.flatMap((option) => [`--${option.name}`, ...(option.short ? [`-${option.short}`] : [])]);
      const operand = words.length === 0 ? '' : ` || _memcon_offer ${quoted(words.join(' '))} one "$word"`;
      return `    ${quoted(name)}) [[ $word == -* ]] && _memcon_offer ${quoted(flags.join(' '))} one "$word"${operand} ;;`;
    }),
    '  esac',
    '}',
    'complete -o bashdefault -o default -F _memcon memcon',
    '',
  ].join('\n');
}

/** A pattern is quoted as a whole; `-o nospace` after `NAME=`, which waits for more. */
function valueCase(command: string, { name, choices, list, listedBy }: CompletedOption): string[] {
  if (choices.length === 0 && listedBy === undefined) return [];
  const words = listedBy === undefined ? quoted(choices.join(' ')) : `"$(${listedBy} 2> /dev/null | sed 's/ .*//')"`;
  const waits = list || choices.some((choice) => choice.endsWith('=')) ? 'compopt -o nospace; ' : '';
  return [
    `    ${quoted(`${command} --${name}`)}) ${waits}_memcon_offer ${words} ${list ? 'list' : 'one'} "$word"; return ;;`,
  ];
}
