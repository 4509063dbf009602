/** Everything that XML 1.0 does not allow, lone surrogates among it. */
const STRANGE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** The same, and every surrogate; quicker to look for. */
const PERHAPS_STRANGE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;

/** Whether a text holds what XML 1.0 does not allow. */
export const holdsStrange = (text: string): boolean => PERHAPS_STRANGE.test(text) && STRANGE.test(text);

const REFERENCE = /&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/gu;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text with its references as the characters they stand for; undefined where there are others than XML's own. */
export function withoutReferences(text: string): string | undefined {
  if (!text.includes('&')) return text;
  const made = text.replace(REFERENCE, (_, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
    name === undefined ? characterOf(Number(decimal ?? `0x${hex}`)) : name === 'amp' ? MARK : NAMED[name]!,
  );
  return made.includes('&') ? undefined : made.replaceAll(MARK, '&');
}

/** An "&" that was written as one should be, while others are looked for; no XML text holds this character. */
const MARK = '\uffff';

/** The character, or an "&" where XML allows none of that number. */
function characterOf(code: number): string {
  const character = code > 0x10ffff ? '' : String.fromCodePoint(code);
  return character === '' || STRANGE.test(character) ? '&' : character === '&' ? MARK : character;
}
