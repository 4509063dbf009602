import { perText, type PeopleWords } from '../../language/index.js';
import { given, oneLine } from '../../text/index.js';
import { lexiconOf, type Lexicon } from './lexicon.js';
import { plainName } from './plain-names.js';
import { isPatronymic } from './patronymics.js';
import { joinsOf, phraseOf, titlesBefore, withoutForename } from './title-run.js';
import { nameKeys, wordsOf, type Word } from './words.js';

/** A person's name taken apart. What the text does not give is empty. */
export interface PersonName {
  /** Forenames and initials in their order: `Charles`, `E.`; the given name of a Chinese name: `En-lai`. */
  readonly forenames: readonly string[];
  /**
   * The surname with the particles that are part of it where it begins: `de Gaulle`, `Couve de Murville`. Empty where
   * there are but titles.
   */
  readonly surname: string;
  /** Particles that stand apart in a register: `von` of `Brentano, Heinrich von`. */
  readonly particles: readonly string[];
  /** `Mr`, `Sir`. */
  readonly honorifics: readonly string[];
  /** Offices, ranks, dignities: `General`, `Secretary of State`. */
  readonly titles: readonly string[];
  readonly suffix?: string;
  readonly nicknames: readonly string[];
  /** Other spellings of the surname: `Nasr` of `Nasser (Nasr), Gamal`. */
  readonly otherSurnames: readonly string[];
  /** Other whole names: `Mao Zedong` of `Mao Tse-tung (Mao Zedong)`. */
  readonly otherNames: readonly PersonName[];
  /** `whole`: names without comma whose parts cannot be told (`Ho Chi Minh`): `surname` holds all of them. */
  readonly order: 'surname-first' | 'forename-first' | 'whole';
}

/** A name of which nothing is known. */
export const EMPTY: PersonName = {
  forenames: [],
  surname: '',
  particles: [],
  honorifics: [],
  titles: [],
  nicknames: [],
  otherSurnames: [],
  otherNames: [],
  order: 'whole',
};

/**
 * Takes a name apart, whether written as in a register (`Allen, Raymond B.`) or as in a text (`Mr. Raymond B. Allen`).
 */
export const parseName = perText((text: string, words: PeopleWords): PersonName => {
  const lexicon = lexiconOf(words);
  const plain = plainName(text, lexicon);
  if (plain !== undefined) return { ...EMPTY, ...plain };
  const { bare, brackets } = splitBrackets(oneLine(text));
  const parts = bare.split(/\s*,\s*/u).filter((part) => part !== '');
  const [head = '', ...rest] = parts;
  const tail = rest.filter((part) => !isSuffix(part, lexicon));
  const suffix = rest.find((part) => isSuffix(part, lexicon));
  const name = tail.length === 0 ? parseRunning(head, lexicon) : parseInverted(head, tail, lexicon);
  return withBrackets(suffix === undefined ? name : { ...name, suffix: stripStop(suffix) }, brackets, lexicon);
});

const stripStop = (word: string): string => word.replace(/\.$/u, '');

const isSuffix = (part: string, lexicon: Lexicon): boolean => {
  const keys = nameKeys(part);
  return keys.length === 1 && lexicon.suffixes.has(keys[0]!);
};

interface Bracket {
  readonly text: string;
  /** Whether it stands before the first comma, next to the surname. */
  readonly atSurname: boolean;
  readonly quoted: boolean;
}

// Round brackets, or quotation marks round a nickname: (Chip), “Sonny”, "Brand".
const BRACKET = /\s*(?:\(([^()]*)\)|[“"]([^“”"]*)[”"])/gu;
const QUOTES = /[“”"]/gu;

function splitBrackets(text: string): { readonly bare: string; readonly brackets: readonly Bracket[] } {
  const comma = text.indexOf(',');
  const brackets = [...text.matchAll(BRACKET)].map((m) => {
    const inner = (m[1] ?? m[2] ?? '').trim();
    return {
      text: inner.replace(QUOTES, ''),
      atSurname: comma < 0 || m.index < comma,
      quoted: m[2] !== undefined || QUOTED.test(inner),
    };
  });
  return { bare: text.replace(BRACKET, '').trim(), brackets };
}

const QUOTED = /^[“"]/u;
/** `CDU`, `R–Illinois`, `D-New York`: a party, not a name. */
const PARTY = /^(?:[A-Z]{2,6}|[A-Z]{1,3}[–-].*)$/u;

function withBrackets(name: PersonName, brackets: readonly Bracket[], lexicon: Lexicon): PersonName {
  const nicknames = [...name.nicknames];
  const otherSurnames = [...name.otherSurnames];
  const otherNames = [...name.otherNames];
  const titles = [...name.titles];
  for (const bracket of brackets) {
    const text = stripOpener(bracket.text, lexicon);
    const parsed = wordsOf(text, lexicon.keepStop);
    if (parsed.length === 0 || PARTY.test(text)) continue;
    const first = parsed[0]!;
    if (lexicon.titles.has(first.key) && parsed.length > 1) titles.push(text);
    else if (bracket.quoted) nicknames.push(first.text);
    else if (
      bracket.atSurname &&
      name.forenames.length > 0 &&
      text.split(/\s*,\s*/u).every((t) => nameKeys(t).length === 1)
    ) {
      otherSurnames.push(...text.split(/\s*,\s*/u));
    } else if (parsed.length === 1) nicknames.push(first.text);
    else otherNames.push(parseOther(text, name, lexicon));
  }
  return { ...name, nicknames, otherSurnames, otherNames, titles };
}

/** Another name in brackets: a whole one, or forenames to the same surname (`Fredrick F.`). */
function parseOther(text: string, name: PersonName, lexicon: Lexicon): PersonName {
  const other = parseName(text, lexicon.words);
  const onlyForenames = /^\p{Lu}[\p{L}\s.-]*\p{Lu}\.$/u.test(text);
  return onlyForenames
    ? {
        ...EMPTY,
        surname: name.surname,
        forenames: wordsOf(text).map((w) => text.slice(w.start, w.end)),
        order: 'surname-first',
      }
    : other;
}

function stripOpener(text: string, lexicon: Lexicon): string {
  const opener = lexicon.words.otherName.find((o) => text.toLowerCase().startsWith(`${o.toLowerCase()} `));
  return opener === undefined ? text : stripOpener(text.slice(opener.length).trim(), lexicon);
}

/** `Bowen, General Frank Sayles`; `Brentano, Heinrich von`; `Chiang Ching-kuo, Lieutenant General`; `Home, Earl of`. */
function parseInverted(head: string, tail: readonly string[], lexicon: Lexicon): PersonName {
  const first = tail[0]!;
  const stripped = stripTitles(first, lexicon);
  const titles = [...stripped.titles, ...tail.slice(1).filter((part) => !BRACKET_LIKE.test(part))];
  const noble = lexicon.words.nobility.find((phrase) => first.toLowerCase() === phrase.toLowerCase());
  if (noble !== undefined) {
    return {
      ...parseWhole(head, lexicon),
      titles: [noble.replace(/\s.*$/u, ''), ...tail.slice(1)],
      order: 'surname-first',
    };
  }
  const words = wordsOf(stripped.rest, lexicon.keepStop);
  if (words.length === 0) return { ...parseWhole(head, lexicon), honorifics: stripped.honorifics, titles };
  const names = words.filter(
    (w, i) =>
      !(i > 0 && lexicon.titles.has(w.key)) &&
      !(w.shape === 'lower' && lexicon.particles.has(w.key) && isTrailing(words, i, lexicon)),
  );
  const isParticle = (w: Word): boolean => w.shape === 'lower' && lexicon.particles.has(w.key);
  const suffix = names.find((w) => lexicon.suffixes.has(w.key));
  return {
    ...EMPTY,
    surname: head,
    forenames: compounds(
      stripped.rest,
      names.filter((w) => !lexicon.suffixes.has(w.key)),
    ),
    particles: words.filter((w) => !names.includes(w) && isParticle(w)).map((w) => w.text),
    honorifics: stripped.honorifics,
    titles,
    ...given({ suffix: suffix?.text }),
    order: 'surname-first',
  };
}

const BRACKET_LIKE = /^[(R–D-]*$/u;

const isTrailing = (words: readonly Word[], i: number, lexicon: Lexicon): boolean =>
  words.slice(i).every((w) => w.shape === 'lower' && lexicon.particles.has(w.key));

/** Words as written, those joined by a hyphen as one: `Karl-Gunter`. */
function compounds(text: string, words: readonly Word[]): readonly string[] {
  const names: string[] = [];
  let last: Word | undefined;
  for (const word of words) {
    const gap = last === undefined ? ' ' : text.slice(last.end, word.start);
    const written = text.slice(word.start, word.end);
    if (gap === '-') names[names.length - 1] += `-${written}`;
    else names.push(written);
    last = word;
  }
  return names;
}

interface Stripped {
  readonly honorifics: readonly string[];
  readonly titles: readonly string[];
  readonly rest: string;
}

/** Takes the titles and forms of address off the front of a name; a text of nothing but titles leaves no rest. */
function stripTitles(text: string, lexicon: Lexicon): Stripped {
  const words = wordsOf(text, lexicon.keepStop);
  const joins = joinsOf(text, words);
  for (let at = words.length; at > 0; at--) {
    const run = titlesBefore([...words.slice(0, at), END], (i) => (i === at - 1 ? true : joins(i)), at, lexicon);
    const { titles: parts, forename } = at < words.length ? withoutForename(run, words, lexicon) : { titles: run };
    if (parts.length === 0 || !isLeadIn(words, parts[0]!.from, lexicon)) continue;
    const written = (kind: 'honorific' | 'title') =>
      parts.filter((p) => p.kind === kind).map((p) => text.slice(words[p.from]!.start, words[p.to - 1]!.end));
    return {
      honorifics: written('honorific').map(stripStop),
      titles: written('title'),
      rest: text.slice(forename === undefined ? words[at - 1]!.end : words[forename]!.start).replace(/^[\s.,]+/u, ''),
    };
  }
  return { honorifics: [], titles: [], rest: text };
}

/** Whether nothing but an article and a country stands before word `to`: `the U.S. Ambassador`. */
function isLeadIn(words: readonly Word[], to: number, lexicon: Lexicon): boolean {
  const from = to > 0 && lexicon.articles.has(words[0]!.key) ? 1 : 0;
  if (from === to) return true;
  const lead = phraseOf(words, from, to);
  return lexicon.countryOf.has(lead) || lexicon.countryOf.has(lead.replaceAll(' ', ''));
}

const END: Word = { text: '', key: '', start: 0, end: 0, shape: 'capital', possessive: false };

/** `General Frank S. Bowen`, `Ho Chi Minh`: a name without comma. */
function parseRunning(text: string, lexicon: Lexicon): PersonName {
  const stripped = stripTitles(text, lexicon);
  const whole = isOfficeOnly(stripped, lexicon) ? EMPTY : parseWhole(stripped.rest, lexicon);
  return { ...whole, honorifics: stripped.honorifics, titles: stripped.titles };
}

/** `The Foreign Minister of Elbonia`, `President of the Republic`: what goes on with a preposition is no name. */
const isOfficeOnly = ({ titles, rest }: Stripped, lexicon: Lexicon): boolean => {
  const [first] = wordsOf(rest, lexicon.keepStop);
  return first === undefined || (titles.length > 0 && first.shape === 'lower' && lexicon.titleLinks.has(first.key));
};

function parseWhole(text: string, lexicon: Lexicon): PersonName {
  const all = wordsOf(text, lexicon.keepStop);
  const suffix = all.length > 1 && lexicon.suffixes.has(all.at(-1)!.key) ? all.at(-1) : undefined;
  const words = suffix === undefined ? all : all.slice(0, -1);
  const last = words.at(-1);
  if (last === undefined) return EMPTY;
  const to = (name: Pick<PersonName, 'surname' | 'forenames' | 'order'>): PersonName => ({
    ...EMPTY,
    ...name,
    ...given({ suffix: suffix?.text }),
  });
  const written = text.slice(words[0]!.start, last.end);
  if (words.length === 1 || words.some((w, i) => i > 0 && PATRONYMIC.has(w.key))) {
    return to({ surname: written, forenames: [], order: 'whole' });
  }
  const capitals = capitalsFirst(words, lexicon);
  if (capitals > 0) {
    const surname = text.slice(words[0]!.start, words[capitals - 1]!.end);
    return to({ surname, forenames: compounds(text, words.slice(capitals)), order: 'surname-first' });
  }
  if (isSurnameFirst(text, words, lexicon)) {
    return to({ surname: words[0]!.text, forenames: compounds(text, words.slice(1)), order: 'surname-first' });
  }
  const start = surnameStart(text, words, lexicon);
  // `Brandt-Lie`, `de Wael`: a surname alone
  if (start === 0) return to({ surname: written, forenames: [], order: 'forename-first' });
  return to({
    surname: text.slice(words[start]!.start, last.end),
    forenames: compounds(text, words.slice(0, start)),
    order: 'forename-first',
  });
}

/** `LE GOFF Yann`: how many words in capitals stand before forenames that are not, where the surname may come first. */
function capitalsFirst(words: readonly Word[], { words: { surnameMayLead } }: Lexicon): number {
  const end = words.findIndex(({ shape }) => shape !== 'upper');
  return surnameMayLead && end > 0 && words.slice(end).every(({ shape }) => shape === 'capital') ? end : 0;
}

/** Between the names of father and son: what follows is no surname. */
const PATRONYMIC: ReadonlySet<string> = new Set(['ibn', 'bin', 'bint']);

/** `Chou En-lai`, `Chiang Kai-shek`: a hyphen before a small letter; or a family name of a people who put it first. */
function isSurnameFirst(text: string, words: readonly Word[], lexicon: Lexicon): boolean {
  const [first, second, third] = words;
  if (first === undefined || second === undefined || first.shape === 'initial') return false;
  const hyphened =
    third !== undefined &&
    words.length === 3 &&
    text.slice(second.end, third.start) === '-' &&
    third.shape !== 'capital';
  if (lexicon.words.surnameMayLead && leadsSurname(words, lexicon)) return true;
  // `DU PLESSIS-LARUE`, `DAVID MAXWELL-FYFE` are no `CHOU EN-LAI`.
  return (
    (hyphened && !lexicon.particles.has(first.key) && !lexicon.forenames.has(first.key)) ||
    (second.shape !== 'initial' && lexicon.surnameFirst.has(first.key))
  );
}

/** `Mayer Josef`, `Зуев Е. Н.`: what is no forename, then nothing but forenames and initials; not `v. John`. */
const leadsSurname = ([first, ...rest]: readonly Word[], lexicon: Lexicon): boolean =>
  !lexicon.forenames.has(first!.key) &&
  !lexicon.particles.has(first!.key) &&
  (rest.every((w) => w.shape === 'initial' || lexicon.forenames.has(w.key) || isPatronymic(w.key, lexicon)) ||
    // `Чурилин Гордей Фомич`: behind whatever forename the father's name.
    (rest.length === 2 && isPatronymic(rest[1]!.key, lexicon)));

/** `Brentano` with `von` before, `Ben-Gurion`: where a running name's surname begins, with its particles or parts. */
function surnameStart(text: string, words: readonly Word[], lexicon: Lexicon): number {
  let start = words.length - 1;
  while (start > 0 && text.slice(words[start - 1]!.end, words[start]!.start) === '-') start--;
  while (start > 1 && words[start - 1]!.shape !== 'initial' && lexicon.particles.has(words[start - 1]!.key)) start--;
  // `Al. Petrescu`: a forename cut short.
  const isCut = words[0]!.shape === 'capital' && text[words[0]!.end] === '.';
  if (start === 1 && !isCut && words[0]!.shape !== 'initial' && lexicon.particles.has(words[0]!.key)) start = 0;
  return start;
}
