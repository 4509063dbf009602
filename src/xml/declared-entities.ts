const ENTITY_DECLARATION = /<!ENTITY\s+([^\s%&;"'<>]+)\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)\b)/gu;
const COMMENT = /<!--[^]*?-->/gu;
const REFERENCE = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([^\s&;#]{1,1000}));/gu;
const BUILT_IN: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** Entities may name entities; more deeply than this none is expanded. */
const MAX_NESTING = 8;

/** What becomes of an entity: plain `text`, which holds no markup, or `xml` to stand in the place of the reference. */
type EntityForm = 'text' | 'xml';

/**
 * The general entities of a document type declaration's internal subset with their text; undefined where an entity is
 * external, holds markup that is not asked for, refers to itself or to one that cannot be had, or would grow beyond
 * `limit` characters. The first declaration of a name wins.
 */
export function declaredEntities(
  doctype: string,
  limit: number,
  form: EntityForm = 'text',
): ReadonlyMap<string, string | undefined> {
  const raw = new Map<string, string | undefined>();
  for (const [, name, double, single] of doctype.replace(COMMENT, '').matchAll(ENTITY_DECLARATION)) {
    if (name !== undefined && !raw.has(name)) raw.set(name, double ?? single);
  }
  const expanded = new Map<string, string | undefined>();
  for (const name of raw.keys()) expanded.set(name, expand(name, { raw, done: expanded, limit, form }, 0));
  return expanded;
}

interface Expanding {
  readonly raw: ReadonlyMap<string, string | undefined>;
  readonly done: Map<string, string | undefined>;
  readonly limit: number;
  readonly form: EntityForm;
}

function expand(name: string, expanding: Expanding, depth: number): string | undefined {
  const { raw, done, limit, form } = expanding;
  if (done.has(name)) return done.get(name);
  const value = raw.get(name);
  const isXml = form === 'xml';
  if (value === undefined || (value.includes('<') && !isXml) || depth > MAX_NESTING) return undefined;
  let length = value.length;
  let failed = false;
  const text = value.replace(REFERENCE, (reference: string, hex?: string, decimal?: string, inner?: string) => {
    if (failed || length > limit) return '';
    const known =
      inner === undefined ? fromCode(hex, decimal) : isXml && inner in BUILT_IN ? reference : BUILT_IN[inner];
    const part = known ?? (inner === undefined ? undefined : expand(inner, expanding, depth + 1));
    // A character reference to "<" or "&" in an entity's value would be read as markup again.
    if (part === undefined || (!isXml && inner === undefined && (part === '<' || part === '&'))) failed = true;
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
