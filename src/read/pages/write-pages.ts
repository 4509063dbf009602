import type { Annotation, AnnotationOf, Surface, Transcript, Zone } from '../../model/index.js';
import { given, isLetterAt, type PlaceMap } from '../../text/index.js';
import { readable } from '../characters.js';
import { cutsWord } from '../line-ends.js';
import { pageEndsAt } from '../page-ends.js';
import { layoutOf } from '../plain-text/layout.js';
import type { TextLine } from '../plain-text/lines.js';
import { paragraphsOf } from '../plain-text/paragraphs.js';
import { stretchesOf } from '../character-references.js';
import { textBuilder, type TextBuilder } from '../text-builder.js';
import { annotationsOf, type Placed } from './page-marks.js';
import { textOfLine, type Line, type Page, type Region } from './page-model.js';

/** The words of pages with what their layout says of them. */
export interface Written extends Pick<Transcript, 'text' | 'annotations' | 'facsimile' | 'engine'> {
  readonly places: PlaceMap;
}

interface Writing {
  /** The source of the places; undefined where there are several. */
  readonly source: string | undefined;
  readonly builder: TextBuilder;
  readonly annotations: Annotation[];
  readonly pages: AnnotationOf<'pb'>[];
  readonly placed: Placed[];
  readonly layout: ReturnType<typeof layoutOf>;
  /** The places of paragraphs that share a region, by its key. */
  readonly paragraphs: Map<string, readonly Zone[]>;
  headings: number;
}

/** A line with the key of its zone, laid out as a line of plain text is. */
interface Laid extends TextLine {
  readonly line: Line;
  readonly key: string;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** The lines of a region by columns and blank lines, as a typewriter would have set them. */
function laidOut(region: Region, key: string): readonly Laid[] {
  const lines = region.lines
    .map((line, i) => ({ line, key: `${key}l${i}` }))
    .filter(({ line }) => /\S/u.test(textOfLine(line)));
  const boxes = lines.flatMap(({ line }) => line.box ?? []);
  const left = boxes.reduce((least, box) => Math.min(least, box.left), Infinity);
  const width = median(
    lines.flatMap(({ line }) =>
      line.box === undefined ? [] : [(line.box.right - line.box.left) / textOfLine(line).length],
    ),
  );
  const leadings = boxes.slice(1).map(({ top }, i) => top - boxes[i]!.top);
  const leading = median(leadings.filter((one) => one > 0));
  return lines.map(({ line, key: own }, i): Laid => {
    const before = lines[i - 1]?.line.box;
    const isApart =
      before !== undefined && line.box !== undefined && leading > 0 && line.box.top - before.top > 1.6 * leading;
    const indent = line.box === undefined || width === 0 ? 0 : Math.round((line.box.left - left) / width);
    return {
      line,
      key: own,
      start: 0,
      end: 0,
      text: textOfLine(line).trim(),
      indent,
      after: isApart ? 'blank' : 'line',
    };
  });
}

/** A word goes on in the next line. `¬` and `⸗` are hyphens that stand nowhere but at line ends. */
const isCut = (before: string, after: string): boolean =>
  /[-\u2010\u00ad]$/.test(before) ? cutsWord(before, after) : /[\u00ac\u2e17]$/.test(before) && isLetterAt(after, 0);

function writeLines(writing: Writing, lines: readonly Laid[]): void {
  const { builder, annotations } = writing;
  lines.forEach(({ line, text, key }, i) => {
    const before = lines[i - 1];
    if (before !== undefined) {
      const at = builder.end();
      const cut = isCut(before.text, text) ? ({ break: 'no' } as const) : {};
      annotations.push({
        kind: 'lb',
        span: { start: at, end: at },
        ...cut,
        ...facs(line.box, key),
        rule: 'pages-line',
      });
      builder.append([{ from: line.texts[0]?.start ?? at, text: '\n' }]);
    }
    writeLine(writing, line);
  });
}

const facs = (box: unknown, key: string): { readonly facs?: string } => (box === undefined ? {} : { facs: key });

function writeLine({ builder, source, placed }: Writing, line: Line): void {
  const start = builder.next();
  for (const text of line.texts) {
    const stretches = source === undefined ? [{ text: text.text, from: builder.next() }] : stretchesOf(text, source);
    for (const stretch of stretches) {
      builder.append([{ ...stretch, text: readable(stretch.text).replace(/[\r\n\t]/gu, ' ') }]);
    }
  }
  for (const mark of line.marks) placed.push({ mark, span: { start: start + mark.start, end: start + mark.end } });
}

type Block = (start: number, end: number) => Annotation;

function writeBlock(writing: Writing, lines: readonly Laid[], make: Block): void {
  const { builder, annotations } = writing;
  const index = annotations.length;
  const start = builder.next();
  writeLines(writing, lines);
  const end = builder.end();
  if (end > start) annotations.splice(index, 0, make(start, end));
  builder.endBlock();
}

/** Where some of the lines of a region stand; undefined where one of them does not say. */
function zoneOf(lines: readonly Laid[], key: string): Zone | undefined {
  const boxes = lines.flatMap(({ line }) => line.box ?? []);
  if (boxes.length < lines.length) return undefined;
  const box = boxes.reduce((all, one) => ({
    left: Math.min(all.left, one.left),
    top: Math.min(all.top, one.top),
    right: Math.max(all.right, one.right),
    bottom: Math.max(all.bottom, one.bottom),
  }));
  return { key, box };
}

function writeRegion(writing: Writing, region: Region, key: string): void {
  const lines = laidOut(region, key);
  const zone = facs(region.box, key);
  const whole = (make: (span: { readonly start: number; readonly end: number }) => Annotation): void =>
    writeBlock(writing, lines, (start, end) => make({ start, end }));
  const { kind } = region;
  if (kind === 'text') {
    const paragraphs = paragraphsOf(lines, writing.layout);
    const zones = paragraphs.length > 1 ? paragraphs.map((one, m) => zoneOf(one, `${key}p${m}`)) : [];
    writing.paragraphs.set(
      key,
      zones.filter((one) => one !== undefined),
    );
    paragraphs.forEach((paragraph, m) => {
      const own = zones[m];
      writeBlock(writing, paragraph, (start, end) => ({
        kind: 'p',
        span: { start, end },
        ...(own === undefined ? zone : facs(own.box, own.key)),
        rule: 'pages-region',
      }));
    });
  } else if (kind === 'heading') {
    writing.headings += lines.length > 0 ? 1 : 0;
    const level = writing.headings === 1 ? 1 : 2;
    whole((span) => ({ kind: 'head', span, level, ...zone, rule: 'pages-region' }));
  } else if (kind === 'footnote' || kind === 'margin') {
    const place = kind === 'margin' ? 'margin' : 'foot';
    whole((span) => ({ kind: 'note', span, place, ...zone, rule: 'pages-region' }));
  } else whole((span) => ({ kind: 'fw', type: kind, span, ...zone, rule: 'pages-region' }));
}

/** Writes pages one after the other. `source`: the text that their places are offsets of, where it is one. */
export function writePages(pages: readonly Page[], source: string | undefined): Written {
  const text = pages.flatMap(({ regions }) => regions.filter(({ kind }) => kind === 'text'));
  const writing: Writing = {
    source,
    builder: textBuilder(),
    annotations: [],
    pages: [],
    placed: [],
    layout: layoutOf(text.flatMap((region) => laidOut(region, ''))),
    paragraphs: new Map(),
    headings: 0,
  };
  pages.forEach(({ regions, n }, i) => {
    const at = writing.builder.next();
    const number = given({ n });
    writing.pages.push({ kind: 'pb', span: { start: at, end: at }, ...number, facs: `${i}`, rule: 'pages-page' });
    regions.forEach((region, k) => writeRegion(writing, region, `${i}r${k}`));
  });
  const { text: words, places } = writing.builder.finish();
  const annotations = [...writing.annotations, ...annotationsOf(writing.placed, words)];
  const first = writing.pages.filter(({ span }) => span.start === 0).slice(-1);
  const engine = pages.find((page) => page.engine !== undefined)?.engine;
  return {
    text: words,
    places,
    annotations: [...annotations, ...first, ...pageEndsAt(words, writing.pages, annotations)],
    facsimile: pages.map((page, i) => surfaceOf(page, i, writing.paragraphs)),
    ...given({ engine }),
  };
}

function surfaceOf({ image, width, height, regions }: Page, i: number, paragraphs: Writing['paragraphs']): Surface {
  const zones = regions.flatMap((region, k): Zone[] => [
    ...(region.box === undefined ? [] : [{ key: `${i}r${k}`, box: region.box }]),
    ...(paragraphs.get(`${i}r${k}`) ?? []),
    ...region.lines.flatMap(({ box }, l) => (box === undefined ? [] : [{ key: `${i}r${k}l${l}`, box }])),
  ]);
  const size = width === undefined || height === undefined ? {} : { width, height };
  return { key: `${i}`, image, ...size, zones };
}
