import { report, type Diagnostic } from '../../diagnostics/index.js';
import { given } from '../../text/index.js';
import type { TeiDocument } from '../../tei/index.js';
import type { EditorialRule } from './rule.js';

const SIDES = [
  { there: 'next', back: 'prev' },
  { there: 'prev', back: 'next' },
] as const;

function checkChains(document: TeiDocument): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const element of document.elements) {
    for (const { there, back } of SIDES) {
      const pointer = element.attributes[there];
      if (pointer?.startsWith('#') !== true) continue;
      const other = document.byId.get(pointer.slice(1));
      const returned = other?.attributes[back];
      const own = element.attributes['xml:id'];
      // One direction alone is right by the TEI; one that is answered wrongly is not.
      if (returned?.startsWith('#') !== true || returned === `#${own ?? ''}`) continue;
      const message = `@${there} of this ${element.name} is "${pointer}", whose @${back} is "${returned}" and does not lead back.`;
      found.push(
        report('chain-broken', message, {
          place: document.placeOfValue(element, there),
          actual: returned,
          ...given({ expected: own === undefined ? undefined : `#${own}` }),
        }),
      );
    }
  }
  return found;
}

/** The halves of a divided quotation or turn point to each other (TEI Guidelines, SA). */
export const chains: EditorialRule = { rules: ['chain-broken'], check: checkChains };
