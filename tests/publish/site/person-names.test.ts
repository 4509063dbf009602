import { describe, expect, test } from 'vitest';
import { officesOf, type SiteEntry } from '../../../src/publish/site/entries.js';
import { indexNameOf } from '../../../src/publish/site/person-names.js';

const person = (name: string, offices: readonly string[] = []): SiteEntry => ({
  id: 'x',
  kind: 'person',
  name,
  variants: [],
  offices: offices.map((text) => ({ text })),
  identifiers: [],
  notes: [],
});

describe('names in lists', () => {
  test.each([
    ['Nikita Sergeyevich Khrushchev', 'Khrushchev, Nikita Sergeyevich'],
    ['Charles de Gaulle', 'de Gaulle, Charles'],
    ['Thomas S. Gates Jr.', 'Gates, Thomas S., Jr.'],
    ['Clarence D. Martin, Jr.', 'Martin, Clarence D., Jr.'],
    ['Walter Robertson (Bob)', 'Robertson, Walter (Bob)'],
    ['Mao Tse-tung (Mao Zedong)', 'Mao Tse-tung (Mao Zedong)'],
    ['Chou En-lai', 'Chou En-lai'],
    ['Dulles, John Foster', 'Dulles, John Foster'],
    ['Minister of Ports', 'Minister of Ports'],
    ['The Ambassador', 'The Ambassador'],
    ['Plato', 'Plato'],
  ])('%s: %s', (name, expected) => expect(indexNameOf(person(name))).toBe(expected));

  test('an office that stands for the name is no surname with a forename', () => {
    expect(indexNameOf(person('Vice President', ['Vice President']))).toBe('Vice President');
    expect(indexNameOf(person('Postmaster General', ['Postmaster General']))).toBe('Postmaster General');
    expect(indexNameOf(person('Arthur General', ['Postmaster General']))).toBe('General, Arthur');
  });

  test('and it is not said a second time', () => {
    expect(officesOf(person('Vice President', ['Vice President', 'Chairman']))).toEqual(['Chairman']);
  });
});
