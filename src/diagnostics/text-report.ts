import type { Diagnostic, Severity } from './diagnostic.js';

const COLOURS: Readonly<Record<Severity, string>> = { error: '\u001B[31m', warning: '\u001B[33m', info: '\u001B[36m' };
const DIM = '\u001B[2m';
const PLAIN = '\u001B[0m';

/** Control characters (a file's name or a value may hold them) would move the cursor or break the line. */
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/** One line of printable text: what comes from a file can never command the terminal. */
export const printable = (text: string): string => text.replace(CONTROLS, ' ');

/** A word in the colour of a severity, where colours are wanted. */
export const painted = (severity: Severity, word: string, colour: boolean): string =>
  colour ? `${COLOURS[severity]}${word}${PLAIN}` : word;

/** One finding as one line: `file:line:column severity rule message`, the advice after the message. */
export function textLine(diagnostic: Diagnostic, colour = false): string {
  const { place, severity, rule, message, note } = diagnostic;
  const where = place === undefined ? 'memcon' : `${place.file}:${place.start.line}:${place.start.column}`;
  const said = note === undefined ? message : `${message} ${note}`;
  const dimmed = colour ? `${DIM}${rule}${PLAIN}` : rule;
  return `${printable(where)} ${painted(severity, severity, colour)} ${dimmed} ${printable(said)}`;
}

/** All findings, one line each; empty for none. */
export const textReport = (diagnostics: readonly Diagnostic[], colour = false): string =>
  diagnostics.map((diagnostic) => `${textLine(diagnostic, colour)}\n`).join('');
