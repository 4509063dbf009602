import { ofKind, type Context, type RecordFacts, type Transcript } from '../../model/index.js';
import { pattern } from '../../text/index.js';
import type { FrontLine } from './front-line.js';
import { isClassification } from './dateline.js';

/** A line of words: not `A/C.2/PV.1204`, `188.` */
const WORDS = pattern(/\p{L}{4}/u);
/** More of a line than a title has. */
const LONGEST = 120;

/**
 * What a record without a title is called: by the heading over it (`SESSION OF THE POLITBURO`), else by those who took
 * part, with its date: `Record of conversation: A and B, 3 May 1956`. Undefined where it says neither.
 */
export function titleFor(
  transcript: Transcript,
  front: readonly FrontLine[],
  facts: RecordFacts,
  { language: { layout } }: Context,
): string | undefined {
  // The reader's own heading is the title.
  if (ofKind(transcript.annotations, 'head').length > 0) return undefined;
  const heading = front.find(
    ({ kind, line: { text, block } }) =>
      kind === 'routing' &&
      block.display &&
      text.length <= LONGEST &&
      WORDS.test(text) &&
      !/^[(\d]/u.test(text) &&
      !isClassification(text, layout),
  )?.line.text;
  const names = facts.participants.filter((p) => p.roles.some((r) => r !== 'interpreter')).map((p) => p.name);
  const last = names.at(-1);
  const between =
    names.length < 2 ? undefined : `${layout.untitled}: ${names.slice(0, -1).join(', ')} ${layout.andWord} ${last!}`;
  const name = heading ?? between;
  const { span: where, when } = facts.date ?? {};
  const date = where === undefined ? when : transcript.text.slice(where.start, where.end).replace(/\s+/gu, ' ');
  return name === undefined || date === undefined || name.includes(date) ? name : `${name}, ${date}`;
}
