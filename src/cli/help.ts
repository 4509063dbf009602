import { COMMANDS, COMMON, type Command, type Option } from './commands.js';
import { TOPICS } from './topics.js';

const left = (option: Option): string => {
  const short = option.short === undefined ? '    ' : `-${option.short}, `;
  return `  ${short}--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`;
};

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `${first.padEnd(width)}  ${second}\n`).join('');
}

/** What `memcon --help` shows. */
export function overview(): string {
  const commands = table(COMMANDS.map((command) => [`  ${command.name} ${command.operands}`, command.about]));
  return [
    'memcon turns minutes and memoranda of conversation into scholarly digital editions.\n',
    `Usage: memcon COMMAND [OPTION]...\n\n${commands}`,
    "  memcon COMMAND --help shows a command's options, memcon help the documents to read, memcon --version the version.\n",
    'Example:\n  memcon encode minutes.md --register persons.xml --out documents\n',
    'Exit codes: 0 clean (warnings allowed), 1 errors, 2 a command line that cannot be understood.\n',
  ].join('\n');
}

/** What `memcon help` shows. */
export function helpTopics(): string {
  const topics = table(TOPICS.map(({ name, about }) => [`  ${name}`, about]));
  return `${overview()}\nmemcon help TOPIC shows one of memcon's documents:\n\n${topics}`;
}

/** What `memcon COMMAND --help` shows. */
export function helpFor(command: Command): string {
  const options = table([...command.options, ...COMMON].map((option) => [left(option), option.about]));
  const examples = command.examples.map((example) => `  ${example}\n`).join('');
  return `${command.about}\n\nUsage: memcon ${command.name} ${command.operands} [OPTION]...\n\n${options}\n${command.examples.length > 1 ? 'Examples' : 'Example'}:\n${examples}`;
}
