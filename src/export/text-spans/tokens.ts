import { languageFor, type Abbreviations } from '../../language/index.js';
import type { Stretch } from '../../tei/index.js';

/**
 * The tokens of a text, of any script, told apart by character properties alone; what is left between them is white
 * space. In the order in which they are tried:
 * - `U.S.`, `a.m.`: letters each with its full stop
 * - `’s`: the ending of the possessive, cut off from its word
 * - `Khrushchev`, `RB-47`, `o’clock`, `2,000.50`: a word or number, with what joins its parts
 *   (soft hyphens and spaces without width too: they belong to the word)
 * - `...`, `--`: one sign repeated
 * - any other sign alone, with the marks that combine with it
 */
const TOKEN =
  /(?:\p{L}\p{M}*\.){2,}|(?<=[\p{L}\p{N}])['’]s(?![\p{L}\p{M}\p{N}])|[\p{L}\p{M}\p{N}_]+(?:(?:[-‐‑\u00AD\u200B]|['’](?!s(?![\p{L}\p{M}\p{N}]))|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{M}\p{N}_]+)*[\u00AD\u200B]*|([-.!?*=~])\1+|[^\s]\p{M}*/gu;

/** An initial before a name: `N.` in `N. Khrushchev`. Not the end of `plan B. then`. */
const INITIAL = /^\p{Lu}\p{M}*$/u;
const BEFORE_NAME = /^\.\s+\p{Lu}/u;

/** How many characters behind a full stop tell whether it ends a sentence. */
const NEXT = 8;

/**
 * The tokens of a stretch of a text in their order. None reaches over a cut: where a marked name ends, a token ends.
 */
export function tokensOf(
  text: string,
  { start, end }: Stretch,
  cuts: ReadonlySet<number> = new Set(),
  known: Abbreviations = languageFor().speech,
): readonly Stretch[] {
  const tokens: Stretch[] = [];
  for (const { 0: word, index } of text.slice(start, end).matchAll(TOKEN)) {
    const token = { start: start + index, end: start + index + word.length };
    const last = tokens.at(-1);
    const goesOn =
      word === '.' &&
      last?.end === token.start &&
      takesFullStop(
        text.slice(last.start, last.end),
        text.slice(token.start, Math.min(end, token.start + NEXT)),
        known,
      );
    if (goesOn) tokens[tokens.length - 1] = { start: last.start, end: token.end };
    else tokens.push(token);
  }
  return cuts.size === 0 ? tokens : tokens.flatMap((token) => divided(token, cuts));
}

/** Whether a full stop belongs to the word before it. */
function takesFullStop(word: string, next: string, { abbreviations, numberAbbreviations }: Abbreviations): boolean {
  const folded = word.toLowerCase();
  if (abbreviations.has(folded)) return true;
  if (numberAbbreviations.has(folded)) return /^\.\s*\p{N}/u.test(next);
  return INITIAL.test(word) && BEFORE_NAME.test(next);
}

function divided({ start, end }: Stretch, cuts: ReadonlySet<number>): readonly Stretch[] {
  const inner: number[] = [];
  for (let at = start + 1; at < end; at++) if (cuts.has(at)) inner.push(at);
  return [start, ...inner].map((from, i) => ({ start: from, end: inner[i] ?? end }));
}
