import { setOf } from '../text/index.js';
/** A kind of file that people take for a transcription. */
interface ForeignKind {
  /** As a sentence has it: `a PDF file`. */
  readonly what: string;
  /** What would make a text of it, a sentence. */
  readonly advice: string;
  /** By which a reader knows what is its own. */
  readonly format?: 'html';
}

const byPandoc = (format: string): string => `Convert it first, as "pandoc --from ${format} --to gfm" does.`;

const RTF: ForeignKind = { what: 'an RTF file', advice: byPandoc('rtf') };
const OLD_OFFICE: ForeignKind = {
  what: 'an old Word or Office file',
  advice: 'Save it as plain text first, or convert it, as "soffice --convert-to docx" does.',
};
const LOCKED: ForeignKind = {
  what: 'an Office document locked with a password',
  advice: 'Open it with its password, and save it without one.',
};
const IMAGE: ForeignKind = { what: 'an image', advice: 'Transcribe it first, by hand or as "tesseract" does.' };
const COMPRESSED: ForeignKind = { what: 'a compressed file', advice: 'Unpack it first.' };

const OLD = '\u00d0\u00cf\u0011\u00e0';

/** Kinds by their first bytes (as Latin-1). */
const SIGNATURES: readonly (readonly [start: string, kind: ForeignKind])[] = [
  ['{\\rtf', RTF],
  [OLD, OLD_OFFICE],
  ['\u0089PNG', IMAGE],
  ['\u00ff\u00d8\u00ff', IMAGE],
  ['GIF8', IMAGE],
  ['II*\u0000', IMAGE],
  ['MM\u0000*', IMAGE],
  ['\u001f\u008b', COMPRESSED],
];

const TABLE = 'Save it as CSV or as text first.';

const ZIP = 'PK\u0003\u0004';

/** Kinds of zip archives, by the name of a file in them or by the type that one states. */
const ARCHIVES: readonly (readonly [holds: string, kind: ForeignKind])[] = [
  ['application/vnd.oasis.opendocument.spreadsheet', { what: 'a spreadsheet (ODS)', advice: TABLE }],
  [
    'application/vnd.oasis.opendocument',
    { what: 'an OpenDocument file that is no text', advice: 'Save it as text first.' },
  ],
  ['ppt/presentation.xml', { what: 'a presentation (PPTX)', advice: 'Save its words as text first.' }],
  ['application/epub+zip', { what: 'a book (EPUB)', advice: byPandoc('epub') }],
  ['xl/workbook.xml', { what: 'a spreadsheet (XLSX)', advice: TABLE }],
];
const ARCHIVE: ForeignKind = { what: 'a compressed file (ZIP)', advice: COMPRESSED.advice };

const startOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 8));

/** What kind of file other than text these bytes plainly are; the name of the file counts for nothing. */
export function binaryKind(bytes: Uint8Array): ForeignKind | undefined {
  const start = startOf(bytes);
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (start.startsWith(OLD) && content.includes('EncryptedPackage', 0, 'utf16le')) return LOCKED;
  if (!start.startsWith(ZIP)) return SIGNATURES.find(([prefix]) => start.startsWith(prefix))?.[1];
  return ARCHIVES.find(([holds]) => content.includes(holds))?.[1] ?? ARCHIVE;
}

/** Whether bytes are a zip archive in which these words stand as they are: names of files, the type that one states. */
export const isArchiveOf = (bytes: Uint8Array, ...holds: readonly string[]): boolean => {
  if (!startOf(bytes).startsWith(ZIP)) return false;
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return holds.every((words) => content.includes(words));
};

const HTML: ForeignKind = { what: 'a page of HTML', advice: byPandoc('html'), format: 'html' };
const TEI: ForeignKind = {
  what: 'a TEI document, which memcon makes and does not encode',
  advice:
    'memcon enrich adds names to it, memcon validate, publish and export take it as it is; to encode its words anew, save them as text.',
};
const XML: ForeignKind = { what: 'an XML document', advice: 'Save its words as plain text or Markdown first.' };

/** What may stand before the root of a document: white space, `<?xml version="1.0"?>`, `<!-- … -->`. */
const PROLOG = /(?:\s|<\?(?:(?!\?>)[^])*\?>|<!--(?:(?!-->)[^])*-->)*/uy;

/** `<!DOCTYPE html>`, `<TEI xmlns="…">`, `<p>`. Not: `<https://example.org>`, `<redacted`. */
const ROOT = /<(!DOCTYPE\s+)?(?:[A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)(\s[^<>]*)?\/?>/iuy;

/** The end tag at the end of a text: `</div>`. */
const LAST = /<\/(?:[A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)\s*>$/u;

const NAMESPACE = /\sxmlns(?::[\w.-]+)?\s*=/u;

/** Elements that make blocks of a page; Markdown may begin with others, `<a id="top"></a>`. */
const BLOCKS: ReadonlySet<string> = setOf(
  'article body center div dl h1 h2 h3 h4 h5 h6 head main ol p pre section table ul',
);
/** Elements within lines, which Markdown may begin and end with: `<b>Minutes</b> … <b>Approved</b>`. */
const INLINE: ReadonlySet<string> = setOf('a b code del em font i ins s small span strong sub sup u');

const isBlock = (name: string): boolean => BLOCKS.has(name.toLowerCase());

/** Whether blocks are told by tags and not by blank lines: Markdown may begin with `<div>` and end with `</div>`. */
const hasTagsForBlanks = (text: string): boolean =>
  (text.match(/<[a-z][a-z\d]*[\s>/]/giu)?.length ?? 0) >= (text.trim().match(/\n[ \t\r]*\n\s*/gu)?.length ?? 0) + 1;

/**
 * What kind of markup a text plainly is, all of it: it begins as documents of XML or HTML do, or is one element, or
 * blocks of a page, from beginning to end. Markdown that has tags in it is none.
 */
export function markupKind(text: string): ForeignKind | undefined {
  PROLOG.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  const isXml = (PROLOG.exec(text)?.[0] ?? '').trimStart().startsWith('<?xml');
  ROOT.lastIndex = PROLOG.lastIndex;
  const [, doctype, name = '', attributes = ''] = ROOT.exec(text) ?? [];
  const last = LAST.exec(text.slice(-200).trimEnd())?.[1] ?? '';
  if (/^html$/iu.test(name)) return HTML;
  if (/^TEI(?:Corpus)?$/u.test(name)) return TEI;
  if (isXml || doctype !== undefined || NAMESPACE.test(attributes)) return XML;
  if (isBlock(name) && isBlock(last)) return hasTagsForBlanks(text) ? HTML : undefined;
  return name !== '' && name === last && !INLINE.has(name.toLowerCase()) ? XML : undefined;
}
