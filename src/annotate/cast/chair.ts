import { anyOf, perTable, type LayoutWords, type PeopleWords } from '../../language/index.js';
import { pattern, type Span } from '../../text/index.js';
import { nominativeOf } from '../people/index.js';
import { namedIn } from './entry.js';
import { personStart } from './list-piece.js';
import { capitalised } from './list-words.js';
import { mentionAt, type Mentioned } from './participants.js';
import { inHead } from '../layout/head-line.js';
import { pieces, SHORTEST_LAST_WORD } from './run-in.js';

const chairAt = perTable((words: LayoutWords) =>
  pattern(
    `(?<!\\p{L})(?:(?:${anyOf(words.chairOpenings)})\\s|(?<!(?:${anyOf(words.articles)})\\s)(?:${anyOf(words.chairLabels)})(?:(?:\\s?:|\\s[–—-])\\s|\\s(?=${address(words)})))([^\\n;:]{2,110})`,
    'giu',
  ),
);

/** `т. Рожков`: a form of address and a name, in a language without articles, where an office leads to its holder. */
const address = ({ articles, addresses }: LayoutWords): string =>
  articles.length > 0 ? '(?!)' : `(?:${anyOf(addresses)})\\.?\\s\\p{Lu}\\p{Ll}`;

const MARKED = /[:–—-]\s$/u;

/**
 * `Vorsitzender: Dr. Stadler` names him; what stands before the name is titles, and of a bare word
 * (`Président : Volontiers. M. Lacan …`) nothing follows it.
 */
function isNameAlone(content: string, name: string, start: number, words: LayoutWords): boolean {
  const before = WORD.match(content.slice(0, start).toLowerCase());
  if (!before.every((w) => words.officeWords.has(w) || words.smallWords.has(w) || words.articles.includes(w))) {
    return false;
  }
  const after = content.slice(start + name.length).replace(ENDING, '');
  return (
    before.length > 0 ||
    /[\s.]/u.test(name) ||
    after === '' ||
    NEXT_OFFICE.test(after) ||
    (after.startsWith(',') && isOffice(after, words))
  );
}
/** `. Защитник – Левицкий`: the next of a list. */
const NEXT_OFFICE = pattern(/^\.\s\p{Lu}[\p{L} ]{2,40}\s?[–—:-]\s/u);
const END_OF_BRACKET = /\.?\).*$/u;
const ENDING = /[\s.]+$/u;
/** Small words behind a name. */
const PROSE_BEHIND = pattern(/(?<=\p{Lu}[\p{L}’'-]+)\s\p{Ll}[\p{Ll} ]*$/u);

const isOffice = (text: string, { officeWords, smallWords }: LayoutWords): boolean =>
  WORD.match(text.toLowerCase()).every((w) => officeWords.has(w) || smallWords.has(w));

const STOP = pattern(/(\p{L}+)\.(?=\s|$)/gu);

/**
 * `Н. И. Тюрин. Приглашены` as far as its sentence goes, neither initials nor a title end one, and with the office
 * behind it, in small letters or not: `M. Jacques Carrière, maire`, `Maire`.
 */
function sentenceOf(content: string, words: LayoutWords): string {
  const { addresses, officeWords } = words;
  const end = STOP.matchAll(content).find(({ 1: word }) => {
    const lower = word!.toLowerCase();
    return lower.length >= SHORTEST_LAST_WORD && !addresses.has(lower) && !officeWords.has(lower);
  });
  const whole = end === undefined ? content : content.slice(0, end.index + end[1]!.length);
  const [name = '', said] = whole.split(',');
  return said !== undefined && isOffice(said, words) ? `${name},${said}` : name;
}

const WORD = pattern(/[\p{L}\p{M}’'-]+/gu);

/**
 * `PRÉSIDENCE DE M. HECTOR BONNARD`, `Vorsitzender: Anton Stadler`: who presides, by name; a later `le président` is
 * he.
 */
export function chairIn(
  text: string,
  blocks: readonly Span[],
  words: LayoutWords,
  people: PeopleWords,
): readonly Mentioned[] {
  return inHead(text, blocks, chairAt(words)).flatMap(({ match: [whole, content = ''], end }) => {
    // `Под председательством П. И. Лунина присутствовали: …`
    // `(Présidence de M. Lund.)`
    const within = content.includes('(') ? content : content.replace(END_OF_BRACKET, '');
    const sentence = PROSE_BEHIND.replace(sentenceOf(within, words), '');
    const named = namedIn(sentence, words)[0];
    if (named?.name === undefined) return [];
    const opening = whole.slice(0, -content.length);
    if (MARKED.test(opening) && !isNameAlone(content, named.name, named.span.start, words)) return [];
    // `под председательством Игната Пестерева`
    const isOblique = words.chairOblique?.includes(opening.trim().toLowerCase()) === true;
    const name = (isOblique ? nominativeOf(named.name, text, people) : undefined) ?? named.name;
    const offices = [...named.offices, words.chairOffice];
    return [mentionAt({ ...named, name, offices }, end - content.length, ['present'])];
  });
}

const chairBehind = perTable((words: LayoutWords) =>
  pattern(new RegExp(`(?<=[\\s,(])(?:${anyOf(words.chairWords)})(?!\\p{L})`, 'giu')),
);

/** The comma before the words that say he presided. */
const LAST_COMMA = /,\s*$/u;

/**
 * `… in the Hall on May 14th, Bro. J. Ackroyd in the chair. 41 present.`: who presided, told at the end of a sentence
 * of the head.
 */
export function chairBefore(text: string, blocks: readonly Span[], words: LayoutWords): readonly Mentioned[] {
  return inHead(text, blocks, chairBehind(words)).flatMap(({ block, start }) => {
    const before = text.slice(block.start, start).replace(LAST_COMMA, '').trimEnd();
    const parts = pieces(before, block.start, partsOf(words));
    for (const count of [1, 2]) {
      const from = parts.at(-count)?.start;
      if (from === undefined) return [];
      const own = text.slice(from, block.start + before.length);
      // `Senate President Lena Whitlock called the meeting to order.`
      const begins = [own.trimStart(), FIRST_WORD.replace(own.trimStart(), '')];
      const isPerson = begins.some((text) => personStart(words).test(text) || isAddressed(text, words));
      // `Mr. President (The Honourable Dr. Lund)`: the name stands in the brackets.
      const [, office = '', within] = HOLDER_BEHIND.exec(own) ?? [];
      const inBrackets = within === undefined ? undefined : namedIn(within, words)[0];
      const isHolder = inBrackets?.name !== undefined;
      // `the Prolocutor (Archdeacon HOLM)`: an office without a title before it, whose holder stands behind.
      if (!isPerson && !isHolder) continue;
      const named = isHolder ? inBrackets : namedIn(own, words)[0];
      if (named?.name === undefined) continue;
      const offices = [...(isHolder ? [office] : []), ...named.offices, words.chairOffice];
      return [mentionAt({ ...named, offices }, isHolder ? from + own.indexOf('(') + 1 : from, ['present'])];
    }
    return [];
  });
}

/** `Hon. Harold Price` */
const isAddressed = (text: string, { addresses }: LayoutWords): boolean =>
  addresses.has(FIRST_LETTERS.exec(text)?.[0].toLowerCase() ?? '');
const FIRST_LETTERS = pattern(/^\p{L}+/u);

const HOLDER_BEHIND = /^\s*(.*?)\s*\(([^()]*)\)$/u;

const FIRST_WORD = pattern(/^\p{Lu}\p{Ll}+\s/u);

/** Between the parts of a sentence. */
const partsOf = perTable(({ withWord }: LayoutWords) => {
  const led = withWord === '' ? '' : `|\\s${withWord}\\s`;
  return pattern(`[,;:]\\s+|(?<=\\p{L}{3})\\.\\s+${led}|\\n`, 'gu');
});

const helperAt = perTable((words: LayoutWords) =>
  pattern(`(?:^|[.(]\\s*)(${anyOf([...words.roleVerbs.keys()].map(capitalised))})\\s(\\p{Lu}[^\\n;:)]{2,110})`, 'gmu'),
);

/** `(Переводила Н. С. Самойлова)`: who interpreted or kept the record, as the top says by a verb. */
export function helpersIn(text: string, blocks: readonly Span[], words: LayoutWords): readonly Mentioned[] {
  return inHead(text, blocks, helperAt(words)).flatMap(({ match: [, verb = '', content = ''], end }) => {
    const role = words.roleVerbs.get(verb.toLowerCase());
    const named = namedIn(sentenceOf(content, words), words)[0];
    if (named?.name === undefined || role === undefined) return [];
    return [mentionAt({ ...named, role }, end - content.length, [role])];
  });
}
