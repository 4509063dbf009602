import type { LayoutWords } from '../../language/index.js';
import { pattern } from '../../text/index.js';
import { ownerAt } from '../cast/author.js';
import { namedIn, type Named } from '../cast/entry.js';
import { isOfficeAlone, mentionAt, type Mentioned } from '../cast/participants.js';
import type { Line } from './blocks.js';
import type { FrontLine } from './front-line.js';
import { LONGEST_ENTRY } from './line-shapes.js';
import { isRecordHead } from './sections.js';

/** Between two who speak: `Secretary Winter / Ambassador Lund`, `General Brun – President Orr, Palace, 31 May 1961`. */
const BETWEEN_PARTNERS = /\s?\/\s?|\s[-–—]\s/u;
const SLASH = pattern(/\p{Ll}\s?\/\s?\p{Lu}/u);
const WORD = pattern(/\p{L}+/gu);

/**
 * `Secretary Winter / Ambassador Lund`, `The President/Mr. Kissling`: the two ends of a telephone, or of a table, on a
 * line of their own in the title block, or under `TELCON` where the next call of the same paper begins.
 */
export function partners(
  front: readonly FrontLine[],
  body: readonly Line[],
  layout: LayoutWords,
): readonly Mentioned[] {
  const lines = front
    .filter(
      ({ kind, line }) => kind === 'routing' || kind === 'dateline' || (kind === 'title' && SLASH.test(line.text)),
    )
    .map(({ line }) => line);
  return [...lines, ...body.filter((line, i) => opensCall(line, body[i - 1], layout))].flatMap((line) =>
    partnersIn(line, layout),
  );
}

const opensCall = (line: Line, before: Line | undefined, layout: LayoutWords): boolean =>
  before !== undefined && line.text.length <= LONGEST_ENTRY && isRecordHead(before.text, layout);

function partnersIn(line: Line, layout: LayoutWords): readonly Mentioned[] {
  const border = BETWEEN_PARTNERS.exec(line.text);
  // `By Karl Pell – Ambassador to Norland`: one, and what he is.
  if (border === null || ownerAt(layout).test(line.text)) return [];
  const second = border.index + border[0].length;
  const texts = [line.text.slice(0, border.index), line.text.slice(second).replace(/,.*$/su, '')];
  const ends = texts.map((end) => namedIn(end, layout)[0] ?? officeIn(end, layout));
  const isBare = (end: Named | undefined): boolean =>
    end === undefined || (end.offices.length === 0 && end.name?.includes(' ') !== true);
  if (ends.some(isBare)) return [];
  if (!ends.some((end) => end!.offices.some((office) => hasTitle(office, layout)))) return [];
  return ends.map((end, i) => mentionAt(end!, line.span.start + i * second, ['present']));
}

/** `The President`, whom no name stands for. */
const officeIn = (text: string, layout: LayoutWords): Named | undefined =>
  isOfficeAlone(text, layout) ? { span: { start: 0, end: text.length }, offices: [text] } : undefined;

const hasTitle = (office: string, { addresses, addressedOffices }: LayoutWords): boolean =>
  WORD.match(office.toLowerCase()).some((word) => addresses.has(word) || addressedOffices.has(word));
