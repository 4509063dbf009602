import { describe, expect, test } from 'vitest';
import { fileSource, imageIn, serviceSource } from '../../../src/publish/site/browser/iiif.js';

const at = (canvas: string, n = '', place = 0, of = 1): Parameters<typeof imageIn>[1] => ({ canvas, n, place, of });

const canvas3 = (name: string, body: unknown, label?: unknown): unknown => ({
  type: 'Canvas',
  id: `https://example.org/${name}`,
  label,
  items: [{ type: 'AnnotationPage', items: [{ type: 'Annotation', motivation: 'painting', body }] }],
});

const image = (name: string): unknown => ({
  id: `https://images.example.org/${name}/full/max/0/default.jpg`,
  type: 'Image',
  service: [{ id: `https://images.example.org/${name}/`, type: 'ImageService3' }],
});

const service = (name: string): unknown => `https://images.example.org/${name}/info.json`;

describe('the image of a page in a manifest', () => {
  const version3 = {
    type: 'Manifest',
    items: ['a', 'b', 'c'].map((name, i) => canvas3(name, image(name), { en: [`${i + 7}`], none: ['x'] })),
  };

  test('is that of the canvas that is named', () => {
    expect(imageIn(version3, at('https://example.org/b'))).toBe(service('b'));
  });

  test('or of the one canvas labelled with the number', () => {
    expect(imageIn(version3, at('https://example.org/manifest.json', '9', 0, 2))).toBe(service('c'));
  });

  test('or stands in the page’s place, where there are as many', () => {
    expect(imageIn(version3, at('https://example.org/manifest.json', '1', 1, 3))).toBe(service('b'));
  });

  test.each([
    ['no label is the number, and the pages are more or fewer', at('https://example.org/m', '1', 1, 4)],
    ['several have the label', at('https://example.org/m', 'x', 0, 2)],
    ['another canvas is named', at('https://example.org/d', '', 0, 1)],
  ])('is left open where %s', (_, page) => expect(imageIn(version3, page)).toBe(undefined));

  test('of version 2 too', () => {
    const manifest = {
      '@type': 'sc:Manifest',
      sequences: [
        {
          canvases: [
            {
              '@id': 'https://example.org/1',
              label: 'f. 1',
              images: [{ resource: { '@id': 'https://example.org/1.jpg' } }],
            },
            {
              '@id': 'https://example.org/2',
              label: [{ '@value': 'f. 2' }],
              images: [{ resource: { '@id': 'x', service: { '@id': 'https://images.example.org/2' } } }],
            },
          ],
        },
      ],
    };
    expect(imageIn(manifest, at('https://example.org/1'))).toEqual(fileSource('https://example.org/1.jpg'));
    expect(imageIn(manifest, at('https://example.org/m', 'f. 2', 0, 1))).toBe(service('2'));
  });

  test('of a choice, the first; of a canvas that is given itself, its own', () => {
    const choice = { type: 'Choice', items: [image('front'), image('ultraviolet')] };
    expect(imageIn(canvas3('a', choice), at('https://example.org/a'))).toBe(service('front'));
  });

  test.each([[null], [[]], ['x'], [{}], [{ items: 'x' }], [{ items: [null, { id: 'https://example.org/a' }] }]])(
    'is nothing in %j',
    (manifest) => expect(imageIn(manifest, at('https://example.org/a'))).toBe(undefined),
  );
});

test('a service is asked for its description', () => {
  expect(serviceSource('https://images.example.org/p4')).toBe('https://images.example.org/p4/info.json');
});
