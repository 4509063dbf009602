import { ofKind, placesOf, type Participant, type RecordFacts, type Transcript } from '../model/index.js';
import { folded, given, groupedBy, oneLine, type Span } from '../text/index.js';

/** A document that was encoded: what is marked in it, and who it says takes part. */
interface Reviewed {
  readonly transcript: Transcript;
  readonly facts: RecordFacts;
}

/** A name taken apart. */
interface NameParts {
  readonly forenames: readonly string[];
  readonly surname: string;
  readonly titles: readonly string[];
  /** As whom the form of address shows the bearer: `Mrs.`, `Mr.`. */
  readonly sex?: 'woman' | 'man';
}

type TakeApart = (name: string) => NameParts;

/** Somebody whom no register knows, as one document names them. */
export interface UnknownPerson extends NameParts {
  /** The id that the document gives, where the person took part. */
  readonly participant?: string;
  readonly document: string;
  /** The forms of the name, without titles, in the order they come. */
  readonly forms: readonly string[];
  readonly count: number;
  /** Where the first few stand: line, and the words around. */
  readonly contexts: readonly string[];
}

interface Mention extends NameParts {
  readonly ref?: string;
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

/**
 * The persons of a document whom no register identifies: those who took part, each by his links, and all whose names
 * are open.
 */
export function unknownPersons({ transcript, facts }: Reviewed, takeApart: TakeApart): readonly UnknownPerson[] {
  const strangers = facts.participants.filter(({ registered }) => !registered);
  const own = new Set(strangers.map(({ id }) => id));
  const titles = ofKind(transcript.annotations, 'roleName').map(({ span }) => span);
  const names = ofKind(transcript.annotations, 'persName').filter(({ ref }) => ref === undefined || own.has(ref));
  const mentions = names.map(({ span, ref }): Mention => {
    const form = withoutTitles(transcript.text, span, titles);
    const { text } = transcript;
    const parts = takeApart(text.slice(span.start, span.end));
    return {
      ...parts,
      surname: parts.surname === '' ? form : parts.surname,
      form,
      context: contextOf(transcript, span),
      ...given({ ref }),
    };
  });
  const document = transcript.source.name;
  const present = strangers.flatMap((stranger): readonly UnknownPerson[] => {
    const his = mentions.filter(({ ref }) => ref === stranger.id);
    return his.length === 0 ? [] : [personOf(his, document, takeApart, stranger)];
  });
  const open = groupsOf(mentions.filter(({ ref }) => ref === undefined));
  return [...present, ...open.map((group) => personOf(group, document, takeApart))];
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

/** What tells how surely a name is somebody's: the fullest and titled ones found groups, the others join them. */
const CLASSES: readonly ((mention: NameParts) => boolean)[] = [
  ({ forenames, titles }) => forenames.length > 0 && titles.length > 0,
  ({ forenames, titles }) => forenames.length > 0 && titles.length === 0,
  ({ forenames, titles }) => forenames.length === 0 && titles.length > 0,
  ({ forenames, titles }) => forenames.length === 0 && titles.length === 0,
];

/**
 * The mentions that speak of one person: the same surname, and neither forenames nor titles that differ. A name that
 * may be two persons' stays apart, and so does a surname with a title that nothing says of the full name.
 */
function groupsOf(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const families = groupedBy(mentions, ({ surname }) => folded(surname));
  return [...families.values()].flatMap((family) => {
    const groups: Mention[][] = [];
    const ranked = CLASSES.flatMap((isOf) => family.filter(isOf).toSorted((a, b) => nameLength(b) - nameLength(a)));
    for (const mention of ranked) {
      const [only, ...others] = groups.filter((group) => mayBeHis(mention, group));
      if (only !== undefined && others.length === 0) only.push(mention);
      else {
        // What may be several persons' has a row of its own.
        const like = groups.find((group) => isAlike(group[0]!, mention));
        if (like === undefined) groups.push([mention]);
        else like.push(mention);
      }
    }
    return groups.map((group) => family.filter((mention) => group.includes(mention)));
  });
}

const isAlike = (a: Mention, b: Mention): boolean =>
  a.form === b.form && a.sex === b.sex && a.titles.join() === b.titles.join();

function mayBeHis(mention: Mention, group: readonly Mention[]): boolean {
  const said = group.flatMap(({ titles }) => titles);
  const titlesFit = mention.titles.length === 0 || agree(mention.titles, said);
  return (
    titlesFit &&
    group.every(({ forenames }) => compatible(forenames, mention.forenames)) &&
    group.every(({ sex }) => sex === undefined || mention.sex === undefined || sex === mention.sex)
  );
}

/** `Secretary` and `Secretary of State`: one title begins the other. */
const agree = (titles: readonly string[], others: readonly string[]): boolean =>
  titles.some((a) => others.some((b) => begins(folded(a), folded(b)) || begins(folded(b), folded(a))));

const begins = (text: string, title: string): boolean => `${text} `.startsWith(`${title} `);

const nameLength = ({ forenames }: NameParts): number => forenames.join(' ').length;

function personOf(
  mentions: readonly Mention[],
  document: string,
  takeApart: TakeApart,
  participant?: Participant,
): UnknownPerson {
  const told: readonly NameParts[] = participant === undefined ? mentions : [takeApart(participant.name), ...mentions];
  const fullest = told.reduce((best, next) => (isFuller(next, best) ? next : best));
  // `Mr. X` taken apart has the title that `Mr.` is not.
  const offices = (participant?.offices ?? []).filter((office) => takeApart(`${office} X`).titles.length > 0);
  return {
    forenames: fullest.forenames.map(uncapitalised),
    surname: uncapitalised(fullest.surname),
    titles: [...new Set([...offices, ...mentions.flatMap(({ titles }) => titles)].map(oneLine))],
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

const isCapitals = (word: string): boolean => /\p{Lu}{2}/u.test(word) && !/\p{Ll}/u.test(word);

/** `ORLOV` as `Orlov`; initials and what has small letters as it is. */
const uncapitalised = (name: string): string =>
  name.replace(/\p{L}+/gu, (word) => (isCapitals(word) ? word[0]! + word.slice(1).toLowerCase() : word));
