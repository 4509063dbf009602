import { isSet, refuse, understand } from './arguments.js';
import type { Command } from './commands.js';
import { family, findCommand } from './find-command.js';
import { helpFor, overview } from './help.js';
import { loadCommand } from './load-bundle.js';
import { openTerminal } from './terminal.js';
import { optimiseLater } from '../startup/index.js';
import { VERSION } from '../version.js';

/** Understands the command line and carries it out; returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const [word, next] = args;
  if (word === undefined) return refuse('A command is missing.', '--help');
  if (['--help', '-h', 'help'].includes(word)) return answer(args.slice(1));
  if (['--version', '-V'].includes(word)) return answerWith(`${VERSION}\n`);
  if (word.startsWith('-')) return refuse(`A command is missing before '${word}'.`, '--help');
  if (['--help', '-h'].includes(next ?? '') && family(word).length > 1) return answer([word]);
  const found = findCommand(args);
  return 'problem' in found ? refuse(found.problem, '--help') : carryOut(found.command, found.args);
}

const answerWith = (text: string): number => {
  openTerminal(false).print(text);
  return 0;
};

function answer(topic: readonly string[]): number {
  const found = findCommand(topic);
  const commands = 'command' in found ? [found.command] : family(topic[0] ?? '');
  return answerWith(commands.length === 0 ? overview() : commands.map(helpFor).join('\n'));
}

async function carryOut(command: Command, args: readonly string[]): Promise<number> {
  const understood = understand(command, args);
  if ('problem' in understood) return refuse(understood.problem, `${command.name} --help`);
  const { request } = understood;
  if (isSet(request, 'help')) return answerWith(helpFor(command));
  optimiseLater();
  return loadCommand(command.name)(request, openTerminal(isSet(request, 'quiet')));
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
    const told =
      error instanceof Error
        ? process.env['MEMCON_DEBUG'] === undefined
          ? error.message
          : error.stack
        : String(error);
    process.stderr.write(`memcon: This is a fault of memcon, not of your files: ${told}\n`);
    process.exitCode = 1;
  },
);
