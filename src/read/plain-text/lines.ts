/** A line of a text file with words on it. */
export interface TextLine {
  /** Source offsets of its words, without blanks at its two ends. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The column of its first word, from 0; a tabulator leads to the next multiple of 8. */
  readonly indent: number;
  /** What separates it from the line before. */
  readonly after: 'line' | 'page' | 'blank';
}

const LINE = /([^\r\n\f]*)(\r\n|\n|\r|\f|$)/g;

const columns = (blanks: string): number =>
  Array.from(blanks).reduce((column, blank) => (blank === '\t' ? column - (column % 8) + 8 : column + 1), 0);

/**
 * The lines of a source that have words, from the offset `from` on. `text` is the source with forbidden characters
 * replaced; form feeds, which end a line and a page, are looked up in `source`.
 */
export function textLines(source: string, text: string, from: number): TextLine[] {
  const lines: TextLine[] = [];
  let after: TextLine['after'] = 'line';
  LINE.lastIndex = from;
  for (
    let match = LINE.exec(source);
    match !== null && (match[0] !== '' || match.index < source.length);
    match = LINE.exec(source)
  ) {
    const whole = text.slice(match.index, match.index + match[1]!.length);
    const words = whole.replace(/(?<![ \t])[ \t]+$/, '').replace(/^[ \t]+/, '');
    if (words !== '') {
      const blanks = whole.length - whole.replace(/^[ \t]+/, '').length;
      const start = match.index + blanks;
      lines.push({ start, end: start + words.length, text: words, indent: columns(whole.slice(0, blanks)), after });
      after = 'line';
    } else if (match[2] !== '\f') after = 'blank';
    // An empty line that a form feed ends is no blank line: it is the page's end.
    if (match[2] === '\f' && after === 'line') after = 'page';
  }
  return lines;
}
