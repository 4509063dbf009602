import { lazily, type Language } from '../../language/index.js';
import type { Context, Participant, Transcript } from '../../model/index.js';
import { given } from '../../text/index.js';
import type { Line } from '../layout/blocks.js';
import { buildPeopleIndex, resolveName, type PeopleIndex } from '../people/index.js';
import { withAddresses } from './forms-of-address.js';
import { aliasesIn } from './aliases.js';
import { answeringNamesakes, withNewcomers } from './answering.js';
import { holderOf } from './holders.js';
import { withoutTitles } from './initials.js';
import { holdersOf } from './label-holders.js';
import { labelKey, labelled, labelsOf } from './label-names.js';
import type { Label } from './labels.js';
import { isInitials, LETTER } from './names.js';
import { lettersOfSections } from './section-letters.js';
import { hasName, identifierOf, participantsFrom, type Mentioned } from './participants.js';
import { answersIn, isWitness } from './questions.js';
import { wordsIn } from './name-keys.js';
import { sameSide } from './sides.js';
import { fitting, saysNoOffice } from './same-person.js';
import {
  isMisspelt,
  mentioned,
  subjectsOf,
  withBareNames,
  withoutOthersHolders,
  type NamedSubject,
} from './subject-names.js';
import type { Subject } from './subjects.js';

/** Who takes part, which lines open turns, and whom each label means where that can be said. */
interface Cast {
  readonly labels: readonly Label[];
  readonly participants: readonly Participant[];
  /** The participants' ids of each label; without those whom nothing identifies. */
  readonly speakers: ReadonlyMap<Label, readonly string[]>;
  /** The labels that may mean several of those who take part. */
  readonly contested: ReadonlySet<Label>;
  /** The labels of one letter that are only somebody's initial: probable. */
  readonly probable: ReadonlySet<Label>;
  /** The subjects of reported sentences who take part, each with its participant. */
  readonly subjects: readonly NamedSubject[];
  /** The ids of those whom the title block, lists and closing lines name. */
  readonly titled: readonly string[];
  /** How many of the participants the title block, lists and labels name. */
  readonly listed: number;
}

/** Participants from the title block first, then those whom labels or the subjects of reported turns add. */
export function castOf(
  transcript: Transcript,
  lines: readonly Line[],
  titled: readonly Mentioned[],
  context: Context,
  { author, titles = [] }: { readonly author?: Mentioned | undefined; readonly titles?: readonly Mentioned[] } = {},
): Cast {
  const named = withAddresses(titled, transcript.text, context.language);
  const first = participantsFrom(named, context);
  const withFirst: Context = { ...context, facts: { ...context.facts, participants: first } };
  const aliases = aliasesIn(transcript, context.language);
  const labels = labelsOf(lines, aliases, withFirst);
  const isNotebook = marksByInitials(labels, context);
  const namedBy = (label: Label): readonly Mentioned[] => labelled(label, aliases, withFirst, isNotebook);
  const called = new Map(labels.map((label) => [labelKey(label), { label, mentions: namedBy(label) }]));
  const apart = answeringNamesakes(labels, called);
  const byKey = withNewcomers(called, apart, first, context.language);
  const { holders, isGuess } = holdersOf(byKey, aliases, named, withFirst);
  const asked = answersIn(lines, labels, context.language);
  const byLabels = [...byKey].flatMap(([key, { label, mentions }]) =>
    holders.get(key) === undefined && !(asked.isSaid && isWitness(label, context.language.speech)) ? mentions : [],
  );
  const known = participantsFrom([...named, ...byLabels, ...asked.witnesses], context);
  const reported = subjectsOf(transcript, lines, labels, known, withFirst);
  const index = buildPeopleIndex(context.register, [], context.language.people);
  const asMentioned = mentionsOf(
    reported,
    known,
    author && identifierOf(known, author, context)(index),
    (subject, among) => mentioned(subject, aliases, among, withFirst),
  );
  const knownIds = new Set(known.map(({ id }) => id));
  const newcomers = newcomersAmong(asMentioned, { first, known, knownIds }, index, context);
  const areNew = new Set(newcomers);
  // `Gesandter Nyström rief an`, then `Der Gesandte räumte ein`: he who was named with the office.
  const introduced = lazily(() => participantsFrom([...named, ...byLabels, ...newcomers.filter(hasName)], context));
  const bySubject = asMentioned.map(({ subject, mention }) => {
    const office = mention?.mentioned;
    const isOpen = office !== undefined && !hasName(office) && areNew.has(office);
    const id = isOpen ? holderOf(office.offices[0] ?? '', introduced(), context) : undefined;
    return { subject, cert: mention?.cert, mention: id === undefined ? mention : { id } };
  });
  const stayOpen = new Set(bySubject.map(({ mention }) => mention?.mentioned));
  const more = newcomers.filter((m) => stayOpen.has(m));
  const participants =
    more.length === 0 ? known : participantsFrom([...named, ...byLabels, ...asked.witnesses, ...more], context);
  const idOf = (mention: Mentioned): string | undefined => identifierOf(participants, mention, context)(index);
  const registered = new Set(participants.filter((p) => p.registered).map(({ id }) => id));
  const titledIds = first.map((p) => p.id);
  const namesakes: Namesakes = { participants, listed: new Set(titledIds), index, language: context.language };
  const { byText, contested, bare } = whomLabelsMean(byKey, holders, idOf, namesakes, apart);
  const subjects = bySubject.map(({ subject, mention, cert }): NamedSubject => {
    const id = mention?.id ?? (mention?.mentioned && idOf(mention.mentioned));
    const isGuest = id !== undefined && !knownIds.has(id);
    const several = mention?.mentioned === undefined ? [] : fitting(known, mention.mentioned, context.language);
    const open = id === undefined && several.length > 1;
    // Of a register, and listed nowhere: probably.
    const sure = isGuest && registered.has(id) ? 'medium' : cert;
    return { subject, ...given({ id, cert: sure }), ...(isGuest ? { guest: true } : {}), ...(open ? { open } : {}) };
  });
  const speakers = new Map(labels.flatMap((label) => withIds(label, byText.get(labelKey(label)))));
  const ofDelegations = delegationsIn(speakers, subjects, participants, context);
  for (const label of ofDelegations) speakers.delete(label);
  const unsure = new Set([...bare.keys(), ...onlyProbable(byText, participants, titledIds)]);
  for (const [label, ids] of asked.idsOf(speakers, idOf, first)) speakers.set(label, ids);
  const letters = lettersOfSections(labels, titles, participants, idOf, context);
  for (const [label, id] of letters) {
    if (id === undefined) speakers.delete(label);
    else speakers.set(label, [id]);
  }
  const isProbable = (label: Label): boolean => {
    const [key, isLetter] = [labelKey(label), LETTER.test(label.text)];
    const id = holders.get(key);
    const isHeld = id !== undefined && (isLetter || isLastLetter(label, id, participants, context));
    return isGuess(key) || unsure.has(key) || letters.has(label) || (isNotebook && isLetter) || isHeld;
  };
  return {
    labels,
    participants,
    speakers,
    contested: new Set([
      ...labels.filter((label) => contested.has(labelKey(label))),
      ...ofDelegations,
      ...[...letters].flatMap(([label, id]) => (id === undefined ? [label] : [])),
    ]),
    probable: new Set(labels.filter(isProbable)),
    subjects: withoutOthersHolders(withBareNames(subjects, participants, context), transcript, participants, context),
    listed: known.length,
    titled: titledIds,
  };
}

/** `P.M.`, `R.A.B.`, `H.`: so many different labels of two initials and more, and few others, are a notebook's. */
const FEWEST_INITIALS = 3;

/** Whether a record marks those who speak by initials. */
function marksByInitials(labels: readonly Label[], { language: { layout } }: Context): boolean {
  const texts = [...new Set(labels.map(({ text }) => text))];
  const short = texts.filter((text) => isInitials(text, layout));
  return short.filter((text) => !LETTER.test(text)).length >= FEWEST_INITIALS && short.length * 2 > texts.length;
}

/** The subjects whom neither the title block nor labels explain, by what they name. */
const newcomersAmong = (
  subjects: readonly { readonly subject: Subject; readonly mention: ReturnType<typeof mentioned> }[],
  cast: Omit<Present, 'isTold'>,
  index: PeopleIndex,
  context: Context,
): readonly Mentioned[] =>
  subjects.flatMap(({ subject, mention }) => {
    const isOne =
      mention?.mentioned !== undefined &&
      isNew(mention.mentioned, { ...cast, isTold: mayBeTold(subject) }, index, context);
    return isOne ? [mention.mentioned] : [];
  });

/**
 * What each subject names. `The Ambassador said` where the author, who says *I*, is an ambassador himself: another.
 */
function mentionsOf(
  subjects: readonly Subject[],
  known: readonly Participant[],
  author: string | undefined,
  mentionIn: (subject: Subject, among: readonly Participant[]) => ReturnType<typeof mentioned>,
): readonly { readonly subject: Subject; readonly mention: ReturnType<typeof mentioned> }[] {
  const others = known.filter(({ id }) => id !== author);
  return subjects.map((subject) => ({
    subject,
    mention: mentionIn(subject, subject.form === 'office' ? others : known),
  }));
}

/** The labels of those whom the register makes only probable, and no list has: a label alone makes nobody surer. */
function onlyProbable(
  byText: ReadonlyMap<string, readonly string[]>,
  participants: readonly Participant[],
  listed: readonly string[],
): readonly string[] {
  const ids = new Set(participants.flatMap(({ id, cert }) => (cert === undefined || listed.includes(id) ? [] : [id])));
  return [...byText].flatMap(([key, [first = '']]) => (ids.has(first) ? [key] : []));
}

/** The ids of each label by its key; which may mean several, and which mean somebody only for want of another. */
function whomLabelsMean(
  labels: ReadonlyMap<string, { readonly mentions: readonly Mentioned[] }>,
  holders: ReadonlyMap<string, string | undefined>,
  idOf: (mention: Mentioned) => string | undefined,
  namesakes: Namesakes,
  apart: ReadonlyMap<string, string>,
): {
  readonly byText: ReadonlyMap<string, readonly string[]>;
  readonly contested: ReadonlySet<string>;
  readonly bare: ReadonlyMap<string, string>;
} {
  const byText = new Map<string, readonly string[]>();
  const contested = new Set<string>();
  for (const [key, { mentions }] of labels) {
    const holder = holders.get(key);
    const ids = holder === undefined ? mentions.map(idOf) : [holder];
    if (ids.length > 0 && ids.every((id) => id !== undefined)) byText.set(key, ids);
    else if (mentions.some((m) => fitting(namesakes.participants, m, namesakes.language).length > 1)) {
      contested.add(key);
    }
  }
  for (const [key, fuller] of apart) {
    if (byText.get(key)?.join(' ') !== byText.get(fuller)?.join(' ')) continue;
    byText.delete(key);
    contested.add(key);
  }
  const bare = bareLabels(labels, byText, namesakes);
  for (const [key, id] of bare) {
    byText.set(key, [id]);
    contested.delete(key);
  }
  return { byText, contested, bare };
}

/** `MOSLEY:` beside `MR. MOSLEY:`, of two Mosleys: the one who has no label of his own, probably. */
function bareLabels(
  labels: ReadonlyMap<string, { readonly mentions: readonly Mentioned[] }>,
  byText: ReadonlyMap<string, readonly string[]>,
  { participants, listed, index, language }: Namesakes,
): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const ids of byText.values()) for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return new Map(
    [...labels].flatMap(([key, { mentions }]): readonly (readonly [string, string])[] => {
      const [mention, ...more] = mentions;
      const ids = byText.get(key);
      const isOthers = (id: string): boolean => (times.get(id) ?? 0) > (ids?.includes(id) === true ? 1 : 0);
      if (mention?.name === undefined || more.length > 0) return [];
      if (ids !== undefined && mention.offices.length > 0) return [];
      if (ids?.some((id) => listed.has(id))) return [];
      if (ids?.some((id) => !isOthers(id))) return [];
      const found = resolveName(index, mention.name);
      const several = [
        ...fitting(participants, mention, language).map(({ id }) => id),
        ...(found.status === 'ambiguous' ? found.candidates.map(({ id }) => id) : []),
      ];
      const [one, ...others] = new Set(several.filter((id) => !isOthers(id)));
      return one === undefined || others.length > 0 ? [] : [[key, one]];
    }),
  );
}

/** Who may bear the name of a label: those who take part, those listed among them, those of the register. */
interface Namesakes {
  readonly participants: readonly Participant[];
  readonly listed: ReadonlySet<string>;
  readonly index: PeopleIndex;
  readonly language: Language;
}

/**
 * `UNITED STATES: Reserved its position.` where its delegate speaks by his name elsewhere: the position is the
 * delegation's, and who spoke is open; so is `ITALY: No objection.` beside it.
 */
function delegationsIn(
  speakers: ReadonlyMap<Label, readonly string[]>,
  subjects: readonly NamedSubject[],
  participants: readonly Participant[],
  context: Context,
): readonly Label[] {
  const byName = new Set(subjects.flatMap(({ subject, id }) => (subject.form === 'office' ? [] : (id ?? []))));
  const sides = new Map(participants.map(({ id, side }) => [id, side]));
  const ofSides = [...speakers].filter(([label, [id = '', ...others]]) => {
    const side = sides.get(id);
    return others.length === 0 && side !== undefined && isSide(label.text, side, context);
  });
  return ofSides.some(([, [id = '']]) => byName.has(id)) ? ofSides.map(([label]) => label) : [];
}

/** `UNITED STATES`: a side and no office, not its representative. */
const isSide = (label: string, side: string, { language }: Context): boolean =>
  sameSide(label, side, language) && wordsIn(label).every((word) => !language.layout.sideOffices.has(word));

/** `HAK` where no more than `Mr. Kissling` is known of him. */
const isLastLetter = (
  { text }: Label,
  id: string,
  participants: readonly Participant[],
  { language: { layout } }: Context,
): boolean =>
  isInitials(text, layout) &&
  participants.some((p) => p.id === id && !/\s/u.test(p.name) && p.name.toUpperCase() !== withoutTitles(text, layout));

const withIds = (label: Label, ids: readonly string[] | undefined): readonly (readonly [Label, readonly string[]])[] =>
  ids === undefined ? [] : [[label, ids]];

/**
 * `Nasser said`, `I believe that President Ash was not aware`: among others who are listed one of them may be telling
 * it.
 */
const mayBeTold = ({ form, first, opening }: Subject): boolean =>
  form === 'word' || (!first && opening.verb !== 'strong');

/** Who takes part before subjects are asked, those listed among them, and whether one of them may tell of a subject. */
interface Present {
  readonly first: readonly Participant[];
  readonly known: readonly Participant[];
  readonly knownIds: ReadonlySet<string>;
  readonly isTold: boolean;
}

/** Whether a subject is somebody whom those who take part do not explain. */
function isNew(
  mention: Mentioned,
  { first, known, knownIds, isTold }: Present,
  index: PeopleIndex,
  context: Context,
): boolean {
  if (mention.name === undefined && isAmong(first, context.language)) return false;
  // `Le ministre allemand`: whose minister is said, and not who.
  if (mention.name === undefined && OF_COUNTRY.test(mention.offices[0] ?? '')) return false;
  // `Der norländische Botschafter` where one ambassador is listed, and nothing says of where: he or another.
  const bare = mention.name === undefined ? (ATTRIBUTED.exec(mention.offices[0] ?? '')?.[1] ?? '') : '';
  if (bare !== '' && known.some((p) => holderOf(bare, [p], context) === p.id)) return false;
  // Whom a register knows twice is nobody new.
  if (mention.name !== undefined && resolveName(index, mention.name).status === 'ambiguous') return false;
  // Whom a register knows and nobody lists takes part by what he says, as he would without the register.
  const id = identifierOf(known, mention, context)(index);
  if (id !== undefined && (knownIds.has(id) || (isTold && first.length >= FEWEST_LISTED))) return false;
  return !isMisspelt(mention, known);
}

const OF_COUNTRY = /^\p{Ll}+\s\p{Ll}+$/u;
const ATTRIBUTED = /^\p{Ll}.*\s(\p{Lu}\S+)$/u;

/** So many whom a list names are a list of those present. */
const FEWEST_LISTED = 2;

/**
 * Whether an office that nobody in the record is said to hold is one of those listed, whose office the list does not
 * say: then it is nobody new, and stays open.
 */
const isAmong = (listed: readonly Participant[], language: Language): boolean =>
  !isOfEachSide(listed) &&
  (listed.some((p) => p.registered)
    ? listed.filter((p) => !p.offices.includes(p.name)).length >= FEWEST_LISTED
    : listed.filter((p) => saysNoOffice(p, language)).length >= FEWEST_LISTED);

/** `France . . . M. HOLM`, `Japan . . . M. ITO`: each represents another, so that nobody is the secretary. */
const isOfEachSide = (listed: readonly Participant[]): boolean => {
  const sides = listed.flatMap(({ side }) => side ?? []);
  return sides.length >= FEWEST_SIDES && new Set(sides).size === sides.length;
};
const FEWEST_SIDES = 3;
