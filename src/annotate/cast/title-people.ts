import { anyOf, type LayoutWords, perTable } from '../../language/index.js';
import type { ParticipantRole, Transcript } from '../../model/index.js';
import { isSmallAt, pattern, span, trimmed, type Span } from '../../text/index.js';
import { startsWithInitial } from '../people/index.js';
import { namedIn } from './entry.js';
import { trailingName } from './trailing-name.js';
import { pieces } from './run-in.js';
import { hasArticle, isNamedOffice } from './list-words.js';
import { isOfficeAlone, isOfficeHolder, mentionAt, type Mentioned } from './participants.js';

const titlePersons = perTable(
  (words: LayoutWords) => new RegExp(`\\s(?:${anyOf([...words.and, words.withWord])})\\s|,|;`, 'giu'),
);

/**
 * `ПРОТОКОЛ ДОПРОСА` above `обвиняемого ЗАЛЕССКОГО`: a title that ends where a name has to follow goes on in the next.
 */
export const wholeTitles = ({ text }: Transcript, titles: readonly Span[], words: LayoutWords): readonly Span[] =>
  titles.map((title, i) => {
    const next = titles[i + 1];
    const isOpen = next !== undefined && openAtEnd(words).test(text.slice(title.start, title.end));
    return isOpen ? span(title.start, next.end) : title;
  });

const openAtEnd = perTable(({ betweenWords }: LayoutWords) => pattern(`(?<!\\p{L})(?:${anyOf(betweenWords)})$`, 'iu'));

/**
 * `Vernehmungsprotokoll` ⏎ `des Beschuldigten`, and below it `Amt, Heinz`: a title that ends with what somebody is
 * names him in the next line, surname first.
 */
export function namedBelow({ text }: Transcript, title: Span, next: Span, words: LayoutWords): readonly Mentioned[] {
  const office = officeAtEnd(words).exec(text.slice(title.start, title.end))?.[1] ?? '';
  const [, surname, forenames] = SURNAME_FIRST.exec(text.slice(next.start, next.end).trim()) ?? [];
  return surname === undefined || !words.officeWords.has(office.toLowerCase())
    ? []
    : [{ name: `${forenames} ${surname}`, span: next, offices: [office], roles: ['present'] }];
}

const officeAtEnd = perTable(
  ({ betweenWords }: LayoutWords) => new RegExp(`(?<!\\p{L})(?:${anyOf(betweenWords)})\\s(\\p{L}+)$`, 'iu'),
);
const SURNAME_FIRST = pattern(
  /^(\p{Lu}[\p{L}\p{M}’'-]+),\s(\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){0,2})$/u,
);

/** What leads to the persons of a title, each with its first word: `between`, `visit of`. */
const openings = perTable(({ betweenWords, recorderWords }: LayoutWords) =>
  [...betweenWords, ...recorderWords].map((words) => ({
    first: words.split(' ', 1)[0]!.toLowerCase(),
    whole: pattern(`(?<!\\p{L})${words.replaceAll(' ', '\\s+')}\\s`, 'iu'),
  })),
);

/** The persons a title names: `… between Comrade N. S. Khrushchev and U.S. Ambassador … L. Thompson`. */
export function titlePeople(
  transcript: Transcript,
  title: Span,
  words: LayoutWords,
  isKnown: (name: string) => boolean,
): readonly Mentioned[] {
  const text = transcript.text.slice(title.start, title.end);
  const lower = text.toLowerCase();
  const opening = openings(words)
    .map(({ first, whole }) => (lower.includes(first) ? whole.exec(text) : null))
    .find((m) => m !== null);
  if (!opening) return [];
  const byline = words.recorderWords.some((word) => opening[0].toLowerCase().startsWith(word));
  const start = title.start + opening.index + opening[0].length;
  const all = withOfficesBefore(
    transcript.text,
    pieces(transcript.text.slice(start, title.end), start, titlePersons(words)).flatMap((piece) =>
      upToLineEnd(transcript.text, withoutWith(transcript.text, piece, words), words),
    ),
    words,
  );
  // `between A and B, 3 May 1956`: with the date the names are over.
  const dated = all.findIndex((piece) => DIGIT.test(transcript.text.slice(piece.start, piece.end)));
  const helpers = bracketed(text, title.start, words);
  const until = dated < 0 ? all.length : isPlace(transcript.text, all, dated, words) ? dated - 1 : dated;
  const between = opening[0].toLowerCase().startsWith(words.betweenWords[0] ?? '');
  const named = ofPersons(transcript.text, all.slice(0, until), words).flatMap((piece) =>
    titlePerson(
      transcript,
      piece,
      byline ? 'recorder' : 'present',
      words,
      between && !NUMBER.test(transcript.text.slice(piece.start, piece.end)) ? () => true : isKnown,
    ),
  );
  return [...firstPartner(transcript, title, opening.index, words), ...named, ...helpers];
}

/** `беседы с министром`, `Reception by … of the Ambassador`: what leads to the office is none of it. */
function withoutWith(text: string, piece: Span, { withWord, ofWord }: LayoutWords): Span {
  const whole = trimmed(text, piece);
  const opening = text.slice(whole.start, whole.end).toLowerCase();
  const lead = [withWord, ofWord].find((word) => word !== '' && opening.startsWith(`${word} `));
  return lead === undefined ? piece : span(whole.start + lead.length + 1, piece.end);
}

/** `между делегациями СССР и Балтонии`: behind a body a bare name is that of another, and none of a person. */
function ofPersons(text: string, all: readonly Span[], words: LayoutWords): readonly Span[] {
  const wordsOf = (piece: Span): readonly string[] => WORD.match(text.slice(piece.start, piece.end).toLowerCase());
  const body = all.findIndex((piece) =>
    words.sideWords.has(wordsOf(piece).find((w) => !words.articles.includes(w)) ?? ''),
  );
  return body < 0 ? all : all.filter((piece, i) => i < body || wordsOf(piece).length > 1);
}

/** `Interview with Admiral Harold B. Sloan ⏎ Washington`: a name in full ends with its line. */
function upToLineEnd(text: string, piece: Span, words: LayoutWords): readonly Span[] {
  const end = text.slice(piece.start, piece.end).indexOf('\n');
  if (end < 0) return [piece];
  const line = trimmed(text, span(piece.start, piece.start + end));
  const name = trailingName(text, line, words);
  const isFull = name !== undefined && name.end === line.end && /\s/u.test(text.slice(name.start, name.end));
  return isFull ? [line, span(piece.start + end + 1, piece.end)] : [piece];
}

/**
 * `l'ambassadeur d'Allemagne, M. Hartmann`: an office in small letters, a comma, then its holder with a form of
 * address.
 */
const withOfficesBefore = (text: string, all: readonly Span[], words: LayoutWords): readonly Span[] =>
  all.flatMap((piece, i): readonly Span[] => {
    const [next, before] = [all[i + 1], all[i - 1]];
    const isOffice = (said: string): boolean =>
      isOfficeAlone(said, words) || (isOfficeHolder(said, words) && ofBody(words).test(said));
    const leads = (one: Span, other: Span): boolean =>
      isOffice(text.slice(one.start, one.end).trim()) && isAddressed(text, one, other, words);
    if (before !== undefined && leads(before, piece)) return [];
    return [next !== undefined && leads(piece, next) ? span(piece.start, next.end) : piece];
  });

const inType = (words: readonly string[]): string => anyOf([...words, ...words.map((word) => word.toUpperCase())]);

/**
 * `the Ambassador of the DPRK`, `THE AMBASSADOR OF NORLAND IN PARIS`, `Botschafter der Norländischen Volksrepublik`: an
 * office and whose it is.
 */
const ofBody = perTable(
  ({ articles, ofWord, officeLinks }: LayoutWords) =>
    new RegExp(
      `\\s(?:${ofWord}|${ofWord.toUpperCase()})\\s(?:(?:${inType(articles)})\\s)?(?:\\p{Lu}[\\p{L}-]+\\s)?\\p{Lu}[\\p{L}.]+(?:\\s(?:${inType([...officeLinks])})\\s(?:(?:${inType(articles)})\\s)?\\p{Lu}[\\p{L}.]+)?$`,
      'u',
    ),
);

/** `…, M. Hartmann`, `the Prime Minister of Afghanistan, YUNUS KARIM`: a form of address, or a name in full. */
function isAddressed(text: string, one: Span, other: Span, words: LayoutWords): boolean {
  if (text.slice(one.end, other.start).trim() !== ',') return false;
  const [office, held] = [one, other].map((piece) => text.slice(piece.start, piece.end).trim()) as [string, string];
  const name = trailingName(held, span(0, held.length), words);
  const isInFull = name?.start === 0 && /\s/u.test(held) && hasArticle(office.toLowerCase(), words);
  return isInFull || words.addresses.has((WORD.match(held)[0] ?? '').toLowerCase());
}

/** `CONVERSATION OF A. I. ORLOV WITH …`: whose conversation it is, before the one with whom. */
function firstPartner(transcript: Transcript, title: Span, until: number, words: LayoutWords): readonly Mentioned[] {
  const before = transcript.text.slice(title.start, title.start + until);
  const of = before.toLowerCase().lastIndexOf(` ${words.ofWord} `);
  if (of < 0) return [];
  const start = title.start + of + words.ofWord.length + 2;
  const own = WORDS.match(transcript.text.slice(start, title.start + until).toLowerCase());
  if (own.some((word) => words.recordWords.has(word) || words.meetingNouns.has(word))) return [];
  const whole = span(start, title.start + until);
  // `of Comrades Zorin, Malik and Pell with …`
  const isSeveral = words.pluralTitles.has(own[0] ?? '');
  const each = isSeveral ? pieces(transcript.text.slice(start, whole.end), start, titlePersons(words)) : [whole];
  return each.flatMap((piece) => titlePerson(transcript, piece, 'present', words, () => false));
}

const WORDS = pattern(/[\p{L}\p{M}’'-]+/gu);

const IN_BRACKETS = /\(([^():]{4,24}):\s*([^()]{2,60})\)/gu;

/** `(interpreter: Miss Weiss)`: in a title, who helped. */
const bracketed = (text: string, offset: number, words: LayoutWords): readonly Mentioned[] =>
  [...text.matchAll(IN_BRACKETS)].flatMap((match): readonly Mentioned[] => {
    const role = words.roles.get(match[1]!.trim().toLowerCase());
    const named = role === undefined ? undefined : namedIn(match[2]!, words).find((n) => n.name !== undefined);
    const at = offset + match.index + match[0].length - 1 - match[2]!.length;
    return named === undefined || role === undefined ? [] : [mentionAt(named, at, [role])];
  });

/** `between A and B, Bistra, 14 July`: a word alone between commas before the date is where they met. */
const isPlace = (text: string, all: readonly Span[], dated: number, words: LayoutWords): boolean => {
  const before = all[dated - 1];
  if (before === undefined || dated < 2 || text[before.start - 1] !== ',') return false;
  const piece = text.slice(before.start, before.end).trim();
  return !piece.includes(' ') && !words.officeWords.has(piece.toLowerCase());
};

const FIRST_WORD = pattern(/^\p{L}+/u);
const FIRST_NOUN = pattern(/(?<!\p{L})\p{Lu}[\p{L}-]+/u);
const DIGIT = /^\s*\d/;
const NUMBER = /\d/;
const BRACKETED = pattern(/\(([^()]*\p{Lu}[^()]*)\)\s*$/u);
const WORD = pattern(/[\p{L}’'-]+/gu);

const placedBy = perTable(
  (words: LayoutWords) =>
    new RegExp(`\\s(?:${anyOf([...words.placeWords, ...(words.topicWords ?? [])])})\\s|\\s{3,}|\\s["“]?\\d`, 'iu'),
);

/** `the Minister of the Israeli Embassy (Shiloah)`, `Mr. Dale in New York`, `the Prime Minister`. */
function titlePerson(
  transcript: Transcript,
  piece: Span,
  role: ParticipantRole,
  words: LayoutWords,
  isKnown: (name: string) => boolean,
): readonly Mentioned[] {
  const whole = trimmed(transcript.text, piece);
  // What follows the name: a place, a second column, a date.
  // `советника посольства в Норландии А. И. Плотникова`: initials behind the place say that the name is still to come.
  const last = trailingName(transcript.text, whole, words);
  const isLate =
    role === 'recorder' && last !== undefined && startsWithInitial(transcript.text.slice(last.start, last.end));
  // `THE AMBASSADOR OF NORLAND IN PARIS, ERIK LUND`: of where he is an office, which its holder's name follows.
  const comma = transcript.text.lastIndexOf(',', whole.end - 1);
  const held = comma > whole.start ? trailingName(transcript.text, span(comma + 1, whole.end), words) : undefined;
  const placed =
    isLate || held !== undefined ? null : placedBy(words).exec(transcript.text.slice(whole.start, whole.end));
  const where = span(whole.start, placed ? whole.start + placed.index : whole.end);
  const segment = transcript.text.slice(where.start, where.end);
  // `at Fengtse Garden` on a line of its own; `, AFTER THE DINNER`
  const first = FIRST_WORD.exec(segment)?.[0].toLowerCase() ?? '';
  const isOther = [words.topicWords, words.occasionWords].some((some) => some?.includes(first) === true);
  if (isOther || words.placeWords.includes(first)) return [];
  const bracket = isCalledBefore(segment, words) ? null : BRACKETED.exec(segment);
  const inner = bracket
    ? span(where.start + bracket.index + 1, where.start + bracket.index + 1 + bracket[1]!.length)
    : where;
  const name = onOwnLine(transcript.text, inner, held ?? trailingName(transcript.text, inner, words), words);
  if (!name) {
    return isNamedOffice(segment, words) && isOfficeAlone(segment, words)
      ? [{ span: where, offices: [withoutArticle(segment, words)], roles: [role] }]
      : [];
  }
  const surface = transcript.text.slice(name.start, name.end);
  // `Landtag von Obertal – Stenographisches Protokoll`
  if (words.recordWords.has(surface.slice(surface.lastIndexOf(' ') + 1).toLowerCase())) return [];
  const before = transcript.text.slice(where.start, name.start).replace(/[\s(,]+$/u, '');
  const office = withoutAddress(withoutArticle(before, words), words);
  // `der öffentlichen Hauptverhandlung`: an adjective is no office.
  const says = FIRST_NOUN.test(office) || WORD.match(office.toLowerCase()).some((word) => words.officeWords.has(word));
  if (!bracket && office !== '' && !says && !isKnown(surface)) return [];
  // `des Gemeinderates Oberweiher`, `einer Delegation der Vertriebenen`: a body, and whose it is.
  if (words.sideWords.has(FIRST_NOUN.exec(office)?.[0].toLowerCase() ?? '') && !bracket) return [];
  // Places look like names ("Palm Springs"): an office, initials, brackets or the register must vouch for a person.
  if (!bracket && office === '' && !startsWithInitial(surface) && !isKnown(surface)) return [];
  return [{ name: surface, span: name, offices: office === '' ? [] : [office], roles: [role] }];
}

/**
 * `тов. Мяги (Таллин)`, `Herrn Direktor Lund (Nordbank)`: where a form of address and a name stand before the brackets,
 * these hold none.
 */
function isCalledBefore(segment: string, words: LayoutWords): boolean {
  const border = segment.indexOf('(');
  const name =
    border < 0 ? undefined : trailingName(segment, span(0, segment.slice(0, border).trimEnd().length), words);
  const before = name === undefined ? [] : WORD.match(segment.slice(0, name.start).toLowerCase());
  return before.some((word) => words.addresses.has(word));
}

/**
 * `MINISTER OF FOREIGN AFFAIRS OF THE DPRK` / `PAK SEONG-CHEOL`: in capitals a name looks like the end of the office
 * before it; what stands behind `OF THE` in the line before is none of it.
 */
function onOwnLine(text: string, where: Span, name: Span | undefined, { smallWords }: LayoutWords): Span | undefined {
  if (name === undefined) return undefined;
  const line = text.lastIndexOf('\n', name.end - 1) + 1;
  const before = WORD.match(text.slice(where.start, Math.max(where.start, line)).toLowerCase());
  const isOffices = line > name.start && before.length > 2 && smallWords.has(before.at(-2)!);
  return isOffices && text.slice(line, name.end).trim().includes(' ') ? span(line, name.end) : name;
}

/** `dem norländischen Gesandten`: the office, in a language whose articles have cases. */
const withoutArticle = (office: string, { articles }: LayoutWords): string => {
  const [first = ''] = office.split(' ', 1);
  return articles.includes(first) && isSmallAt(first, 0) ? office.slice(first.length + 1) : office;
};

/** `THE SOVIET AMBASSADOR, MR.`: the form of address belongs to the name. */
const withoutAddress = (office: string, { addresses }: LayoutWords): string => {
  const comma = office.lastIndexOf(',');
  const last = WORD.match(office.slice(comma + 1).toLowerCase());
  return comma > 0 && last.length === 1 && addresses.has(last[0]!) ? office.slice(0, comma) : office;
};
