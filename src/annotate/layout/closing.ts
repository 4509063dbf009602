import type { LayoutWords } from '../../language/index.js';
import type { Annotation, ParticipantRole, Transcript } from '../../model/index.js';
import { isLetterAt, pattern, span, type Span } from '../../text/index.js';
import type { Block } from './blocks.js';
import { runIn } from '../cast/run-in.js';
import type { Mentioned } from '../cast/participants.js';

/** What follows the record itself: attendance and recorders, and the archive's own lines. Indices into the blocks. */
interface Closing {
  /** The first block of the attendance, or of the provenance, or the number of blocks. */
  readonly start: number;
  readonly annotations: readonly Annotation[];
  readonly mentions: readonly Mentioned[];
}

/** How many blocks from the end the closing lines may begin. */
const TAIL = 14;

const MARKS = /^[\s[(*_-]+/;
const LONGEST_OPENING = 200;

const openingOf = (text: string, openings: readonly string[]): number => {
  const skipped = MARKS.exec(text)?.[0].length ?? 0;
  const lower = text.slice(skipped, skipped + LONGEST_OPENING).toLowerCase();
  const found = openings
    .filter((o) => lower.startsWith(o) && !isLetterAt(lower, o.length))
    .sort((a, b) => b.length - a.length)[0];
  return found === undefined ? -1 : skipped + found.length;
};

/** Finds the closing lines; `from` is the first block after the title block. */
export function closingOf(transcript: Transcript, blocks: readonly Block[], from: number, words: LayoutWords): Closing {
  const provenance = provenanceStart(blocks, from, words);
  const end = provenance ?? blocks.length;
  const start = attendanceStart(blocks, from, end, words);
  const mentions: Mentioned[] = blocks
    .slice(Math.max(from, start - LAST), start)
    .flatMap((block) => presentIn(transcript, block, words));
  let role: ParticipantRole | undefined;
  for (const block of blocks.slice(start, end)) {
    for (const line of stretchesOf(block, words)) {
      const text = transcript.text.slice(line.start, line.end);
      const opened = rolesOpened(text, words);
      role = opened?.role ?? (OTHER_LABEL.test(text) ? undefined : role);
      if (role) mentions.push(...runIn(transcript.text, afterColon(line, text, opened?.length ?? 0), words, [role]));
    }
  }
  const annotations: Annotation[] = [];
  if (start < end) {
    annotations.push({ kind: 'div', type: 'attendance', span: stretch(blocks, start, end), rule: 'attendance' });
  }
  if (end < blocks.length) {
    annotations.push({
      kind: 'div',
      type: 'provenance',
      span: stretch(blocks, end, blocks.length),
      rule: 'provenance',
    });
  }
  return { start: Math.min(start, end), annotations, mentions };
}

/** In so many of the last paragraphs a sentence may say who else was there. */
const LAST = 3;
/** `Also present were A. Orlov and B. Reed` behind `… an hour. `: a sentence that is not its paragraph's first. */
const LATER_SENTENCE = pattern(/(?=\p{Lu})(?<=\p{Ll}[.!?]\s+)\p{Lu}[^.!?]*/gu);

/**
 * `The conversation lasted an hour. Also present were A. Orlov and B. Reed.`: the record's own prose names those
 * present.
 */
function presentIn(transcript: Transcript, block: Block, words: LayoutWords): readonly Mentioned[] {
  return [...LATER_SENTENCE.matchAll(block.text)].flatMap((match) => {
    const rest = block.text.slice(match.index);
    const opened = rolesOpened(rest, words);
    if (opened === undefined) return [];
    const border = SENTENCE_BORDER.exec(rest);
    const length = border === null ? rest.length : border.index + 2;
    const at = block.span.start + match.index;
    return runIn(transcript.text, span(at + opened.length, at + length), words, [opened.role]);
  });
}

const stretch = (blocks: readonly Block[], start: number, end: number): Span =>
  span(blocks[start]!.span.start, blocks[end - 1]!.span.end);

/** `Source: National Archive, box 5`: the archive's own lines, with its name as display lines above them. */
function provenanceStart(blocks: readonly Block[], from: number, words: LayoutWords): number | undefined {
  const first = Math.max(from, blocks.length - TAIL);
  let at = blocks.findIndex((b, i) => i >= first && b.kind === 'p' && openingOf(b.text, words.provenanceOpenings) >= 0);
  if (at < 0) return undefined;
  while (at - 1 >= first && blocks[at - 1]!.display && blocks[at - 1]!.text.length <= 80) at--;
  return at;
}

/** `an hour. Also`; not `the U.S. Embassy`. */
const SENTENCE_BORDER = pattern(/\p{Ll}[.!?]\s+\p{Lu}/u);
const SENTENCE_END = pattern(/\p{Ll}[.!?]$/u);

/**
 * `Recorded by: A. Reed`, `Also present: B. Orlov`: the first of the last blocks that name those present or the
 * recorders; nothing else may come between.
 */
function attendanceStart(blocks: readonly Block[], from: number, end: number, words: LayoutWords): number {
  let start = end;
  let pending = 0;
  // Up to four lines of signature may follow: "AMBASSADOR OF THE USSR", "S. CHERVONENKO".
  let signed = true;
  for (let i = end - 1; i >= Math.max(from, end - TAIL); i--) {
    const block = blocks[i]!;
    if (rolesOpened(block.text, words) && (signed || pending === 0 || /:\s*$/u.test(block.text))) {
      start = i;
      pending = 0;
      signed = false;
    } else if (block.text.length <= 120 && !SENTENCE_BORDER.test(block.text)) {
      pending++;
      signed &&= pending <= 4 && block.text.length <= 80 && !SENTENCE_END.test(block.text);
    } else break;
  }
  return start;
}

function rolesOpened(
  text: string,
  words: LayoutWords,
): { readonly role: ParticipantRole; readonly length: number } | undefined {
  const openings: readonly (readonly [ParticipantRole, readonly string[]])[] = [
    ['recorder', words.recorderOpenings],
    ['interpreter', words.interpreterOpenings],
    ['present', words.attendanceOpenings],
  ];
  for (const [role, list] of openings) {
    const length = openingOf(text, list);
    // A single word opens such a line only with its colon: "Present: …", not "Present policy is …".
    // `Записал А. Лунд` says it by its verb.
    const word = text.slice(0, length).trim();
    const isVerb = words.roleVerbs.has(word.toLowerCase()) && NAME_BEHIND.test(text.slice(length));
    if (length > 0 && (/^\s*:/u.test(text.slice(length)) || word.includes(' ') || isVerb)) {
      return { role, length };
    }
  }
  return undefined;
}

const NAME_BEHIND = pattern(/^\s\p{Lu}/u);

const afterColon = (line: Span, text: string, at: number): Span => {
  const colon = /^[^:.]{0,60}:/u.exec(text.slice(at));
  return span(line.start + at + (colon ? colon[0].length : 0), line.end);
};

/** `Cleared by: …`: what follows has no role in the conversation. */
const OTHER_LABEL = pattern(/^[\s(*]*\p{Lu}[\p{L} ]{2,30}:/u);

/** `Present: A. Orlov ⏎ B. Reed ⏎ Recorded by: C. Hale`, two: lines with a label, each with the lines after it. */
function stretchesOf(block: Block, words: LayoutWords): readonly Span[] {
  const starts = [...block.text.matchAll(/^.+$/gmu)]
    .filter(([line], i) => i === 0 || rolesOpened(line, words) !== undefined || OTHER_LABEL.test(line))
    .map(({ index }) => index);
  return starts.map((start, i) =>
    span(block.span.start + start, block.span.start + (starts[i + 1] ?? block.text.length)),
  );
}
