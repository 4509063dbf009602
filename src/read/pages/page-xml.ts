import type { Box } from '../../model/index.js';
import { statementsOf, type Statement } from './custom-statements.js';
import { UNSURE, type Line, type LineMark, type Page, type Region, type RegionKind } from './page-model.js';
import { childOf, childrenOf, textOf, within, type PageNode } from './page-tree.js';

/** Kinds of regions, by the types of PAGE and the structure tags of Transkribus. */
const KINDS: Readonly<Record<string, RegionKind>> = {
  heading: 'heading',
  header: 'header',
  footer: 'footer',
  'page-number': 'pageNum',
  'catch-word': 'footer',
  'signature-mark': 'footer',
  footnote: 'footnote',
  'footnote-continued': 'footnote',
  endnote: 'footnote',
  marginalia: 'margin',
};

/** `points="10,20 30,20 30,40 10,40"`; before 2013 `<Point x="10" y="20"/>`. */
function boxOf(coords: PageNode | undefined): Box | undefined {
  const written = (coords?.attributes['points'] ?? '')
    .trim()
    .split(/\s+/u)
    .map((pair) => pair.split(',').map(Number));
  const points = written.filter(([x, y]) => x !== undefined && y !== undefined && !Number.isNaN(x + y));
  const old = childrenOf(coords, 'Point').map(({ attributes }) => [Number(attributes['x']), Number(attributes['y'])]);
  const all = points.length > 0 ? points : old;
  if (all.length === 0) return undefined;
  const [xs, ys] = [all.map(([x]) => x!), all.map(([, y]) => y!)];
  const [least, most] = [
    (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b)),
    (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b)),
  ];
  return { left: Math.max(0, least(xs)), top: Math.max(0, least(ys)), right: most(xs), bottom: most(ys) };
}

const orderOf = (statements: readonly Statement[]): number | undefined => {
  const index = Number.parseInt(statements.find(({ tag }) => tag === 'readingOrder')?.values['index'] ?? '', 10);
  return Number.isNaN(index) ? undefined : index;
};

/** Those that say their place in an order, in it, if all of them do; else as they stand. */
function inOrder<T>(items: readonly T[], order: (item: T) => number | undefined): readonly T[] {
  const placed = items.map((item) => ({ item, at: order(item) }));
  if (placed.some(({ at }) => at === undefined)) return items;
  return placed.toSorted((a, b) => a.at! - b.at!).map(({ item }) => item);
}

/** The ids of regions as the page's reading order has them, groups within groups. */
function readingOrder(node: PageNode): readonly string[] {
  const entries = inOrder(node.children, ({ attributes }) => {
    const index = Number.parseInt(attributes['index'] ?? '', 10);
    return Number.isNaN(index) ? undefined : index;
  });
  return entries.flatMap((entry) => [
    ...(entry.attributes['regionRef'] === undefined ? [] : [entry.attributes['regionRef']]),
    ...readingOrder(entry),
  ]);
}

const REGIONS = ['TextRegion', 'TableRegion', 'TableCell'] as const;

/** Text regions, those within others behind their own lines. */
const regionsIn = (node: PageNode): readonly PageNode[] =>
  node.children.flatMap((child) =>
    (REGIONS as readonly string[]).includes(child.name) || child.name.endsWith('Region')
      ? [child, ...regionsIn(child)]
      : [],
  );

/** The pages of a PAGE file: one, as a rule. */
export function pagesOf(root: PageNode): readonly Page[] {
  const creator = textOf(childOf(root, 'Metadata', 'Creator')).trim();
  return childrenOf(root, 'Page').map((page) => {
    const order = new Map(
      within(page, 'ReadingOrder')
        .flatMap(readingOrder)
        .map((id, i) => [id, i] as const),
    );
    const regions = regionsIn(page).filter((region) => childrenOf(region, 'TextLine', 'TextEquiv').length > 0);
    const sorted =
      order.size > 0
        ? regions.toSorted((a, b) => place(order, a) - place(order, b))
        : inOrder(regions, (region) => orderOf(statementsOf(region.attributes['custom'])));
    const { imageFilename = '', imageWidth, imageHeight } = page.attributes;
    return {
      image: imageFilename,
      ...(Number(imageWidth) > 0 && Number(imageHeight) > 0
        ? { width: Number(imageWidth), height: Number(imageHeight) }
        : {}),
      ...(creator === '' ? {} : { engine: creator }),
      regions: sorted.map(regionOf),
    };
  });
}

/** A region that the reading order leaves out is read last. */
const place = (order: ReadonlyMap<string, number>, { attributes }: PageNode): number =>
  order.get(attributes['id'] ?? '') ?? Number.MAX_SAFE_INTEGER;

function regionOf(region: PageNode): Region {
  const statements = statementsOf(region.attributes['custom']);
  const type = statements.find(({ tag }) => tag === 'structure')?.values['type'] ?? region.attributes['type'] ?? '';
  const lines = inOrder(childrenOf(region, 'TextLine'), (line) => orderOf(statementsOf(line.attributes['custom'])));
  return {
    kind: KINDS[type] ?? 'text',
    box: boxOf(childOf(region, 'Coords')),
    // A region may have its text without lines.
    lines: lines.length > 0 ? lines.map(lineOf) : linesOfText(region),
  };
}

/** The first of several readings. */
function reading(node: PageNode): PageNode | undefined {
  const all = inOrder(childrenOf(node, 'TextEquiv'), ({ attributes }) => {
    const index = Number.parseInt(attributes['index'] ?? '', 10);
    return Number.isNaN(index) ? undefined : index;
  });
  return all[0];
}

function linesOfText(region: PageNode): readonly Line[] {
  const texts = childOf(reading(region), 'Unicode')?.texts ?? [];
  return texts.flatMap((text) => {
    let at = text.start;
    return text.text.split('\n').map((line): Line => {
      const start = at;
      at += line.length + 1;
      return { texts: [{ text: line, start, end: start + line.length }], box: undefined, marks: [] };
    });
  });
}

function lineOf(line: PageNode): Line {
  const own = reading(line);
  const words = childrenOf(line, 'Word');
  const texts = childOf(own, 'Unicode')?.texts ?? [];
  // Words without a line's text: what stands between them is a blank.
  const joined =
    texts.length > 0
      ? texts
      : words.flatMap((word, i) => {
          const found = childOf(reading(word), 'Unicode')?.texts ?? [];
          const start = found[0]?.start ?? 0;
          return i === 0 ? found : [{ text: ' ', start, end: start + 1 }, ...found];
        });
  const text = joined.map((one) => one.text).join('');
  return {
    texts: joined,
    box: boxOf(childOf(line, 'Coords')),
    marks: [...marksOf(line, text.length), ...unsureOf(own, words, text)],
  };
}

const marksOf = (line: PageNode, length: number): readonly LineMark[] =>
  statementsOf(line.attributes['custom']).flatMap(({ tag, values }) => {
    const [start, size] = [Number(values['offset']), Number(values['length'])];
    const fits = Number.isInteger(start) && Number.isInteger(size) && start >= 0 && size >= 0 && start + size <= length;
    return fits ? [{ tag, start, end: start + size, values }] : [];
  });

/** The words of which the program is not sure, or the whole line. */
function unsureOf(own: PageNode | undefined, words: readonly PageNode[], text: string): readonly LineMark[] {
  const isUnsure = (node: PageNode | undefined): boolean => Number(node?.attributes['conf'] ?? 1) < UNSURE;
  let at = 0;
  const marks = words.flatMap((word): LineMark[] => {
    const equivalent = reading(word);
    const said = textOf(childOf(equivalent, 'Unicode'));
    const start = said === '' ? -1 : text.indexOf(said, at);
    if (start === -1) return [];
    at = start + said.length;
    return isUnsure(equivalent) ? [{ tag: 'unclear', start, end: at, values: {} }] : [];
  });
  return marks.length === 0 && isUnsure(own) ? [{ tag: 'unclear', start: 0, end: text.length, values: {} }] : marks;
}
