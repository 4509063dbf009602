/**
 * The characters that XML names begin with and go on with, for the inside of a character class of a regular expression;
 * the colon comes first in both. As XML Schema 1.0 knows names: nothing beyond U+FFFF.
 */
export const NAME_START = [
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}',
  '\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}',
].join('');

export const NAME_CHARACTER = `${NAME_START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}`;
