import type { Context, Participant, Transcript } from '../../model/index.js';
import { pattern, span } from '../../text/index.js';
import type { LayoutWords } from '../../language/index.js';
import type { Line } from '../layout/blocks.js';
import { anyOf, perTable } from '../per-table.js';
import { buildPeopleIndex, resolveName, resolveOffice, type PeopleIndex } from '../people/index.js';
import { aliasesIn, aliasKey } from './aliases.js';
import { acceptLabels } from './convention.js';
import { byInitials, fullName, withoutTitles } from './initials.js';
import type { Label } from './labels.js';
import { trailingName } from './entry.js';
import { identifierOf, participantsFrom, type Mentioned } from './participants.js';

/** Who takes part, which lines open turns, and whom each label means where that can be said. */
export interface Cast {
  readonly labels: readonly Label[];
  readonly participants: readonly Participant[];
  /** The participants' ids by the labels' texts; without those whom nothing identifies. */
  readonly speakers: ReadonlyMap<string, readonly string[]>;
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
  const more = [
    ...[...byText.values()].flat(),
    ...(first.length < 2 && labels.length < 2 ? reportedSubjects(transcript, lines, withFirst) : []),
  ];
  const participants = more.length === 0 ? first : participantsFrom([...named, ...more], context);
  const index = labels.length === 0 ? undefined : buildPeopleIndex(context.register, [], context.language.people);
  const speakers = new Map<string, readonly string[]>();
  for (const [text, mentions] of byText) {
    const ids = mentions.map((mention) => identifierOf(participants, mention, context)(index!));
    if (ids.length > 0 && ids.every((id) => id !== undefined)) speakers.set(text, ids);
  }
  return { labels, participants, speakers };
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
  if (isInitials(label.text, layout)) return [];
  const parts = label.text.split(/,\s| (?:and|&) /u);
  if (parts.length > 1) return parts.map((part) => mentionIn(part, label, layout));
  // "The PRESIDENT (Mr. Finch)": the brackets say who holds the office.
  const own = mentionIn(label.text, label, layout);
  const holder =
    own.name === undefined ? label.brackets.map((b) => titledName(b, layout)).find((n) => n !== undefined) : undefined;
  return [holder === undefined ? own : { ...own, name: holder.name, offices: [...own.offices, ...holder.offices] }];
}

const isNameless = (key: string, { language: { speech } }: Context): boolean => {
  const words = key.split(/\s+/u).filter((word) => !speech.articles.includes(word));
  return speech.namelessSpeakers.has(words.join(' ')) || words.some((word) => speech.chorusWords.has(word));
};

/** The name in a label's text, or the office where it holds none. */
function mentionIn(text: string, label: Label, layout: LayoutWords): Mentioned {
  const name = trailingName(text, span(0, text.length), layout);
  if (!name) return { span: label.name, offices: [text], roles: ['speaker'] };
  const office = text.slice(0, name.start).trim();
  const inside = label.text === text;
  return {
    name: text.slice(name.start, name.end),
    span: inside ? span(label.name.start + name.start, label.name.start + name.end) : label.name,
    offices: office === '' ? [] : [office],
    roles: ['speaker'],
  };
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

/**
 * A paragraph's subject in a reported record: an optional connector, a name of capitals, initials or with a title, a
 * verb.
 */
const reportedSubject = perTable((words: LayoutWords) => {
  const name = `(?:(?:${anyOf(words.titles)})\\.?\\s)?(?:\\p{Lu}\\p{L}?\\.\\s?){0,3}\\p{Lu}[\\p{L}’'-]+`;
  return pattern(
    new RegExp(
      `^(?:\\d{1,2}[.)]\\s+)?(?:[\\p{Lu}][\\p{L} ]{1,30}?,?\\s)?(${name})\\s+(?:\\p{Ll}+\\s){0,2}?(\\p{Ll}+)`,
      'u',
    ),
  );
});

/** A name of initials or capitals. */
const SET_APART = pattern(/^(?:\p{Lu}\p{L}?\.|\p{Lu}{2})/u);

/**
 * Speakers of a reported record whose title block names nobody: the subjects of at least two paragraphs that go on
 * with a reporting verb, set in capitals, with initials or with a title.
 */
export function reportedSubjects(
  transcript: Transcript,
  lines: readonly Line[],
  context: Context,
): readonly Mentioned[] {
  const { layout, speech } = context.language;
  const found = new Map<string, Mentioned[]>();
  for (const line of lines.filter((l) => l.first && l.block.kind === 'p')) {
    const match = reportedSubject(layout).exec(line.text);
    if (!match || !speech.reportingVerbs.has(match[2]!)) continue;
    const subject = match[1]!;
    const start = line.span.start + match[0].indexOf(subject);
    const name = trailingName(subject, span(0, subject.length), layout);
    if (!name || speech.thirdPerson.has(subject.toLowerCase())) continue;
    const surface = subject.slice(name.start, name.end);
    if (name.start === 0 && !SET_APART.test(surface)) continue;
    const office = subject.slice(0, name.start).trim();
    const key = surface
      .split(/[\s.]+/u)
      .at(-1)!
      .toLowerCase();
    const where = span(start + name.start, start + name.end);
    found.set(key, [
      ...(found.get(key) ?? []),
      {
        name: transcript.text.slice(where.start, where.end),
        span: where,
        offices: office === '' ? [] : [office],
        roles: ['speaker'],
      },
    ]);
  }
  return [...found.values()].filter((mentions) => mentions.length >= 2).flat();
}
