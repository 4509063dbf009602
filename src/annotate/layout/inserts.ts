import type { LayoutWords, SpeechWords } from '../../language/index.js';
import type { Annotation, Transcript } from '../../model/index.js';
import { pattern, span } from '../../text/index.js';
import type { Block } from './blocks.js';

/** `[1 line not declassified]`: a bracketed insertion without brackets inside, of at most a few sentences. */
const BRACKETS = /\[[^[\]]{2,1500}\]/gu;
/** `(Laughter)`, `[Hands over draft]`. */
const ENCLOSED = /[([][^()[\]]{2,240}[)\]]/gu;

const has = (text: string, phrases: readonly string[]): boolean => {
  const lower = text.toLowerCase().replace(/\s+/gu, ' ');
  return phrases.some((p) => lower.includes(p));
};

/**
 * `[1 line not declassified]`, `[Here follows a list.]`: redactions and omissions. The printed source's bracketed words
 * in `seg`, an empty `gap` before them (schemas/README.md §5).
 */
export function insertsIn(transcript: Transcript, words: LayoutWords): readonly Annotation[] {
  return [...transcript.text.matchAll(BRACKETS)].flatMap((match): readonly Annotation[] => {
    const where = span(match.index, match.index + match[0].length);
    const type = has(match[0], words.redactions)
      ? 'redaction'
      : has(match[0], words.omissions)
        ? 'omission'
        : undefined;
    if (!type) return [];
    return [
      { kind: 'gap', reason: type, span: span(where.start, where.start), rule: type },
      { kind: 'seg', type, span: where, rule: type },
    ];
  });
}

/**
 * One bracket or several, a line each: `[BEGIN WITHDRAWN ITEM]`, `[Duration: 1m 20s]`; a notebook's `[Enter C.I.G.S.`,
 * left open; `/Prolonged applause./`, on a typewriter without brackets; `18:15 (They meet again.)`.
 */
const withinBrackets = (text: string): boolean =>
  /^(?:\d{1,2}[:.]\d{2}\s)?\([^()]*\)[.\s]*$|^\/[^/\n]*\p{L}[^/\n]*\/[.\s]*$|^(?:\[[^[\]]*\][.\s]*)+$|^\[[^[\]\n]{2,80}$/u.test(
    text,
  );

/** `(The meeting adjourned.)`: a block that is one bracket as a whole, business or somebody's remark. */
export const isBracketed = (text: string): boolean => withinBrackets(text.trim());

/**
 * `(Laughter)`, `[Hands over draft]`: real stage business, whole bracketed paragraphs and short brackets inside turns
 * that begin with a word of action.
 */
export function stagesIn(
  blocks: readonly Block[],
  inserts: readonly Annotation[],
  speech: SpeechWords,
): readonly Annotation[] {
  const taken = inserts.filter((a) => a.kind === 'seg').map((a) => a.span);
  return blocks.flatMap((block): readonly Annotation[] => {
    if (block.kind !== 'p' || block.nested) return [];
    if (taken.some((s) => s.start < block.span.end && block.span.start < s.end)) return [];
    if (isBracketed(block.text) || isItalicBusiness(block, speech)) {
      return [{ kind: 'stage', span: block.span, rule: 'stage-paragraph' }];
    }
    return [...block.text.matchAll(ENCLOSED)]
      .filter((m) => isBusiness(m[0], speech))
      .map((m) => {
        const start = block.span.start + m.index;
        return { kind: 'stage', span: span(start, start + m[0].length), rule: 'stage-business' } as const;
      });
  });
}

/** `*A break of 30 minutes follows.*`: a short paragraph in italics with a word of action and a full stop. */
const isItalicBusiness = ({ italic, text }: Block, speech: SpeechWords): boolean =>
  italic &&
  /[.!]\W*$/u.test(text) &&
  text.length <= 160 &&
  WORD.match(text.toLowerCase()).some((word) => speech.stageWords.has(word));

const WORD = pattern(/[\p{L}’'-]+/gu);

function isBusiness(bracket: string, speech: SpeechWords): boolean {
  const words = WORD.match(bracket.toLowerCase());
  return words.slice(0, 3).some((w) => speech.stageWords.has(w)) && words.length <= 25;
}
