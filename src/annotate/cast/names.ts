import { anyOf, perTable, type LayoutWords, type SpeechWords } from '../../language/index.js';
import type { Context, Participant } from '../../model/index.js';
import { pattern, span, type Span } from '../../text/index.js';
import { aliasKey, lettersIn } from './aliases.js';
import { invertedNames, withLastStop } from './surname-first.js';
import { ownList } from './holders.js';
import { byInitials, fullName, withoutTitles } from './initials.js';
import { type Label } from './labels.js';
import { UNKNOWN_SPEAKERS } from './label-patterns.js';
import { SPEAKERS_NUMBER } from './label-patterns.js';
import { isOfficeHolder, type Mentioned } from './participants.js';
import { trailingName } from './trailing-name.js';

/** `I.L.`, `KAH`, `S.Ll.`; with a title before it only `NC`, for `Mr. BELL` is a surname in capitals. */
const INITIALS = pattern(/^(?:(?:\p{Lu}\.\s?){1,4}|\p{Lu}{1,3}\.?|(?:\p{Lu}\.){1,2}\p{Lu}\p{Ll}(?:\.\p{Lu})?\.?)$/u);
const TITLED_INITIALS = pattern(/^(?:(?:\p{Lu}\.\s?){1,4}|\p{Lu}{1,2}\.?)$/u);

export const LETTER = /^\p{Lu}\.?$/u;

export const isInitials = (text: string, layout: LayoutWords): boolean => {
  const bare = withoutTitles(text, layout);
  return (bare === text ? INITIALS : TITLED_INITIALS).test(bare);
};

/** The one who takes part, or stands in the record's own list, with these initials. */
export function initialsIn(text: string, people: readonly Participant[], context: Context): string | undefined {
  const { layout } = context.language;
  const bare = text.replace(/\.$/u, '');
  const present = byInitials(bare, layout, people, (p) => fullName(p, NO_NAMES));
  if (present !== undefined) return present.id;
  // `Mr. KO` where the register has Nam Ko.
  const surname = withoutTitles(bare, layout);
  if (surname.length > 1 && ownList(context.register).some(({ name }) => hasWord(name, surname))) return undefined;
  const listed = ownList(context.register).map(({ id, name }): Participant => ({
    id,
    name,
    registered: true,
    offices: [],
    roles: [],
    span: span(0, 0),
  }));
  return byInitials(bare, layout, listed, (p) => fullName(p, NO_NAMES))?.id;
}

const hasWord = (name: string, word: string): boolean =>
  name
    .toUpperCase()
    .split(/[\s,]+/u)
    .includes(word);

const NO_NAMES: ReadonlyMap<string, string> = new Map();

const SIDE = pattern(/^\p{Lu}[\p{L}\p{M}’'.-]*(?:,?\s(?:\p{Ll}{1,3}\s)*\p{Lu}[\p{L}\p{M}’'.-]*){0,4}$/u);

/**
 * `Mr. ILIC (Ruritania)`, `MR Reimers (MURL)`: the country or body for which somebody speaks; an office or a short form
 * of the name, as in `Yehuda Katz (YK)`, is none.
 */
export const sideIn = (
  brackets: readonly string[],
  aliases: ReadonlyMap<string, string>,
  layout: LayoutWords,
): string | undefined =>
  brackets.find((b) => {
    const short = aliases.get(aliasKey(b));
    const isOfName = short !== undefined && lettersIn(b, short);
    return SIDE.test(b) && !isOfName && !isOfficeHolder(b, layout) && titledName(b, layout) === undefined;
  });

export const bareOf = (text: string, { language: { speech } }: Context): string =>
  text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => !speech.articles.includes(word) && !SPEAKERS_NUMBER.test(word))
    .join(' ');

export const isNameless = (key: string, context: Context): boolean => {
  const { speech } = context.language;
  const bare = bareOf(key, context);
  return (
    UNKNOWN_SPEAKERS.test(key) ||
    // `A Delegate:`, `Another Member:`, `An hon. Member:`
    isOneOfMany(speech).test(key) ||
    speech.namelessSpeakers.has(bare) ||
    bare.split(' ').some((word) => speech.chorusWords.has(word))
  );
};

const isOneOfMany = perTable(({ countWords = [] }: SpeechWords) =>
  countWords.length === 0
    ? /^(?!)/u
    : new RegExp(`^(?:${anyOf(countWords)})\\s(?:\\p{Ll}{3,4}\\.\\s)?\\p{L}{3,}(?:\\s\\p{L}+)?$`, 'iu'),
);

/** The name in a label's text, or the office where it holds none. */
export function mentionOf(text: string, where: Span, layout: LayoutWords): Mentioned {
  // `Тов. Орлов Г. Г.`, whose last full stop is the label's own.
  const [led] = invertedNames(withLastStop(text));
  if (led !== undefined && !text.includes(',')) {
    const title = text.slice(0, led.span.start).trim();
    return { name: led.name!, span: where, offices: title === '' ? [] : [title], roles: ['speaker'] };
  }
  const name = trailingName(text, span(0, text.length), layout);
  if (!name) return { span: where, offices: [text], roles: ['speaker'] };
  const office = text.slice(0, name.start).trim();
  return {
    name: text.slice(name.start, name.end),
    span: where,
    offices: office === '' ? [] : [office],
    roles: ['speaker'],
  };
}

/** The same for what a label names. */
export function mentionIn(text: string, label: Label, layout: LayoutWords): Mentioned {
  const found = mentionOf(text, label.name, layout);
  if (found.name === undefined || label.text !== text) return found;
  const at = text.lastIndexOf(found.name);
  if (at < 0) return found;
  const start = label.name.start + at;
  return { ...found, span: span(start, start + found.name.length) };
}

/** `Miss Ruth Moss`, `Mr. R. I. Tolland`: brackets that hold a title and a name. */
export function titledName(
  text: string,
  layout: LayoutWords,
): { readonly name: string; readonly offices: readonly string[] } | undefined {
  const name = trailingName(text, span(0, text.length), layout);
  return name !== undefined && name.start > 0
    ? { name: text.slice(name.start, name.end), offices: [text.slice(0, name.start).trim()] }
    : undefined;
}
