/**
 * Characters of the fonts that are not Unicode's, by their code without the private use bit: what minutes use of them.
 * Others stay private use characters, and are reported as such.
 */
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    0x2d: '−',
    0xa2: '′',
    0xa3: '≤',
    0xa5: '∞',
    0xab: '↔',
    0xac: '←',
    0xad: '↑',
    0xae: '→',
    0xaf: '↓',
    0xb0: '°',
    0xb1: '±',
    0xb2: '″',
    0xb3: '≥',
    0xb4: '×',
    0xb7: '•',
    0xb8: '÷',
    0xb9: '≠',
    0xbb: '≈',
    0xbc: '…',
    0xd2: '®',
    0xd3: '©',
    0xd4: '™',
  },
  wingdings: {
    0x28: '☎',
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x71: '❑',
    0x75: '◆',
    0x76: '❖',
    0xa7: '▪',
    0xa8: '◻',
    0xd8: '➢',
    0xdf: '←',
    0xe0: '→',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
  },
};

/** What `w:sym` stands for: the character of a font at a code in hexadecimal figures. */
export function symbol(font: string, code: string): string {
  const number = Number.parseInt(code, 16);
  if (Number.isNaN(number) || number > 0xffff) return '\ufffd';
  const known =
    number <= 0xff || (number >= 0xf000 && number <= 0xf0ff) ? FONTS[font.toLowerCase()]?.[number & 0xff] : undefined;
  return known ?? String.fromCharCode(number);
}
