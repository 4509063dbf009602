import { outcome, report, type Diagnostic, type Outcome } from '../../diagnostics/index.js';
import {
  ofKind,
  placesOf,
  type Annotation,
  type EntryKind,
  type Recogniser,
  type Reference,
  type Mark,
  type Transcript,
} from '../../model/index.js';
import { pattern, span, type Span } from '../../text/index.js';
import { runsOf } from './borders.js';
import { fits } from './fits.js';
import { formsOf, type Form } from './name-forms.js';
import { isWord, tokensOf, type Token } from './tokens.js';
import { freeOf, partOfAnotherName } from './taken.js';
import { longestAt, trieOf, type Found } from './trie.js';

type Thing = Exclude<EntryKind, 'person'>;

/**
 * Places, organisations, objects and events, by the forms the registers have: the longest form wins, nothing is
 * guessed, so without registers nothing is found (TEI P5 ch. 14; schemas/README.md §3).
 *
 * - Articles (`the United States`) and possessive endings stay outside, adjectives (`Soviet`, `American`) are no names.
 * - `U.S.` before a noun (`the U.S. government`) is marked as the noun is: it is the name of the state in another use.
 * Joined by a
 *   hyphen (`U.S.-Soviet`) it is part of an adjective and is not.
 * - A name within the name of a body is not marked apart (`New York` in `New York Dental Association`); within the name
 * of an event it
 *   is (`the meeting in Paris`, `U-2 incident`), since that name is a description.
 * - What persons have is theirs: a place's name stands in a `persName` only inside its office (`Ambassador to the
 * Soviet Union`).
 */
export const things: Recogniser = (transcript, context): Outcome<readonly Annotation[]> => {
  const words = context.language.things;
  const names = formsOf(context.register, ['place', 'org', 'object'], words);
  const events = formsOf(context.register, ['event'], words);
  if (names.length + events.length === 0) return outcome([]);
  const tokens = tokensOf(transcript.text, joinsOf(transcript));
  const closed = runsOf(transcript);
  const free = freeOf(transcript);
  const search = (forms: readonly Form[]): readonly Found[] =>
    scan(
      tokens,
      forms,
      closed,
      (found) => free(spanOf(tokens, found)) && !partOfAnotherName(found, tokens, words, closed),
    );
  const named = search(names);
  const held = search(events).filter((event) => !named.some((name) => crossesOrFills(event, name)));
  const found = [...named, ...held].toSorted((a, b) => a.from - b.from || b.to - a.to);
  const places = placesOf(transcript);
  const diagnostics: Diagnostic[] = [];
  const annotations = found.map((one): Annotation => {
    const where = spanOf(tokens, one);
    const entries = [...new Map(one.forms.map((form) => [form.entry.id, form.entry])).values()];
    if (entries.length > 1) {
      const surface = transcript.text.slice(where.start, where.end).replace(/\s+/gu, ' ');
      const candidates = entries.map((entry) => `"${entry.name}" (${entry.id})`).join(', ');
      diagnostics.push(report('thing-ambiguous', `"${surface}" may be ${candidates}.`, { place: places(where) }));
    }
    const sure = entries.length === 1 ? { ref: entries[0]!.id } : { cert: 'low' as const };
    const mark: Mark & Reference = { span: where, rule: 'register-name', ...sure };
    return annotationOf(entries[0]!.kind as Thing, one.forms[0]!, mark);
  });
  return outcome(annotations, diagnostics);
};

type Closed = (start: number, end: number) => boolean;

function scan(
  tokens: readonly Token[],
  forms: readonly Form[],
  closed: Closed,
  takes: (found: Found) => boolean,
): Found[] {
  const trie = trieOf(forms);
  const found: Found[] = [];
  for (let at = 0; at < tokens.length;) {
    // Most words begin no name.
    const longest = trie.next.has(tokens[at]!.key)
      ? longestAt(trie, tokens, at, (form, from) => fits(form, tokens, from, closed))
      : undefined;
    if (longest && takes(longest)) {
      found.push(longest);
      at = longest.to;
    } else at += 1;
  }
  return found;
}

const spanOf = (tokens: readonly Token[], found: Found): Span =>
  span(tokens[found.from]!.start, tokens[found.to - 1]!.end);

/** Names the event holds as parts are welcome; one that crosses it or is all of it is the surer mark. */
const crossesOrFills = (event: Found, name: Found): boolean => {
  const apart = name.to <= event.from || event.to <= name.from;
  const inside = event.from <= name.from && name.to <= event.to && name.to - name.from < event.to - event.from;
  return !apart && !inside;
};

/** The hyphens that a line end has put into a word. */
const joinsOf = (transcript: Transcript): ReadonlySet<number> =>
  new Set(
    ofKind(transcript.annotations, 'lb')
      .filter((lb) => lb.break === 'no' && transcript.text[lb.span.start - 1] === '-')
      .map((lb) => lb.span.start - 1),
  );

const NAMED = pattern(/^[\p{Lu}\p{N}]/u);

/** A form that begins with a capital names the event; another describes it: `the meeting in Paris`. */
function annotationOf(kind: Thing, form: Form, mark: Mark & Reference): Annotation {
  if (kind === 'event') {
    const named = NAMED.test(form.tokens.find(isWord)!.text);
    return named ? { ...mark, kind: 'eventName' } : { ...mark, kind: 'rs', type: 'event' };
  }
  return { ...mark, kind: ({ place: 'placeName', org: 'orgName', object: 'objectName' } as const)[kind] };
}
