import { gathered, type FlowBlock } from '../office/list-flow.js';
import type { Furniture, Inline, StyledBlock, StyledNote } from '../styled/styled-model.js';
import { given } from '../../text/index.js';
import { contentOf, type Contents, type FlowLine } from './pdf-content.js';
import type { Edged, Measures } from './pdf-measures.js';
import { textOfLine } from './pdf-model.js';
import type { PdfNote } from './pdf-notes.js';
import { isCentred, isEntry, LARGER, paragraphsIn } from './pdf-paragraphs.js';
import { partsOf, type Part } from './pdf-tables.js';
import type { Furnished, Running } from './running-heads.js';

/** The longest heading, in characters. */
const LONGEST_HEADING = 300;

/** What becomes blocks: the columns of all pages without notes and running heads, and those. */
interface Pages {
  readonly columns: readonly Edged[];
  readonly notes: readonly PdfNote[];
  readonly furnished: readonly Furnished[];
  readonly measures: Measures;
  /** The number of each page, as the document or the page itself has it. */
  readonly numbers: readonly (string | undefined)[];
}

const pageBegin =
  (numbers: Pages['numbers']) =>
  (page: number): Inline => {
    const n = numbers[page];
    return { kind: 'pb', ...given({ n }) };
  };

/** The blocks of a document in order, its notes called. */
export function blocksOf(pages: Pages): {
  readonly body: readonly StyledBlock[];
  readonly notes: readonly StyledNote[];
} {
  const { measures, notes, columns, numbers } = pages;
  const ids = new Map(notes.map(({ page, n, id }) => [`${page} ${n}`, id]));
  const contents: Contents = {
    measures,
    noteOf: (page, mark) => ids.get(`${page} ${mark}`),
    pageBegin: pageBegin(numbers),
  };
  const flow: FlowBlock[] = [];
  const turn = pageTurner(pages, flow);
  const sizes = headingSizes(columns, measures);
  for (const stretch of stretchesOf(columns.flatMap((column) => partsOf(column, measures)))) {
    if (stretch.kind === 'table') {
      turn.to(stretch.page);
      flow.push({
        kind: 'table',
        rows: stretch.rows.map((cells) => ({ label: false, cells: cells.map((cell) => cellOf(cell, contents)) })),
      });
    } else {
      for (const paragraph of paragraphsIn(stretch.columns, measures)) {
        turn.to(paragraph[0]!.line.page);
        flow.push(blockOf(paragraph, contents, sizes, flow.at(-1)?.kind === 'listed'));
        turn.over(paragraph.at(-1)!.line.page);
      }
    }
  }
  turn.end();
  return { body: gathered(flow), notes: notes.map((note) => noteOf(note, contents)) };
}

type Stretch =
  { readonly kind: 'text'; readonly columns: readonly Edged[] } | Extract<Part, { readonly kind: 'table' }>;

/** Text that no table parts. */
function stretchesOf(parts: readonly Part[]): readonly Stretch[] {
  const stretches: (Extract<Stretch, { kind: 'table' }> | { readonly kind: 'text'; readonly columns: Edged[] })[] = [];
  for (const part of parts) {
    const last = stretches.at(-1);
    if (part.kind === 'table') stretches.push(part);
    else if (last?.kind === 'text') last.columns.push(part.column);
    else stretches.push({ kind: 'text', columns: [part.column] });
  }
  return stretches;
}

const running = ({ type, line }: Running): Furniture => ({
  kind: 'fw',
  type,
  content: [{ kind: 'words', text: textOfLine(line), rend: [] }],
});

/** Writes what runs along the feet of a page and the heads of the next where pages turn. */
function pageTurner({ furnished, numbers }: Pages, flow: FlowBlock[]) {
  let page = -1;
  const furniture = (to: number, withMark: boolean): void => {
    while (page < to) {
      flow.push(...(furnished[page]?.feet ?? []).map(running));
      page++;
      if (withMark) flow.push({ kind: 'p', content: [pageBegin(numbers)(page)] });
      flow.push(...(furnished[page]?.heads ?? []).map(running));
    }
  };
  return {
    /** Before a block that stands on a page. */
    to: (next: number): void => furniture(next, true),
    /** Behind a paragraph that ends on a page: within it the page has been turned already. */
    over: (last: number): void => furniture(last, false),
    end: (): void => {
      furniture(furnished.length - 1, true);
      flow.push(...(furnished[page]?.feet ?? []).map(running));
    },
  };
}

/** The sizes of headings, the largest first. */
function headingSizes(columns: readonly Edged[], { size }: Measures): readonly number[] {
  const sizes = columns.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.size >= LARGER * size ? [line.size] : [])),
  );
  return [...new Set(sizes.map(Math.round))].toSorted((a, b) => b - a);
}

function blockOf(
  paragraph: readonly FlowLine[],
  contents: Contents,
  sizes: readonly number[],
  isBelowEntry: boolean,
): FlowBlock {
  const [{ line, left }] = paragraph as readonly [FlowLine, ...FlowLine[]];
  const text = textOfLine(line);
  const content = contentOf(paragraph, contents);
  const length = paragraph.reduce((sum, one) => sum + textOfLine(one.line).length, 0);
  if (line.size >= LARGER * contents.measures.size && length <= LONGEST_HEADING) {
    const level = Math.min(6, sizes.indexOf(Math.round(line.size)) + 1);
    return {
      kind: 'head',
      level,
      content: content.map((inline) => (inline.kind === 'lb' ? BLANK : inline)).map(plain),
    };
  }
  if (isEntry(text, isBelowEntry)) {
    const depth = Math.round((line.left - left) / (2 * line.size));
    return { kind: 'listed', depth, mark: 'bullet', block: { kind: 'p', content: withoutBullet(content) } };
  }
  return { kind: 'p', content, ...(paragraph.every(isCentred) ? { rend: 'center' as const } : {}) };
}

const BLANK: Inline = { kind: 'words', text: ' ', rend: [] };

/** Headings are bold in themselves. */
const plain = (inline: Inline): Inline =>
  inline.kind === 'words' ? { ...inline, rend: inline.rend.filter((rend) => rend !== 'bold') } : inline;

/** The bullet is a run, or begins one. */
function withoutBullet(content: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = content;
  if (first?.kind !== 'words') return content;
  const text = first.text.replace(/^\S\s*/u, '');
  return text === '' ? rest : [{ ...first, text }, ...rest];
}

const cellOf = (cell: Edged, contents: Contents): readonly StyledBlock[] =>
  paragraphsIn([cell], contents.measures).map((lines) => ({ kind: 'p', content: contentOf(lines, contents) }));

function noteOf({ id, n, lines }: PdfNote, contents: Contents): StyledNote {
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  const flow = lines.map((line): FlowLine => ({ line, left: line.left, right }));
  return { kind: 'note', id, n, place: 'foot', blocks: [{ kind: 'p', content: contentOf(flow, contents) }] };
}
