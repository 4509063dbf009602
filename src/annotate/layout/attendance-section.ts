import type { LayoutWords } from '../../language/index.js';
import { namedIn } from '../cast/entry.js';
import type { Block, Line } from './blocks.js';
import type { FrontLine } from './front-line.js';
import { fieldOf } from './front-lines.js';
import { isAbsence, isProse, LONGEST_ENTRY, NUMBERED_HEADING } from './line-shapes.js';
import { isHeading } from './sections.js';
import { pattern, span } from '../../text/index.js';

/**
 * `### Attendees` further down, with a list or table of names under it; `Present :` on a line of its own, with a
 * paragraph
 * for each of them: those present, as entries of the title block have them. Agendas and minutes of working groups begin
 * with other things, and so do papers of a cabinet.
 */
export function attendanceIn(lines: readonly Line[], words: LayoutWords): readonly FrontLine[] {
  const found: FrontLine[] = [];
  let isOpen = false;
  // `Present: Councilmen Ash, Beal, ⏎ Cole.`: a paragraph that labels open, behind which no other is an entry.
  let led: { readonly block: Block; readonly isOpen: boolean } | undefined;
  for (const line of lines) {
    const { block, text } = line;
    const isEntry = block.kind === 'item' || block.kind === 'cell';
    if (!isEntry && line.first && heads(line, words)) [isOpen, led] = [true, undefined];
    else if (isOpen && block.kind === 'p' && (labelOf(text, words) > 0 || led?.block === block)) {
      const content = labelOf(text, words);
      if (content > 0) led = { block, isOpen: !isOfOthers(text.slice(0, content), words) };
      if (led?.isOpen !== true) continue;
      const where = span(line.span.start + content, line.span.end);
      found.push({
        line,
        field: 'participants',
        ...(content > 0 ? { kind: 'field', content: where } : { kind: 'more' }),
      });
    } else if (isOpen && !(isEntry || (led === undefined && isPersons(line, words)))) isOpen = false;
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

/** `Present: …`, `Absent: None.`, `Guests of the Council:`: how long the label is that a line begins with. */
function labelOf(line: string, words: LayoutWords): number {
  const content = fieldOf(line, false, words)?.content;
  if (content !== undefined || !line.trimEnd().endsWith(':')) return content ?? 0;
  const label = wordsOf(line);
  const names = [label[0]!, label.at(-1)!].some(
    (w) => words.nameColumns.has(w) || words.fields.get(w) === 'participants',
  );
  return names || isAbsence(label.join(' '), words) ? line.length : 0;
}

/** `Absent:`, `Members Absent With Leave:`, `Date:` */
const isOfOthers = (label: string, words: LayoutWords): boolean =>
  isAbsence(wordsOf(label).join(' '), words) ||
  (fieldOf(label, false, words)?.field ?? 'participants') !== 'participants';

const wordsOf = (label: string): readonly string[] => label.toLowerCase().match(WORDS) ?? [''];
const WORDS = /[\p{L}’'-]+/gu;

/** `He came. Then`; not `M. LUND`, `Prof. Amt`, whose full stop ends no sentence. */
const hasSentence = (text: string, { officeWords }: LayoutWords): boolean =>
  SENTENCE.matchAll(text).some(([, word]) => word!.length > 1 && !officeWords.has(word!.toLowerCase()));

const SENTENCE = pattern(/(?<!\p{L})(\p{L}+)[.?!]\s\p{Lu}/gu);
