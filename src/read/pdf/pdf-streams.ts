import { constants, inflateSync } from 'node:zlib';
import { LARGEST_PACKAGE } from '../office/office-package.js';

/** Deflated bytes unpack to at most so many times as many. */
const TIGHTEST = 1032;
/** How far before its stream a dictionary may begin. */
const DICTIONARY = 4096;

const DEFLATED = /\/(?:FlateDecode|Fl)\b/gu;
const IMAGE = /\/Subtype\s*\/Image\b/u;

/** Whether bytes unpack to more than what may be, as often as they were packed; what cannot be unpacked does not. */
function swells(packed: Uint8Array, times: number): boolean {
  if (times === 0 || packed.length * TIGHTEST ** times <= LARGEST_PACKAGE) return false;
  try {
    const options = { maxOutputLength: LARGEST_PACKAGE, finishFlush: constants.Z_SYNC_FLUSH };
    return swells(inflateSync(packed, options), times - 1);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
  }
}

/**
 * Whether a stream of a PDF unpacks to more than any page of words holds: pdf.js would unpack it all. Images are left
 * out, which it does not unpack for us.
 */
export function hasBomb(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const isEnd = file.subarray(at - 3, at).toString('latin1') === 'end';
    const dictionary = file.subarray(Math.max(0, at - DICTIONARY), at).toString('latin1');
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    if (isEnd || IMAGE.test(own)) continue;
    const end = file.indexOf('endstream', at);
    const packed = file.subarray(
      at + 'stream\r\n'.length - (file[at + 6] === 0x0d ? 0 : 1),
      end === -1 ? file.length : end,
    );
    if (swells(packed, own.match(DEFLATED)?.length ?? 0)) return true;
  }
  return false;
}
