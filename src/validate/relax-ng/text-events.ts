/**
 * Where, in a stretch `[start, end)` of character data, text that is not allowed is reported: behind the first piece
 * that is more than white space, a piece ending at a line end, a reference or the end. XML parsers hand text on in such
 * pieces, and validators report at their ends.
 */
export function textEventEnd(text: string, start: number, end: number): number {
  const literal = text.startsWith('<![CDATA[', start - 9);
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (unit === AMPERSAND && !literal) {
      const semicolon = text.indexOf(';', at);
      if (!BLANK_REFERENCE.test(text.slice(at, semicolon + 1))) return semicolon + 1;
      at = semicolon + 1;
    } else if (unit <= 32) at++;
    else {
      while (at < end && !(literal ? LINE_END : PIECE_END).includes(text[at]!)) at++;
      return literal && at === end ? end + ']]'.length : at;
    }
  }
  return end;
}

const AMPERSAND = 38;
const LINE_END = '\n\r';
const PIECE_END = '\n\r&]';
const BLANK_REFERENCE = /^&#(?:0*(?:9|10|13|32)|x0*(?:9|[aA]|[dD]|20));$/u;
