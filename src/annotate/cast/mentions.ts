import { anyOf, type LayoutWords, perTable } from '../../language/index.js';
import type { ParticipantRole, Transcript } from '../../model/index.js';
import { pattern, span, trimmed, type Span } from '../../text/index.js';
import { startsWithInitial } from '../people/index.js';
import { namedIn, trailingName, type Named } from './entry.js';
import { personStart, pieces, runIn } from './run-in.js';
import { hasArticle, isNamedOffice, isTheOffice } from './list-words.js';
import type { FrontLine } from '../layout/front-line.js';
import { isOfficeAlone, mentionAt, namesSide, type Mentioned } from './participants.js';

const HAS_COLUMNS = /\S\s{3,}\S/u;
const COLUMNS = /\s{3,}/gu;
const titlePersons = perTable(
  (words: LayoutWords) => new RegExp(`\\s(?:${anyOf([...words.and, words.withWord])})\\s|,|;`, 'giu'),
);
/** The persons of a list of participants in the title block; a heading among its entries names a side. */
export function listed(transcript: Transcript, front: readonly FrontLine[], words: LayoutWords): readonly Mentioned[] {
  // `Председатель – т. Зимин` says what one of those listed was.
  return entriesOf(transcript, front, words).map((mention): Mentioned =>
    mention.labelled === true ? mention : { ...mention, entry: 'list' },
  );
}

function entriesOf(transcript: Transcript, front: readonly FrontLine[], words: LayoutWords): readonly Mentioned[] {
  const heads = headsAmong(front, words);
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
    const running =
      f.kind === 'field' ||
      (f.line.block.kind === 'p' && text.includes(';')) ||
      isStopped(text, words) ||
      listsSeveral(text, words);
    if (running && !HAS_COLUMNS.test(text)) {
      found.push(...runIn(text, span(0, text.length), words, ['present']).map((m) => shifted(m, at.start)));
      return;
    }
    const cell = f.line.block.kind === 'cell';
    const next = front[i + 1];
    const deeper = next?.kind === 'entry' && next.line.block.level > f.line.block.level;
    const columns = columnsOf(text, at.start, words);
    const above = columnsAbove(front[i - 1], f, transcript.text, words);
    const named = columns.flatMap((c, j) => (continues(c, above[j]) ? [] : c.named));
    if (cell && (isSide(text, named, words) || heads.has(f))) return;
    columns.forEach((c, j) => {
      if (!continues(c, above[j])) return;
      const of = found.findLastIndex((m) => m.span.start >= above[j]!.span.start && m.span.end <= above[j]!.span.end);
      if (of >= 0) found[of] = { ...found[of]!, offices: [...found[of]!.offices, c.text.replace(/[\s.,]+$/u, '')] };
    });
    if (named.length === 0 && columns.some((c, j) => continues(c, above[j]))) return;
    if (deeper || heads.has(f) || isSide(text, named, words)) side = text.replace(/^[•*·\s]+|[:\s]+$/gu, '');
    else found.push(...named.map((n) => mentionAt(side && !n.side ? { ...n, side } : n, 0, ['present'])));
  });
  return found;
}

const LONE_WORD = /^[•*·\s]*\p{Lu}[\p{L}\p{M}’'-]+:?$/u;
/** So many times as many entries are plainly persons. */
const PERSONS_TO_HEADS = 2;

/** `Kestria` among `President Brandl`, `M. Lindqvist`: in a list of names with titles or initials a word alone heads a side. */
function headsAmong(front: readonly FrontLine[], words: LayoutWords): ReadonlySet<FrontLine> {
  const entries = front.filter((f) => f.field === 'participants' && f.kind === 'entry');
  const heads = entries.filter((f) => LONE_WORD.test(f.line.text));
  const persons = entries.filter((f) =>
    namedIn(f.line.text, words).some((n) => n.offices.length > 0 || n.name?.includes(' ') === true),
  );
  return new Set(persons.length >= heads.length * PERSONS_TO_HEADS ? heads : []);
}

/** A column of a line in a typed list: `Mr. Palliser          M. Jobert`. Spans are the transcript's. */
interface Column {
  readonly text: string;
  readonly span: Span;
  readonly named: readonly Named[];
}

const columnsOf = (text: string, offset: number, words: LayoutWords): readonly Column[] =>
  pieces(text, 0, COLUMNS).map((c) => {
    const own = text.slice(c.start, c.end);
    const at = (s: Span): Span => span(offset + c.start + s.start, offset + c.start + s.end);
    return {
      text: own.trim(),
      span: span(offset + c.start, offset + c.end),
      named: namedIn(own, words).map((n) => ({ ...n, span: at(n.span) })),
    };
  });

/** The columns of the line above, where it is an entry of the same paragraph. */
const columnsAbove = (
  above: FrontLine | undefined,
  { line }: FrontLine,
  text: string,
  words: LayoutWords,
): readonly Column[] =>
  above?.kind === 'entry' && above.line.block === line.block
    ? columnsOf(text.slice(above.line.span.start, above.line.span.end), above.line.span.start, words)
    : [];

/** `Mr. R. Ashdown, M.P.,` above `Secretary of State for War.`: what follows a comma and is nobody's name is his office. */
const continues = (own: Column, above: Column | undefined): boolean =>
  above !== undefined && above.text.endsWith(',') && own.named.every((n) => n.name === undefined);

/** `The President, Mr. Bell, Gen. Tor`: three in one entry, each with a title. Not `Mr. Bell, Assistant to Mr. Kay`. */
const listsSeveral = (whole: string, words: LayoutWords): boolean => {
  // `UNITED STATES: President Rosewell, …`
  const text = whole.replace(HEADING, '');
  const all = pieces(text, 0, SPLIT_SEVERAL);
  const starts = all.filter((s) => {
    const piece = text.slice(s.start, s.end).trim();
    return personStart(words).test(piece) || isTheOffice(piece, words);
  });
  return starts.length >= 3 || (starts.length === 2 && all.length === 2 && text !== whole);
};

const HEADING = /^[^:,;]{2,40}:\s*/u;

const SPLIT_SEVERAL = /[,;]/gu;

/** `Secretariat: Mr. N. BROOK. Mr. W. S. MURRIE.`: a sentence's end before another title or initials. */
const isStopped = (text: string, words: LayoutWords): boolean =>
  [...text.matchAll(FULL_STOP)].some((stop) => personStart(words).test(text.slice(stop.index + stop[0].length)));

const FULL_STOP = /(?<=\p{L}{3})\.\s+(?=\p{Lu})/gu;

const shifted = (m: Mentioned, by: number): Mentioned => ({ ...m, span: span(m.span.start + by, m.span.end + by) });

/** So many blocks from the top may hold the line of those present. */
const HEAD_BLOCKS = 12;

/** `; anw. Beust, Komers`, `P. Meyer`: a short form, as far as the next one. */
const marksOf = perTable(({ headMarks }: LayoutWords) => {
  const mark = `(?:^|(?<=[\\s;,(.]))(?:${anyOf(headMarks.keys())})\\s`;
  return new RegExp(
    `(?:^|(?<=[\\s;,(.]))(${anyOf(headMarks.keys())})\\s(?:\\([^()]*\\),?\\s)?((?:(?!${mark})[^;\\n])+)`,
    'gu',
  );
});

/** So many different short forms make a line of them. */
const FEWEST_MARKS = 2;

/** Whether a block is such a line of short forms: there is one that leads to those present, and another. */
export const isHeadLine = (block: string, { headMarks, attendanceMarks }: LayoutWords): boolean =>
  attendanceMarks.some((mark) => block.includes(`${mark} `)) &&
  [...headMarks.keys()].filter((mark) => block.includes(`${mark} `)).length >= FEWEST_MARKS;

const NO_NAME_BEHIND = /\s*(?:[([]|\d).*$/su;
const SMALL_BEFORE = /^(?:\p{Ll}+\s)+/u;

/** `gesehen Bach 3. 3., Thun 4. 3., Bruck`: all persons, each with what was done on which day. */
const piecesOfHeadLine = (
  line: string,
  offset: number,
  words: LayoutWords,
  role: ParticipantRole,
): readonly Mentioned[] =>
  pieces(line, offset, /,\s/gu).flatMap((piece): readonly Mentioned[] => {
    const own = line
      .slice(piece.start - offset, piece.end - offset)
      .replace(NO_NAME_BEHIND, '')
      .replace(/[.\s]+$/u, '');
    const skipped = SMALL_BEFORE.exec(own)?.[0].length ?? 0;
    const name = trailingName(own, span(skipped, own.length), words);
    if (name === undefined) return [];
    const office = own.slice(skipped, name.start).trim();
    const named = { name: own.slice(name.start, name.end), span: name, offices: office === '' ? [] : [office] };
    return [mentionAt(named, piece.start, [role])];
  });

/** `RS.; P. Meyer; VS. Kaiser; anw. Beust, Komers, John; abw. Becke.`: a line of short forms in the head of an edition. */
export function presentByMark(text: string, blocks: readonly Span[], words: LayoutWords): readonly Mentioned[] {
  if (words.headMarks.size === 0) return [];
  return blocks.slice(0, HEAD_BLOCKS).flatMap((block) => {
    const line = text.slice(block.start, block.end);
    if (!isHeadLine(line, words)) return [];
    return [...line.matchAll(marksOf(words))].flatMap((match): readonly Mentioned[] => {
      const role = words.headMarks.get(match[1]!);
      const end = block.start + match.index + match[0].length;
      if (role === undefined || role === 'other') return [];
      const found = piecesOfHeadLine(match[2]!, end - match[2]!.length, words, role === 'recorder' ? role : 'present');
      return role === 'chair' ? found.map((m) => ({ ...m, offices: [...m.offices, words.chairOffice] })) : found;
    });
  });
}

/** `Chinese`, `Department of State`, `US side:`: a heading in a list, not a person. */
function isSide(text: string, named: readonly Named[], words: LayoutWords): boolean {
  const lower = text.toLowerCase().replace(/[:.\s]+$|^[•*·\s]+/gu, '');
  const last = lower.slice(lower.lastIndexOf(' ') + 1);
  // `Ruritanian Side` has the form of a name.
  if (words.sideWords.has(last) && !lower.includes(',')) return true;
  if (words.sideOpenings?.some((opening) => lower.startsWith(`${opening} `)) && /:[*_\s]*$/u.test(text)) return true;
  if (named.some((n) => n.name !== undefined)) return false;
  return words.agencies.has(lower) || namesSide(lower, words) || (!hasArticle(lower, words) && !lower.includes(' '));
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
    .map((word) => new RegExp(`(?<!\\p{L})${word.replaceAll(' ', '\\s+')}\\s`, 'iu').exec(text))
    .find((m) => m !== null);
  if (!opening) return [];
  const byline = words.recorderWords.some((word) => opening[0].toLowerCase().startsWith(word));
  const start = title.start + opening.index + opening[0].length;
  const all = withOfficesBefore(
    transcript.text,
    pieces(transcript.text.slice(start, title.end), start, titlePersons(words)).flatMap((piece) =>
      upToLineEnd(transcript.text, piece, words),
    ),
    words,
  );
  // `between A and B, 3 May 1956`: with the date the names are over.
  const dated = all.findIndex((piece) => DIGIT.test(transcript.text.slice(piece.start, piece.end)));
  const helpers = bracketed(text, title.start, words);
  const until = dated < 0 ? all.length : isPlace(transcript.text, all, dated, words) ? dated - 1 : dated;
  const between = opening[0].toLowerCase().startsWith(words.betweenWords[0] ?? '');
  const named = all
    .slice(0, until)
    .flatMap((piece) =>
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

/** `Interview with Admiral Harold B. Sloan ⏎ Washington`: a name in full ends with its line. */
function upToLineEnd(text: string, piece: Span, words: LayoutWords): readonly Span[] {
  const end = text.slice(piece.start, piece.end).indexOf('\n');
  if (end < 0) return [piece];
  const line = trimmed(text, span(piece.start, piece.start + end));
  const name = trailingName(text, line, words);
  const isFull = name !== undefined && name.end === line.end && /\s/u.test(text.slice(name.start, name.end));
  return isFull ? [line, span(piece.start + end + 1, piece.end)] : [piece];
}

/** `l'ambassadeur d'Allemagne, M. Hartmann`: an office in small letters, a comma, then its holder with a form of address. */
const withOfficesBefore = (text: string, all: readonly Span[], words: LayoutWords): readonly Span[] =>
  all.flatMap((piece, i): readonly Span[] => {
    const [next, before] = [all[i + 1], all[i - 1]];
    const leads = (one: Span, other: Span): boolean =>
      isOfficeAlone(text.slice(one.start, one.end), words) && isAddressed(text, one, other, words);
    if (before !== undefined && leads(before, piece)) return [];
    return [next !== undefined && leads(piece, next) ? span(piece.start, next.end) : piece];
  });

const isAddressed = (text: string, one: Span, other: Span, { addresses }: LayoutWords): boolean =>
  text.slice(one.end, other.start).trim() === ',' &&
  addresses.has((WORD.match(text.slice(other.start, other.end))[0] ?? '').toLowerCase());

/** `CONVERSATION OF A. I. ORLOV WITH …`: whose conversation it is, before the one with whom. */
function firstPartner(transcript: Transcript, title: Span, until: number, words: LayoutWords): readonly Mentioned[] {
  const before = transcript.text.slice(title.start, title.start + until);
  const of = before.toLowerCase().lastIndexOf(` ${words.ofWord} `);
  if (of < 0) return [];
  const start = title.start + of + words.ofWord.length + 2;
  const own =
    transcript.text
      .slice(start, title.start + until)
      .toLowerCase()
      .match(WORDS) ?? [];
  if (own.some((word) => words.recordWords.has(word) || words.meetingNouns.has(word))) return [];
  return titlePerson(transcript, span(start, title.start + until), 'present', words, () => false);
}

const WORDS = /[\p{L}\p{M}’'-]+/gu;

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

const FIRST_WORD = /^\p{L}+/u;
const DIGIT = /^\s*\d/;
const NUMBER = /\d/;
const BRACKETED = pattern(/\(([^()]*\p{Lu}[^()]*)\)\s*$/u);
const WORD = pattern(/[\p{L}’'-]+/gu);

const placedBy = perTable(
  (words: LayoutWords) => new RegExp(`\\s(?:${anyOf(words.placeWords)})\\s|\\s{3,}|\\s["“]?\\d`, 'iu'),
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
  const placed = placedBy(words).exec(transcript.text.slice(whole.start, whole.end));
  const where = span(whole.start, placed ? whole.start + placed.index : whole.end);
  const segment = transcript.text.slice(where.start, where.end);
  // `at Fengtse Garden` on a line of its own
  if (words.placeWords.includes(FIRST_WORD.exec(segment)?.[0].toLowerCase() ?? '')) return [];
  const bracket = BRACKETED.exec(segment);
  const inner = bracket
    ? span(where.start + bracket.index + 1, where.start + bracket.index + 1 + bracket[1]!.length)
    : where;
  const name = onOwnLine(transcript.text, inner, trailingName(transcript.text, inner, words), words);
  if (!name) {
    return isNamedOffice(segment, words) && isOfficeAlone(segment, words)
      ? [{ span: where, offices: [segment], roles: [role] }]
      : [];
  }
  const surface = transcript.text.slice(name.start, name.end);
  const office = withoutAddress(transcript.text.slice(where.start, name.start).replace(/[\s(]+$/u, ''), words);
  // Places look like names ("Palm Springs"): an office, initials, brackets or the register must vouch for a person.
  if (!bracket && office === '' && !startsWithInitial(surface) && !isKnown(surface)) return [];
  return [{ name: surface, span: name, offices: office === '' ? [] : [office], roles: [role] }];
}

/**
 * `MINISTER OF FOREIGN AFFAIRS OF THE DPRK` / `PAK SEONG-CHEOL`: in capitals a name looks like the end of the office before it;
 * what stands behind `OF THE` in the line before is none of it.
 */
function onOwnLine(text: string, where: Span, name: Span | undefined, { smallWords }: LayoutWords): Span | undefined {
  if (name === undefined) return undefined;
  const line = text.lastIndexOf('\n', name.end - 1) + 1;
  const before = WORD.match(text.slice(where.start, Math.max(where.start, line)).toLowerCase());
  const isOffices = line > name.start && before.length > 2 && smallWords.has(before.at(-2)!);
  return isOffices && text.slice(line, name.end).trim().includes(' ') ? span(line, name.end) : name;
}

/** `THE SOVIET AMBASSADOR, MR.`: the form of address belongs to the name. */
const withoutAddress = (office: string, { addresses }: LayoutWords): string => {
  const comma = office.lastIndexOf(',');
  const last = WORD.match(office.slice(comma + 1).toLowerCase());
  return comma > 0 && last.length === 1 && addresses.has(last[0]!) ? office.slice(0, comma) : office;
};
