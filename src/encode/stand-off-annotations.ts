import type { SourceText } from '../text/index.js';
import { readXml } from '../xml/index.js';
import type { AddedMark } from './added-marks.js';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Code points shown before and behind a quotation, so that it is found again where the file has changed. */
const MARGIN = 32;

/**
 * An element that is open: which child of its parent it is, its children so far, the code points of its text so far.
 */
interface Open {
  readonly path: string;
  children: number;
  length: number;
}

/** A place in a file: an element, and how many code points of its text come before. */
interface Point {
  readonly path: string;
  readonly offset: number;
}

/**
 * Marks of a TEI file as Web Annotations (W3C, JSON-LD): one page, an annotation a line. Names and dates are selected
 * by their element (XPath) with their place in its text, in code points, and by quotation; turns by their first and
 * their last element. The file itself stays as it is.
 */
export function standOffAnnotations(source: SourceText, marks: readonly AddedMark[]): string {
  const file = encodeURIComponent(source.name.replace(/^.*[\\/]/u, ''));
  const { points, elements, text } = placesOf(source, marks);
  const items = marks.map((one, i) => ({
    id: `#a${i + 1}`,
    type: 'Annotation',
    motivation: one.mark.kind === 'sp' ? 'classifying' : 'identifying',
    body: bodiesOf(one),
    target: {
      source: file,
      selector:
        one.mark.kind === 'sp'
          ? {
              type: 'RangeSelector',
              startSelector: xpath(elements.get(one.start)),
              endSelector: xpath(elements.get(-one.end)),
            }
          : [wordsIn(points, one), quotation(text, points, one)],
    },
  }));
  const page = JSON.stringify({ '@context': CONTEXT, type: 'AnnotationPage', startIndex: 0 }).slice(0, -1);
  return `${page},\n"items": [${items.map((item) => `\n${JSON.stringify(item)}`).join(',')}\n]\n}\n`;
}

const xpath = (path: string | undefined): object => ({ type: 'XPathSelector', value: path ?? '/*[1]' });

const textual = (purpose: string, value: string): object => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
});

function bodiesOf({ mark, attributes }: AddedMark): readonly object[] {
  return [
    textual('tagging', mark.kind === 'sp' ? 'turn' : mark.kind),
    ...attributes.flatMap(([name, value]) => {
      if (name === 'ref' || name === 'who') {
        const purpose = name === 'ref' ? 'identifying' : 'linking';
        return value.split(' ').map((target) => ({ type: 'SpecificResource', purpose, source: target }));
      }
      return [textual(name === 'cert' ? 'assessing' : 'describing', `${name}: ${value}`)];
    }),
  ];
}

/**
 * Where marks begin and end, by their offsets in the file; the elements that turns begin with and (negative) end with.
 */
interface Places {
  readonly points: ReadonlyMap<number, Point & { readonly at: number }>;
  readonly elements: ReadonlyMap<number, string>;
  /** All text of the file, as code points. */
  readonly text: readonly string[];
}

function placesOf(source: SourceText, marks: readonly AddedMark[]): Places {
  const inline = marks.filter(({ mark }) => mark.kind !== 'sp');
  const wanted = [...new Set(inline.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
  const points = new Map<number, Point & { readonly at: number }>();
  const elements = new Map<number, string>();
  const text: string[] = [];
  const open: Open[] = [{ path: '', children: 0, length: 0 }];
  let next = 0;
  readXml(source, {
    open: ({ start }) => {
      const around = open.at(-1)!;
      around.children++;
      const path = `${around.path}/*[${around.children}]`;
      elements.set(start, path);
      open.push({ path, children: 0, length: 0 });
    },
    text: (data, from, to) => {
      const { path, length } = open.at(-1)!;
      while (next < wanted.length && wanted[next]! < from) next++;
      for (; next < wanted.length && wanted[next]! <= to; next++) {
        // A reference stands for one character.
        const before = [
          ...source.text
            .slice(from, wanted[next])
            .replace(/&[^;]*;/gu, '-')
            .replaceAll('\r\n', '\n'),
        ].length;
        points.set(wanted[next]!, { path, offset: length + before, at: text.length + before });
      }
      const characters = [...data];
      for (const one of characters) text.push(one);
      for (const one of open) one.length += characters.length;
    },
    close: (_, end) => {
      elements.set(-end, open.pop()!.path);
    },
  });
  return { points, elements, text };
}

function wordsIn(points: Places['points'], { start, end }: AddedMark): object {
  const [from, to] = [points.get(start)!, points.get(end)!];
  return { ...xpath(from.path), refinedBy: { type: 'TextPositionSelector', start: from.offset, end: to.offset } };
}

function quotation(text: readonly string[], points: Places['points'], { start, end }: AddedMark): object {
  const [from, to] = [points.get(start)!.at, points.get(end)!.at];
  const part = (a: number, b: number): string => text.slice(Math.max(0, a), b).join('');
  return {
    type: 'TextQuoteSelector',
    exact: part(from, to),
    prefix: part(from - MARGIN, from),
    suffix: part(to, to + MARGIN),
  };
}
