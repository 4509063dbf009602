import type { Annotation, Decision, RecordFacts, Register } from '../../model/index.js';
import { nearest, type Span } from '../../text/index.js';

/** What decisions change: the marks, and what the record says of itself. */
export interface Beliefs {
  readonly annotations: readonly Annotation[];
  readonly facts: RecordFacts;
}

export interface Sources {
  readonly text: string;
  readonly register: Register;
}

/** What a decision makes of beliefs at its place; a text, `finds no turn there`, where it cannot be carried out. */
export type Change = (decision: Decision, where: Span, beliefs: Beliefs, sources: Sources) => Beliefs | string;

export const NOTHING = 'finds nothing to change there';

/** Who decided, and how surely. */
export const by = ({
  by: resp,
  cert,
}: Decision): { rule: string; resp: string; cert?: NonNullable<Decision['cert']> } =>
  cert === undefined ? { rule: 'decision', resp } : { rule: 'decision', resp, cert };

/** What is wrong with an id that a decision gives; undefined where a register or the document has it. */
export function faultOfId(id: string, { facts }: Beliefs, { register }: Sources, what?: 'person'): string | undefined {
  const entry = register.entries.find((one) => one.id === id);
  if (entry !== undefined) {
    return what === undefined || entry.kind === what ? undefined : `gives "${id}", which is no ${what}`;
  }
  const people = facts.participants.map((participant) => participant.id);
  if (people.includes(id)) return undefined;
  const meant = nearest(id, [...register.entries.map((one) => one.id), ...people]);
  const hint = meant === undefined ? '' : ` ("${meant}"?)`;
  return `gives the id "${id}", which neither a register nor the document has${hint}`;
}
