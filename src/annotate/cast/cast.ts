import { lazily, type Language } from '../../language/index.js';
import type { Context, Participant, Transcript } from '../../model/index.js';
import { given } from '../../text/index.js';
import type { Line } from '../layout/blocks.js';
import { buildPeopleIndex } from '../people/index.js';
import { withAddresses } from './forms-of-address.js';
import { aliasesIn } from './aliases.js';
import { answeringNamesakes, withNewcomers } from './answering.js';
import { holderOf } from './holders.js';
import { introductions } from './introduced.js';
import { withoutTitles } from './initials.js';
import { holdersOf } from './label-holders.js';
import { labelKey, labelled, labelsOf } from './label-names.js';
import type { Label } from './labels.js';
import { isInitials, LETTER } from './names.js';
import { onlyProbable, whomLabelsMean, type Namesakes } from './label-meanings.js';
import { newcomersAmong } from './newcomers.js';
import { lettersOfSections } from './section-letters.js';
import { hasName, identifierOf, participantsFrom, type Mentioned } from './participants.js';
import { answersIn, isWitness, type Answers } from './questions.js';
import { wordsIn } from './name-keys.js';
import { sameSide } from './sides.js';
import { witnessOfSeveral } from './witness-heads.js';
import { fitting } from './same-person.js';
import { mentioned, subjectsOf, withBareNames, withoutOthersHolders, type NamedSubject } from './subject-names.js';
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
  const asked = withHolders(answersIn(lines, labels, context.language), first, context);
  const isOfSeveral = witnessOfSeveral(transcript.text, context.language);
  const stands = (label: Label): boolean =>
    (asked.isSaid && isWitness(label, context.language.speech)) || isOfSeveral(label.text);
  const byLabels = [...byKey].flatMap(([key, { label, mentions }]) =>
    holders.get(key) === undefined && !stands(label) ? mentions : [],
  );
  const known = participantsFrom([...named, ...byLabels, ...asked.witnesses], context);
  const reported = subjectsOf(transcript, lines, labels, known, withFirst);
  const index = buildPeopleIndex(context.register, [], context.language.people);
  const writer = author && identifierOf(known, author, context)(index);
  const asMentioned = mentionsOf(reported, known, writer, (subject, among) =>
    mentioned(subject, aliases, among, withFirst),
  ).map(introductions(lines, context));
  const knownIds = new Set(known.map(({ id }) => id));
  const newcomers = newcomersAmong(asMentioned, { first, known, knownIds }, index, context).filter(
    ({ name, offices: [office] }) => name !== undefined || !isOfSeveral(office),
  );
  const areNew = new Set(newcomers);
  const introduced = lazily(() =>
    participantsFrom([...named, ...byLabels, ...newcomers.filter(hasName)], context).filter(({ id }) => id !== writer),
  );
  const bySubject = asMentioned.map(({ subject, mention }) => {
    const id = holderIntroduced(mention?.mentioned, areNew, introduced, context);
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
  const { byText, contested, bare } = whomLabelsMean(byKey, holders, idOf, namesakes);
  const knows = { known, knownIds, registered, idOf };
  const subjects = bySubject.map((said) => identified(said, knows, context.language));
  const speakers = new Map(labels.flatMap((label) => withIds(label, byText.get(labelKey(label)))));
  const ofDelegations = delegationsIn(speakers, subjects, participants, context);
  for (const label of ofDelegations) speakers.delete(label);
  const unsure = new Set([...bare.keys(), ...onlyProbable(byText, participants, titledIds)]);
  for (const [label, ids] of asked.idsOf(speakers, idOf, first)) speakers.set(label, ids);
  const letters = lettersOfSections(labels, titles, participants, idOf, context);
  for (const [label, id] of letters) speakers.set(label, id === undefined ? [] : [id]);
  const isContested = (label: Label): boolean =>
    contested.has(labelKey(label)) || (letters.has(label) && letters.get(label) === undefined);
  const isProbable = (label: Label): boolean => {
    const [key, isLetter] = [labelKey(label), LETTER.test(label.text)];
    const isHeld = isHeldByInitial(label, holders.get(key), participants, context);
    return isGuess(key) || unsure.has(key) || letters.has(label) || (isNotebook && isLetter) || isHeld;
  };
  return {
    labels,
    participants,
    speakers: new Map([...speakers].filter(([, ids]) => ids.length > 0)),
    contested: new Set([...labels.filter(isContested), ...ofDelegations]),
    probable: new Set(labels.filter(isProbable)),
    subjects: withoutOthersHolders(withBareNames(subjects, participants, context), transcript, participants, context),
    listed: known.length,
    titled: titledIds,
  };
}

/** A subject, and whom it mentions. */
interface Said {
  readonly subject: Subject;
  readonly mention: ReturnType<typeof mentioned>;
  readonly cert: NamedSubject['cert'] | undefined;
}

interface Known {
  readonly known: readonly Participant[];
  readonly knownIds: ReadonlySet<string>;
  /** Whom a register has. */
  readonly registered: ReadonlySet<string>;
  readonly idOf: (mention: Mentioned) => string | undefined;
}

/** A subject with the participant that it means, and how sure that is. */
function identified(
  { subject, mention, cert }: Said,
  { known, knownIds, registered, idOf }: Known,
  language: Language,
): NamedSubject {
  const id = mention?.id ?? (mention?.mentioned && idOf(mention.mentioned));
  const isGuest = id !== undefined && !knownIds.has(id);
  const open = id === undefined && fitsSeveral(mention?.mentioned, known, language);
  // Of a register, and listed nowhere: probably.
  const sure = isGuest && registered.has(id) ? 'medium' : cert;
  return { subject, ...given({ id, cert: sure }), ...(isGuest ? { guest: true } : {}), ...(open ? { open } : {}) };
}

/**
 * `Questions by the trial counsel:`: who holds the office is listed; `by the defense`: of several listed the one who
 * speaks.
 */
function withHolders(asked: Answers, listed: readonly Participant[], context: Context): Answers {
  const { layout } = context.language;
  const listedWith = ({ offices: [office = ''] }: Mentioned): readonly Participant[] => {
    const words = wordsIn(office).filter((word) => !layout.articles.includes(word) && !layout.smallWords.has(word));
    return listed.filter((p) => p.offices.some((held) => words.every((word) => wordsIn(held).includes(word))));
  };
  const isListed = (mention: Mentioned): boolean => !hasName(mention) && listedWith(mention).length > 0;
  return {
    ...asked,
    witnesses: asked.witnesses.filter((mention) => !isListed(mention)),
    idsOf: (speakers, idOf, titled) => {
      const heard = new Set([...speakers.values()].flat());
      const holder = (mention: Mentioned): string | undefined => {
        const [one, ...others] = listedWith(mention).filter(({ id }) => heard.has(id));
        return holderOf(mention.offices[0] ?? '', listed, context) ?? (others.length === 0 ? one?.id : undefined);
      };
      return asked.idsOf(speakers, (mention) => (isListed(mention) ? holder(mention) : idOf(mention)), titled);
    },
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

/** `Gesandter Nyström rief an`, then `Der Gesandte räumte ein`: he who was named with the office. */
const holderIntroduced = (
  office: Mentioned | undefined,
  areNew: ReadonlySet<Mentioned>,
  introduced: () => readonly Participant[],
  context: Context,
): string | undefined =>
  office !== undefined && !hasName(office) && areNew.has(office)
    ? holderOf(office.offices[0] ?? '', introduced(), context)
    : undefined;

const fitsSeveral = (mention: Mentioned | undefined, known: readonly Participant[], language: Language): boolean =>
  mention !== undefined && fitting(known, mention, language).length > 1;

/** Whether a label means somebody by a letter of his name alone. */
const isHeldByInitial = (
  label: Label,
  id: string | undefined,
  participants: readonly Participant[],
  context: Context,
): boolean => id !== undefined && (LETTER.test(label.text) || isLastLetter(label, id, participants, context));

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
