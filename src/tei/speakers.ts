import type { XmlElement } from '../xml/index.js';
import { refsOf, type References } from './references.js';
import { MENTIONS, elementsIn, localName, textIn, valueOf } from './tei-names.js';
import { pattern } from '../text/index.js';

/**
 * Whether an element is the printed label of a turn; a note of that type, as Parla-CLARIN has it, is called so by now.
 */
export const isSpeaker = (element: XmlElement): boolean => localName(element) === 'speaker';

/**
 * Those whom `@who` names; without it, the one whom the printed label names and points to, and nothing else: `<speaker>
 * <persName ref="#orlov">Orlov</persName>:</speaker>`. Not: `<persName ref="#orlov">Orlov</persName>'s Interpreter:`.
 */
export function speakersOf(turn: XmlElement, labels: readonly XmlElement[], references: References): readonly string[] {
  const who = references.of(valueOf(turn, 'who'));
  if (who.length > 0) return who;
  const [name, ...others] = labels
    .flatMap((label) => elementsIn(label))
    .filter((child) => MENTIONS.has(localName(child)));
  if (name === undefined || others.length > 0) return [];
  const words = labels.map((label) => textIn(label)).join(' ');
  return WORD.test(words.replace(textIn(name), '')) ? [] : refsOf(name, references);
}

const WORD = pattern(/[\p{L}\p{N}]/u);
