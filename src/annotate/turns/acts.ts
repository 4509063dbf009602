import { anyOf, perTable, type ActWords, type SpeechWords } from '../../language/index.js';
import { pattern, span, type Span } from '../../text/index.js';
import { within, type Opening, type PersonMention } from './openings.js';

const SPACES = /\s+/g;
/** `4. `, `20/16. `: the number of a minute. */
const NUMBER = pattern(/^\s*(?:\p{Nd}{1,4}(?:[/.-]\p{Nd}{1,4})?[.)]\s+)?/u);
const WORD = pattern(/[\p{L}’'-]+/gu);

/** So many kinds of acts make a record that of a body which moves, votes and resolves. */
const FEWEST_MARKS = 2;

/** Whether a record is of a body that moves, votes and resolves: `Carried.`, `The minutes were read.` */
export function isOfBody(text: string, { acts }: SpeechWords): boolean {
  if (acts === undefined) return false;
  return new Set(marksOf(acts).match(text.toLowerCase().replace(SPACES, ' '))).size >= FEWEST_MARKS;
}

const marksOf = perTable(({ marks }: ActWords) => pattern(`(?<!\\p{L})(?:${anyOf(marks)})(?!\\p{L})`, 'gu'));

/**
 * `It was resolved that …`, `The amendment was put and lost.`, `Carried 4-0.`, `Mr. Lee moved, and Mr. Kay seconded, …`
 * in the minutes of a body: what was done there, said by nobody.
 */
export function isAct(sentence: string, openings: readonly Opening[], speech: SpeechWords): boolean {
  const { acts } = speech;
  if (acts === undefined || speech.reportsBehind?.test(sentence) === true) return false;
  const text = plainOf(sentence);
  return (
    opensAct(acts).test(text) ||
    shortAct(acts).test(text) ||
    isPassive(text, acts, speech) ||
    isOfWhole(text, acts, speech) ||
    openings.some((opening) => isMover(sentence, opening, speech))
  );
}

/** Without number and last full stop. */
const plainOf = (sentence: string): string =>
  NUMBER.replace(sentence, '').toLowerCase().replace(SPACES, ' ').replace(LAST_STOP, '');
const LAST_STOP = /\.\s*$/u;

/** `Approved, subject to paragraph 12.`: what came of the talk, in few words. */
export const isShortAct = (sentence: string, { acts }: SpeechWords): boolean =>
  acts !== undefined && shortAct(acts).test(plainOf(sentence));

const shortAct = perTable(({ short }: ActWords) => new RegExp(`^(?:${anyOf(short)})(?:[ ,]+\\S+){0,5}$`, 'u'));

const opensAct = perTable(({ openings, resolving, thatWords }: ActWords) =>
  pattern(`^(?:(?:${anyOf(openings)})(?!\\p{L})|(?:${anyOf(resolving)})[,:]?\\s(?:${anyOf(thatWords)})\\s)`),
);

/** In words: so late the auxiliary stands behind what something is done with; so far behind it what is done. */
const LATEST_AUXILIARY = 16;
const MOST_TO_OUTCOME = 5;

/** `On a vote of 3 to 1 the motion was carried.`, `The proposal was, by leave, withdrawn.` */
function isPassive(text: string, { nouns, auxiliaries, outcomes }: ActWords, speech: SpeechWords): boolean {
  const words = WORD.match(text);
  if (speech.thirdPerson.has(words[0] ?? '')) return false;
  const at = words.slice(0, LATEST_AUXILIARY).findIndex((word) => auxiliaries.has(word));
  if (at < 1) return false;
  const before = words.slice(0, at);
  const isReport = before.some(
    (word, i) => i > 0 && speech.reportingVerbs.has(word) && !speech.examinerWords.includes(words[i + 1] ?? ''),
  );
  return (
    !isReport &&
    before.some((word) => nouns.has(word)) &&
    words.slice(at + 1, at + 1 + MOST_TO_OUTCOME).some((word) => outcomes.has(word))
  );
}

/** `The committee decided to take no action.`, `The Board then adjourned.` */
function isOfWhole(text: string, { resolvedVerbs }: ActWords, speech: SpeechWords): boolean {
  const [article, ...words] = WORD.match(text);
  if (!speech.articles.includes(article ?? '')) return false;
  const body = words.slice(0, MOST_OF_BODY).findIndex((word) => isBody(word, speech));
  return body >= 0 && resolvedVerbs.has(words[body + 1] ?? '');
}

/** `The House Committee`: so many words, the article not counted. */
const MOST_OF_BODY = 3;

const isBody = (word: string, { bodies, narrativeSubjects }: SpeechWords): boolean =>
  bodies.has(word) || narrativeSubjects.has(word);

/** `, of Leeds, then moved`, ` (Weavers) moved`: the verb, past adverbs, and what a comma or brackets close. */
const verbAfter = perTable(
  ({ betweenSpeakerAndVerb }: SpeechWords) =>
    new RegExp(
      `^(?:,[^,;:]{1,70},|\\s\\([^()]{1,60}\\))?,?\\s(?:(?:\\p{Ll}+ly|${anyOf(betweenSpeakerAndVerb)})\\s){0,2}(\\p{Ll}+)`,
      'u',
    ),
);

/** `Mr. Lee then moved that …`, `Katz seconded.` */
const isMover = (sentence: string, { form, mention, clause }: Opening, speech: SpeechWords): boolean =>
  form === 'subject' &&
  speech.acts?.verbs.has(verbAfter(speech).exec(sentence.slice(mention.span.end - clause.start))?.[1] ?? '') === true;

/**
 * `Pak gave me the text of a note.`: what a subject does without a word. Whoever also says something speaks, and so
 * does who `gave a review`.
 */
export function isHandover(sentence: string, openings: readonly Opening[], speech: SpeechWords): boolean {
  const { handing, handed, courtesies = [] } = speech;
  const subject = openings.find(({ form }) => form === 'subject');
  if (handing === undefined || handed === undefined || subject === undefined) return false;
  const after = sentence.slice(subject.mention.span.end - subject.clause.start);
  const verb = verbAfter(speech).exec(after);
  // `took his leave`, `proposed a toast`
  const said = verb === null ? '' : after.slice(verb[0].length - verb[1]!.length).toLowerCase();
  if (courtesies.some((act) => said.startsWith(act)) && !WORD.match(said).some((w) => speech.reportingVerbs.has(w))) {
    return true;
  }
  if (verb === null || !handing.has(verb[1]!)) return false;
  const words = WORD.match(after.slice(verb[0].length).toLowerCase());
  return words.some((word) => handed.has(word)) && !words.some((word) => speech.reportingVerbs.has(word));
}

/** Who is asked in a question, if it says so, and of whom it is. */
export interface Asked {
  readonly mention?: PersonMention;
}

/** `Mr. Lee asked whether …`, `Mr. Lee asked Mr. Kay when …`: a question, and to whom it was put. */
export function askedIn(
  text: string,
  sentence: Span,
  openings: readonly Opening[],
  mentions: readonly PersonMention[],
  { acts, articles }: SpeechWords,
): Asked | undefined {
  if (acts === undefined) return undefined;
  const subject = openings.find(({ form }) => form === 'subject');
  if (subject === undefined) return undefined;
  const after = text.slice(subject.mention.span.end, sentence.end);
  const verb = questionOf(acts).exec(after);
  if (verb === null) return undefined;
  const from = subject.mention.span.end + verb[0].length;
  const mention = within(mentions, span(from, sentence.end)).find(({ span: { start } }) =>
    ['', ...articles].includes(text.slice(from, start).trim().toLowerCase()),
  );
  return mention === undefined ? {} : { mention };
}

/** The verb stands near: an apposition, an adverb between. */
const questionOf = perTable(({ questions }: ActWords) =>
  pattern(`^(?:\\s*,[^,;:]{1,70},)?(?:\\s\\p{Ll}+){0,2}?\\s(?:${anyOf(questions)})(?!\\p{L})`),
);

/** `He could not say.` behind a question: where the pronoun stands of whoever answers; undefined where nobody does. */
export function answerIn(text: string, { start, end }: Span, speech: SpeechWords): Span | undefined {
  if (speech.acts === undefined) return undefined;
  const pronoun = answerOf(speech).exec(text.slice(start, end))?.[1];
  return pronoun === undefined ? undefined : span(start, start + pronoun.length);
}

const answerOf = perTable(({ acts, thirdSingular }: SpeechWords) =>
  pattern(`^(${anyOf(thirdSingular)})(?:\\s\\p{Ll}+ly)?\\s(?:${anyOf(acts?.answers ?? [])})(?!\\p{L})`, 'iu'),
);
