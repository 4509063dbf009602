import { report, type Diagnostic } from '../../diagnostics/index.js';
import type { Position, SourceText } from '../../text/index.js';
import type { IdType } from './compiled-schema.js';
import type { PatternPool } from './patterns.js';
import { quoted } from './wording.js';

/** The ids and references of one document. */
export interface IdTable {
  /** Notes an attribute of an element if it is one for ids; offsets say where to report. */
  readonly note: (element: number, attribute: number, value: string, offset: number) => Diagnostic | undefined;
  /** What is wrong once everything is read: references to ids that no element has. */
  readonly finish: () => readonly Diagnostic[];
}

/** Which attributes of which elements hold ids. */
export interface IdLookup {
  /** Local names of such attributes, to pass over all others quickly. */
  readonly locals: ReadonlySet<string>;
  /** Attribute → element → type, by name number. */
  readonly types: ReadonlyMap<number, ReadonlyMap<number, IdType>>;
}

const SPACE = /[ \t\n\r]+/;

export function idLookup(pool: PatternPool): IdLookup {
  const lookup = new Map<number, Map<number, IdType>>();
  for (const [[uri, local], type, elements] of pool.schema.ids) {
    const attribute = pool.nameNumber(uri, local);
    const types = lookup.get(attribute) ?? new Map<number, IdType>();
    lookup.set(attribute, types);
    for (const [elementUri, elementLocal] of elements) types.set(pool.nameNumber(elementUri, elementLocal), type);
  }
  return { locals: new Set(pool.schema.ids.map(([[, local]]) => local)), types: lookup };
}

export function idTable(lookup: IdLookup, source: SourceText, position: (offset: number) => Position): IdTable {
  /** Where each id was given, and who refers to which, as offsets. */
  const given = new Map<string, number>();
  const references: { readonly id: string; readonly offset: number }[] = [];
  const place = (offset: number): NonNullable<Diagnostic['place']> => ({ file: source.name, start: position(offset) });
  const give = (id: string, offset: number): Diagnostic | undefined => {
    const before = given.get(id);
    if (before === undefined) return void given.set(id, offset);
    const first = position(before);
    const message = `The id "${id}" is given twice; it is first given in line ${first.line}, column ${first.column}.`;
    return report('id-duplicate', message, { place: place(offset), actual: id });
  };
  const note: IdTable['note'] = (element, attribute, value, offset) => {
    const type = lookup.types.get(attribute)?.get(element);
    if (type === undefined) return undefined;
    const tokens = value.split(SPACE).filter((token) => token !== '');
    if (type !== 'IDREFS' && tokens.length !== 1) return malformed(type, value, place(offset));
    if (type === 'ID') return give(tokens[0]!, offset);
    for (const id of tokens) references.push({ id, offset });
    return undefined;
  };
  const finish = (): readonly Diagnostic[] =>
    references
      .filter(({ id }) => !given.has(id))
      .map(({ id, offset }) =>
        report('idref-unresolved', `No element has the id "${id}".`, { place: place(offset), actual: id }),
      );
  return { note, finish };
}

function malformed(type: IdType, value: string, place: NonNullable<Diagnostic['place']>): Diagnostic {
  const what = type === 'ID' ? 'an id' : 'a reference to an id';
  return report('id-malformed', `${quoted(value)} is not one word, as ${what} is.`, { place, actual: value });
}
