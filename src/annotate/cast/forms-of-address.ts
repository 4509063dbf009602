import { anyOf, lazily, perTable, type Language, type PeopleWords } from '../../language/index.js';
import { endBefore, isLetterAt, pattern } from '../../text/index.js';
import type { Mentioned } from './participants.js';

/** Names of so many words are somebody's in full. */
const FULL = /\S\s+\S/u;

/**
 * The same mentions, each full name with the form of address that the text has before it: `Ruth Mosley` in the title is
 * `Mrs. Ruth Mosley` below, and so is not `MR. MOSLEY`. A bare surname has its dignity.
 */
export function withAddresses(
  mentions: readonly Mentioned[],
  text: string,
  { layout: { addresses, chairOffice }, people }: Language,
): readonly Mentioned[] {
  const dignities = lazily(() => dignitiesIn(text, people));
  return mentions.map((short): Mentioned => {
    const mention = inFull(short, mentions);
    // `VS. Lund`: that he presides is no form of address.
    const { name, offices } = mention;
    if (name === undefined || offices.some((office) => office !== chairOffice)) return mention;
    if (!FULL.test(name)) {
      const [dignity, ...others] = dignities().get(name) ?? [];
      return dignity === undefined || others.length > 0 ? mention : { ...mention, offices: [dignity, ...offices] };
    }
    const before = wordBefore(name, text);
    return before !== undefined && addresses.has(before.toLowerCase())
      ? { ...mention, offices: [before, ...offices] }
      : mention;
  });
}

/** The word with a capital that stands before a name where it first has one: `Mrs` of `Mrs. Ruth Mosley`. */
function wordBefore(name: string, text: string): string | undefined {
  for (let at = text.indexOf(` ${name}`); at >= 0; at = text.indexOf(` ${name}`, at + 1)) {
    const word = isLetterAt(text, at + name.length + 1) ? undefined : CAPITALISED.exec(endBefore(text, at))?.[1];
    if (word !== undefined) return word;
  }
  return undefined;
}

const CAPITALISED = pattern(/(\p{Lu}\p{Ll}+)\.?$/u);

/**
 * `Chairman Lin` in a title where the list has `Chairman Lin Tao`: his surname stands first, and no `Lin` is
 * another's.
 */
function inFull(mention: Mentioned, all: readonly Mentioned[]): Mentioned {
  const { name, offices } = mention;
  if (name === undefined || FULL.test(name) || offices.length === 0) return mention;
  if (all.some((m) => m.name?.endsWith(` ${name}`))) return mention;
  const [one, ...others] = new Set(
    all.flatMap((m) =>
      m.name?.startsWith(`${name} `) === true && m.offices.some((o) => offices.includes(o)) ? [m.name] : [],
    ),
  );
  return one === undefined || others.length > 0 ? mention : { ...mention, name: one };
}

/**
 * `Lund` in a list is `Graf Lund`, `Grafen v. Lund` below: the surnames of a text that stand behind dignities, with
 * these.
 */
function dignitiesIn(text: string, words: PeopleWords): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const { forms, before } = dignitiesOf(words);
  for (const [, form = '', surname = ''] of forms.size === 0 ? [] : before.matchAll(text)) {
    found.set(surname, (found.get(surname) ?? new Set()).add(forms.get(form)!));
  }
  return found;
}

const dignitiesOf = perTable(({ dignities, nobleParticles }: PeopleWords) => {
  const forms = new Map(
    Object.entries(dignities).flatMap(([one, more]) =>
      [one, ...more].map((form): [string, string] => [form.replace(/\.$/u, ''), one]),
    ),
  );
  const name = String.raw`\p{Lu}[\p{L}\p{M}’'-]+`;
  const particle = `(?:${anyOf(nobleParticles)})\\.?\\s`;
  return { forms, before: pattern(`(?<!\\p{L})(${anyOf(forms.keys())})\\.?\\s(?:${particle})?(${name})`, 'gu') };
});
