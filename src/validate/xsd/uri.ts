const BROKEN_ESCAPE = /%(?![0-9A-Fa-f]{2})/u;
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*$/u;
const AUTHORITY = /^\/\/([^/?]*)/u;
const IP_LITERAL = /^(?:[^[\]@]*@)?\[[0-9A-Fa-f:.]+\](?::\d*)?$/u;
const BRACKET = /[[\]]/u;

/**
 * Whether a text may stand for `anyURI`. XML Schema lets nearly everything pass (spaces and letters of any script are
 * to be escaped by the reader); what is refused, by us as by other validators, is a broken `%` escape, a second `#`, a
 * scheme that is none or that nothing follows, `//` with nothing behind it, and square brackets in a path or round
 * anything but an IP address.
 */
export function isAnyUri(value: string): boolean {
  if (BROKEN_ESCAPE.test(value)) return false;
  const hash = value.indexOf('#');
  if (hash !== -1 && value.includes('#', hash + 1)) return false;
  const address = hash === -1 ? value : value.slice(0, hash);
  const colon = address.indexOf(':');
  const other = address.search(/[/?]/u);
  if (colon === -1 || (other !== -1 && other < colon)) {
    return (address === '//' && hash !== -1) || isHierarchical(address);
  }
  const rest = address.slice(colon + 1);
  return (
    SCHEME.test(address.slice(0, colon)) &&
    rest !== '' &&
    (!rest.startsWith('/') || (rest === '//' && hash !== -1) || isHierarchical(rest))
  );
}

function isHierarchical(address: string): boolean {
  if (!BRACKET.test(address) && !address.startsWith('//')) return true;
  const authority = AUTHORITY.exec(address)?.[1];
  if (authority === '' && address === '//') return false;
  if (authority !== undefined && BRACKET.test(authority) && !IP_LITERAL.test(authority)) return false;
  const path = address.slice(authority === undefined ? 0 : authority.length + 2).split('?')[0]!;
  return !BRACKET.test(path);
}
