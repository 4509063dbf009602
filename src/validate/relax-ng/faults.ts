import { report, type Diagnostic, type RuleName } from '../../diagnostics/index.js';
import { expectedAttributes, expectedNext, expectedText, requiredNames, shownName, type Expected } from './expected.js';
import { alternatives } from './derive.js';
import { allOf, expectedWords, nearest, oneOf, quoted } from './wording.js';
import type { Pattern, PatternPool } from './patterns.js';

/** The element in whose content or start tag a fault lies. */
export interface Here {
  readonly uri: string;
  readonly local: string;
}

/** A fault without its place. */
export type Fault = Pick<Diagnostic, 'message'> & Partial<Diagnostic> & { readonly rule: RuleName };

export const diagnosticOf = (
  { rule, message, ...details }: Fault,
  place: NonNullable<Diagnostic['place']>,
  path: string,
): Diagnostic => report(rule, message, { ...details, place, path });

/** `: expected …` with nothing where nothing can be said. */
const expecting = (words: string): string => (words === '' ? '' : `; expected ${words}`);

function withHint(fault: Fault, name: string, candidates: Iterable<string>): Fault {
  const names = [...candidates].map((candidate) => /^"([^"]*)"/u.exec(candidate)?.[1] ?? candidate);
  const meant = nearest(name, names);
  return meant === undefined || meant === name ? fault : { ...fault, note: `Did you mean "${meant}"?` };
}

const inside = (here: Here | undefined): string => (here === undefined ? ' as the root' : ` here, in "${here.local}"`);

interface Next {
  readonly words: string;
  readonly expected: Expected;
}

function nextWords(pool: PatternPool, state: Pattern, here: Here | undefined, homeUri: string): Next {
  const expected = expectedNext(pool, state, homeUri);
  const nullable = state.nullable || alternatives(state).some((p) => p.kind === 'after' && p.first!.nullable);
  return { expected, words: expectedWords(expected, here !== undefined && nullable ? `"${here.local}"` : undefined) };
}

/** An element that nothing in the schema is named after, or that stands in a wrong place. */
export function misplacedElement(
  pool: PatternPool,
  state: Pattern,
  here: Here | undefined,
  found: Here,
  known: boolean,
): Fault {
  const home = here?.uri ?? found.uri;
  const { words, expected } = nextWords(pool, state, here, home);
  const name = shownName(found.uri, found.local, home);
  const declare = namespaceHint(found.local, expected.names);
  if (known) {
    const message = `The element ${name} is not allowed${inside(here)}${expecting(words)}.`;
    return { rule: 'element-not-allowed', message, actual: found.local, expected: words, ...declare };
  }
  const message = `The element ${name} is unknown to the schema${here === undefined ? '' : ` (in "${here.local}")`}${expecting(words)}.`;
  const hinted = withHint(
    { rule: 'element-unknown', message, actual: found.local, expected: words, ...declare },
    found.local,
    expected.names,
  );
  return hinted.note === undefined ? withHint(hinted, found.local, allElementNames(pool)) : hinted;
}

/** `<TEI>` where the schema has a `TEI` of a namespace. */
function namespaceHint(local: string, names: Iterable<string>): Pick<Fault, 'note'> {
  const elsewhere = `"${local}" (in the namespace "`;
  const meant = [...names].find((name) => name.startsWith(elsewhere));
  return meant === undefined ? {} : { note: `Write <${local} xmlns="${meant.slice(elsewhere.length, -2)}">.` };
}

const allElementNames = (pool: PatternPool): readonly string[] =>
  pool.schema.elements.flatMap(([index]) => {
    const name = pool.schema.names[index]!;
    return name[0] === 'name' ? [name[2]] : [];
  });

/** An element that would be right further on. */
export function prematureElement(pool: PatternPool, state: Pattern, here: Here | undefined, found: Here): Fault {
  const home = here?.uri ?? found.uri;
  const missing = requiredNames(pool, state, 'element', home);
  const { words } = nextWords(pool, state, here, home);
  const name = shownName(found.uri, found.local, home);
  const message =
    missing.length > 0
      ? `The element ${name} comes too early${here === undefined ? '' : ` in "${here.local}"`}: ${allOf(missing)} must come before it.`
      : `The element ${name} is not allowed${inside(here)} yet${expecting(words)}.`;
  return {
    rule: missing.length > 0 ? 'element-missing' : 'element-not-allowed',
    message,
    actual: found.local,
    expected: words,
  };
}

export function forbiddenAttribute(pool: PatternPool, state: Pattern, here: Here, uri: string, local: string): Fault {
  const expected = expectedAttributes(pool, state);
  const words = expectedWords(expected, undefined);
  const name = shownName(uri, local, '');
  const allowed =
    words === ''
      ? ', which takes no further attributes'
      : `; allowed ${expected.names.size === 1 ? 'is' : 'are'} ${words}`;
  const message = `The attribute ${name} is not allowed on "${here.local}"${allowed}.`;
  return withHint({ rule: 'attribute-not-allowed', message, actual: local, expected: words }, local, expected.names);
}

export function wrongAttributeValue(
  pool: PatternPool,
  derived: Pattern,
  here: Here,
  uri: string,
  local: string,
  value: string,
): Fault {
  const options = alternatives(derived).flatMap((p) => (p.first === undefined ? [] : expectedText(pool, p.first)));
  const words = oneOf([...new Set(options)]);
  const message = `The attribute ${shownName(uri, local, '')} of "${here.local}" cannot be ${quoted(value)}${expecting(words)}.`;
  const listedValues = options.filter((option) => option.startsWith('"'));
  return withHint({ rule: 'attribute-value', message, actual: value, expected: words }, value, listedValues);
}

export function missingAttributes(pool: PatternPool, state: Pattern, here: Here): Fault {
  const names = requiredNames(pool, state, 'attribute', '');
  const words = expectedWords(expectedAttributes(pool, state), undefined);
  const message =
    names.length > 0
      ? `The element "${here.local}" lacks the attribute${names.length === 1 ? '' : 's'} ${allOf(names)}.`
      : `The element "${here.local}" lacks an attribute; one of these is needed: ${words}.`;
  return { rule: 'attribute-missing', message, expected: names.length > 0 ? allOf(names) : words };
}

export function forbiddenText(pool: PatternPool, state: Pattern, here: Here | undefined, text: string): Fault {
  const { words } = nextWords(pool, state, here, here?.uri ?? '');
  const told = text.trimStart().slice(0, 1000).trimEnd();
  const shown = quoted(told.replace(/\s+/gu, ' '));
  const message = `The text ${shown} is not allowed${inside(here)}${expecting(words)}.`;
  return { rule: 'text-not-allowed', message, actual: told, expected: words };
}

export function incompleteElement(pool: PatternPool, state: Pattern, here: Here): Fault {
  const missing = requiredNames(pool, state, 'element', here.uri);
  const words = missing.length > 0 ? allOf(missing) : expectedWords(expectedNext(pool, state, here.uri), undefined);
  const message =
    missing.length > 0
      ? `The element "${here.local}" ends too early: ${words} ${missing.length === 1 ? 'is' : 'are'} missing.`
      : `The element "${here.local}" ends too early${expecting(words)}.`;
  return { rule: 'element-missing', message, expected: words };
}

/** The text of an element that holds nothing but text. */
export function wrongText(pool: PatternPool, state: Pattern, here: Here, text: string): Fault {
  const words = oneOf(expectedText(pool, state));
  const message = `The text of "${here.local}" cannot be ${quoted(text)}${expecting(words)}.`;
  return { rule: 'text-value', message, actual: text, expected: words };
}
