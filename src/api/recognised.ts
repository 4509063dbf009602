import { ofKind, type Annotation } from '../model/index.js';

/** How much of each thing was recognised in a document. */
export interface Recognised {
  readonly turns: number;
  readonly speakers: number;
  readonly persons: Mentions;
  readonly places: Mentions;
  readonly organisations: Mentions;
  readonly objects: Mentions;
  readonly events: Mentions;
  readonly dates: number;
  readonly quotations: number;
  readonly corrections: number;
  /** Marks that say of themselves that they are less than certain. */
  readonly uncertain: number;
}

export interface Mentions {
  readonly mentions: number;
  /** Different entries of the register, or persons of the document, among them. */
  readonly identities: number;
  /** Mentions of whom or what nobody knows. */
  readonly unidentified: number;
}

interface Referring {
  readonly ref?: string | undefined;
}

function mentionsOf(marks: readonly Referring[]): Mentions {
  const refs = marks.flatMap(({ ref }) => (ref === undefined ? [] : [ref]));
  return { mentions: marks.length, identities: new Set(refs).size, unidentified: marks.length - refs.length };
}

/** Counts what the annotations of a document say. */
export function recognised(annotations: readonly Annotation[]): Recognised {
  const turns = ofKind(annotations, 'sp');
  const references = ofKind(annotations, 'rs');
  const rs = (type: string): readonly Referring[] => references.filter((mark) => mark.type === type);
  return {
    turns: turns.length,
    speakers: new Set(turns.flatMap(({ who }) => who ?? [])).size,
    persons: mentionsOf([...ofKind(annotations, 'persName'), ...rs('person')]),
    places: mentionsOf([...ofKind(annotations, 'placeName'), ...rs('place')]),
    organisations: mentionsOf([...ofKind(annotations, 'orgName'), ...rs('org')]),
    objects: mentionsOf([...ofKind(annotations, 'objectName'), ...rs('object')]),
    events: mentionsOf([...ofKind(annotations, 'eventName'), ...rs('event')]),
    dates: ofKind(annotations, 'date', 'time').length,
    quotations: ofKind(annotations, 'said').length,
    corrections: ofKind(annotations, 'sic').length,
    uncertain: annotations.filter(({ cert }) => cert === 'medium' || cert === 'low').length,
  };
}
