import { outcome, type Diagnostic } from '../../diagnostics/index.js';
import { anyOf, perTable, type LayoutWords, type PeopleWords } from '../../language/index.js';
import { placesOf, type Annotation, type Context, type Recogniser, type Transcript } from '../../model/index.js';
import { given, span } from '../../text/index.js';
import { isHeadLine } from '../layout/head-line.js';
import { inNominative, nominativesOf } from './declension.js';
import { knownNameAt } from './candidates.js';
import { isNameHere } from './evidence.js';
import type { Lexicon } from './lexicon.js';
import { isTitledOrFull, newMemory, type Memory } from './memory.js';
import { spanOf, type Found, type Mention } from './mention.js';
import { isWomans, resolveForename, resolveForenamed, resolveParsed, type Resolution } from './name-resolution.js';
import { invertedNameAt } from './inverted-names.js';
import { namedByUse } from './named-by-use.js';
import { initialsAt, recordInitialsOf } from './record-initials.js';
import { isThing } from './not-people.js';
import { isPatronymic } from './patronymics.js';
import { buildPeopleIndex, personsNamed, type PeopleIndex } from './people-index.js';
import { holdsTitle } from './titles-held.js';
import { diagnose } from './doubts.js';
import { toldByCase } from './told-by-case.js';
import { officeMentions } from './office-mentions.js';
import { bareForenameAt } from './bare-forenames.js';
import { bareStrangerAt, strangerAt, MOST_WORDS } from './strangers.js';
import { isCutAfter, textWordsOf, type TextWords } from './text-words.js';
import { phraseKey, type Word } from './words.js';
import { isAddressInitial } from './title-run.js';

/**
 * Marks every mention of a person: `persName` with the titles in it as `roleName`, and `rs` for an office that denotes
 * one individual here; no name crosses the end of a label. Linear in the text.
 */
export const people = (
  transcript: Transcript,
  context: Context,
  labelEnds: readonly number[] = [],
): ReturnType<Recogniser> => {
  const { register, facts, options, language } = context;
  const date = facts.date?.when ?? facts.date?.from ?? options.date;
  const index = buildPeopleIndex(register, facts.participants, language.people, date);
  const { reportingVerbs, turnVerbs, betweenSpeakerAndVerb, pastForms } = language.speech;
  const text = withoutHeadMarks(
    textWordsOf(
      transcript,
      index.lexicon,
      { says: new Set([...reportingVerbs, ...turnVerbs]), between: betweenSpeakerAndVerb, past: pastForms },
      index.bySurname.has,
      labelEnds,
    ),
    language.layout,
  );
  const found = toldByCase(text, namesIn(text, index), index);
  const names = found.flatMap((f) => marksOf(text, f));
  const offices = officeMentions(text, found, index);
  const diagnostics: readonly Diagnostic[] = diagnose(text, found, index.lexicon, placesOf(transcript));
  return outcome([...names, ...offices], diagnostics);
};

/** `RS.; P. Meyer; VS. Kaiser; anw. Beust`: in such a line of a head `P.` is no initial of Meyer's. */
function withoutHeadMarks(text: TextWords, layout: LayoutWords): TextWords {
  const { headMarks } = layout;
  if (headMarks.size === 0) return text;
  const isMark = ({ start, end }: Word): boolean =>
    headMarks.has(text.text.slice(start, end)) || headMarks.has(text.text.slice(start, end + 1));
  const lineAt = (at: number): string =>
    text.text.slice(text.text.lastIndexOf('\n', at) + 1, (text.text.indexOf('\n', at) + 1 || text.text.length + 1) - 1);
  const words = text.words.map((word): Word => {
    if (word.shape === 'lower' || !isMark(word)) return word;
    return isHeadLine(lineAt(word.start), layout) ? { ...word, shape: 'lower' } : word;
  });
  return { ...text, words };
}

/**
 * All names of a text in order, with what the document says before each to tell namesakes apart. A name that the
 * document gives in full or with a title is a name everywhere, also before that place.
 */
function namesIn(text: TextWords, index: PeopleIndex): readonly Found[] {
  const own = index.participants.flatMap((p) => p.surnames);
  const listed = [...own, ...own.flatMap((name) => withoutNoble(name, index.lexicon)), ...namedByUse(text, index)];
  const found = namesGiven(text, index, listed);
  const late = establishedLate(text, found, new Set(listed));
  return late.length === 0 ? found : namesGiven(text, index, [...listed, ...late]);
}

/** `v. Beust` is Beust as well. */
const withoutNoble = (surname: string, { nobleParticles }: Lexicon): readonly string[] => {
  const border = surname.indexOf(' ');
  return border > 0 && nobleParticles.has(surname.slice(0, border)) ? [surname.slice(border + 1)] : [];
};

/** The surnames that stand bare, and unmarked, before the place that establishes them. */
function establishedLate(
  { words }: TextWords,
  found: readonly Found[],
  listed: ReadonlySet<string>,
): readonly string[] {
  const first = new Map<string, number>();
  for (const { mention } of found) {
    const key = surnameKeyOf(mention);
    if (key !== '' && isTitledOrFull(mention) && !listed.has(key) && !first.has(key)) first.set(key, mention.from);
  }
  const late = new Set<string>();
  let next = 0;
  for (let i = 0; i < words.length; i++) {
    while (next < found.length && found[next]!.mention.to <= i) next++;
    const at = words[i]!.shape === 'lower' ? undefined : first.get(words[i]!.key);
    if (at !== undefined && i < at && !(found[next] !== undefined && found[next]!.mention.from <= i)) {
      late.add(words[i]!.key);
    }
  }
  return [...late];
}

const surnameKeyOf = ({ name }: Mention): string => phraseKey(name.surname);

/** The names of a text, where some are established from the outset. */
function namesGiven(text: TextWords, index: PeopleIndex, established: readonly string[]): readonly Found[] {
  const memory = newMemory(established, nominativesOf(index.lexicon.words));
  const initials = recordInitialsOf(text, index);
  const found: Found[] = [];
  for (let i = 0; i < text.words.length;) {
    const mention = initialsAt(text, i, initials) ?? mentionAt(text, i, index, memory);
    if (mention === undefined) {
      i++;
      continue;
    }
    const surname = surnameKeyOf(mention);
    const resolution = mention.known
      ? (called(mention) ??
        resolveParsed(
          index,
          { ...mention.name, ...given({ suffix: suffixBehind(text, mention, index) }) },
          {
            heard: memory.heard(surname),
            misspelt: false,
            noMan: !isAddressedAsMan(text, surname, index),
            offices: [...officeBeforeBracket(text, mention, index), ...officeBefore(text, mention, index)],
          },
        ))
      : resolveStranger(mention, surname, index, memory);
    // a list of those present speaks for none of two namesakes
    const id = text.isListed(text.words[mention.from]!.start) ? undefined : resolution.id;
    if (surname !== '') memory.learn(surname, id, isTitledOrFull(mention));
    for (const given of givenNames(text, mention, index)) memory.learn(given, id, true);
    found.push({ mention: withSuffix(text, mention, resolution, index), resolution });
    i = mention.to;
  }
  return found;
}

/**
 * `Comrade Sok Vannak`, then `Sok`; `Comrade Nguyen Duc Loc`, then `Loc`: which part of a titled name in full is the
 * surname is not always plain, so that each may stand for him. Not what is a common forename, which anybody may have,
 * nor a dignity within it: `Albert Graf Lund`.
 */
function givenNames({ words }: TextWords, mention: Mention, { lexicon }: PeopleIndex): readonly string[] {
  if (mention.titles.length === 0) return [];
  return [...words.slice(mention.core, mention.surname), ...words.slice(mention.surname + 1, mention.to)]
    .filter(
      ({ shape, key }) =>
        shape === 'capital' &&
        ![lexicon.forenames, lexicon.notNames, lexicon.dignities].some((words) => words.has(key)),
    )
    .map(({ key }) => key);
}

/** Who is meant where the form alone says it. */
const called = ({ person: id }: Mention): Resolution | undefined =>
  id === undefined ? undefined : { status: 'resolved', id, candidates: [] };

/** Whether somebody of a surname is addressed as a man anywhere in the text: `Mr. Haug`, `Sir Hugh Price`. */
function isAddressedAsMan(text: TextWords, surname: string, { lexicon }: PeopleIndex): boolean {
  const made = MEN.get(text) ?? menIn(text, lexicon);
  MEN.set(text, made);
  return made.has(surname.slice(surname.lastIndexOf(' ') + 1));
}

const MEN = new WeakMap<TextWords, ReadonlySet<string>>();

/** The words that may be surnames after a man's form of address; not the last of `Prof. King agreed with Mrs. Hall`. */
function menIn({ words, joins }: TextWords, { masculine, feminine, particles }: Lexicon): ReadonlySet<string> {
  const men = new Set<string>();
  const ends = ({ shape, key }: Word): boolean => feminine.has(key) || (shape === 'lower' && !particles.has(key));
  words.forEach((word, i) => {
    if (word.shape === 'lower' || !masculine.has(word.key)) return;
    for (let at = i + 1; at <= i + MOST_WORDS && joins(at - 1) && !ends(words[at]!); at++) men.add(words[at]!.key);
  });
  return men;
}

/** `, Jr.` is part of a name where the register has it. */
function withSuffix(text: TextWords, mention: Mention, { id }: Resolution, index: PeopleIndex): Mention {
  const suffix = suffixBehind(text, mention, index);
  if (suffix === undefined) return mention;
  // `Mr. Cole Senr.`, whom no register has.
  const isHis =
    id === undefined
      ? index.lexicon.generations.has(suffix) && text.text[text.words[mention.to - 1]!.end] !== ','
      : index.person(id)?.names.some((n) => n.suffix === suffix) === true;
  return isHis ? { ...mention, tail: text.words[mention.to]!.end - text.words[mention.to - 1]!.end } : mention;
}

/** `jr` behind `Hale, Jr.`, `jun` behind `Kollege Vogel jun.` */
function suffixBehind({ text, words }: TextWords, mention: Mention, { lexicon }: PeopleIndex): string | undefined {
  const [last, next] = [words[mention.to - 1]!, words[mention.to]];
  if (next === undefined || last.possessive || !lexicon.suffixes.has(next.key)) return undefined;
  return SUFFIX_GAP.test(text.slice(last.end, next.start)) ? next.key : undefined;
}

/** Before the `Jr.` of `Hale, Jr.`. */
const SUFFIX_GAP = /^,?[ \n]$/;

const STOPPED = /\. ?$/u;

/** The name that begins at word `i`; none that ends within a word (`Marsh-` / `field`). */
function mentionAt(text: TextWords, i: number, index: PeopleIndex, memory: Memory): Mention | undefined {
  const found = nameAt(text, i, index, memory);
  return found === undefined || isCutAfter(text.text, text.words, found.to - 1) ? undefined : found;
}

/** `am I`, in small letters. */
const phraseOfTwo = (a: Word, b: Word): string => (a.shape === 'lower' ? `${a.key} ${b.key}` : '');

function nameAt(text: TextWords, i: number, index: PeopleIndex, memory: Memory): Mention | undefined {
  if (text.words[i]!.shape === 'lower' && !index.lexicon.particles.has(text.words[i]!.key)) return undefined;
  // `am 15. d. M. Ähnliches`: short for the month of the record.
  const before = text.words[i - 1];
  if (text.words[i]!.shape === 'initial' && before !== undefined && index.lexicon.notInitials.has(before.key)) {
    if (STOPPED.test(text.text.slice(before.start, text.words[i]!.start))) return undefined;
  }
  // `So am I. Troops must stay.`
  if (
    text.words[i]!.shape === 'initial' &&
    before !== undefined &&
    index.lexicon.beforePronoun.has(phraseOfTwo(before, text.words[i]!))
  ) {
    return undefined;
  }
  const inverted = invertedNameAt(text, i, index);
  if (inverted !== undefined) return inverted;
  const known = knownNameAt(text, i, index);
  if (known !== undefined && !isThing(text, known, index.lexicon) && isNameHere(text, known, index, memory)) {
    return known;
  }
  if (
    isAddressInitial(text.words, i, index.lexicon) &&
    text.joins(i) &&
    knownNameAt(text, i + 1, index) !== undefined
  ) {
    return undefined;
  }
  const stranger =
    strangerAt(text, i, index, memory) ?? bareStrangerAt(text, i, index, memory) ?? bareForenameAt(text, i, index);
  return stranger === undefined || isThing(text, stranger, index.lexicon) ? undefined : stranger;
}

/** A name nobody knows may be a misspelling, the same as before, or a forename. */
function resolveStranger({ name }: Mention, surname: string, index: PeopleIndex, memory: Memory): Resolution {
  if (name.surname === '') {
    return name.forenames.length > 1
      ? resolveForenamed(index, name.forenames, memory.named)
      : { status: 'unknown', candidates: [] };
  }
  const resolution = resolveParsed(index, name);
  if (resolution.status !== 'unknown') return resolution;
  // `Сергей Викторович`: nothing but a forename and the father's name.
  if (name.forenames.length === 1 && isPatronymic(surname, index.lexicon)) {
    return resolveForenamed(index, inNominative([...name.forenames, name.surname], index.lexicon.words), memory.named);
  }
  const before = name.forenames.length === 0 && !isWomans(name, index.lexicon) ? memory.last(surname) : undefined;
  const person = before === undefined ? undefined : index.person(before);
  if (person !== undefined) return { status: 'resolved', id: person.id, cert: 'medium', candidates: [] };
  return resolveForename(index, name, memory.named);
}

/** The office a name in brackets explains: `the Secretary of State (Dulles)`. */
function officeBeforeBracket(text: TextWords, mention: Mention, { lexicon }: PeopleIndex): readonly string[] {
  const { words } = text;
  const start = words[mention.from]!.start;
  if (isTitledOrFull(mention) || text.text[start - 1] !== '(' || text.text[words[mention.to - 1]!.end] !== ')') {
    return [];
  }
  const before = text.text.slice(Math.max(0, start - LONGEST_OFFICE), start - 1);
  const phrase = officeEnd(lexicon.words).exec(before)?.[1];
  return phrase === undefined ? [] : [phrase.trim()];
}

/**
 * `Clerk Moss`, `Town Engineer Tor`: a word with a capital before a bare name, that no table has for a title and that
 * the record of one of this name has.
 */
function officeBefore({ words, joins }: TextWords, mention: Mention, index: PeopleIndex): readonly string[] {
  const before = words[mention.from - 1];
  if (before === undefined || !joins(mention.from - 1) || isTitledOrFull(mention)) return [];
  if (before.shape !== 'capital') return [];
  const bearers = personsNamed(index, mention.name.surname);
  return bearers.some(({ person }) => holdsTitle(person, before.key, index.lexicon) > 0) ? [before.text] : [];
}

const LONGEST_OFFICE = 120;
/**
 * The last run of words that begins with a capital, from an article or a border on: `… Between the Secretary of State
 * `.
 */
const officeEnd = perTable(({ articles }: PeopleWords) => {
  const article = `\\b(?:${anyOf(articles.flatMap((form) => [form, `${form[0]!.toUpperCase()}${form.slice(1)}`]))}) `;
  return new RegExp(`(?:${article}|[,;:(]\\s*)((?:(?!${article}[A-Z])[^,;:()\\n])*)$`, 'u');
});

/** The annotations of one mention: the name, and within it the titles. */
function marksOf(text: TextWords, { mention, resolution }: Found): readonly Annotation[] {
  const { words } = text;
  const at = (from: number, to: number) => span(words[from]!.start, words[to - 1]!.end);
  const caps = words.slice(mention.surname, mention.to).every((w) => w.shape === 'upper');
  const rule = mention.known ? 'person-name' : 'person-unknown-name';
  const cert = resolution.status === 'ambiguous' ? ('low' as const) : resolution.cert;
  const name: Annotation = {
    kind: 'persName',
    span: spanOf(words, mention),
    rule,
    ...given({ ref: resolution.id }),
    ...(caps ? { rend: 'caps' as const } : {}),
    ...given({ cert }),
  };
  const titles = mention.titles.map((t): Annotation => ({
    kind: 'roleName',
    span: at(t.from, t.to),
    rule,
    ...(t.kind === 'honorific' ? { type: 'honorific' as const } : {}),
  }));
  return [name, ...titles];
}
