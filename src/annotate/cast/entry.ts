import { anyOf, perTable, POST_NOMINALS, type LayoutWords } from '../../language/index.js';
import type { ParticipantRole } from '../../model/index.js';
import { andAtStart, andBetween, asIn, untilAnd } from './list-words.js';
import { isOfficeAlone } from './participants.js';
import { given, pattern, span, type Span } from '../../text/index.js';
import { invertedNames, withLastStop } from './surname-first.js';
import { bare, beginsWithInitials, tokensOf, trailingName } from './trailing-name.js';

/** A person as one entry of a list of participants has him. Spans are relative to the entry's text. */
export interface Named {
  /** Absent where the entry has an office alone: `The Acting Secretary`. */
  readonly name?: string;
  readonly span: Span;
  readonly offices: readonly string[];
  readonly role?: ParticipantRole;
  /** The agency before the dash: `State` in `State—U. Alexis Johnson`. */
  readonly side?: string;
  /** Whether what he was stands before the name, with a colon or dash: `Secretary: Miss Moss`. */
  readonly labelled?: true;
  /** Whether his title stands for several: a woman may be among `die Genossen Maschke, Krolow`. */
  readonly shared?: true;
}

const MARKER = /^\s*(?:(?:\d{1,2}|[a-z])[.)]\s+|[-–—•*·]\s*|\[[ xX✓✔]?\]\s+)+/u;
/**
 * What ends the name at the head of an entry: comma, dash, bracket, semicolon, colon, the brace of a column, the name
 * of an account (`Rod Vagg @rvagg`). Not the hyphen of `En-lai`.
 */
const HEAD_END = /\s[-–—]+\s|[—–]|[,;:([/}]|\s@/u;

/** `Argentina . . . . . . Mrs. Perez`: whose side stands before the dots that lead to the name. */
function ledBySide(entry: string, words: LayoutWords): readonly Named[] | undefined {
  const led = LED.exec(entry);
  if (led === null) return undefined;
  const [{ length }, side] = led;
  return namedIn(entry.slice(length), words).map((n) => ({
    ...n,
    span: span(n.span.start + length, n.span.end + length),
    side: n.side ?? side!,
  }));
}

const LED = pattern(/^([^.:\n]{2,60}?)(?:\s?\.){5,}\s+(?=\p{Lu})/u);

const LETTER = pattern(/\p{L}/u);
const NOT_LETTERS = pattern(/[^\p{L}]+/gu);
const AGENCY_CODE = pattern(/^[\p{Lu}\p{Nd}][\p{Lu}\p{Nd}/&.-]{1,11}$/u);

/** The persons of one entry: usually one, two where `and` joins two names, none in a line of something else. */
export function namedIn(entry: string, words: LayoutWords): readonly Named[] {
  const as = asIn(words).exec(entry);
  // Of several before it nothing says who was that.
  if (as !== null && !/[,;]/u.test(entry.slice(0, as.index))) {
    const role = roleIn(as[1]!, words);
    const [named, ...others] = namedIn(entry.slice(0, as.index), words);
    if (named?.name !== undefined && others.length === 0) {
      return [{ ...named, offices: [...named.offices, as[1]!], ...(role ? { role } : {}) }];
    }
  }
  const led = ledBySide(entry, words);
  if (led !== undefined) return led;
  const labelled = labelOfEntry(entry, words);
  if (labelled !== undefined) {
    const { label, length } = labelled;
    const isOffice = tokensOf(label).some(({ text }) => words.addressedOffices.has(bare(text)));
    const role = roleIn(label, words);
    return namedIn(entry.slice(length), words).map((n, i) => ({
      ...n,
      span: span(n.span.start + length, n.span.end + length),
      offices: isOffice && i === 0 ? [label, ...n.offices] : n.offices,
      ...(role ? { role } : {}),
      // `Members: Mr. BOLT`: what those are who are listed, no side.
      ...(isOffice || role || n.side !== undefined || words.nameColumns.has(label.toLowerCase())
        ? {}
        : { side: label }),
      ...(isOffice || role ? { labelled: true as const } : {}),
    }));
  }
  const skip = MARKER.exec(entry)?.[0].length ?? 0;
  const { side, start } = agencyOf(entry, skip, words);
  const rest = entry.slice(start);
  const role = roleIn(rest, words);
  const more = { ...(role ? { role } : {}), ...(side ? { side } : {}) };
  const letters = officeBehind(rest, words);
  const end = Math.min(headEnd(rest), capitalsEnd(rest, words), letters?.start ?? Infinity);
  const head = span(start, start + end);
  const offices = officesAfter(entry, letters?.start === end ? start + letters.end : head.end);
  const inverted = invertedNames(entry.slice(start)).map((n) => ({
    ...n,
    span: span(start + n.span.start, start + n.span.end),
  }));
  if (inverted.length > 0 && inverted[0]!.span.start - start <= LONGEST_TITLE) {
    return inverted.map((n) => ({ ...n, ...more }));
  }
  const behindOffice = invertedBehindOffice(entry, start, inverted, words);
  if (behindOffice !== undefined) return [{ ...behindOffice, ...more }];
  const several = shared(entry, start, words);
  if (several) return several.map((n) => ({ ...n, ...more }));
  const pair = coupled(entry, head, words);
  if (pair) return pair.map((p) => ({ ...p, offices, ...more }));
  const own = trailingName(entry, head, words);
  if (own) {
    const of = sideBehind(words).exec(entry.slice(own.end, head.end))?.[1];
    return [
      {
        name: entry.slice(own.start, own.end),
        span: own,
        offices: [...officeBefore(entry, head, own), ...offices],
        ...given({ side: of }),
        ...more,
      },
    ];
  }
  const later = laterName(entry, head.end, words);
  if (later) {
    return [
      {
        name: entry.slice(later.start, later.end),
        span: later,
        // `The Secretary of State, Mr. Marsh`: the form of address belongs to the name.
        offices: officesUpTo(entry, start, later.start).map((office) => ADDRESS_AT_END.replace(office, '')),
        ...more,
      },
    ];
  }
  const office = entry.slice(start).trim();
  // `Representative of a specialized agency:` heads those behind it.
  return LETTER.test(office) && !office.endsWith(':')
    ? [{ span: span(start, entry.trimEnd().length), offices: [office], ...more }]
    : [];
}

/** ` of Elbonia`, behind `Foreign Minister Branting`. */
const sideBehind = perTable(({ ofCountry, articles }: LayoutWords) =>
  pattern(`^\\s(?:${anyOf(ofCountry)})\\s(?:(?:${anyOf(articles)})\\s)?(\\p{Lu}[\\p{L}\\p{M} .’'-]*)$`),
);

/** `Председатель исполкома т. Герасимов Н. П.`: one inverted name behind nothing but words of his office. */
function invertedBehindOffice(
  entry: string,
  start: number,
  inverted: readonly Named[],
  words: LayoutWords,
): Named | undefined {
  const [one, ...others] = inverted;
  const before = tokensOf(entry.slice(start, one?.span.start ?? start)).map(({ text }) => text);
  if (one === undefined || others.length > 0 || !before.every((word) => isOfOffices(word, words))) return undefined;
  const title = words.addresses.has(bare(before.at(-1) ?? '')) ? before.slice(0, -1) : before;
  return { ...one, offices: [title.join(' ')] };
}

/** A word of offices, forms of address among them. */
const isOfOffices = (word: string, { officeWords, smallWords }: LayoutWords): boolean =>
  officeWords.has(bare(word)) || smallWords.has(bare(word));

/** A title before an inverted name: `Comrade BERSENEV, P. I.` */
const LONGEST_TITLE = 16;

/** Where the head segment ends; `Smith, Jr.` goes on past its comma. */
function headEnd(text: string): number {
  const match = HEAD_END.exec(text);
  if (!match) return text.length;
  // Not so `, II Secretary`.
  const suffix = /^,\s*(?:Jr|Sr|II|III|IV)\b\.?(?!\s\p{Lu})/u.exec(text.slice(match.index));
  return match.index + (suffix ? suffix[0].length : 0);
}

/**
 * `Mr. BOLT Australia`, `Miss SINGH World Health Organization`: behind a form of address and a surname in capitals
 * stands of where he is; the column between them is lost.
 */
function capitalsEnd(text: string, { addresses, officeLabels }: LayoutWords): number {
  // `M. LE GOFF Yann`: where the surname may lead, the forename stands there.
  const match = officeLabels.length > 0 ? null : ADDRESS_AND_CAPITALS.exec(text);
  return match !== null && addresses.has(bare(match[1]!)) ? match[0].length : text.length;
}

const ADDRESS_AND_CAPITALS = pattern(
  /^(\p{Lu}\p{Ll}+\.?)\s(?:\p{Lu}\.\s?){0,3}\p{Lu}[\p{Lu}’'-]+(?:\s\p{Lu}[\p{Lu}’'-]+){0,2}(?=\s+\p{Lu}\p{Ll})/u,
);

/**
 * `The Rt Hon James Hall MP Prime Minister`: the letters behind a name, where an office follows them;
 * `The Rt Hon Lord Moss Lord Advocate`: the border between such a name and what he is.
 */
function officeBehind(text: string, words: LayoutWords): Span | undefined {
  const tokens = tokensOf(text.slice(0, headEnd(text)));
  const isOffice = (at: number): boolean => words.officeWords.has(bare(tokens[at]?.text ?? ''));
  const first = tokens.findIndex((token, i) => i > 0 && POST_NOMINALS.test(token.text));
  const behind = first + tokens.slice(first).findIndex(({ text: token }) => !POST_NOMINALS.test(token));
  if (first > 0) {
    return behind > first && isOffice(behind) ? span(tokens[first]!.start, tokens[behind]!.start) : undefined;
  }
  if (!words.articles.includes(bare(tokens[0]?.text ?? ''))) return undefined;
  for (let at = tokens.length - 2; at > 1; at--) {
    const own = text.slice(tokens[at]!.start, tokens.at(-1)!.end);
    const name = trailingName(text, span(0, tokens[at - 1]!.end), words);
    if (!isOffice(at) || isOffice(at - 1) || name === undefined || name.start === 0) continue;
    if (isOfficeAlone(own, words)) return span(tokens[at]!.start, tokens[at]!.start);
  }
  return undefined;
}

const LABELLED = /^([^,;:—–]{2,60}?)\s?:\s*(?=\S)/u;
/** `Председатель – т. Зимин`: the same with a dash, behind an office. */
const DASHED = /^([^,;:—–]{2,60}?)\s[–—-]\s+(?=\S)/u;

/**
 * `BELGIUM : M. L. de Corte`, `Chairman: Mr. Sparre`: the country or office before a colon, in an entry whose rest is a
 * name with a title or initials.
 */
export function labelOfEntry(
  entry: string,
  words: LayoutWords,
): { readonly label: string; readonly length: number } | undefined {
  const skip = MARKER.exec(entry)?.[0].length ?? 0;
  const dashed = DASHED.exec(entry.slice(skip));
  const led = dashed === null ? [] : tokensOf(dashed[1]!).map(({ text }) => bare(text));
  const isOffice = words.officeHolders.has(led[0] ?? '') && led.every((word) => words.officeWords.has(word));
  const match = LABELLED.exec(entry.slice(skip)) ?? (isOffice ? dashed : null);
  if (match === null || words.absenceHeadings.has(match[1]!.trim().toLowerCase())) return undefined;
  const length = skip + match[0].length;
  const rest = entry.slice(length);
  // `Председатель собрания – Тарасевич О. И.`, `Chairman: Comrade DOROV V. S.`
  const [inverted] = invertedNames(withLastStop(rest));
  if (inverted !== undefined && isAllTitles(rest.slice(0, inverted.span.start), words)) {
    return { label: match[1]!.trim(), length };
  }
  const head = span(0, headEnd(rest));
  const name = trailingName(rest, head, words);
  if (name === undefined) return undefined;
  const surface = rest.slice(name.start, name.end);
  // `Leitung: Karl Ruoff`
  const isForenamed = words.forenames?.has(tokensOf(surface)[0]!.text.toLowerCase()) === true;
  const heads = words.nameColumns.has(match[1]!.trim().toLowerCase());
  // `President: Jonkheer VAN HOLM`: a surname in capitals.
  const isMarked =
    heads ||
    SURNAME_IN_CAPITALS.test(surface) ||
    isForenamed ||
    beginsWithInitials(surface) ||
    titleBefore(rest.slice(0, name.start), words);
  const behind = rest.slice(name.end, head.end);
  const isWhole = behind.trim() === '' || sideBehind(words).test(behind);
  return isMarked && isWhole ? { label: match[1]!.trim(), length } : undefined;
}

const isAllTitles = (before: string, words: LayoutWords): boolean =>
  tokensOf(before).every(({ text }) => words.officeWords.has(bare(text)));
const SURNAME_IN_CAPITALS = pattern(/^\p{Lu}\p{Ll}+\.?(?:\s\p{Lu}[\p{Lu}’'-]+){1,3}$/u);

const titleBefore = (before: string, words: LayoutWords): boolean =>
  tokensOf(before).some(({ text }) => words.officeWords.has(bare(text)));

function agencyOf(entry: string, skip: number, words: LayoutWords): { readonly side?: string; readonly start: number } {
  const match = /^([^,;:—–]{2,40}?)\s*(?:[—–]|\s-\s|:)\s*/u.exec(entry.slice(skip));
  const code = match !== null && AGENCY_CODE.test(match[1]!.trim());
  const rest = entry.slice(skip + (match?.[0].length ?? 0));
  // "EUR/SES—Frank G. Siscoe": an abbreviation before a name is an office's; before an office it is the name.
  if (
    match &&
    (words.agencies.has(match[1]!.trim().toLowerCase()) || (code && trailingName(rest, span(0, headEnd(rest)), words)))
  ) {
    return { side: match[1]!.trim(), start: skip + match[0].length };
  }
  return { start: skip };
}

function roleIn(text: string, words: LayoutWords): ParticipantRole | undefined {
  const lower = (words.noRoles ?? []).reduce(
    (rest, office) => rest.replace(` ${office} `, ' '),
    ` ${NOT_LETTERS.replace(text.toLowerCase(), ' ')} `,
  );
  for (const [word, role] of words.roles) if (lower.includes(` ${word.replace('-', ' ')} `)) return role;
  return undefined;
}

const officesAfter = (entry: string, from: number): readonly string[] => {
  const text = entry
    .slice(from)
    .replace(ACCOUNT, '')
    .replace(/^[\s,;:—–(}-]+|[\s.;)}]+$/gu, '');
  // `World Health Organization (WHO)` keeps its bracket.
  const isCut = text.lastIndexOf('(') > text.lastIndexOf(')');
  return text === '' ? [] : [isCut ? `${text})` : text];
};

/** `Rod Vagg @rvagg (TSC)`: the name of an account is no office. */
const ACCOUNT = /^\s+@\S+/u;

const ADDRESS_AT_END = pattern(/,\s*\p{Lu}\p{Ll}{0,3}\.$/u);

const officesUpTo = (entry: string, from: number, to: number): readonly string[] => {
  const text = entry
    .slice(from, to)
    .replace(/[\s,;:—–(-]+$/gu, '')
    .trim();
  return text === '' ? [] : [text];
};

const officeBefore = (entry: string, head: Span, name: Span): readonly string[] =>
  officesUpTo(entry, head.start, name.start);

/** `Secretaries Anderson, Dillon and McElroy`: one title in the plural for several surnames. */
function shared(entry: string, start: number, words: LayoutWords): readonly Named[] | undefined {
  // `Члены ЦК т.т. Гей, Азарх`: what all of them are may stand before.
  const tokens = tokensOf(entry.slice(start), start);
  const at = tokens.findIndex(({ text }) => words.pluralTitles.has(bare(text)));
  if (at < 0 || !tokens.slice(0, at).every(({ text }) => words.officeWords.has(bare(text)))) return undefined;
  const title = words.pluralTitles.get(bare(tokens[at]!.text))!;
  const from = tokens[at]!.end;
  return [...entry.slice(from).matchAll(untilAnd(words))].flatMap((m) => {
    const offset = from + m.index + (andAtStart(words).exec(m[0])?.[0].length ?? 0);
    const name = trailingName(entry, span(offset, from + m.index + m[0].length), words);
    // `MM. Sadoul, Abrial, Mme Benaïm`: her form of address is her own.
    const own = name === undefined ? '' : entry.slice(offset, name.start).trim();
    return name
      ? [
          {
            name: entry.slice(name.start, name.end),
            span: name,
            ...(LETTER.test(own) ? { offices: [own] } : { offices: [title], shared: true as const }),
          },
        ]
      : [];
  });
}

function coupled(
  entry: string,
  head: Span,
  words: LayoutWords,
): readonly { readonly name: string; readonly span: Span }[] | undefined {
  const text = entry.slice(head.start, head.end);
  const and = andBetween(words).exec(text);
  if (!and) return undefined;
  const spans = [span(head.start, head.start + and.index), span(head.start + and.index + and[0].length, head.end)].map(
    (s) => trailingName(entry, s, words),
  );
  return spans.every((s) => s !== undefined)
    ? spans.map((s) => ({ name: entry.slice(s.start, s.end), span: s }))
    : undefined;
}

/**
 * A name after the office: `Chief, Africa Division, CIA, James M. Potts`, `The Secretary of State, Mr. Marsh`: two
 * words, or one with a title.
 */
function laterName(entry: string, from: number, words: LayoutWords): Span | undefined {
  const parts = [...entry.slice(from).matchAll(/(?:(?!\s[-–—]+\s)[^,;()—–])+/gu)].map((m) =>
    span(from + m.index, from + m.index + m[0].length),
  );
  for (const part of parts.reverse()) {
    const found = trailingName(entry, part, words);
    const titled = entry.slice(part.start, found?.start ?? part.start).trim() !== '';
    if (found && (titled || tokensOf(entry.slice(found.start, found.end)).length >= 2)) return found;
  }
  return undefined;
}
