import type { Diagnostic } from '../diagnostics/index.js';
import { lineStarts, type SourceText } from '../text/index.js';

/** Stands in a document where an edition's words cannot be proven from; no page keeps it. */
const SIGN = '\uF8D9';

/** Runs of markup and white space before a place: the last word before it ends there. */
const BETWEEN = /(?:\s|<[^<>]*>)*$/u;

/** As far back as the word before a place is looked for. */
const BACK = 2000;

/**
 * A document with a sign behind the last word that its edition surely has, for the stylesheet to show; undefined where
 * no finding says of a place within the text that the words are unproven.
 */
export function withDoubt(tei: SourceText, diagnostics: readonly Diagnostic[]): SourceText | undefined {
  const found = diagnostics.find(({ rule }) => rule === 'edition-words-unproven');
  if (found?.place === undefined) return undefined;
  const { line, column } = found.place.start;
  const offset = (lineStarts(tei.text)[line - 1] ?? 0) + column - 1;
  const from = Math.max(0, offset - BACK);
  const before = tei.text.slice(from, offset);
  const at = offset - (BETWEEN.exec(before)?.[0].length ?? 0);
  const start = tei.text.search(/<(?:[\w.-]+:)?text[\s>]/u);
  if (at <= start || tei.text.lastIndexOf('>', at) < tei.text.lastIndexOf('<', at - 1)) return undefined;
  return { ...tei, text: `${tei.text.slice(0, at)}${SIGN}${tei.text.slice(at)}` };
}

/** What was made of it without signs that stand elsewhere than in the record: in a list of contents, in a title. */
export const withoutSigns = (made: string): string => made.replaceAll(SIGN, '');
