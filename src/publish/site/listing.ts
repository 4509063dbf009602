import type { SiteDocument, SiteTurn } from './collection.js';

/** The documents of a site as its registers look them up: in time that does not grow with their number. */
export interface Listing {
  /** By id, with the place in the list. */
  readonly documents: ReadonlyMap<string, { readonly document: SiteDocument; readonly index: number }>;
  /** The turns of each person by document: indices of its turns. */
  readonly spoken: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

/** `documents`: in the order in which they are listed. */
export function listingOf(documents: readonly SiteDocument[]): Listing {
  const spoken = new Map<string, Map<string, number[]>>();
  for (const { id, turns } of documents) {
    for (const [index, turn] of turns.entries()) {
      for (const speaker of turn.speakers) {
        const own = spoken.get(speaker) ?? new Map<string, number[]>();
        const here = own.get(id) ?? [];
        here.push(index);
        spoken.set(speaker, own.set(id, here));
      }
    }
  }
  return { documents: new Map(documents.map((document, index) => [document.id, { document, index }])), spoken };
}

/** The documents of these ids, each once, in the order of the list. */
export const inOrderOf = ({ documents }: Listing, ids: readonly string[]): readonly SiteDocument[] =>
  [...new Set(ids)]
    .flatMap((id) => documents.get(id) ?? [])
    .toSorted((a, b) => a.index - b.index)
    .map(({ document }) => document);

/** The turns of a document that stand at these places. */
export function turnsAt({ turns }: SiteDocument, indices: readonly number[] = []): readonly SiteTurn[] {
  return indices.map((index) => turns[index]!);
}
