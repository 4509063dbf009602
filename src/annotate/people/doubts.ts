import { report, type Diagnostic, type Place } from '../../diagnostics/index.js';
import { span, type Span } from '../../text/index.js';
import type { Found } from './mention.js';
import type { TextWords } from './text-words.js';

/** Most candidates named in a message. */
const MOST_CANDIDATES = 5;

/** One diagnostic for each distinct name left open, at its first place: names nobody knows, names of several. */
export function diagnose(text: TextWords, found: readonly Found[], placeOf: (span: Span) => Place): readonly Diagnostic[] {
  const open = new Map<string, { readonly first: Found; count: number }>();
  for (const each of found) {
    if (each.resolution.status === 'resolved') continue;
    const key = `${each.resolution.status} ${surfaceOf(text, each)}`;
    const seen = open.get(key);
    if (seen === undefined) open.set(key, { first: each, count: 1 });
    else seen.count++;
  }
  return [...open.values()].map(({ first, count }) => {
    const name = surfaceOf(text, first);
    const times = count === 1 ? 'once' : `${count} times`;
    const place = placeOf(spanOf(text, first));
    if (first.resolution.status === 'unknown') {
      return report('person-unknown', `Nobody is known by the name "${name}" (${times}); it is marked without identity.`, { place, actual: name });
    }
    const names = first.resolution.candidates.slice(0, MOST_CANDIDATES).map((c) => `"${c.name}" (${c.id})`);
    return report('person-ambiguous', `"${name}" (${times}) may be ${names.join(' or ')}.`, { place, actual: name });
  });
}

const spanOf = (text: TextWords, { mention }: Found): Span => span(text.words[mention.from]!.start, text.words[mention.to - 1]!.end);

const surfaceOf = (text: TextWords, found: Found): string => {
  const { start, end } = spanOf(text, found);
  return text.text.slice(start, end).replace(/\s+/gu, ' ');
};
