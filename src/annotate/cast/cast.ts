import type { Context, Participant, Transcript } from '../../model/index.js';
import { distance, given, pattern, span, type Span } from '../../text/index.js';
import type { LayoutWords } from '../../language/index.js';
import type { Line } from '../layout/blocks.js';
import { buildPeopleIndex, resolveName, resolveOffice, type PeopleIndex } from '../people/index.js';
import { aliasesIn, aliasKey } from './aliases.js';
import { anyOf, perTable } from '../per-table.js';
import { acceptLabels } from './convention.js';
import { holderOf, ownList } from './holders.js';
import { byInitials, fullName, withoutTitles } from './initials.js';
import type { Label } from './labels.js';
import { trailingName } from './entry.js';
import { fitting } from './same-person.js';
import { sameSide } from './sides.js';
import { identifierOf, isOfficeHolder, participantsFrom, type Mentioned } from './participants.js';
import { speakingSubjects, subjectsIn, type Subject } from './subjects.js';

/** Who takes part, which lines open turns, and whom each label means where that can be said. */
export interface Cast {
  readonly labels: readonly Label[];
  readonly participants: readonly Participant[];
  /** The participants' ids by the labels' texts; without those whom nothing identifies. */
  readonly speakers: ReadonlyMap<string, readonly string[]>;
  /** The labels of one letter that are only somebody's initial: probable. */
  readonly probable: ReadonlySet<string>;
  /** The subjects of reported sentences who take part, each with its participant. */
  readonly subjects: readonly NamedSubject[];
  /** How many of the participants the title block, lists and labels name. */
  readonly listed: number;
}

/** A subject and the participant whom it means. */
export interface NamedSubject {
  readonly subject: Subject;
  readonly id?: string;
  readonly cert?: 'medium';
}

/** Participants from the title block first, then those whom labels or the subjects of reported turns add. */
export function castOf(
  transcript: Transcript,
  lines: readonly Line[],
  named: readonly Mentioned[],
  context: Context,
): Cast {
  const first = participantsFrom(named, context);
  const withFirst: Context = { ...context, facts: { ...context.facts, participants: first } };
  const labels = labelsOf(lines, withFirst);
  const aliases = aliasesIn(transcript.text, context.language.speech);
  const byText = new Map(labels.map((label) => [label.text, labelled(label, aliases, withFirst)]));
  const holders = new Map(
    labels.map((label) => [label.text, officeHolder(label, aliases, byText.get(label.text) ?? [], withFirst)]),
  );
  const byLabels = [...byText].flatMap(([text, mentions]) => (holders.get(text) === undefined ? mentions : []));
  const known = byLabels.length === 0 ? first : participantsFrom([...named, ...byLabels], context);
  const reported = subjectsOf(transcript, lines, labels, known, withFirst);
  const bySubject = reported.map((subject) => ({ subject, mention: mentioned(subject, aliases, known, withFirst) }));
  const index = buildPeopleIndex(context.register, [], context.language.people);
  const more = bySubject.flatMap(({ mention }) => {
    if (mention?.mentioned === undefined) return [];
    if (mention.mentioned.name === undefined && first.some((p) => p.registered) && isAmong(first)) return [];
    const isNew = identifierOf(known, mention.mentioned, context)(index) === undefined;
    return isNew && !isMisspelt(mention.mentioned, known) ? [mention.mentioned] : [];
  });
  const participants = more.length === 0 ? known : participantsFrom([...named, ...byLabels, ...more], context);
  const speakers = new Map<string, readonly string[]>();
  for (const [text, mentions] of byText) {
    const holder = holders.get(text);
    const ids =
      holder === undefined ? mentions.map((mention) => identifierOf(participants, mention, context)(index)) : [holder];
    if (ids.length > 0 && ids.every((id) => id !== undefined)) speakers.set(text, ids);
  }
  for (const [text, ids] of askersOf(labels, speakers, context)) speakers.set(text, ids);
  const subjects = withBareNames(
    bySubject.map(({ subject, mention }): NamedSubject => {
      const id = mention?.id ?? (mention?.mentioned && identifierOf(participants, mention.mentioned, context)(index));
      return { subject, ...given({ id }) };
    }),
    participants,
    context,
  );
  const probable = new Set(
    [...holders].filter(([text, id]) => id !== undefined && LETTER.test(text)).map(([text]) => text),
  );
  return { labels, participants, speakers, probable, subjects, listed: known.length };
}

/**
 * `Kim` where Kim Dok-su and Kim Ran take part and only Kim Ran is so called whenever she speaks: then `Kim` is the
 * other, probably.
 */
function withBareNames(
  subjects: readonly NamedSubject[],
  participants: readonly Participant[],
  { language }: Context,
): readonly NamedSubject[] {
  const inFull = new Set(subjects.filter(({ subject }) => subject.text.includes(' ')).map(({ id }) => id));
  return subjects.map((named): NamedSubject => {
    const { subject, id } = named;
    if (id !== undefined || subject.form !== 'word') return named;
    const { text, span: where } = subject;
    const several = fitting(participants, { name: text, span: where, offices: [], roles: [] }, language);
    const [one, ...others] = several.filter((p) => !inFull.has(p.id));
    return one === undefined || others.length > 0 ? named : { ...named, id: one.id, cert: 'medium' };
  });
}

/** So many whom a list names are a list of those present. */
const FEWEST_LISTED = 2;

/**
 * Whether an office that nobody in the record is said to hold is one of those listed, whose office the list does not say:
 * then it is nobody new, and stays open.
 */
const isAmong = (listed: readonly Participant[]): boolean =>
  listed.filter((p) => !p.offices.includes(p.name)).length >= FEWEST_LISTED;

/**
 * `Q:` and `A:` in an interview of two whose names label the turns before them: whoever asks more is `Q`. With more
 * voices, or none, nothing says whose questions they are.
 */
function askersOf(
  labels: readonly Label[],
  speakers: ReadonlyMap<string, readonly string[]>,
  { language: { speech } }: Context,
): ReadonlyMap<string, readonly string[]> {
  const isLetter = (label: Label): boolean => speech.questionLetters.includes(label.text.toLowerCase());
  const first = labels.findIndex(isLetter);
  if (first < 2) return new Map();
  const before = labels.slice(0, first).map((label) => ({ label, id: speakers.get(label.text)?.join(' ') }));
  const ids = [...new Set(before.map(({ id }) => id))];
  if (ids.length !== 2 || ids.includes(undefined)) return new Map();
  const asks = (id: string | undefined): number =>
    before.filter(({ label, id: own }) => own === id && asksIn(label.line.text)).length;
  const [one, other] = ids as [string, string];
  if (asks(one) === asks(other)) return new Map();
  const [question, answer] = asks(one) > asks(other) ? [one, other] : [other, one];
  const [questionLetter, answerLetter] = speech.questionLetters;
  return new Map(
    labels.filter(isLetter).flatMap(({ text }): readonly (readonly [string, readonly string[]])[] => {
      const letter = text.toLowerCase();
      return letter === questionLetter ? [[text, [question]]] : letter === answerLetter ? [[text, [answer]]] : [];
    }),
  );
}

const asksIn = (text: string): boolean => text.trimEnd().endsWith('?');

const LAST_WORD = pattern(/[\p{L}’'-]+$/u);
/** So long a surname is no other by a letter or two. */
const LONG_SURNAME = 6;

/** `N. S. KRUSHCHEV` where Khrushchev takes part: a slip of the typist's, nobody new. */
function isMisspelt({ name }: Mentioned, known: readonly Participant[]): boolean {
  const surname = LAST_WORD.exec(name ?? '')?.[0].toLowerCase() ?? '';
  return (
    surname.length >= LONG_SURNAME &&
    known.some((p) => distance(LAST_WORD.exec(p.name)?.[0].toLowerCase() ?? '', surname) <= 2)
  );
}

/** Who holds the office, or has the initials, that alone make a label: by the record's own list. */
function officeHolder(
  label: Label,
  aliases: ReadonlyMap<string, string>,
  mentions: readonly Mentioned[],
  context: Context,
): string | undefined {
  const { layout } = context.language;
  if (aliases.has(aliasKey(withoutTitles(label.text, layout)))) return undefined;
  const people = context.facts.participants;
  const role = layout.roles.get(bareOf(label.text, context));
  if (role !== undefined) {
    // `The interpreter:` where one is present.
    const [one, ...others] = people.filter((p) => p.roles.includes(role));
    return others.length === 0 ? one?.id : undefined;
  }
  if (isInitials(label.text, layout)) return initialsIn(label.text, people, context);
  const [only] = mentions;
  const office =
    only === undefined ? label.text : mentions.length === 1 && only.name === undefined ? only.offices[0] : undefined;
  return office === undefined ? undefined : holderOf(office, people, context);
}

/** The one who takes part, or stands in the record's own list, with these initials. */
function initialsIn(text: string, people: readonly Participant[], context: Context): string | undefined {
  const { layout } = context.language;
  const bare = text.replace(/\.$/u, '');
  const present = byInitials(bare, layout, people, (p) => fullName(p, NO_NAMES));
  if (present !== undefined) return present.id;
  const listed = ownList(context.register).map(({ id, name }): Participant => ({
    id,
    name,
    registered: true,
    offices: [],
    roles: [],
    span: span(0, 0),
  }));
  return byInitials(bare, layout, listed, (p) => fullName(p, NO_NAMES))?.id;
}

/** The subjects of sentences that report, outside of labelled turns. */
function subjectsOf(
  transcript: Transcript,
  lines: readonly Line[],
  labels: readonly Label[],
  known: readonly Participant[],
  context: Context,
): readonly Subject[] {
  const { people } = context.language;
  const labelBlocks = new Set(labels.map((label) => label.line.block));
  const blocks = [...new Set(lines.map((line) => line.block))].filter((block) => !labelBlocks.has(block));
  const found = subjectsIn(transcript, blocks, context);
  if (found.length === 0) return [];
  const index = buildPeopleIndex(context.register, known, people);
  return speakingSubjects(
    found,
    ({ text }) => resolveName(index, text).status === 'resolved' || initialsIn(text, known, context) !== undefined,
  );
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** Whom a subject means: a participant already known by initials, or a name or office to be looked up. */
function mentioned(
  { text, span: where, form, bracket }: Subject,
  aliases: ReadonlyMap<string, string>,
  known: readonly Participant[],
  context: Context,
): { readonly id?: string; readonly mentioned?: Mentioned } | undefined {
  const { layout } = context.language;
  const alias = aliases.get(aliasKey(withoutTitles(text, layout)));
  if (alias !== undefined) return { mentioned: mentionOf(alias, where, layout) };
  if (form === 'initials') {
    const id = initialsIn(text, known, context);
    if (id !== undefined) return { id };
    return { mentioned: { name: text, span: where, offices: [], roles: ['speaker'] } };
  }
  if (form === 'office') {
    const holder = bracket === undefined ? undefined : titledName(bracket, layout);
    const id = holder === undefined ? holderOf(text, known, context) : undefined;
    if (id !== undefined) return { id };
    const office = { span: where, offices: [text], roles: ['speaker'] as const };
    return { mentioned: holder === undefined ? office : { ...office, name: holder.name } };
  }
  const forename = byForename(text, known, context);
  if (forename !== undefined) return { id: forename };
  const side = sideIn(bracket === undefined ? [] : [bracket], aliases, layout);
  return { mentioned: { ...mentionOf(text, where, layout), ...given({ side }) } };
}

/** `Sir Arthur`: the one who takes part with that forename. */
function byForename(
  text: string,
  known: readonly Participant[],
  { language: { people } }: Context,
): string | undefined {
  const [title, forename, ...more] = text.split(' ');
  if (forename === undefined || more.length > 0 || !people.beforeForename.includes(title!)) return undefined;
  const fits = known.filter((p) => p.name.startsWith(`${forename} `));
  return fits.length === 1 ? fits[0]!.id : undefined;
}

/** The labels of the record that open turns, judged by what the title block and the registers know. */
export function labelsOf(lines: readonly Line[], context: Context): readonly Label[] {
  const { layout, speech, people } = context.language;
  const date = context.facts.date?.when ?? context.facts.date?.from;
  // A record without labels needs none.
  let made: PeopleIndex | undefined;
  const index = (): PeopleIndex =>
    (made ??= buildPeopleIndex(context.register, context.facts.participants, people, date));
  const registered = new Map(context.register.entries.map((e) => [e.id, e.name]));
  const memo = new Map<string, boolean>();
  const known = (label: Label): boolean => {
    const cached = memo.get(label.text);
    if (cached !== undefined) return cached;
    const answer =
      resolveName(index(), label.text).status !== 'unknown' ||
      context.facts.participants.some((p) => p.side !== undefined && sameSide(p.side, label.text, context.language)) ||
      byInitials(label.text, layout, context.facts.participants, (p) => fullName(p, registered)) !== undefined ||
      resolveOffice(index(), label.text, date).status === 'resolved';
    memo.set(label.text, answer);
    return answer;
  };
  return acceptLabels(lines, { known, layout, speech });
}

/** `I.L.`, `KAH`; with a title before it only `NC`, for `Mr. BELL` is a surname in capitals. */
const INITIALS = pattern(/^(?:(?:\p{Lu}\.\s?){1,4}|\p{Lu}{1,3}\.?)$/u);
const TITLED_INITIALS = pattern(/^(?:(?:\p{Lu}\.\s?){1,4}|\p{Lu}{1,2}\.?)$/u);

const LETTER = pattern(/^\p{Lu}\.?$/u);

const isInitials = (text: string, layout: LayoutWords): boolean => {
  const bare = withoutTitles(text, layout);
  return (bare === text ? INITIALS : TITLED_INITIALS).test(bare);
};

/** The persons whom a label names: they speak, so they took part, whether or not the title block lists them. */
function labelled(label: Label, aliases: ReadonlyMap<string, string>, context: Context): readonly Mentioned[] {
  const { layout } = context.language;
  const key = label.text.toLowerCase();
  const alias = aliases.get(aliasKey(withoutTitles(label.text, layout)));
  if (alias !== undefined) return [mentionIn(alias, label, layout)];
  if (isNameless(key, context) || /_{2}/u.test(label.text) || /[’'`]s\s/u.test(label.text)) return [];
  if (isInitials(label.text, layout)) {
    // One letter may be anybody's; more are one speaker's within a record.
    return LETTER.test(label.text) ? [] : [{ name: label.text, span: label.name, offices: [], roles: ['speaker'] }];
  }
  const parts = label.text.split(labelBorder(layout));
  if (parts.length > 1) return parts.map((part) => mentionIn(part, label, layout));
  // "The PRESIDENT (Mr. Finch)": the brackets say who holds the office.
  const own = { ...mentionIn(label.text, label, layout), ...given({ side: sideIn(label.brackets, aliases, layout) }) };
  const holder =
    own.name === undefined ? label.brackets.map((b) => titledName(b, layout)).find((n) => n !== undefined) : undefined;
  return [holder === undefined ? own : { ...own, name: holder.name, offices: [...own.offices, ...holder.offices] }];
}

const labelBorder = perTable((words: LayoutWords) => new RegExp(`,\\s| (?:${anyOf(words.and)}) `, 'u'));

const SIDE = /^\p{Lu}[\p{L}\p{M}’'.-]*(?:,?\s(?:of\s|the\s|and\s)*\p{Lu}[\p{L}\p{M}’'.-]*){0,4}$/u;

/** `Mr. ILIC (Ruritania)`: the country or body for which somebody speaks; an office or a short form is none. */
const sideIn = (
  brackets: readonly string[],
  aliases: ReadonlyMap<string, string>,
  layout: LayoutWords,
): string | undefined =>
  brackets.find(
    (b) =>
      SIDE.test(b) && !aliases.has(aliasKey(b)) && !isOfficeHolder(b, layout) && titledName(b, layout) === undefined,
  );

const bareOf = (text: string, { language: { speech } }: Context): string =>
  text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => !speech.articles.includes(word))
    .join(' ');

const isNameless = (key: string, context: Context): boolean => {
  const { speech } = context.language;
  const bare = bareOf(key, context);
  return speech.namelessSpeakers.has(bare) || bare.split(' ').some((word) => speech.chorusWords.has(word));
};

/** The name in a label's text, or the office where it holds none. */
function mentionOf(text: string, where: Span, layout: LayoutWords): Mentioned {
  const name = trailingName(text, span(0, text.length), layout);
  if (!name) return { span: where, offices: [text], roles: ['speaker'] };
  const office = text.slice(0, name.start).trim();
  return {
    name: text.slice(name.start, name.end),
    span: where,
    offices: office === '' ? [] : [office],
    roles: ['speaker'],
  };
}

/** The same for what a label names. */
function mentionIn(text: string, label: Label, layout: LayoutWords): Mentioned {
  const found = mentionOf(text, label.name, layout);
  if (found.name === undefined || label.text !== text) return found;
  const start = label.name.start + text.lastIndexOf(found.name);
  return { ...found, span: span(start, start + found.name.length) };
}

/** `Miss Ruth Moss`, `Mr. R. I. Tolland`: brackets that hold a title and a name. */
function titledName(
  text: string,
  layout: LayoutWords,
): { readonly name: string; readonly offices: readonly string[] } | undefined {
  const name = trailingName(text, span(0, text.length), layout);
  return name !== undefined && name.start > 0
    ? { name: text.slice(name.start, name.end), offices: [text.slice(0, name.start).trim()] }
    : undefined;
}
