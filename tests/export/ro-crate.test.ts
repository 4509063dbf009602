import { expect, test } from 'vitest';
import { roCrate } from '../../src/export/ro-crate.js';

const SETTINGS = {
  title: 'Talks',
  url: 'https://talks.example/',
  date: '2026-01-02',
  licence: { name: 'CC BY 4.0', target: 'https://creativecommons.org/licenses/by/4.0/' },
};

test('a crate describes itself, the edition and each of its files', () => {
  const crate = JSON.parse(
    roCrate(SETTINGS, [
      { path: 'site/b c.html', size: 7 },
      { path: 'documents/a.xml', size: 12 },
    ])!,
  ) as { '@context': string; '@graph': readonly Record<string, unknown>[] };
  expect(crate['@context']).toBe('https://w3id.org/ro/crate/1.1/context');
  expect(crate['@graph']).toEqual([
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: 'Talks',
      description: expect.stringContaining('TEI') as string,
      datePublished: '2026-01-02',
      license: { '@id': SETTINGS.licence.target },
      identifier: 'https://talks.example/',
      url: 'https://talks.example/',
      hasPart: [{ '@id': 'documents/a.xml' }, { '@id': 'site/b%20c.html' }],
    },
    { '@id': SETTINGS.licence.target, '@type': 'CreativeWork', name: 'CC BY 4.0', url: SETTINGS.licence.target },
    { '@id': 'documents/a.xml', '@type': 'File', name: 'a.xml', contentSize: '12', encodingFormat: 'application/xml' },
    { '@id': 'site/b%20c.html', '@type': 'File', name: 'b c.html', contentSize: '7', encodingFormat: 'text/html' },
  ]);
});

test('an edition without a date has none, for a crate must bear one', () => {
  const { date: _date, ...settings } = SETTINGS;
  expect(roCrate(settings, [])).toBeUndefined();
});

test('it says what the edition is, in its editors’ words, and who publishes it', () => {
  const { '@graph': graph } = JSON.parse(
    roCrate({ ...SETTINGS, description: 'What was said in Vienna.', publisher: 'The Archive Press' }, [])!,
  ) as { '@graph': readonly Record<string, unknown>[] };
  expect(graph[1]).toMatchObject({ description: 'What was said in Vienna.', publisher: { '@id': '#publisher' } });
  expect(graph).toContainEqual({ '@id': '#publisher', '@type': 'Organization', name: 'The Archive Press' });
});
