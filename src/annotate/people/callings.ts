import { perTable, type PeopleWords } from '../../language/index.js';
import { nameKey, nameKeys } from './words.js';

/** The callings that titles and forms of address show, by their place in the table: of `The Rev.` the clergy's. */
function callingsOf(titles: readonly string[], words: PeopleWords): ReadonlySet<number> {
  const known = byTitle(words);
  return new Set(
    known.size === 0
      ? []
      : titles.flatMap(nameKeys).flatMap((word) => {
          const calling = known.get(word);
          return calling === undefined ? [] : [calling];
        }),
  );
}

const byTitle = perTable(
  ({ callings = [] }: PeopleWords): ReadonlyMap<string, number> =>
    new Map(callings.flatMap((titles, i) => titles.map((title) => [nameKey(title), i] as const))),
);

/** `Captain Pike` and `The Rev. J. Pike`: titles of which nobody has both, unless one of them has both already. */
export function areOtherCallings(some: readonly string[], others: readonly string[], words: PeopleWords): boolean {
  const [a, b] = [callingsOf(some, words), callingsOf(others, words)];
  return a.size > 0 && b.size > 0 && ![...a].some((calling) => b.has(calling));
}
