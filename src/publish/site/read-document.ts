import type { DateValue } from '../../model/index.js';
import type { SiteDate, SiteDocument, SiteEntityKind, SiteMention, SiteTurn } from './collection.js';
import type { DocumentFacts, EntryFacts } from './facts.js';
import type { Mark, PageReading } from './page-reading.js';
import type { Hit, Sentence } from './register.js';
import { sentenceAt, sentenceBorders, shownPart } from './sentences.js';

/** What a pointer of a document means: the kind and the key in the site's registers. */
export type Resolve = (ref: string) => { readonly kind: SiteEntityKind; readonly key: string } | undefined;

/** `data-kind` of a page → the site's kinds. */
const KINDS: Readonly<Record<string, SiteEntityKind>> = {
  person: 'person',
  place: 'place',
  org: 'organisation',
  object: 'object',
  event: 'event',
};

export const kindOf = (mark: Mark): SiteEntityKind | undefined => (mark.of === undefined ? 'person' : KINDS[mark.of]);

/** What a date of the pages says, by the index's normal form. */
export function dateValueOf(key: string): DateValue {
  const [sign] = /[/~]/u.exec(key) ?? [];
  if (sign === undefined) return key.startsWith('P') ? { dur: key } : { when: key };
  const [begin = '', end = ''] = key.split(sign);
  const [from, to] = sign === '/' ? (['from', 'to'] as const) : (['notBefore', 'notAfter'] as const);
  return { ...(begin === '' ? {} : { [from]: begin }), ...(end === '' ? {} : { [to]: end }) };
}

/** Entries that a document points to and describes nowhere, by their address and the words of its mentions. */
export function outsideEntries(
  { passages, marks }: PageReading,
  known: (ref: string) => boolean,
): readonly (EntryFacts & { readonly address: string })[] {
  const words = new Map<string, { readonly kind: SiteEntityKind; readonly forms: string[] }>();
  for (const mark of marks) {
    const kind = kindOf(mark);
    if (mark.kind !== 'name' || kind === undefined) continue;
    for (const ref of mark.refs.filter((address) => !known(address))) {
      const entry = words.get(ref) ?? { kind, forms: [] };
      words.set(ref, entry);
      entry.forms.push(passages[mark.passage]!.text.slice(mark.start, mark.end));
    }
  }
  return [...words].map(([address, { kind, forms }]) => outsideEntry(address, kind, [...new Set(forms)]));
}

function outsideEntry(
  address: string,
  kind: SiteEntityKind,
  forms: readonly string[],
): EntryFacts & { readonly address: string } {
  const name = forms.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? address;
  const isLink = /^https?:\/\/[^\s<>"\\]+$/iu.test(address);
  const identifiers = isLink ? [{ type: '', value: address, href: address }] : [];
  const own = {
    address,
    id: idOf(address),
    kind,
    name,
    surname: '',
    forename: '',
    sort: name.toLowerCase(),
    dates: '',
    notes: [],
    offices: [],
  };
  return { ...own, variants: forms.filter((form) => form !== name), identifiers, outside: true };
}

/** `persons.xml#orlov` → `orlov`; an address without a fragment is its own id. */
const idOf = (address: string): string => /#([^#\s]+)$/u.exec(address)?.[1] ?? address.replaceAll(/\s/gu, '_');

/** A document's part of the collection: what its page and its header say, in the keys of the site's registers. */
export function readDocument(
  id: string,
  href: string,
  facts: DocumentFacts,
  page: PageReading,
  resolve: Resolve,
): SiteDocument {
  const turnNumbers = new Map(facts.turns.map((turn, index) => [turn.id, index]));
  const turnOf = (passage: number): { readonly turn?: number } => {
    const turn = turnNumbers.get(page.passages[passage]?.turn ?? '');
    return turn === undefined ? {} : { turn };
  };
  const units = page.passages.flatMap(({ address, where, text }, i) =>
    text === '' ? [] : [{ address, where, text: onOneLine(text), ...turnOf(i) }],
  );
  const dated = dateValueOf(facts.date);
  return {
    id,
    href,
    title: facts.title,
    ...(facts.language === '' ? {} : { language: facts.language }),
    ...(facts.date === ''
      ? {}
      : { date: { ...dated, ...(facts.dateCertainty === '' ? {} : { certainty: facts.dateCertainty }) } }),
    dateWords: facts.dateWords,
    ...(facts.place === '' ? {} : { place: facts.place }),
    participants: facts.participants.flatMap((participant) =>
      keysOf([`#${participant.id}`], resolve).map((key) => ({ id: key, roles: participant.roles })),
    ),
    units,
    turns: turnsOf(facts, units, resolve),
    mentions: page.marks.flatMap((mark) => mentionOf(mark, turnOf(mark.passage), resolve)),
    dates: page.marks.flatMap((mark) => dateOf(mark, page, turnOf(mark.passage))),
  };
}

/** As long as it was: offsets stay what they are. */
const onOneLine = (text: string): string => text.replaceAll('\n', ' ');

const keysOf = (refs: readonly string[], resolve: Resolve): readonly string[] =>
  refs.flatMap((ref) => resolve(ref)?.key ?? []);

function turnsOf({ turns }: DocumentFacts, units: SiteDocument['units'], resolve: Resolve): readonly SiteTurn[] {
  const words = new Map<number, number>();
  for (const { turn, text } of units) {
    if (turn !== undefined) words.set(turn, (words.get(turn) ?? 0) + text.split(' ').length);
  }
  return turns.map(({ id, speakers, certainty }, i) => ({
    id,
    n: i + 1,
    speakers: keysOf(speakers, resolve),
    words: words.get(i) ?? 0,
    ...(certainty === '' ? {} : { certainty }),
  }));
}

function mentionOf(
  { kind, refs, address, certainty, ...mark }: Mark,
  turn: { readonly turn?: number },
  resolve: Resolve,
): readonly SiteMention[] {
  const found = refs.flatMap((ref) => resolve(ref) ?? []);
  const of = found[0]?.kind ?? kindOf({ kind, refs, address, ...mark });
  if (kind !== 'name' || of === undefined) return [];
  return [
    {
      kind: of,
      refs: found.map(({ key }) => key),
      address,
      ...turn,
      ...(certainty === undefined ? {} : { certainty }),
    },
  ];
}

function dateOf(
  { kind, refs, address, certainty, passage, start, end }: Mark,
  { passages }: PageReading,
  turn: { readonly turn?: number },
): readonly SiteDate[] {
  const { text } = passages[passage]!;
  if (kind !== 'date' || refs[0] === undefined) return [];
  const sentence = shownPart(text, sentenceAt(sentenceBorders(text), { start, end }), start, end);
  const own = {
    value: dateValueOf(refs[0]),
    text: text.slice(start, end),
    sentence: onOneLine(text.slice(sentence.start, sentence.end)).trim(),
    address,
  };
  return [{ ...own, ...turn, ...(certainty === undefined ? {} : { certainty }) }];
}

/** The sentences in which marks stand, each once, with all of the marks in it. */
export function sentencesOf(marks: readonly Mark[], { passages }: PageReading): readonly Sentence[] {
  const groups = new Map<string, { readonly passage: number; readonly marks: Mark[]; start: number; end: number }>();
  for (const mark of marks) {
    const { start, end } = sentenceAt(sentenceBorders(passages[mark.passage]!.text), mark);
    const group = groups.get(`${mark.passage} ${start}`) ?? { passage: mark.passage, marks: [], start, end };
    groups.set(`${mark.passage} ${start}`, group);
    group.marks.push(mark);
    group.end = Math.max(group.end, end);
  }
  return [...groups.values()].map((group) => sentenceOf(group, passages[group.passage]!));
}

/** What a label has besides the name: a colon, a dash. */
const NO_WORD = /^[^\p{L}\p{N}]*$/u;

function sentenceOf(
  { marks, ...range }: { readonly marks: readonly Mark[]; readonly start: number; readonly end: number },
  passage: PageReading['passages'][number],
): Sentence {
  const { where, text, address, turn } = passage;
  const isLabel =
    address === turn &&
    marks.length === 1 &&
    NO_WORD.test(text.slice(range.start, marks[0]!.start) + text.slice(marks[0]!.end, range.end));
  const shown = shownPart(text, range, marks[0]!.start, marks.at(-1)!.end);
  const cut = (at: number, border: number): string => (at === border ? '' : '… ');
  const before = cut(shown.start, range.start);
  const words = onOneLine(text.slice(shown.start, shown.end)).trimEnd();
  const move = before.length - shown.start;
  return {
    where,
    text: `${before}${words}${cut(shown.end, range.end).trimEnd() === '' ? '' : ' …'}`,
    hits: marks.map(({ address: at, start, end, certainty }): Hit => ({
      address: at,
      start: start + move,
      end: end + move,
      ...(certainty === undefined ? {} : { certainty }),
    })),
    ...(isLabel ? { label: true } : {}),
  };
}
