import { mayBeSame, nameWords, sameByAuthority, type NamedEntity, type RegisterEntry } from '../../model/index.js';
import { given } from '../../text/index.js';

/** Whether two entries are of one person or thing, and what tells so. */
export interface Judgement {
  readonly is: 'one' | 'two' | 'doubtful';
  readonly because: string;
}

/** An entry as what compares names wants it. */
export function namedEntity({ kind, name, forms, identifiers }: RegisterEntry): NamedEntity {
  const [main] = forms;
  const variants = forms.slice(1).filter(({ type }) => type !== 'misspelling');
  return {
    kind,
    name,
    ...given({ surname: main?.surname, forename: main?.forename }),
    variants: variants.map(({ text }) => text),
    identifiers,
  };
}

/** The words of a name in any order: `Smith, Alan` is `Alan Smith`. */
const nameKey = (name: string): string => nameWords(name).toSorted().join(' ');

/** The words of all forms of a name, misspellings apart. */
export const nameKeys = ({ forms, name }: RegisterEntry): ReadonlySet<string> =>
  new Set([name, ...forms.filter(({ type }) => type !== 'misspelling').map(({ text }) => text)].map(nameKey));

/** What is known of a person but the name, in words. */
const FACTS = [
  ['birth', 'born'],
  ['death', 'died'],
  ['sex', 'sex'],
] as const;

/**
 * Whether two entries, of one id or with a name or identifier in common, are one. The identifier of an authority file
 * tells, or the name and dates do; what contradicts makes two; the name alone decides nothing.
 */
export function judge(a: RegisterEntry, b: RegisterEntry): Judgement {
  if (a.kind !== b.kind) return { is: 'two', because: `of the kinds "${a.kind}" and "${b.kind}"` };
  const contradiction = contradictionOf(a, b);
  const said = sameByAuthority(a, b);
  const others = a.identifiers.find(({ type, value }) =>
    b.identifiers.some((other) => other.type === type && other.value !== value),
  );
  if (said === true) {
    const { type, value } = a.identifiers.find((one) =>
      b.identifiers.some((other) => other.type === one.type && other.value === one.value),
    )!;
    const because = `the same identifier (${type} ${value})`;
    const but = contradiction ?? (others === undefined ? undefined : `other identifiers (${others.type})`);
    return but === undefined ? { is: 'one', because } : { is: 'doubtful', because: `${because}, but ${but}` };
  }
  if (said === false) return { is: 'two', because: `other identifiers (${others!.type})` };
  if (contradiction !== undefined) return { is: 'two', because: contradiction };
  return byName(a, b);
}

function byName(a: RegisterEntry, b: RegisterEntry): Judgement {
  const isSameName = nameKey(a.name) === nameKey(b.name);
  const dates = FACTS.slice(0, 2).filter(([key]) => a[key] !== undefined && b[key] !== undefined);
  if (isSameName && dates.length > 0) return { is: 'one', because: 'the same name and dates' };
  if (isSameName && a.id === b.id) return { is: 'one', because: 'the same id and name' };
  if (!mayBeSame(namedEntity(a), namedEntity(b))) return { is: 'two', because: 'other names' };
  return { is: 'doubtful', because: isSameName ? 'the same name, and nothing else decides' : 'names that may be one' };
}

/** `born 1901 and 1920`; a year does not contradict a day in it. */
function contradictionOf(a: RegisterEntry, b: RegisterEntry): string | undefined {
  const found = FACTS.find(([key]) => {
    const [one = '', other = ''] = [a[key], b[key]];
    return one !== '' && other !== '' && !one.startsWith(other) && !other.startsWith(one);
  });
  return found && `${found[1]} ${a[found[0]]} and ${b[found[0]]}`;
}
