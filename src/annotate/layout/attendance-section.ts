import type { LayoutWords } from '../../language/index.js';
import type { Line } from './blocks.js';
import type { FrontLine } from './front-line.js';
import { fieldOf } from './front-lines.js';
import { LONGEST_ENTRY } from './line-shapes.js';
import { isHeading } from './sections.js';

/**
 * `### Attendees` further down, with a list or table of names under it: those present, as entries of the title block
 * have them. Agendas and minutes of working groups begin with other things.
 */
export function attendanceIn(lines: readonly Line[], words: LayoutWords): readonly FrontLine[] {
  const found: FrontLine[] = [];
  let isOpen = false;
  for (const line of lines) {
    const { block, text } = line;
    const isEntry = block.kind === 'item' || block.kind === 'cell';
    if (!isEntry) isOpen = line.first && isHeading(block) && heads(text, words);
    else if (isOpen && text.length <= LONGEST_ENTRY && !SENTENCE.test(text)) {
      found.push({ line, kind: 'entry', field: 'participants' });
    }
  }
  return found;
}

/** `Introduction of attendees`, `Present`: the heading's last words are those of a list of participants. */
function heads(text: string, words: LayoutWords): boolean {
  if (fieldOf(text, true, words)?.field === 'participants') return true;
  const last = text
    .toLowerCase()
    .replace(/[:\s]+$/u, '')
    .split(' ')
    .at(-1)!;
  return words.nameColumns.has(last) && words.fields.get(last) === 'participants';
}

const SENTENCE = /[.?!]\s\p{Lu}/u;
