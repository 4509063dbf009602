import type { Annotation } from '../model/index.js';
import { addTo } from '../text/index.js';
import type { Attributes } from './elements.js';
import type { Ids } from './ids.js';
import type { Zone } from './inline.js';

/** Links the halves of quotations that an inquit or a paragraph's end divides: `@xml:id`, `@next`, `@prev`. */
export function linkChains(zones: readonly Zone[], ids: Ids): ReadonlyMap<Annotation, Attributes> {
  const chains = new Map<string, Annotation[]>();
  for (const { marks } of zones) {
    for (const mark of marks) {
      if (mark.kind === 'said' && mark.chain !== undefined) addTo(chains, mark.chain, mark);
    }
  }
  const links = new Map<Annotation, Attributes>();
  for (const chain of chains.values()) {
    if (chain.length < 2) continue;
    const names = chain.map(() => ids.next('said'));
    for (const [i, half] of chain.entries()) {
      links.set(half, { 'xml:id': names[i], next: pointer(names[i + 1]), prev: pointer(names[i - 1]) });
    }
  }
  return links;
}

const pointer = (id: string | undefined): string | undefined => (id === undefined ? undefined : `#${id}`);
