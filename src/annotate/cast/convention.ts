import type { LayoutWords, SpeechWords } from '../../language/index.js';
import { groupedBy, pattern } from '../../text/index.js';
import type { Line } from '../layout/blocks.js';
import { candidatesIn, knowsSmallWords, type Delimiter, type Label } from './labels.js';
import { openingInitials } from './opening-initials.js';
import {
  isFullTitled,
  isTitledName,
  isFullName,
  ARTICLE_AND_NOUN,
  isAngled,
  isFormal,
  INITIALS,
  isInitialled,
  SMALL,
  isCommonNoun,
  wordsOf,
  isCommon,
  isChair,
  isNameless,
  isOffice,
  isTitled,
  isNotSpeaker,
  mayName,
  type LabelJudge,
} from './label-forms.js';

/**
 * One way in which a record may mark who speaks. All labels with one delimiter in one place are of a class, and are
 * judged together: a record that labels by a colon does so throughout.
 */
interface LabelClass {
  readonly members: readonly Candidate[];
  /** Different labels that come back after another one spoke: `A … B … A`. */
  readonly voices: ReadonlySet<string>;
  /** How many members somebody knows. */
  readonly known: number;
  /** How many different labels somebody knows. */
  readonly knownVoices: number;
  /** How many different labels have a title, an office or initials, or are of several. */
  readonly named: number;
  /** How many different labels are names with a title or initials, and how many of them come back. */
  readonly titledNames: number;
  /** How many of the titled names say a sentence. */
  readonly titledSentences: number;
  readonly namedVoices: number;
  /** How many have the number of a speech before them. */
  readonly numbered: number;
  /** How many different labels are names with titles, where all labels are. */
  readonly titledOnce: number;
  /** How many different labels are initials of a notebook. */
  readonly shortForms: number;
  /** How many different labels are initials. */
  readonly initials: number;
  /** Whether what is said begins small in half of them: notes and chats have no capitals. */
  readonly isSmall: boolean;
  /** Whether the small words of the record's language are known. */
  readonly isKnownLanguage: boolean;
  /** The share of members after which somebody speaks of himself, to another, or asks. */
  readonly personal: number;
}

interface Candidate {
  readonly label: Label;
  readonly key: string;
  readonly known: boolean;
  /** Whether the record addresses or names somebody so elsewhere: `Herr Tolle`, `Mr. Bell`. */
  readonly addressed: boolean;
  /** Whether it is one of the initials by which a notebook marks its speakers. */
  readonly short: boolean;
  /** What is said, as far as it stands in the same line or the one behind. */
  readonly content: string;
}

/** How a class of labels must show itself before it is believed, by its delimiter: the weaker the mark the more. */
interface Demand {
  /** Labels that come back after another. */
  readonly voices: number;
  /** Share of members that speak personally. */
  readonly personal: number;
}

const DEMANDS: Readonly<Record<Delimiter, Demand>> = {
  ':': { voices: 2, personal: 0.1 },
  ';': { voices: 2, personal: 0.1 },
  '—': { voices: 2, personal: 0.2 },
  '.': { voices: 2, personal: 0.2 },
  column: { voices: 2, personal: 0.2 },
  line: { voices: 2, personal: 0.1 },
  none: { voices: 2, personal: 0.2 },
};

const keyOf = (label: Label): string =>
  label.text
    .toLowerCase()
    .replace(/[.\s]+/gu, ' ')
    .trim();

/** The lines that really open a turn: the members of the classes in which the record marks who speaks. */
export function acceptLabels(lines: readonly Line[], judge: LabelJudge): readonly Label[] {
  const candidates = withoutInitials(candidatesOf(lines, judge));
  const classes = new Map<string, LabelClass>();
  for (const [name, members] of groupedBy(candidates, classOf)) {
    classes.set(
      name,
      classFrom(
        members,
        candidates.filter((c) => members.includes(c) || isQuestion(c, judge)),
        judge,
      ),
    );
  }
  const established = new Set(
    [...classes.values()]
      .filter(isStrong)
      .flatMap((own) => own.members.filter((m) => nameliness(m, own, judge) >= ENOUGH).map(({ key }) => key)),
  );
  const accepted = candidates.filter((candidate) => {
    const own = classes.get(classOf(candidate))!;
    return accepts(own, candidate, judge, established, classes);
  });
  const following = new Map(lines.map((line, i) => [line, lines[i + 1]]));
  return accepted
    .filter(({ label }, i) => !label.alone || !isSameLine(accepted[i + 1]?.label, following.get(label.line)))
    .map(({ label }) => label);
}

/** A label that the next line's label follows at once has nothing to say. */
const isSameLine = (label: Label | undefined, line: Line | undefined): boolean =>
  label === undefined ? line === undefined : label.line === line && label.place !== 'sentence';

const LETTER = pattern(/^\p{Lu}$/u);

const FIRST_WORD = /^\S+/u;

/** `L. THOMPSON says`: a letter that the same word follows again is somebody's initial; after `Q.` words change. */
function withoutInitials(candidates: readonly Candidate[]): readonly Candidate[] {
  const isLetter = ({ label }: Candidate): boolean => label.delimiter === '.' && LETTER.test(label.text);
  const followers = new Map<string, { times: number; readonly words: Set<string> }>();
  for (const { key, content } of candidates.filter(isLetter)) {
    const known = followers.get(key) ?? { times: 0, words: new Set<string>() };
    known.words.add(FIRST_WORD.exec(content)?.[0].toLowerCase() ?? '');
    followers.set(key, { ...known, times: known.times + 1 });
  }
  const isVaried = (key: string): boolean => {
    const known = followers.get(key);
    return known !== undefined && known.times > 1 && known.words.size * 2 > known.times;
  };
  return candidates.filter((c) => !isLetter(c) || isVaried(c.key));
}

const classOf = ({ label }: Candidate): string =>
  `${label.delimiter === ';' ? ':' : label.delimiter} ${label.place === 'sentence' ? 'sentence' : 'line'}`;

function candidatesOf(lines: readonly Line[], judge: LabelJudge): readonly Candidate[] {
  const usable = lines.filter(({ block }) => block.kind === 'p' || block.kind === 'item');
  const addressed = addressedIn(usable, judge.layout);
  const initials = openingInitials(usable, judge.layout, judge.speech);
  return usable.flatMap((line, i) => {
    const goesOn = isUnfinished(usable[i - 1]?.text ?? '', judge.layout);
    const found = candidatesIn(line, judge.layout, initials).filter(
      (label) => mayName(label, judge) && !(goesOn && WEAK.has(label.delimiter) && label.place !== 'sentence'),
    );
    return found.map((label, j): Candidate => {
      const end = found[j + 1]?.span.start ?? line.span.end;
      const own = line.text.slice(label.span.end - line.span.start, end - line.span.start).trim();
      const content = label.alone ? (usable[i + 1]?.text ?? '') : own;
      return {
        label,
        key: keyOf(label),
        known: judge.known(label),
        addressed: addressed.has(label.text),
        short: initials.has(label.text),
        content: content.slice(0, MOST_OF_CONTENT),
      };
    });
  });
}

const MOST_OF_CONTENT = 600;

/** The words that stand behind a form of address anywhere in the record. */
function addressedIn(lines: readonly Line[], { addresses }: LayoutWords): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of lines) {
    const words = text.split(/[\s,;:!?()]+/u);
    words.forEach((word, i) => {
      if (addresses.has(word.toLowerCase().replace(/\.$/u, ''))) found.add((words[i + 1] ?? '').replace(/\.$/u, ''));
    });
  }
  return found;
}

const LAST_WORD = /(\S+)\s*$/u;

/** `By those who are not here today, i.e. by`: the sentence goes on, so that `P.I. Lagin.` behind it is part of it. */
const isUnfinished = (text: string, { smallWords }: LayoutWords): boolean => {
  const last = LAST_WORD.exec(text)?.[1] ?? '';
  return last.endsWith(',') || smallWords.has(last);
};

const WEAK: ReadonlySet<Delimiter> = new Set(['.', 'none', 'line']);

/** `Q Is the date fixed?`: whatever the labels of those who answer are. */
const isQuestion = ({ label }: Candidate, { speech }: LabelJudge): boolean =>
  speech.questionLabels.some((forms) => forms.includes(label.text.toLowerCase()));

function classFrom(members: readonly Candidate[], heard: readonly Candidate[], judge: LabelJudge): LabelClass {
  const known = members.filter((m) => m.known);
  const named = members.filter((m) => !isNotSpeaker(m.label, judge));
  const voices = voicesOf(heard.filter((c) => named.includes(c) || !members.includes(c)));
  const titled = new Set(named.filter(({ label }) => isTitledName(label, judge)).map(({ key }) => key));
  return {
    members,
    voices,
    known: known.length,
    knownVoices: new Set(known.map(({ key }) => key)).size,
    named: new Set(named.filter(({ label }) => isFormal(label, judge)).map(({ key }) => key)).size,
    titledNames: titled.size,
    titledSentences: new Set(
      named.filter(({ key, content }) => titled.has(key) && SENTENCE.test(content)).map(({ key }) => key),
    ).size,
    numbered: members.filter(({ label }) => label.numbered === true).length,
    titledOnce: named.every(({ label }) => isFullTitled(label, judge)) ? titled.size : 0,
    namedVoices: [...titled].filter((key) => voices.has(key)).length,
    shortForms: new Set(members.filter((m) => m.short).map(({ key }) => key)).size,
    initials: new Set(members.filter(({ label }) => INITIALS.test(label.text)).map(({ key }) => key)).size,
    isSmall: members.filter((m) => !speaks(m)).length * 2 >= members.length,
    isKnownLanguage: knowsSmallWords(judge.layout),
    personal: knowsPersons(judge.speech)
      ? named.filter(({ content }) => isPersonal(content, judge.speech)).length / Math.max(1, named.length)
      : 1,
  };
}

/** The labels that come back after another: in `A B A C` the `A`. */
function voicesOf(members: readonly Candidate[]): ReadonlySet<string> {
  const last = new Map<string, number>();
  const voices = new Set<string>();
  members.forEach(({ key }, i) => {
    const before = last.get(key);
    if (before !== undefined && before < i - 1) voices.add(key);
    last.set(key, i);
  });
  return voices;
}

/** So many titled labels beside one that comes back are a convention: a parliament's, where many speak once. */
const FEWEST_NAMED = 4;

/** So many different names in full before a colon are speakers, though each speaks once. */
const MOST_ONCE = 3;

/** So many numbers of speeches are a convention. */
const FEWEST_NUMBERED = 2;
/** So large a share of what is labelled is spoken, where no label comes back. */
const LEAST_PERSONAL = 0.3;

const isStrong = (own: LabelClass): boolean => {
  const demand = DEMANDS[own.members[0]!.label.delimiter];
  // `Cde. Pervin — Troops must be sent.`: many with titles who say a sentence each speak, though nobody comes back.
  if (own.titledSentences >= FEWEST_NAMED && own.titledSentences * 2 > own.members.length) return true;
  // `07.05 Peter Maes (VLD):`: a parliament numbers its speeches.
  if (own.numbered >= FEWEST_NUMBERED) return true;
  // `Abgeordneter Dr. Rainer Hahn:`, `Präsident Karl Kopp:`: all are names with titles, though each speaks once.
  if (own.titledOnce >= MOST_ONCE && own.personal >= LEAST_PERSONAL) return true;
  // Names with titles that answer each other need say no *I*.
  if (own.namedVoices >= 1 && own.titledNames >= 2) return true;
  // Notes of what was said leave out who *I* am.
  if (own.shortForms >= FEWEST_NAMED && own.voices.size >= 1) return true;
  if (!own.isKnownLanguage) {
    return own.titledNames >= (own.voices.size > 0 ? 1 : own.titledNames === own.members.length ? 2 : MOST_ONCE);
  }
  return (
    own.personal >= demand.personal &&
    (own.voices.size >= demand.voices || (own.voices.size >= 1 && (own.knownVoices >= 2 || own.named >= FEWEST_NAMED)))
  );
};

/** Words in small letters, then the end of a sentence: no entry of a list. */
const SENTENCE = pattern(/\p{Ll}{2,}\s+\p{Ll}{2,}.*[.?!…][”"’)\]]*$/u);

/** Where no pronoun of the language is known, the shape of the labels must do. */
const knowsPersons = ({ firstPerson }: SpeechWords): boolean => firstPerson.size > 0;

const WORD = pattern(/[\p{L}’']+/gu);

/** `I thank you.`, `Why?`: the first or second person, or a question. */
function isPersonal(content: string, { firstPerson, secondPerson, firstPersonPlural }: SpeechWords): boolean {
  if (content.includes('?')) return true;
  return WORD.match(content.toLowerCase()).some(
    (w) => firstPerson.has(w) || secondPerson.has(w) || firstPersonPlural.has(w),
  );
}

/** The marks of a name that a member of a class must bring to be a speaker's label: see `nameliness`. */
const ENOUGH = 2;

function accepts(
  own: LabelClass,
  candidate: Candidate,
  judge: LabelJudge,
  established: ReadonlySet<string>,
  classes: ReadonlyMap<string, LabelClass>,
): boolean {
  const { label, key, known } = candidate;
  const strong = isStrong(own);
  const score = nameliness(candidate, own, judge);
  // Within a line only what the record's own labels are is one, unless it runs together throughout.
  if (label.place === 'sentence') return strong ? score >= ENOUGH : established.has(key) && known;
  // `VOICES FROM THE HALL. No!` beside labels of any kind.
  if (isNameless(label, judge) && !SMALL.test(label.text) && [...classes.values()].some(isStrong)) {
    return score >= ENOUGH;
  }
  // What the record's own labels are in another form: `P.M. : First meeting.`, `<tor> I will.`
  if (!strong && label.place === 'block' && established.has(key) && speaks(candidate)) return true;
  // `A.B. Housewife won’t understand.` where others' initials have a line of their own.
  if (candidate.short && label.delimiter === '.' && [...classes.values()].some((c) => isStrong(c) && c.initials >= 2)) {
    return true;
  }
  // `Cde. Mikonyan: Without Nad …` beside `Cde. Moletov — …`
  const isAsTitled = label.delimiter === ':' && label.place === 'block' && isTitledName(label, judge);
  if (
    isAsTitled &&
    [...classes.values()].some((c) => isStrong(c) && c.titledNames >= 2) &&
    SENTENCE.test(candidate.content)
  ) {
    return true;
  }
  if (label.delimiter === ':' || label.delimiter === ';') {
    if (strong) return score >= ENOUGH || (score > 0 && established.has(key));
    const running = classes.get(': sentence');
    if (label.place === 'block' && running !== undefined && isStrong(running)) return score >= ENOUGH;
    // `M. Lacombe : C'est la troisième année !` in minutes whose other speakers are reported.
    if (label.place === 'block' && isTitledName(label, judge) && speaks(candidate) && SPOKEN.test(candidate.content)) {
      return score >= ENOUGH;
    }
    // `Cllr Finch: the library bus will stop in May.`
    if (known && isTitled(label, judge) && isSmallSentence(candidate, judge)) return true;
    // `т. Зимин: докладывает …`: in minutes that report behind labels the verb follows.
    if (!known || !(speaks(candidate) || reportsBehind(candidate, judge))) return false;
    return label.place === 'block' ? label.delimiter === ':' : own.voices.has(key) || own.known >= 3;
  }
  if (strong) return score >= ENOUGH;
  // In a record labelled by colons a full stop after a known name with a title is a slip of the typist's.
  if (!known || label.place !== 'block') return false;
  const slip = [...classes.values()].some((c) => c !== own && (isStrong(c) || c.known >= 3));
  if (label.delimiter === '.') {
    return (slip && isTitled(label, judge)) || (own.knownVoices >= 2 && own.known >= 3 && own.voices.has(key));
  }
  return label.delimiter === '—' && own.voices.size > 0 && own.known >= 2;
}

/** Somebody asks, or calls out. */
const SPOKEN = /[?!][\])"”’»\s]*$/u;

/** Speech begins with a capital, a figure, a quotation or a direction, and is more than a word of a table. */
const SPEAKS = pattern(/^["“”„«'‘([…*+–—-]*\s*(?:[\p{Lu}\p{Nd}["“„«([…¿¡]|\.{3})/u);

const speaks = ({ content, label }: Candidate): boolean => label.alone || SPEAKS.test(content);

/** A sentence that begins small, as notes have it; `to write to the police` is what somebody is to do. */
const isSmallSentence = ({ content }: Candidate, { speech }: LabelJudge): boolean =>
  SENTENCE.test(content) && !speech.infinitives?.includes(WORD.exec(content)?.[0] ?? '');

/** `т. Зимин: докладывает, что …`: a verb of speech behind a label with a title. */
const reportsBehind = ({ label, content }: Candidate, judge: LabelJudge): boolean =>
  isTitled(label, judge) && judge.speech.reportingVerbs.has(WORD.exec(content)?.[0] ?? '');

const NAMES_ALONE = pattern(/^(?:\p{Lu}[\p{L}\p{M}’'.-]*(?:\s|$)){1,4}$/u);

/** Speech ends as a sentence does; `Mr. DUVAL (Francovia)` is an entry of a list. */
const ENDS = /[.?!…—–"”’:-][\])"”’]*$|[.?!].*[.?!]/u;

/** How much a label looks like somebody's name: see the marks it gives. */
function nameliness(candidate: Candidate, own: LabelClass, judge: LabelJudge): number {
  const { label, key, known } = candidate;
  const words = wordsOf(label);
  let score = 0;
  if (known) score += 3;
  if (isAngled(label)) score += 2;
  if (label.numbered === true) score += 3;
  if (own.voices.has(key)) score += 2;
  // `Г о л у б е в.`: whoever speaks stands in spaced letters.
  if (label.spaced === true) score += 2;
  if (isNameless(label, judge) && label.delimiter !== 'line') score += 3;
  else if (isTitled(label, judge)) score += 3;
  else if (isOffice(words, judge) || isChair(label)) score += 2;
  else if (isInitialled(label)) score += 3;
  else if (candidate.short || (INITIALS.test(label.text) && label.delimiter !== '.')) score += 2;
  else if (!SMALL.test(label.text)) score += isCapitalised(own) ? 2 : 0;
  else if (!knowsSmallWords(judge.layout)) score += shapeOf(candidate, own);
  else if (words.length >= 2 && words.length <= 4 && !words.some((w) => isCommon(w, judge))) score += 2;
  else if (words.length === 1 && !isCommon(words[0]!, judge)) {
    score += label.alone ? 0 : candidate.addressed || label.brackets.length > 0 ? 2 : 1;
  }
  // `He said:` is a clause, `The interpreter:` a person.
  if (
    knowsSmallWords(judge.layout) &&
    isCommonNoun(label, judge) &&
    !isAngled(label) &&
    !isNameless(label, judge) &&
    !isOffice(words, judge) &&
    !isChair(label)
  ) {
    score -= 4;
  }
  if (isNotSpeaker(label, judge)) score -= 4;
  // `Interpreter: Ji Chao`: who he is, not what he says.
  if (judge.layout.roles.has(label.text.toLowerCase()) && NAMES_ALONE.test(candidate.content)) score -= 4;
  if (!speaks(candidate)) score -= own.isSmall ? 0 : 2;
  else if (!ENDS.test(candidate.content)) score -= 1;
  return score;
}

/** What the shape of a label in a language without tables says: a full name, or an office that comes back. */
const shapeOf = ({ label, key }: Candidate, own: LabelClass): number =>
  isFullName(label)
    ? 4
    : label.delimiter === '.'
      ? -2
      : ARTICLE_AND_NOUN.test(label.text)
        ? 3
        : own.voices.has(key)
          ? 1
          : -2;

const isCapitalised = ({ members }: LabelClass): boolean =>
  members.filter(({ label }) => !SMALL.test(label.text)).length * 2 > members.length;
