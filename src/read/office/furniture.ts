import type { Furniture } from '../styled/styled-model.js';
import type { FlowBlock } from './list-flow.js';

/** Running heads and feet, each once however many parts of a document have it. */
export function furnitureIn(
  parts: readonly (readonly [type: Furniture['type'], blocks: readonly FlowBlock[]])[],
): readonly Furniture[] {
  const seen = new Set<string>();
  return parts.flatMap(([type, blocks]) =>
    blocks.flatMap((block): Furniture[] => {
      if (!('content' in block)) return [];
      const key = `${type} ${block.content.map((inline) => ('text' in inline ? inline.text : '')).join('')}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ kind: 'fw', type, content: block.content }];
    }),
  );
}
