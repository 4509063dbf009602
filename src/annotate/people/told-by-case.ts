import { anyOf, perTable, type PeopleWords } from '../../language/index.js';
import { addTo } from '../../text/index.js';
import { nominativesOf } from './declension.js';
import type { KnownPerson } from './known-persons.js';
import type { Found } from './mention.js';
import type { PeopleIndex } from './people-index.js';
import type { TextWords } from './text-words.js';
import { phraseKey } from './words.js';

/**
 * `тт. Юдина` where Юдин and Юдина take part: her name, or his in another case. She is meant where the word opens a
 * sentence or says something, and in the list of those present; beside `Громова` for Громов he is, probably; else
 * nothing decides.
 */
export function toldByCase(text: TextWords, found: readonly Found[], index: PeopleIndex): readonly Found[] {
  if (index.lexicon.words.declension.length === 0) return found;
  return found.map((one, i) => {
    const { mention, resolution } = one;
    const person = index.person(resolution.id ?? '');
    const key = phraseKey(mention.name.surname);
    if (person === undefined || mention.name.forenames.length > 0 || !person.surnames.includes(key)) return one;
    const [other, ...more] = inOtherCase(key, person, index);
    if (other === undefined || isSubject(text, one, person)) return one;
    const beside = [found[i - 1], found[i + 1]]
      .filter((next) => next !== undefined && isBeside(text, one, next, index.lexicon.words))
      .map((next) => isDeclined(next!, index));
    if (beside.includes('no')) return one;
    const candidates = [person, other, ...more].map(({ id, label }) => ({ id, name: label, score: 0, near: false }));
    return beside.includes('yes') && more.length === 0
      ? { mention, resolution: { status: 'resolved', id: other.id, cert: 'medium', candidates } }
      : { mention, resolution: { status: 'ambiguous', candidates } };
  });
}

/** Those who take part of whose surname a word may be another case. */
function inOtherCase(key: string, own: KnownPerson, index: PeopleIndex): readonly KnownPerson[] {
  const bearers = BEARERS.get(index) ?? bearersOf(index);
  BEARERS.set(index, bearers);
  const found = nominativesOf(index.lexicon.words)(key).flatMap((name) => bearers.get(name) ?? []);
  return [...new Set(found)].filter(({ id }) => id !== own.id);
}

const BEARERS = new WeakMap<PeopleIndex, ReadonlyMap<string, readonly KnownPerson[]>>();

function bearersOf({ participants }: PeopleIndex): ReadonlyMap<string, readonly KnownPerson[]> {
  const bearers = new Map<string, KnownPerson[]>();
  for (const person of participants) for (const surname of person.surnames) addTo(bearers, surname, person);
  return bearers;
}

/** `Юдина считает`, `Юдина. Согласна.`, `Секретарь – т. Юдина`; or where the record lists her. */
function isSubject(text: TextWords, { mention: { from, to } }: Found, { participant }: KnownPerson): boolean {
  const { words, joins, verbs } = text;
  const [first, last, next] = [words[from]!, words[to - 1]!, words[to]];
  const listed = participant?.span;
  if (listed !== undefined && listed.start < last.end && first.start < listed.end) return true;
  const says = next !== undefined && joins(to - 1) && (verbs.says.has(next.key) || verbs.past.test(next.key));
  return (
    says || text.opensSentence(from) || AFTER_LABEL.test(text.text.slice(Math.max(0, first.start - 2), first.start))
  );
}

const AFTER_LABEL = /[–—:]\s$/u;

/** Nothing but a comma or `and` between two names. */
const between = perTable(({ and }: PeopleWords) => new RegExp(`^(?:,|\\s(?:${anyOf(and)}))\\s$`, 'u'));

function isBeside({ text, words }: TextWords, one: Found, other: Found, table: PeopleWords): boolean {
  const [a, b] = one.mention.from < other.mention.from ? [one, other] : [other, one];
  return between(table).test(text.slice(words[a.mention.to - 1]!.end, words[b.mention.from]!.start));
}

/** Whether a name stands in another case than the nominative, as far as it shows. */
function isDeclined({ mention: { name }, resolution }: Found, index: PeopleIndex): 'yes' | 'no' | 'open' {
  const person = index.person(resolution.id ?? '');
  if (person === undefined) return 'open';
  const key = phraseKey(name.surname);
  if (!person.surnames.includes(key)) return 'yes';
  return inOtherCase(key, person, index).length > 0 ? 'open' : 'no';
}
