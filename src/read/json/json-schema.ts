import { outcome, report, type Diagnostic, type Outcome, type RuleName } from '../../diagnostics/index.js';
import { lineStarts, nearest, positionAt, type SourceText } from '../../text/index.js';
import { forbiddenIn as forbiddenCharacter } from '../characters.js';
import { nodeAt, parseJson, type JsonNode } from './parse-json.js';
import { schemaErrors, type SchemaError, type SchemaName } from './validators.js';

interface Finding {
  readonly rule: RuleName;
  readonly message: string;
  readonly at: Pick<JsonNode, 'start' | 'end'>;
}

/** Names of JSON's types for people. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  object: 'an object',
  array: 'a list',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};

const typeOf = (value: unknown): string =>
  TYPES[value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value] ?? 'something else';

/** "a text or null" */
const typesOf = (types: unknown): string =>
  (Array.isArray(types) ? types.map(String) : [String(types)]).map((type) => TYPES[type] ?? type).join(' or ');

/** A pointer as people write it: `/editors/0/id` is `editors[0].id`. */
const pathOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, step) => (/^\d+$/.test(step) ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`), '');

const quoted = (value: unknown): string => {
  const text = JSON.stringify(value) ?? '';
  return text.length > 80 ? `${text.slice(0, 77)}…"` : text;
};

type Explain = (error: SchemaError, node: JsonNode, subject: string) => Finding;

function unknownKey(error: SchemaError, node: JsonNode, subject: string): Finding {
  const key = String(error.params['additionalProperty']);
  const meant = nearest(key, Object.keys(error.parentSchema?.properties ?? {}));
  const member = node.members?.get(key);
  const where = error.instancePath === '' ? '' : ` in ${subject}`;
  return {
    rule: 'json-key-unknown',
    message: `The key "${key}"${where} is unknown${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    at: member === undefined ? node : { start: member.keyStart, end: member.keyEnd },
  };
}

function wrongValue(error: SchemaError, node: JsonNode, subject: string): Finding {
  const wanted = error.parentSchema?.description ?? 'a value of the form it must have';
  return { rule: 'json-value', message: `The value ${quoted(node.value)} of ${subject} is not ${wanted}.`, at: node };
}

/** What each keyword of JSON Schema that our schemas use has to say. */
const EXPLAIN: Readonly<Record<string, Explain>> = {
  additionalProperties: unknownKey,
  required: (error, node, subject) => ({
    rule: 'json-key-missing',
    message: `The key "${String(error.params['missingProperty'])}" is missing in ${subject}.`,
    at: { start: node.start, end: node.start + 1 },
  }),
  type: (error, node, subject) => ({
    rule: 'json-value',
    message: `The value of ${subject} is ${typeOf(node.value)}, but must be ${typesOf(error.params['type'])}.`,
    at: node,
  }),
  enum: (error, node, subject) => {
    const allowed = (error.params['allowedValues'] as readonly unknown[]).map(String);
    const meant = typeof node.value === 'string' ? nearest(node.value, allowed) : undefined;
    const list = allowed.map((word) => `"${word}"`).join(', ');
    const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
    const message = `The value ${quoted(node.value)} of ${subject} is not one of ${list}${hint === '' ? '.' : hint}`;
    return { rule: 'json-value', message, at: node };
  },
  uniqueItems: (error, node, subject) => {
    const item = node.items?.[Math.max(Number(error.params['i']), Number(error.params['j']))] ?? node;
    return { rule: 'json-value', message: `The value ${quoted(item.value)} is twice in ${subject}.`, at: item };
  },
};

/** Keywords that only say that another one refused the value. */
const ECHOES: readonly string[] = ['if'];

function findings(root: JsonNode, errors: readonly SchemaError[], whole: string): Finding[] {
  const explained = errors
    .filter((error) => !ECHOES.includes(error.keyword))
    .map((error) => {
      const node = nodeAt(root, error.instancePath);
      const subject = error.instancePath === '' ? whole : `"${pathOf(error.instancePath)}"`;
      return (EXPLAIN[error.keyword] ?? wrongValue)(error, node, subject);
    });
  return explained
    .filter(
      (one, i) =>
        explained.findIndex((other) => other.message === one.message && other.at.start === one.at.start) === i,
    )
    .toSorted((a, b) => a.at.start - b.at.start);
}

/** Values that no XML can hold: `"Minutes\u0001"`. */
function* forbiddenIn({ start, end, value, members, items }: JsonNode): Generator<Finding> {
  const character = typeof value === 'string' ? forbiddenCharacter(value) : undefined;
  if (character !== undefined) {
    const message = `A value holds the character ${character}, which XML forbids.`;
    yield { rule: 'json-value', message, at: { start, end } };
  }
  for (const { node } of members?.values() ?? []) yield* forbiddenIn(node);
  for (const item of items ?? []) yield* forbiddenIn(item);
}

/**
 * Reads JSON and holds it against a schema: every fault is an error with its line and column. Without value when it is
 * no JSON.
 */
export function checkJson(source: SourceText, schema: SchemaName): Outcome<JsonNode | undefined> {
  const parsed = parseJson(source);
  const root = parsed.value;
  if (root === undefined) return parsed;
  const starts = lineStarts(source.text);
  const found = [...findings(root, schemaErrors(schema, root.value), 'the file'), ...forbiddenIn(root)];
  const diagnostics = found.map(({ rule, message, at }): Diagnostic =>
    report(rule, message, {
      place: { file: source.name, start: positionAt(starts, at.start), end: positionAt(starts, at.end) },
    }),
  );
  return outcome(root, diagnostics);
}

/** The same without value when there is any fault. */
export function readJson(source: SourceText, schema: SchemaName): Outcome<JsonNode | undefined> {
  const { value, diagnostics } = checkJson(source, schema);
  return outcome(diagnostics.length > 0 ? undefined : value, diagnostics);
}
