import type { Context, Participant, Transcript } from '../../model/index.js';
import { groupedBy } from '../../text/index.js';
import { keyOf } from '../cast/name-keys.js';
import type { Structure } from '../layout/index.js';
import { openingsOf, type PersonMention } from './openings.js';
import { sentencesOf } from './sentences.js';

/**
 * One person is one key: the identity, or of a name that nothing identifies its last word, which is no identity:
 * `Sister A. Ackroyd` is not `ackroyd`, who takes part.
 */
export const identityOf = ({ text }: Transcript, { ref, span: where }: PersonMention): string =>
  ref ?? `${text.slice(where.start, where.end).split(BETWEEN_WORDS).at(-1)!.toLowerCase()} (unidentified)`;
const BETWEEN_WORDS = /[\s.]+/u;

/** `Cole answered`, of two Coles: whoever of them it is, he speaks, and not the one before. */
export function namesakesAmong(
  participants: readonly Participant[],
  mentions: readonly PersonMention[],
  transcript: Transcript,
  { language: { people } }: Context,
): ReadonlySet<string> {
  const named = groupedBy(participants, ({ name }) => keyOf(name, people));
  if (named.size === participants.length) return new Set();
  const open = mentions.filter(({ kind, ref, span: { start, end } }) => {
    if (kind !== 'persName' || ref !== undefined) return false;
    return (named.get(keyOf(transcript.text.slice(start, end), people))?.length ?? 0) > 1;
  });
  return new Set(open.map((mention) => identityOf(transcript, mention)));
}

/**
 * Who opens a paragraph with a reporting verb in the tense in which the record reports, and is not listed: present
 * after all. What a speaker tells of others stands in another tense: `Eisenhower said`, where the record has
 * `Khrushchev says`.
 */
export function guestsOf(
  transcript: Transcript,
  structure: Structure,
  mentions: readonly PersonMention[],
  speakers: ReadonlySet<string>,
  context: Context,
): ReadonlySet<string> {
  const { speech } = context.language;
  const openings = structure.body
    .filter((block) => block.kind === 'p')
    .flatMap((block) => sentencesOf(transcript, block.span, speech).slice(0, 1))
    .flatMap((sentence) => openingsOf(transcript, sentence, mentions, speech).slice(0, 1))
    // `Mr. Moss came in and reported`: the second verb of such a sentence reports, and shows its tense.
    .filter(({ form, verb, past }) => form === 'subject' && (verb === 'strong' || (verb === 'weak' && past === true)));
  const listed = openings.filter(({ mention }) => mention.ref !== undefined && speakers.has(mention.ref));
  const past = listed.filter((o) => o.past).length * 2 > listed.length;
  const others = openings.filter((o) => !listed.includes(o) && o.past === past);
  return new Set(listed.length === 0 ? [] : others.map(({ mention }) => identityOf(transcript, mention)));
}
