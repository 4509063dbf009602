import { outcome, report, type Outcome } from '../diagnostics/index.js';

/** What the first bytes say about the encoding, before any declaration is read. */
interface Signature {
  readonly bytes: readonly number[];
  readonly encoding: string;
  /** How many of the bytes are a mark and not text. */
  readonly mark: number;
}

const SIGNATURES: readonly Signature[] = [
  { bytes: [0x00, 0x00, 0xfe, 0xff], encoding: 'utf-32', mark: 4 },
  { bytes: [0xff, 0xfe, 0x00, 0x00], encoding: 'utf-32', mark: 4 },
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8', mark: 3 },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be', mark: 2 },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le', mark: 2 },
  // No mark, but "<?" or "<" plus a zero byte can be nothing else.
  { bytes: [0x00, 0x3c, 0x00], encoding: 'utf-16be', mark: 0 },
  { bytes: [0x3c, 0x00], encoding: 'utf-16le', mark: 0 },
];

/** Names of encodings as declarations spell them → the decoder used. */
const DECODERS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'utf-16': 'utf-16',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'us-ascii': 'ascii',
  ascii: 'ascii',
  'iso-8859-1': 'latin1',
  'iso_8859-1': 'latin1',
  latin1: 'latin1',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
};

const DECLARED_ENCODING = /^<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([A-Za-z][\w.-]{0,39})["']/u;
const OTHER_DECODER = /^(?:iso-8859-(?:[2-9]|1[0-6])|windows-12(?:5[0-8])|koi8-[ru])$/u;

/** The largest document taken in, in bytes. */
export const MAX_BYTES = 128 * 1024 * 1024;

/**
 * The text of an XML file, decoded by its byte order mark or its declared encoding (UTF-8 when it has neither), without
 * the mark. Bytes that the encoding does not allow, an unknown encoding and a label that contradicts the bytes are
 * errors, and the value is undefined.
 */
export function decodeXml(bytes: Uint8Array, name: string): Outcome<string | undefined> {
  const place = { file: name, start: { line: 1, column: 1 } };
  if (bytes.length > MAX_BYTES) {
    return outcome(undefined, [
      report('xml-too-large', `The file has ${bytes.length} bytes; at most ${MAX_BYTES} are read.`, { place }),
    ]);
  }
  const signature = SIGNATURES.find((s) => s.bytes.every((byte, i) => bytes[i] === byte));
  const declared = declaredEncoding(bytes, signature?.encoding);
  const encoding = signature?.encoding ?? decoderOf(declared ?? 'utf-8');
  if (encoding === undefined || encoding === 'utf-32') {
    const message = `The encoding "${declared ?? 'UTF-32'}" is not supported; save the file as UTF-8.`;
    const column = declarationLength(bytes) + 1;
    return outcome(undefined, [
      report('xml-encoding-unsupported', message, { place: { file: name, start: { line: 1, column } } }),
    ]);
  }
  if (declared !== undefined && contradicts(declared, encoding)) {
    // Declared as UTF-16, yet the declaration reads as single bytes.
    const found = encoding === 'utf-16' ? 'no UTF-16' : encoding.toUpperCase();
    const message = `The file is declared as "${declared}" but its bytes are ${found}.`;
    return outcome(undefined, [report('xml-encoding-mismatch', message, { place })]);
  }
  const body = bytes.subarray(signature?.mark ?? 0);
  const text = decodeBody(body, encoding);
  if (typeof text === 'string') return outcome(text);
  const offset = text + (signature?.mark ?? 0);
  const shown =
    bytes[offset] === undefined
      ? 'the end of the file'
      : `byte 0x${bytes[offset].toString(16).toUpperCase().padStart(2, '0')}`;
  const message = `The file is not ${NICE_NAMES[encoding] ?? encoding}: ${shown} at offset ${offset} cannot be decoded.`;
  const before = new TextDecoder(encoding === 'ascii' ? 'latin1' : encoding).decode(bytes.subarray(0, offset));
  const lines = before.split(/\r\n|\n|\r/u);
  const start = { line: lines.length, column: lines.at(-1)!.length + 1 };
  return outcome(undefined, [report('xml-undecodable', message, { place: { file: name, start } })]);
}

const NICE_NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'valid UTF-8',
  'utf-16le': 'valid UTF-16',
  'utf-16be': 'valid UTF-16',
  ascii: 'US-ASCII',
};

function declaredEncoding(bytes: Uint8Array, signature: string | undefined): string | undefined {
  const head = bytes.subarray(0, 600);
  const wide = signature === 'utf-16le' || signature === 'utf-16be';
  const text = wide ? new TextDecoder(signature).decode(head) : latin(signature === 'utf-8' ? head.subarray(3) : head);
  return DECLARED_ENCODING.exec(text)?.[1];
}

/** How long the XML declaration is, in a file of single bytes; 0 without one. */
const declarationLength = (bytes: Uint8Array): number =>
  XML_DECLARATION.exec(latin(bytes.subarray(0, 600)))?.[0].length ?? 0;

const XML_DECLARATION = /^<\?xml[^>\r\n]*\?>/u;
const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);

function decoderOf(label: string): string | undefined {
  const lower = label.toLowerCase();
  return DECODERS[lower] ?? (OTHER_DECODER.test(lower) ? lower : undefined);
}

/** Whether a declared label cannot name the encoding that the bytes were found to have. */
function contradicts(declared: string, encoding: string): boolean {
  const named = decoderOf(declared);
  if (named === undefined) return true;
  if (encoding === 'utf-16') return true; // declared as UTF-16, yet the declaration reads as single bytes
  return named !== encoding && !(named === 'utf-16' && encoding.startsWith('utf-16'));
}

/** The text, or the offset of the first byte that cannot be decoded. */
function decodeBody(bytes: Uint8Array, encoding: string): string | number {
  if (encoding === 'latin1') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (encoding === 'ascii') {
    const bad = bytes.findIndex((byte) => byte > 0x7f);
    return bad === -1 ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1') : bad;
  }
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return firstUndecodable(bytes, encoding);
  }
}

const BLOCK = 1 << 16;

/** The offset of the first byte that cannot be decoded: block by block as far as all is well, then by halving. */
function firstUndecodable(bytes: Uint8Array, encoding: string): number {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let start = 0;
  try {
    for (; start < bytes.length; start += BLOCK) decoder.decode(bytes.subarray(start, start + BLOCK), { stream: true });
  } catch {
    // In this block, or in a character that begins in the one before.
  }
  start = characterStart(bytes, Math.max(0, start - BLOCK), encoding);
  const decodes = (end: number): boolean => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(start, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = start;
  let bad = Math.min(bytes.length, start + 3 * BLOCK) + 1; // a sequence cut short by the end of the file fails only there
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  return lastCharacterStart(bytes, good, encoding);
}

/** Where the character begins that is not whole before an offset; the offset where all are. */
function lastCharacterStart(bytes: Uint8Array, offset: number, encoding: string): number {
  if (encoding !== 'utf-8') return offset;
  const lead = characterStart(bytes, offset - 1, encoding);
  const length = Math.clz32(~(bytes[lead]! << 24)) || 1;
  return lead >= 0 && lead + length > offset ? lead : offset;
}

/** Where the character begins that the byte at an offset belongs to. */
function characterStart(bytes: Uint8Array, offset: number, encoding: string): number {
  let at = offset;
  if (encoding === 'utf-8') while (at > 0 && (bytes[at]! & 0xc0) === 0x80) at--;
  else if (encoding.startsWith('utf-16') && (bytes[at + (encoding === 'utf-16le' ? 1 : 0)]! & 0xfc) === 0xdc) {
    at = Math.max(0, at - 2);
  }
  return at;
}
