import { report, type Diagnostic, type Place } from '../../diagnostics/index.js';
import { nameElements } from '../../tei/index.js';
import { gatherElements, isElement, type XmlElement } from '../../xml/index.js';
import type { SourceText } from '../../text/index.js';
import { LISTS, entryRecords, isEntry } from './entries.js';

/** What an entry of each kind may hold that memcon's registers have a place for, besides its names. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  person: ['sex', 'birth', 'death', 'affiliation', 'occupation', 'roleName', 'state'],
  place: ['location', 'place'],
  org: ['org'],
  object: ['objectIdentifier'],
  event: [],
};
const KEPT_OF_ALL: readonly string[] = ['idno', 'note', 'desc', 'head', ...LISTS];

/** Within what is kept: `affiliation/@ref` beside an office, whatever `birth` and `death` tell beside the day. */
const WITHIN: Readonly<Record<string, (child: XmlElement) => readonly string[]>> = {
  affiliation: ({ attributes, children }) => (attributes['ref'] !== undefined && children.length > 0 ? ['@ref'] : []),
  birth: (child) => namesWithin(child, ['date']),
  death: (child) => namesWithin(child, ['date']),
  location: (child) => namesWithin(child, ['geo']),
};

const elementsWithin = ({ children }: XmlElement): readonly XmlElement[] => children.filter(isElement);

const namesWithin = (child: XmlElement, kept: readonly string[]): readonly string[] =>
  elementsWithin(child)
    .map(({ name }) => name)
    .filter((name) => !kept.includes(name));

/** What is not kept of one entry: `education`, `affiliation/@ref`. */
function lostOf(record: XmlElement): readonly string[] {
  const names = new Set(nameElements(record));
  const kept = [...KEPT_OF_ALL, ...(KEPT[record.name] ?? [])];
  return elementsWithin(record).flatMap((child) => {
    if (names.has(child)) return child.attributes['xml:lang'] === undefined ? [] : [`${child.name}/@xml:lang`];
    if (!kept.includes(child.name)) return [child.name];
    return (WITHIN[child.name]?.(child) ?? []).map((name) => `${child.name}/${name}`);
  });
}

/** What a list has beside entries: `relation`, `personGrp`. */
const isBeside = (name: string, parent: string | undefined): boolean =>
  parent !== undefined && LISTS.includes(parent) && !LISTS.includes(name) && name !== 'head' && name !== 'desc';

/**
 * What a register of another project says that memcon's registers have no place for: a warning for each kind of entry,
 * which names each element with how often it was left out.
 */
export function registerLosses(source: SourceText): readonly Diagnostic[] {
  const lost = new Map<string, { readonly counts: Map<string, number>; readonly place: Place }>();
  const count = (kind: string, name: string, { place }: XmlElement): void => {
    const start = place ?? { line: 1, column: 1 };
    const known = lost.get(kind) ?? { counts: new Map<string, number>(), place: { file: source.name, start } };
    known.counts.set(name, (known.counts.get(name) ?? 0) + 1);
    lost.set(kind, known);
  };
  gatherElements(source, {
    wants: ({ local, uri }, parent) => isEntry(local, uri, parent) || isBeside(local, parent),
    take: (element, parent) => {
      if (!isEntry(element.name, element.uri, parent)) return count(parent!, element.name, element);
      for (const record of entryRecords(element, parent)) {
        for (const name of lostOf(record)) count(record.name, name, record);
      }
    },
  });
  return [...lost].map(([kind, { counts, place }]) => {
    const told = [...counts].map(([name, times]) => `${name} (${String(times)})`).join(', ');
    return report('register-loss', `What "${kind}" holds besides was left out: ${told}.`, { place });
  });
}
