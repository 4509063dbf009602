import type { Context, Transcript } from '../../model/index.js';
import { pattern, span } from '../../text/index.js';
import type { LayoutWords } from '../../language/index.js';
import type { Line } from '../layout/blocks.js';
import { anyOf, perTable } from '../per-table.js';
import { buildPeopleIndex, resolveName, resolveOffice, type PeopleIndex } from '../people/index.js';
import { byInitials, fullName, withoutTitles } from './initials.js';
import { acceptLabels, type Label } from './labels.js';
import { trailingName } from './entry.js';
import type { Mentioned } from './participants.js';

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

const INITIALS = pattern(/^(?:\p{Lu}\.?\s?){1,3}$/u);

/** The persons whom labels name: they speak, so they took part, whether or not the title block lists them. */
export function labelled(labels: readonly Label[], context: Context): readonly Mentioned[] {
  const { layout, speech } = context.language;
  const seen = new Set<string>();
  return labels.flatMap((label): readonly Mentioned[] => {
    const key = label.text.toLowerCase();
    if (
      seen.has(key) ||
      speech.namelessSpeakers.has(key) ||
      INITIALS.test(withoutTitles(label.text, layout)) ||
      /_{2}/u.test(label.text)
    ) {
      return [];
    }
    seen.add(key);
    if (/[’']s\s/u.test(label.text) || / (?:and|&) /u.test(label.text)) return [];
    const name = trailingName(label.text, span(0, label.text.length), layout);
    if (!name) return [{ span: label.name, offices: [label.text], roles: ['speaker'] }];
    const office = label.text.slice(0, name.start).trim();
    const where = span(label.name.start + name.start, label.name.start + name.end);
    return [
      {
        name: label.text.slice(name.start, name.end),
        span: where,
        offices: office === '' ? [] : [office],
        roles: ['speaker'],
      },
    ];
  });
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
