import { perTable, type Language, type PeopleWords } from '../../language/index.js';
import type { NameForm, Register, RegisterEntry } from '../../model/index.js';
import { addTo, isCapitalAt, pattern } from '../../text/index.js';
import { lexiconOf } from './lexicon.js';
import { nameKey } from './words.js';

/** A person of a register whose name does not tell which of its words the surname is. */
interface Unordered {
  readonly entry: RegisterEntry;
  readonly words: readonly string[];
  readonly keys: readonly string[];
}

/** `Sarin Chhoun`, `Pan Wenhai`: two words or three, none of them short or behind a comma. */
const RUNNING = pattern(/^\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]+){1,2}$/u);
const WORD = pattern(/\p{L}[\p{L}\p{M}’'-]*/gu);

/** What is found in a register, once for all records of a language; and the register as records show it to be meant. */
interface Known {
  readonly unordered: readonly Unordered[];
  /** By the ids of those whose names are turned: what is indexed by its register need not be so for each record. */
  readonly turned: Map<string, Register>;
}

const knownOf = perTable<PeopleWords, WeakMap<Register, Known>>(() => new WeakMap());

function knownIn(register: Register, { people }: Language): Known {
  const all = knownOf(people);
  const known = all.get(register) ?? { unordered: unorderedIn(register, people), turned: new Map() };
  all.set(register, known);
  return known;
}

function unorderedIn(register: Register, people: PeopleWords): readonly Unordered[] {
  const { forenames, titleEnds } = lexiconOf(people);
  return register.entries.flatMap((entry): readonly Unordered[] => {
    if (entry.kind !== 'person' || entry.name.includes(',') || !RUNNING.test(entry.name)) return [];
    const words = entry.name.split(/\s/u);
    const keys = words.map(nameKey);
    return forenames.has(keys[0]!) || titleEnds.has(keys[0]!) ? [] : [{ entry, words, keys }];
  });
}

/**
 * A register as a record shows it to be meant: `Pan Wenhai`, whom the record calls `Premier Pan` and never `Wenhai`,
 * has his surname first. The same register where the record shows no such thing.
 */
export function inOrderOfRecord(register: Register, text: string, language: Language): Register {
  const { unordered, turned: made } = knownIn(register, language);
  if (unordered.length === 0) return register;
  const { titleEnds } = lexiconOf(language.people);
  const firsts = new Set(unordered.map(({ keys }) => keys[0]!));
  const lasts = new Set(unordered.map(({ keys }) => keys.at(-1)!));
  const called = new Map<string, string[]>();
  const before = new Map<string, string[]>();
  const all = [...WORD.matchAll(text)].map(({ 0: word, index }) => ({
    key: nameKey(word),
    isName: isCapitalAt(word, 0),
    end: index + word.length,
  }));
  all.forEach(({ key, isName, end }, i) => {
    // `a pan` is no Premier Pan.
    if (isName && firsts.has(key) && (titleEnds.has(all[i - 1]?.key ?? '') || text[end] === ':')) {
      addTo(called, key, all[i + 1]?.key ?? '');
    }
    if (lasts.has(key)) addTo(before, key, all[i - 1]?.key ?? '');
  });
  const turned = new Map(
    unordered.flatMap(({ entry, words, keys }): readonly (readonly [RegisterEntry, RegisterEntry])[] => {
      const [first, second, last] = [keys[0]!, keys[1]!, keys.at(-1)!];
      const isCalled = called.get(first)?.some((word) => word !== second) === true;
      const isNeverElse = before.get(last)?.every((word) => word === keys.at(-2)) ?? true;
      if (!isCalled || !isNeverElse || first === last) return [];
      const name = `${words[0]!}, ${words.slice(1).join(' ')}`;
      // The text may have him as the register does: `Kuo Shih`.
      const forms = entry.forms.flatMap((form): readonly NameForm[] =>
        form.text === entry.name
          ? [
              { ...form, text: name },
              { ...form, type: 'variant' },
            ]
          : [form],
      );
      return [[entry, { ...entry, name, forms }]];
    }),
  );
  if (turned.size === 0) return register;
  const key = Array.from(turned.keys(), ({ id }) => id).join(' ');
  const found = made.get(key) ?? { ...register, entries: register.entries.map((e) => turned.get(e) ?? e) };
  made.set(key, found);
  return found;
}
