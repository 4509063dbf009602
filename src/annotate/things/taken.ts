import type { ThingWords } from '../../language/index.js';
import { ofKind, type Annotation, type Transcript } from '../../model/index.js';
import { covers, isCapitalAt, touchingIn, type Span } from '../../text/index.js';
import { isWord, type Token } from './tokens.js';
import type { Found } from './trie.js';

/**
 * A test whether a stretch is nobody's name: it may lie within an office or a description of a person, not be one or
 * cut into one.
 */
export function freeOf(transcript: Transcript): (where: Span) => boolean {
  const offices = ofKind(transcript.annotations, 'roleName', 'rs');
  const isOffice = new Set<Annotation>(offices);
  const near = touchingIn<Annotation>([...ofKind(transcript.annotations, 'persName'), ...offices]);
  return (where) => {
    const touched = near(where);
    return (
      touched.length === 0 ||
      (touched.every((one) => covers(one.span, where)) &&
        touched.some((one) => isOffice.has(one) && !covers(where, one.span)))
    );
  };
}

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
