import type { Nodes, Root, RootContent } from 'mdast';
import { append } from '../../text/index.js';
import { plainBlocksAt } from './plain-blocks.js';

/** So long a text with footnotes is parsed at once, in UTF-16 units: parsed by portions, the notes are parsed twice. */
const LONGEST = 1 << 15;
/**
 * The length from which a portion ends where it can: the parser keeps some kilobytes of each line while it works, and
 * copies what it has for each list, quotation or note that ends.
 */
const PORTION = 1 << 13;

/** What a text is parsed by; line and column of what it gives are not used, only offsets are. */
type Parse = (text: string) => Root;

/**
 * The syntax tree of a text, parsed portion by portion: the time is in proportion to its length, and the memory is not
 * much more than that of the tree. Each portion begins where nothing before it is open any more. Plain blocks, which
 * are most, need no parser.
 */
export function parseInPortions(text: string, parse: Parse, longest = LONGEST, least = PORTION): Root {
  if (text.length <= longest && text.includes('[^')) return parse(text);
  const portions = portionsOf(text, least, parse);
  const notes = new Map(portions.flatMap(({ root }) => notesIn(root)));
  const children: RootContent[] = [];
  for (const { text: own, at, root, isInList } of portions) {
    const parsed = own === undefined ? root : withNotes(own, root, notes, parse);
    if (own !== undefined) moved(parsed, at);
    const [before, first] = [children.at(-1), parsed.children[0]];
    const goesOn = isInList && before?.type === 'list' && first?.type === 'list';
    if (goesOn) {
      append<RootContent>(before.children, first.children);
      if (first.spread) before.spread = true;
      before.position!.end = first.position!.end;
    }
    append(children, goesOn ? parsed.children.slice(1) : parsed.children);
  }
  return { type: 'root', children };
}

interface Portion {
  /** What was parsed; absent for plain blocks, whose offsets are those of the whole. */
  readonly text?: string;
  /** Where it begins in the whole. */
  readonly at: number;
  /** Whether the list before it goes on in it. */
  readonly isInList: boolean;
  readonly root: Root;
}

/**
 * An empty line before one that begins with a letter, `> A quotation` or anything else that goes on with nothing, or
 * `## Heading`: every list, note, quotation and table has ended. Not: before `- bread`, `2. bread`, an indented line.
 * Or `- flour` under `- bread`: a list goes on.
 */
const BORDER =
  /\r?\n[ \t]*\r?\n(?=[^\s\d*+-])|\n(?=#{1,6} )|\n(?<bullet>[-*+]) [\p{L}\p{N}][^\r\n]*\r?\n(?=\k<bullet> [\p{L}\p{N}])/gu;

function portionsOf(text: string, least: number, parse: Parse): readonly Portion[] {
  const found: Portion[] = [];
  let [from, at, isOpen, isInList] = [0, 0, false, false];
  const take = (): void => {
    if (from === at) return;
    const own = text.slice(from, at);
    found.push({ text: own, at: from, isInList: isOpen, root: parse(own) });
  };
  while (at < text.length) {
    const plain = plainBlocksAt(text, at);
    if (plain !== undefined) {
      take();
      found.push({ at, isInList, root: { type: 'root', children: plain.blocks } });
      [at, isInList] = [plain.end, plain.isInList];
      [from, isOpen] = [at, isInList];
      continue;
    }
    if (at - from >= least) {
      take();
      [from, isOpen] = [at, isInList];
    }
    BORDER.lastIndex = at;
    const border = BORDER.exec(text);
    at = border === null ? text.length : BORDER.lastIndex;
    isInList = border?.groups?.['bullet'] !== undefined;
  }
  take();
  return found;
}

/** The labels of the notes below a node, by their identifiers. */
const notesIn = (node: Nodes): readonly (readonly [identifier: string, label: string])[] => [
  ...(node.type === 'footnoteDefinition' ? [[node.identifier, node.label ?? node.identifier] as const] : []),
  ...('children' in node ? node.children.flatMap(notesIn) : []),
];

/** `[^1]` is a call only where the parser has seen the note: those of other portions are put behind this one. */
function withNotes(text: string, root: Root, notes: ReadonlyMap<string, string>, parse: Parse): Root {
  if (notes.size === 0 || !text.includes('[^')) return root;
  const called = new Set(Array.from(text.matchAll(CALL), ([, label]) => label!.toLowerCase()));
  const own = new Set(notesIn(root).map(([identifier]) => identifier));
  const others = [...called].filter((label) => notes.has(label) && !own.has(label));
  if (others.length === 0) return root;
  const more = others.map((label) => `[^${notes.get(label)}]: note\n`).join('\n');
  const { children } = parse(`${text}\n\n${more}`);
  return { type: 'root', children: children.filter(({ position }) => position!.start.offset! < text.length) };
}

const CALL = /\[\^([^\]\s[]+)\]/gu;

function moved(node: Nodes, by: number): void {
  if (node.position !== undefined) {
    node.position.start.offset! += by;
    node.position.end.offset! += by;
  }
  if ('children' in node) for (const child of node.children) moved(child, by);
}
