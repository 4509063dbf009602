import { describe, expect, test } from 'vitest';
import { networkPicture } from '../../../src/publish/site/network-layout.js';
import { networkLinks } from '../../../src/publish/site/network-links.js';
import { networkPages } from '../../../src/publish/site/network.js';
import type { Collection } from '../../../src/publish/site/collection.js';
import { collectionOf, mention, person, turn } from './collections.js';

const people = [person('ann', 'Lee', 'Ann'), person('bob', 'Orr', 'Bob'), person('cid', 'Poe', 'Cid')];

const pairs = (links: ReturnType<typeof networkLinks>['exchanges']): readonly string[] =>
  links.map(
    ({ from, to, times, documents, uncertain }) => `${from} ${to} ${times}/${documents}${uncertain ? '?' : ''}`,
  );

describe('who speaks to whom', () => {
  test('a turn that follows another joins its speakers, either way, over all documents', () => {
    const talk = { turns: [turn('ann'), turn('bob'), turn('ann')] };
    expect(pairs(networkLinks(collectionOf([talk, talk], people)).exchanges)).toEqual(['ann bob 4/2']);
  });

  test('nobody speaks to himself, nor past a turn of nobody known', () => {
    expect(
      networkLinks(collectionOf([{ turns: [turn('ann'), turn('ann'), turn(), turn('bob')] }], people)).exchanges,
    ).toEqual([]);
  });

  test('who takes no part is spoken of; who takes part is not', () => {
    const talk = {
      turns: [turn('ann'), turn('bob')],
      mentions: [mention('cid', 0), mention('cid', 1), mention('cid', 1), mention('bob', 0), mention('cid')],
    };
    expect(pairs(networkLinks(collectionOf([talk], people)).mentions)).toEqual(['ann cid 1/1', 'bob cid 2/1']);
  });

  test('a link is uncertain where every instance of it is', () => {
    const unsure = { turns: [turn('ann')], mentions: [mention('cid', 0, 'probable')] };
    expect(pairs(networkLinks(collectionOf([unsure], people)).mentions)).toEqual(['ann cid 1/1?']);
    expect(
      pairs(
        networkLinks(collectionOf([unsure, { turns: [turn('ann')], mentions: [mention('cid', 0)] }], people)).mentions,
      ),
    ).toEqual(['ann cid 2/2']);
  });

  test('whom no register describes is left out, not invented', () => {
    expect(networkLinks(collectionOf([{ turns: [turn('ann'), turn('nobody')] }], people)).exchanges).toEqual([]);
  });
});

/** Everybody talks with the next and speaks of one who is far off. */
const crowd = (size: number): Collection => {
  const persons = Array.from({ length: size }, (_, i) => person(`x${i}`, `Name${i}`, 'A.'));
  return collectionOf(
    persons.map((_, i) => ({
      turns: [turn(`x${i}`), turn(`x${(i + 1) % size}`)],
      mentions: [mention(`x${(i + 40) % size}`, 0)],
    })),
    persons,
  );
};

describe('names in the picture', () => {
  test.each([
    ['Lee, Ann', 'Lee, Ann'],
    ['Khrushchev, Nikita Sergeyevich', 'Khrushchev, N. S.'],
    ['Botha, Roelof Frederik J. “Pik”', 'Botha, R. F. J.'],
    ['Chiao (Ch’iao) Kuan-hua the elder', 'Chiao Kuan-hua the el…'],
    ['Schaufele, William E. Jr.', 'Schaufele, W. E. Jr.'],
    ['Vorster (also Voerster), Balthazar', 'Vorster, Balthazar'],
    ['the delegation of the United Kingdom', 'the delegation of the…'],
  ])('%s: %s', (indexName, short) => {
    const collection = collectionOf(
      [{ turns: [turn('ann'), turn('x')] }],
      [person('ann', 'Lee', 'A.'), { id: 'x', kind: 'person', name: indexName, indexName, href: 'persons/x.html' }],
    );
    const picture = JSON.stringify(networkPages(networkLinks(collection)));
    expect(picture).toContain(`"short":${JSON.stringify(short)}`);
  });
});

describe('the picture', () => {
  test('shows so many at most, each in a row of its own, and says how many there are', () => {
    const { rows, exchanges, mentions } = networkPicture(networkLinks(crowd(300)));
    expect(rows).toHaveLength(36);
    expect(new Set(rows.map(({ y }) => y)).size).toBe(36);
    expect(Math.min(...rows.slice(1).map(({ y }, i) => y - rows[i]!.y))).toBeGreaterThanOrEqual(24);
    expect(exchanges.length + mentions.length).toBeGreaterThan(0);
    const [page] = networkPages(networkLinks(crowd(300)));
    expect(page!.content[0]).toMatchObject({
      attributes: { persons: '36/300', exchanges: `${exchanges.length}/300`, mentions: `${mentions.length}/300` },
    });
  });

  test('puts those who have to do with each other next to each other', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => person(id, id.toUpperCase(), 'X.'));
    const { rows } = networkPicture(
      networkLinks(
        collectionOf(
          [{ turns: [turn('a'), turn('c'), turn('a')] }, { turns: [turn('b'), turn('d'), turn('b')] }],
          four,
        ),
      ),
    );
    const order = rows.map(({ person: { entity } }) => entity.id).join('');
    expect(order).toMatch(/^(?:ac|ca)(?:bd|db)$|^(?:bd|db)(?:ac|ca)$/u);
  });

  test('the table has every person and every link, shown or not', () => {
    const [page] = networkPages(networkLinks(crowd(100)));
    const persons = (
      page!.content[0] as unknown as { children: { name: string; children: { name: string }[] }[] }
    ).children.filter(({ name }) => name === 'person');
    expect(persons).toHaveLength(100);
    const ties = persons.flatMap(({ children }) => children.map(({ name }) => name));
    expect(['with', 'of', 'by'].map((kind) => ties.filter((name) => name === kind).length)).toEqual([200, 100, 100]);
  });

  test('the same collection gives the same picture, of short numbers', () => {
    expect(networkPages(networkLinks(crowd(80)))).toEqual(networkPages(networkLinks(crowd(80))));
    for (const { d } of networkPicture(networkLinks(crowd(80))).mentions) {
      expect(d).toMatch(/^M0 \d+A\d+(?:\.\d)? \d+(?:\.\d)? 0 0 [01] 0 \d+$/u);
    }
  });
});
