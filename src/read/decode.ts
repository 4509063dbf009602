import { outcome, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import { binaryKind } from './foreign.js';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

/**
 * How many continuation bytes follow a UTF-8 lead byte, and the range of the first of them; undefined: not a lead byte.
 */
function sequence(lead: number): readonly [more: number, low: number, high: number] | undefined {
  if (lead < 0x80) return [0, 0, 0];
  if (lead >= 0xc2 && lead <= 0xdf) return [1, 0x80, 0xbf];
  if (lead >= 0xe0 && lead <= 0xef) return [2, lead === 0xe0 ? 0xa0 : 0x80, lead === 0xed ? 0x9f : 0xbf];
  if (lead >= 0xf0 && lead <= 0xf4) return [3, lead === 0xf0 ? 0x90 : 0x80, lead === 0xf4 ? 0x8f : 0xbf];
  return undefined;
}

/** The offset of the first byte that is not UTF-8 (table 3-7 of the Unicode Standard); undefined when all are. */
function firstBadUtf8(bytes: Uint8Array): number | undefined {
  for (let i = 0; i < bytes.length;) {
    const rule = sequence(bytes[i]!);
    if (rule === undefined) return i;
    const [more, low, high] = rule;
    for (let k = 1; k <= more; k++) {
      const byte = bytes[i + k];
      if (byte === undefined || byte < (k === 1 ? low : 0x80) || byte > (k === 1 ? high : 0xbf)) return i;
    }
    i += more + 1;
  }
  return undefined;
}

/** The offset of the first half character of UTF-16: a lone surrogate or a lone last byte. */
function firstBadUtf16(bytes: Uint8Array, encoding: Encoding): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unit = (at: number): number => (at + 1 < bytes.length ? view.getUint16(at, encoding === 'utf-16le') : 0);
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const high = (unit(i) & 0xfc00) === 0xd800;
    if (high && (unit(i + 2) & 0xfc00) === 0xdc00) i += 2;
    else if ((unit(i) & 0xf800) === 0xd800) return i;
  }
  return bytes.length - 1;
}

function whyBinary(
  bytes: Uint8Array,
  encoding: Encoding,
): { readonly what: string; readonly note?: string } | undefined {
  const kind = binaryKind(bytes);
  if (kind !== undefined) return { what: `it is ${kind.what}`, note: kind.advice };
  const nul = encoding === 'utf-8' ? bytes.indexOf(0) : -1;
  if (nul === -1) return undefined;
  const alternate = bytes.length > 3 && bytes[nul + 2] === 0 && bytes[nul + 1] !== 0;
  return {
    what: `there is a NUL byte at byte offset ${nul}`,
    ...(alternate ? { note: 'It looks like UTF-16 without a byte order mark: save it as UTF-8.' } : {}),
  };
}

/** UTF-32 begins as UTF-16 does, and every other of its halves is NUL. */
const wide = (nul: number, place: NonNullable<Diagnostic['place']>): Diagnostic =>
  report('source-binary', `This is not a text file: character ${nul + 1} of what looks like UTF-16 is a NUL.`, {
    place,
    note: 'If it is UTF-32, save it as UTF-8.',
  });

const hex = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/**
 * The text of a file: UTF-8 with or without a byte order mark, UTF-16 with one. Line ends stay as they are, so that
 * places are those of the file. Without value, with one error, for other files and for bytes that do not decode.
 */
export function decode(bytes: Uint8Array, name: string): Outcome<SourceText | undefined> {
  const encoding = encodingOf(bytes);
  const place = { file: name, start: { line: 1, column: 1 } };
  const binary = whyBinary(bytes, encoding);
  if (binary !== undefined) {
    const details = binary.note === undefined ? { place } : { place, note: binary.note };
    return outcome(undefined, [report('source-binary', `This is not a text file: ${binary.what}.`, details)]);
  }
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const nul = encoding === 'utf-8' ? -1 : text.indexOf('\0');
    return nul === -1 ? outcome({ name, text }) : outcome(undefined, [wide(nul, place)]);
  } catch {
    const offset = encoding === 'utf-8' ? (firstBadUtf8(bytes) ?? 0) : firstBadUtf16(bytes, encoding);
    const message = `The byte ${hex(bytes[offset] ?? 0)} at byte offset ${offset} is not ${ENCODING_NAMES[encoding]}.`;
    const before = new TextDecoder(encoding).decode(bytes.subarray(0, offset)).split(/\r\n|\n|\r/u);
    const start = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
    return outcome(undefined, [
      report('source-undecodable', message, { place: { file: name, start }, note: 'Save the file as UTF-8.' }),
    ]);
  }
}
