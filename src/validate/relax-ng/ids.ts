import { report, type Diagnostic } from '../../diagnostics/index.js';
import type { Position, SourceText } from '../../text/index.js';
import type { IdType } from './compiled-schema.js';
import type { PatternPool } from './patterns.js';
import { quoted } from './wording.js';

interface Entry {
  /** Where the id was given, as an offset. */
  given: number | undefined;
  readonly references: number[];
}

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
  const entries = new Map<string, Entry>();
  const place = (offset: number): NonNullable<Diagnostic['place']> => ({ file: source.name, start: position(offset) });
  const entryOf = (id: string): Entry => {
    const before = entries.get(id);
    if (before !== undefined) return before;
    const made: Entry = { given: undefined, references: [] };
    entries.set(id, made);
    return made;
  };
  const note: IdTable['note'] = (element, attribute, value, offset) => {
    const type = lookup.types.get(attribute)?.get(element);
    if (type === undefined) return undefined;
    const tokens = value.split(/[ \t\n\r]+/u).filter((token) => token !== '');
    if (type === 'IDREFS') for (const token of tokens) entryOf(token).references.push(offset);
    if (type !== 'IDREFS' && tokens.length !== 1) return malformed(type, value, place(offset));
    if (type === 'IDREF') entryOf(tokens[0]!).references.push(offset);
    if (type !== 'ID') return undefined;
    const entry = entryOf(tokens[0]!);
    if (entry.given !== undefined) {
      const first = position(entry.given);
      const message = `The id "${tokens[0]!}" is given twice; it is first given in line ${first.line}, column ${first.column}.`;
      return report('id-duplicate', message, { place: place(offset), actual: tokens[0]! });
    }
    entry.given = offset;
    return undefined;
  };
  const finish = (): readonly Diagnostic[] =>
    [...entries].flatMap(([id, entry]) =>
      entry.given !== undefined
        ? []
        : entry.references.map((offset) => report('idref-unresolved', `No element has the id "${id}".`, { place: place(offset), actual: id })),
    );
  return { note, finish };
}

function malformed(type: IdType, value: string, place: NonNullable<Diagnostic['place']>): Diagnostic {
  const what = type === 'ID' ? 'an id' : 'a reference to an id';
  return report('id-malformed', `${quoted(value)} is not one word, as ${what} is.`, { place, actual: value });
}
