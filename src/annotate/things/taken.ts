import type { ThingWords } from '../../language/index.js';
import { ofKind, type Transcript } from '../../model/index.js';
import { covers, isCapitalAt, overlaps, type Span, firstPlace } from '../../text/index.js';
import { isWord, type Token } from './tokens.js';
import type { Found } from './trie.js';

/**
 * A test whether a stretch is nobody's name: it may lie within an office or a description of a person, not be one or
 * cut into one.
 */
export function freeOf(transcript: Transcript): (where: Span) => boolean {
  const offices = new Set(ofKind(transcript.annotations, 'roleName', 'rs').map((a) => a.span));
  const taken = [...ofKind(transcript.annotations, 'persName').map((a) => a.span), ...offices].toSorted(
    (a, b) => a.start - b.start,
  );
  const longest = taken.reduce((most, one) => Math.max(most, one.end - one.start), 0);
  const near = (where: Span): readonly Span[] => {
    const from = firstFrom(taken, where.start - longest);
    return taken.slice(from, firstFrom(taken, where.end)).filter((one) => overlaps(one, where));
  };
  return (where) => {
    const touched = near(where);
    return (
      touched.length === 0 ||
      (touched.every((one) => covers(one, where)) && touched.some((one) => offices.has(one) && !covers(where, one)))
    );
  };
}

const firstFrom = (spans: readonly Span[], start: number): number =>
  firstPlace(spans.length, (i) => spans[i]!.start >= start);

/** `New York Times`, `University of Pittsburgh`: a place's name that no register knows as part of another name. */
export function partOfAnotherName(
  found: Found,
  tokens: readonly Token[],
  words: ThingWords,
  closed: (start: number, end: number) => boolean,
): boolean {
  if (!found.forms.every((form) => form.entry.kind === 'place')) return false;
  const here = tokens[found.from]!;
  for (let at = found.to; at < found.to + 3; at++) {
    const token = tokens[at];
    if (!isWord(token) || !isCapitalAt(token.text, 0) || !closed(here.start, token.end)) break;
    if (words.namesMadeAfter.has(token.text)) return true;
  }
  const of = tokens[found.from - 1];
  const before = tokens[found.from - 2];
  if (!of || !before || !closed(before.start, here.end)) return false;
  return words.of.has(of.text) && words.namesMadeBefore.has(before.text);
}
