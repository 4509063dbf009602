import { report, type Diagnostic } from '../../diagnostics/index.js';
import { ancestor, type TeiDocument, type TeiElement } from '../../tei/index.js';
import { addTo } from '../../text/index.js';
import type { EditorialRule } from './rule.js';
import { editedWords, quoted } from './words.js';

/** Elements that name someone or something → what they name. */
const NAMES: Readonly<Record<string, string>> = {
  persName: 'person',
  orgName: 'organisation',
  placeName: 'place',
  objectName: 'object',
  eventName: 'event',
};

/** Any of these says who is meant, or that somebody has thought about it. */
const IDENTIFYING = ['ref', 'key', 'corresp', 'sameAs', 'nymRef', 'evidence'] as const;

const isIdentified = ({ attributes }: TeiElement): boolean =>
  IDENTIFYING.some((name) => attributes[name] !== undefined);

const EXAMPLES = 5;

/** A document that identifies nobody does not mean to. A name within a name is part of it. */
function checkNames(document: TeiDocument): readonly Diagnostic[] {
  return Object.entries(NAMES).flatMap(([element, what]) => {
    const mentions = document
      .byName(element)
      .filter(({ inText, parent }) => inText && parent !== undefined && NAMES[parent.name] === undefined);
    if (!mentions.some(isIdentified)) return [];
    const open = new Map<string, TeiElement[]>();
    for (const mention of mentions) {
      if (isIdentified(mention) || ancestor(mention, 'person') !== undefined) continue;
      const words = editedWords(mention);
      if (words !== '') addTo(open, words, mention);
    }
    return [...open].map(([words, same]) => unresolved(document, words, what, same));
  });
}

function unresolved(document: TeiDocument, words: string, what: string, mentions: readonly TeiElement[]): Diagnostic {
  const also = mentions.slice(1, EXAMPLES + 1).map((mention) => document.placeOf(mention).start.line);
  const times = mentions.length === 1 ? '' : ` (${mentions.length} times)`;
  const rest =
    also.length === 0 ? {} : { note: `Also in line ${also.join(', ')}${mentions.length > EXAMPLES + 1 ? '…' : ''}.` };
  return report('name-unresolved', `The name ${quoted(words)}${times} points to no ${what}.`, {
    place: document.placeOf(mentions[0]!),
    actual: words,
    ...rest,
  });
}

/** Names point to whom or what they name, where the document does so at all. */
export const unresolvedNames: EditorialRule = { rules: ['name-unresolved'], check: checkNames };
