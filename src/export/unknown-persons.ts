import { ofKind, placesOf, type Participant, type RecordFacts, type Transcript } from '../model/index.js';
import { folded, given, oneLine, type Span } from '../text/index.js';

/** A document that was encoded: what is marked in it, and who it says takes part. */
export interface Reviewed {
  readonly transcript: Transcript;
  readonly facts: RecordFacts;
}

/** A name taken apart. */
export interface NameParts {
  readonly forenames: readonly string[];
  readonly surname: string;
  readonly titles: readonly string[];
}

export type TakeApart = (name: string) => NameParts;

/** Somebody whom no register knows, as one document names them. */
export interface UnknownPerson extends NameParts {
  /** The id that the document's list of participants would give, where the person is in it. */
  readonly participant?: string;
  readonly document: string;
  /** The forms of the name, without titles, in the order they come. */
  readonly forms: readonly string[];
  readonly count: number;
  /** Where the first few stand: line, and the words around. */
  readonly contexts: readonly string[];
}

interface Mention extends NameParts {
  readonly form: string;
  readonly context: string;
}

/** How many examples of a name are shown, and how much of the text on each side. */
const EXAMPLES = 3;
const MARGIN = 40;

/** The persons of several documents, kept apart by document: the most frequent of all first. */
export const mostFrequentFirst = (persons: readonly UnknownPerson[]): readonly UnknownPerson[] =>
  persons.toSorted(
    (a, b) =>
      b.count - a.count ||
      byText(a.surname, b.surname) ||
      byText(a.document, b.document) ||
      byText(a.forms[0]!, b.forms[0]!),
  );

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The persons of a document whom no register identifies. */
export function unknownPersons({ transcript, facts }: Reviewed, takeApart: TakeApart): readonly UnknownPerson[] {
  const titles = ofKind(transcript.annotations, 'roleName').map(({ span }) => span);
  const names = ofKind(transcript.annotations, 'persName').filter(({ ref }) => ref === undefined);
  const mentions = names.map(({ span }): Mention => {
    const form = withoutTitles(transcript.text, span, titles);
    const { text } = transcript;
    const parts = takeApart(text.slice(span.start, span.end));
    return {
      ...parts,
      surname: parts.surname === '' ? form : parts.surname,
      form,
      context: contextOf(transcript, span),
    };
  });
  const strangers = facts.participants.filter(({ registered }) => !registered);
  return groupsOf(mentions).map((group) => personOf(group, strangers, transcript.source.name, takeApart));
}

/** The name itself: what is left of the mark before its titles and behind them. */
function withoutTitles(text: string, { start, end }: Span, titles: readonly Span[]): string {
  let form = '';
  let at = start;
  for (const title of titles) {
    if (title.start < at || title.end > end) continue;
    form += text.slice(at, title.start);
    at = title.end;
  }
  const bare = oneLine(form + text.slice(at, end)).replace(/^[\s,:;]+|[\s,:;]+$/gu, '');
  return bare === '' ? oneLine(text.slice(start, end)) : bare;
}

function contextOf(transcript: Transcript, { start, end }: Span): string {
  const { text } = transcript;
  const around = `${text.slice(Math.max(0, start - MARGIN), start)}[${text.slice(start, end)}]${text.slice(end, end + MARGIN)}`;
  return `${placesOf(transcript)({ start, end }).start.line}: ${oneLine(around)}`;
}

/** Whether forenames may be one person's: "R.", "Robert", "Robert J."; none at all go with any. */
const compatible = (a: readonly string[], b: readonly string[]): boolean =>
  a.slice(0, b.length).every((name, i) => {
    const [x, y] = [folded(name).replace(/\./gu, ''), folded(b[i]!).replace(/\./gu, '')];
    return x.startsWith(y) || y.startsWith(x);
  });

/**
 * The mentions that speak of one person: the same surname, and forenames that agree. A bare surname that may be two
 * persons' stays apart.
 */
function groupsOf(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const families = new Map<string, Mention[]>();
  for (const mention of mentions) {
    families.set(folded(mention.surname), [...(families.get(folded(mention.surname)) ?? []), mention]);
  }
  return [...families.values()].flatMap((family) => {
    const full: Mention[][] = [];
    for (const mention of family
      .filter(({ forenames }) => forenames.length > 0)
      .toSorted((a, b) => nameLength(b) - nameLength(a))) {
      const group = full.find((other) => compatible(other[0]!.forenames, mention.forenames));
      if (group === undefined) full.push([mention]);
      else group.push(mention);
    }
    const bare = family.filter(({ forenames }) => forenames.length === 0);
    if (full.length === 1) return [inOrder([...full[0]!, ...bare], family)];
    return [...full.map((group) => inOrder(group, family)), ...(bare.length === 0 ? [] : [bare])];
  });
}

const nameLength = ({ forenames }: NameParts): number => forenames.join(' ').length;

const inOrder = (group: readonly Mention[], all: readonly Mention[]): readonly Mention[] =>
  all.filter((mention) => group.includes(mention));

function personOf(
  mentions: readonly Mention[],
  strangers: readonly Participant[],
  document: string,
  takeApart: TakeApart,
): UnknownPerson {
  const participant = strangers.find(({ name }) => isNamed(mentions, takeApart(name)));
  const told: readonly NameParts[] = participant === undefined ? mentions : [takeApart(participant.name), ...mentions];
  const fullest = told.reduce((best, next) => (isFuller(next, best) ? next : best));
  return {
    forenames: fullest.forenames.map(uncapitalised),
    surname: uncapitalised(fullest.surname),
    titles: [...new Set([...(participant?.offices ?? []), ...mentions.flatMap(({ titles }) => titles)].map(oneLine))],
    ...given({ participant: participant?.id }),
    document,
    forms: [...new Set(mentions.map(({ form }) => form))],
    count: mentions.length,
    contexts: mentions.slice(0, EXAMPLES).map(({ context }) => context),
  };
}

/** More of the forenames; of two alike, the one that is not in capitals. */
const isFuller = (next: NameParts, best: NameParts): boolean =>
  nameLength(next) > nameLength(best) || (nameLength(next) === nameLength(best) && isCapitals(best.surname));

const isNamed = ([first, ...more]: readonly Mention[], { surname, forenames }: NameParts): boolean =>
  folded(first!.surname) === folded(surname) &&
  [first!, ...more].every((mention) => compatible(mention.forenames, forenames));

const isCapitals = (word: string): boolean => /\p{Lu}{2}/u.test(word) && !/\p{Ll}/u.test(word);

/** `ORLOV` as `Orlov`; initials and what has small letters as it is. */
const uncapitalised = (name: string): string =>
  name.replace(/\p{L}+/gu, (word) => (isCapitals(word) ? word[0]! + word.slice(1).toLowerCase() : word));
