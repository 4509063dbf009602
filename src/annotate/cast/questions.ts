import type { Language, SpeechWords } from '../../language/index.js';
import type { Participant } from '../../model/index.js';
import { given, pattern, span, type Span } from '../../text/index.js';
import type { Line } from '../layout/blocks.js';
import { anyOf, perTable } from '../../language/index.js';
import { examinationAt, witnessField } from './examinations.js';
import { unstopped } from './label-classes.js';
import type { Label } from './labels.js';
import { nominativeOf } from '../people/index.js';
import { mentionOf, titledName } from './names.js';
import { hasName, isOfficeAlone, type Mentioned } from './participants.js';
import { witnessesHeading } from './witness-heads.js';

/** Whose the questions and answers of a record are. */
export interface Answers {
  /** Those who are sworn, or named with a question: they take part. */
  readonly witnesses: readonly Mentioned[];
  /** Whether it says who answers: `THE WITNESS:` is nobody else. */
  readonly isSaid: boolean;
  /** The speakers of the labels `Q` and `A`, where the record says who asks and who answers. */
  readonly idsOf: (
    speakers: ReadonlyMap<Label, readonly string[]>,
    idOf: (mention: Mentioned) => string | undefined,
    titled: readonly Participant[],
  ) => ReadonlyMap<Label, readonly string[]>;
}

/** `12 `, `[`: what stands before a line of a trial. */
const NUMBER = /^\s*(?:\d{1,3}\s+|[[(]\s?)/u;

/** Who asks or answers from a line on. */
interface Change {
  readonly at: number;
  readonly role: 'asks' | 'answers';
  readonly mention: Mentioned;
  /** Whether a question is put to him, who may be named by an office alone. */
  readonly isPut?: true;
}

/**
 * `CLARA KING, called as a witness, being first duly`, `WILLIAM HOLM—Sworn.`, `[Sgt. Holm was sworn.]`: the sentence
 * goes on in the next lines.
 */
const WITNESS = pattern(
  /^(\p{Lu}[\p{L}\p{M}.’'-]+(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){1,4})(?:,\s|\s(?=\p{Ll}{2})|\.?\s?[—–]\s?(?=\p{Lu}))/u,
);
/** `ADA PRICE, `, `ADA PRICE—` */
const MARKED_NAME = /[,—–]\s?$/u;
const WORD = pattern(/\p{L}+/gu);
/** In so many lines somebody is sworn. */
export const LINES_OF_OATH = 3;

/** `LESTER ADEL, M.D., called as a witness, being first duly sworn, testified as follows:` */
export const isOath = (text: string, speech: SpeechWords): boolean => WITNESS.test(text) && isSwearing(text, speech);

/** `being first duly sworn`; `took the stand and testified as follows` */
function isSwearing(text: string, { oathWords, oathPhrases = [] }: SpeechWords): boolean {
  const lower = text.toLowerCase().replace(/\s+/gu, ' ');
  return WORD.match(lower).some((word) => oathWords.has(word)) || oathPhrases.some((p) => lower.includes(p));
}

/** `Q (By Mr. Hale) When was that?` */
const inBrackets = perTable((words: SpeechWords) =>
  pattern(`^\\p{L}[.:]?\\s*\\((?:${anyOf(words.examinerWords)})\\s(\\p{L}[\\p{L}\\p{M} .’'-]{2,40})\\)`, 'iu'),
);

/** Reads a trial's or hearing's `BY MR. PELLING:` and oaths; without them an interview of two. */
export function answersIn(lines: readonly Line[], labels: readonly Label[], language: Language): Answers {
  const { speech, layout } = language;
  const isLetter = isQuestion(speech);
  const heads = lines.flatMap((line) => examinedFrom(line, language));
  if (!labels.some(isLetter)) return answersUnder(heads, lines, labels, language);
  const sworn = lines.flatMap((line, i): readonly Change[] => {
    const text = line.text.replace(NUMBER, '');
    const start = line.span.end - text.length;
    const asks = inBrackets(speech).exec(text)?.[1];
    if (asks !== undefined) {
      const from = start + text.indexOf(asks);
      return [{ at: start, role: 'asks', mention: mentionOf(asks, span(from, from + asks.length), layout) }];
    }
    const named = witnessField(speech).exec(text)?.[1];
    if (named !== undefined) {
      const from = start + text.indexOf(named);
      return [{ at: start, role: 'answers', mention: mentionOf(named, span(from, from + named.length), layout) }];
    }
    const [whole, name] = WITNESS.exec(text) ?? [];
    if (whole === undefined || name === undefined) return [];
    // `Ada Price was sworn.`: a sentence of its own.
    const said = lines.slice(i, whole.endsWith(' ') && !MARKED_NAME.test(whole) ? i + 1 : i + LINES_OF_OATH);
    // The next who is sworn ends it.
    const next = said.findIndex((l, j) => j > 0 && WITNESS.test(l.text.replace(NUMBER, '')));
    const own = said.slice(0, next < 0 ? undefined : next).map((l) => l.text);
    if (!isSwearing(own.join(' '), speech)) return [];
    return [{ at: start, role: 'answers', mention: mentionOf(name, span(start, start + name.length), layout) }];
  });
  const text = labels.some(({ to }) => to !== undefined) ? lines.map((line) => line.text).join('\n') : '';
  const changes: Change[] = [
    ...heads,
    ...sworn,
    ...labels.filter(isLetter).flatMap((label) => namedInBrackets(label, language)),
    ...labels.flatMap((label) => [...namedInExchange(label, language), ...askedOf(label, text, language)]),
  ];
  changes.push(...(changes.some(({ role }) => role === 'answers') ? [] : addressedIn(labels, language)));
  changes.sort((a, b) => a.at - b.at);
  const signer = changes.length === 0 ? signedAsker(lines, labels, language) : undefined;
  const named = changes.filter(({ isPut, mention }) => !isPut || hasName(mention)).map(({ mention }) => mention);
  const witnesses = [...named, ...(signer === undefined ? [] : [signer])];
  // `Q. Boyd, Herald: …`, then `Q. Sir, when …` of whomever: at a conference each asks for himself.
  const askers = new Set(changes.flatMap(({ role, mention }) => (role === 'asks' ? [mention.name] : [])));
  const isConference = askers.size > 1 && !labels.some((label) => isLetter(label) && !asksBy(label, speech));
  const isOwn = (label: Label): boolean => changes.some(({ at }) => at === label.span.start);
  return {
    witnesses,
    isSaid: changes.some(({ role }) => role === 'answers'),
    idsOf: (speakers, idOf, titled) =>
      changes.length === 0
        ? askersOf(labels, speakers, titled, speech, signer && idOf(signer))
        : new Map(
            labels
              .filter((label) => isLetter(label) || isWitness(label, speech))
              .filter((label) => isOwn(label) || !(isConference || label.signed === true))
              .flatMap((label) => examined(label, changes, speech, idOf)),
          ),
  };
}

/** `ADA PRICE, examined by Mr. LOWE.`, `BY MR. PELLING:`: who answers and who asks, from here on. */
function examinedFrom(line: Line, { speech, layout }: Language): readonly (Change & { readonly isSaid: boolean })[] {
  const text = line.text.replace(NUMBER, '');
  const found = examinationAt(text, speech);
  if (found === undefined) return [];
  const { witness, examiner, side, isSaid } = found;
  const at = line.span.end - text.length;
  const mention = ({ start, end }: Span): Mentioned =>
    mentionOf(text.slice(start, end), span(at + start, at + end), layout);
  const asks = { at, role: 'asks', mention: { ...mention(examiner), ...given({ side }) }, isSaid } as const;
  return witness === undefined ? [asks] : [{ at, role: 'answers', mention: mention(witness), isSaid }, asks];
}

/** A trial without `Q` and `A`: `Допрос свидетеля Тюрина`, then `СВИДЕТЕЛЬ:`. */
function answersUnder(
  heads: ReturnType<typeof examinedFrom>,
  lines: readonly Line[],
  labels: readonly Label[],
  language: Language,
): Answers {
  const { speech } = language;
  const said = heads.filter(({ isSaid }) => isSaid);
  const under = labels.some((label) => isWitness(label, speech)) ? witnessesHeading(lines, language) : [];
  const changes = under.map((mention): Change => ({ at: mention.span.start, role: 'answers', mention }));
  return {
    witnesses: [...said.map(({ mention }) => mention), ...under],
    isSaid: under.length > 0,
    idsOf: (_, idOf) =>
      new Map(
        labels.filter((label) => isWitness(label, speech)).flatMap((label) => examined(label, changes, speech, idOf)),
      ),
  };
}

/** `614. (The Commissioner.) Who is he?`, `1204. Mr. Bright.] And then?`: who asks, from here on. */
const namedInExchange = (label: Label, { speech, layout }: Language): readonly Change[] =>
  label.exchange === undefined || isQuestion(speech)(label)
    ? []
    : [{ at: label.span.start, role: label.exchange, mention: mentionOf(label.text, label.name, layout) }];

/**
 * `ВОПРОС РЯБОВУ:`, `Court. (To Norris.) Q.`: he answers from here on; whoever `ВОПРОС СВИДЕТЕЛЮ:` means, the last one
 * does no more.
 */
function askedOf({ to, line, span: { start: at } }: Label, text: string, language: Language): readonly Change[] {
  if (to === undefined) return [];
  const { layout, people } = language;
  const found = mentionOf(line.text.slice(to.start - line.span.start, to.end - line.span.start), to, layout);
  const name = found.name && (nominativeOf(inSmall(found.name), text, people) ?? found.name);
  return [{ at, role: 'answers', isPut: true, mention: { ...found, ...given({ name }) } }];
}
/** `РЯБОВУ` is `Рябову`. */
const inSmall = (name: string): string =>
  name === name.toUpperCase() ? name.toLowerCase().replace(FIRST_OF_WORD, (letter) => letter.toUpperCase()) : name;
const FIRST_OF_WORD = /(?<![\p{L}’'])\p{L}/gu;

/** `Q. Mr. Holm, how many have you?—A. Forty.`: whom a question addresses answers it, where nobody is sworn. */
function addressedIn(labels: readonly Label[], { speech, layout }: Language): readonly Change[] {
  return labels.flatMap((label, i): readonly Change[] => {
    const next = labels[i + 1];
    const isAnswered = label.exchange === 'asks' && next?.exchange === 'answers' && next.line === label.line;
    if (!isAnswered || !isQuestion(speech)(label)) return [];
    const from = label.span.end - label.line.span.start;
    const [lead, name] = ADDRESSED.exec(label.line.text.slice(from)) ?? [];
    if (name === undefined || titledName(name, layout) === undefined) return [];
    const start = label.span.end + lead!.indexOf(name);
    return [
      { at: label.span.start, role: 'answers', mention: mentionOf(name, span(start, start + name.length), layout) },
    ];
  });
}

const ADDRESSED = pattern(/^\s*(\p{Lu}\p{L}*\.?(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){1,3}),\s/u);

/** `Frage (Ruprecht Eisele):`, `Q (Castel):`: who asks, from here on. */
function namedInBrackets(label: Label, { speech, layout }: Language): readonly Change[] {
  const bracket = nameInBrackets(label, { speech, layout });
  if (bracket === undefined) return [];
  const mention = mentionOf(bracket, label.name, layout);
  return [{ at: label.span.start, role: asksBy(label, speech) ? 'asks' : 'answers', mention }];
}

/** What in the brackets behind a label is somebody's name: not `(Laughter)`. */
export const nameInBrackets = (
  { brackets }: Pick<Label, 'brackets'>,
  { speech, layout }: Pick<Language, 'speech' | 'layout'>,
): string | undefined =>
  brackets.find(
    (text) =>
      NAME_IN_FULL.test(text) ||
      titledName(text, layout) !== undefined ||
      (SURNAME.test(text) &&
        !speech.stageWords.has(text.toLowerCase()) &&
        !speech.notSpeakers.has(text.toLowerCase()) &&
        !layout.officeWords.has(text.toLowerCase())),
  );

/** `Castel`, `J. Abbot` */
const SURNAME = pattern(/^(?:\p{Lu}\p{L}?\.\s?){0,3}\p{Lu}[\p{Ll}’'][\p{L}\p{M}’'-]+$/u);
/** `Roger Boyd`: two words or more. */
export const NAME_IN_FULL = pattern(/^(?:\p{Lu}[\p{L}\p{M}’'.-]+\s){1,3}\p{Lu}[\p{L}\p{M}’'-]+$/u);

/** `THE WITNESS:` is whoever is sworn. */
export const isWitness = ({ text }: Label, { witnessWords }: SpeechWords): boolean =>
  witnessWords?.has(text.toLowerCase()) === true;

/** The speaker of one `Q` or `A`: whom the last change before it names. */
function examined(
  label: Label,
  changes: readonly Change[],
  speech: SpeechWords,
  idOf: (mention: Mentioned) => string | undefined,
): readonly (readonly [Label, readonly string[]])[] {
  const role = asksBy(label, speech) ? 'asks' : 'answers';
  const last = changes.findLast((change) => change.role === role && change.at <= label.span.start);
  const id = last && idOf(last.mention);
  return id === undefined ? [] : [[label, [id]]];
}

/**
 * `Q:` and `A:` in an interview of two whose names label the turns before them: whoever asks more is `Q`. With more
 * voices, or none, nothing says whose questions they are.
 */
function askersOf(
  labels: readonly Label[],
  speakers: ReadonlyMap<Label, readonly string[]>,
  present: readonly Participant[],
  speech: SpeechWords,
  signer: string | undefined,
): ReadonlyMap<Label, readonly string[]> {
  const isLetter = isQuestion(speech);
  const titled = present.map(({ id }) => id);
  const interrogated = interrogation(labels, present, speech, signer);
  if (interrogated !== undefined) return interrogated;
  const first = labels.findIndex(isLetter);
  // `Q:` beside `HALE:`, where the title names two, or one who asks: the other asks.
  const [answers, ...others] = [...new Set([...speakers.values()].map((ids) => ids.join(' ')))];
  const [asker, ...more] = titled.filter((id) => id !== answers);
  if (answers !== undefined && others.length === 0 && asker !== undefined && more.length === 0) {
    return new Map(labels.filter((label) => asksBy(label, speech)).map((label) => [label, [asker]]));
  }
  if (first < 2) return new Map();
  const before = labels.slice(0, first).map((label) => ({ label, id: speakers.get(label)?.join(' ') }));
  const ids = [...new Set(before.map(({ id }) => id))];
  if (ids.length !== 2 || ids.includes(undefined)) return new Map();
  const asks = (id: string | undefined): number =>
    before.filter(({ label, id: own }) => own === id && asksIn(label.line.text)).length;
  const [one, other] = ids as [string, string];
  if (asks(one) === asks(other)) return new Map();
  const [question, answer] = asks(one) > asks(other) ? [one, other] : [other, one];
  return new Map(labels.filter(isLetter).map((label) => [label, [asksBy(label, speech) ? question : answer]]));
}

/**
 * `ПРОТОКОЛ ДОПРОСА МЕЩЕРЯКОВА`, `ВОПРОС:`, `ОТВЕТ:`, `Допросил: Птицын`: of two, one of whom made the record, and no
 * other voice: he asks.
 */
function interrogation(
  labels: readonly Label[],
  present: readonly Participant[],
  speech: SpeechWords,
  signer: string | undefined,
): ReadonlyMap<Label, readonly string[]> | undefined {
  const [recorder, ...askers] = present.filter((p) => p.roles.includes('recorder'));
  const asker = recorder?.id ?? signer;
  const [answerer, ...answerers] = present.filter((p) => p.id !== asker && !p.roles.includes('interpreter'));
  const isOfTwo = answerer !== undefined && askers.length === 0 && answerers.length === 0;
  if (!isOfTwo || !labels.every(isQuestion(speech))) return undefined;
  // `Vernehmung der Zeugin Tamm`, by whom it does not say.
  return new Map(
    labels.flatMap((label) =>
      asksBy(label, speech) ? (asker === undefined ? [] : [[label, [asker]]]) : [[label, [answerer.id]]],
    ),
  );
}

/** So many of the last lines may be signatures. */
const LAST_LINES = 4;
const LONGEST_SIGNATURE = 40;

/** `Unterleutnant Amt` below `Frage:` and `Antwort:`: who signs with a rank or office put the questions. */
function signedAsker(
  lines: readonly Line[],
  labels: readonly Label[],
  { speech, layout }: Language,
): Mentioned | undefined {
  const isInWords = labels.every((label) => isQuestion(speech)(label) && unstopped(label.text).length > 1);
  const end = labels.at(-1)?.line.span.end ?? 0;
  if (!isInWords) return undefined;
  const [signer, ...others] = lines
    .slice(-LAST_LINES)
    .filter((line) => line.span.start > end && line.text.length <= LONGEST_SIGNATURE)
    .flatMap((line): readonly Mentioned[] => {
      const office = titledName(line.text.trim(), layout)?.offices[0] ?? '';
      return isOfficeAlone(office, layout) ? [mentionOf(line.text.trim(), line.span, layout)] : [];
    });
  return others.length === 0 ? signer : undefined;
}

/** Whether a label is that of a question or an answer. */
const isQuestion =
  ({ questionLabels }: SpeechWords) =>
  ({ text }: Label): boolean =>
    questionLabels.some((forms) => forms.includes(unstopped(text)));

const asksBy = ({ text }: Label, { questionLabels: [asks] }: SpeechWords): boolean => asks.includes(unstopped(text));

const asksIn = (text: string): boolean => text.trimEnd().endsWith('?');
