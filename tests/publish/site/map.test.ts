import { describe, expect, test } from 'vitest';
import { mapOf, type Spot } from '../../../src/publish/site/map.js';
import type { XmlElement } from '../../../src/xml/index.js';

const spot = (name: string, latitude: number, longitude: number, weight = 1): Spot => ({
  name,
  href: `places/${name}.html`,
  weight,
  geo: { latitude, longitude },
});

const MOSCOW = spot('Moscow', 55.75, 37.62, 9);
const WARSAW = spot('Warsaw', 52.23, 21.01, 3);
const VIENNA = spot('Vienna', 48.21, 16.37);
const SYDNEY = spot('Sydney', -33.87, 151.21, 2);
const WASHINGTON = spot('Washington', 38.9, -77.04, 5);

const mapFor = (...spots: readonly Spot[]): XmlElement => mapOf(spots)[0]!;
const parts = (map: XmlElement, name: string): readonly XmlElement[] =>
  map.children.filter(
    (child): child is XmlElement => typeof child === 'object' && 'name' in child && child.name === name,
  );
const at = (map: XmlElement, name: string): readonly [x: number, y: number] => {
  const { x, y } = parts(map, 'spot').find(({ attributes }) => attributes['name'] === name)!.attributes;
  return [Number(x), Number(y)];
};

/** The left edge of a name: it begins behind its dot, or ends before it. A letter is as wide as the map takes it to be. */
const leftOf = ({ attributes }: XmlElement, key: 'name' | 'small', type: number): number =>
  Number(attributes[`${key}-x`]) - (attributes[`${key}-side`] === 'before' ? widthOf(attributes['name']!, type) : 0);
const widthOf = (name: string, type: number): number => name.length * type * 0.6;

describe('a map of places', () => {
  test('is none where no place is located', () => {
    expect(mapOf([])).toEqual([]);
    expect(mapOf([{ name: 'Nowhere', href: 'x', weight: 1 }])).toEqual([]);
  });

  test('has them where they lie: north above, east on the right, all within', () => {
    const map = mapFor(MOSCOW, WARSAW, VIENNA);
    const [moscow, warsaw, vienna] = ['Moscow', 'Warsaw', 'Vienna'].map((name) => at(map, name)) as [
      readonly [number, number],
      readonly [number, number],
      readonly [number, number],
    ];
    expect(moscow[0]).toBeGreaterThan(warsaw[0]);
    expect(warsaw[0]).toBeGreaterThan(vienna[0]);
    expect(moscow[1]).toBeLessThan(warsaw[1]);
    expect(warsaw[1]).toBeLessThan(vienna[1]);
    for (const [x, y] of [moscow, warsaw, vienna]) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(720);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(440);
    }
  });

  test('has outlines of the part of the earth it shows, and weighs no more than a page may', () => {
    for (const spots of [[MOSCOW], [MOSCOW, VIENNA], [WASHINGTON, SYDNEY, MOSCOW]]) {
      const map = mapFor(...spots);
      const [land] = parts(map, 'land');
      expect(land!.attributes['d']).toMatch(/^M-?[\d.]+,/u);
      expect(land!.attributes['d']!.length).toBeGreaterThan(500);
      expect(JSON.stringify(map).length).toBeLessThan(160_000);
    }
  });

  test('one place, places of one spot and those at the poles have a map', () => {
    for (const spots of [
      [MOSCOW],
      [MOSCOW, { ...MOSCOW, name: 'The Kremlin' }],
      [spot('Pole', 90, 0)],
      [spot('South', -90, 179)],
    ]) {
      for (const { attributes } of parts(mapFor(...spots), 'spot')) {
        expect(Number.isFinite(Number(attributes['x'])) && Number.isFinite(Number(attributes['y']))).toBe(true);
      }
    }
  });

  test('names cross no other, and those named most often come first', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => spot(`Village number ${i}`, 50 + i / 100, 20 + i / 100, i));
    const named = parts(mapFor(...crowd), 'spot').filter(({ attributes }) => attributes['name-x'] !== undefined);
    expect(named[0]!.attributes['name']).toBe('Village number 29');
    expect(named.length).toBeLessThan(30);
    const boxes = named.map(
      (one) => [leftOf(one, 'name', 13), Number(one.attributes['y']), widthOf(one.attributes['name']!, 13)] as const,
    );
    for (const [i, [x, y, width]] of boxes.entries()) {
      for (const [otherX, otherY, otherWidth] of boxes.slice(i + 1)) {
        expect(Math.abs(y - otherY) >= 14.9 || x + width <= otherX + 0.1 || otherX + otherWidth <= x + 0.1).toBe(true);
      }
    }
  });

  test('no name crosses the dot of another place', () => {
    const map = mapFor(spot('United States', 39.8, -98.6, 100), WASHINGTON, MOSCOW, SYDNEY);
    const [x, y] = at(map, 'Washington');
    const [states] = parts(map, 'spot');
    const start = leftOf(states!, 'name', 13);
    const isBeside = start > x || start + widthOf('United States', 13) < x;
    expect([Math.abs(Number(states!.attributes['y']) - y) < 15, isBeside]).toEqual([true, true]);
  });

  test('a name before its dot ends there, however wide its letters are', () => {
    const map = mapFor(WASHINGTON, spot('Москва', 55.75, 37.62, 2));
    const [washington, moscow] = parts(map, 'spot').map(({ attributes }) => attributes);
    expect(moscow!['name-side']).toBe('before');
    expect(Number(moscow!['name-x'])).toBeCloseTo(Number(moscow!['x']) - Number(moscow!['r']) - 3, 0);
    expect(washington!['name-side']).toBe('after');
    expect(Number(washington!['name-x'])).toBeCloseTo(Number(washington!['x']) + Number(washington!['r']) + 3, 0);
  });

  test('a part of the earth whose places are crowded has a map of its own, in which they have names', () => {
    const crowd = [
      ['Berlin', 52.5, 13.4],
      ['Bonn', 50.7, 7.1],
      ['Paris', 48.9, 2.3],
      ['Vienna', 48.2, 16.4],
      ['Geneva', 46.2, 6.1],
      ['Brussels', 50.8, 4.4],
      ['Prague', 50.1, 14.4],
    ] as const;
    const europe = crowd.map(([name, latitude, longitude]) => spot(name, latitude, longitude, 3));
    const maps = mapOf([...europe, WASHINGTON, SYDNEY]);
    expect(maps.map((map) => parts(map, 'spot').length)).toEqual([9, 7]);
    expect(parts(maps[1]!, 'spot').filter(({ attributes }) => attributes['name-x'] === undefined)).toEqual([]);
    expect(mapOf(europe).length).toBe(1);
    expect(mapOf([MOSCOW, WASHINGTON, SYDNEY]).length).toBe(1);
  });

  test('those without a position are counted; the same places make the same map', () => {
    const map = mapFor(MOSCOW, { name: 'Nowhere', href: 'x', weight: 1 });
    expect(map.attributes['without']).toBe('1');
    expect(JSON.stringify(mapFor(MOSCOW, SYDNEY))).toBe(JSON.stringify(mapFor(MOSCOW, SYDNEY)));
  });

  test('has names twice as high for a telephone, as far as there is room for them', () => {
    const spots = parts(mapFor(MOSCOW, WARSAW, SYDNEY, WASHINGTON, spot('Minsk', 53.9, 27.57)), 'spot');
    const namedIn = (key: string): readonly string[] =>
      spots.filter(({ attributes }) => attributes[key] !== undefined).map(({ attributes }) => attributes['name']!);
    expect(namedIn('name-x')).toEqual(['Moscow', 'Washington', 'Warsaw', 'Sydney']);
    expect(namedIn('small-x')).toEqual(['Moscow', 'Washington', 'Warsaw', 'Sydney']);
    for (const one of spots.filter(({ attributes }) => attributes['small-x'] !== undefined)) {
      const begin = leftOf(one, 'small', 26);
      expect(begin).toBeGreaterThan(0);
      expect(begin + widthOf(one.attributes['name']!, 26)).toBeLessThan(720);
    }
  });
});
