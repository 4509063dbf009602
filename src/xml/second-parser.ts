import { XMLParser, XMLValidator, type X2jOptions } from 'fast-xml-parser';
import { report, type Diagnostic } from '../diagnostics/index.js';

/** An element as the second parser saw it: its name without prefix, attributes as written, no comments. */
export interface Markup {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Markup | string)[];
}

/** What fast-xml-parser makes of a node when the order is kept: `{name: [children…], ':@': {attributes}}`. */
type Ordered = Readonly<Record<string, unknown>>;

const ATTRIBUTES = ':@';
const TEXT = '#text';

/** Names that every JavaScript object inherits: the parser refuses or renames them, and no vocabulary has them. */
const INHERITED = /^(?:constructor|prototype|hasOwnProperty|toString|valueOf|__\w+__)$/u;
const harmless = (name: string): string => (INHERITED.test(name) ? `${name}.` : name);
const localName = (name: string): string => harmless(name.slice(name.indexOf(':') + 1));

/** Nothing is guessed, trimmed or left out; the bounds are those of the gate, which has read a document before. */
const XML: X2jOptions = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 1_000_000,
  transformTagName: localName,
  transformAttributeName: harmless,
  // Paths are for callbacks, of which there is none.
  jPath: false,
};

/** Elements of HTML that have no end tag, and attributes without a value. */
const HTML: X2jOptions = {
  ...XML,
  allowBooleanAttributes: true,
  unpairedTags: 'area base br col embed hr img input link meta source track wbr'.split(' '),
};

/**
 * What is left as it is, and instructions, `<?note it's here?>`: the parser would take their apostrophes for quotation
 * marks. The XML declaration stays, for its version.
 */
const INSTRUCTION = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?(?!xml\s)[^]*?\?>/gu;
const withoutInstructions = (xml: string): string =>
  xml.replace(INSTRUCTION, (found) => (found.startsWith('<?') ? '' : found));

/**
 * `<script>if (a<b) …</script>`: no "<" in it is markup, which the parser's `stopNodes` do not know. What comes first
 * and last in the list is left as it is: a script in a comment or in a value is none.
 */
const SCRIPT =
  /<!--[^]*?-->|<(script|style)(?=[\s>])(?:"[^"]*"|'[^']*'|[^"'>])*>[^]*?<\/\1\s*>|<[a-z/](?:"[^"]*"|'[^']*'|[^"'>])*>/giu;
const withoutScripts = (html: string): string =>
  html.replace(SCRIPT, (found, name: string | undefined) => (name === undefined ? found : ''));

/**
 * An XML document that has passed the gate, as the parent of its root: read by a parser that has no line in common with
 * the gate, the stylesheets or our own reader of TEI.
 */
export const readXmlAgain = (xml: string): Markup => documentOf(withoutInstructions(xml), XML);

/**
 * A page of HTML or XHTML without its scripts and styles, as the parent of its root. Throws an error that says why
 * where it cannot be read.
 */
export const readHtmlAgain = (html: string): Markup => documentOf(withoutScripts(html), HTML);

/**
 * Whether what an export or a book is about to write is well-formed XML, by the second parser's own validator: an error
 * where it is not, or nothing. `file` is what it is made of.
 */
export function checkWritten(xml: string, file: string): readonly Diagnostic[] {
  const result = XMLValidator.validate(xml);
  if (result === true) return [];
  const { msg, line, col: column } = result.err;
  const what = msg.replace(/\.$/u, '');
  const message = `The XML made of the document is not well-formed, so it is not written: ${what} (line ${line}, column ${column} of it).`;
  return [
    report('xml-written-broken', message, {
      place: { file, start: { line: 1, column: 1 } },
      note: 'This is a fault of memcon.',
    }),
  ];
}

function documentOf(markup: string, options: X2jOptions): Markup {
  const ordered = new XMLParser(options).parse(markup) as readonly Ordered[];
  return { name: '', attributes: {}, children: ordered.map(markupOf) };
}

const NO_ATTRIBUTES: Markup['attributes'] = {};

function markupOf(node: Ordered): Markup | string {
  const name = nameOf(node);
  if (name === TEXT) return String(node[TEXT]);
  const attributes = (node[ATTRIBUTES] ?? NO_ATTRIBUTES) as Markup['attributes'];
  return { name, attributes, children: (node[name] as readonly Ordered[]).map(markupOf) };
}

function nameOf(node: Ordered): string {
  for (const key in node) if (key !== ATTRIBUTES) return key;
  return TEXT;
}
