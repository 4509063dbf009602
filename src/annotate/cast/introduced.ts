import { anyOf, lazily, perTable, type Language, type LayoutWords } from '../../language/index.js';
import type { Context } from '../../model/index.js';
import { groupedBy, isCapitalAt, pattern, span } from '../../text/index.js';
import type { Block, Line } from '../layout/blocks.js';
import { holderOf } from './holders.js';
import { unelided } from './list-words.js';
import { titledName } from './names.js';
import { hasName, isOfficeAlone, participantsFrom, type Mentioned } from './participants.js';
import type { mentioned } from './subject-names.js';

type Said = { readonly mention: ReturnType<typeof mentioned> };

/** What subjects are, with what the record says of them elsewhere: offices their names, names their offices. */
export function introductions(lines: readonly Line[], context: Context): <S extends Said>(said: S) => S {
  const [held, titled] = [holdersIntroduced(lines, context), titledElsewhere(lines, context)];
  return (said) => titled(held(said));
}

/** Gives an office that a subject is, and that nobody who is listed holds, the name that the record says with it. */
function holdersIntroduced(lines: readonly Line[], context: Context): <S extends Said>(said: S) => S {
  const people = lazily(() => {
    const blocks = [...new Set(lines.map((line) => line.block))];
    return participantsFrom(introducedIn(blocks, context.language), context);
  });
  return (said) => {
    const office = said.mention?.mentioned;
    if (office === undefined || hasName(office)) return said;
    const id = holderOf(office.offices[0] ?? '', people(), context);
    const holder = people().find((p) => p.id === id);
    return holder === undefined
      ? said
      : { ...said, mention: { mentioned: { ...office, name: holder.name, offices: holder.offices } } };
  };
}

/**
 * `Hao replied`, where the record has `Ambassador Hao` elsewhere: gives one who is named without an office the only
 * one that stands before his name, so that a later `The Ambassador` is he.
 */
function titledElsewhere(lines: readonly Line[], { language: { layout } }: Context): <S extends Said>(said: S) => S {
  const text = lazily(() => [...new Set(lines.map((line) => line.block))].map((block) => block.text).join('\n'));
  // Each word's places are sought once, not each name in the whole text.
  const places = lazily(() => groupedBy(WORD_START.matchAll(text()), ([word]) => word));
  const known = new Map<string, readonly string[]>();
  const officesOf = (name: string): readonly string[] => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = places().get(FIRST_LETTERS.exec(name)?.[0] ?? '') ?? [];
    const offices = [...new Set(found.flatMap(({ index }) => officeBefore(name, index, text(), layout)))];
    known.set(name, offices);
    return offices;
  };
  return (said) => {
    const one = said.mention?.mentioned;
    if (one?.name === undefined || one.offices.length > 0) return said;
    const offices = officesOf(one.name);
    return offices.length === 1 ? { ...said, mention: { mentioned: { ...one, offices } } } : said;
  };
}

/** The letters with which a word begins. */
const WORD_START = pattern(/(?<=\s)\p{L}+/gu);
const FIRST_LETTERS = pattern(/^\p{L}+/u);
const INNER = pattern(/^[\p{L}\p{M}’'-]/u);
/** An office and what it is of have no more characters before the name: for speed alone. */
const MOST_OF_OFFICE = 200;

const runBefore = perTable(({ smallWords }: LayoutWords) =>
  pattern(`((?:\\p{Lu}[\\p{L}-]*\\s(?:(?:${anyOf(smallWords)})\\s){0,2}){1,6})$`),
);

/** What stands before a name where it begins: `Deputy Minister of Mines` of `Deputy Minister of Mines Rahim`. */
function officeBefore(name: string, start: number, text: string, layout: LayoutWords): readonly string[] {
  if (!text.startsWith(name, start) || INNER.test(text.slice(start + name.length, start + name.length + 2))) return [];
  const run = runBefore(layout).exec(text.slice(Math.max(0, start - MOST_OF_OFFICE), start))?.[1];
  const words = run?.trim().split(/\s/u) ?? [];
  const first = words.findIndex((word, i) => {
    const office = words.slice(i).join(' ');
    return isCapitalAt(word, 0) && !layout.addresses.has(word.toLowerCase()) && isOfficeAlone(office, layout);
  });
  return first < 0 ? [] : [words.slice(first).join(' ')];
}

/** So long before a comma an office may be, in characters. */
const LONGEST = 80;

/** What stands before a comma, and behind it as far as the clause goes. */
const COMMA = /,\s/gu;
const CLAUSE = pattern(/^(?:[^,;:()\n.]|(?<!\p{L}{5})\.)*/u);
const ENTRY = pattern(/^(\p{Lu}[^:\n]{3,40}):\s([^:;\n]{3,60})$/gmu);

const articleAt = perTable(
  ({ articles }: LayoutWords) => new RegExp(`(?<![\\p{L}])(?:${anyOf(articles)})(?:\\s|(?<=['’]))`, 'giu'),
);

/**
 * Those whom sentences name with their office: `L'ambassadeur de Norlande, M. Sorel, est venu me voir`,
 * `durch den Vorsitzenden, Abg. Dr. Amt, eröffnet`, `M. Ansel, directeur technique, est introduit`, and the agenda,
 * `Berichterstatter: Abg. Lund`. Whom a later `l'Ambassadeur` means, where nobody else has the office.
 */
function introducedIn(blocks: readonly Block[], language: Language): readonly Mentioned[] {
  const { layout } = language;
  return blocks.flatMap(({ span: { start }, text }) => {
    const found: Mentioned[] = [];
    const add = (at: number, name: string | undefined, office: string | undefined): void => {
      if (name === undefined || office === undefined) return;
      found.push({ name, span: span(start + at, start + at), offices: [office], roles: ['speaker'] });
    };
    for (const { index, 0: mark } of text.matchAll(COMMA)) {
      const before = text.slice(Math.max(0, index - LONGEST), index);
      const after = text.slice(index + mark.length, index + mark.length + LONGEST);
      const clause = CLAUSE.exec(after)?.[0] ?? '';
      if (after[clause.length] === ',') add(index, addressed(clause, layout), officeAtEnd(before, layout));
      add(index, addressed(before, layout, true), officeAlone(clause, layout));
    }
    for (const [, office, name] of ENTRY.matchAll(text)) add(0, addressed(name!, layout), officeAlone(office!, layout));
    return found;
  });
}

/** `M. Sorel`, `Abg. Dr. Amt`: a name with a form of address or title; `venu voir M. Sorel` at the end. */
function addressed(text: string, layout: LayoutWords, isEnd = false): string | undefined {
  const named = titledName(text.trim(), layout);
  const title = named?.offices[0]?.split(/\s+/u) ?? [];
  const isTitle = (word: string): boolean => layout.addresses.has(word.toLowerCase().replace(/\.$/u, ''));
  return (isEnd ? title.slice(-1).some(isTitle) : title.every((w) => isTitle(w) || isOfficeAlone(w, layout)))
    ? named?.name
    : undefined;
}

/** `directeur technique`: an office without an article, which is another's. */
function officeAlone(text: string, layout: LayoutWords): string | undefined {
  const [first = '', ...more] = text.trim().split(/\s+/u);
  const isOffice = layout.officeHolders.has(first.toLowerCase()) && more.length <= 4;
  return isOffice && (isOfficeAlone(text, layout) || more.every((word) => SMALL.test(word))) ? text.trim() : undefined;
}
const SMALL = pattern(/^[\p{Ll}'’-]+$/u);

/** `que l'ambassadeur de Norlande`: the office behind the article with which it begins. */
function officeAtEnd(text: string, layout: LayoutWords): string | undefined {
  for (const { index, 0: article } of text.matchAll(articleAt(layout))) {
    const office = text.slice(index + article.length);
    const said = office.split(/\s+/u);
    const words = said.map((word) => word.toLowerCase());
    // `ambassadeur de Norlande`: of a place that no table has.
    const isPlace = (i: number): boolean => i > 1 && isCapitalAt(said[i]!, 0) && layout.smallWords.has(words[i - 1]!);
    // `dem Vorsitzenden`: in another case than the tables have offices in.
    const isOffice = words.every(
      (word, i) => layout.officeWords.has(unelided(word)) || layout.smallWords.has(word) || isPlace(i),
    );
    const isBody = words.some((word) => layout.sideWords.has(word));
    if (isOffice && !isBody && !layout.addresses.has(words[0]!)) return office;
  }
  return undefined;
}
