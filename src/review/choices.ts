import type { EntryKind, Office, RecordFacts, Register, RegisterEntry } from '../model/index.js';
import { addTo, firstFrom, folded } from '../text/index.js';
import type { Reviewable, Subject } from './subject.js';

/** Somebody or something that words may mean, and what speaks for it. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
}

/** Who and what can be chosen: the entries of the registers, found by the words of their names. */
export interface Choices {
  readonly register: Register;
  readonly byId: ReadonlyMap<string, Choice>;
  readonly byWord: ReadonlyMap<string, readonly Choice[]>;
}

/** An entry, and the words of its names and of each of its offices. */
interface Choice {
  readonly entry: RegisterEntry;
  readonly names: ReadonlySet<string>;
  readonly offices: readonly { readonly office: Office; readonly words: readonly string[] }[];
}

/** `Secretary Dulles’s` → `secretary`, `dulles`, `s`. */
const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

export function choicesOf(register: Register): Choices {
  const byWord = new Map<string, Choice[]>();
  const all = register.entries.map((entry): Choice => ({
    entry,
    names: new Set(entry.forms.flatMap(({ text }) => wordsOf(text))),
    offices: entry.offices.map((office) => ({ office, words: wordsOf(office.text) })),
  }));
  for (const choice of all) {
    for (const word of new Set([...choice.names, ...choice.offices.flatMap(({ words }) => words)])) {
      addTo(byWord, word, choice);
    }
  }
  return { register, byWord, byId: new Map(all.map((choice) => [choice.entry.id, choice])) };
}

/** What is asked: the words, of what kind they may be, and what the document says around them. */
interface Question {
  readonly surface: string;
  readonly kind?: EntryKind;
  readonly facts: RecordFacts;
  /** A turn is asked for. */
  readonly speaks: boolean;
  /** Ids that the document names before the place, the nearest last. */
  readonly before: readonly string[];
  /** Ids that are named in the first words of a turn. */
  readonly opening: readonly string[];
}

const OPENS = { score: 2, reason: 'named as the turn begins' };

/** So far into a turn the one may be named who has it. */
const OPENING = 160;

const MOST = 9;

/** Those whom words may mean, the likeliest first, each with what speaks for it. */
export function candidatesFor(
  { surface, kind, speaks, facts, before, opening }: Question,
  choices: Choices,
): readonly Candidate[] {
  const asked = wordsOf(surface).filter((word) => word.length > 1);
  // `Mr. Brandt` is nobody for being a Mr.: the word that the name ends with must fit.
  const head = asked.at(-1);
  const scores = new Map<string, Scored>();
  const add = (scored: Scored): void => {
    const known = scores.get(scored.id);
    if (known === undefined || known.score < scored.score) scores.set(scored.id, scored);
  };
  for (const choice of choices.byWord.get(head ?? '') ?? []) {
    if (kind !== undefined && choice.entry.kind !== kind) continue;
    add(scoreOf(choice, asked, facts, before));
  }
  if (kind === undefined || kind === 'person') {
    for (const { id, name, offices } of facts.participants) {
      const known = wordsOf([name, ...offices].join(' '));
      const hits = asked.filter((word) => known.includes(word)).length;
      // Anybody who took part may speak, whatever the label says.
      const fits = speaks || head === undefined || known.includes(head);
      if (!fits) continue;
      // Who has just spoken or been spoken of is not the likelier to speak now.
      const near = opening.includes(id) ? OPENS : speaks ? undefined : nearness(id, before);
      const reason = ['took part', near?.reason].filter((one) => one !== undefined).join('; ');
      const shown = choices.byId.get(id)?.entry.name ?? name;
      add({ id, name: shown, reason, score: 4 + hits + (near?.score ?? 0) });
    }
  }
  return [...scores.values()]
    .toSorted((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ id, name, reason }) => ({ id, name, reason }));
}

interface Scored extends Candidate {
  readonly score: number;
}

function scoreOf(
  { entry, names, offices }: Choice,
  asked: readonly string[],
  facts: RecordFacts,
  before: readonly string[],
): Scored {
  const reasons: string[] = [];
  let score = 2 * asked.filter((word) => names.has(word)).length;
  if (facts.participants.some(({ id }) => id === entry.id)) {
    reasons.push('took part');
    score += 3;
  }
  const held = offices.find(({ words }) => words.some((word) => word.length > 3 && asked.includes(word)));
  if (held !== undefined) {
    const holds = heldAt(held.office, facts.date?.when);
    score += holds === true ? 3 : holds === undefined ? 1 : -1;
    reasons.push(`${held.office.text}${holds === true ? ' at that date' : yearsOf(held.office)}`);
  }
  const near = nearness(entry.id, before);
  if (near !== undefined) {
    reasons.push(near.reason);
    score += near.score;
  }
  if (reasons.length === 0) reasons.push(entry.offices[0]?.text ?? entry.note ?? 'the name fits');
  return { id: entry.id, name: entry.name, reason: reasons.join('; '), score };
}

/** How near somebody was named before; undefined where he was not. */
function nearness(
  id: string,
  before: readonly string[],
): { readonly score: number; readonly reason: string } | undefined {
  const last = before.lastIndexOf(id);
  if (last < 0) return undefined;
  const between = before.length - 1 - last;
  const reason = between === 0 ? 'the name before this one' : `named ${between} names before`;
  return { score: Math.max(0.2, 1.5 - between / 10), reason };
}

/** Whether an office was held at a date: W3C dates of any precision compare as far as both go. Undefined: not known. */
function heldAt({ from, to }: Office, date: string | undefined): boolean | undefined {
  if (date === undefined || (from === undefined && to === undefined)) return undefined;
  const isBefore = (a: string, b: string): boolean => {
    const size = Math.min(a.length, b.length);
    return a.slice(0, size) < b.slice(0, size);
  };
  return !(from !== undefined && isBefore(date, from)) && !(to !== undefined && isBefore(to, date));
}

const yearsOf = ({ from, to }: Office): string =>
  from === undefined && to === undefined ? '' : `, ${from?.slice(0, 4) ?? ''}–${to?.slice(0, 4) ?? ''}`;

/**
 * Entries and participants whose names or offices begin with these letters, word for word; those of the document first.
 */
export function searchChoices(
  typed: string,
  kind: EntryKind | undefined,
  facts: RecordFacts | undefined,
  { register }: Choices,
): readonly Candidate[] {
  const asked = wordsOf(typed);
  const found: Scored[] = [];
  const fits = (text: string): boolean => {
    const words = wordsOf(text);
    return asked.every((one) => words.some((word) => word.startsWith(one)));
  };
  const present = new Map((facts?.participants ?? []).map((one) => [one.id, one]));
  for (const entry of register.entries) {
    if (kind !== undefined && entry.kind !== kind) continue;
    const office = entry.offices.map(({ text }) => text).join('; ');
    const text = [entry.id, ...entry.forms.map((form) => form.text)].join(' ');
    if (!fits(`${text} ${office}`)) continue;
    const score = (present.has(entry.id) ? 2 : 0) + (fits(text) ? 1 : 0);
    found.push({ id: entry.id, name: entry.name, reason: office || entry.note || entry.kind, score });
  }
  for (const { id, name, offices, registered } of kind === undefined || kind === 'person' ? present.values() : []) {
    if (registered || !fits([id, name, ...offices].join(' '))) continue;
    found.push({ id, name, reason: `took part; ${offices.join(', ') || 'no register has them'}`, score: 2 });
  }
  return found
    .toSorted((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ id, name, reason }) => ({ id, name, reason }));
}

/** For the subjects of a document those whom their words may mean. */
export function candidatesIn({ transcript, facts }: Reviewable, choices: Choices): (subject: Subject) => Subject {
  const named = transcript.annotations
    .flatMap((mark) => ('ref' in mark && mark.ref !== undefined ? [{ span: mark.span, id: mark.ref }] : []))
    .toSorted((a, b) => a.span.start - b.span.start);
  return (subject) => {
    const { kind, entryKind, span } = subject;
    if (entryKind === undefined) return subject;
    const before = named
      .slice(0, firstFrom(named, span.start))
      .filter((one) => one.span.end <= span.start)
      .map(({ id }) => id);
    const end = Math.min(span.end, span.start + OPENING);
    const opening = named.slice(firstFrom(named, span.start), firstFrom(named, end)).map(({ id }) => id);
    // Words that open a turn are no name.
    const speaks = kind === 'speaker';
    const surface = speaks && !subject.isLabelled ? '' : subject.surface;
    return {
      ...subject,
      candidates: candidatesFor({ surface, kind: entryKind, speaks, facts, before, opening }, choices),
    };
  };
}
