import { lazily, type LayoutWords, type PeopleWords } from '../../language/index.js';
import type { Context, Participant, Transcript } from '../../model/index.js';
import { asLetters, distance, firstPlace, given, isCapitalAt, misreadWord, pattern, span } from '../../text/index.js';
import type { Line } from '../layout/blocks.js';
import { buildPeopleIndex, resolveName } from '../people/index.js';
import { aliasKey } from './aliases.js';
import { byForenameAlone } from './label-names.js';
import { trailingName } from './trailing-name.js';
import { holderOf } from './holders.js';
import { fullName, withoutTitles } from './initials.js';
import type { Label } from './labels.js';
import { initialsIn, isInitials, mentionOf, sideIn, titledName } from './names.js';
import type { Mentioned } from './participants.js';
import { fitting } from './same-person.js';
import { isCountry, namesSideOf } from './sides.js';
import { subjectsIn, type Subject } from './subjects.js';
import { speakingSubjects } from './speaking-subjects.js';

/** A subject and the participant whom it means. */
export interface NamedSubject {
  readonly subject: Subject;
  readonly id?: string;
  readonly cert?: 'medium';
  /** Whether several of those who take part may be meant. */
  readonly open?: true;
  /** Whether nobody but this sentence says that he takes part. */
  readonly guest?: true;
}

/** The subjects of sentences that report, outside of labelled turns. */
export function subjectsOf(
  transcript: Transcript,
  lines: readonly Line[],
  labels: readonly Label[],
  known: readonly Participant[],
  context: Context,
): readonly Subject[] {
  const { people } = context.language;
  // Among sentences that report a label may stand too.
  const labelBlocks = new Set(labels.flatMap(({ place, line }) => (place === 'sentence' ? [] : [line.block])));
  const blocks = [...new Set(lines.map((line) => line.block))].filter((block) => !labelBlocks.has(block));
  const found = subjectsIn(transcript, blocks, context);
  if (found.length === 0) return [];
  const index = buildPeopleIndex(context.register, known, people);
  const lower = lazily(() => transcript.text.toLowerCase());
  return speakingSubjects(
    found,
    ({ text }) =>
      resolveName(index, text).status === 'resolved' ||
      initialsIn(text, known, context) !== undefined ||
      byForenameAlone(text, known, context.language) !== undefined,
    ({ text }) => isNamedOnce(text.toLowerCase(), lower()),
  );
}

function isNamedOnce(name: string, text: string): boolean {
  const first = text.indexOf(name);
  return first < 0 || !text.includes(name, first + name.length);
}

/** Whom a subject means: a participant already known by initials, or a name or office to be looked up. */
export function mentioned(
  { text, span: where, form, bracket, apposed, isPublic }: Subject,
  aliases: ReadonlyMap<string, string>,
  known: readonly Participant[],
  context: Context,
): { readonly id?: string; readonly cert?: 'medium'; readonly mentioned?: Mentioned } | undefined {
  const { layout } = context.language;
  const alias = aliases.get(aliasKey(withoutTitles(text, layout)));
  if (alias !== undefined) return { mentioned: mentionOf(alias, where, layout) };
  if (form === 'initials') {
    const id = initialsIn(text, known, context);
    if (id !== undefined) return { id };
    return { mentioned: { name: text, span: where, offices: [], roles: ['speaker'] } };
  }
  // `Comrade M.` where one Moskal takes part; of another M. no more is known.
  if (form === 'titled' && isInitials(text, layout)) {
    const id = initialsIn(text, known, context);
    return id === undefined ? undefined : { id, cert: 'medium' };
  }
  if (form === 'office') {
    const holder = bracket === undefined ? namedHolder(apposed, layout) : titledName(bracket, layout);
    const id = holder === undefined ? holderOf(text, known, context) : undefined;
    if (id !== undefined) return { id };
    const office = { span: where, offices: [withoutAddress(text, layout)], roles: ['speaker'] as const };
    return { mentioned: holder === undefined ? office : { ...office, name: holder.name } };
  }
  // `THE LORD ADVOCATE`, whom the list has by his office: no lord of that name.
  const found = mentionOf(printed(text, known), where, layout);
  const isOffice = form === 'titled' && fitting(known, found, context.language).length === 0;
  const listed = isOffice ? holderOf(text, known, context) : undefined;
  if (listed !== undefined) return { id: listed };
  const forename = byForename(text, known, context);
  if (forename !== undefined) return { id: forename };
  if (isStyledByForename(text, context) && known.some((p) => !p.name.includes(' '))) return undefined;
  const side = sideIn(bracket === undefined ? [] : [bracket], aliases, layout);
  // `M. le Maire`
  const holder = found.name === undefined ? holderOf(text, known, context) : undefined;
  if (holder !== undefined) return { id: holder };
  return { mentioned: { ...found, isPublic, ...given({ side }) } };
}

/** `Herr Ministerpräsident`: the office. */
const withoutAddress = (office: string, { addresses, addressedOffices }: LayoutWords): string => {
  const [first = '', second = ''] = office.split(' ');
  return addresses.has(first.toLowerCase()) && addressedOffices.has(second.toLowerCase())
    ? office.slice(first.length + 1)
    : office;
};

/** `Dr. Heusler`, `Willi Holm`; not `Dr. med.` */
const namedHolder = (apposed: string | undefined, layout: LayoutWords): { readonly name: string } | undefined => {
  // `The President, following his breakfast with Mr. Bell, asked …`
  const first = (apposed ?? '').split(' ')[0]!.toLowerCase().replace(/\.$/u, '');
  if (apposed === undefined || !(isCapitalAt(apposed, 0) || layout.addresses.has(first))) return undefined;
  const name = IN_FULL.test(apposed) ? trailingName(apposed, span(0, apposed.length), layout) : undefined;
  return name === undefined ? titledName(apposed, layout) : { name: apposed.slice(name.start, name.end) };
};
const IN_FULL = pattern(/^(?:\p{Lu}[\p{L}\p{M}’'-]*\.?\s){1,3}\p{Lu}[\p{L}\p{M}’'-]+$/u);

/** `Sir Roger`: by his forename, so that he may be any of whom only the surname is known. */
const isStyledByForename = (text: string, { language: { people } }: Context): boolean => {
  const [title, , ...more] = text.split(' ');
  return more.length === 0 && people.beforeForename.includes(title!);
};

/** `Or1ov` where Orlov takes part: a machine has read a figure for a letter. */
const printed = (text: string, known: readonly Participant[]): string => {
  const letters = text.split(' ').map((word) => (misreadWord(word) === word ? asLetters(word) : word));
  const surname = letters.at(-1)!.toLowerCase();
  return known.some((p) => LAST_WORD.exec(p.name)?.[0].toLowerCase() === surname) ? letters.join(' ') : text;
};

/** `Sir Arthur`: the one who takes part with that forename. */
function byForename(text: string, known: readonly Participant[], { register, language }: Context): string | undefined {
  const { people } = language;
  const { layout } = language;
  const [title, forename, ...more] = text.split(' ');
  // `Sir Arthur`, or `Arthur` in a group that calls its members so.
  const isCalled = title !== undefined && (forename === undefined || layout.addresses.has(title.toLowerCase()));
  const called = isCalled ? byForenameAlone(text, known, language) : undefined;
  if (called !== undefined) return called;
  if (forename === undefined || more.length > 0 || !people.beforeForename.includes(title!)) return undefined;
  const registered = new Map(register.entries.map((e) => [e.id, e.name]));
  const fits = known.filter((p) => ` ${fullName(p, registered)}`.includes(` ${forename} `));
  return fits.length === 1 ? fits[0]!.id : undefined;
}

/**
 * `Kim` where Kim Dok-su and Kim Ran take part and only Kim Ran is so called whenever she speaks: then `Kim` is the
 * other, probably.
 */
export function withBareNames(
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

/** So far before it, in characters, an office may have been named in full. */
const OFFICE_REACHES = 800;

/**
 * `The Minister` behind `The Minister of Transport`, `The Foreign Minister` behind `The French Foreign Minister`, whom
 * nobody lists: not the only one who is listed, but open.
 */
export function withoutOthersHolders(
  subjects: readonly NamedSubject[],
  { text }: Pick<Transcript, 'text'>,
  participants: readonly Participant[],
  { register, language }: Pick<Context, 'register' | 'language'>,
): readonly NamedSubject[] {
  const { people } = language;
  const isOf = (id: string, country: string): boolean => {
    const { side = '', offices = [] } = participants.find((p) => p.id === id) ?? {};
    const known = register.entries.find((entry) => entry.id === id)?.offices ?? [];
    return [side, ...offices, ...known.map((o) => o.text)].some((said) => namesSideOf(said, country, language));
  };
  return subjects.map((named, i): NamedSubject => {
    const { subject, id } = named;
    if (id === undefined || subject.form !== 'office') return named;
    const word = subject.text.toLowerCase();
    const isFuller = (text: string): boolean =>
      (!word.includes(' ') && text.startsWith(`${word} `)) || (text.endsWith(` ${word}`) && ofCountry(text, people));
    const country = countryBefore(text, word, subject.span.start, people);
    if (country !== undefined && !isOf(id, country)) return { subject, open: true };
    const near = firstPlace(i, (at) => subject.span.start - subjects[at]!.subject.span.end <= OFFICE_REACHES);
    const fuller = subjects
      .slice(near, i)
      .findLast(({ subject: before }) => before.form === 'office' && isFuller(before.text.toLowerCase()));
    if (fuller === undefined || (fuller.id !== undefined && fuller.guest !== true)) return named;
    return { subject, open: true };
  });
}

/** `He said that the German Chancellor agreed. The Chancellor …`: whose office a paragraph has just named. */
function countryBefore(text: string, office: string, at: number, people: PeopleWords): string | undefined {
  const before = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - SAME_REACHES), at).toLowerCase();
  const found = before.lastIndexOf(` ${office}`);
  const word = found > 0 ? (LAST_WORD.exec(before.slice(0, found))?.[0] ?? '') : '';
  return isCountry(word, people) ? word : undefined;
}
/** So far back in one paragraph, in characters. */
const SAME_REACHES = 300;

/** `french foreign minister` */
const ofCountry = (office: string, people: PeopleWords): boolean => isCountry(office.split(' ', 1)[0]!, people);

const LAST_WORD = pattern(/[\p{L}’'-]+$/u);
/** So long a surname is no other by a letter or two. */
const LONG_SURNAME = 6;

/** `N. S. KRUSHCHEV` where Khrushchev takes part: a slip of the typist's, nobody new. */
export function isMisspelt({ name }: Mentioned, known: readonly Participant[]): boolean {
  const surname = LAST_WORD.exec(name ?? '')?.[0].toLowerCase() ?? '';
  return (
    surname.length >= LONG_SURNAME &&
    known.some(({ name: of }) => {
      const own = LAST_WORD.exec(of)?.[0].toLowerCase() ?? '';
      // `Sister A. Ackroyd` where Bro. J. Ackroyd takes part is another.
      return own !== surname && distance(own, surname) <= 2;
    })
  );
}
