import { parseArgs } from 'node:util';
import { COMMON, type Command, type Option, type Request } from './commands.js';
import type { OutputOptions } from '../disk/index.js';
import { given, nearest } from '../text/index.js';

/** A command line that cannot be understood, as one sentence; or the request that it makes. */
type Understood = { readonly problem: string } | { readonly request: Request };

interface Token {
  readonly kind: string;
  readonly name?: string;
  readonly rawName?: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

const suggestion = (word: string, words: readonly string[]): string => {
  const near = nearest(word, words);
  return near === undefined ? '' : ` Did you mean '${near}'?`;
};

/** `There is no command 'encdoe'. Did you mean 'encode'?` */
export const unknownWord = (kind: string, word: string, known: readonly { readonly name: string }[]): string =>
  `There is no ${kind} '${word}'.${suggestion(
    word,
    known.map(({ name }) => name),
  )}`;

/** Reads the arguments that follow a command's name. */
export function understand(command: Command, args: readonly string[]): Understood {
  const known = [...command.options, ...COMMON];
  const config = known.map(
    (option) =>
      [
        option.name,
        { type: option.value === undefined ? 'boolean' : 'string', multiple: true, ...given({ short: option.short }) },
      ] as const,
  );
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(config),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const options: Record<string, string[]> = {};
  for (const token of tokens as readonly Token[]) {
    if (token.kind !== 'option') continue;
    const option = known.find(({ name }) => name === token.name);
    const problem =
      option === undefined ? unknownOption(token, command, known) : misused(option, token, options[option.name]);
    if (problem !== undefined) return { problem };
    if (option !== undefined) (options[option.name] ??= []).push(token.value ?? '');
  }
  const problem =
    options['help'] === undefined ? (misplaced(command, positionals) ?? lacking(command, options)) : undefined;
  return problem === undefined ? { request: { operands: positionals, options } } : { problem };
}

function lacking(command: Command, given: Request['options']): string | undefined {
  const option = command.options.find(({ name, needed }) => needed === true && given[name] === undefined);
  return option && `'memcon ${command.name}' needs --${option.name} ${option.value}.`;
}

const unknownOption = (token: Token, command: Command, known: readonly Option[]): string =>
  `'memcon ${command.name}' has no option '${token.rawName ?? ''}'.${suggestion(
    token.rawName ?? '',
    known.map((option) => `--${option.name}`),
  )}`;

function misused(option: Option, token: Token, earlier: readonly string[] | undefined): string | undefined {
  const { value } = token;
  if (option.value === undefined) {
    return value === undefined ? undefined : `The option '--${option.name}' takes no value.`;
  }
  const missing =
    value === undefined || value === '' || (value.startsWith('-') && value !== '-' && token.inlineValue !== true);
  if (missing) return `The option '--${option.name}' needs a value: --${option.name} ${option.value}.`;
  if (earlier !== undefined && option.many !== true) return `The option '--${option.name}' is given twice.`;
  return option.choices === undefined ? option.check?.(value) : notAChoice(option, option.choices, value);
}

function notAChoice(option: Option, choices: readonly string[], value: string): string | undefined {
  const wrong = (option.list === true ? value.split(',') : [value]).find((part) => !choices.includes(part));
  return wrong === undefined
    ? undefined
    : `'${wrong}' is not a value of '--${option.name}': it may be ${inWords(choices)}.${suggestion(wrong, choices)}`;
}

/** `text, json or junit` */
const inWords = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' or ');

function misplaced(command: Command, operands: readonly string[]): string | undefined {
  if (operands.includes('')) return 'An operand is empty.';
  if (command.operands.endsWith('...]')) return undefined;
  if (command.operands.endsWith('...')) {
    return operands.length > 0
      ? undefined
      : `'memcon ${command.name}' needs at least one ${command.operands.slice(0, -3)}.`;
  }
  if (!command.operands.startsWith('[')) {
    const named = command.operands.split(' ').filter((name) => name !== '');
    if (operands.length === named.length) return undefined;
    if (named.length === 0) return `'memcon ${command.name}' takes options only, not '${operands[0]}'.`;
    const wanted = named.length === 1 ? `one ${command.operands}` : named.join(' and ');
    return operands.length < named.length
      ? `'memcon ${command.name}' needs ${wanted}.`
      : `'memcon ${command.name}' takes ${wanted}, not ${operands.length}.`;
  }
  return operands.length > 1
    ? `'memcon ${command.name}' takes one ${command.operands.slice(1, -1)}, not ${operands.length}.`
    : undefined;
}

/** Says why a command line is not carried out; returns the exit code for it. */
export function refuse(problem: string, help: string): number {
  process.stderr.write(`memcon: ${problem} See 'memcon ${help}'.\n`);
  return 2;
}

/** The value of an option given at most once. */
export const valueOf = (request: Request, name: string): string | undefined => request.options[name]?.[0];

/** What a request says of files that are there already. */
export const outputOptions = (request: Request): OutputOptions => (isSet(request, 'force') ? { force: true } : {});

export const isSet = (request: Request, name: string): boolean => request.options[name] !== undefined;
