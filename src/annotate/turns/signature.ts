import type { Block } from '../layout/blocks.js';
import { pattern } from '../../text/index.js';
import { within } from './openings.js';
import type { Scene } from './scene.js';

/** `v. Lund. Graf Amt. Homeyer.`: a paragraph of two names or more, or of initials (`R. M.`), and of nothing else. */
export function isSignature({ kind, span: where, text }: Block, { mentions, transcript }: Scene): boolean {
  if (kind === 'p' && INITIALS.test(text)) return true;
  const signed = kind === 'p' && text.length <= MOST_OF_SIGNATURE ? within(mentions, where) : [];
  if (signed.length < 2) return false;
  const between = signed.map((m, i) => transcript.text.slice(signed[i - 1]?.span.end ?? where.start, m.span.start));
  return [...between, transcript.text.slice(signed.at(-1)!.span.end, where.end)].every((gap) => SIGNED_GAP.test(gap));
}

const INITIALS = pattern(/^(?:\p{Lu}\.\s?){2,4}$/u);
const MOST_OF_SIGNATURE = 200;
const SIGNED_GAP = pattern(/^[^\p{L}]*(?:\p{Ll}{1,3}\.?\s)?$/u);
