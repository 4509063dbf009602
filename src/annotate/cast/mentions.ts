import { anyOf, type LayoutWords, perTable } from '../../language/index.js';
import type { ParticipantRole, Transcript } from '../../model/index.js';
import { covers, endBefore, given, pattern, span, type Span } from '../../text/index.js';
import type { AttendanceTable } from './attendance-table.js';
import { labelOfEntry, namedIn, type Named } from './entry.js';
import { personStart } from './list-piece.js';
import { pieces, runIn } from './run-in.js';
import { capitalised, hasArticle, isTheOffice } from './list-words.js';
import type { FrontLine } from '../layout/front-line.js';
import { inHead, isHeadLine } from '../layout/head-line.js';
import { isOfficeHolder, mentionAt, namesSide, type Mentioned } from './participants.js';
import { trailingName } from './trailing-name.js';

const HAS_COLUMNS = /\S\s{3,}\S/u;
const COLUMNS = /\s{3,}/gu;
/** The persons of a list of participants in the title block; a heading among its entries names a side. */
export function listed(
  transcript: Transcript,
  front: readonly FrontLine[],
  words: LayoutWords,
  tables: readonly AttendanceTable[],
): readonly Mentioned[] {
  return entriesOf(transcript, front.filter(isEntryOf(tables)), words).map(asEntry);
}

/** `Председатель – т. Зимин` says what one of those listed was. */
const asEntry = (mention: Mentioned): Mentioned =>
  mention.labelled === true ? mention : { ...mention, entry: 'list' };

/** Of a table with a line for each person only the column of the names is a list of them. */
const isEntryOf =
  (tables: readonly AttendanceTable[]) =>
  ({ kind, line: { block } }: FrontLine): boolean =>
    kind !== 'entry' ||
    block.kind !== 'cell' ||
    tables.every((table) => !covers(table.span, block.span) || table.names.some((name) => covers(name, block.span)));

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
      (text.includes(';') && (f.line.block.kind === 'p' || isEachPerson(text, words))) ||
      isStopped(text, words) ||
      listsSeveral(text, words);
    if (running && !HAS_COLUMNS.test(text)) {
      const own = sideOf(text, words);
      // `Protokoll: Lehrer Amt`: the label says what he was.
      const label = LABEL_END.exec(transcript.text.slice(f.line.span.start, at.start))?.[1]?.toLowerCase() ?? '';
      const persons = runIn(text, span(0, text.length), words, [words.roles.get(label) ?? 'present']);
      // `Председатель: т. Зимин`: what one of those listed was.
      const labelled =
        words.chairLabels.includes(label.trim()) || words.roles.has(label) ? { labelled: true as const } : {};
      found.push(...persons.map((m) => ({ ...shifted(m, at.start), ...labelled, ...given({ side: m.side ?? own }) })));
      return;
    }
    const cell = f.line.block.kind === 'cell';
    const next = front[i + 1];
    const deeper = next?.kind === 'entry' && next.line.block.level > f.line.block.level;
    const columns = columnsOf(text, at.start, words);
    const above = columnsAbove(front[i - 1], f, transcript.text, words);
    const named = withOffices(columns, words).flatMap((c, j) => (continues(c, above[j]) ? [] : c.named));
    if (cell && (isSide(text, named, words) || heads.has(f))) return;
    columns.forEach((c, j) => {
      if (!continues(c, above[j])) return;
      const of = found.findLastIndex((m) => m.span.start >= above[j]!.span.start && m.span.end <= above[j]!.span.end);
      if (of >= 0) found[of] = { ...found[of]!, offices: [...found[of]!.offices, c.text.replace(/[\s.,]+$/u, '')] };
    });
    if (named.length === 0 && columns.some((c, j) => continues(c, above[j]))) return;
    if (deeper || heads.has(f) || isSide(text, named, words)) side = text.replace(/^[•*·\s]+|[:\s]+$/gu, '');
    else {
      // `Copyright 2000 ADST`
      const persons = named.filter(({ span: { start } }) => !BEHIND_YEAR.test(endBefore(transcript.text, start)));
      found.push(...persons.map((n) => mentionAt(side && !n.side ? { ...n, side } : n, 0, ['present'])));
    }
  });
  return found;
}

const BEHIND_YEAR = /\d{4}\s$/u;
const LONE_WORD = pattern(/^[•*·\s]*\p{Lu}[\p{L}\p{M}’'-]+:?$/u);
/** So many times as many entries are plainly persons. */
const PERSONS_TO_HEADS = 2;

/**
 * `Kestria` among `President Brandl`, `M. Lindqvist`: in a list of names with titles or initials a word alone heads a
 * side.
 */
function headsAmong(front: readonly FrontLine[], words: LayoutWords): ReadonlySet<FrontLine> {
  const entries = front.filter((f) => f.field === 'participants' && f.kind === 'entry');
  const heads = entries.filter((f) => LONE_WORD.test(f.line.text));
  const persons = entries.filter((f) =>
    namedIn(f.line.text, words).some(
      // `* Sabine` among `* Ben Titzer`, `* Ross Tate` is one of them.
      (n) => n.offices.length > 0 || (f.line.block.kind !== 'item' && n.name?.includes(' ') === true),
    ),
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

/** `Calvin Mund          Mayor`: the office in the column behind a name is his. */
function withOffices(columns: readonly Column[], { roles }: LayoutWords): readonly Column[] {
  const [person, office, ...more] = columns;
  const [name, ...others] = person?.named ?? [];
  const isHis = name?.name !== undefined && others.length === 0 && more.length === 0 && office?.named.length === 1;
  const held = office?.named[0]?.name === undefined ? (office?.named[0]?.offices ?? []) : [];
  // `Philip Marsh          Interpreter`
  const role = roles.get(office?.text.toLowerCase() ?? '');
  if (isHis && role !== undefined) return [{ ...person!, named: [{ ...name, role }] }];
  return isHis && held.length > 0
    ? [{ ...person!, named: [{ ...name, offices: [...name.offices, ...held] }] }]
    : columns;
}

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

/**
 * `Mr. R. Ashdown, M.P.,` above `Secretary of State for War.`: what follows a comma and is nobody's name is his office.
 */
const continues = (own: Column, above: Column | undefined): boolean =>
  above !== undefined && above.text.endsWith(',') && own.named.every((n) => n.name === undefined);

/** `The President, Mr. Bell, Gen. Tor`: three in one entry, each with a title. Not `Mr. Bell, Assistant to Mr. Kay`. */
const listsSeveral = (whole: string, words: LayoutWords): boolean => {
  // `UNITED STATES: President Rosewell, …`
  const text = HEADING.replace(whole, '');
  const all = pieces(text, 0, SPLIT_SEVERAL);
  const starts = all.filter((s) => {
    const piece = text.slice(s.start, s.end).trim();
    return personStart(words).test(piece) || isTheOffice(piece, words);
  });
  return (
    starts.length >= 3 ||
    (starts.length === 2 && all.length === 2 && text !== whole) ||
    // `Die Kandidaten: Genossin Brandt, Genossen Lund, Amt`
    (starts.length >= 2 &&
      words.articles.includes(firstWord(whole)) &&
      starts.some((s) => words.pluralTitles.has(firstWord(text.slice(s.start, s.end))))) ||
    (sideOf(whole, words) !== undefined && all.length >= 2)
  );
};

const firstWord = (piece: string): string => FIRST_WORD.exec(piece.trim())?.[0].toLowerCase() ?? '';
const FIRST_WORD = pattern(/^[\p{L}-]+/u);

/** `The Secretary; Mr. Lund`: each of them begins as a person does. */
const isEachPerson = (text: string, words: LayoutWords): boolean =>
  text.split(';').every((piece) => personStart(words).test(piece.trim()) || isTheOffice(piece.trim(), words));

/** `Our side: Ambassador Yao, Chen Jia`, `Norland: Mr. P. Hagen, Mr. O. Lie`: whose side the persons are on. */
function sideOf(text: string, words: LayoutWords): string | undefined {
  const side = HEADING.exec(text)?.[0].replace(/^[•*·\s]+|[:\s]+$/gu, '');
  if (side === undefined || namesSide(side, words)) return side;
  const label = labelOfEntry(text, words)?.label ?? '';
  // `Die Kandidaten: Genossin Brandt, …`, `Guests: Mr. A, Mr. B` are several, and no side.
  const isOther =
    isOfficeHolder(label, words) ||
    words.roles.has(label.toLowerCase()) ||
    words.fields.has(label.toLowerCase()) ||
    [words.articles, [...words.pluralTitles.keys()]].some((some) => some.includes(firstWord(label)));
  return label === '' || isOther ? undefined : label;
}

const HEADING = pattern(/^(?:[^:,;]{2,40}|\p{Lu}[\p{Lu} ,.&-]{2,50}):\s*/u);

/** `Protokoll: `, without its type. */
const LABEL_END = pattern(/([\p{L} ]+)[\s:)*_]*$/u);

const SPLIT_SEVERAL = /[,;]/gu;

/** `Secretariat: Mr. N. BROOK. Mr. W. S. MURRIE.`: a sentence's end before another title or initials. */
const isStopped = (text: string, words: LayoutWords): boolean =>
  FULL_STOP.matchAll(text).some((stop) => {
    const next = text.slice(stop.index + stop[0].length);
    // `Messrs. Ames and Lund. Ministers Berg and Dahl.`
    return personStart(words).test(next) || words.pluralTitles.has(firstWord(next));
  });

const FULL_STOP = pattern(/(?<=\p{L}{3})\.\s+(?=\p{Lu})/gu);

const shifted = (m: Mentioned, by: number): Mentioned => ({ ...m, span: span(m.span.start + by, m.span.end + by) });

/** `; anw. Beust, Komers`, `P. Meyer`: a short form, as far as the next one. */
const marksOf = perTable(({ headMarks }: LayoutWords) => {
  const mark = `(?:^|(?<=[\\s;,(.]))(?:${anyOf(headMarks.keys())})\\s`;
  return pattern(
    `(?:^|(?<=[\\s;,(.]))(${anyOf(headMarks.keys())})\\s(?:\\([^()]*\\)[,;]?\\s)?((?:(?!${mark})(?:[^;\\n]|;(?=\\s\\p{Lu}[\\p{L}-]+,\\s)))+)`,
    'gu',
  );
});

const NO_NAME_BEHIND = /\s*(?:[([]|\d).*$/su;
const SMALL_BEFORE = pattern(/^(?:\p{Ll}+\s)+/u);

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

/**
 * `RS.; P. Meyer; VS. Kaiser; anw. Beust, Komers, John; abw. Becke.`: a line of short forms in the head of an edition.
 */
export function presentByMark(text: string, blocks: readonly Span[], words: LayoutWords): readonly Mentioned[] {
  return inHead(text, blocks, marksOf(words)).flatMap(({ match: [, mark = '', names = ''], end, block }) => {
    const role = words.headMarks.get(mark);
    if (role === undefined || role === 'other' || !isHeadLine(text.slice(block.start, block.end), words)) return [];
    const found = piecesOfHeadLine(names, end - names.length, words, role === 'recorder' ? role : 'present');
    return role === 'chair' ? found.map((m) => ({ ...m, offices: [...m.offices, words.chairOffice] })) : found;
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

const presentAt = perTable(({ fields }: LayoutWords) => {
  const labels = [...fields]
    .filter(([, field]) => field === 'participants')
    .flatMap(([label]) => [capitalised(label), label.toUpperCase()]);
  return pattern(`(?:^|(?<=[.;]\\s))(?:${anyOf(labels)})(?::\\s|(?:\\.|:)\\s?[—–-]+\\s?)([\\s\\S]*)`, 'gu');
});

/**
 * `At a meeting held on 3 May. Present: Mr. Ash (Chairman), Mr. Cole.`, `Sederunt.—Provost Kerr; Bailies Hume and
 * Dick`: a list within a paragraph of the head.
 */
export const presentWithin = (text: string, blocks: readonly Span[], words: LayoutWords): readonly Mentioned[] =>
  [presentAt(words), companyAt(words)].flatMap((of) =>
    inHead(text, blocks, of).flatMap(({ match: [, list = ''], end }) =>
      runIn(text, span(end - list.length, end), words, ['present']).map(asEntry),
    ),
  );

/** `The delegation consisted of Mrs. Eva Lund, its head, and Mr. Berg.`: a sentence that lists a side. */
const companyAt = perTable(({ sideWords, companyVerbs = [] }: LayoutWords) =>
  pattern(
    companyVerbs.length === 0
      ? '(?!)'
      : `(?:${anyOf(sideWords)})\\s(?:${anyOf(companyVerbs)})\\s(?:of\\s)?((?:[^.]|(?<!\\p{Ll}{4})\\.|\\.(?!\\s))+)`,
    'giu',
  ),
);
