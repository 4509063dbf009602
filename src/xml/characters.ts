/** Everything that XML 1.0 does not allow, lone surrogates among it. */
const STRANGE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** The same, and every surrogate; quicker to look for. */
const PERHAPS_STRANGE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;

/** Whether a text holds what XML 1.0 does not allow. */
export const holdsStrange = (text: string): boolean => PERHAPS_STRANGE.test(text) && STRANGE.test(text);

const REFERENCE = /&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/y;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const MANY = 1000;

/** A text with its references as the characters they stand for; undefined where there are others than XML's own. */
export function withoutReferences(text: string): string | undefined {
  let made = '';
  let parts: string[] = [];
  let last = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', last)) {
    REFERENCE.lastIndex = at;
    const [whole, hex, decimal, name] = REFERENCE.exec(text) ?? [];
    const character = name === undefined ? characterOf(Number(decimal ?? `0x${hex}`)) : NAMED[name];
    if (whole === undefined || character === undefined) return undefined;
    parts.push(text.slice(last, at), character);
    last = at + whole.length;
    // Joined now and then: a long text of many parts would take much memory.
    if (parts.length < MANY) continue;
    made += parts.join('');
    parts = [];
  }
  return last === 0 ? text : made + parts.join('') + text.slice(last);
}

/** The character of that number, if XML allows it. */
function characterOf(code: number): string | undefined {
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  return character === undefined || STRANGE.test(character) ? undefined : character;
}
