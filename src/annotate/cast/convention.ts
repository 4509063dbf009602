import { groupedBy, pattern } from '../../text/index.js';
import type { Line } from '../layout/blocks.js';
import { classFrom, isStrong, speaks, type Candidate, type LabelClass } from './label-classes.js';
import { SENTENCE } from './sentence.js';
import { isPersonal, withoutInitials } from './label-context.js';
import { type Label } from './labels.js';
import { knowsSmallWords } from './label-patterns.js';
import { candidatesOf, keyOf } from './label-candidates.js';
import { commaOrAnd, LEADERS } from './list-words.js';
import {
  isHolder,
  isTitledName,
  isFullName,
  ARTICLE_AND_NOUN,
  isAngled,
  INITIALS,
  isFormal,
  isInitialled,
  SMALL,
  isCommonNoun,
  wordsOf,
  isCommon,
  isChair,
  isNameless,
  isOffice,
  isTitled,
  isActBelowNumber,
  isNotSpeaker,
  type LabelJudge,
} from './label-forms.js';

/**
 * `Orlov: Why not?`: the lines that really open a turn: the members of the classes in which the record marks who
 * speaks.
 */
export function acceptLabels(lines: readonly Line[], judge: LabelJudge): readonly Label[] {
  const candidates = withoutInitials(candidatesOf(lines, judge), judge.speech);
  const classes = new Map<string, LabelClass>();
  for (const [name, members] of groupedBy(candidates, classOf)) {
    classes.set(name, classFrom(members, candidates, lines, judge));
  }
  joinRunning(classes, candidates, lines, judge);
  const strong = [...classes.values()].filter(isStrong);
  const established = new Set(
    strong.flatMap((own) => own.members.filter((m) => nameliness(m, own, judge) >= ENOUGH).map(({ key }) => key)),
  );
  const convention: Convention = { judge, classes, strong, established };
  const accepted = candidates.filter((candidate) => accepts(classes.get(classOf(candidate))!, candidate, convention));
  const following = new Map(lines.map((line, i) => [line, lines[i + 1]]));
  return accepted
    .filter(({ label }, i) => !label.alone || !isSameLine(accepted[i + 1]?.label, following.get(label.line)))
    .map(({ label }) => label);
}

/**
 * `Mr. MARSH: I have one question. Mr. ORLOV: It has been answered. Mr. MARSH: It has not.`: one class with one mark.
 */
function joinRunning(
  classes: Map<string, LabelClass>,
  candidates: readonly Candidate[],
  lines: readonly Line[],
  judge: LabelJudge,
): void {
  const own = [': line', ': sentence'].map((name) => classes.get(name));
  if (own.some((one) => one === undefined || isStrong(one))) return;
  const members = new Set(own.flatMap((one) => one!.members));
  const joined = classFrom(
    candidates.filter((c) => members.has(c)),
    candidates,
    lines,
    judge,
  );
  if (!joined.covers || !isStrong(joined)) return;
  for (const name of [': line', ': sentence']) classes.set(name, joined);
}

/** A label that the next line's label follows at once has nothing to say. */
const isSameLine = (label: Label | undefined, line: Line | undefined): boolean =>
  label === undefined ? line === undefined : label.line === line && label.place !== 'sentence';

const classOf = ({ label }: Candidate): string =>
  `${label.delimiter === ';' ? ':' : label.delimiter} ${label.place === 'sentence' ? 'sentence' : 'line'}`;

/** The marks of a name that a member of a class must bring to be a speaker's label: see `nameliness`. */
const ENOUGH = 2;

/** How the record marks who speaks, as far as all its labels together show it. */
interface Convention {
  readonly judge: LabelJudge;
  readonly classes: ReadonlyMap<string, LabelClass>;
  /** Those of the classes that are believed. */
  readonly strong: readonly LabelClass[];
  /** The labels that are somebody's in one of these. */
  readonly established: ReadonlySet<string>;
}

function accepts(own: LabelClass, candidate: Candidate, convention: Convention): boolean {
  const { judge, classes, established } = convention;
  const { label, key, known } = candidate;
  // `ВЫСТУПИЛИ: т. Рожков – …`: a name with the floor.
  if (label.led === true && (known || isTitledName(label, judge))) return true;
  if (label.signed === true) return true;
  // `Председатель: Сомов`: a signature.
  if (label.delimiter === ':' && isOffice(wordsOf(label), judge) && isSignature(candidate, judge)) return false;
  // `V. On the Karp affair`: the number of a heading.
  if (label.delimiter === '.' && POINT.test(label.text) && !ENDS.test(candidate.content)) return false;
  if (label.line.block.opensWithSpeaker === true && label.line.first && label.alone) return true;
  // `Brooks, M. A. Sevil; Bruce, N. Hoffman`: entries of a list.
  if (label.delimiter === ';' && !SENTENCE.test(candidate.content)) return false;
  const strong = convention.strong.includes(own);
  const score = nameliness(candidate, own, judge);
  // Within a line only what the record's own labels are is one, unless it runs together throughout.
  if (label.place === 'sentence') {
    if (strong) return score >= ENOUGH;
    // `Ambassador Lund (hereinafter referred to as Lu): I did not sleep.`
    if (announcesAlias(candidate, judge)) return true;
    const isInFull = score >= ENOUGH && convention.strong.length > 0 && SENTENCE.test(candidate.content);
    return known && (established.has(key) || isInFull || QUOTED.test(candidate.content));
  }
  // `VOICES FROM THE HALL. No!` beside labels of any kind.
  if (isNameless(label, judge) && !SMALL.test(label.text) && convention.strong.length > 0) {
    return score >= ENOUGH;
  }
  // `James, Colin, Julien: agreed.`, `Mr. Bell, Mr. Kay: agreed.`, `Anna and Tor: no.`
  const several = label.text.split(commaOrAnd(judge.layout)).map((text) => ({ ...label, text: text.trim() }));
  if (several.length > 1 && several.every((one) => established.has(keyOf(one)) || judge.known(one))) return true;
  if (isInAnotherForm(candidate, strong, convention)) return true;
  if (label.delimiter === ':' || label.delimiter === ';') {
    if (strong) return score >= ENOUGH || (score > 0 && established.has(key));
    const running = classes.get(': sentence');
    if (label.place === 'block' && running !== undefined && convention.strong.includes(running)) return score >= ENOUGH;
    // `M. Lacombe : C'est la troisième année !` in minutes whose other speakers are reported; `Agapov: …` behind him.
    // `Le ministre de l'Agriculture : La récolte est bonne.`
    const isSomebodys = isTitledName(label, judge) || isHolder(label, judge) || candidate.addressed;
    if (label.place === 'block' && isSomebodys && speaks(candidate) && (own.isSpoken || saysI(candidate, judge))) {
      return score >= ENOUGH;
    }
    if (label.place === 'block' && score >= ENOUGH && speaksOfHimself(candidate, judge)) return true;
    // `Cllr Finch: the library bus will stop in May.`
    if (known && isTitled(label, judge) && isSmallSentence(candidate, judge)) return true;
    // `т. Зимин: докладывает …`: in minutes that report behind labels the verb follows.
    if (!known || !(speaks(candidate) || reportsBehind(candidate, judge))) return false;
    if (!own.voices.has(key) && headsReport(candidate, judge)) return false;
    // `M. Diethel : …` ⏎ `Le Président : Non.`
    const isFormalLine = label.delimiter === ':' && isFormal(label, judge) && SENTENCE.test(candidate.content);
    return label.place === 'block' ? label.delimiter === ':' : isFormalLine || own.voices.has(key);
  }
  if (strong) return score >= ENOUGH;
  // `M. Lund. – Quelle date ?` in minutes that report the others: a full stop and a dash lead to no clause.
  if (label.stopped === true && (isTitled(label, judge) || (known && isHolder(label, judge))) && speaks(candidate)) {
    return true;
  }
  // In a record labelled by colons a full stop after a known name with a title is a slip of the typist's.
  const slip = [...classes.values()].some((c) => c !== own && convention.strong.includes(c));
  // `Sorin. I was at the door.`, who was called in, beside `Lund. Two hundred.`, who takes part and comes back so.
  const isPlain = slip && own.members.some((m) => m.known && own.voices.has(m.key));
  if (isPlain && label.delimiter === '.' && label.place === 'block' && candidate.addressed) {
    return speaks(candidate) && SENTENCE.test(candidate.content) && score > 0;
  }
  if (!known || label.place !== 'block') return false;
  if (label.delimiter === '.') {
    // `Н. Н. Чебаков. Я собрал сведения …` where the others are reported.
    if (isTitledName(label, judge) && speaks(candidate) && saysI(candidate, judge)) return true;
    return (slip && isTitled(label, judge)) || ((slip || own.knownVoices >= 2) && own.voices.has(key));
  }
  return label.delimiter === '—' && own.voices.has(key);
}

/** `Chairman Mo (hereinafter: Mo):`: brackets that say how the label will be from here on. */
const announcesAlias = ({ label }: Candidate, { speech }: LabelJudge): boolean =>
  label.brackets.some((content) => speech.aliasWords.has(LETTERS.exec(content)?.[0].toLowerCase() ?? ''));

/** Whether a label is like those of the record's convention, and only written otherwise. */
function isInAnotherForm(candidate: Candidate, inStrong: boolean, { judge, strong, established }: Convention): boolean {
  const { label, key, short, content } = candidate;
  const opensBlock = label.place === 'block';
  // `P.M. : First meeting.`, `<tor> I will.`; `DR. KUBLER (Counsel for Stein) The Defendant …` beside `DR. KUBLER: …`
  if (!inStrong && opensBlock && established.has(key) && speaks(candidate)) return true;
  // `A.B. Housewife won’t understand.` where others' initials have a line of their own.
  if (short && label.delimiter === '.' && strong.some(({ initials }) => initials >= 2)) return true;
  // `Cde. Mirzoyan: Without Nemes …` beside `Cde. Matveev — …`; `Тов. Пугин (директор завода). Да, …` beside
  // `Тов. Жеров:`
  return (
    opensBlock &&
    (label.delimiter === ':' || (label.delimiter === '.' && label.brackets.length > 0)) &&
    isTitledName(label, judge) &&
    strong.some(({ titledNames }) => titledNames >= 2) &&
    SENTENCE.test(content)
  );
}

/** `Я собрал сведения …`: the first word is a pronoun of whoever speaks. */
const saysI = ({ content }: Candidate, { speech }: LabelJudge): boolean => {
  const first = LETTERS.exec(content)?.[0].toLowerCase() ?? '';
  return speech.firstPerson.has(first) || speech.firstPersonPlural.has(first);
};

const LETTERS = pattern(/[\p{L}’']+/u);

/** `Lund: Wir haben nicht Zeit.` where the record has `Pastor Lund`. */
const speaksOfHimself = (candidate: Candidate, { speech }: LabelJudge): boolean =>
  candidate.addressed &&
  candidate.label.delimiter === ':' &&
  speaks(candidate) &&
  SENTENCE.test(candidate.content) &&
  isPersonal(candidate.content, speech);

/** A sentence that begins small, as notes have it; `to write to the police` is what somebody is to do. */
const isSmallSentence = ({ content }: Candidate, { speech }: LabelJudge): boolean =>
  SENTENCE.test(content) && !speech.infinitives?.includes(LETTERS.exec(content)?.[0] ?? '');

/** `т. Зимин: докладывает, что …`: a verb of speech behind a label with a title. */
const reportsBehind = ({ label, content }: Candidate, judge: LabelJudge): boolean =>
  isTitled(label, judge) && judge.speech.reportingVerbs.has(LETTERS.exec(content)?.[0] ?? '');

/** `HIGHWAY: Superintendent Orr reported that …`: a heading before a sentence that tells what another said. */
const headsReport = ({ content }: Candidate, { layout, speech }: LabelJudge): boolean => {
  const [, title = '', verb = ''] = TITLED_SUBJECT.exec(content) ?? [];
  return layout.officeWords.has(title.toLowerCase()) && speech.reportingVerbs.has(verb);
};
const TITLED_SUBJECT = pattern(/^(\p{Lu}\p{L}+)\.?\s(?:\p{Lu}[\p{L}’'.-]*\s){1,3}(\p{Ll}+)/u);

/** `Ivers: "It applies to everyone."` */
const QUOTED = /^["“]/u;

/** `Сомов`; `FAUVEL. Le secrétaire : ZOLA.`: a name and nothing else, or others who sign behind it. */
const SIGNED = pattern(
  /^(?:\p{Lu}\.\s?)*(?:\p{Lu}[\p{L}\p{M}’'-]{2,}|\p{Lu}[\p{Lu}’'-]{2,}\.)(?:[.,]?\s\p{Lu}[\p{L} ]{2,40}\s?:\s(?:\p{Lu}\.\s?)*\p{Lu}[\p{L}\p{M}’'-]+\.?)*$/u,
);
const POINT = /^[IVX]\.?$/u;

/** `AMBASSADOR: (signed)` */
const isSignature = ({ content }: Candidate, { speech }: LabelJudge): boolean =>
  SIGNED.test(content) || speech.turnEnders.includes(BRACKETED_WORD.exec(content)?.[1] ?? '');
const BRACKETED_WORD = pattern(/^[([](\p{Ll}+)[\])]$/u);
const NAMES_ALONE = pattern(/^(?:\p{Lu}[\p{L}\p{M}’'.-]*(?:\s|$)){1,4}$/u);

/**
 * `Ujjwal Sharma (USA)`, `Michael Ficarra (MF), Myles Borins (MBS)`: names with the initials by which they are known.
 */
const NAMES_WITH_INITIALS = pattern(
  /^\p{Lu}[\p{L}\p{M}’'. -]{2,50}\s?\(\p{Lu}{2,4}\)(?:,?\s(?:\p{L}{1,3}\s)?\p{Lu}[\p{L}\p{M}’'. -]{2,50}\s?\(\p{Lu}{2,4}\)){0,8}$/u,
);

/** An address of the web and nothing else. */
const ADDRESS_ALONE = /^<?https?:\/\/\S+$/iu;

/** Speech ends as a sentence does; `Mr. DUVAL (Francovia)` is an entry of a list. */
const ENDS = /[.?!…—–"”’:-][\])"”’]*$|[.?!].*[.?!]/u;

/** How much a label looks like somebody's name: see the marks it gives. */
function nameliness(candidate: Candidate, own: LabelClass, judge: LabelJudge): number {
  const { label, key, known } = candidate;
  const words = wordsOf(label);
  let score = 0;
  if (known) score += 3;
  if (isAngled(label)) score += 2;
  if (label.numbered === true || label.columned === true) score += 3;
  if (own.voices.has(key)) score += 2;
  // `Г о л у б е в.`: whoever speaks stands in spaced letters.
  if (label.spaced === true) score += 2;
  if (isNameless(label, judge) && label.delimiter !== 'line') score += 3;
  else if (isTitled(label, judge)) score += 3;
  else if (isOffice(words, judge) || isChair(label)) score += 2;
  else if (isInitialled(label)) score += 3;
  else if (candidate.short || (INITIALS.test(label.text) && label.delimiter !== '.')) score += 2;
  else if (!SMALL.test(label.text)) score += own.isCapitalised ? 2 : 0;
  else if (!knowsSmallWords(judge.layout)) score += shapeOf(candidate, own);
  else if (words.length >= 2 && words.length <= 4 && !words.some((w) => isCommon(w, judge))) score += 2;
  else if (words.length === 1 && !isCommon(words[0]!, judge)) {
    score += label.alone
      ? 0
      : candidate.addressed ||
          label.brackets.length > 0 ||
          own.covers ||
          (own.isThroughout && words[0]!.length > LONGEST_INITIAL)
        ? 2
        : 1;
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
  // `Presenter: Ujjwal Sharma (USA)`
  if (NAMES_WITH_INITIALS.test(candidate.content)) score -= 4;
  // `President: Mrs. Lund . . . . . . (Norland)`
  // `Project Calendar: https://…`
  if (LEADERS.test(candidate.content) || ADDRESS_ALONE.test(candidate.content)) score -= 4;
  // `2. Malaya.     [Enter C.I.G.S.`: who comes in under a heading.
  if (isActBelowNumber(label, candidate.content)) score -= 4;
  // What is said may go on in the next line.
  const goesOn = isOfLines(own) && label.line.span.end < label.line.block.span.end;
  if (!speaks(candidate)) score -= own.isSmall ? 0 : 2;
  else if (!ENDS.test(candidate.content) && !goesOn) score -= 1;
  return score;
}

/** Whether most of the labels of a class stand within blocks: lines of a printed page. */
const isOfLines = ({ members }: LabelClass): boolean =>
  members.filter(({ label }) => label.place === 'line').length * 2 > members.length;

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

/** `Iu. Karpin is to see to the minutes.`: the letters of an initial. */
const LONGEST_INITIAL = 2;
