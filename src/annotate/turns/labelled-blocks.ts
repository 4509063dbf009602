import { given, span } from '../../text/index.js';
import type { Label } from '../cast/labels.js';
import type { Block } from '../layout/blocks.js';
import { lineLikeLabel } from './like-label.js';
import { endBetween, isNobodys } from './nobodys-lines.js';
import type { Current, Scene, Stretch, Who } from './scene.js';

/** A block with labels: each opens a turn that goes to the next. */
export function labelled(
  block: Block,
  labels: readonly Label[],
  who: Who,
  current: Current,
  scene: Scene,
): readonly Stretch[] {
  const { speech } = scene.context.language;
  const stretches: Stretch[] = [];
  const first = labels[0]!;
  if (first.span.start > block.span.start) {
    const before = block.text.slice(0, first.span.start - block.span.start);
    // An item of a list is one of its own.
    // `611. Were you look-out man?`: its number is nobody's.
    const goesOn =
      first.exchange === undefined &&
      current !== undefined &&
      block.kind !== 'item' &&
      !isNobodys(block, before.split('\n'), speech);
    stretches.push({ span: span(block.span.start, first.span.start), role: goesOn ? 'continues' : 'ends' });
  }
  labels.forEach((label, i) => {
    const { id, cert } = who(label);
    const next = labels[i + 1]?.span.start ?? block.span.end;
    const own = block.span.start;
    // Where several have a block, its lines are what blank lines part elsewhere.
    // `ВЫСТУПИЛИ: т. Рожков – …`: the next line is another's.
    const until = label.led === true ? Math.min(label.line.span.end, next) : next;
    const isAlone = labels.length < 2;
    const said = isAlone ? until : own + endBetween(block, label.span.end - own, until - own, speech);
    const end = Math.min(said, own + lineLikeLabel(block, label.span.end - own, scene));
    stretches.push({
      span: span(label.span.start, end),
      role: 'opens',
      label,
      ...given({ who: id }),
      ...(cert ? { cert } : {}),
    });
    if (end < next) stretches.push({ span: span(end, next), role: 'ends' });
  });
  return stretches;
}
