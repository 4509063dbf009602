import { outcome, report, type Outcome } from '../../diagnostics/index.js';
import { datatypeFor } from './datatypes.js';
import type { ExpandedName, IdAttribute, IdType } from './compiled-schema.js';
import { listed, overlap } from './name-classes.js';
import type { RowPlace, Rows } from './rows.js';

interface Use {
  readonly element: number;
  readonly attribute: number;
  readonly type: IdType | undefined;
}

/**
 * The attributes that hold ids, as RELAX NG DTD Compatibility has them: a plain attribute name on plainly named
 * elements, of one type wherever it is allowed. A schema that breaks this is usable, but its ids are not checked, and a
 * warning says so.
 */
export function idAttributes(tables: Rows, start: number, at: RowPlace): Outcome<readonly IdAttribute[]> {
  const uses = attributeUses(tables, start);
  const typed = uses.filter((use) => use.type !== undefined);
  const conflict = typed.find(
    (use) =>
      isOpenName(tables, use) || uses.some((other) => other.type !== use.type && sameAttribute(tables, use, other)),
  );
  if (conflict === undefined) return outcome(grouped(tables, typed));
  const [name] = listed(tables.names, conflict.attribute);
  const what = `The schema allows the attribute "${name?.[1] ?? '*'}" both as ${conflict.type} and as something else on one element`;
  const message = `${what}; ids are not checked.`;
  return outcome([], [report('schema-ids-conflict', message, { place: { file: at.file, start: at.place } })]);
}

const isOpenName = (tables: Rows, use: Use): boolean =>
  listed(tables.names, use.attribute).length === 0 || listed(tables.names, use.element).length === 0;

const sameAttribute = (tables: Rows, a: Use, b: Use): boolean =>
  meets(tables, a.element, b.element) && meets(tables, a.attribute, b.attribute);

const meets = ({ names }: Rows, a: number, b: number): boolean =>
  a === b || ((names[a]![0] !== 'name' || names[b]![0] !== 'name') && overlap(names, a, b));

/** Every attribute of every element that can be reached, once per type. */
function attributeUses(tables: Rows, start: number): readonly Use[] {
  const uses = new Map<string, Use>();
  const elements: number[] = [];
  const queued = new Set<number>();
  const visit = (index: number, element: number, seen: Set<number>): void => {
    if (seen.has(index)) return;
    seen.add(index);
    const row = tables.rows[index]!;
    if (row[0] === 'R') {
      if (!queued.has(row[1])) elements.push(row[1]);
      queued.add(row[1]);
    } else if (row[0] === 'A') {
      const type = idTypeOf(tables, row[2]);
      uses.set(`${element} ${row[1]} ${type}`, { element, attribute: row[1], type });
    } else if (row[0] === 'C' || row[0] === 'G' || row[0] === 'I' || row[0] === 'O') {
      row.slice(1).forEach((inner) => visit(inner as number, element, seen));
    }
  };
  visit(start, -1, new Set());
  for (let next = elements.pop(); next !== undefined; next = elements.pop()) {
    visit(tables.elements[next]![1], tables.elements[next]![0], new Set());
  }
  const all = [...uses.values()];
  // Only attributes that share a name with an id can be in conflict with one.
  const typed = all.filter((use) => use.type !== undefined);
  const names = [...new Set(typed.map((use) => use.attribute))];
  return all.filter((use) => names.some((name) => meets(tables, name, use.attribute)));
}

function idTypeOf(tables: Rows, value: number): IdType | undefined {
  const row = tables.rows[value]!;
  if (row[0] !== 'D' && row[0] !== 'V') return undefined;
  const [library, name] = tables.types[row[1]]!;
  return datatypeFor(library, name)?.id;
}

function grouped({ names }: Rows, uses: readonly Use[]): readonly IdAttribute[] {
  const made = new Map<
    string,
    { readonly attribute: ExpandedName; readonly type: IdType; readonly elements: Map<string, ExpandedName> }
  >();
  for (const use of uses) {
    for (const attribute of listed(names, use.attribute)) {
      const key = JSON.stringify([attribute, use.type]);
      const entry = made.get(key) ?? { attribute, type: use.type!, elements: new Map<string, ExpandedName>() };
      made.set(key, entry);
      for (const element of listed(names, use.element)) entry.elements.set(JSON.stringify(element), element);
    }
  }
  return [...made.values()].map(({ attribute, type, elements }) => [attribute, type, [...elements.values()]]);
}
