import { outcome, report, type Diagnostic, type Outcome, type Place } from '../diagnostics/index.js';
import type { Suggestion, SuggestedKind } from '../model/index.js';
import { filled, lineStarts, positionAt, unescaped, type SourceText } from '../text/index.js';
import { parseJson, type JsonNode } from './json/parse-json.js';

/** What tags mean: those of memcon's own exports, of other programs for named entities, and the names of TEI. */
const KINDS: Readonly<Record<string, SuggestedKind>> = {
  person: 'persName',
  per: 'persName',
  persname: 'persName',
  place: 'placeName',
  location: 'placeName',
  loc: 'placeName',
  gpe: 'placeName',
  placename: 'placeName',
  organisation: 'orgName',
  organization: 'orgName',
  org: 'orgName',
  orgname: 'orgName',
  object: 'objectName',
  objectname: 'objectName',
  event: 'eventName',
  eventname: 'eventName',
  date: 'date',
};

const DATE = /^(?:when: )?(-?\d{4}(?:-\d\d){0,2})$/u;
const CERTAINTY = /^(?:cert(?:ainty)?: )?(high|medium|low)$/u;

/**
 * Reads Web Annotations: a page, a collection with its first page, an array, or one alone. Each needs words to be found
 * by (`TextQuoteSelector`) and a tag that says what they are; what lacks either is told and left out. One that says
 * nothing of its certainty is of medium certainty.
 */
export function readSuggestions(source: SourceText): Outcome<readonly Suggestion[] | undefined> {
  const parsed = parseJson(source);
  if (parsed.value === undefined) return outcome(undefined, parsed.diagnostics);
  const starts = lineStarts(source.text);
  const placeOf = (node: JsonNode): Place => ({ file: source.name, start: positionAt(starts, node.start) });
  const diagnostics: Diagnostic[] = [...parsed.diagnostics];
  const owner = wordsOf(member(parsed.value, 'creator'));
  const found = annotationsIn(parsed.value).flatMap((node): readonly Suggestion[] => {
    const read = suggestionOf(node, owner, placeOf(node));
    if (typeof read !== 'string') return [read];
    diagnostics.push(report('suggestion-unusable', read, { place: placeOf(node) }));
    return [];
  });
  return outcome(found, diagnostics);
}

const member = (node: JsonNode | undefined, ...keys: readonly string[]): JsonNode | undefined =>
  keys.map((key) => node?.members?.get(key)?.node).find((one) => one !== undefined);

/** One value, or all of an array. */
const all = (node: JsonNode | undefined): readonly JsonNode[] => (node === undefined ? [] : (node.items ?? [node]));

const textOf = (node: JsonNode | undefined): string | undefined =>
  typeof node?.value === 'string' && node.value.trim() !== '' ? node.value.trim() : undefined;

/** A name: of an agent, or the agent itself. */
const wordsOf = (node: JsonNode | undefined): string | undefined =>
  textOf(node) ?? textOf(member(node, 'name', 'nickname', 'id'));

function annotationsIn(root: JsonNode): readonly JsonNode[] {
  const items = member(root, 'items') ?? member(member(root, 'first'), 'items');
  if (items !== undefined) return all(items);
  return root.items ?? [root];
}

/** All selectors of an annotation, those that refine others too. */
const selectorsIn = (node: JsonNode | undefined): readonly JsonNode[] =>
  all(node).flatMap((one) => [one, ...selectorsIn(member(one, 'refinedBy'))]);

/** What an annotation suggests, or a sentence why nothing can be made of it. */
function suggestionOf(node: JsonNode, owner: string | undefined, place: Place): Suggestion | string {
  const [target] = all(member(node, 'target'));
  const selector = selectorsIn(member(target, 'selector')).find(
    (one) => textOf(member(one, 'type')) === 'TextQuoteSelector',
  );
  const quote = textOf(member(selector, 'exact'));
  if (quote === undefined) return 'A suggestion has no TextQuoteSelector: its words cannot be compared with the text.';
  const bodies = all(member(node, 'body'));
  const values = bodies.flatMap((body) => textOf(member(body, 'value')) ?? []);
  const tags = values.map((value) => value.toLowerCase().replace(/ \(described\)$/u, ''));
  const kind = tags.map((tag) => (Object.hasOwn(KINDS, tag) ? KINDS[tag] : undefined)).find((one) => one !== undefined);
  if (kind === undefined) {
    return `The suggestion for "${quote}" has no tag that says what the words are: person, place, organisation, object, event or date.`;
  }
  const certainty = values.map((value) => CERTAINTY.exec(value)?.[1]).find((one) => one !== undefined);
  const source = textOf(member(target, 'source'));
  return {
    kind,
    quote,
    cert: (certainty ?? 'medium') as Suggestion['cert'],
    by: wordsOf(member(node, 'creator', 'generator')) ?? owner ?? 'suggestion',
    place,
    ...filled({
      prefix: textOf(member(selector, 'prefix')),
      suffix: textOf(member(selector, 'suffix')),
      ref:
        kind === 'date'
          ? undefined
          : bodies.map((body) => textOf(member(body, 'source', 'id')) ?? textOf(body)).find((one) => one !== undefined),
      when: kind === 'date' ? values.map((value) => DATE.exec(value)?.[1]).find((one) => one !== undefined) : undefined,
      document: source === undefined ? undefined : stemOf(source),
    }),
  };
}

/** `minutes` of `https://example.org/texts/minutes.txt#p1`. */
function stemOf(address: string): string {
  const name = address.replace(/[?#].*$/su, '').replace(/^.*\//su, '');
  return unescaped(name.replace(/(?<=.)\.[^.]*$/u, ''));
}
