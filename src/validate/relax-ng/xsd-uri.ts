const BROKEN_ESCAPE = /%(?![0-9A-Fa-f]{2})/u;
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*$/u;

/**
 * Whether a text may stand for `anyURI`. XML Schema lets nearly everything pass (spaces and letters of any script are to be escaped by the
 * reader); what is refused is a broken `%` escape, a second `#`, and a scheme that is none.
 */
export function isAnyUri(value: string): boolean {
  if (BROKEN_ESCAPE.test(value)) return false;
  const fragment = value.indexOf('#');
  if (fragment !== -1 && value.includes('#', fragment + 1)) return false;
  const colon = value.indexOf(':');
  if (colon === -1) return true;
  const other = value.search(/[/?#]/u);
  if (other !== -1 && other < colon) return true;
  return SCHEME.test(value.slice(0, colon)) && colon + 1 < value.length;
}
