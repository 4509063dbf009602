import { given, span } from '../../text/index.js';
import type { Label } from '../cast/labels.js';
import type { Block } from '../layout/blocks.js';
import { headingLines } from './narration.js';
import { openingsOf } from './openings.js';
import { reported } from './reported.js';
import { isSpeaker, type Current, type Partner, type Scene, type Stretch, type Who } from './scene.js';
import { clausesOf } from './sentences.js';

/** `Koll. Lund ergänzt, …` before the first label of a paragraph, or in all others. */
export const isMixed = (block: Block, { span: { start } }: Label, scene: Scene): boolean =>
  scene.isReported ||
  (block.kind === 'p' &&
    clausesOf(scene.transcript, span(block.span.start, start), scene.context.language.speech).some((clause) =>
      openingsOf(scene.transcript, clause, scene.mentions, scene.context.language.speech).some(
        (o) => o.form === 'subject' && o.verb === 'strong' && isSpeaker(o.mention, scene),
      ),
    ));

/** `Koll. Lund ergänzt, … Koll. Amt: „Ich war da.“ Koll. Holm meint, …`: a label among sentences that report. */
export function mixed(
  block: Block,
  labels: readonly Label[],
  who: Who,
  scene: Scene,
  { current, partner }: { readonly current: Current; readonly partner: Partner },
): readonly Stretch[] {
  const part = (start: number, end: number, now: Current): readonly Stretch[] =>
    start < end ? reported({ ...block, span: span(start, end) }, scene, now, partner) : [];
  const ends = [...labels.slice(1).map((label) => label.span.start), block.span.end];
  const first = Math.min(block.span.start + headingLines(block, scene.context.language.layout), labels[0]!.span.start);
  return [
    ...(first > block.span.start ? [{ span: span(block.span.start, first - 1), role: 'ends' } as const] : []),
    ...part(first, labels[0]!.span.start, first > block.span.start ? undefined : current),
    ...labels.flatMap((label, i): readonly Stretch[] => {
      const { id, cert } = who(label);
      const opened: Stretch = { span: label.span, role: 'opens', label, ...given({ who: id, cert }) };
      return [opened, ...part(label.span.end, ends[i]!, { direct: false, ...given({ who: id, key: id }) })];
    }),
  ];
}
