import type { Context, Participant } from '../../model/index.js';
import { byInitials, fullName } from './initials.js';
import type { Label } from './labels.js';
import { LETTER } from './names.js';
import type { Mentioned } from './participants.js';

/** So far apart, in characters, two names stand in one heading at most. */
const WITHIN_HEADING = 120;

/**
 * `TELCON` ⏎ `Amb. Zorin/Secretary Hale`, and below, `TELCON` ⏎ `Gen. Zeller/Secretary Hale`: a record of several
 * conversations, each headed by those who had it. There `Z:` is the one of its own heading, or nobody known. Undefined
 * for a record of one conversation.
 */
export function lettersOfSections(
  labels: readonly Label[],
  titled: readonly Mentioned[],
  participants: readonly Participant[],
  idOf: (mention: Mentioned) => string | undefined,
  { register, language }: Context,
): ReadonlyMap<Label, string | undefined> {
  const groups = groupsOf(titled);
  if (groups.length < 2) return new Map();
  const registered = new Map(register.entries.map((e) => [e.id, e.name]));
  const ids = groups.map((group) => new Set(group.map(idOf)));
  return new Map(
    labels.flatMap((label): readonly (readonly [Label, string | undefined])[] => {
      if (!LETTER.test(label.text)) return [];
      const at = groups.findLastIndex((group) => group.at(-1)!.span.end <= label.span.start);
      if (at < 0) return [];
      const own = participants.filter(({ id }) => ids[at]!.has(id));
      return [[label, byInitials(label.text, language.layout, own, (p) => fullName(p, registered))?.id]];
    }),
  );
}

/** The names of each heading that names two or more. */
function groupsOf(titled: readonly Mentioned[]): readonly (readonly Mentioned[])[] {
  const groups: Mentioned[][] = [];
  for (const mention of titled.toSorted((a, b) => a.span.start - b.span.start)) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && mention.span.start - last.span.end <= WITHIN_HEADING) groups.at(-1)!.push(mention);
    else groups.push([mention]);
  }
  return groups.filter((group) => group.length > 1);
}
