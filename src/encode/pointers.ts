import { report, type Diagnostic } from '../diagnostics/index.js';
import { placesOf, type Annotation, type AnnotationOf, type Context, type Transcript } from '../model/index.js';
import type { Facsimile } from './facsimile.js';
import { toId, type Ids } from './ids.js';

/** Turns the bare ids of annotations into pointers that hit something in this document. */
export interface Pointers {
  readonly person: (ref: string | undefined, by: Annotation) => string | undefined;
  readonly people: (refs: readonly string[] | undefined, by: Annotation) => string | undefined;
  readonly note: (note: AnnotationOf<'note'>) => string | undefined;
  readonly target: (ref: Pick<AnnotationOf<'ref'>, 'target'>) => string | undefined;
  readonly facs: (key: string | undefined) => string | undefined;
  /** The ids of registers and participants that the text points to. */
  readonly used: ReadonlySet<string>;
}

export const pointerTo = (id: string): string => `#${toId(id)}`;

/** White-space separated words, or nothing: `@rend`, `@reason`. */
export const tokens = (value: string | undefined): string | undefined =>
  value?.trim().split(/\s+/u).join(' ') || undefined;

/** One word: `@type`. */
export const oneToken = (value: string): string | undefined => tokens(value)?.replaceAll(' ', '-');

// What RFC 3986 lets stand in a reference, and a per cent sign that begins no escape: `a b` has one, `a%20b` none.
const NOT_IN_URI = /[^\w.~:/?#@!$&'()*+,;=%-]|%(?![0-9A-Fa-f]{2})/gu;

const LONE_SURROGATE = /^[\uD800-\uDFFF]$/u;

/** What has colons that end no scheme, or one that nothing follows: `(https:` of `(https://…`, `1: x`, `https:`. */
const NO_SCHEME = /^(?![A-Za-z][A-Za-z0-9+.-]*:[^#])[^/?#]*:/u;

/** Two slashes that no host follows: `https://`. */
const NO_HOST = /^([^/?#]*)\/\/$/u;

/** A link's target as a URI reference: what may not stand in one is percent-encoded. */
export function uri(target: string): string {
  const [address = '', ...fragment] = target
    .trim()
    .replace(NO_SCHEME, (colons) => colons.replaceAll(':', '%3A'))
    .replace(NO_HOST, '$1%2F%2F')
    .replace(NOT_IN_URI, (character) => (LONE_SURROGATE.test(character) ? '%EF%BF%BD' : encodeURIComponent(character)))
    .split('#');
  return fragment.length === 0 ? address : `${address}#${fragment.join('%23')}`;
}

/**
 * The pointers of a document. An id that neither the registers nor the participants have is left out and reported
 * once (`ref-unresolved`): a pointer to nothing would invent a person. `written`: the notes that links may point to.
 */
export function pointersFor(
  transcript: Transcript,
  written: readonly AnnotationOf<'note'>[],
  context: Context,
  ids: Ids,
  { idOf }: Pick<Facsimile, 'idOf'>,
  diagnostics: Diagnostic[],
): Pointers {
  const known = new Set([...context.register.entries.map((e) => e.id), ...context.facts.participants.map((p) => p.id)]);
  const notes = new Map<string, string>();
  const used = new Set<string>();
  const missed = new Set<string>();
  const placeOf = placesOf(transcript);
  for (const note of written) {
    if (note.id === undefined || notes.has(note.id)) continue;
    const id = toId(note.id, 'note-');
    notes.set(note.id, !known.has(id) && ids.claim(id) ? id : ids.next('note'));
  }
  const person = (ref: string | undefined, by: Annotation): string | undefined => {
    if (ref === undefined) return undefined;
    if (known.has(ref)) {
      used.add(ref);
      return pointerTo(ref);
    }
    if (!missed.has(ref)) {
      const message = `Nothing in this document or its registers has the id "${ref}".`;
      diagnostics.push(
        report('ref-unresolved', message, { place: placeOf(by.span), note: `Used by the rule "${by.rule}".` }),
      );
    }
    missed.add(ref);
    return undefined;
  };
  const given = new Set<string>();
  return {
    facs: (key) => {
      const id = key === undefined ? undefined : idOf.get(key);
      return id === undefined ? undefined : `#${id}`;
    },
    person,
    people: (refs, by) =>
      refs
        ?.map((ref) => person(ref, by))
        .filter((pointer) => pointer !== undefined)
        .join(' ') || undefined,
    note: ({ id }) => {
      if (id === undefined || given.has(id)) return undefined;
      given.add(id);
      return notes.get(id);
    },
    target: ({ target }) => {
      if (target === undefined) return undefined;
      if (!target.startsWith('#')) return uri(target) || undefined;
      const note = notes.get(target.slice(1));
      return note === undefined ? undefined : `#${note}`;
    },
    used,
  };
}
