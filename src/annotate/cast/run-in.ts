import { anyOf, perTable, type LayoutWords } from '../../language/index.js';
import type { ParticipantRole } from '../../model/index.js';
import { given, span, trimmed, type Span } from '../../text/index.js';
import { namedIn, trailingName, type Named } from './entry.js';
import { invertedNames } from './surname-first.js';
import { commaOrAnd, isTheOffice } from './list-words.js';
import { isOfficeAlone, isOfficeHolder, mentionAt, type Mentioned } from './participants.js';

/** The persons of a run-in list: `Cde. A, Minister of X; Cde. B and C. D. Smith (Chairman). Interpreter: Mr. E.` */
export function runIn(
  text: string,
  where: Span,
  words: LayoutWords,
  roles: readonly ParticipantRole[],
): readonly Mentioned[] {
  const opening = text.slice(where.start, where.end).trimStart().toLowerCase();
  if (words.groupOpenings?.some((group) => opening.startsWith(group))) return [];
  return statementsOf(text, where, words).flatMap((statement) => personsOf(text, statement, words, roles));
}

/** Between the statements of a list: a semicolon, a line end, a sentence's end. */
const BORDER = /[;\n]|(?<=[\p{L}\p{Nd})])\.\s+(?=\p{Lu})/gu;
const LAST_WORD = /[\p{L}\p{Nd})]+$/u;
const SHORTEST_LAST_WORD = 3;
const LONGEST_WORD = 40;

/** A list's statements. The full stop of `Prof. King` and `J. I. March` ends none. */
function statementsOf(text: string, where: Span, words: LayoutWords): readonly Span[] {
  return pieces(text.slice(where.start, where.end), where.start, BORDER, (piece, mark, after) => {
    // `Counsellor of the embassy` above `F. V. Makarov`: an office goes on to its holder.
    if (mark === '\n') {
      return pieces(piece, 0, commaOrAnd(words)).some((p) => endsInName(piece.slice(p.start, p.end), words));
    }
    if (!mark.startsWith('.') || isAbsence(after, words)) return true;
    const last = LAST_WORD.exec(piece.slice(-LONGEST_WORD))?.[0].toLowerCase() ?? '';
    // `…, Ginn, Hu. Ex officio: Provost Ivers`
    if (last === '' || NEXT_HEADING.test(after)) return true;
    // `… and Mr. Smith. Mr. Jones …`: a surname ends a sentence; a title that leads to a name does not.
    return (
      last.length >= SHORTEST_LAST_WORD &&
      !(words.addresses.has(last) || words.pluralTitles.has(last) || isTitle(last, after, words))
    );
  });
}

const NEXT_HEADING = /^\p{Lu}[\p{L} -]{2,24}:\s/u;

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

const headingAt = perTable(
  (words: LayoutWords) =>
    new RegExp(`^\\s*(?:(?:${anyOf(words.and)})\\s+)?(\\p{L}[\\p{L} .’'-]{2,40}?)\\s?:\\s*`, 'iu'),
);
const FIRST_WORD = /^\s*\p{L}+/u;

/** `interpreters: M. Andrieux`, `Secretary: Miss Moss`, `Apologies: L. Tor`: what the persons after it were. */
function headingOf(statement: string, words: LayoutWords): Heading {
  const first = (FIRST_WORD.exec(statement)?.[0] ?? '').trim().toLowerCase();
  if (words.absenceHeadings.has(first)) return { absent: true, length: 0 };
  const match = headingAt(words).exec(statement);
  if (match === null) return { length: 0 };
  const label = match[1]!.trim();
  const role = words.roles.get(label.toLowerCase());
  const { length } = match[0];
  if (role !== undefined) return { role, length };
  if (isOfficeHolder(label, words)) return { office: label, length };
  // `Ex-officio: Ken Hale, Provost`: what heads the persons is none of them.
  const [person] = statement.slice(length).split(/[,;(]/u, 1);
  return endsInName(person!, words) ? { length } : { length: 0 };
}

const stopAt = perTable((words: LayoutWords) => new RegExp(`\\s(?:${anyOf(words.absentees)})(?!\\p{L})`, 'u'));

/** The persons of one statement. */
function personsOf(
  text: string,
  whole: Span,
  words: LayoutWords,
  roles: readonly ParticipantRole[],
): readonly Mentioned[] {
  const heading = headingOf(text.slice(whole.start, whole.end), words);
  if (heading.absent) return [];
  const start = whole.start + heading.length;
  const own = heading.role === undefined ? roles : [heading.role];
  // "X vice Y": Y was not there. "X was present for Item 1": the sentence adds nobody.
  const statement = text.slice(start, whole.end);
  const present = span(start, start + (stopAt(words).exec(statement)?.index ?? statement.length));
  const inverted = invertedNames(text.slice(present.start, present.end));
  const segments = pieces(text.slice(present.start, present.end), present.start, commaOrAnd(words));
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
      return { ...pieceOf(text, segment, segments.length, words, own), ...(isJoined ? { isJoined } : {}) };
    }),
    titles,
  );
  const found = joined(read);
  return heading.office === undefined
    ? found
    : found.map((m, i) => (i === 0 ? { ...m, offices: [heading.office!, ...m.offices] } : m));
}

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

const BARE = /^\p{Lu}[\p{L}\p{M}’'-]{2,}$/u;

const pluralAt = perTable(
  (words: LayoutWords) =>
    new RegExp(
      `^\\s*(?:(?:${anyOf(words.articles)})\\s)?(${anyOf(words.pluralTitles.keys())})\\.?\\s(?=.*\\p{Lu})`,
      'iu',
    ),
);

/** `die Bundesminister Dr. Wolters`: the title in the singular. */
const pluralTitleOf = (piece: string, words: LayoutWords): string | undefined =>
  words.pluralTitles.get(pluralAt(words).exec(piece)?.[1]?.toLowerCase() ?? '');

/** `die Bundesminister Dr. Wolters, Seegers, Kollmann`: a title in the plural makes each surname behind it a person. */
function withPlurals(read: readonly Piece[], titles: readonly (string | undefined)[]): readonly Piece[] {
  let title: string | undefined;
  return read.map((piece, i): Piece => {
    title = titles[i] ?? (piece.person === undefined ? undefined : title);
    if (title === undefined || piece.person === undefined) return piece;
    const { offices } = piece.person;
    // Of the title's own piece, `Council Members Ruth Ellery`, the plural is what stands before the name.
    if (titles[i] !== undefined) return { person: { ...piece.person, offices: [title, ...offices.slice(1)] } };
    return { person: offices.length === 0 ? { ...piece.person, offices: [title] } : piece.person };
  });
}

/** A piece between commas: a person, an office that stands for one, or what is said of the person before it. */
interface Piece {
  readonly person?: Mentioned;
  readonly said?: string;
  /** Whether `and` stands before it. */
  readonly isJoined?: true;
}

const LETTER = /\p{L}/u;

const SIDE_BEFORE = /^\s*\[[^[\]]*\]/u;
const BRACKETS = /\s*\(([^()]*)\)/gu;
const OUTER = /^[\s,.;:-]+|[\s.]+$/gu;

/** The beginning of another person's entry: initials, or a title. */
export const personStart = perTable(
  (words: LayoutWords) =>
    new RegExp(
      `^(?:(?:${anyOf(words.and)})\\s+)?(?:(?:\\p{Lu}\\p{L}?\\.\\s?){1,3}\\p{Lu}|(?:${anyOf(words.titles)})\\.?\\s)`,
      'u',
    ),
);

/** `Cde. Petru I. Manea interpreted`: small words behind a name. */
const SMALL_END = /(?:\s+\p{Ll}[\p{Ll}-]*)+$/u;

function pieceOf(
  text: string,
  segment: Span,
  among: number,
  words: LayoutWords,
  roles: readonly ParticipantRole[],
): Piece {
  // `[from our side] Vice Premier Chen Bo`: whose side is said in brackets.
  const raw = text.slice(segment.start, segment.end).replace(SIDE_BEFORE, (side) => ' '.repeat(side.length));
  const brackets = [...raw.matchAll(BRACKETS)].map((m) => m[1]!.trim());
  // `Krauß 17. 6.`: the day on which he signed.
  const cut = raw.search(/\s*\(|\s\d{1,2}\.\s?\d{1,2}\./u);
  const plain = (cut >= 0 ? raw.slice(0, cut) : raw).replace(/[.\s]+$/u, '');
  const ended = SMALL_END.exec(plain);
  const role = ended === null ? undefined : roleOf(ended[0], words);
  const piece = role === undefined ? plain : plain.slice(0, ended!.index);
  const name = trailingName(piece, span(0, piece.length), words);
  const named = name ? namedIn(piece, words).find((n) => n.name !== undefined) : undefined;
  const isPerson =
    name !== undefined &&
    !isServed(piece, name, words) &&
    !isCounted(piece.slice(0, name.start), words) &&
    (piece.slice(name.start, name.end).includes(' ') ||
      personStart(words).test(piece.trimStart()) ||
      name.start > leadOf(piece) ||
      among === 1);
  if (named !== undefined && isPerson) {
    const said = brackets.map((b) => rolesIn(b, words));
    const first = [role, named.role, ...said].find((r): r is ParticipantRole => r !== undefined);
    return {
      person: mentionAt({ ...withOffices(named, brackets, words), ...given({ role: first }) }, segment.start, roles),
    };
  }
  // `The President, Mr. Bell, Mr. Kay`: three. `Present: The Secretary of State`: one.
  if ((among >= 3 || among === 1) && isTheOffice(piece.trim(), words) && isOfficeHolder(piece, words)) {
    return { person: { span: trimmed(text, segment), offices: [piece.trim()], roles } };
  }
  if (named !== undefined && !isServed(piece, name!, words) && !isCounted(piece.slice(0, name!.start), words)) {
    return { person: mentionAt(withOffices(named, brackets, words), segment.start, roles), said: raw.trim() };
  }
  // `4 members of the public`: nobody in particular, and no office of the one before.
  return COUNT.test(raw) ? {} : { said: raw.replace(OUTER, '') };
}

const COUNT = /^\s*(?:\p{L}+\s)?\p{Nd}+\s\p{Ll}/u;

const leadOf = (piece: string): number => /^\s*/u.exec(piece)![0].length;

const roleOf = (ending: string, words: LayoutWords): ParticipantRole | undefined =>
  ending
    .trim()
    .split(/\s+/u)
    .map((word) => words.roleVerbs.get(word.toLowerCase()))
    .find((role) => role !== undefined);

const WORD_BEFORE = /(?<!\p{L})(\p{Ll}{3,})\s+$/u;

/** `eleven Fellows`: a small word that is no office, and none of a name, counts or describes several. */
function isCounted(before: string, words: LayoutWords): boolean {
  const word = WORD_BEFORE.exec(before)?.[1];
  return (
    word !== undefined &&
    !words.officeWords.has(word) &&
    !words.smallWords.has(word) &&
    !words.particles.includes(word) &&
    !words.roles.has(word)
  );
}

/** `Assistant to Mr. Kay`: he is named, and is not the one who is present. */
const isServed = (piece: string, name: Span, words: LayoutWords): boolean =>
  servedBefore(words).test(piece.slice(0, name.start));
const servedBefore = perTable(
  (words: LayoutWords) =>
    new RegExp(`\\s(?:${anyOf(words.servingWords)})\\s+(?:(?:${anyOf(words.titles)})\\.?\\s+)?$`, 'u'),
);

const rolesIn = (bracket: string, words: LayoutWords): ParticipantRole | undefined =>
  words.roles.get(bracket.toLowerCase()) ?? words.roleVerbs.get(bracket.toLowerCase());

/** An office that runs on from a sentence's own words begins with its last run of capitals: `took part Cdes.` */
const withOffices = (named: Named, brackets: readonly string[], words: LayoutWords): Named => ({
  ...named,
  offices: [
    ...named.offices.map((o) => withoutProse(o, words)),
    ...brackets.filter((b) => rolesIn(b, words) === undefined),
  ].filter((o) => o !== ''),
});

const SMALL_WORD = /(?<!\p{L})\p{Ll}{4,}(?:\s+|$)/gu;

function withoutProse(office: string, words: LayoutWords): string {
  const prose = [...office.matchAll(SMALL_WORD)].findLast(
    ([word]) => !words.officeWords.has(word.trim()) && !words.addressedOffices.has(word.trim()),
  );
  return prose === undefined ? office : office.slice(prose.index + prose[0].length);
}

/**
 * What is said of somebody goes to the person before it, or before the first to the first. A surname alone (`Ash`) is a
 * person where everything between the commas is one.
 */
function joined(read: readonly Piece[]): readonly Mentioned[] {
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
      if (last === undefined) before.push(piece.said);
      else persons[persons.length - 1] = { ...last, offices: [...last.offices, piece.said] };
    }
  }
  const [first, ...rest] = persons;
  return first === undefined ? [] : [{ ...first, offices: [...before, ...first.offices] }, ...rest];
}

/** The stretches of a text between its borders, none empty; borders within brackets, and those refused, are none. */
export function pieces(
  text: string,
  offset: number,
  separator: RegExp,
  isBorder: (before: string, mark: string, after: string) => boolean = () => true,
): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(separator)) {
    const before = text.slice(start, match.index);
    if (isOpen(before) || !isBorder(before, match[0], text.slice(match.index + match[0].length))) continue;
    spans.push(span(offset + start, offset + match.index));
    start = match.index + match[0].length;
  }
  return [...spans, span(offset + start, offset + text.length)].filter((s) => s.end > s.start);
}

/** Whether a bracket is open at the end of a text. */
const isOpen = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')');
