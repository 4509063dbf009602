import type { Diagnostic, Severity } from './diagnostic.js';
import { printable } from './text-report.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** What a workflow command takes for its own signs, as GitHub's runner decodes it. */
const inMessage = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const inProperty = (text: string): string => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function command(diagnostic: Diagnostic): string {
  const { severity, rule, message, note, place } = diagnostic;
  const properties: Readonly<Record<string, string | undefined>> = {
    file: place?.file,
    line: place?.start.line.toString(),
    col: place?.start.column.toString(),
    endLine: place?.end?.line.toString(),
    endColumn: place?.end?.column.toString(),
    title: rule,
  };
  const written = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${inProperty(value)}`],
  );
  const said = printable(note === undefined ? message : `${message} ${note}`);
  return `::${COMMANDS[severity]} ${written.join(',')}::${inMessage(said)}\n`;
}

/** The findings as commands of a GitHub workflow, which shows them beside the lines of a pull request. */
export const githubReport = (diagnostics: readonly Diagnostic[]): string => diagnostics.map(command).join('');
