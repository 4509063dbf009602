import { outcome, report, type Outcome } from '../../diagnostics/index.js';
import { given, lineStarts, positionAt, sourceOffset, type SourceText } from '../../text/index.js';
import { characterDiagnostics } from '../characters.js';
import { decode } from '../decode.js';
import { markupKind } from '../foreign.js';
import type { Source } from '../reading.js';
import { detailsOf } from '../styled/styled-source.js';
import { tally, type Tally } from '../styled/left-out.js';
import { writeStyled } from '../styled/write-styled.js';
import { blocksOf, isNavigation, type Reading } from './html-blocks.js';
import { notesOf } from './html-notes.js';
import { DEEPEST, elementsIn, isElement, parsePage, textIn, type HtmlElement } from './parse-html.js';

/** Whether bytes are a page of HTML, all of them. Markdown with tags in it is none. */
export function isHtml(bytes: Uint8Array): boolean {
  const start = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8');
  if (!/^\s*</u.test(start.decode(bytes.subarray(0, 200)))) return false;
  return markupKind(start.decode(bytes))?.format === 'html';
}

const CHARSET =
  /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})|<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w-]{1,40})/iu;

/** The text of a page: as its mark or its own statement says it is encoded, UTF-8 otherwise. */
function decodedPage(bytes: Uint8Array, name: string): Outcome<SourceText | undefined> {
  const stated = CHARSET.exec(new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096)));
  const charset = (stated?.[1] ?? stated?.[2] ?? 'utf-8').toLowerCase();
  const isMarked = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0xef;
  if (isMarked || charset === 'utf-8' || charset === 'utf8' || charset.startsWith('utf-16')) return decode(bytes, name);
  try {
    return outcome({ name, text: new TextDecoder(charset).decode(bytes) });
  } catch {
    return decode(bytes, name);
  }
}

/** Reads a page of HTML: its content, where it says which part of it that is, without navigation, scripts and forms. */
export function readHtml(bytes: Uint8Array, name: string): Outcome<Source | undefined> {
  const { value: source, diagnostics } = decodedPage(bytes, name);
  if (source === undefined) return outcome(undefined, diagnostics);
  const root = parsePage(source.text);
  let starts: ArrayLike<number> | undefined;
  const placeOf = (offset: number) => ({ file: name, start: positionAt((starts ??= lineStarts(source.text)), offset) });
  if (root === undefined) {
    const message = `The page cannot be read: its elements nest more than ${DEEPEST} deep.`;
    const note = 'Save its words as text.';
    return outcome(undefined, [report('source-unreadable', message, { place: placeOf(0), note })]);
  }
  const body = root.children.filter(isElement).find((element) => element.name === 'body') ?? root;
  const counted = tally();
  const content = contentOf(body);
  const reading: Reading = { source: source.text, notes: notesOf(body), written: [], tally: counted, placeOf };
  const blocks = blocksOf(reading, [content]);
  // Notes may stand outside of the content that calls them.
  const notes =
    content === body ? [] : [...elementsIn(body)].filter((element) => reading.notes.at(element) !== undefined);
  const outer = notes.filter((note) => !isWithin(note, content));
  blocksOf(reading, outer);
  if (content !== body) countAround(body, [content, ...outer], counted, placeOf);
  const { text, places, annotations } = writeStyled(
    [...(reading.written.length === 0 ? blocks : withoutRuleOfNotes(blocks)), ...reading.written],
    'html',
  );
  const title = [...elementsIn(root)].find((element) => element.name === 'title');
  const details = detailsOf(
    { title: title === undefined ? '' : textIn(title), language: root.attributes['lang'] ?? '' },
    { text, annotations },
  );
  return outcome({ transcript: { source, text, places, annotations }, ...given({ details }) }, [
    ...characterDiagnostics({ name, text }, (at) => placeOf(sourceOffset(places, at))),
    ...counted.diagnostics(name),
  ]);
}

function isWithin(node: HtmlElement, outer: HtmlElement): boolean {
  for (let at: HtmlElement | undefined = node; at !== undefined; at = at.parent) if (at === outer) return true;
  return false;
}

/** The part of a page that says of itself that it is what the page is for; the whole body where none does. */
function contentOf(body: HtmlElement): HtmlElement {
  const elements = [...elementsIn(body)];
  const mains = elements.filter(({ name, attributes }) => name === 'main' || attributes['role'] === 'main');
  const articles = elements.filter(({ name }) => name === 'article');
  const [main, article] = [mains[0], articles[0]];
  if (mains.length === 1 && main !== undefined) return main;
  return articles.length === 1 && article !== undefined ? article : body;
}

/** Tells of the words that stand outside of the content. */
function countAround(
  body: HtmlElement,
  kept: readonly HtmlElement[],
  counted: Tally,
  placeOf: Reading['placeOf'],
): void {
  const visit = (element: HtmlElement): void => {
    if (kept.includes(element) || ['script', 'style', 'template', 'noscript'].includes(element.name)) return;
    for (const child of element.children) {
      if (isElement(child)) visit(child);
      else {
        const words = child.text.replace(/\s+/gu, ' ').trim();
        counted.add(isNavigation(element) ? 'navigation' : 'around', words.length, words, placeOf(child.start));
      }
    }
  };
  visit(body);
}

/** The rule that a page draws above its notes, where they have gone from beneath it. */
function withoutRuleOfNotes<T extends { readonly kind: string }>(blocks: readonly T[]): readonly T[] {
  return blocks.at(-1)?.kind === 'milestone' ? blocks.slice(0, -1) : blocks;
}
