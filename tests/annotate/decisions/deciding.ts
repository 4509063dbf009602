import { applyDecisions } from '../../../src/annotate/decisions/index.js';
import type { Annotation, Context, Decision } from '../../../src/model/index.js';
import { brackets, contextOf, entry, minutes } from '../things/brackets.js';

const REGISTER = [
  entry('person', 'a', 'A. Smith'),
  entry('person', 'b', 'B. Smith'),
  entry('place', 'georgia', 'Georgia'),
];

export const decide = (kind: Decision['kind'], quote: string | undefined, more: Partial<Decision> = {}): Decision => ({
  kind,
  ...(quote === undefined ? {} : { quote }),
  by: 'ed',
  reason: 'seen in the original',
  ...more,
});

/** What decisions make of a text in brackets, with further marks; blocks are not shown. */
export const run = (
  notation: string,
  decisions: readonly Decision[],
  extra: readonly Annotation[] = [],
  more: Partial<Context> = {},
) => {
  const transcript = minutes(notation);
  const { value, diagnostics } = applyDecisions(
    { ...transcript, annotations: [...transcript.annotations, ...extra] },
    contextOf(REGISTER, { ...more, decisions }),
  );
  const annotations = value.transcript.annotations.filter((a) => a.kind !== 'p');
  return { ...value, marked: brackets(value.transcript, annotations), annotations, diagnostics };
};
