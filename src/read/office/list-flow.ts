import type { StyledBlock } from '../styled/styled-model.js';

/** A paragraph of a list: marked by a bullet, by a number that is among its words, or going on with the item before. */
export interface Listed {
  readonly kind: 'listed';
  /** From 0. */
  readonly depth: number;
  readonly mark: 'bullet' | 'number' | 'none';
  readonly block: StyledBlock;
}

export type FlowBlock = StyledBlock | Listed;

/** A word processor's list is a row of paragraphs that know their depth: the blocks with the lists that they make. */
export function gathered(flow: readonly FlowBlock[]): readonly StyledBlock[] {
  const blocks: StyledBlock[] = [];
  for (let i = 0; i < flow.length; i++) {
    const block = flow[i]!;
    const before = blocks.at(-1);
    if (block.kind === 'listed' && block.mark === 'bullet') {
      const end = endOfList(flow, i);
      blocks.push(listOf(flow.slice(i, end) as readonly Listed[]));
      i = end - 1;
    } else if (block.kind === 'listed') blocks.push(block.block);
    else if (block.kind === 'quote' && before?.kind === 'quote') {
      blocks[blocks.length - 1] = { kind: 'quote', blocks: [...before.blocks, ...block.blocks] };
    } else blocks.push(block);
  }
  return blocks;
}

/** A list goes on with bullets, and with whatever is deeper than its first one or has no mark of its own. */
function endOfList(flow: readonly FlowBlock[], start: number): number {
  const first = flow[start] as Listed;
  let end = start + 1;
  for (let next = flow[end]; next?.kind === 'listed'; next = flow[++end]) {
    if (next.mark === 'number' && next.depth <= first.depth) break;
  }
  return end;
}

function listOf(run: readonly Listed[]): StyledBlock {
  const base = run[0]!.depth;
  const items: StyledBlock[][] = [];
  for (let i = 0; i < run.length; i++) {
    const { depth, mark, block } = run[i]!;
    if (depth <= base && mark === 'bullet') items.push([block]);
    else if (depth > base && mark === 'bullet') {
      const rest = run.slice(i);
      const end = rest.findIndex((other) => other.depth <= base);
      const inner = end === -1 ? rest : rest.slice(0, end);
      items.at(-1)!.push(listOf(inner));
      i += inner.length - 1;
    } else items.at(-1)!.push(block);
  }
  return { kind: 'list', items };
}
