import { isCertain, type DateMention, type MarkedText, type Mention } from '../../tei/index.js';
import { given } from '../../text/index.js';
import type { RecordData, SiteDate, SiteDocument, SiteEntityKind, SiteMention, SiteUnit } from './collection.js';
import { normalDate } from './date-bounds.js';
import type { Hit, Sentence } from './register.js';
import { cutAt, sentenceAt, sentenceBorders, shownPart } from './sentences.js';

/** What a pointer of a document means: the kind and the key in the site's registers. */
export type Resolve = (ref: string) => { readonly kind: SiteEntityKind; readonly key: string } | undefined;

/** A passage with its words, where they lie in the text that it is of, and the borders of its sentences. */
interface PassageText {
  readonly unit: SiteUnit;
  readonly borders: readonly number[];
}

/** A name or a date of a passage; offsets count in its words. */
export interface Mark<T = Mention> {
  readonly of: T;
  readonly passage: PassageText;
  readonly start: number;
  readonly end: number;
}

/** A document, or one of its notes, as the site's pages quote it. */
interface Quotable {
  readonly units: readonly SiteUnit[];
  readonly names: readonly Mark[];
  readonly dates: readonly Mark<DateMention>[];
}

/** The passages of a document and of its notes, with the names and dates in them. */
export function quotableOf(record: RecordData): Quotable {
  const all = [record, ...record.notes.map(({ marked }) => marked)].map(quotable);
  return {
    units: all.flatMap(({ units }) => units),
    names: all.flatMap(({ names }) => names),
    dates: all.flatMap(({ dates }) => dates),
  };
}

function quotable({ text, passages, blocks, mentions, dates }: MarkedText): Quotable {
  const words: string[] = passages.map(() => '');
  /** What an offset in a block counts more than in its passage. */
  const moves = blocks.map(({ passage, start, end }) => {
    if (words[passage] !== '') words[passage] += '\n';
    const move = start - words[passage]!.length;
    words[passage] += text.slice(start, end);
    return move;
  });
  const texts = passages.map((passage, i): PassageText => {
    return { unit: { ...passage, text: words[i]! }, borders: sentenceBorders(words[i]!) };
  });
  const marked = <T extends Mention | DateMention>(of: T): Mark<T> => {
    const move = moves[of.block] ?? 0;
    return { of, passage: texts[blocks[of.block]!.passage]!, start: of.start - move, end: of.end - move };
  };
  return { units: texts.map(({ unit }) => unit), names: mentions.map(marked), dates: dates.map(marked) };
}

export const wordsOf = ({ passage, start, end }: Mark): string => passage.unit.text.slice(start, end);

/** As long as it was: offsets stay what they are. */
const onOneLine = (text: string): string => text.replaceAll('\n', ' ');

/** How sure the edition is, as its pages label it; nothing where it is certain. */
const certaintyOf = (mark: { readonly certainty?: string }): { readonly certainty?: string } =>
  isCertain(mark) ? {} : { certainty: /^(?:medium|low)$/u.exec(mark.certainty ?? '')?.[0] ?? 'unknown' };

const turnOf = ({ turn }: { readonly turn?: number }): { readonly turn?: number } => given({ turn });

/** A document's part of the collection, in the keys of the site's registers. */
export function readDocument(record: RecordData, quotes: Quotable, resolve: Resolve): SiteDocument {
  const { id, header, participants, turns, pages } = record;
  const keysOf = (refs: readonly string[]): readonly string[] => refs.flatMap((ref) => resolve(ref)?.key ?? []);
  const certainty = given({ certainty: header.dateCertainty });
  const beginnings = beginningsOf(quotes.units);
  const named = namesIn(quotes, resolve);
  return {
    id,
    href: `documents/${encodeURIComponent(id)}.html`,
    title: header.title === '' ? '—' : header.title,
    ...(header.language === 'und' ? {} : { language: header.language }),
    ...given({ date: header.date && { ...header.date, ...certaintyOf(certainty) } }),
    datePrinted: header.datePrinted ?? '',
    ...given({ place: header.place, series: header.series, kind: header.kind }),
    hasImages: pages.some(({ facs }) => facs !== undefined),
    participants: participants.flatMap((participant) =>
      keysOf([participant.id]).map((key) => ({ id: key, roles: participant.roles })),
    ),
    units: quotes.units
      .filter(({ text }) => text !== '')
      .map((unit) => ({ ...unit, text: onOneLine(unit.text), ...given({ names: named.get(unit) }) })),
    turns: turns.map(({ id: turn, n, speakers, division, ...more }, index) => ({
      id: turn,
      n,
      speakers: keysOf(speakers),
      division,
      ...given({ words: beginnings.get(index) }),
      ...certaintyOf(more),
    })),
    mentions: quotes.names.flatMap(({ of }) => mentionOf(of, resolve)),
    dates: quotes.dates.flatMap(dateOf),
  };
}

/** What each passage names. */
function namesIn({ names }: Quotable, resolve: Resolve): ReadonlyMap<SiteUnit, readonly string[]> {
  const found = new Map<SiteUnit, string[]>();
  for (const { of, passage } of names) {
    const own = found.get(passage.unit) ?? [];
    const keys = of.refs.flatMap((ref) => resolve(ref) ?? []).map(({ kind, key }) => `${kind} ${key}`);
    own.push(...keys.filter((key) => !own.includes(key)));
    found.set(passage.unit, own);
  }
  return found;
}

/** So much of a turn is quoted where turns are listed. */
const BEGINNING = 110;

/** How turns begin, by their index: their first paragraphs that have words. */
function beginningsOf(units: readonly SiteUnit[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { kind, turn, text } of units) {
    if (kind === 'paragraph' && turn !== undefined && text !== '' && !found.has(turn)) {
      found.set(turn, cutAt(onOneLine(text), BEGINNING));
    }
  }
  return found;
}

function mentionOf(mention: Mention, resolve: Resolve): readonly SiteMention[] {
  const { refs, address } = mention;
  const found = refs.flatMap((ref) => resolve(ref) ?? []);
  const kind = found[0]?.kind ?? (mention.kind === 'other' ? undefined : mention.kind);
  if (kind === undefined) return [];
  return [{ kind, refs: found.map(({ key }) => key), address, ...turnOf(mention), ...certaintyOf(mention) }];
}

function dateOf({ of, passage, start, end }: Mark<DateMention>): readonly SiteDate[] {
  const {
    element,
    address,
    id: _,
    start: _start,
    end: _end,
    block: _block,
    turn: _turn,
    certainty: _cert,
    ...value
  } = of;
  if (element !== 'date' || normalDate(value) === '') return [];
  const { text } = passage.unit;
  const sentence = shownPart(text, sentenceAt(passage.borders, { start, end }), start, end);
  return [
    {
      value,
      text: text.slice(start, end),
      sentence: onOneLine(text.slice(sentence.start, sentence.end)).trim(),
      address,
      ...turnOf(of),
      ...certaintyOf(of),
    },
  ];
}

/** Names of one sentence. */
interface SentenceMarks {
  readonly passage: PassageText;
  readonly start: number;
  readonly marks: Mark[];
  end: number;
}

/** The sentences in which names stand, each once, with all of these names in it, in the order of the first. */
export function sentencesOf(marks: readonly Mark[]): readonly Sentence[] {
  const groups: SentenceMarks[] = [];
  const known = new Map<PassageText, Map<number, SentenceMarks>>();
  for (const mark of marks) {
    const { passage } = mark;
    const { start, end } = sentenceAt(passage.borders, mark);
    const own = known.get(passage) ?? new Map<number, SentenceMarks>();
    known.set(passage, own);
    const group = own.get(start) ?? { passage, start, marks: [], end };
    if (group.marks.length === 0) groups.push(group);
    own.set(start, group);
    group.marks.push(mark);
    group.end = Math.max(group.end, end);
  }
  return groups.map(sentenceOf);
}

/** What a label has besides the name: a colon, a dash. */
const NO_WORD = /^[^\p{L}\p{N}]*$/u;

function sentenceOf({ passage, start, marks, end }: SentenceMarks): Sentence {
  const { kind, n, text } = passage.unit;
  const [first, last] = [marks[0]!, marks.at(-1)!];
  const isLabel =
    kind === 'turn' && marks.length === 1 && NO_WORD.test(text.slice(start, first.start) + text.slice(first.end, end));
  const shown = shownPart(text, { start, end }, first.start, last.end);
  const before = shown.start === start ? '' : '… ';
  const move = before.length - shown.start;
  return {
    kind,
    ...given({ n }),
    text: `${before}${onOneLine(text.slice(shown.start, shown.end)).trimEnd()}${shown.end === end ? '' : ' …'}`,
    hits: marks.map((mark): Hit => ({
      address: mark.of.address,
      start: mark.start + move,
      end: mark.end + move,
      ...certaintyOf(mark.of),
    })),
    ...(isLabel ? { label: true } : {}),
  };
}
