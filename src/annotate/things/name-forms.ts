import type { ThingWords } from '../../language/index.js';
import type { EntryKind, Register, RegisterEntry } from '../../model/index.js';
import { oneLine, pattern } from '../../text/index.js';
import { isWord, tokensOf, type Token } from './tokens.js';

/** One way to write the name of a register's entry. */
export interface Form {
  readonly entry: RegisterEntry;
  readonly tokens: readonly Token[];
}

/** `North Atlantic Treaty Organization (NATO)`: a name and its short form. */
const WITH_SHORT_FORM = /^([^()]+?)\s*\(([^()]+)\)$/u;
/** `U.S.`, `D.C.`; what is written without the last stop before a comma. Not `Jr.` */
const POINTED_LETTERS = pattern(/^(?:\p{Lu}\.){2,}$/u);
/** A short form is known by its capitals: `NATO`, `IG/EUR`. Not `Paris`. */
const SHORT_FORM = pattern(/^\p{Lu}[\p{Lu}\p{N}/.&-]+$/u);

/** All forms, misspellings included, of the entries of the given kinds. Persons are not our business. */
export const formsOf = (register: Register, kinds: readonly EntryKind[], words: ThingWords): readonly Form[] =>
  register.entries
    .filter((entry) => kinds.includes(entry.kind))
    .flatMap((entry) => {
      const texts = new Set(entry.forms.flatMap((form) => spellings(form.text, entry.kind, words)));
      return [...texts].map((text): Form => ({ entry, tokens: tokensOf(text) }));
    })
    .filter((form) => form.tokens.some(isWord));

/**
 * The spellings a form stands for: without article, without the bracketed short form, the short form alone, the plural
 * of a model.
 */
function spellings(name: string, kind: EntryKind, words: ThingWords): string[] {
  const text = oneLine(name.normalize('NFC'));
  const bracketed = WITH_SHORT_FORM.exec(text);
  const whole = bracketed ? [text, bracketed[1]!, ...(SHORT_FORM.test(bracketed[2]!) ? [bracketed[2]!] : [])] : [text];
  const bare = kind === 'event' ? whole : whole.flatMap((form) => withoutArticle(form, words));
  if (kind === 'object') return bare.flatMap((form) => [form, `${form}s`]);
  return bare.flatMap((form) => (POINTED_LETTERS.test(form) ? [form, form.slice(0, -1)] : [form]));
}

/**
 * `the Congo` is named `Congo`; a capital article belongs to the name (`The Hague`), though `The National Archives` can
 * do without.
 */
function withoutArticle(form: string, words: ThingWords): string[] {
  const [first, ...rest] = form.split(' ');
  if (rest.length === 0 || !words.articles.has(first!.toLowerCase())) return [form];
  if (words.articles.has(first!)) return [rest.join(' ')];
  return [form, rest.length === 1 ? `${first!.toLowerCase()} ${rest[0]!}` : rest.join(' ')];
}
