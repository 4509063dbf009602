import { posix } from 'node:path';
import { firstPlace, setOf, type SourceText } from '../text/index.js';
import { readXml } from './gate.js';
import type { Piece } from './include-places.js';
import { attributeValueStart } from './positions.js';

/** Attributes of TEI whose values are addresses. */
const POINTERS = setOf(
  'active ana calendar change copyOf corresp decls edRef exclude facs hand inst mutual next nymRef passive period prev ' +
    'ref rendition replacementPattern require resp sameAs scheme source spanTo synch target toWhom uri url who wit',
);

/** In these, a name with an ending is a file's; in the others it may be a person's: "J.Smith". */
const FILES = setOf('facs source target uri url');

const folderOf = (name: string): string => posix.dirname(name.replaceAll('\\', '/'));

/** The way from the folder of one file to that of another; empty where it is the same. */
export const wayFrom = (file: SourceText, to: SourceText): string =>
  posix.relative(folderOf(file.name), folderOf(to.name));

/**
 * A stretch of a file as it must be written in the folder from which `way` leads to it, in pieces: what `img/1.jpg`
 * means in `days/one.xml` is `days/img/1.jpg` for a file beside `days`.
 */
export function readdressed(file: SourceText, start: number, end: number, way: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const all = way === '' ? [] : addressesIn(file);
  // Of a register of thousands one person is asked for at a time.
  for (let i = firstPlace(all.length, (k) => all[k]!.start >= start); i < all.length; i++) {
    const address = all[i]!;
    if (address.end > end) break;
    pieces.push(
      { text: file.text.slice(at, address.start), file, at },
      { text: posix.join(way, file.text.slice(address.start, address.end)), file, at: address.start },
    );
    at = address.end;
  }
  return [...pieces, { text: file.text.slice(at, end), file, at }];
}

interface Address {
  readonly start: number;
  readonly end: number;
}

/** A file is looked through once, however often it is included. */
const known = new WeakMap<SourceText, readonly Address[]>();

/** Where the paths of addresses stand that are relative to their file. */
function addressesIn(file: SourceText): readonly Address[] {
  const before = known.get(file);
  if (before !== undefined) return before;
  const found: Address[] = [];
  readXml(file, {
    open: ({ attributes, attributeEnds }) => {
      for (const [i, { name }] of attributes.entries()) {
        if (!POINTERS.has(name)) continue;
        const end = attributeEnds[i]!;
        const start = attributeValueStart(file, end);
        for (const { 0: address, index } of file.text.slice(start, end - 1).matchAll(/\S+/gu)) {
          if (!isRelative(address, name)) continue;
          found.push({ start: start + index, end: start + index + /^[^#?]*/u.exec(address)![0].length });
        }
      }
    },
  });
  known.set(file, found);
  return found;
}

/** `../persons.xml#ann`, `img/p1.jpg`; not `#ann`, `ann`, `https://…`, `psn:ann`, `/home`, `C:\images\1.jpg`. */
const isRelative = (address: string, attribute: string): boolean =>
  !/^(?:[A-Za-z][\w+.-]*:|[#/?])/u.test(address) &&
  (/[#/]/u.test(address) || (FILES.has(attribute) && /\.[A-Za-z]\w{1,4}$/u.test(address)));
