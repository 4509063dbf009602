import type { LayoutWords } from '../../language/index.js';
import { namedIn } from '../cast/entry.js';
import type { Line } from './blocks.js';
import type { FrontLine } from './front-line.js';
import { fieldOf } from './front-lines.js';
import { isProse, LONGEST_ENTRY, NUMBERED_HEADING } from './line-shapes.js';
import { isHeading } from './sections.js';
import { pattern } from '../../text/index.js';

/**
 * `### Attendees` further down, with a list or table of names under it; `Present :` on a line of its own, with a
 * paragraph
 * for each of them: those present, as entries of the title block have them. Agendas and minutes of working groups begin
 * with other things, and so do papers of a cabinet.
 */
export function attendanceIn(lines: readonly Line[], words: LayoutWords): readonly FrontLine[] {
  const found: FrontLine[] = [];
  let isOpen = false;
  for (const line of lines) {
    const { block, text } = line;
    const isEntry = block.kind === 'item' || block.kind === 'cell';
    if (!isEntry && line.first && heads(line, words)) isOpen = true;
    else if (isOpen && !(isEntry || isPersons(line, words))) isOpen = false;
    else if (isOpen && text.length <= LONGEST_ENTRY && !hasSentence(text, words)) {
      found.push({ line, kind: 'entry', field: 'participants' });
    }
  }
  return found;
}

/**
 * `The Right Hon. ERNEST BEVAN, M.P., Secretary of State for Foreign Affairs.`: a paragraph that begins with a name.
 */
const isPersons = ({ block, text }: Line, words: LayoutWords): boolean =>
  block.kind === 'p' && !isProse(text) && !NUMBERED_HEADING.test(text) && namedIn(text, words)[0]?.name !== undefined;

/** `Introduction of attendees`, `Present`: the heading's last words are those of a list of participants. */
function heads({ block, text }: Line, words: LayoutWords): boolean {
  const label = fieldOf(text, isHeading(block), words);
  if (label?.field === 'participants') return isHeading(block) || label.content >= text.length;
  if (!isHeading(block)) return false;
  const last = text
    .toLowerCase()
    .replace(/[:\s]+$/u, '')
    .split(' ')
    .at(-1)!;
  return words.nameColumns.has(last) && words.fields.get(last) === 'participants';
}

/** `He came. Then`; not `M. LUND`, `Prof. Amt`, whose full stop ends no sentence. */
const hasSentence = (text: string, { officeWords }: LayoutWords): boolean =>
  SENTENCE.matchAll(text).some(([, word]) => word!.length > 1 && !officeWords.has(word!.toLowerCase()));

const SENTENCE = pattern(/(?<!\p{L})(\p{L}+)[.?!]\s\p{Lu}/gu);
