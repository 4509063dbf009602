import { isRule, outcome, report, SETTABLE_RULES, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { Decision, Edition } from '../model/index.js';
import { given, lineStarts, nearest, positionAt, type SourceText } from '../text/index.js';
import { nodeAt, type JsonNode } from './json/parse-json.js';
import { checkJson, readJson } from './json/json-schema.js';
import { isPlainDate, parseEdtf } from '../dates/index.js';

const placeOf = (source: SourceText, starts: ArrayLike<number>, node: JsonNode) => ({
  file: source.name,
  start: positionAt(starts, node.start),
  end: positionAt(starts, node.end),
});

/** Dates that have the right form, but that no calendar has: `1960-02-30`; periods that end before they begin. */
function impossibleDates(source: SourceText, root: JsonNode, pointers: readonly string[]): Diagnostic[] {
  const starts = lineStarts(source.text);
  return pointers.flatMap((pointer) => {
    const node = nodeAt(root, pointer);
    const value = String(node.value);
    if (parseEdtf(value) !== undefined) return [];
    const dates = value.split(/\.\.|[[\]/]/u).filter((date) => date !== '');
    const unknown = dates.find((date) => !isPlainDate(date));
    const message =
      unknown !== undefined
        ? `The date "${unknown}" is in no calendar.`
        : `The period "${value}" ${dates.length === 0 ? 'has neither beginning nor end' : 'ends before it begins'}.`;
    return [report('json-value', message, { place: placeOf(source, starts, node) })];
  });
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** The keys of an object in an object, whatever else may be wrong there. */
const keysOf = (root: JsonNode, key: string): readonly string[] => [
  ...(root.members?.get(key)?.node.members?.keys() ?? []),
];

/** The dates in `edition.json`. */
function datesIn(root: JsonNode): readonly string[] {
  const documents = keysOf(root, 'documents').filter((name) =>
    nodeAt(root, `/documents/${escaped(name)}`).members?.has('date'),
  );
  return [
    ...(root.members?.has('encoded') === true ? ['/encoded'] : []),
    ...documents.map((name) => `/documents/${escaped(name)}/date`),
  ];
}

/**
 * Reads `edition.json`; without value, with all that is wrong, when it is not JSON or not as
 * `schemas/edition.schema.json` wants it.
 */
export function readEdition(source: SourceText): Outcome<Edition | undefined> {
  const { value: root, diagnostics } = checkJson(source, 'edition');
  if (root === undefined) return outcome(undefined, diagnostics);
  const told = new Set(diagnostics.map(placeKey));
  const others = [
    ...impossibleDates(source, root, datesIn(root)),
    ...unknownRules(source, root, keysOf(root, 'rules')),
  ].filter((fault) => !told.has(placeKey(fault)));
  const faults = [...diagnostics, ...others].toSorted(byPlace);
  if (faults.length > 0) return outcome(undefined, faults);
  // The schema is the type, in another notation: the cast is what it proves.
  const { $schema: _, ...edition } = root.value as Edition & { readonly $schema?: string };
  return outcome(edition);
}

/** What is wrong with the form of a value is all that is said of it. */
const placeKey = ({ place }: Diagnostic): string => `${place?.start.line}:${place?.start.column}`;

const byPlace = ({ place: a }: Diagnostic, { place: b }: Diagnostic): number =>
  a === undefined || b === undefined ? 0 : a.start.line - b.start.line || a.start.column - b.start.column;

/** Names that no rule has whose severity can be set. */
function unknownRules(source: SourceText, root: JsonNode, names: readonly string[]): Diagnostic[] {
  const starts = lineStarts(source.text);
  return names
    .filter((name) => !SETTABLE_RULES.includes(name))
    .map((name) => {
      const meant = nearest(name, SETTABLE_RULES);
      const why = isRule(name)
        ? 'cannot be set: it is a rule of the schema, not of the editors'
        : `is unknown${meant === undefined ? '' : `; did you mean "${meant}"?`}`;
      const member = nodeAt(root, '/rules').members?.get(name);
      const place =
        member === undefined
          ? {}
          : {
              place: {
                file: source.name,
                start: positionAt(starts, member.keyStart),
                end: positionAt(starts, member.keyEnd),
              },
            };
      return report('json-key-unknown', `The rule "${name}" ${why}${why.endsWith('?') ? '' : '.'}`, place);
    });
}

/** Reads an editor's decisions on a document; each knows its place, for when it no longer finds its quotation. */
export function readDecisions(source: SourceText): Outcome<readonly Decision[] | undefined> {
  const { value: root, diagnostics } = readJson(source, 'decisions');
  if (root === undefined) return outcome(undefined, diagnostics);
  const starts = lineStarts(source.text);
  const list = (root.value as { readonly decisions: readonly Decision[] }).decisions;
  const decisions = list.map((decision, i): Decision => ({
    ...decision,
    place: placeOf(source, starts, nodeAt(root, `/decisions/${i}`)),
  }));
  const pointers = list.flatMap(({ kind, as, on }, i) => [
    ...(on === undefined ? [] : [`/decisions/${i}/on`]),
    ...(kind === 'date' || as === 'date' ? [`/decisions/${i}/value`] : []),
  ]);
  const faults = [...impossibleDates(source, root, pointers), ...misplaced(source, decisions)];
  return faults.length > 0 ? outcome(undefined, faults) : outcome(decisions);
}

/** The file of the decisions for many documents. */
const WHOLE = /(?:^|[/\\])edition\.json$/u;

/** Decisions that are for other documents than their file: only those of the edition say which. */
function misplaced({ name }: SourceText, decisions: readonly Decision[]): Diagnostic[] {
  const isWhole = WHOLE.test(name);
  return decisions
    .filter(({ documents }) => (documents !== undefined) !== isWhole)
    .map(({ place }) =>
      isWhole
        ? report(
            'json-key-missing',
            'The decision is for the edition and does not say which "documents" it is for.',
            given({ place }),
          )
        : report(
            'json-key-unknown',
            'The decision is for one document, but has "documents": it belongs in decisions/edition.json.',
            given({ place }),
          ),
    );
}
