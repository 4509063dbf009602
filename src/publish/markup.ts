/**
 * Reads markup as a stream of tags and text: of a TEI document that has passed the XML gate, and of the HTML that our
 * stylesheets write. It judges nothing; it is the second opinion on the stylesheets, so it shares no code with them.
 */
export type Token =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly empty: boolean;
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Elements of HTML that have no end tag. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

/** A start tag's attribute: `ref="#a"`, `checked`. Not: `>`. */
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/gu;

/** `&amp;`, `&#10;`, `&#xA0;`. Not: `&` alone. */
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/giu;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** The text that character references stand for. */
export const decoded = (text: string): string =>
  text.replace(REFERENCE, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    return String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16));
  });

/** The end of the markup that begins at `start` with `<`: behind its `>`, quoted ones passed over. */
function endOfTag(markup: string, start: number): number {
  let quote = '';
  for (let i = start + 1; i < markup.length; i++) {
    const unit = markup[i]!;
    if (quote !== '') quote = unit === quote ? '' : quote;
    else if (unit === '"' || unit === "'") quote = unit;
    else if (unit === '>') return i + 1;
  }
  return markup.length;
}

/** Constructs that are no tags, with their end and whether their content is text. */
const SECTIONS: readonly (readonly [start: string, end: string, text: boolean])[] = [
  ['<!--', '-->', false],
  ['<![CDATA[', ']]>', true],
  ['<?', '?>', false],
  ['<!', '>', false],
];

function tagOf(markup: string): Token {
  const name = /^<\/?([^\s/>]+)/u.exec(markup)?.[1] ?? '';
  if (markup.startsWith('</')) return { kind: 'close', name };
  const attributes: Record<string, string> = {};
  for (const [, key, double, single] of markup.slice(name.length + 1, -1).matchAll(ATTRIBUTE)) {
    attributes[key!] = decoded(double ?? single ?? '');
  }
  return { kind: 'open', name, attributes, empty: markup.endsWith('/>') || VOID.has(name) };
}

/** The tags and texts of a document in their order. */
export function* tokensOf(markup: string): Generator<Token> {
  let at = 0;
  while (at < markup.length) {
    const next = markup.indexOf('<', at);
    if (next !== at) yield { kind: 'text', text: decoded(markup.slice(at, next < 0 ? undefined : next)) };
    if (next < 0) return;
    const section = SECTIONS.find(([start]) => markup.startsWith(start, next));
    if (section === undefined) {
      const end = endOfTag(markup, next);
      yield tagOf(markup.slice(next, end));
      at = end;
    } else {
      const [start, close, isText] = section;
      const found = markup.indexOf(close, next + start.length);
      const end = found < 0 ? markup.length : found;
      if (isText) yield { kind: 'text', text: markup.slice(next + start.length, end) };
      at = end + close.length;
    }
  }
}
