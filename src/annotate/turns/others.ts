import { anyOf, perTable, type LayoutWords, type SpeechWords } from '../../language/index.js';
import { pattern, span, type Span } from '../../text/index.js';
import { clauseBefore } from './leads.js';
import { within, type Opening } from './openings.js';
import { reports } from './recorder.js';
import { isSpeaker, type Scene } from './scene.js';

/** Whether a paragraph begins with somebody else than whoever spoke: a stranger, a body, one of several. */
export const isOthers = (sentence: Span, openings: readonly Opening[], scene: Scene): boolean =>
  isStrangers(sentence, openings, scene) ||
  isReply(sentence, scene) ||
  isOfOffice(sentence, scene) ||
  isBody(sentence, scene) ||
  isSomeone(scene.transcript.text, sentence, scene.context.language.speech);

/**
 * `AM verließ das Essen.`, `Посланник держался спокойно.`: an office first, where none needs an article;
 * `Hierzu gab D 2 zu bedenken, …`: a verb of speech before a subject, whoever it is.
 */
function isOfOffice({ start, end }: Span, { transcript: { text }, context: { language } }: Scene): boolean {
  const { speech } = language;
  const own = text.slice(start, end).replace(PARAGRAPH_NUMBER, '');
  const [, first = '', next = ''] = OFFICE_FIRST.exec(own) ?? [];
  const isOffice =
    speech.shortOffices?.has(first) === true ||
    (speech.articles.length === 0 && speech.smallOffices.has(first.toLowerCase()));
  if (isOffice) return true;
  return (
    speech.verbBeforeSubject &&
    SUBJECT_BEHIND.test(own) &&
    speech.connectors.includes(first.toLowerCase()) &&
    reports(next, own.slice(first.length + next.length + 1), speech)
  );
}
const OFFICE_FIRST = pattern(/^(\p{Lu}\p{L}*)\s(\p{Ll}+)/u);
const SUBJECT_BEHIND = pattern(/^\p{Lu}\p{Ll}+\s\p{Ll}+\s\p{Lu}/u);

/** `A resident asked when the hedge would be cut.`: whom nobody names is not the one who spoke before. */
export function isSomeone(text: string, { start, end }: Span, words: SpeechWords): boolean {
  const opening = text.slice(start, end).toLowerCase();
  const [who, before] = someoneAt(words).exec(opening) ?? [];
  if (who === undefined) return false;
  if (before !== undefined) return words.reportingVerbs.has(before);
  const [first = '', ...more] = SUBJECT_WORD.match(CLAUSE.exec(opening.slice(who.length))?.[0] ?? '').slice(
    0,
    MOST_TO_VERB,
  );
  // `rose and complained`
  const second = words.coordinators.includes(more[0] ?? '') ? (more[1] ?? '') : '';
  // `of Ash Street complained`
  const isOfPlace = words.ofWords.includes(first) && more.some((word) => words.reportingVerbs.has(word));
  return [first, second].some((word) => words.reportingVerbs.has(word)) || isOfPlace;
}

/** So many words behind somebody his verb is sought. */
const MOST_TO_VERB = 7;
const CLAUSE = /^[^,;:.?!]*/u;

const someoneAt = perTable(({ countWords = [], someone = new Set(), verbBeforeSubject }: SpeechWords) => {
  if (countWords.length === 0) return pattern(/^(?!)/u);
  const oneOfThem = `(?:${anyOf(countWords)})\\s(?:[\\p{L}’']+\\s){0,2}(?:${anyOf(someone)})(?!\\p{L})`;
  // `Auf die Frage des Abg. Lund erwidert ein Vertreter des Amtes, …`
  const lead = verbBeforeSubject ? `|[^;:?!]{3,120}\\s(\\p{Ll}+)\\s${oneOfThem}` : '';
  return pattern(`^(?:${oneOfThem}${lead})`);
});

/** `To a question about spare parts one of the Lunds replied …`: an answer, whoever gives it. */
function isReply({ start, end }: Span, { transcript: { text }, context }: Scene): boolean {
  const { speech } = context.language;
  const own = text.slice(start, end).toLowerCase();
  const lead = speech.replyLeads?.find((words) => own.startsWith(`${words} `));
  return lead !== undefined && SUBJECT_WORD.match(own).some((word) => speech.reportingVerbs.has(word));
}

const bodyOpening = perTable((words: SpeechWords) =>
  pattern(`^(?:${anyOf(words.articles)})\\s(?:\\p{L}+\\s)?(?:${anyOf(words.narrativeSubjects)})(?!\\p{L})`),
);

/** `12. The COUNCIL approved the budget.`: what the body does is said by nobody. */
const isBody = (sentence: Span, { transcript, context }: Scene): boolean =>
  bodyOpening(context.language.speech).test(
    transcript.text.slice(sentence.start, sentence.end).toLowerCase().replace(PARAGRAPH_NUMBER, ''),
  );

const PARAGRAPH_NUMBER = /^\d{1,3}[.)]\s+/;
const SUBJECT_WORD = pattern(/[\p{L}’'-]+/gu);
/** More words than an office or a side of the talks has. */
const MOST_OF_SUBJECT = 5;

/** A word of an office or of a side of the talks. */
const isOfOffices = (word: string, { officeWords, smallWords, sideWords }: LayoutWords): boolean =>
  officeWords.has(word) || smallWords.has(word) || sideWords.has(word);

/**
 * `Our Comrade First Secretary replied as follows:`, `P. stated that …`: words with capitals and a verb of speech, whom
 * nothing marks as a person.
 */
function isUnknownTeller({ start, end }: Span, { mentions, transcript: { text }, context }: Scene): boolean {
  const { speech } = context.language;
  if (speech.verbBeforeSubject) return false;
  const match = TELLER.exec(text.slice(start, end));
  if (match === null) return false;
  const [whole, subject, verb] = match as unknown as [string, string, string];
  const [first = '', ...more] = subject.toLowerCase().trim().split(' ');
  return (
    speech.reportingVerbs.has(verb) &&
    !speech.thirdPerson.has(first) &&
    !speech.firstPerson.has(first) &&
    !speech.clauseOpeners.has(first) &&
    (more.length > 0 || !speech.notSubjects.has(first)) &&
    within(mentions, span(start, start + whole.length)).length === 0
  );
}

const TELLER = pattern(/^((?:\p{Lu}[\p{L}\p{M}.’'-]*\s){1,5})(\p{Ll}+)(?=\s|[:,])/u);

/** `The deputy head of delegation confirmed it.`: an office in small letters that says something, whoever holds it. */
export function isUnnamedOffice({ start, end }: Span, { transcript: { text }, context, mentions }: Scene): boolean {
  const { speech, layout } = context.language;
  if (speech.verbBeforeSubject) return false;
  const words = SUBJECT_WORD.match(text.slice(start, Math.min(end, start + 120)));
  if (!speech.articles.includes((words[0] ?? '').toLowerCase())) return false;
  const verb = words.findIndex((word) => speech.reportingVerbs.has(word));
  const subject = words.slice(1, Math.max(1, verb)).map((word) => word.toLowerCase());
  const at = start + text.slice(start, end).indexOf(` ${words[verb] ?? ''}`);
  return (
    verb > 1 &&
    verb <= MOST_OF_SUBJECT + 1 &&
    speech.pastForms.test(words[verb]!) &&
    subject.slice(0, 2).some((word) => layout.officeHolders.has(word) || speech.speakingOffices.has(word)) &&
    subject.every((word) => isOfOffices(word, layout)) &&
    within(mentions, span(start, at)).length === 0
  );
}

/** A subject that reports but is nobody who took part: `The Soviet side noted …`, `Mr. Unknown said …`. */
function isStrangers(sentence: Span, openings: readonly Opening[], scene: Scene): boolean {
  if (openings.some((o) => o.form === 'subject' && o.verb === 'strong' && !isSpeaker(o.mention, scene))) return true;
  const { speech, layout } = scene.context.language;
  if (isUnknownTeller(sentence, scene)) return true;
  const whole = scene.transcript.text.slice(sentence.start, sentence.end).replace(PARAGRAPH_NUMBER, '');
  // `Répondant à M. Vogt, le ministre fait observer …`: whom the clause before names does not speak.
  const text = whole.slice(clauseBefore(whole, speech));
  if (within(scene.mentions, span(sentence.end - text.length, sentence.end)).length > 0) return false;
  const words = SUBJECT_WORD.match(text.slice(0, 120).toLowerCase());
  if (!speech.articles.includes(words[0] ?? '')) return false;
  const verb = words.findIndex((word) => reports(word, text, speech) || speech.turnVerbs.has(word));
  const subject = words.slice(1, verb);
  // A side of the talks or an office that a person holds; "The USA takes …" is what somebody says.
  return (
    verb > 1 &&
    verb <= MOST_OF_SUBJECT &&
    subject.every((word) => isOfOffices(word, layout)) &&
    subject.some((word) => layout.officeHolders.has(word) || layout.sideWords.has(word))
  );
}
