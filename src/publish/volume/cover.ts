import { element, serialiseXml, type XmlElement } from '../../xml/index.js';

const [WIDTH, HEIGHT] = [1600, 2400];
const MARGIN = 160;

/** Lines of at most so many characters, words whole. */
function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface Block {
  readonly lines: readonly string[];
  /** Of the type, in units of the picture. */
  readonly size: number;
  /** Of the first line. */
  readonly top: number;
  readonly fill: string;
}

/** A letter of a serif is about half as wide as it is high. */
const LETTER = 0.52;

const blockOf = (text: string, size: number, top: number, fill: string): Block => ({
  lines: wrapped(text, Math.floor((WIDTH - 2 * MARGIN) / (size * LETTER))),
  size,
  top,
  fill,
});

const textOf = ({ lines, size, top, fill }: Block): XmlElement =>
  element(
    'text',
    { x: String(MARGIN), y: String(top), fill, 'font-family': 'Georgia, serif', 'font-size': String(size) },
    lines.map((line, i) => element('tspan', { x: String(MARGIN), dy: i === 0 ? '0' : String(size * 1.25) }, [line])),
  );

/** The cover of an edition: its title, those who answer for it, who publishes it. Letters and two lines, no picture. */
export function coverOf(title: string, people: readonly string[], publisher: string): string {
  const size = title.length > 90 ? 96 : title.length > 40 ? 128 : 160;
  const heading = blockOf(title, size, 560, '#1d1a16');
  const rule = (y: number): XmlElement =>
    element('rect', {
      x: String(MARGIN),
      y: String(y),
      width: String(WIDTH - 2 * MARGIN),
      height: '6',
      fill: '#8a3b12',
    });
  const below = heading.top + heading.lines.length * size * 1.25;
  return serialiseXml(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        width: String(WIDTH),
        height: String(HEIGHT),
      },
      [
        element('title', {}, [title]),
        element('rect', { width: String(WIDTH), height: String(HEIGHT), fill: '#f6f2ea' }),
        rule(360),
        textOf(heading),
        textOf(blockOf(people.join(', '), 64, Math.max(below + 120, 1400), '#4a443c')),
        rule(HEIGHT - 360),
        textOf(blockOf(publisher, 52, HEIGHT - 260, '#4a443c')),
      ],
    ),
  );
}
