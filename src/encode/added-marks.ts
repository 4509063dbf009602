import { overlaps, sourceOffset, type PlaceMap, type Span } from '../text/index.js';
import type { Annotation, Kind, Register } from '../model/index.js';
import { tokens, uri } from './pointers.js';

/** What may be added to TEI that exists: names and dates, which are inline wherever they stand. */
const ADDED: ReadonlySet<Kind> = new Set(['persName', 'placeName', 'orgName', 'objectName', 'eventName', 'rs', 'date']);

/** Words of a document of which some may be marked. */
export interface Enrichable {
  readonly source: string;
  readonly text: string;
  readonly places: PlaceMap;
  readonly free: readonly Span[];
  /** That of TEI's elements, with its colon. */
  readonly prefix: string;
}

export interface Enriched {
  readonly xml: string;
  readonly added: readonly Annotation[];
}

/**
 * Puts names and dates into a TEI document: tags between characters, and not one of its own bytes changed. What crosses
 * its markup, or stands within a name, date or reference of its own, is left out. References lead to the register's file.
 */
export function enrich(document: Enrichable, annotations: readonly Annotation[], register: Register): Enriched {
  const added = outermost(annotations.filter((mark) => ADDED.has(mark.kind) && isFree(document.free, mark.span)));
  const files = new Map(register.entries.map(({ id, place }) => [id, place.file.replace(/^.*[\\/]/u, '')]));
  const parts: string[] = [];
  let at = 0;
  for (const mark of added) {
    const start = sourceOffset(document.places, mark.span.start);
    const end = endInSource(document, mark.span.end);
    const name = `${document.prefix}${mark.kind}`;
    const attributes = attributesOf(mark, files).map(([key, value]) => ` ${key}="${escaped(value)}"`);
    parts.push(
      document.source.slice(at, start),
      `<${name}${attributes.join('')}>`,
      document.source.slice(start, end),
      `</${name}>`,
    );
    at = end;
  }
  return { xml: parts.join('') + document.source.slice(at), added };
}

/** Behind the last character of a span, and of the reference that may stand for it: `&eacute;`. */
function endInSource({ source, places }: Enrichable, end: number): number {
  const last = sourceOffset(places, end - 1);
  const reference = source[last] === '&' ? /^&[^;\s]{1,40};/u.exec(source.slice(last, last + 42))?.[0] : undefined;
  return last + (reference?.length ?? 1);
}

/** Whether a span lies in one of the stretches that may be marked; binary search. */
function isFree(free: readonly Span[], { start, end }: Span): boolean {
  let [low, high] = [0, free.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (free[middle]!.end < end) low = middle + 1;
    else high = middle;
  }
  const found = free[low];
  return end > start && found !== undefined && found.start <= start && end <= found.end;
}

/** Of marks that overlap the one that begins first and is longest. */
function outermost(marks: readonly Annotation[]): readonly Annotation[] {
  const kept: Annotation[] = [];
  for (const mark of marks.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last.span, mark.span)) kept.push(mark);
  }
  return kept;
}

function attributesOf(mark: Annotation, files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const ref = 'ref' in mark && mark.ref !== undefined ? mark.ref : undefined;
  const file = ref === undefined ? undefined : files.get(ref);
  const dates =
    mark.kind === 'date'
      ? (['when', 'from', 'to', 'notBefore', 'notAfter', 'dur'] as const).map((key) => [key, mark[key]] as const)
      : [];
  return [
    ...(mark.kind === 'rs' ? [['type', tokens(mark.type)] as const] : []),
    // Whom only the document's own words name has no entry to lead to.
    ['ref', file === undefined ? undefined : uri(`${file}#${ref}`)] as const,
    ...dates,
    ['cert', mark.cert] as const,
  ].flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
