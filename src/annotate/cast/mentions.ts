import type { LayoutWords } from '../../language/index.js';
import type { ParticipantRole, Transcript } from '../../model/index.js';
import { pattern, span, trimmed, type Pattern, type Span } from '../../text/index.js';
import { startsWithInitial } from '../people/index.js';
import { invertedNames, namedIn, trailingName, type Named } from './entry.js';
import type { FrontLine } from '../layout/front-lines.js';
import { anyOf, perTable } from '../per-table.js';
import { isOfficeHolder, mentionAt, namesSide, type Mentioned } from './participants.js';

/** Between the entries of a run-in list: a semicolon, a line end, a sentence's end (not an initial's full stop). */
const SPLIT_LIST = pattern(/[;\n]|(?<=[\p{Ll}\d)]{2})\.\s+(?=\p{Lu})/gu);
const COMMA_OR_AND = pattern(/,|\sand\s/gu);
const COLUMNS = pattern(/\s{3,}/gu);
const TITLE_PERSONS = pattern(/\s(?:and|with)\s|,|;/giu);
/** The beginning of another person's entry: initials, or a title. */
const personStart = perTable((words: LayoutWords) =>
  pattern(
    new RegExp(
      `^(?:and\\s+)?(?:\\p{Lu}\\p{L}?\\.\\s?){1,3}\\p{Lu}|^(?:and\\s+)?(?:${anyOf(words.titles)})\\.?\\s`,
      'u',
    ),
  ),
);

/** The persons of a run-in list: `Cde. A, Minister of X; Cde. B and C. D. Smith`. */
export function runIn(
  text: string,
  where: Span,
  words: LayoutWords,
  roles: readonly ParticipantRole[],
): readonly Mentioned[] {
  const found: Mentioned[] = [];
  const offices: { readonly office: string; readonly of: number }[] = [];
  const stop = new RegExp(`\\s(?:${anyOf(words.absentees)})(?![\\p{L}\\p{Nd}])`, 'u');
  for (const whole of pieces(text.slice(where.start, where.end), where.start, SPLIT_LIST)) {
    const heading = roleHeading(text.slice(whole.start, whole.end), words);
    const part = span(whole.start + heading.length, whole.end);
    const own = heading.role === undefined ? roles : [heading.role];
    // "X vice Y": Y was not there. "X was present for Item 1": the sentence adds nobody.
    const present = span(
      part.start,
      part.start + (stop.exec(text.slice(part.start, part.end))?.index ?? part.end - part.start),
    );
    const inverted = invertedNames(text.slice(present.start, present.end));
    if (inverted.length > 0) {
      found.push(...inverted.map((n) => mentionAt(n, present.start, own)));
      continue;
    }
    const segments = pieces(text.slice(present.start, present.end), present.start, COMMA_OR_AND);
    const many = segments.length >= 3;
    for (const segment of segments) {
      const piece = text.slice(segment.start, segment.end).replace(/[.\s]+$/u, '');
      const name = trailingName(piece, span(0, piece.length), words);
      const named = name ? namedIn(piece, words)[0] : undefined;
      const several =
        name !== undefined &&
        (piece.slice(name.start, name.end).includes(' ') ||
          personStart(words).test(piece.trimStart()) ||
          name.start > 0 ||
          segments.length === 1);
      if (named && several) found.push(mentionAt(named, segment.start, own));
      // `The President, Mr. Bell, Mr. Kay`: three.
      else if (many && THE_OFFICE.test(piece.trim()) && isOfficeHolder(piece, words)) {
        found.push({ span: trimmed(text, segment), offices: [piece.trim()], roles: own });
      } else offices.push({ office: piece.trim(), of: found.length - 1 });
    }
  }
  // An office that follows a name belongs to it; one before the first name belongs to that.
  return found.map((m, i) => ({
    ...m,
    offices: [...(i === 0 ? officesOf(offices, -1) : []), ...m.offices, ...officesOf(offices, i)],
  }));
}

const HEADING = pattern(/^\s*(?:and\s+)?([\p{L} -]{4,24}):\s*/iu);

/** `interpreters: M. Andrieux, Mr. Glenner`: what the persons after it were. */
function roleHeading(part: string, words: LayoutWords): { readonly role?: ParticipantRole; readonly length: number } {
  const match = HEADING.exec(part);
  const role = match === null ? undefined : words.roles.get(match[1]!.toLowerCase());
  return role === undefined ? { length: 0 } : { role, length: match![0].length };
}

const officesOf = (
  offices: readonly { readonly office: string; readonly of: number }[],
  of: number,
): readonly string[] => offices.filter((o) => o.of === of && o.office !== '').map((o) => o.office);

function pieces(text: string, offset: number, separator: Pick<Pattern, 'matchAll'>): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of separator.matchAll(text)) {
    spans.push(span(offset + start, offset + match.index));
    start = match.index + match[0].length;
  }
  return [...spans, span(offset + start, offset + text.length)].filter((s) => s.end > s.start);
}

/** The persons of a list of participants in the title block; a heading among its entries names a side. */
export function listed(transcript: Transcript, front: readonly FrontLine[], words: LayoutWords): readonly Mentioned[] {
  const found: Mentioned[] = [];
  let side: string | undefined;
  front.forEach((f, i) => {
    if (f.field !== 'participants') {
      side = undefined;
      return;
    }
    const at = f.kind === 'field' ? f.content : f.kind === 'entry' ? f.line.span : undefined;
    if (!at) return;
    const rest = front.slice(i + 1).findIndex((g) => g.kind !== 'more');
    const last = f.kind === 'field' ? front[rest < 0 ? front.length - 1 : i + rest]! : f;
    // A wrapped line's end is a space.
    const text = transcript.text.slice(at.start, last.line.span.end).replace(/\n/gu, last === f ? '\n' : ' ');
    if (
      (f.kind === 'field' && !/\s{3,}/u.test(text)) ||
      (f.line.block.kind === 'p' && text.includes(';')) ||
      listsSeveral(text, words)
    ) {
      found.push(...runIn(text, span(0, text.length), words, ['present']).map((m) => shifted(m, at.start)));
      return;
    }
    const cell = f.line.block.kind === 'cell';
    const next = front[i + 1];
    const deeper = next?.kind === 'entry' && next.line.block.level > f.line.block.level;
    // Columns of a typed list: "Mr. Palliser          M. Jobert".
    const columns = pieces(text, 0, COLUMNS);
    const named = columns.flatMap((c) =>
      namedIn(text.slice(c.start, c.end), words).map((n) => ({
        ...n,
        span: span(c.start + n.span.start, c.start + n.span.end),
      })),
    );
    if (cell && isSide(text, named, words)) return;
    if (deeper || isSide(text, named, words)) side = text.replace(/[:\s]+$/u, '');
    else found.push(...named.map((n) => mentionAt(side && !n.side ? { ...n, side } : n, at.start, ['present'])));
  });
  return found;
}

/** `The President, Mr. Bell, Gen. Tor`: three in one entry, each with a title. Not `Mr. Bell, Assistant to Mr. Kay`. */
const listsSeveral = (text: string, words: LayoutWords): boolean => {
  const starts = pieces(text, 0, SPLIT_SEVERAL).filter((s) => {
    const piece = text.slice(s.start, s.end).trim();
    return personStart(words).test(piece) || THE_OFFICE.test(piece);
  });
  return starts.length >= 3;
};

/** `The President`: the entry of an office. Not `, the Ambassador of …`, which says who somebody is. */
const THE_OFFICE = pattern(/^The\s+\p{Lu}/u);
const SPLIT_SEVERAL = pattern(/[,;]/gu);

const shifted = (m: Mentioned, by: number): Mentioned => ({ ...m, span: span(m.span.start + by, m.span.end + by) });

/** `Chinese`, `Department of State`, `US side:`: a heading in a list, not a person. */
function isSide(text: string, named: readonly Named[], words: LayoutWords): boolean {
  const lower = text.toLowerCase().replace(/[:.\s]+$|^[•*·\s]+/gu, '');
  const last = lower.slice(lower.lastIndexOf(' ') + 1);
  // `Ruritanian Side` has the form of a name.
  if (words.sideWords.has(last) && !lower.includes(',')) return true;
  if (named.some((n) => n.name !== undefined)) return false;
  return words.agencies.has(lower) || namesSide(lower, words) || (!/^the\s/u.test(lower) && !lower.includes(' '));
}

/** The persons a title names: `… between Comrade N. S. Khrushchev and U.S. Ambassador … L. Thompson`. */
export function titlePeople(
  transcript: Transcript,
  title: Span,
  words: LayoutWords,
  isKnown: (name: string) => boolean,
): readonly Mentioned[] {
  const text = transcript.text.slice(title.start, title.end);
  const opening = [...words.betweenWords, ...words.recorderWords]
    .map((word) => new RegExp(`\\b${word}\\s`, 'iu').exec(text))
    .find((m) => m !== null);
  if (!opening) return [];
  const byline = words.recorderWords.some((word) => opening[0].toLowerCase().startsWith(word));
  const start = title.start + opening.index + opening[0].length;
  const all = pieces(transcript.text.slice(start, title.end), start, TITLE_PERSONS);
  // `between A and B, 3 May 1956`: with the date the names are over.
  const dated = all.findIndex((piece) => DIGIT.test(transcript.text.slice(piece.start, piece.end)));
  const between = opening[0].toLowerCase().startsWith(words.betweenWords[0] ?? '');
  return (dated < 0 ? all : all.slice(0, dated)).flatMap((piece) =>
    titlePerson(
      transcript,
      piece,
      byline ? 'recorder' : 'present',
      words,
      between && !NUMBER.test(transcript.text.slice(piece.start, piece.end)) ? () => true : isKnown,
    ),
  );
}

const DIGIT = /^\s*\d/;
const NUMBER = /\d/;
const BRACKETED = pattern(/\(([^()]*\p{Lu}[^()]*)\)\s*$/u);
const THE_NAMED = pattern(/^the\s+\p{Lu}/iu);
const WORD = pattern(/[\p{L}’'-]+/gu);

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
  const placed = /\s(?:in|at|on|from)\s|\s{3,}|\s["“]?\d/u.exec(transcript.text.slice(whole.start, whole.end));
  const where = span(whole.start, placed ? whole.start + placed.index : whole.end);
  const segment = transcript.text.slice(where.start, where.end);
  const bracket = BRACKETED.exec(segment);
  const inner = bracket
    ? span(where.start + bracket.index + 1, where.start + bracket.index + 1 + bracket[1]!.length)
    : where;
  const name = trailingName(transcript.text, inner, words);
  if (!name) {
    return THE_NAMED.test(segment) && isOffice(segment, words)
      ? [{ span: where, offices: [segment], roles: [role] }]
      : [];
  }
  const surface = transcript.text.slice(name.start, name.end);
  const office = transcript.text.slice(where.start, name.start).replace(/[\s(]+$/u, '');
  // Places look like names ("Palm Springs"): an office, initials, brackets or the register must vouch for a person.
  if (!bracket && office === '' && !startsWithInitial(surface) && !isKnown(surface)) return [];
  return [{ name: surface, span: name, offices: office === '' ? [] : [office], roles: [role] }];
}

/** Every word of an office is one of the language's, and one of them is a person's office. */
const isOffice = (text: string, words: LayoutWords): boolean =>
  isOfficeHolder(text, words) &&
  WORD.match(text.toLowerCase()).every((w) => words.officeWords.has(w) || words.smallWords.has(w));
