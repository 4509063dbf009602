import { COMMANDS, COMMON, type Command, type Option } from './commands.js';
import { TOPICS } from './topics.js';

/** What the environment tells memcon. */
const ENVIRONMENT: readonly (readonly [string, string])[] = [
  ['NO_COLOR', 'Not empty: no colours on a terminal.'],
  ['XDG_DATA_HOME', 'Where memcon/schemas, the store of schemas, lies (default: ~/.local/share).'],
  ['XDG_CACHE_HOME', 'Where memcon keeps what it need not compile twice (default: ~/.cache).'],
  ['MEMCON_DEBUG', 'Set: where memcon itself fails, it says where in its own code.'],
];

/** Text as roff prints it: no character of it is an instruction. */
const plain = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(/^(?=[.'])/gmu, '\\&');

const bold = (text: string): string => `\\fB${plain(text)}\\fR`;
const italic = (text: string): string => `\\fI${plain(text)}\\fR`;

const tagged = (tag: string, text: string): string => `.TP\n${tag}\n${plain(text)}`;

const optionEntry = ({ name, short, value, about }: Option): string => {
  const long = `${bold(`--${name}`)}${value === undefined ? '' : ` ${italic(value)}`}`;
  return tagged(short === undefined ? long : `${bold(`-${short}`)}, ${long}`, about);
};

const commandEntry = ({ name, operands, about, options, examples }: Command): string =>
  [
    `.SS ${bold(`memcon ${name}`)} ${italic(operands)}`,
    plain(about),
    ...options.map(optionEntry),
    '.P',
    examples.length > 1 ? 'Examples:' : 'Example:',
    `.IP\n.nf\n${examples.map(plain).join('\n')}\n.fi`,
  ].join('\n');

/** The page that `man memcon` shows, in roff; the same for every build of a version. */
export const manualPage = (version: string): string =>
  [
    `.TH MEMCON 1 "" "memcon ${version}" "memcon"`,
    '.SH NAME',
    'memcon \\- turn minutes and memoranda of conversation into scholarly digital editions',
    '.SH SYNOPSIS',
    `${bold('memcon')} ${italic('COMMAND')} [${italic('OPTION')}]...`,
    '.SH DESCRIPTION',
    plain(
      'memcon reads transcriptions in Markdown or plain text, recognises who speaks, who and what is named, and when, writes TEI P5 and checks it, and publishes it: as a reading page, as plain text, as a book, as a site, and in the formats of other programs. The words of a source never change.',
    ),
    '.SH COMMANDS',
    'Every command has these options:',
    ...COMMON.map(optionEntry),
    ...COMMANDS.map(commandEntry),
    '.SH DOCUMENTS',
    `${bold('memcon help')} ${italic('TOPIC')} shows one of these:`,
    ...TOPICS.map(({ name, about }) => tagged(bold(name), about)),
    '.SH EXIT STATUS',
    tagged('0', 'Clean; warnings are allowed.'),
    tagged('1', 'Errors.'),
    tagged('2', 'A command line that cannot be understood.'),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.map(([name, about]) => tagged(bold(name), about)),
    '',
  ].join('\n');
