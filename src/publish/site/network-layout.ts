import type { Link, Network, NetworkPerson } from './network-links.js';

/** How many persons a picture shows at most, and how many links on each side: more cannot be told apart. */
const MOST_PERSONS = 36;
const MOST_LINKS = 70;

const ROW = 24;
/** Below and above the middle of a row: where arcs to it end, and where arcs from it begin. */
const PORT = 5;
/** The unit of width of the space that arcs have: it is stretched to what the window gives. */
const REACH = 100;

export interface Row {
  readonly person: NetworkPerson;
  readonly y: number;
}

/** A link drawn: a half ellipse from row to row, `d` as SVG has it. */
export interface Arc {
  readonly link: Link;
  /** The rows it ties, as indices. */
  readonly ends: readonly [number, number];
  readonly d: string;
  readonly width: number;
}

export interface NetworkPicture {
  readonly rows: readonly Row[];
  /** On the left of the names: who speaks to whom. */
  readonly exchanges: readonly Arc[];
  /** On the right: who speaks of whom. */
  readonly mentions: readonly Arc[];
  readonly height: number;
}

/** The links that a person has, both kinds together. */
function linkage({ exchanges, mentions }: Network): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { from, to, times } of [...exchanges, ...mentions]) {
    for (const id of [from, to]) sums.set(id, (sums.get(id) ?? 0) + times);
  }
  return sums;
}

/** The most linked persons; of equals the first by name. */
function chosenPersons(network: Network): readonly NetworkPerson[] {
  const sums = linkage(network);
  const sum = ({ entity }: NetworkPerson): number => sums.get(entity.id) ?? 0;
  return network.persons
    .filter((person) => sum(person) > 0)
    .toSorted((a, b) => sum(b) - sum(a))
    .slice(0, MOST_PERSONS);
}

/** The strongest links between those shown. */
const chosenLinks = (links: readonly Link[], shown: ReadonlySet<string>): readonly Link[] =>
  links
    .filter(({ from, to }) => shown.has(from) && shown.has(to))
    .toSorted((a, b) => b.times - a.times)
    .slice(0, MOST_LINKS);

/** A strong link pulls more than a weak one, but not so that it alone counts. */
const pull = ({ times }: Link): number => Math.min(times, 12);

/**
 * Puts those who have to do with each other near each other: moves one person after the other to the place where all
 * links together are shortest, until nothing gets shorter. Whole numbers, so the same everywhere.
 */
function arranged(ids: readonly string[], links: readonly Link[]): readonly string[] {
  let best = [...ids];
  let length = lengthOf(best, links);
  for (let again = true, rounds = 0; again && rounds < 30; rounds++) {
    again = false;
    for (const id of ids) {
      const rest = best.filter((other) => other !== id);
      for (let at = 0; at <= rest.length; at++) {
        const tried = rest.toSpliced(at, 0, id);
        const triedLength = lengthOf(tried, links);
        if (triedLength >= length) continue;
        [best, length, again] = [tried, triedLength, true];
      }
    }
  }
  return best;
}

function lengthOf(ids: readonly string[], links: readonly Link[]): number {
  const places = new Map(ids.map((id, index) => [id, index]));
  return links.reduce((sum, link) => sum + pull(link) * Math.abs(places.get(link.from)! - places.get(link.to)!), 0);
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

const yOf = (row: number): number => ROW * row + ROW / 2;

/** Draws links as half ellipses beside the column of names; the farther they reach, the wider they swing. */
function arcsOf(links: readonly Link[], places: ReadonlyMap<string, number>, side: 'left' | 'right'): readonly Arc[] {
  const most = Math.max(1, ...links.map(({ times }) => times));
  const farthest = Math.max(4, ...links.map(({ from, to }) => Math.abs(places.get(from)! - places.get(to)!)));
  return links.map((link) => {
    const ends = [places.get(link.from)!, places.get(link.to)!] as const;
    const [start, end] = side === 'left' ? [yOf(ends[0]), yOf(ends[1])] : [yOf(ends[0]) - PORT, yOf(ends[1]) + PORT];
    const swing = rounded(4 + (REACH - 8) * Math.sqrt(Math.abs(ends[0] - ends[1]) / farthest));
    const from = side === 'left' ? REACH : 0;
    const sweep = (side === 'left') === start < end ? 0 : 1;
    const d = `M${String(from)} ${String(start)}A${String(swing)} ${String(rounded(Math.abs(end - start) / 2))} 0 0 ${String(sweep)} ${String(from)} ${String(end)}`;
    return { link, ends, d, width: rounded(1 + 5 * Math.sqrt(link.times / most)) };
  });
}

/** Chooses what a picture can show of a network, and where. The same network gives the same picture. */
export function networkPicture(network: Network): NetworkPicture {
  const chosen = chosenPersons(network);
  const ids = new Set(chosen.map(({ entity }) => entity.id));
  const exchanges = chosenLinks(network.exchanges, ids);
  const mentions = chosenLinks(network.mentions, ids);
  const order = arranged([...ids], [...exchanges, ...mentions]);
  const places = new Map(order.map((id, index) => [id, index]));
  const rows = chosen
    .toSorted((a, b) => places.get(a.entity.id)! - places.get(b.entity.id)!)
    .map((person, index) => ({ person, y: yOf(index) }));
  return {
    rows,
    exchanges: arcsOf(exchanges, places, 'left'),
    mentions: arcsOf(mentions, places, 'right'),
    height: ROW * rows.length,
  };
}
