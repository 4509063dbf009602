import type { XmlElement } from '../../xml/index.js';
import type { SiteEntity } from './collection.js';
import { tiesOf, type Link, type Network, type NetworkPerson, type Ties } from './network-links.js';
import { networkPicture, type Arc, type NetworkPicture, type Row } from './network-layout.js';
import { initialsName, plainName } from './person-names.js';
import { data, type SitePage } from './site-page.js';

/** Longer names than this do not fit between the arcs; the list beside the picture has them whole. */
const NAME_LENGTH = 22;

const fits = (name: string): boolean => [...name].length <= NAME_LENGTH;

const cut = (name: string): string =>
  fits(name)
    ? name
    : `${[...name]
        .slice(0, NAME_LENGTH - 1)
        .join('')
        .replace(/[\s.,]+$/u, '')}…`;

/** The name for the picture: whole, else without what is added to it, else with initials, else cut. */
const shortName = (entity: SiteEntity): string =>
  [entity.indexName, plainName(entity)].find(fits) ?? cut(initialsName(entity));

const number = (value: number): string => String(value);

const uncertain = ({ uncertain: is }: Link): Readonly<Record<string, string>> => (is ? { uncertain: '' } : {});

function rowElement({ person: { entity, turns, spokenOf }, y }: Row, index: number, most: number): XmlElement {
  const radius = number(Math.round(20 + 45 * Math.sqrt(turns / Math.max(1, most))) / 10);
  return data('row', {
    n: number(index),
    y: number(y),
    href: entity.href,
    name: entity.indexName,
    short: shortName(entity),
    turns: number(turns),
    'spoken-of': number(spokenOf),
    ...(turns > 0 ? { radius } : {}),
  });
}

const arcElement = (rows: readonly Row[], { link, ends, d, width }: Arc): XmlElement => {
  const [from, to] = ends.map((end) => rows[end]!.person.entity.indexName) as [string, string];
  const [a, b] = ends;
  return data('arc', {
    a: number(a),
    b: number(b),
    d,
    width: number(width),
    from,
    to,
    times: number(link.times),
    documents: number(link.documents),
    ...uncertain(link),
  });
};

function pictureElement({ rows, exchanges, mentions, height }: NetworkPicture): XmlElement {
  const most = Math.max(0, ...rows.map(({ person }) => person.turns));
  const arrivals = new Set(mentions.map(({ ends }) => ends[1]));
  return data('picture', { height: number(height) }, [
    ...rows.map((row, index) => rowElement(row, index, most)),
    data(
      'exchanges',
      {},
      exchanges.map((arc) => arcElement(rows, arc)),
    ),
    data(
      'mentions',
      {},
      mentions.map((arc) => arcElement(rows, arc)),
    ),
    ...[...arrivals]
      .toSorted((a, b) => a - b)
      .map((row) => data('arrival', { n: number(row), y: number(rows[row]!.y) })),
  ]);
}

/** A row of the table: a person and everybody that the person is linked with. */
function personElement(
  { entity, turns, spokenOf }: NetworkPerson,
  ties: Ties,
  names: ReadonlyMap<string, string>,
): XmlElement {
  const tie = (kind: string, link: Link): XmlElement =>
    data(kind, {
      name: names.get(link.from === entity.id ? link.to : link.from)!,
      times: number(link.times),
      ...uncertain(link),
    });
  return data(
    'person',
    { name: names.get(entity.id)!, href: entity.href, turns: number(turns), 'spoken-of': number(spokenOf) },
    [
      ...ties.with.map((link) => tie('with', link)),
      ...ties.of.map((link) => tie('of', link)),
      ...ties.by.map((link) => tie('by', link)),
    ],
  );
}

/**
 * The page with the picture of who speaks to whom and who is spoken of, and the table of all that was counted for it.
 */
export function networkPages(network: Network): readonly SitePage[] {
  const picture = networkPicture(network);
  const ties = tiesOf(network);
  const names = new Map(network.persons.map(({ entity }) => [entity.id, entity.indexName]));
  const links = (kind: 'exchanges' | 'mentions'): string =>
    `${number(picture[kind].length)}/${number(network[kind].length)}`;
  const content = data(
    'network',
    {
      persons: `${number(picture.rows.length)}/${number(network.persons.length)}`,
      exchanges: links('exchanges'),
      mentions: links('mentions'),
    },
    [pictureElement(picture), ...network.persons.map((person) => personElement(person, ties(person.entity.id), names))],
  );
  return [{ path: 'network.html', kind: 'network', here: 'network', title: '', content: [content] }];
}
