import { isSet, refuse, understand, unknownWord } from './arguments.js';
import { COMMANDS, type Command } from './commands.js';
import { family, findCommand } from './find-command.js';
import { helpFor, helpTopics, overview } from './help.js';
import { loadCommand, loadTopicText } from './load-bundle.js';
import { notWithSummary, summing } from './run-summary.js';
import { openTerminal } from './terminal.js';
import { TOPICS } from './topics.js';
import { isUnmade } from './unmade.js';
import { isRefusal, reasonFor } from '../diagnostics/index.js';
import { optimiseLater } from '../startup/index.js';
import { VERSION } from '../version.js';

/** Understands the command line and carries it out; returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const [word, next] = args;
  if (word === undefined) return refuse('A command is missing.', '--help');
  if (['--help', '-h'].includes(word) && next === undefined) return answerWith(overview());
  if (['--help', '-h', 'help'].includes(word)) return answer(args.slice(1));
  if (['--version', '-V'].includes(word)) return answerWith(`${VERSION}\n`);
  if (word.startsWith('-')) return refuse(`A command is missing before '${word}'.`, '--help');
  if (['--help', '-h'].includes(next ?? '') && family(word).length > 1) return answer([word]);
  const found = findCommand(args);
  return 'problem' in found ? refuse(found.problem, '--help') : carryOut(found.command, found.args);
}

const answerWith = (text: string): number => {
  openTerminal().print(text);
  return 0;
};

/** Lines of documents are no longer than reads well, however wide the terminal is. */
const WIDEST = 100;

/** `memcon help`, `memcon help encode`, `memcon help register`, `memcon help tutorial` */
function answer(words: readonly string[]): number {
  const word = words.find((one) => !one.startsWith('-'));
  if (word === undefined) return answerWith(helpTopics());
  const found = findCommand(words);
  const commands = 'command' in found ? [found.command] : family(word);
  if (commands.length > 0) return answerWith(commands.map(helpFor).join('\n'));
  const topic = TOPICS.find(({ name }) => name === word);
  if (topic === undefined) return refuse(unknownWord('command or topic', word, [...COMMANDS, ...TOPICS]), 'help');
  const width = Math.min(process.stdout.columns ?? 80, WIDEST);
  return answerWith(loadTopicText()(topic, new URL('..', import.meta.url), width));
}

async function carryOut(command: Command, args: readonly string[]): Promise<number> {
  const understood = understand(command, args);
  if ('problem' in understood) return refuse(understood.problem, `${command.name} --help`);
  const { request } = understood;
  if (isSet(request, 'help')) return answerWith(helpFor(command));
  const isSummed = isSet(request, 'json');
  const misuse = isSummed ? notWithSummary(command.name, request) : undefined;
  if (misuse !== undefined) return refuse(misuse, `${command.name} --help`);
  optimiseLater();
  const plain = openTerminal(request.options['quiet']?.length);
  const summed = isSummed ? summing(plain, command.name, request) : undefined;
  const terminal = summed?.terminal ?? plain;
  const code = await loadCommand(command.name)(request, terminal).catch((error: unknown) => {
    if (!isUnmade(error)) throw error;
    terminal.report([error.diagnostic]);
    return 1;
  });
  // What was not understood has come to nothing.
  if (code !== 2) summed?.print(code);
  return code;
}

/** Files are written without a pause, so that leaving here leaves no half of one. */
for (const [signal, code] of [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGQUIT', 131],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => process.exit(code));
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`memcon: ${sentenceFor(error)}\n`);
    process.exitCode = 1;
  },
);

function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return `This is a fault of memcon, not of your files: ${String(error)}`;
  if (process.env['MEMCON_DEBUG'] !== undefined) return error.stack ?? error.message;
  // What the system refuses is nobody's fault; what it was about, it says itself.
  if (isRefusal(error) && 'syscall' in error) {
    return `The system refuses '${'path' in error ? String(error.path) : String(error.syscall)}': ${reasonFor(error)}.`;
  }
  return `This is a fault of memcon, not of your files: ${error.message}`;
}
