import type { XmlElement } from '../xml/index.js';
import { localName, valueOf } from './tei-names.js';

/** Where a document's pointers lead. */
export interface References {
  /** The ids that pointers name: an `xml:id` of the document as such, anything else as the whole address. */
  readonly of: (pointers: string | undefined) => readonly string[];
}

/** `psn:khrushchev` by `<prefixDef ident="psn" matchPattern="(.+)" replacementPattern="persons.xml#$1"/>`. */
interface Prefix {
  readonly ident: string;
  readonly replacement: string;
}

const ONE_GROUP = /^\^?\([^()]*\)\$?$/u;

/** Prefixes whose pattern is one group: the pattern itself is a document's and is never run. */
export const prefixOf = (element: XmlElement): Prefix | undefined => {
  const [ident, pattern, replacement] = [
    valueOf(element, 'ident'),
    valueOf(element, 'matchPattern'),
    valueOf(element, 'replacementPattern'),
  ];
  if (localName(element) !== 'prefixDef' || ident === undefined || pattern === undefined || replacement === undefined) {
    return undefined;
  }
  return ONE_GROUP.test(pattern) ? { ident, replacement } : undefined;
};

/** Resolves pointers: `#x`, and a bare `x` that the document describes, mean `x`; all else is an address outside. */
export function referencesOf(described: (id: string) => boolean, prefixes: readonly Prefix[]): References {
  const resolved = (pointer: string): string => {
    if (pointer.startsWith('#')) return pointer.slice(1);
    const prefix = prefixes.find(({ ident }) => pointer.startsWith(`${ident}:`));
    if (prefix === undefined) return pointer;
    const whole = prefix.replacement.replaceAll('$1', () => pointer.slice(prefix.ident.length + 1));
    return whole.startsWith('#') || described(whole.replace(/^.*#/u, '')) ? whole.replace(/^.*#/u, '') : whole;
  };
  return {
    of: (pointers) => [
      ...new Set(
        (pointers ?? '')
          .split(/\s+/u)
          .filter((pointer) => pointer !== '' && pointer !== '#')
          .map(resolved),
      ),
    ],
  };
}

/** What a name points to: by `@ref`, else by `@key` (one name, which may hold spaces) or `@corresp`, `@sameAs`. */
export function refsOf(element: XmlElement, references: References): readonly string[] {
  const ref = valueOf(element, 'ref');
  if (ref !== undefined) return references.of(ref);
  const key = valueOf(element, 'key');
  if (key !== undefined) return [key.replace(/^#/u, '').replace(/\s+/gu, ' ')];
  return references.of(valueOf(element, 'corresp', 'sameAs'));
}
