import type { Language } from '../../language/index.js';
import type { NameForm, Register, RegisterEntry } from '../../model/index.js';
import { addTo, pattern } from '../../text/index.js';
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

/** What `RUNNING` matches is sought once for all records of a run. */
const KNOWN = new WeakMap<Register, readonly Unordered[]>();

function unorderedIn(register: Register, { people }: Language): readonly Unordered[] {
  const known = KNOWN.get(register);
  if (known !== undefined) return known;
  const { forenames, titleEnds } = lexiconOf(people);
  const found = register.entries.flatMap((entry): readonly Unordered[] => {
    if (entry.kind !== 'person' || entry.name.includes(',') || !RUNNING.test(entry.name)) return [];
    const words = entry.name.split(/\s/u);
    const keys = words.map(nameKey);
    return forenames.has(keys[0]!) || titleEnds.has(keys[0]!) ? [] : [{ entry, words, keys }];
  });
  KNOWN.set(register, found);
  return found;
}

/**
 * A register as a record shows it to be meant: `Pan Wenhai`, whom the record calls `Premier Pan` and never `Wenhai`,
 * has his surname first. The same register where the record shows no such thing.
 */
export function inOrderOfRecord(register: Register, text: string, language: Language): Register {
  const unordered = unorderedIn(register, language);
  if (unordered.length === 0) return register;
  const { titleEnds } = lexiconOf(language.people);
  const firsts = new Set(unordered.map(({ keys }) => keys[0]!));
  const lasts = new Set(unordered.map(({ keys }) => keys.at(-1)!));
  const called = new Map<string, string[]>();
  const before = new Map<string, string[]>();
  const all = [...WORD.matchAll(text)].map(({ 0: word, index }) => ({ key: nameKey(word), end: index + word.length }));
  all.forEach(({ key, end }, i) => {
    if (firsts.has(key) && (titleEnds.has(all[i - 1]?.key ?? '') || text[end] === ':')) {
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
  return turned.size === 0 ? register : { ...register, entries: register.entries.map((e) => turned.get(e) ?? e) };
}
