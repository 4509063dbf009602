import { lazily } from '../../language/index.js';
import type { Annotation } from '../../model/index.js';
import { given, span } from '../../text/index.js';
import type { Found } from './mention.js';
import type { Resolution } from './name-resolution.js';
import { resolveOffice } from './offices.js';
import { officesInUse } from './offices-in-use.js';
import type { KnownPerson } from './known-persons.js';
import type { PeopleIndex } from './people-index.js';
import type { TextWords } from './text-words.js';
import { phraseOf } from './title-run.js';
import { titleKey, waysToSay } from './titles-held.js';
import { isName, phraseKey } from './words.js';

/**
 * The offices in a text that denote one individual here (`the Ambassador`, `The President:`), as `rs`; others are left
 * alone.
 */
export function officeMentions(text: TextWords, found: readonly Found[], index: PeopleIndex): readonly Annotation[] {
  const taken = takenBy(found);
  const marks: Annotation[] = [];
  const named: KnownPerson[] = [];
  const known = new Map<string, Resolution>();
  const whoIs = (phrase: string): Resolution => {
    const always = known.get(phrase) ?? resolveOffice(index, phrase);
    known.set(phrase, always);
    if (always.status !== 'unknown') return always;
    const used = holderInUse(phrase);
    return used ?? resolveOffice(index, phrase, index.date, named);
  };
  const inUse = lazily(() => officesInUse(text, found, index));
  const holderInUse = (phrase: string): Resolution | undefined => {
    const office = index.lexicon.soleOffices.get(titleKey(phrase, index.lexicon));
    const holder = office === undefined ? undefined : inUse().get(phraseKey(office.phrase));
    if (holder === undefined) return undefined;
    const isSure = !holder.isGuess && index.participants.some((p) => p.id === holder.id);
    return { status: 'resolved', id: holder.id, candidates: [], ...(isSure ? {} : { cert: 'medium' }) };
  };
  const recent: Holder[] = [];
  const elsewhere: PlacedOffice[] = [];
  let [next, sentence, abroad] = [0, 0, -SENTENCES_BACK];
  for (let i = 0; i < text.words.length; i++) {
    if (text.opensSentence(i)) sentence++;
    if ((text.opensSentence(i) || isTold(text, i)) && isForeignSubject(text, i, index)) abroad = sentence;
    for (; next < found.length && found[next]!.mention.from <= i; next++) {
      remember(named, found[next]!, index);
      recent.unshift({ found: found[next]!, sentence });
      recent.length = Math.min(recent.length, MOST_RECENT);
    }
    const other = taken.has(i) ? undefined : placedOfficeAt(text, i, index);
    if (other !== undefined) elsewhere.push({ office: other, sentence });
    const office = taken.has(i) ? undefined : officeAt(text, i, index);
    if (office === undefined) continue;
    const others = officeOfCountry(office.phrase, index);
    // `the French Foreign Minister`, who is nobody known.
    if (others !== undefined && whoIs(office.phrase).id === undefined) elsewhere.push({ office: others, sentence });
    if (!rangeTaken(taken, i, office.to)) {
      const who = whoIs(office.phrase);
      const isElsewhere = sentence - abroad < SENTENCES_BACK && isHomeOffice(office.phrase, index);
      const asked = { sentence, phrase: office.phrase, id: who.id ?? '' };
      const isOthers = hasOtherHolder(recent, asked, index) || isSaidOfOther(elsewhere, asked, index);
      if (who.id !== undefined && !isElsewhere && !isOthers) {
        const isFused = index.lexicon.words.fusedArticles?.includes(text.words[i]!.key) === true;
        marks.push(markOf(text, isFused ? i + 1 : i, office.to, who.id, who.cert));
      }
    }
    i = office.to - 1;
  }
  return marks;
}

/**
 * `France was hard to move. The President had said no.`: a sentence whose subject is a country that is not the
 * record's.
 */
function isForeignSubject({ words, joins }: TextWords, i: number, { lexicon }: PeopleIndex): boolean {
  for (let n = Math.min(lexicon.countryLength, words.length - i); n >= 1; n--) {
    const country = lexicon.countryOf.get(phraseOf(words, i, i + n));
    const [last, next] = [words[i + n - 1]!, words[i + n]];
    if (country !== undefined && last.shape !== 'lower' && joins(i + n - 1)) {
      return country !== lexicon.words.home && next?.shape === 'lower';
    }
  }
  return false;
}

/** `said Iraq had …`, `said that Iraq had …`: a clause of what is told begins. */
const isTold = ({ words, joins, verbs }: TextWords, i: number): boolean =>
  [1, 2].some((n) => i >= n && joins(i - 1) && joins(i - n) && verbs.says.has(words[i - n]!.key));

/** Whether an office is by itself one of the record's own country, which other countries have as well. */
const isHomeOffice = (phrase: string, { lexicon }: PeopleIndex): boolean =>
  lexicon.words.soleOffices.some((office) => office.scope === 'home' && phraseKey(office.phrase) === phrase);

/** Somebody named, and in which sentence. */
interface Holder {
  readonly found: Found;
  readonly sentence: number;
}

/** So many names before an office are looked at: two sentences have hardly more, and the time stays in proportion. */
const MOST_RECENT = 12;

/** So many sentences an office may refer back to whom the text has just named with it. */
const SENTENCES_BACK = 2;

/** `President de Gaulle agreed. The President left.`: whether somebody else of the office was named shortly before. */
function hasOtherHolder(recent: readonly Holder[], { sentence, phrase, id }: Asked, { lexicon }: PeopleIndex): boolean {
  const ways = waysToSay(titleKey(phrase, lexicon), lexicon);
  for (const { found, sentence: at } of recent) {
    if (sentence - at > SENTENCES_BACK) return false;
    const { mention, resolution } = found;
    if (resolution.id !== id && mention.name.titles.some((t) => ways.includes(titleKey(t, lexicon)))) return true;
  }
  return false;
}

/** Of whom an office is to be said, and where. */
interface Asked {
  readonly sentence: number;
  readonly phrase: string;
  readonly id: string;
}

/** `Foreign Minister of Elbonia`: an office and whose it is, and in which sentence. */
interface PlacedOffice {
  readonly office: { readonly title: string; readonly whole: string };
  readonly sentence: number;
}

/** `The Foreign Minister of Elbonia came. The Minister left.`: whether the text has just spoken of one elsewhere. */
function isSaidOfOther(
  placed: readonly PlacedOffice[],
  { sentence, phrase, id }: Asked,
  { lexicon, person }: PeopleIndex,
): boolean {
  const key = phraseKey(phrase);
  const bare = titleKey(phrase, lexicon);
  const own = person(id);
  const said = [...(own?.offices.map((o) => o.text) ?? []), ...(own?.participant?.offices ?? [])].map(phraseKey);
  for (let i = placed.length - 1; i >= 0 && sentence - placed[i]!.sentence <= SENTENCES_BACK; i--) {
    const { title, whole } = placed[i]!.office;
    const isSame = title === bare || title.endsWith(` ${bare}`);
    if (isSame && !key.endsWith(whole) && !said.some((office) => office.includes(whole))) return true;
  }
  return false;
}

/** The office at a word, where it is said what it is of: `Foreign Minister of Elbonia`. */
function placedOfficeAt(text: TextWords, i: number, index: PeopleIndex): PlacedOffice['office'] | undefined {
  const { words, joins } = text;
  if (!isName(words[i]!)) return undefined;
  const to = soleOfficeEnd(text, i, index);
  if (to === undefined || !joins(to - 1) || !index.lexicon.complements.has(words[to]!.key)) return undefined;
  let end = to + 1;
  while (joins(end - 1) && isName(words[end]!)) end++;
  if (end === to + 1) return undefined;
  return { title: titleKey(phraseOf(words, i, to), index.lexicon), whole: phraseOf(words, i, end) };
}

/** `french foreign minister`: the office behind a country. */
function officeOfCountry(phrase: string, { lexicon }: PeopleIndex): PlacedOffice['office'] | undefined {
  const words = phrase.split(' ');
  for (let n = Math.min(lexicon.countryLength, words.length - 1); n >= 1; n--) {
    if (!lexicon.countryOf.has(words.slice(0, n).join(' '))) continue;
    return { title: titleKey(words.slice(n).join(' '), lexicon), whole: phrase };
  }
  return undefined;
}

const markOf = (text: TextWords, from: number, to: number, ref: string, cert: Annotation['cert']): Annotation => ({
  kind: 'rs',
  type: 'person',
  span: span(text.words[from]!.start, text.words[to - 1]!.end),
  rule: 'person-by-office',
  ref,
  ...given({ cert }),
});

function remember(named: KnownPerson[], { resolution }: Found, index: PeopleIndex): void {
  const person = resolution.id === undefined ? undefined : index.person(resolution.id);
  if (person !== undefined && !named.includes(person)) named.push(person);
}

/** The words that belong to names. */
const takenBy = (found: readonly Found[]): ReadonlySet<number> => {
  const taken = new Set<number>();
  for (const { mention } of found) for (let i = mention.from; i < mention.to; i++) taken.add(i);
  return taken;
};

const rangeTaken = (taken: ReadonlySet<number>, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (taken.has(i)) return true;
  return false;
};

interface FoundOffice {
  readonly to: number;
  readonly phrase: string;
}

/** An office with its article at word `i`, or as a label without: `the Soviet Ambassador`, `Secretary:`. */
function officeAt(text: TextWords, i: number, index: PeopleIndex): FoundOffice | undefined {
  const { words, joins } = text;
  const { articles, allArticles, countryOf, countryLength } = index.lexicon;
  const article = allArticles.has(words[i]!.key);
  if (article && !joins(i)) return undefined;
  // A language without articles needs none.
  const bare = articles.size === 0;
  if (!article && !bare && !text.opensBlock(i)) return undefined;
  const from = article ? i + 1 : i;
  for (let n = article ? countryLength : 0; n >= 0; n--) {
    if (n > 0 && !(countryOf.has(phraseOf(words, from, from + n)) && joins(from + n - 1))) continue;
    const to = soleOfficeEnd(text, from + n, index);
    if (to === undefined || !standsForOne(text, to, index)) continue;
    if (!article && !bare && text.text[words[to - 1]!.end] !== ':') return undefined;
    return { to, phrase: phraseOf(words, from, to) };
  }
  return undefined;
}

/** `SECRETARY OF STATE`: the end of the longest office of the language's table at a word, all in capitals. */
function soleOfficeEnd(text: TextWords, from: number, index: PeopleIndex): number | undefined {
  const { words, joins } = text;
  const { soleOffices, soleOfficeLength } = index.lexicon;
  const small = index.lexicon.words.smallTitles;
  if (words[from] === undefined || (words[from].shape === 'lower' && !small)) return undefined;
  let reach = 1;
  while (reach < soleOfficeLength && joins(from + reach - 1)) reach++;
  for (let n = reach; n >= 1; n--) {
    if (soleOffices.has(phraseOf(words, from, from + n)) && (small || words[from + n - 1]!.shape !== 'lower')) {
      return from + n;
    }
  }
  return undefined;
}

/** Not with more to come: `the President of the Bundesbank`, `the Secretary Generalship`, `the President-elect`. */
function standsForOne(text: TextWords, to: number, index: PeopleIndex): boolean {
  const { words, joins } = text;
  const next = words[to];
  // `President Diem's Adviser`, `the President's Adviser`: part of another's office.
  if (next !== undefined && words[to - 1]!.possessive) {
    return next.shape === 'lower' || !index.lexicon.titles.has(next.key);
  }
  if (next === undefined || !joins(to - 1)) return true;
  if (text.text[words[to - 1]!.end] === '-') return false;
  if (next.shape !== 'lower') return false;
  // `le ministre allemand`: one of two who are ministers.
  if (index.lexicon.countryOf.has(next.key)) return false;
  // `министра финансов`: without an article nothing but the words says that he is another minister.
  if (index.lexicon.articles.size === 0 && isOver(text, to, index)) return false;
  return !index.lexicon.complements.has(next.key) || index.lexicon.articles.has(next.key);
}

/** Whether what an office may be over stands behind it. */
function isOver({ words, joins }: TextWords, to: number, { lexicon }: PeopleIndex): boolean {
  for (let n = 1; n <= lexicon.endingLength && joins(to + n - 2); n++) {
    if (lexicon.titleEndings.has(phraseOf(words, to, to + n))) return true;
  }
  return false;
}
