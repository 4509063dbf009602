// What an XML name may hold without a colon, kept to letters and digits. `Herter_1` matches, `1st` and `a b` do not.
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_.·-]*$/u;
const NOT_IN_NAME = /[^\p{L}\p{N}_.-]+/gu;

/** `text` as an `xml:id`: unchanged when it is one already, as a register's should be. */
export function toId(text: string, prefix = 'id-'): string {
  if (NAME.test(text)) return text;
  const cleaned = text.normalize('NFC').replace(NOT_IN_NAME, '-');
  return NAME.test(cleaned) ? cleaned : `${prefix}${cleaned}`;
}
