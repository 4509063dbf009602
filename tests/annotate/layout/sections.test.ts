import { expect, test } from 'vitest';
import { encode } from '../../../src/index.js';

/** The headings of each section, those within it indented by a blank more. */
const outline = (xml: string): readonly string[] => {
  let depth = -1;
  return Array.from(xml.matchAll(/<div type="section"[^>]*>|<\/div>|<head[^>]*>([^<]*)/gu)).flatMap(([tag, head]) => {
    if (tag.startsWith('<div')) depth++;
    else if (tag === '</div>') depth--;
    else return [`${' '.repeat(Math.max(depth, 0))}${head}`];
    return [];
  });
};

test('a section ends before the next heading of its rank or higher', async () => {
  const text = '# Trade\n\n## Bread\n\nDear.\n\n### Rye\n\nNone.\n\n## Salt\n\nDear.\n\n# Peace\n\nAgreed.\n';
  const { value } = await encode({
    name: 'talk.md',
    bytes: Buffer.from(`Geneva, May 12, 1959\n\nMr. Marsh: So.\n\n${text}`),
  });
  expect(outline(value!.xml)).toEqual(['Trade', ' Bread', '  Rye', ' Salt', 'Peace']);
});

test('thousands of headings are thousands of sections', async () => {
  const bytes = Buffer.from(`Geneva, May 12, 1959\n\nMr. Marsh: So.\n\n${'# Bread\n'.repeat(2000)}`);
  const { value } = await encode({ name: 'talk.md', bytes });
  expect(value!.xml.match(/<div type="section"/gu)).toHaveLength(2000);
});
