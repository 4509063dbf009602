import { anyOf, perTable, type LayoutWords } from '../../language/index.js';
import type { ParticipantRole } from '../../model/index.js';
import { endBefore, pattern, span, trimmed, type Pattern, type Span } from '../../text/index.js';
import { dignitiesIn } from './dignities.js';
import type { Named } from './entry.js';
import { wordsIn } from './name-keys.js';
import { personStart, pieceOf, type Piece } from './list-piece.js';
import { invertedNames } from './surname-first.js';
import { andBetween, commaOrAnd, firmAt, inSingular, isOverBoth } from './list-words.js';
import { isOfficeAlone, isOfficeHolder, mentionAt, type Mentioned } from './participants.js';
import { trailingName } from './trailing-name.js';

/** The persons of a run-in list: `Cde. A, Minister of X; Cde. B and C. D. Smith (Chairman). Interpreter: Mr. E.` */
export function runIn(
  text: string,
  where: Span,
  words: LayoutWords,
  roles: readonly ParticipantRole[],
): readonly Mentioned[] {
  const opening = text.slice(where.start, where.end).trimStart().toLowerCase();
  if (words.groupOpenings?.some((group) => opening.startsWith(group))) return [];
  const statements = statementsOf(text, where, words);
  const titled = statements.filter(
    ({ start, end }) => DESCRIBED.test(text.slice(start, end)) && opensTitled(text.slice(start), words),
  );
  // `Senator Karl E. Munt, Republican, South Dakota; Senator Charles Pott, Republican, Michigan`
  const isDescribed = titled.length >= FEWEST_DESCRIBED && titled.length * 2 > statements.length;
  return statements.flatMap((statement) => personsOf(text, statement, words, roles, isDescribed));
}

/** A name in full, then a comma and something else. */
const DESCRIBED = pattern(/^[^,:]*\p{L}\s[^,:]*\p{L}\s[^,:]*\p{L},\s/u);
const opensTitled = (text: string, words: LayoutWords): boolean => personStart(words).test(text.trimStart());
const STOP_AT_END = /\.\s*$/u;
/** So many statements that name one in full and say what he is make a list of such. */
const FEWEST_DESCRIBED = 3;

/** Between the statements of a list: a semicolon, a line end, a sentence's end. */
const BORDER = pattern(/[;\n]|(?<=[\p{L}\p{Nd})])\.\s+(?=\p{Lu})|\s(?=\(\p{L}{3,24}\)\s\p{Lu})/gu);
const LAST_WORD = pattern(/[\p{L}\p{Nd})]+$/u);
/** A shorter word before a full stop is an abbreviation rather than the last of a sentence. */
export const SHORTEST_LAST_WORD = 3;

/** A list's statements. The full stop of `Prof. King` and `J. I. March` ends none. */
function statementsOf(text: string, where: Span, words: LayoutWords): readonly Span[] {
  return pieces(text.slice(where.start, where.end), where.start, BORDER, (piece, mark, after) => {
    // `Counsellor of the embassy` above `F. V. Makarov`: an office goes on to its holder.
    if (mark === '\n') {
      return pieces(piece, 0, commaOrAnd(words)).some((p) => endsInName(piece.slice(p.start, p.end), words));
    }
    // `Zhao Yun (Recorder) Ge Fan`: a label in brackets.
    if (mark === ' ') return roleInBrackets(after, words) !== undefined;
    if (!mark.startsWith('.') || isAbsence(after, words)) return true;
    const last = LAST_WORD.exec(endBefore(piece))?.[0].toLowerCase() ?? '';
    // `…, Ginn, Hu. Ex officio: Provost Ivers`
    if (last === '' || NEXT_HEADING.test(after)) return true;
    // `… and Mr. Smith. Mr. Jones …`: a surname ends a sentence; a title that leads to a name does not.
    return (
      last.length >= SHORTEST_LAST_WORD &&
      words.shortForenames?.has(last) !== true &&
      !(words.addresses.has(last) || words.pluralTitles.has(last) || isTitle(last, after, words))
    );
  });
}

/** `Auf kanadischer Seite AM Holm`: on whose side those behind it are, without a colon. */
const sideAt = perTable(
  ({ placeWords, sideOpenings = [], articles, sideWords }: LayoutWords) =>
    new RegExp(
      `^\\s*(?:${anyOf([...placeWords, ...sideOpenings])})\\s(?:(?:${anyOf(articles)})\\s)?(?!(?:${anyOf(articles)})\\s)\\p{L}{3,}\\s(?:${anyOf(sideWords)})\\s(?=\\p{Lu})`,
      'iu',
    ),
);

const roleInBrackets = (text: string, { roles }: LayoutWords): ParticipantRole | undefined =>
  roles.get(IN_BRACKETS.exec(text)?.[1]?.toLowerCase() ?? '');
const IN_BRACKETS = pattern(/^\s*\((\p{L}+)\)\s/u);

const NEXT_HEADING = pattern(/^\p{Lu}[\p{L} -]{2,24}:\s/u);

const isAbsence = (after: string, words: LayoutWords): boolean =>
  words.absenceHeadings.has((FIRST_WORD.exec(after)?.[0] ?? '').trim().toLowerCase());

const endsInName = (text: string, words: LayoutWords): boolean => {
  const plain = text.replace(/\s*\(.*$/su, '').trimEnd();
  return trailingName(plain, span(0, plain.length), words) !== undefined;
};

/** `Amb. Lowe`, `Secy. Hale`: a short word of an office before a name. */
const LONGEST_ABBREVIATION = 5;
const isTitle = (word: string, after: string, words: LayoutWords): boolean =>
  word.length <= LONGEST_ABBREVIATION &&
  words.officeWords.has(word) &&
  /^\p{Lu}[\p{Ll}’'-]+(?:[\s,;.(]|$)/u.test(after);

interface Heading {
  readonly role?: ParticipantRole;
  /** What an office before the colon is: `Secretary: Miss Moss`. */
  readonly office?: string;
  readonly absent?: true;
  readonly length: number;
}

const headingAt = perTable((words: LayoutWords) =>
  pattern(
    `^\\s*(?:(?:${anyOf(words.and)})\\s+)?(\\p{L}[\\p{L} .’'-]{2,40}?|\\p{L}+,\\s\\p{L}[\\p{L} .’'-]{2,30}?)\\s?:\\s*`,
    'iu',
  ),
);
const FIRST_WORD = pattern(/^\s*\p{L}+/u);

/** `interpreters: M. Andrieux`, `Secretary: Miss Moss`, `Apologies: L. Tor`: what the persons after it were. */
function headingOf(statement: string, words: LayoutWords): Heading {
  const first = (FIRST_WORD.exec(statement)?.[0] ?? '').trim().toLowerCase();
  if (words.absenceHeadings.has(first)) return { absent: true, length: 0 };
  const lead = attendanceLead(statement, words);
  if (lead > 0) return { length: lead };
  const side = sideAt(words).exec(statement);
  if (side !== null) return { length: side[0].length };
  const inBrackets = roleInBrackets(statement, words);
  if (inBrackets !== undefined) return { role: inBrackets, length: IN_BRACKETS.exec(statement)![0].length };
  const match = headingAt(words).exec(statement);
  if (match === null) return { length: 0 };
  const label = match[1]!.trim();
  const role = words.roles.get(label.toLowerCase());
  const { length } = match[0];
  // `In attendance: the Matron (Miss Lyle)`
  if (role === undefined && words.fields.get(label.toLowerCase()) === 'participants') return { length };
  if (role !== undefined) return { role, length };
  if (isOfficeHolder(label, words)) return { office: label, length };
  // `Ex-officio: Ken Hale, Provost`: what heads the persons is none of them.
  const [person] = statement.slice(length).split(/[,;(]/u, 1);
  return endsInName(person!, words) ? { length } : { length: 0 };
}

/**
 * `Also present were `, `Councilmembers present at roll call were `: how long what leads to the names of a sentence is,
 * with up to two words before.
 */
export function attendanceLead(text: string, { attendanceOpenings }: LayoutWords): number {
  const lower = text.toLowerCase();
  const ends = attendanceOpenings
    .filter((opening) => opening.includes(' '))
    .flatMap((opening) => {
      const at = lower.indexOf(`${opening} `);
      const end = at + opening.length + 1;
      // `du côté français : M. Saint-Cloud`
      return at >= 0 && FEW_WORDS.test(lower.slice(0, at)) ? [end + COLON.exec(lower.slice(end))![0].length] : [];
    });
  return Math.max(0, ...ends);
}
const COLON = /^(?::\s*)?/u;
const FEW_WORDS = pattern(/^\s*(?:[\p{L}’'-]+\s){0,2}$/u);

const stopAt = perTable((words: LayoutWords) => pattern(`\\s(?:${anyOf(words.absentees)})(?!\\p{L})`));

/** The persons of one statement. */
function personsOf(
  text: string,
  whole: Span,
  words: LayoutWords,
  roles: readonly ParticipantRole[],
  isDescribed: boolean,
): readonly Mentioned[] {
  const heading = headingOf(text.slice(whole.start, whole.end), words);
  if (heading.absent) return [];
  const start = whole.start + heading.length;
  const own = heading.role === undefined ? roles : [heading.role];
  // "X vice Y": Y was not there. "X was present for Item 1": the sentence adds nobody.
  const statement = text.slice(start, whole.end);
  const present = span(start, start + (stopAt(words).exec(statement)?.index ?? statement.length));
  const dignities = dignitiesIn(text.slice(present.start, present.end), words, own, pieces);
  if (dignities.length > 0) {
    return dignities.map((m) => ({ ...m, span: span(present.start + m.span.start, present.start + m.span.end) }));
  }
  const inverted = invertedNames(text.slice(present.start, present.end));
  const segments = withFirms(
    text,
    pieces(
      text.slice(present.start, present.end),
      present.start,
      commaOrAnd(words),
      (before, mark, after) => !LETTER.test(mark) || !isOverBoth(before, after, words),
    ),
    words,
  );
  if (inverted.length > 0) {
    return [
      ...inverted.map((n) => mentionAt(n, present.start, own)),
      ...bareAmong(inverted, text, segments, present, own, words),
    ];
  }
  const titles = segments.map((segment) => pluralTitleOf(text.slice(segment.start, segment.end), words));
  const read = withPlurals(
    segments.map((segment, i): Piece => {
      const office = text.slice(segment.start, segment.end);
      // `Bundeskanzler (Vorsitz)` before `die Bundesminister`
      if (titles[i + 1] !== undefined && isOfficeAlone(office, words)) {
        return { person: { span: trimmed(text, segment), offices: [office.trim()], roles: own } };
      }
      const isJoined = i > 0 && LETTER.test(text.slice(segments[i - 1]!.end, segment.start));
      // `Senators Bell, Kay, and Smith of New Jersey`
      const place = titles.slice(0, i + 1).some((title) => title !== undefined) ? ofPlace(words).exec(office) : null;
      const named = place === null ? segment : span(segment.start, segment.start + place.index);
      const piece = pieceOf(text, named, segments.length, words, own);
      if (isDescribed && i > 0 && !isJoined && !opensTitled(office, words)) {
        return { said: office.replace(STOP_AT_END, '').trim() };
      }
      const side = place?.[1];
      return {
        ...piece,
        ...(piece.person !== undefined && side !== undefined ? { person: { ...piece.person, side } } : {}),
        ...(isJoined ? { isJoined } : {}),
      };
    }),
    titles,
    words,
  );
  const found = joined(read, words);
  return heading.office === undefined
    ? found
    : found.map((m, i) => (i === 0 ? { ...m, labelled: true, offices: [heading.office!, ...m.offices] } : m));
}

/** `of Messrs. Stone & Bright`: a firm is one, whoever it is named for. */
const withFirms = (text: string, segments: readonly Span[], words: LayoutWords): readonly Span[] =>
  segments.flatMap((segment, i) => {
    const isFirm = (s: Span | undefined): boolean => s !== undefined && firmAt(words).test(text.slice(s.start, s.end));
    const isJoined = (a: Span, b: Span): boolean => andBetween(words).test(text.slice(a.end, b.start));
    if (isFirm(segments[i - 1]) && isJoined(segments[i - 1]!, segment)) return [];
    const next = segments[i + 1];
    return isFirm(segment) && next !== undefined && isJoined(segment, next)
      ? [span(segment.start, next.end)]
      : [segment];
  });

/** ` of New Jersey`, behind a surname. */
const ofPlace = perTable((words: LayoutWords) =>
  pattern(`(?<=^(?:\\s*\\p{L}+\\.?)?\\s*\\p{Lu}[\\p{L}’'-]+)\\s(?:${anyOf(words.ofCountry)})\\s(\\p{Lu}[\\p{L} .]+)$`),
);

/** `тт. Зимин П., Пахомова, Сухоруков`: surnames alone beside others with initials behind. */
function bareAmong(
  inverted: readonly Named[],
  text: string,
  segments: readonly Span[],
  { start }: Span,
  roles: readonly ParticipantRole[],
  { officeWords }: LayoutWords,
): readonly Mentioned[] {
  return segments.flatMap((segment): readonly Mentioned[] => {
    const where = trimmed(text, segment);
    const name = text.slice(where.start, where.end);
    const isOther = !inverted.some((n) => start + n.span.start < where.end && where.start < start + n.span.end);
    return isOther && BARE.test(name) && !officeWords.has(name.toLowerCase())
      ? [{ name, span: where, offices: [], roles }]
      : [];
  });
}

const LETTER = pattern(/\p{L}/u);

const BARE = pattern(/^\p{Lu}[\p{L}\p{M}’'-]{2,}$/u);

const pluralAt = perTable(
  (words: LayoutWords) =>
    new RegExp(
      `^\\s*(?:(?:${anyOf(words.articles)})\\s)?(?:\\p{Ll}{5,}\\s)?(${anyOf(words.pluralTitles.keys())})\\.?\\s(?=.*\\p{Lu})`,
      'iu',
    ),
);

/** `die Bundesminister Dr. Wolters`, `народные заседатели Лунин`: the title in the singular. */
const pluralTitleOf = (piece: string, words: LayoutWords): string | undefined =>
  words.pluralTitles.get(pluralAt(words).exec(piece)?.[1]?.toLowerCase() ?? '');

/** `die Bundesminister Dr. Wolters, Seegers, Kollmann`: a title in the plural makes each surname behind it a person. */
function withPlurals(
  read: readonly Piece[],
  titles: readonly (string | undefined)[],
  words: LayoutWords,
): readonly Piece[] {
  let title: string | undefined;
  return read.map((piece, i): Piece => {
    title = titles[i] ?? (piece.person === undefined ? undefined : title);
    if (title === undefined || piece.person === undefined) return piece;
    const { offices } = piece.person;
    // `Council Members Ruth Ellery`: what stands before the name, in the singular.
    if (titles[i] !== undefined) {
      const [own = '', ...more] = offices;
      const singular = own === '' ? title : inSingular(own, words);
      return { person: { ...piece.person, offices: [singular, ...more], shared: true } };
    }
    return { person: offices.length === 0 ? { ...piece.person, offices: [title], shared: true } : piece.person };
  });
}

/**
 * What is said of somebody goes to the person before it, or before the first to the first. A surname alone (`Ash`) is a
 * person where everything between the commas is one.
 */
function joined(read: readonly Piece[], words: LayoutWords): readonly Mentioned[] {
  const all = read.every((piece) => piece.person !== undefined);
  const isSure = (piece: Piece): boolean => piece.person !== undefined && (all || piece.said === undefined);
  // `Guillaumin, trésorier;`: the first of a statement that has nobody else.
  const lead = read.some(isSure) ? undefined : read[0];
  const isPerson = (piece: Piece): boolean => isSure(piece) || (piece === lead && piece.person !== undefined);
  const persons: Mentioned[] = [];
  const before: string[] = [];
  let next: string | undefined;
  for (const [i, piece] of read.entries()) {
    const following = read[i + 1];
    if (isPerson(piece)) {
      const { person } = piece;
      persons.push(next === undefined ? person! : { ...person!, offices: [next, ...person!.offices] });
      next = undefined;
    } else if (piece.isJoined && following !== undefined && isPerson(following) && !following.isJoined) {
      // `M. Bale and the ambassador in Havana, S. Petrov`: the office of the one behind it.
      next = piece.said;
    } else if (piece.said !== undefined && piece.said !== '') {
      const last = persons.at(-1);
      // `The Prime Minister, the Foreign Secretary`: an office is said of nobody without a name.
      if (last === undefined) before.push(piece.said);
      else if (piece.office !== undefined && last.name === undefined) persons.push(piece.office);
      else persons[persons.length - 1] = { ...last, offices: [...last.offices, piece.said] };
    }
  }
  const [first, ...rest] = persons;
  // `The subcommittee met at 11:37 a.m., pursuant to recess, Senator …`: no offices of his.
  const tells = before.some((said) => wordsIn(said).some((word) => words.heldWords?.has(word)));
  return first === undefined ? [] : [{ ...first, offices: [...(tells ? [] : before), ...first.offices] }, ...rest];
}

/** The stretches of a text between its borders, none empty; borders within brackets, and those refused, are none. */
export function pieces(
  text: string,
  offset: number,
  separator: RegExp | Pattern,
  isBorder: (before: string, mark: string, after: string) => boolean = () => true,
): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of separator instanceof RegExp ? text.matchAll(separator) : separator.matchAll(text)) {
    const before = text.slice(start, match.index);
    if (isOpen(before) || !isBorder(before, match[0], text.slice(match.index + match[0].length))) continue;
    spans.push(span(offset + start, offset + match.index));
    start = match.index + match[0].length;
  }
  return [...spans, span(offset + start, offset + text.length)].filter((s) => s.end > s.start);
}

/** Whether a bracket is open at the end of a text. */
const isOpen = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')');
