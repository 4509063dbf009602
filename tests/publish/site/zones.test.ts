import { describe, expect, test } from 'vitest';
import { boxOf, surfaceOf } from '../../../src/publish/site/browser/zones.js';

describe('where on an image a part of the text stands', () => {
  test('is read in parts of a thousand of the image', () => {
    expect(boxOf('2 100 250 900 500', { x: 2000, y: 3000 })).toEqual({ x: 200, y: 750, width: 1600, height: 750 });
  });

  test('is read in pixels where the page says so', () => {
    expect(boxOf('2 100 250 900 500 px', { x: 2000, y: 3000 })).toEqual({ x: 100, y: 250, width: 800, height: 250 });
  });

  test('names the surface', () => {
    expect(surfaceOf('12 100 250 900 500')).toBe('12');
  });
});
