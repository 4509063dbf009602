import { firstPlace, overlaps, sourceOffset, type Span } from '../text/index.js';
import {
  ofKind,
  type Annotation,
  type AnnotationOf,
  type ExistingTei,
  type Kind,
  type Register,
  type Transcript,
} from '../model/index.js';
import { addedTurns } from './added-turns.js';
import { tokens, uri } from './pointers.js';

/** What may be added to TEI that exists: names and dates, which are inline wherever they stand. */
const ADDED: ReadonlySet<Kind> = new Set(['persName', 'placeName', 'orgName', 'objectName', 'eventName', 'rs', 'date']);

/** A mark as it is put into a file: its element, its attributes, and where its tags stand. */
export interface AddedMark {
  readonly mark: Annotation;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly start: number;
  readonly end: number;
}

/**
 * Names, dates and turns for a TEI document that has them not: what crosses its markup, or stands within a name, date
 * or reference of its own, is left out; so are turns where it marks any. References lead to the register's file.
 */
export function addedMarks(
  document: ExistingTei,
  annotations: readonly Annotation[],
  register: Register,
): readonly AddedMark[] {
  const files = new Map(register.entries.map(({ id, place }) => [id, place.file.replace(/^.*[\\/]/u, '')]));
  const turns = document.hasTurns
    ? []
    : addedTurns(ofKind(annotations, 'sp'), document.pieces, document.transcript.text);
  const inline = outermost(annotations.filter((mark) => ADDED.has(mark.kind) && isFree(document.free, mark.span)));
  return [
    ...turns.map(({ turn, start, end }) => ({ mark: turn, start, end, attributes: turnAttributes(turn, files) })),
    ...inline.map((mark) => ({
      mark,
      start: sourceOffset(document.transcript.places, mark.span.start),
      end: endInSource(document.transcript, mark.span.end),
      attributes: attributesOf(mark, files),
    })),
  ];
}

/** Puts marks into a file: tags between characters, and not one of its own bytes changed. */
export function withMarks(source: string, marks: readonly AddedMark[], prefix: string): string {
  const tags = marks.flatMap(({ mark, attributes, start, end }): readonly (readonly [number, string])[] => {
    const name = `${prefix}${mark.kind}`;
    const said = attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
    return [
      [start, `<${name}${said}>`],
      [end, `</${name}>`],
    ];
  });
  const parts: string[] = [];
  let at = 0;
  for (const [offset, tag] of tags.toSorted(([a], [b]) => a - b)) {
    parts.push(source.slice(at, offset), tag);
    at = offset;
  }
  return parts.join('') + source.slice(at);
}

/** Behind the last character of a span, and of the reference that may stand for it: `&eacute;`. */
function endInSource({ source: { text }, places }: Transcript, end: number): number {
  const last = sourceOffset(places, end - 1);
  const reference = text[last] === '&' ? /^&[^;\s]{1,40};/u.exec(text.slice(last, last + 42))?.[0] : undefined;
  return last + (reference?.length ?? 1);
}

/** Whether a span lies in one of the stretches that may be marked. */
function isFree(free: readonly Span[], { start, end }: Span): boolean {
  const found = free[firstPlace(free.length, (i) => free[i]!.end >= end)];
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

/** How a document that declares no modes of speech is told of one: `turns` of src/tei reads it. */
const MODE = 'urn:memcon:mode:';

function turnAttributes(
  { who = [], ana, cert }: AnnotationOf<'sp'>,
  files: ReadonlyMap<string, string>,
): AddedMark['attributes'] {
  const known = who.flatMap((id) => (files.has(id) ? [uri(`${files.get(id)!}#${id}`)] : []));
  return [
    ['who', known.length === who.length && who.length > 0 ? known.join(' ') : undefined] as const,
    ['ana', ana === 'direct' ? undefined : `${MODE}${ana}`] as const,
    ['cert', known.length === who.length ? cert : undefined] as const,
  ].flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
