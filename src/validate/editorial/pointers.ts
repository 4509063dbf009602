import { report, type Diagnostic } from '../../diagnostics/index.js';
import { addTo, nearest, unescaped } from '../../text/index.js';
import type { TeiDocument, TeiElement } from '../../tei/index.js';
import type { EditorialContext, EditorialRule } from './rule.js';

/**
 * Attributes of the TEI that point to elements (TEI Guidelines, att.global.linking and others); several pointers stand
 * with spaces.
 */
const POINTERS: readonly string[] = [
  'who',
  'toWhom',
  'ref',
  'corresp',
  'resp',
  'next',
  'prev',
  'target',
  'ana',
  'sameAs',
  'copyOf',
  'synch',
  'select',
  'exclude',
  'hand',
  'active',
  'passive',
  'mutual',
  'wit',
  'spanTo',
  'decls',
  'inst',
  'nymRef',
  'calendar',
  'period',
  'facs',
  'source',
  'change',
  'lemmaRef',
];

/** Attributes that always point, so that a bare word in them is a pointer without its "#". */
const ALWAYS_POINTING: ReadonlySet<string> = new Set([
  'who',
  'toWhom',
  'resp',
  'next',
  'prev',
  'corresp',
  'ref',
  'ana',
  'active',
  'passive',
  'mutual',
]);

/** Ids come from elsewhere too when a document is put together from several files. */
const isAssembled = (document: TeiDocument): boolean =>
  document.elements.some(({ name }) => name === '{}include' || name === '{}fallback');

interface Pointer {
  readonly element: TeiElement;
  readonly attribute: string;
  readonly pointer: string;
}

/** Pointers that fail, by what they say: one wrong id is one fault, however often it is used. */
function failing(document: TeiDocument, { idsOf }: EditorialContext): ReadonlyMap<string, readonly Pointer[]> {
  const found = new Map<string, Pointer[]>();
  const assembled = isAssembled(document);
  for (const element of document.elements) {
    if (element.name.startsWith('{}')) continue;
    for (const attribute of POINTERS) {
      const value = element.attributes[attribute];
      if (value === undefined) continue;
      for (const pointer of value.trim().split(/\s+/u)) {
        const fails = pointer.startsWith('#')
          ? !assembled && leadsNowhere(document.byId, pointer)
          : lacksHash(document, attribute, pointer) || leadsNowhereElsewhere(pointer, idsOf);
        if (fails) addTo(found, pointer, { element, attribute, pointer });
      }
    }
  }
  return found;
}

const leadsNowhere = (ids: { readonly has: (id: string) => boolean }, pointer: string): boolean =>
  idsIn(unescaped(pointer.slice(1))).some((id) => !ids.has(id));

/** `persons.xml#ann`, `../a/b.xml#p1`; not: `https://example.org/a.xml#p1`. */
const ELSEWHERE = /^(?<file>(?![A-Za-z][A-Za-z0-9+.-]+:)[^#]+\.xml)(?<fragment>#.+)$/u;

/** A file that cannot be had may have every id. */
function leadsNowhereElsewhere(pointer: string, idsOf: EditorialContext['idsOf']): boolean {
  const { file, fragment } = (idsOf && ELSEWHERE.exec(pointer)?.groups) ?? {};
  const ids = file === undefined ? undefined : idsOf?.(file);
  return ids !== undefined && fragment !== undefined && leadsNowhere(ids, fragment);
}

/** `range(a1,a2)`, `range(left(a1),right(a2))`, `string-range(a1,0,2)`; not: `xpath(//p[1])`. */
const SCHEME = /^(?:range|left|right|string-range|string-index)\((?<inner>[\p{L}\p{N}._,()\s-]*)\)$/u;
const ID_OR_SCHEME = /[\p{L}_][\p{L}\p{N}._-]*\(?/gu;

/** The ids that a pointer names behind its `#`; none in a scheme that is not known. */
function idsIn(fragment: string): readonly string[] {
  if (!fragment.includes('(')) return fragment === '' ? [] : [fragment];
  const inner = SCHEME.exec(fragment)?.groups?.['inner'] ?? '';
  return (inner.match(ID_OR_SCHEME) ?? []).filter((name) => !name.endsWith('('));
}

const lacksHash = ({ byId }: TeiDocument, attribute: string, pointer: string): boolean =>
  ALWAYS_POINTING.has(attribute) && /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(pointer) && byId.has(pointer);

const checkPointers: EditorialRule['check'] = (document, context) =>
  [...failing(document, context).values()].map((pointers) =>
    pointers[0]!.pointer.includes('#') ? unresolved(document, pointers) : hashMissing(document, pointers),
  );

const times = (pointers: readonly Pointer[]): string =>
  pointers.length === 1 ? '' : ` (${pointers.length} such pointers)`;

function hashMissing(document: TeiDocument, pointers: readonly Pointer[]): Diagnostic {
  const { element, attribute, pointer } = pointers[0]!;
  return report(
    'pointer-hash-missing',
    `The pointer "${pointer}" in @${attribute} of ${element.name} lacks its "#"${times(pointers)}.`,
    {
      place: document.placeOfValue(element, attribute),
      actual: pointer,
      expected: `#${pointer}`,
      note: `Write "#${pointer}"; without it the value is the name of a file.`,
    },
  );
}

/** Among more ids than this, none is looked for that may have been meant. */
const MANY_IDS = 3000;

function unresolved(document: TeiDocument, pointers: readonly Pointer[]): Diagnostic {
  const { element, attribute, pointer } = pointers[0]!;
  const isElsewhere = !pointer.startsWith('#');
  const where = isElsewhere ? `"${pointer.replace(/#.*$/su, '')}"` : 'the document';
  const meant =
    isElsewhere || document.byId.size > MANY_IDS ? undefined : nearest(pointer.slice(1), [...document.byId.keys()]);
  return report(
    'pointer-unresolved',
    `@${attribute} of ${element.name} points to "${pointer}", but nothing in ${where} has this xml:id${times(pointers)}.`,
    {
      place: document.placeOfValue(element, attribute),
      actual: pointer,
      ...(meant && { expected: `#${meant}`, note: `Did you mean "#${meant}"?` }),
    },
  );
}

/** Pointers within the document lead somewhere, and are written as pointers (TEI Guidelines, SA). */
export const pointers: EditorialRule = { rules: ['pointer-unresolved', 'pointer-hash-missing'], check: checkPointers };
