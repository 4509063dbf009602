import { anyOf, perTable, type LayoutWords } from '../../language/index.js';
import type { ParticipantRole } from '../../model/index.js';
import { given, pattern, span, trimmed, type Span } from '../../text/index.js';
import { namedIn, type Named } from './entry.js';
import { asIn, capitalised, firmAt, isNamedOffice, isTheOffice, withoutArticle } from './list-words.js';
import { isOfficeHolder, mentionAt, type Mentioned } from './participants.js';
import { bare, beginsWithInitials, trailingName } from './trailing-name.js';

/** ` of the committee staff`: what follows a name in small letters. */
const ofSmall = perTable((words: LayoutWords) =>
  pattern(
    `\\s(?:${anyOf(words.ofCountry)})\\s(?:(?:${anyOf(words.articles)})\\s)?(?!(?:${anyOf(words.articles)})\\s)\\p{Ll}.*$`,
  ),
);

/** A piece between commas: a person, an office that stands for one, or what is said of the person before it. */
export interface Piece {
  readonly person?: Mentioned;
  readonly said?: string;
  /** What is said, where it is an office: behind one without a name it stands for another, `the Foreign Secretary`. */
  readonly office?: Mentioned;
  /** Whether `and` stands before it. */
  readonly isJoined?: true;
}

const BULLET = /^\s*[-–—•*·]\s+/u;
const SIDE_BEFORE = /^\s*\[[^[\]]*\]/u;
const BRACKETS = /\s*\(([^()]*)\)/gu;
const OUTER = /^[\s,.;:-]+|[\s.]+$/gu;

/** The beginning of another person's entry: initials, or a title. */
export const personStart = perTable((words: LayoutWords) =>
  pattern(
    `^(?:(?:${anyOf(words.and)})\\s+)?(?:(?:\\p{Lu}\\p{L}?\\.\\s?){1,3}\\p{Lu}|(?:${anyOf(words.titles)})\\.?\\s)`,
  ),
);

/** `Cde. Petru I. Manea interpreted`: small words behind a name. */
const SMALL_END = pattern(/(?:\s+\p{Ll}[\p{Ll}-]*)+$/u);

export function pieceOf(
  text: string,
  whole: Span,
  among: number,
  words: LayoutWords,
  roles: readonly ParticipantRole[],
): Piece {
  // `- The President, Mr. Bell`: the bullet of a list typed as text.
  const bullet = BULLET.exec(text.slice(whole.start, whole.end))?.[0].length ?? 0;
  const segment = span(whole.start + bullet, whole.end);
  // `[from our side] Vice Premier Chen Bo`: whose side is said in brackets.
  const raw = text.slice(segment.start, segment.end).replace(SIDE_BEFORE, (side) => ' '.repeat(side.length));
  const brackets = [...raw.matchAll(BRACKETS)].map((m) => m[1]!.trim());
  // `Krauß 17. 6.`: the day on which he signed.
  const cut = raw.search(/\s*\(|\s\d{1,2}\.\s?\d{1,2}\./u);
  const uncut = (cut >= 0 ? raw.slice(0, cut) : raw).replace(/[.\s]+$/u, '');
  // `Pastor Amt als Vorsitzender`, among others.
  const as = asIn(words).exec(uncut);
  const plain = as === null ? uncut : uncut.slice(0, as.index);
  if (as !== null) brackets.push(as[1]!);
  const ended = SMALL_END.exec(plain);
  const role = ended === null ? undefined : roleOf(ended[0], words);
  const all = role === undefined ? plain : plain.slice(0, ended!.index);
  // `Mr. Marsh of the committee staff`
  const part = personStart(words).test(all.trimStart()) ? ofSmall(words).exec(all) : null;
  const piece = part === null ? all : all.slice(0, part.index);
  // `Sir George Ashby, Bart. (in the Chair)`: what he is.
  if (words.honours?.has(bare(piece.trim())) === true) {
    return { said: brackets.length > 0 ? brackets.join(', ') : raw.replace(OUTER, '') };
  }
  // `Mr. Stone, of Messrs. Stone & Bright`: a firm.
  if (firmAt(words).test(piece)) return { said: raw.trim() };
  const held = heldBy(piece, raw, words);
  if (held !== undefined) return { person: mentionAt(held, segment.start, roles) };
  const name = trailingName(piece, span(0, piece.length), words);
  const named = name ? namedIn(piece, words).find((n) => n.name !== undefined) : undefined;
  const isPerson =
    name !== undefined &&
    !isServed(piece, name, words) &&
    // `директор станции Б. П. Чеканов`: initials are of one person, whatever small word stands before them.
    (beginsWithInitials(piece.slice(name.start, name.end)) || !isCounted(piece.slice(0, name.start), words)) &&
    (piece.slice(name.start, name.end).includes(' ') ||
      personStart(words).test(piece.trimStart()) ||
      name.start > leadOf(piece) ||
      among === 1);
  // `Sheila Aves, Minute Taker`: what she was.
  if (among >= 2 && words.roles.has(piece.trim().toLowerCase())) return { said: piece.trim() };
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
  // `BK, BM Gensler, BM Graf Lund`: an office in capitals, whose holder nobody names.
  if (among >= 2 && CAPITALS.test(piece.trim()) && words.titles.includes(piece.trim())) {
    return { person: { span: trimmed(text, segment), offices: [piece.trim()], roles } };
  }
  if (named !== undefined && !isServed(piece, name!, words) && !isCounted(piece.slice(0, name!.start), words)) {
    return { person: mentionAt(withOffices(named, brackets, words), segment.start, roles), said: raw.trim() };
  }
  // `4 members of the public`: nobody in particular, and no office of the one before.
  // `geb. am 4.5.1899 in Klausdorf`, `und erklärt:`: nothing that he is.
  if (COUNT.test(raw) || NO_OFFICE.test(raw)) return {};
  const isOffice = isNamedOffice(piece.trim(), words) && isOfficeHolder(piece, words);
  return {
    said: raw.replace(OUTER, ''),
    ...(isOffice ? { office: { span: trimmed(text, segment), offices: [piece.trim()], roles } } : {}),
  };
}

/** `the Matron (Miss Lyle)`: an office, and in brackets who holds it, by title and name. */
function heldBy(office: string, raw: string, words: LayoutWords): Named | undefined {
  if (!isTheOffice(capitalised(office.trim()), words)) return undefined;
  const bracket = BRACKET.exec(raw);
  const name = bracket === null ? undefined : trailingName(bracket[1]!, span(0, bracket[1]!.length), words);
  const isTitled = words.addresses.has(bare(bracket?.[1]!.split(' ')[0] ?? ''));
  if (bracket === null || name === undefined || !isTitled) return undefined;
  const at = bracket.index + 1;
  return {
    name: bracket[1]!.slice(name.start, name.end),
    span: span(at + name.start, at + name.end),
    offices: [withoutArticle(office.trim(), words), bracket[1]!.slice(0, name.start).trim()].filter((o) => o !== ''),
  };
}

const BRACKET = /\(([^()]*)\)/u;

const CAPITALS = pattern(/^\p{Lu}{2,4}$/u);
const COUNT = pattern(/^\s*(?:\p{L}+\s)?\p{Nd}+\s\p{Ll}/u);

const NO_OFFICE = /\d\.\s?\d|:\s*$/u;

const leadOf = (piece: string): number => /^\s*/u.exec(piece)![0].length;

const roleOf = (ending: string, words: LayoutWords): ParticipantRole | undefined =>
  ending
    .trim()
    .split(/\s+/u)
    .map((word) => words.roleVerbs.get(word.toLowerCase()))
    .find((role) => role !== undefined);

const WORD_BEFORE = pattern(/(?<!\p{L})(\p{Ll}{3,})\s+$/u);

const NUMBER_BEFORE = pattern(/\p{Nd}\s+$/u);

/** `eleven Fellows`: a small word that is no office, and none of a name, counts or describes several. */
function isCounted(before: string, words: LayoutWords): boolean {
  const word = WORD_BEFORE.exec(before)?.[1];
  // `21 von 27 Mitgliedern`
  if (NUMBER_BEFORE.test(before)) return true;
  return (
    word !== undefined &&
    !words.officeWords.has(word) &&
    !words.pluralTitles.has(word) &&
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

/**
 * `Globig (BK)`: behind a name in brackets the house that he comes from, where `BK Globig` holds the office.
 * An office that runs on from a sentence's own words begins with its last run of capitals: `took part Cdes.`
 */
const withOffices = (named: Named, brackets: readonly string[], words: LayoutWords): Named => ({
  ...named,
  offices: [
    ...named.offices.map((o) => withoutProse(o, words)),
    ...brackets.filter((b) => rolesIn(b, words) === undefined && words.houses?.has(b) !== true),
  ].filter((o) => o !== '' && !words.articles.includes(o)),
});

const SMALL_WORD = pattern(/(?<!\p{L})\p{Ll}{4,}(?:\s+|$)/gu);

function withoutProse(office: string, words: LayoutWords): string {
  const prose = SMALL_WORD.matchAll(office).findLast(
    ([word]) => !words.officeWords.has(word.trim()) && !words.addressedOffices.has(word.trim()),
  );
  return prose === undefined ? office : office.slice(prose.index + prose[0].length);
}
