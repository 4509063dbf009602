import { anyOf, perTable, type Language, type LayoutWords, type SpeechWords } from '../../language/index.js';
import { pattern } from '../../text/index.js';
import { isShortAct } from './acts.js';
import { findDates } from '../dates/index.js';
import type { Block } from '../layout/blocks.js';
import { opensBody } from '../layout/front-lines.js';
import { clauseBefore } from './leads.js';
import { isBracketed } from '../layout/inserts.js';

const MOST_OF_HEADING = 80;
const MOST_OF_CAPITALS = 200;
const COLON_END = /:$/u;
/** The mark of a footnote may stand behind: `read the following report: ¹`. */
const SENTENCE_END = /[.?!:;,][”"’)\]]*(?:\s?(?:[¹²³⁰⁴-⁹*†‡]+|[([]\d{1,3}[)\]]))?$/u;

/** `8 March 1960`, `2. Matters arising`, `Price`: a short paragraph that is no sentence heads, dates or signs. */
export const isHeadingLike = (block: Block, most = MOST_OF_HEADING): boolean =>
  block.kind === 'p' && block.text.length <= most && !SENTENCE_END.test(block.text);

const NUMBERED = pattern(/^(?:\p{Nd}{1,2}|[IVXLC]{1,5}|\p{Lu})[.)]\s+\p{Lu}/u);
/** `2. Meat prices.`: a number, then no more than a topic has; not so one of several points that follow each other. */
export const topicsIn = (blocks: readonly Block[]): ReadonlySet<Block> =>
  new Set(
    blocks.filter(
      ({ kind, text }, i) =>
        kind === 'p' &&
        NUMBERED_TOPIC.test(text) &&
        ![blocks[i - 1], blocks[i + 1]].some((b) => NUMBERED.test(b?.text ?? '')),
    ),
  );

/**
 * `Villa Majestic, Paris,` above `24th January, 1919.`, `Wien, am 9. Mai 1861. Graf Lund.`: where, when and by whom the
 * record
 * was signed, at its end.
 */
export const signedAt = (
  blocks: readonly Block[],
  { dates, layout: { datelineWords } }: Pick<Language, 'dates' | 'layout'>,
): readonly Block[] =>
  blocks.slice(-LAST_LINES).filter(({ kind, text }) => {
    const [date] = kind === 'p' && text.length <= MOST_OF_HEADING ? findDates(text, dates) : [];
    if (date?.value.when === undefined) return false;
    const before = text.slice(0, date.span.start);
    const word = WORD_AT_END.exec(before)?.[1] ?? '';
    const place = datelineWords.has(word) ? before.slice(0, before.lastIndexOf(word)) : before;
    return PLACE.test(place) && END.test(text.slice(date.span.end));
  });

const WORD_AT_END = pattern(/\s(\p{Ll}+)\s*$/u);

const LAST_LINES = 4;
/** Nothing, the word for a year, or a signature. */
const END = pattern(/^[^\p{L}\p{Nd}]*(?:\p{Ll}\.[^\p{L}\p{Nd}]*)?(?:\p{Lu}[\p{L}.’'-]*(?:[\s,.]+|$)){0,5}$/u);
const PLACE = pattern(/^(?:\p{Lu}[\p{L}\p{Nd}.’'-]*[,\s]+){1,6}$/u);

const NUMBERED_TOPIC = pattern(
  /^(?:\p{Nd}{1,2}|[IVXLC]{1,5})[.)]\s+\p{Lu}[\p{L}’'-]{2,}(?:\s?:)?(?:\s[\p{L}’'-]+){0,3}\.(?:\s+\[[^[\]]*\]?)?$/u,
);
/** `2. Egypt.` */
export const isNumberedTopic = (line: string): boolean => NUMBERED_TOPIC.test(line);

/**
 * `Suez Canal` between the turns of a record with labels: words with capitals, without a mark at their end, above a
 * paragraph with a label and below one that ends as a sentence does.
 */
export const headsBetween = (
  blocks: readonly Block[],
  isLabelled: (block: Block) => boolean,
  speech: SpeechWords,
): readonly Block[] =>
  blocks.filter((block, i) => {
    const [before, after] = [blocks[i - 1], blocks[i + 1]];
    return (
      before !== undefined &&
      after !== undefined &&
      !isLabelled(block) &&
      isLabelled(after) &&
      isHeadingLike(block, MOST_OF_HEAD) &&
      TITLE_CASE.test(block.text) &&
      SENTENCE_END.test(before.text) &&
      !isDirect(block.text, speech)
    );
  });
const MOST_OF_HEAD = 60;
/** Each word of four letters and more has a capital. */
const TITLE_CASE = pattern(/^\p{Lu}(?:(?!(?<!\p{L})\p{Ll}[\p{L}’']{3})[\p{L}\p{Nd} ,&’'().:-])*$/u);

const SMALL = /\p{Ll}/u;
/** `McADOO` is in capitals. */
const MAC = /(?<=M)a?c(?=\p{Lu})/gu;
const TWO_WORDS = /\p{Lu}\P{L}+\p{Lu}/u;

/** `2. On the harvest`, `STATEMENT OF DR. RUTH AMES`: what heads the next part, whoever spoke before. */
export const isSectionHead = (block: Block): boolean => {
  const inCapitals = !SMALL.test(block.text.replace(MAC, '')) && TWO_WORDS.test(block.text);
  const text = inCapitals ? block.text.replace(COLON_END, '') : block.text;
  return (
    isHeadingLike({ ...block, text }, inCapitals ? MOST_OF_CAPITALS : MOST_OF_HEADING) &&
    (inCapitals || NUMBERED.test(text))
  );
};

/** `Zu Punkt 3:`, `Punkt 2 der Tagesordnung:`: what opens the next part, alone on its line. */
export const isPointHead = ({ kind, text }: Block, layout: LayoutWords): boolean =>
  kind === 'p' && text.length <= MOST_OF_HEADING && COLON_END.test(text) && opensBody(layout).test(text);

/**
 * How long the lines are, with their ends, that head a paragraph: `14/64 Minutes`, `III. FINANCE` / `SPOKE:`,
 * `TOP 2 Kasse`; 0 without.
 */
export function headingLines({ kind, text, runIn }: Block, layout: LayoutWords): number {
  if (kind !== 'p') return 0;
  if (runIn !== undefined) return runIn;
  let length = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', length)) {
    const line = text.slice(length, end).trim();
    // `Comments from Chancellor Bard:` above what he said.
    const leads = length === 0 && LEADING_LINE.test(line) && hasSentence(text.slice(end));
    if (!leads && !isHeadingLine(line, layout)) break;
    length = end + 1;
  }
  return length;
}

/** `14/64 Minutes`, `III. FINANCE`, `SPOKE:`: a line that heads what stands below it. */
export const isHeadingLine = (line: string, layout?: LayoutWords): boolean =>
  line.length <= MOST_OF_HEADING &&
  !SENTENCE_END.test(line.replace(COLON_END, '')) &&
  (ITEM.test(line) ||
    IN_CAPITALS.test(line) ||
    layout?.fields.get(FIELD.exec(line)?.[1]?.toLowerCase() ?? '') === 'other' ||
    (layout !== undefined && opensBody(layout).test(line) && DIGIT.test(line)));

const DIGIT = /\d/u;
/** `Berichterstatter: Genosse Schürk`: a field and no more. */
const FIELD = pattern(/^(\p{Lu}[\p{L} ]{2,30}):\s\S/u);

const ITEM = pattern(
  /^(?:\p{Lu}\p{Ll}{2,7}\s\p{Nd}{1,2}[.:]|\p{Nd}{1,4}[/.]\p{Nd}{1,4}\.?|\p{Nd}{1,3}[.)]|[IVXLC]{1,5}\.)\s+\p{Lu}/u,
);
const IN_CAPITALS = pattern(/^\p{Lu}(?:[\p{Lu}\p{Nd} ,&’'/-]{5,}|[\p{Lu} ]{3,}:)$/u);

/** `Museum.`, `Lecture Programme.`: a topic before the first sentence of its paragraph. */
export const isTopic = (
  sentence: string,
  { thirdPerson, auxiliaries, reportingVerbs, turnVerbs }: SpeechWords,
): boolean => {
  const words = TOPIC.test(sentence.replace(NUMBER, '')) ? WORD.match(sentence.toLowerCase()) : [];
  return (
    words.length > 0 &&
    !thirdPerson.has(words[0]!) &&
    !words.some((w) => auxiliaries.has(w) || reportingVerbs.has(w) || turnVerbs.has(w))
  );
};

const TOPIC = pattern(/^(?:\p{Lu}[.)]\s+)?\p{Lu}[\p{L}’'-]{2,}(?:,?\s[\p{L}’'&-]+){0,3}\.(?:\s?—)?$/u);

/** `Point two on the agenda:`: a heading that ends with a colon, on its line. */
export const isColonHeading = ({ kind, text }: Block): boolean => {
  const line = text.split('\n', 1)[0]!.trim();
  return kind === 'p' && COLON_HEADING.test(line) && text.length > line.length;
};

const LEADING_LINE = pattern(/^\p{Lu}[^.?!:;“”"]{3,80}\s\p{Lu}[\p{L}’'-]*:$/u);
/** Words in small letters and, if it comes in their line, the end of their sentence. */
const SMALL_WORDS = pattern(/(?<=\p{Ll}{2})\s+\p{Ll}{2}[^\n.?!]*([.?!])?/gu);
const hasSentence = (text: string): boolean => SMALL_WORDS.matchAll(text).some(([, end]) => end !== undefined);
const COLON_HEADING = pattern(/^\p{Lu}[^.?!:;,“”"]{3,60}:$/u);

const NUMBER = /^\d{1,4}(?:[/.-]\d{1,4})?[.)]\s+/;
/** `2. `, `20/16. `, `ADJOURNMENT: `: what stands before the first sentence of a part. */
const LEAD = pattern(/^(?:\d{1,2}[.)]\s+)?(?:\p{Lu}[\p{Lu} &’'/-]{3,40}:\s+)?/u);
const SPACES = /\s+/g;

/** `ADJOURNMENT: 8:15 p.m.`: a heading in capitals before what it heads. */
export const isHeaded = (text: string): boolean => HEADED.test(text);

const HEADED = pattern(/^(?:\d{1,2}[.)]\s+)?\p{Lu}[\p{Lu} .&’'/-]{3,40}:\s/u);

/** `NO FURTHER QUESTIONS.`, `THE COURT ADJOURNS.`: nobody's words, in a record whose speech has small letters. */
export const isInCapitals = ({ kind, text }: Block): boolean =>
  kind === 'p' && text.length <= MOST_OF_HEADING && IN_CAPITAL_WORDS.test(text);

const IN_CAPITAL_WORDS = pattern(/^(?:\p{Lu}[\p{Lu}’'-]*[ ,.]+){2,}\p{Lu}[\p{Lu}’'-]+\.$/u);

/** The openings of the recorder's own prose, as words, in small letters. */
const narrativeOf = perTable((words: SpeechWords) => pattern(`^(?:${anyOf(words.narrativeOpenings)})(?!\\p{L})`));

/** `[The meeting adjourned at noon.]`: a bracketed paragraph, or the recorder's own prose by its opening. */
export function isAside(block: Block, speech: SpeechWords): boolean {
  if (isBracketed(block.text)) return true;
  const lower = LEAD.replace(block.text, '').toLowerCase().replace(SPACES, ' ');
  return narrativeOf(speech).test(lower);
}

/**
 * `Nach längerer Aussprache wurde beschlossen, …`, `Der Vorsitzende schließt die Sitzung.` within a paragraph: the
 * recorder's own prose, where the language has another mood for what somebody says.
 */
export function isTold(sentence: string, speech: SpeechWords): boolean {
  if (speech.subjunctives === undefined) return false;
  const lower = sentence.toLowerCase().replace(SPACES, ' ');
  if (conductOf(speech).test(lower)) return true;
  return narrativeOf(speech).test(lower) && !WORD.match(lower).some((word) => speech.subjunctives!.has(word));
}

/** `Der Vorsitzende schließt die Sitzung`: few words, then a verb of conducting a meeting. */
const conductOf = perTable(({ conductVerbs = [], articles }: SpeechWords) =>
  conductVerbs.length === 0
    ? /^(?!)/u
    : pattern(`^(?:\\p{L}[\\p{L}.-]*\\s){1,4}(?:${anyOf(conductVerbs)})\\s(?:${anyOf(articles)})\\s`),
);

const enderOf = perTable((words: SpeechWords) =>
  pattern(`^[(["“]?(?:${anyOf(words.turnEnders)})(?:\\s[#№]?\\d{1,4})?(?:\\s\\([^()\\n]{1,60}\\))?\\s?[:.—\\])-]`),
);
/** `Comment: I believe that Brandl means to recall him.` is the author's, whoever spoke before. */
const remarkOf = perTable(
  ({ remarks, ownRemarks = [] }: SpeechWords) =>
    new RegExp(`^[(["“]?(?:${anyOf(remarks)}|(?:${anyOf(ownRemarks)})\\s[^.:;!?\\n]{3,40})\\s?[:—]`, 'u'),
);
/** `GUILTY, aged 17.`, `Ann Rudge, NOT GUILTY.`: what the jury found. */
const verdictOf = perTable(({ verdicts = [] }: SpeechWords) =>
  verdicts.length === 0 ? pattern(/^(?!)/u) : pattern(`^[^.!?:]{0,60}(?<!\\p{L})(?:${anyOf(verdicts)})(?!\\p{L})`),
);
const MOST_OF_OUTCOME = 160;
/** Words that may stand before the verb of such a sentence. */
const MOST_BEFORE_OUTCOME = 16;
/** So many are looked at, though a full stop stands among them: it may be that of a short form. */
const FEWEST_BEFORE_OUTCOME = 9;
const FULL_STOP = pattern(/(?<=\p{L}{4})[.?!](?=\s|[—–-])/u);
const MOST_BEFORE_SUBJECT = 5;

/**
 * `Agreed: announce Wednesday.`, `In favour: Borduria`, `The draft resolution was adopted by 5 votes to 1.`: what came
 * of the talk, said by nobody. A speaker of a labelled turn who says
 * *I* in it goes on.
 */
export function isOutcome(block: Block, speech: SpeechWords, inDirect: boolean): boolean {
  const lower = withoutNumber(block.text);
  if (remarkOf(speech).test(lower) || verdictOf(speech).test(block.text)) return true;
  const ends = enderOf(speech).test(lower);
  if (ends && !inDirect) return true;
  if (isDirect(block.text, speech)) return false;
  if (ends || isShortAct(block.text, speech) || isPause(lower, speech)) return true;
  if (block.text.length > MOST_OF_OUTCOME || QUOTATION.test(block.text)) return false;
  // `Contributions. Bro. Lund drew attention to the arrears. It was agreed …`: of the first sentence only.
  const own = WORD.match(lower.slice(0, FULL_STOP.exec(lower)?.index)).length;
  const words = WORD.match(lower).slice(0, Math.min(MOST_BEFORE_OUTCOME, Math.max(FEWEST_BEFORE_OUTCOME, own)));
  const verb = words.findIndex((word) => speech.outcomes.has(word) || speech.attending?.has(word) === true);
  if (verb < 1 || reportsBefore(words, verb, speech)) return false;
  const isThere = speech.attending?.has(words[verb]!) === true;
  // `Attaché Lund was present at the conversation.`; not `was present at the signing`.
  if (isThere && !WORD.match(lower).some((word) => speech.narrativeSubjects.has(word))) return false;
  // `The talks ended`, not `The Chairman summed up that the Council agreed`.
  const meets = speech.narrativeSubjects.has(words[verb - 1]!) && verb <= MOST_BEFORE_SUBJECT;
  return meets || speech.auxiliaries.has(words[verb - 1]!);
}

/** `A break of 20 minutes was given.`, `A recess followed.`: a pause, and what became of it. */
function isPause(
  lower: string,
  { articles, countWords = [], pauses = [], passives, turnVerbs, pastForms, acts }: SpeechWords,
): boolean {
  const [first = '', ...words] = WORD.match(lower);
  const isOne = articles.includes(first) || countWords.includes(first);
  const verb = words.findIndex((word) => passives?.has(word) === true || turnVerbs.has(word) || pastForms.test(word));
  const last = words.at(-1) ?? '';
  return (
    isOne &&
    words.length <= MOST_OF_PAUSE &&
    words.slice(0, Math.max(0, verb)).some((word) => pauses.includes(word)) &&
    (pastForms.test(last) || acts?.outcomes.has(last) === true)
  );
}
const MOST_OF_PAUSE = 9;

/** `Instruct Cdes. Lund and Moss to report by Friday.`, `Approve the draft.`: a decision, said by nobody. */
export const isDecision = ({ kind, text }: Block, speech: SpeechWords): boolean =>
  kind === 'p' &&
  text.length <= MOST_OF_OUTCOME &&
  speech.decisionOpenings?.has(DECISION.exec(text)?.[1]?.toLowerCase() ?? '') === true &&
  !isDirect(text, speech);
const DECISION = pattern(/^(\p{Lu}\p{Ll}+)\s(?:\p{Lu}|\p{Ll}{1,5}\s)/u);

/**
 * `The members of the Politburo said that this was too much.`, `The Political Committee accepts the report.`: the
 * recorder on many; who says *we* in it speaks himself. `The Politburo agreed to it.` in the past where that is the
 * body whose record it is.
 */
export function isOfMany(block: Block, speech: SpeechWords, own: ReadonlySet<string>): boolean {
  if (block.kind !== 'p' || block.text.length > MOST_OF_OUTCOME) return false;
  // `Sur la proposition de M. Lund, le Comité décide …`
  const [article, ...words] = WORD.match(block.text.slice(clauseBefore(block.text, speech)).toLowerCase());
  if (!speech.articles.includes(article ?? '') || isDirect(block.text, speech)) return false;
  if (speech.chorusWords.has(words[0] ?? '')) {
    return words.slice(1, 1 + MOST_BEFORE_SUBJECT).some((word) => speech.reportingVerbs.has(word));
  }
  const body = words.slice(0, MOST_OF_BODY).findIndex((word) => speech.bodies.has(word));
  const verb = words[body + 1] ?? '';
  // `The Politburo decided:`, above what it decided.
  const resolves = block.text.trimEnd().endsWith(':') && speech.turnEnders.includes(verb);
  const resolved = own.has(words[body] ?? '') && speech.acts?.resolvedVerbs.has(verb) === true;
  return body >= 0 && (resolves || resolved || speech.resolvingVerbs?.includes(verb) === true);
}

/** `The National Security Council`: so many words, the article not counted. */
const MOST_OF_BODY = 3;

const withoutNumber = (text: string): string => text.toLowerCase().replace(NUMBER, '').replace(SPACES, ' ');

/** `Note: …`, `Decision: …`: what is said by nobody, whoever spoke before. */
export const isEnder = (text: string, speech: SpeechWords): boolean => enderOf(speech).test(withoutNumber(text));

/**
 * `Mr. Hale asked whether the author had taken …`: who reports says it; not
 * `The motion proposed by Mr. Hale was carried`.
 */
const reportsBefore = (
  words: readonly string[],
  verb: number,
  { reportingVerbs, examinerWords }: SpeechWords,
): boolean =>
  words.some((word, i) => i > 0 && i < verb && reportingVerbs.has(word) && !examinerWords.includes(words[i + 1]!));

/** `President Kean called the meeting to order at 5:38 p.m.` tells how the meeting went. */
export const isProcedure = (sentence: string, { openingPhrases = [] }: LayoutWords): boolean =>
  openingPhrases.some((phrase) => sentence.toLowerCase().includes(phrase));

/** `The Council will now begin its consideration of the item.` is said by whoever presides, where he speaks. */
export const isAnnounced = (text: string, { announcements = [] }: SpeechWords): boolean => {
  const first = text.slice(0, MOST_OF_ANNOUNCEMENT).toLowerCase();
  return announcements.some((words) => first.includes(` ${words} `));
};
const MOST_OF_ANNOUNCEMENT = 80;

export const QUOTATION = /[“"]/u;
const WORD = pattern(/[\p{L}’']+/gu);

/** `H.I. and R.B.`: whose initial is an `I.` is not the speaker. */
const INITIALS = pattern(/(?<!\p{L})(?:\p{Lu}\.\s?){2,4}/gu);

/** `I thank you for it.`: the first or second person speaks. */
export const isDirect = (sentence: string, { firstPerson, secondPerson, firstPersonPlural }: SpeechWords): boolean => {
  return WORD.match(INITIALS.replace(sentence, '').toLowerCase()).some(
    (w) => firstPerson.has(w) || secondPerson.has(w) || firstPersonPlural.has(w),
  );
};
