import type { Mention } from './mention.js';

/** What the document has said so far: who was named in full or with title, who last by each surname. */
export interface Memory {
  /**
   * How much the document speaks for a person as bearer of a surname: 2 for the last so named, 1 for any other named
   * before.
   */
  readonly heard: (surname: string) => (id: string) => number;
  /** Whether a surname has stood in the document where nobody could take it for a word. */
  readonly established: (surname: string) => boolean;
  /** Who was last named by a surname. */
  readonly last: (surname: string) => string | undefined;
  readonly named: (id: string) => boolean;
  readonly learn: (surname: string, id: string | undefined, strong: boolean) => void;
}

export function newMemory(
  established: Iterable<string> = [],
  nominatives: (surname: string) => readonly string[] = () => [],
): Memory {
  const sure = new Set(established);
  const last = new Map<string, string>();
  const named = new Set<string>();
  return {
    heard: (surname) => (id) => (last.get(surname) === id ? 2 : named.has(id) ? 1 : 0),
    established: (surname) => sure.has(surname) || nominatives(surname).some((one) => sure.has(one)),
    last: (surname) => last.get(surname),
    named: (id) => named.has(id),
    learn: (surname, id, strong) => {
      if (strong) for (const one of [surname, ...nominatives(surname)]) sure.add(one);
      if (id === undefined) return;
      named.add(id);
      last.set(surname, id);
    },
  };
}

/** Whether a mention leaves no doubt that a person is named: by a title, a forename or an initial. */
export const isTitledOrFull = (mention: Mention): boolean =>
  mention.titles.length > 0 || mention.name.forenames.length > 0;
