import { anyOf, perTable, type Language, type LayoutWords, type SpeechWords } from '../../language/index.js';
import type { Transcript } from '../../model/index.js';
import { pattern } from '../../text/index.js';
import { attendanceTables } from './attendance-table.js';
import { namedIn } from './entry.js';
import { indictmentAt } from './examinations.js';
import { capitalised } from './list-words.js';

/** A name or office of up to six words, then brackets that hold no more than a short form of it. */
const BRACKETED = pattern(
  /(?<!(?<!\p{L})\p{Ll}\.\s)((?:\p{Lu}[\p{L}\p{M}.’'-]{0,40}[ ]){0,5}\p{Lu}[\p{L}\p{M}.’'-]{0,40})(?:\s\(([^()\n]{1,60})\)|\s{1,20}\[(\p{Lu}{1,4})\])/gu,
);
/** `HK = Henry Kale, Assistant to the President`: a line of a key to short forms. */
const KEYED = pattern(/(?:^|\n)(?:[^\S\n]|[*-])*(\p{Lu}[\p{L}.]{0,6})\s*=\s*(\p{Lu}[^\n=,;()]{2,60})/gu);
const MOST_OF_ALIAS = 4;
const WORD = pattern(/[^\s"“”'‘’,:]+/gu);

/** `I. L.` and `IL` are one key. */
export const aliasKey = (text: string): string => text.toLowerCase().replace(/[.\s]+/gu, '');

/**
 * Short forms that the record itself explains in brackets: `Cde. Ion Lupu (henceforth I.L.)`, `Karl A. Hendry (KAH)`,
 * `Chairman Lin Tao (hereinafter Chairman)`, and those of a table of those present. From the short form's key to the
 * name before the brackets; a form that two names share explains nothing.
 */
export function aliasesIn(
  transcript: Pick<Transcript, 'text' | 'annotations'>,
  { layout, speech: words }: Language,
): ReadonlyMap<string, string> {
  const { text } = transcript;
  const entries = ofEntries(text, layout, words);
  const found = new Map<string, string | undefined>([
    ...KEYED.matchAll(text).map(([, short, name]) => [aliasKey(short!), name!.trim()] as const),
    ...attendanceTables(transcript, layout).flatMap(({ initials }) =>
      [...initials].map(([short, name]) => [aliasKey(short), name] as const),
    ),
    ...authorIn(text, layout),
    ...accusedIn(text, layout, words),
    ...entries,
  ]);
  const ended = new Set(entries.map(([key]) => key));
  for (const { 1: name, 2: round, 3: square, index } of BRACKETED.matchAll(text)) {
    const content = round ?? square;
    const all = WORD.match(content!);
    const announced = all.some((word) => words.aliasWords.has(word.toLowerCase()));
    const own = all.filter(
      (word) => !announced || !(words.aliasWords.has(word.toLowerCase()) || words.aliasLinks.has(word.toLowerCase())),
    );
    if (
      own.length === 0 ||
      own.length > MOST_OF_ALIAS ||
      !(announced || isShortFor(own.join(' '), name!) || isNickOf(content!, name!))
    ) {
      continue;
    }
    const key = aliasKey(own.join(' '));
    if (ended.has(key)) continue;
    const before = found.get(key);
    const isOfName = lettersIn(own.join(''), name!) || isNickOf(content!, name!);
    const person = isOfName ? name! : (entryBefore(text, index, key, layout) ?? name!);
    found.set(key, found.has(key) && before !== person ? undefined : person);
  }
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/**
 * `Captain PRUETT, Trial Counsel (TC)`, `Ada Coyle, the accused (ACC)`: at the end of an entry the short form of an
 * office, whose holder it means.
 */
const ofEntries = (
  text: string,
  layout: LayoutWords,
  { speakingOffices }: SpeechWords,
): readonly (readonly [string, string])[] =>
  ENTRY.matchAll(text).flatMap(([, person, office, short]) => {
    const name = namedIn(person!, layout)[0]?.name;
    const isOffice = WORD.match(office!.toLowerCase()).some((word) => speakingOffices.has(word));
    return name === undefined || !isOffice ? [] : [[aliasKey(short!), name] as const];
  });
const ENTRY = pattern(/^(?:[*•-]\s)?(\p{Lu}[^\n,;:()]{2,60}),\s([^\n;:()]{3,60})\s\((\p{Lu}{2,6})\)[;.]?$/gmu);

/** Whether a name has the letters of its short form for initials, in their order. */
export const lettersIn = (short: string, name: string): boolean => {
  const initials = INITIAL.match(name).join('').toLowerCase();
  return initials.includes(aliasKey(short));
};
const INITIAL = pattern(/(?<![\p{L}])\p{Lu}/gu);

/** `Com. L. Prokhorov, I Secretary of the Embassy of the USSR (“P.”)`: short for whose entry ends with the brackets. */
function entryBefore(text: string, at: number, key: string, layout: LayoutWords): string | undefined {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  const name = namedIn(line.slice(Math.max(line.lastIndexOf(';'), line.lastIndexOf(':')) + 1), layout)[0]?.name;
  return name !== undefined && lettersIn(key, name) ? name : undefined;
}

/** `Petr Kovar (pkovar)`: the name by which a program for talking in writing knows him, with letters of his surname. */
const isNickOf = (short: string, name: string): boolean =>
  NICK.test(short) &&
  short.includes(
    name
      .slice(name.lastIndexOf(' ') + 1)
      .slice(0, LETTERS_OF_SURNAME)
      .toLowerCase(),
  );
const NICK = pattern(/^\p{Ll}[\p{Ll}\p{Nd}_-]{2,15}$/u);
const LETTERS_OF_SURNAME = 3;

/** The short forms that are such names. */
export const nicksIn = (aliases: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set([...aliases].flatMap(([short, name]) => (isNickOf(short, name) ? [short] : [])));

/**
 * `ON THE CAVE AT HOLM. By Edmund Trent, Esq.`, where no other paper is read: `The author` who answers behind it is he.
 */
function authorIn(text: string, layout: LayoutWords): readonly (readonly [string, string])[] {
  const { authorLabels = [] } = layout;
  if (authorLabels.length === 0) return [];
  const names = bylineOf(layout)
    .matchAll(text)
    .flatMap(([, rest]) => namedIn(rest!, layout)[0]?.name ?? []);
  return names.length === 1 ? authorLabels.map((label) => [aliasKey(label), names[0]!]) : [];
}

/** `419. WILLIAM AXFORD was indicted for stealing`, where nobody else is: `Prisoner` is he. */
function accusedIn(text: string, layout: LayoutWords, speech: SpeechWords): readonly (readonly [string, string])[] {
  const [one, ...others] = indictmentAt(speech)
    .matchAll(text)
    .flatMap(([, name]) => namedIn(name!, layout));
  return one?.name === undefined || others.length > 0
    ? []
    : (speech.accusedLabels ?? []).map((label) => [aliasKey(label), one.name!] as const);
}

const bylineOf = perTable(({ recorderWords }: LayoutWords) =>
  pattern(
    `[.”"’]\\s+(?:${anyOf(recorderWords.filter((word) => !word.includes(' ')).map(capitalised))})\\s(\\p{Lu}[^\\n;]{3,80})$`,
    'gmu',
  ),
);

const CAPITALS = pattern(/^(?:\p{Lu}\.?\s?){1,4}$/u);

/** `KAH` for `Karl A. Hendry`, `P` for `Arthur Denholm`: capitals alone. */
const isShortFor = (short: string, name: string): boolean => CAPITALS.test(short) && short.length < name.length;
