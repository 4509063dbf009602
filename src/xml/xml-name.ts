// What an XML name may hold without a colon, kept to letters and digits. `Herter_1` matches, `1st` and `a b` do not.
const isName = (text: string): boolean => /^[\p{L}_][\p{L}\p{M}\p{N}_.·-]*$/u.test(text);

/** `text` as an `xml:id`: unchanged when it is one already, as a register's should be. */
export function toId(text: string, prefix = 'id-'): string {
  if (isName(text)) return text;
  const cleaned = text.normalize('NFC').replace(/[^\p{L}\p{N}_.-]+/gu, '-');
  return isName(cleaned) ? cleaned : `${prefix}${cleaned}`;
}
