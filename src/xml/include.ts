import { outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import type { XmlStartTag } from './events.js';
import { readdressed, wayFrom } from './include-addresses.js';
import { placing, type Piece } from './include-places.js';
import { surveyOf, XINCLUDE, type Include, type Place } from './include-survey.js';
import { positions } from './positions.js';

export { XINCLUDE } from './include-survey.js';

/** Gives the file that `href` means in the file named `base`, or a sentence why it cannot be had. */
export type ResolveInclude = (href: string, base: string) => SourceText | string;

/** A document with what it includes in its place. */
interface Composed {
  readonly source: SourceText;
  /** Findings about it, each in the file where the fault is. */
  readonly placed: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
}

/** How many files may include one another in a row. */
const DEEPEST = 40;

/** In characters: a composed document that no honest edition reaches. */
const LONGEST = 128 * 1024 * 1024;

/** A document being composed. */
interface Composing {
  readonly source: SourceText;
  readonly resolve: ResolveInclude;
  readonly found: Diagnostic[];
  readonly pieces: Piece[];
  length: number;
}

/**
 * Puts what a document includes (`xi:include`) in its place: whole files, or the element with an id. What cannot be had
 * is an error in its place, where `xi:fallback` does not say something else, and is left out. The document itself, if
 * it is no well-formed XML, comes back as it is.
 */
export function composed(source: SourceText, resolve: ResolveInclude): Outcome<Composed> {
  if (!source.text.includes(XINCLUDE)) return outcome({ source, placed: (diagnostics) => diagnostics });
  const composing: Composing = { source, resolve, found: [], pieces: [], length: 0 };
  expand(source, 0, source.text.length, [stepTo(source, undefined)], composing);
  const text = withoutEncoding(composing.pieces.map((piece) => piece.text).join(''));
  const placed = placing(source.name, text, composing.pieces);
  return outcome({ source: { name: source.name, text }, placed }, composing.found);
}

function put(piece: Piece, composing: Composing): void {
  composing.pieces.push(piece);
  composing.length += piece.text.length;
}

function copy(file: SourceText, start: number, end: number, composing: Composing): void {
  for (const piece of readdressed(file, start, end, wayFrom(composing.source, file))) put(piece, composing);
}

/** Which files, and which parts of them, led here. */
type Way = readonly string[];
const stepTo = (file: SourceText, pointer: string | undefined): string => `${file.name}#${pointer ?? ''}`;

/** A stretch of a file, with what is included in it. */
function expand(file: SourceText, start: number, end: number, way: Way, composing: Composing): void {
  let at = start;
  for (const include of surveyOf(file).includes) {
    if (include.start < start || include.end > end) continue;
    copy(file, at, include.start, composing);
    at = include.end;
    const problem = enclose(file, include, way, composing);
    if (problem === undefined) continue;
    if (include.fallback === undefined) composing.found.push(unresolved(file, include, problem));
    else expand(file, ...include.fallback, way, composing);
  }
  copy(file, at, end, composing);
}

interface Problem {
  readonly message: string;
  readonly note?: string;
}

const unresolved = (file: SourceText, { start }: Include, { message, ...note }: Problem): Diagnostic =>
  report('include-unresolved', message, { place: { file: file.name, start: positions(file)(start) }, ...note });

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** `ann`, `xpointer(id('ann'))`, `element(ann)`. */
const ID = /^(?:xpointer\(\s*)?(?:id\(['"]|element\()?([\p{L}_][\p{L}\p{N}_.-]*)(?:['"]?\))*$/u;

/** Puts in what is meant; else says why not. */
function enclose(file: SourceText, { said }: Include, way: Way, composing: Composing): Problem | undefined {
  const href = said.get('href') ?? '';
  const target = href === '' ? file : composing.resolve(href, file.name);
  if (typeof target === 'string') return { message: target };
  if (said.get('parse') === 'text') {
    put({ text: target.text.replace(/[&<>]/gu, (sign) => REFERENCES[sign]!), file: target, at: 0 }, composing);
    return undefined;
  }
  const pointer = said.get('xpointer') ?? said.get('fragid');
  const step = stepTo(target, pointer);
  if (way.includes(step) || (pointer === undefined && target === file)) {
    const round = [...way, step].map((one) => one.replace(/#$/u, '')).join(' → ');
    return { message: `The file "${href}" includes itself: ${round}.` };
  }
  if (way.length >= DEEPEST || composing.length > LONGEST) {
    return { message: `The file "${href}" is included too deeply, or makes the document too long: it was left out.` };
  }
  const { faults } = surveyOf(target);
  composing.found.push(...faults);
  if (faults.length > 0) {
    return { message: `The file "${href}" that is included is no well-formed XML: it was left out.` };
  }
  const part = partOf(target, href, pointer);
  if ('message' in part) return part;
  const open = part.start + 1 + part.tag.name.length;
  copy(target, part.start, open, composing);
  put({ text: missingNamespaces(part), file: target, at: open }, composing);
  expand(target, open, part.end, [...way, step], composing);
  return undefined;
}

/** The element that is meant: the whole file's, or the one with an id. */
function partOf(target: SourceText, href: string, pointer: string | undefined): Place | Problem {
  const { root, byId } = surveyOf(target);
  const id = pointer === undefined ? undefined : ID.exec(pointer);
  if (id === null) {
    return {
      message: `The part "${pointer}" of "${href}" cannot be found: memcon understands an xml:id alone.`,
      note: 'Include the whole file, or write xpointer="ID".',
    };
  }
  const found = id === undefined ? root : byId.get(id[1]!);
  return found ?? { message: `The file "${href}" has nothing with the xml:id "${id?.[1] ?? ''}".` };
}

/** The element of a file that has an id, as it may stand in another one, `from`; undefined where there is none. */
export function partOfFile(
  file: SourceText,
  id: string,
  from: SourceText,
): { readonly tag: XmlStartTag; readonly xml: string; readonly afterName: string } | undefined {
  const place = surveyOf(file).byId.get(id);
  if (place === undefined) return undefined;
  const open = place.start + 1 + place.tag.name.length;
  const name = file.text.slice(place.start, open);
  const rest = readdressed(file, open, place.end, wayFrom(from, file))
    .map(({ text }) => text)
    .join('');
  return { tag: place.tag, xml: `${name}${missingNamespaces(place)}${rest}`, afterName: rest };
}

/** What an element has from around it in its own file, it must say itself elsewhere. */
function missingNamespaces({ tag, namespaces }: Place): string {
  const missing = Object.entries({ '': '', ...namespaces }).filter(
    ([prefix]) => !Object.hasOwn(tag.namespaces, prefix),
  );
  return missing
    .map(
      ([prefix, uri]) =>
        ` xmlns${prefix === '' ? '' : `:${prefix}`}="${uri.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
    )
    .join('');
}

/** The composed text is one of characters, not of the bytes that the first file was written in. */
export const withoutEncoding = (text: string): string =>
  text.replace(
    /^(<\?xml\s[^>]{0,200}?)(encoding\s*=\s*["'][^"']*["'])/u,
    (_, before: string, encoding: string) => before + ' '.repeat(encoding.length),
  );
