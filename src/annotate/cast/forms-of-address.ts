import type { LayoutWords } from '../../language/index.js';
import { anyOf } from '../../language/index.js';
import type { Mentioned } from './participants.js';

/** Names of so many words are somebody's in full. */
const FULL = /\S\s+\S/u;

/**
 * The same mentions, each full name with the form of address that the text has before it: `Ruth Mosley` in the title is
 * `Mrs. Ruth Mosley` below, and so is not `MR. MOSLEY`.
 */
export function withAddresses(
  mentions: readonly Mentioned[],
  text: string,
  { addresses }: LayoutWords,
): readonly Mentioned[] {
  return mentions.map((mention): Mentioned => {
    if (mention.name === undefined || mention.offices.length > 0 || !FULL.test(mention.name)) return mention;
    const before = new RegExp(`(\\p{Lu}\\p{Ll}+)\\.? ${anyOf([mention.name])}(?!\\p{L})`, 'u').exec(text)?.[1];
    return before !== undefined && addresses.has(before.toLowerCase()) ? { ...mention, offices: [before] } : mention;
  });
}
