import type { TypeLibrary, TypeRow } from './compiled-schema.js';
import { digits } from '../xsd/numbers.js';
import { xsdPattern } from '../xsd/pattern.js';
import { BUILT_IN_TYPES, DTD_TYPES, XSD_TYPES, type Datatype, type NamespaceOf } from '../xsd/types.js';

export type { NamespaceOf } from '../xsd/types.js';

const TYPES: Readonly<Record<TypeLibrary, Readonly<Record<string, Datatype>>>> = {
  'built-in': BUILT_IN_TYPES,
  xsd: XSD_TYPES,
  dtd: DTD_TYPES,
};

/** The datatype of that name, or undefined. */
export function datatypeFor(library: TypeLibrary, name: string): Datatype | undefined {
  const types = TYPES[library];
  return Object.hasOwn(types, name) ? types[name] : undefined;
}

/** White space as the datatype sees it. */
export function normalised(type: Datatype, value: string): string {
  if (type.whiteSpace === 'preserve') return value;
  if (type.whiteSpace === 'replace') return value.replace(/[\t\n\r]/gu, ' ');
  return /^ |[\t\n\r]| {2}| $/u.test(value)
    ? value
        .split(/[ \t\n\r]+/u)
        .filter((token) => token !== '')
        .join(' ')
    : value;
}

/** A facet ready to be applied: a test, and what it demands in words. */
interface Facet {
  readonly test: (value: string) => boolean;
  readonly words: string;
}

type MakeFacet = (type: Datatype, wanted: string) => Facet | string;

const COUNT = /^\s*\+?\d+\s*$/u;

const counted =
  (words: (count: number) => string, test: (measured: number, count: number) => boolean): MakeFacet =>
  (type, wanted) => {
    const { measure } = type;
    if (measure === undefined) return 'has no length';
    if (!COUNT.test(wanted)) return 'takes a whole number';
    const count = Number(wanted);
    return { test: (value) => test(measure(value), count), words: words(count) };
  };

const limited =
  (words: string, test: (order: number) => boolean): MakeFacet =>
  (type, wanted) => {
    const { compare } = type;
    const limit = normalised(type, wanted);
    if (compare === undefined) return 'has no order';
    if (!type.allows(limit, () => undefined)) return `takes ${type.words}`;
    return {
      test: (value) => {
        const order = compare(value, limit);
        return order !== undefined && test(order);
      },
      words: `${words} ${limit}`,
    };
  };

const digitsFacet =
  (part: 'total' | 'fraction', words: string): MakeFacet =>
  (type, wanted) => {
    if (type.digits !== true) return 'has no digits';
    if (!COUNT.test(wanted) || (part === 'total' && Number(wanted) === 0)) return 'takes a whole number';
    return { test: (value) => digits(value)[part] <= Number(wanted), words: `with at most ${wanted.trim()} ${words}` };
  };

/** Patterns that schemas for text use much, in words. */
const PATTERN_WORDS: Readonly<Record<string, string>> = {
  '\\S+': 'without spaces',
  '[^\\p{C}\\p{Z}]+': 'without spaces',
};

const pattern: MakeFacet = (_, wanted) => {
  const compiled = xsdPattern(wanted);
  return typeof compiled === 'string'
    ? compiled
    : { test: (value) => compiled.test(value), words: PATTERN_WORDS[wanted] ?? `matching ${wanted}` };
};

/** The facets that RELAX NG takes as params. */
const FACETS: Readonly<Record<string, MakeFacet>> = {
  length: counted(
    (n) => `of length ${n}`,
    (measured, n) => measured === n,
  ),
  minLength: counted(
    (n) => (n === 1 ? 'that is not empty' : `of length ${n} or more`),
    (measured, n) => measured >= n,
  ),
  maxLength: counted(
    (n) => `of length ${n} or less`,
    (measured, n) => measured <= n,
  ),
  minInclusive: limited('of at least', (order) => order >= 0),
  maxInclusive: limited('of at most', (order) => order <= 0),
  minExclusive: limited('above', (order) => order > 0),
  maxExclusive: limited('below', (order) => order < 0),
  totalDigits: digitsFacet('total', 'digits'),
  fractionDigits: digitsFacet('fraction', 'decimal places'),
  pattern,
};

const LIBRARY_WORDS: Readonly<Record<TypeLibrary, string>> = {
  xsd: 'the library of XML Schema',
  'built-in': 'RELAX NG itself (it has "string" and "token")',
  dtd: 'the library of RELAX NG DTD Compatibility (it has "ID", "IDREF" and "IDREFS")',
};

/** What is wrong with a type and its params, or undefined. */
export function checkType(
  library: TypeLibrary,
  name: string,
  params: readonly (readonly [string, string])[],
): string | undefined {
  const type = datatypeFor(library, name);
  if (type === undefined) return `There is no datatype "${name}" in ${LIBRARY_WORDS[library]}.`;
  for (const [facet, wanted] of params) {
    if (library !== 'xsd') return `The type "${name}" takes no params.`;
    if (!Object.hasOwn(FACETS, facet)) return `There is no facet "${facet}".`;
    const made = FACETS[facet]!(type, wanted);
    if (typeof made === 'string') {
      return facet === 'pattern' ? made : `The facet "${facet}" with "${wanted}" does not fit: "${name}" ${made}.`;
    }
  }
  return undefined;
}

/** What is wrong with a `value` of the type, or undefined. */
export function checkValue(
  library: TypeLibrary,
  name: string,
  value: string,
  namespaceOf: NamespaceOf,
): string | undefined {
  const type = datatypeFor(library, name);
  return type === undefined || type.allows(normalised(type, value), namespaceOf)
    ? undefined
    : `"${value}" is not a value of the type "${name}".`;
}

/** A test for data, and what it demands. */
export interface DataTest {
  readonly type: Datatype;
  readonly allows: (value: string, namespaceOf: NamespaceOf) => boolean;
  readonly words: () => string;
}

/** So many verdicts on texts are kept per type: documents repeat their values. */
const REMEMBERED = 4096;

/** The test that a row of the schema's types stands for; facets (patterns above all) are made on first use. */
export function dataTest([library, name, params]: TypeRow): DataTest {
  const type = datatypeFor(library, name) ?? XSD_TYPES['string']!;
  let facets: readonly Facet[] | undefined;
  const made = (): readonly Facet[] =>
    (facets ??= params
      .map(([facet, wanted]) => FACETS[facet]!(type, wanted))
      .filter((facet): facet is Facet => typeof facet !== 'string'));
  const known = new Map<string, boolean>();
  const test = (value: string, namespaceOf: NamespaceOf): boolean => {
    const text = normalised(type, value);
    return type.allows(text, namespaceOf) && (params.length === 0 || made().every((facet) => facet.test(text)));
  };
  const remembering = (value: string, namespaceOf: NamespaceOf): boolean => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const allowed = test(value, namespaceOf);
    if (known.size < REMEMBERED && value.length < 200) known.set(value, allowed);
    return allowed;
  };
  return {
    type,
    // Ids differ all from one another.
    allows: type.contextual === true || type.id === 'ID' ? test : remembering,
    words: () =>
      [
        type.words,
        made()
          .map((facet) => facet.words)
          .join(' and '),
      ]
        .filter((part) => part !== '')
        .join(' '),
  };
}
