import { given } from '../text/index.js';
import { RULES, type Rule } from './catalogue.js';
import type { Diagnostic, Place, Severity } from './diagnostic.js';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * A file's name as a relative reference (RFC 3986); an absolute path becomes a `file:` address, standard input a name.
 */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  const encoded = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (encoded.startsWith('/')) return `file://${encoded}`;
  return encoded.replace(/^(?:\.\/)+/u, '');
}

const region = ({ start, end }: Place): object => ({
  startLine: start.line,
  startColumn: start.column,
  ...(end && { endLine: end.line, endColumn: end.column }),
});

const knownRule = (name: string): Rule | undefined =>
  Object.hasOwn(RULES, name) ? (RULES as Readonly<Record<string, Rule>>)[name] : undefined;

/** What SARIF calls a rule; a user's Schematron has rules that the catalogue does not know. */
function descriptor(name: string): object {
  const rule = knownRule(name);
  if (rule === undefined) return { id: name };
  return {
    id: name,
    shortDescription: { text: rule.about },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { source: rule.source },
  };
}

function result(diagnostic: Diagnostic, index: number): object {
  const { rule, severity, message, note, place, path, source, actual, expected } = diagnostic;
  const location =
    place === undefined
      ? []
      : [
          {
            physicalLocation: { artifactLocation: { uri: uriOf(place.file) }, region: region(place) },
            ...logical(path),
          },
        ];
  const properties = { source, ...given({ actual, expected }) };
  return {
    ruleId: rule,
    ruleIndex: index,
    level: LEVELS[severity],
    message: { text: wellFormed(note === undefined ? message : `${message} ${note}`) },
    locations: location,
    properties,
  };
}

const logical = (path: string | undefined): object =>
  path === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: path }] };

/** Half a surrogate pair, quoted from a broken file, has no place in JSON. */
const wellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');

/** The findings as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change. */
export function sarifReport(diagnostics: readonly Diagnostic[], files: readonly string[], version = ''): string {
  const names = [...new Set(diagnostics.map(({ rule }) => rule))];
  const numbers = new Map(names.map((name, i) => [name, i]));
  const driver = {
    name: 'memcon',
    ...(version === '' ? {} : { semanticVersion: version }),
    rules: names.map(descriptor),
  };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true }],
    artifacts: [...new Set(files.map(uriOf))].map((uri) => ({ location: { uri } })),
    results: diagnostics.map((diagnostic) => result(diagnostic, numbers.get(diagnostic.rule) ?? -1)),
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}
