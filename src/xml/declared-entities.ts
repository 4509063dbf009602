const ENTITY_DECLARATION = /<!ENTITY\s+([^\s%&;"'<>]+)\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)\b)/gu;
const COMMENT = /<!--[^]*?-->/gu;
const REFERENCE = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([^\s&;#]{1,1000}));/gu;
const BUILT_IN: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** Entities may name entities; more deeply than this none is expanded. */
const MAX_NESTING = 8;

/**
 * The general entities of a document type declaration's internal subset with their text; undefined where an entity is
 * external, holds markup, refers to itself or to one that cannot be had, or would grow beyond `limit` characters. The
 * first declaration of a name wins.
 */
export function declaredEntities(doctype: string, limit: number): ReadonlyMap<string, string | undefined> {
  const raw = new Map<string, string | undefined>();
  for (const [, name, double, single] of doctype.replace(COMMENT, '').matchAll(ENTITY_DECLARATION)) {
    if (name !== undefined && !raw.has(name)) raw.set(name, double ?? single);
  }
  const expanded = new Map<string, string | undefined>();
  for (const name of raw.keys()) expanded.set(name, expand(name, raw, expanded, limit, 0));
  return expanded;
}

function expand(
  name: string,
  raw: ReadonlyMap<string, string | undefined>,
  done: Map<string, string | undefined>,
  limit: number,
  depth: number,
): string | undefined {
  if (done.has(name)) return done.get(name);
  const value = raw.get(name);
  if (value === undefined || value.includes('<') || depth > MAX_NESTING) return undefined;
  let length = value.length;
  let failed = false;
  const text = value.replace(REFERENCE, (reference: string, hex?: string, decimal?: string, inner?: string) => {
    if (failed || length > limit) return '';
    const part =
      inner === undefined ? fromCode(hex, decimal) : (BUILT_IN[inner] ?? expand(inner, raw, done, limit, depth + 1));
    // A character reference to "<" or "&" in an entity's value would be read as markup again.
    if (part === undefined || (inner === undefined && (part === '<' || part === '&'))) failed = true;
    length += (part ?? '').length - reference.length;
    return part ?? '';
  });
  const result = failed || length > limit ? undefined : text;
  if (result !== undefined) done.set(name, result);
  return result;
}

function fromCode(hex: string | undefined, decimal: string | undefined): string | undefined {
  const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
