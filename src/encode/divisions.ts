import { trim } from './blank.js';
import { block, type Block } from './blocks.js';
import type { BlockKind } from './containment.js';

/** Kinds that may stand anywhere in a division (TEI `model.global`). */
const GLOBAL: ReadonlySet<BlockKind> = new Set(['note', 'fw']);
/** Kinds that open a division (`model.divTop`). */
const TOP: ReadonlySet<BlockKind> = new Set(['head', 'opener', 'dateline']);

/** The body, and the back matter where there is some. */
export interface TextParts {
  readonly body: Block;
  readonly back?: Block;
}

/**
 * Rule 5: divides the text into body and back, and puts each division in the order TEI asks for, without moving a word.
 */
export function divideText(root: Block, text: string): TextParts {
  const from = backBegins(root.children);
  const back = root.children.slice(from);
  root.children = root.children.slice(0, from);
  // White space between body and back is in neither; what a block holds at its end stays in it.
  if (back.length > 0) root.end = Math.max(root.children.at(-1)?.end ?? 0, trim(text, 0, back[0]!.start).end);
  arrange(root);
  if (root.children.every((child) => TOP.has(child.kind) || GLOBAL.has(child.kind))) {
    root.children.push(block('p', root.end, root.end));
  }
  if (back.length === 0) return { body: root };
  for (const child of back) if (child.kind === 'div') arrange(child);
  return { body: root, back: block('back', back[0]!.start, text.length, back) };
}

const isProvenance = (child: Block): boolean =>
  child.annotation?.kind === 'div' && child.annotation.type === 'provenance';

/** Where the archive's own pages begin: nothing but they and notes may follow. */
function backBegins(children: readonly Block[]): number {
  let from = children.length;
  for (let i = children.length - 1; i >= 0; i--) {
    const child = children[i]!;
    if (isProvenance(child)) from = i;
    else if (!GLOBAL.has(child.kind)) break;
  }
  return from;
}

/** Puts right what the order of a division's children forbids. */
function arrange(division: Block): void {
  division.children = groupIntoDivisions(division.children);
  for (const child of division.children) if (child.kind === 'div') arrange(child);
  wrapDatelines(division);
  settleClosers(division);
}

/** After its first division a text holds only divisions; and a heading after other text begins one. */
function groupIntoDivisions(children: readonly Block[]): Block[] {
  const grouped: Block[] = [];
  let begun = false;
  for (const child of children) {
    const last = grouped.at(-1);
    const current = last?.kind === 'div' ? last : undefined;
    if (child.kind === 'div' || (GLOBAL.has(child.kind) && current === undefined)) grouped.push(child);
    else if (current === undefined) grouped.push(child.kind === 'head' && begun ? divisionOf(child) : child);
    else if (isSection(current) && (child.kind !== 'head' || isOpen(current))) adopt(current, child);
    else grouped.push(divisionOf(child));
    begun ||= !TOP.has(child.kind) && !GLOBAL.has(child.kind);
  }
  return grouped;
}

const divisionOf = (child: Block): Block => block('div', child.start, child.end, [child]);

/** Whether the division may take in what follows it: attendance and provenance end where they end. */
const isSection = (division: Block): boolean =>
  division.annotation?.kind !== 'div' || division.annotation.type === 'section';

/** Whether a heading would still be at the division's top. */
const isOpen = (division: Block): boolean =>
  division.children.every((child) => TOP.has(child.kind) || GLOBAL.has(child.kind));

function adopt(division: Block, child: Block): void {
  division.children.push(child);
  division.end = child.end;
}

/** Datelines at the top stand in an `opener`; a later one, or a later `opener`, is a paragraph. */
function wrapDatelines(division: Block): void {
  const children: Block[] = [];
  let atTop = true;
  for (const child of division.children) {
    const last = children.at(-1);
    if (!TOP.has(child.kind) && !GLOBAL.has(child.kind)) atTop = false;
    if (atTop && child.kind === 'dateline') {
      if (last?.kind === 'opener' && last.annotation === undefined) adopt(last, child);
      else children.push(block('opener', child.start, child.end, [child]));
    } else children.push(!atTop && (child.kind === 'dateline' || child.kind === 'opener') ? asParagraph(child) : child);
  }
  division.children = children;
}

/** A `closer` is the last thing of its division; elsewhere it is a paragraph. */
function settleClosers(division: Block): void {
  let last = true;
  for (let i = division.children.length - 1; i >= 0; i--) {
    const child = division.children[i]!;
    if (child.kind === 'closer' && !last) division.children[i] = asParagraph(child);
    else if (!GLOBAL.has(child.kind)) last = last && child.kind === 'closer';
  }
  // TEI wants something before the closer.
  const only = division.children.every(
    (child) => TOP.has(child.kind) || GLOBAL.has(child.kind) || child.kind === 'closer',
  );
  if (only) {
    division.children = division.children.map((child) => (child.kind === 'closer' ? asParagraph(child) : child));
  }
}

/** The same words as a paragraph; datelines inside it lose their element, notes and running heads stay. */
function asParagraph(child: Block): Block {
  return block(
    'p',
    child.start,
    child.end,
    child.children.filter((inner) => GLOBAL.has(inner.kind)),
  );
}
