import { anyOf, perTable, type SpeechWords } from '../../language/index.js';
import type { AnnotationOf, Transcript } from '../../model/index.js';
import { hasPart, isPerfect, reports } from './recorder.js';
import { firstFrom, isSmallAt, pattern, span, type Span } from '../../text/index.js';
import { adverbIn } from './adverbs.js';
import { FIRST_WORD, isLead } from './leads.js';

/** A person as the text mentions him: by name, or by an office that denotes him here. */
export type PersonMention = AnnotationOf<'persName' | 'rs'>;

/** How a clause tells who speaks. `inquit`: `…, continues Khrushchev, …`; `view`: `In Thompson's opinion`. */
export interface Opening {
  readonly mention: PersonMention;
  readonly form: 'subject' | 'inquit' | 'view';
  /**
   * `strong`: a reporting verb; `weak`: a verb that opens a turn only at the start of a paragraph; `none`: another
   * verb.
   */
  readonly verb: 'strong' | 'weak' | 'none';
  /** The clause's words that are the recorder's own: for an inquit, with its commas. */
  readonly clause: Span;
  /** Whether the verb stands before the subject: `Hierzu bemerkte Botschafter Ryland`. */
  readonly inverted?: true;
  /** Of a subject's reporting verb: whether it is in the past. */
  readonly past?: boolean;
}

const POSSESSIVE = pattern(/^[’'`]s?\s+(?:own\s+)?(\p{Ll}+)/u);
/** `, of the Treasury, who was called in,`, `, 5 Elm St.,`: what is said of a subject before its verb. */
/** A clause in commas between subject and verb: `Халас, обращаясь к Ковальскому, заявил`. */
const ONE_APPOSITION = pattern(/^\s*,(?:[^,.;:]|\.(?=,|\s?\p{Lu})){1,70},\s*/u);
const APPOSITION = pattern(/^(?:\s*,(?:[^,.;:]|\.(?=,|\s?\p{Lu})){1,70}(?=,)){1,2},\s*/u);
/** `Die Zeugin Holm, 54 Jahre alt, Hausfrau, nicht verwandt, sagte aus: …` */
const LONG_APPOSITION = pattern(/^(?:\s*,(?:[^,.;:]|\.(?=,|\s?\p{Lu})){1,70}(?=,)){3},\s*/u);
/** `Abg. Krahn (Peine) (CDU)`: of where he is, and of what party. */
const BRACKET = /^(?:\s*[([][^()[\]]{1,90}[)\]]){1,2}/u;
/** `KP and others felt`: those who are not named. */
const othersToo = perTable(
  (words: SpeechWords) =>
    new RegExp(`^\\s(?:${anyOf(words.coordinators)})\\s(?:${anyOf(words.otherPeople)})(?=\\s)`, 'u'),
);
/** `of the Vold Press`: what a subject is of, before its verb. */
const ofWhat = perTable((words: SpeechWords) =>
  pattern(
    `^\\s(?:${anyOf(words.ofWords)})\\s(?:(?:${anyOf(words.articles)})\\s)?(?:\\p{Lu}[\\p{L}\\p{M}’'-]+(?=[\\s,])\\s?){1,4}(?<!\\s)`,
  ),
);

/** The mentions that lie in a sentence, given all in order. */
export function within(mentions: readonly PersonMention[], where: Span): readonly PersonMention[] {
  const found: PersonMention[] = [];
  for (let i = firstFrom(mentions, where.start); i < mentions.length && mentions[i]!.span.start <= where.end; i++) {
    if (mentions[i]!.span.end <= where.end) found.push(mentions[i]!);
  }
  return found;
}

/** Every clause of a sentence that says who speaks, in order. */
export function openingsOf(
  transcript: Transcript,
  sentence: Span,
  mentions: readonly PersonMention[],
  words: SpeechWords,
): readonly Opening[] {
  return within(mentions, sentence).flatMap((mention) => {
    const known = KNOWN.get(mention);
    const isKnown =
      known !== undefined && known.sentence.start === sentence.start && known.sentence.end === sentence.end;
    const opening = isKnown ? known.opening : openingAt(transcript.text, sentence, mention, words);
    if (!isKnown) KNOWN.set(mention, { sentence, opening });
    return opening ? [opening] : [];
  });
}

/** What turns and quotations both ask for, of the same mentions. */
const KNOWN = new WeakMap<PersonMention, { readonly sentence: Span; readonly opening: Opening | undefined }>();
/** `Orlov replied that …`: the clause in which a mention says who speaks; undefined where it does not. */
export function openingAt(
  text: string,
  sentence: Span,
  mention: PersonMention,
  words: SpeechWords,
): Opening | undefined {
  const { start, end } = mention.span;
  const before =
    start - sentence.start > 2 * FAR
      ? text.slice(sentence.start, sentence.start + FAR) + text.slice(start - FAR, start)
      : text.slice(sentence.start, start);
  const after = text.slice(end, Math.min(sentence.end, end + FAR));
  // `Auf eine Frage des Gesandten erwiderte Dr. Falkner`: in another case than the subject's.
  const article = FIRST_WORD.exec(text.slice(start, end))?.[0] ?? '';
  if (words.obliqueArticles.has(article)) return undefined;
  // `Ich dankte dem Botschafter und sagte`
  if (words.verbBeforeSubject && words.obliqueArticles.has(lastSmallWord(before))) return undefined;
  return (
    inquitAt(mention, before, after, words) ??
    afterthoughtAt(mention, before, after, words) ??
    viewAt(mention, before, after, words, sentence.start) ??
    subjectAt(mention, before, after, words, sentence.start, text.slice(start, end))
  );
}

/** Of a sentence so long that no clause is, in characters: only its beginning and what is near the name is read. */
const FAR = 1000;

const VERB_BEFORE = pattern(/(^|[,;?!—–“”"’)]\s*)(\p{Ll}+)\s+$/u);
const CLOSE = /^\s*(?:[,;:—–.?!]|$)/;
const COMMA = /^\s*,/;
const OPENED = /[,;]\s*$/;
/** The word in small letters that stands before the end of a text and white space; empty where none does. */
function lastSmallWord(before: string): string {
  const end = before.trimEnd().length;
  let start = end;
  while (start > 0 && isSmallAt(before, start - 1)) start--;
  return end < before.length ? before.slice(start, end) : '';
}

/** `, fuhr Dr. Halbach fort:`: up to three words that close the clause. */
const TAIL = pattern(/^\s+((?:\p{L}+\s){0,2}\p{L}+)\s*[,;:.?!]/u);
/** An article between the verb and its subject: `, sagte der Botschafter,`, `Pour longtemps, répond le Général.` */
const articleBefore = perTable((words: SpeechWords) =>
  words.articles.length > 0 ? new RegExp(`(?<=\\s)(?:${anyOf(words.articles)})\\s?$`, 'u') : /^(?!)/u,
);

/** `, continues N. S. Khrushchev,`: the verb before the name, marks of a parenthesis on both sides. */
function inquitAt(mention: PersonMention, before: string, after: string, words: SpeechWords): Opening | undefined {
  const small = lastSmallWord(before.replace(articleBefore(words), ''));
  const tail = words.separableVerbs.has(small) ? TAIL.exec(after)?.[1]?.toLowerCase() : undefined;
  const parted = tail !== undefined && hasPart(small, tail, words);
  if (!words.reportingVerbs.has(small) && !parted) return undefined;
  const verb = VERB_BEFORE.exec(before.replace(articleBefore(words), ''));
  if (!verb || (verb[1] === '' && before.trim() !== verb[2]) || !(parted || CLOSE.test(after))) return undefined;
  const comma = COMMA.exec(after)?.[0].length ?? 0;
  const opened = OPENED.test(verb[1]!) ? verb[0].length : verb[0].length - verb[1]!.length;
  return {
    mention,
    form: 'inquit',
    verb: 'strong',
    clause: span(mention.span.start - opened, mention.span.end + comma),
  };
}

const leadBefore = perTable(
  (words: SpeechWords) => new RegExp(`(?:[,;—–]["”’]?|[?!]["”’])\\s+(?:(?:${anyOf(words.articles)})\\s)?$`, 'i'),
);
const verbAfter = perTable((words: SpeechWords) =>
  pattern(`^\\s+(?:${adverbIn(words)}\\s)?(\\p{Ll}+)(?:\\s${adverbIn(words)})?\\s*([,;.]|$)`),
);

/** `…, Kuznetsov said.` and `…, the Secretary observed, …`: the same with the name first, commas round it. */
function afterthoughtAt(
  mention: PersonMention,
  before: string,
  after: string,
  words: SpeechWords,
): Opening | undefined {
  const verb = verbAfter(words).exec(after);
  if (!verb || !words.reportingVerbs.has(verb[1]!)) return undefined;
  const lead = leadBefore(words).exec(before);
  if (!lead) return undefined;
  const end = verb[0].length - (verb[2] === ',' ? 0 : verb[2]!.length);
  return {
    mention,
    form: 'inquit',
    verb: 'strong',
    clause: span(mention.span.start - lead[0].length + quoteIn(lead[0]), mention.span.end + end),
  };
}

/** `,” Mr. Hand replied`: the quotation's comma and mark are its own. */
const quoteIn = (lead: string): number => lead.search(/["”’]/u) + 1;

const NOUN_AND_COMMA = pattern(/^[’'`]s?\s+\p{Ll}+\s*,/u);
/** `In Thompson's opinion, …`, `According to Thompson, …` */
function viewAt(
  mention: PersonMention,
  before: string,
  after: string,
  words: SpeechWords,
  start: number,
): Opening | undefined {
  const lead = before.trim().toLowerCase();
  const clause = span(start, mention.span.end);
  if (words.accordingTo.includes(lead) && !POSSESSIVE.test(after)) {
    return { mention, form: 'view', verb: 'strong', clause };
  }
  const noun = POSSESSIVE.exec(after)?.[1];
  const isView = noun !== undefined && words.viewNouns.has(noun) && NOUN_AND_COMMA.test(after);
  if (isView && words.viewPrepositions.includes(lead)) return { mention, form: 'view', verb: 'strong', clause };
  // `Nam, in Sorin's words, was worried`, `Nam, according to Sorin, was worried`: Sorin says so.
  const between = BETWEEN_COMMAS.exec(lead)?.[1] ?? '';
  const isSaid = isView ? words.viewPrepositions.includes(between) : words.accordingTo.includes(between);
  return isSaid && (isView || COMMA.test(after))
    ? { mention, form: 'view', verb: 'strong', clause: span(mention.span.start - between.length - 1, mention.span.end) }
    : undefined;
}

const BETWEEN_COMMAS = pattern(/,\s(\p{L}+(?:\s\p{L}+){0,3})$/u);

/** `, in Sorin's words,`, `, according to him,`: what follows a subject is what another says of him. */
const wordsOfOther = perTable(
  ({ viewPrepositions, viewNouns, accordingTo }: SpeechWords) =>
    new RegExp(
      `^\\s?,\\s(?:(?:${anyOf(viewPrepositions)})\\s[^,;:.]{2,60}\\s(?:${anyOf(viewNouns)})|(?:${anyOf(accordingTo)})\\s[^,;:.]{2,60}),`,
      'u',
    ),
);

/** `A. N. KOSYGIN (interrupting). …`: business in brackets in the place of the verb. */
const STAGED = /^\s*\([^()]{3,40}\)\s*[.:]/u;
const POSSESSIVE_ENDING = /^[’'`]s?\s/;

/** `Further, N. S. KHRUSHCHEV asks …`: the name is the subject of the sentence's main clause. */
function subjectAt(
  mention: PersonMention,
  before: string,
  after: string,
  words: SpeechWords,
  start: number,
  own: string,
): Opening | undefined {
  const clause = span(start, mention.span.end);
  const given = floorGiven(before, after, words);
  if (given !== undefined) return { mention, form: 'subject', ...given, clause, inverted: true };
  const inverted = invertedVerb(before, after, words);
  if (inverted !== undefined) return { mention, form: 'subject', ...inverted, clause, inverted: true };
  if (!isLead(before, words)) return undefined;
  // `BM: Das sei nicht ungewöhnlich.` among sentences that report.
  if (SPEECH_MARK.test(after) && words.shortOffices?.has(own) === true) {
    return { mention, form: 'subject', verb: 'strong', clause };
  }
  if (STAGED.test(after)) return { mention, form: 'subject', verb: 'strong', clause };
  if (wordsOfOther(words).test(after)) return undefined;
  const subject = ofWhat(words)
    .replace(after.replace(othersToo(words), ''), '')
    .replace(BRACKET, '');
  if (POSSESSIVE_ENDING.test(subject)) return undefined;
  const one = verbOf(ONE_APPOSITION.replace(subject, ' '), words);
  const rest = (one?.verb === 'strong' ? ONE_APPOSITION : APPOSITION).replace(subject, ' ');
  const long = LONG_APPOSITION.test(subject) ? verbOf(LONG_APPOSITION.replace(subject, ' '), words) : undefined;
  const short = one?.verb === 'strong' ? one : verbOf(rest, words);
  const first = short?.verb !== 'strong' && long?.verb === 'strong' ? long : short;
  const then = first !== undefined && first.verb !== 'strong' && reportsThen(rest, words);
  // `laughed and said` reports; `received the President and said` opens at the start of a paragraph alone.
  const verb = then ? { verb: first.verb === 'weak' ? ('strong' as const) : ('weak' as const), past: true } : first;
  // `was critical of the report, stating that …`, `began by saying …`; `, the adviser, gave a brief account of …`
  if (verb?.verb !== 'strong' && [subject, rest].some((said) => words.reportsBehind?.test(said) === true)) {
    return { mention, form: 'subject', verb: 'strong', past: true, clause };
  }
  return verb === undefined ? undefined : { mention, form: 'subject', ...verb, clause };
}

const LAST_SMALL = pattern(/(\p{L}+)\s?:?\s*$/u);
const SHORT_TITLE = pattern(/\p{Ll}{1,5}\.\s*$/u);
const RELATIVE = /^,\s(\p{Ll}+)(\s.*)$/su;
const SPEECH_MARK = /^\s?[:–—]\s/u;

/**
 * `Выступил т. Рожков: Надо …`, `Выступила т. Ивлева, которая указала, что …`: who has the floor, and what he says with
 * it.
 */
function floorGiven(before: string, after: string, words: SpeechWords): Pick<Opening, 'verb' | 'past'> | undefined {
  if (words.floorVerbs === undefined) return undefined;
  const verb = LAST_SMALL.exec(SHORT_TITLE.replace(before, '').toLowerCase())?.[1] ?? '';
  if (!words.floorVerbs.has(verb)) return undefined;
  if (SPEECH_MARK.test(after)) return { verb: 'strong', past: true };
  const [, relative, rest] = RELATIVE.exec(after.replace(BRACKET, '')) ?? [];
  return relative !== undefined && words.relatives?.has(relative) === true ? verbOf(rest!, words) : undefined;
}

/**
 * `Auf eine Frage des Botschafters erwiderte der Kanzler`: where the verb may stand before its subject, the verb that
 * stands there, with nothing but the article of the nominative between. What stands before it is anything but another
 * clause.
 */
function invertedVerb(before: string, after: string, words: SpeechWords): Pick<Opening, 'verb' | 'past'> | undefined {
  if (!words.verbBeforeSubject) return undefined;
  const lead = before.replace(articleBefore(words), '').replace(betweenAtEnd(words), ' ');
  const match = INVERTED.exec(lead);
  if (match === null || words.obliqueArticles.has(match[1]!)) return undefined;
  const verb = match[1]!;
  // `Hiergegen wendet sich Dr. Lund: …`: a separable verb, whose other part is behind what was said, or unsaid.
  const isSaid = SPEECH_MARK.test(after) && words.separableVerbs.has(verb);
  if (isSaid || reports(verb, after, words)) return { verb: 'strong', past: words.pastForms.test(verb) };
  return words.turnVerbs.has(verb) || (SHORT_LEAD.test(lead) && words.pastForms.test(verb))
    ? { verb: 'none' }
    : undefined;
}

/** `Dagegen wandte sich` … `Lund`: what may stand between the verb and its subject. */
const betweenAtEnd = perTable(
  (words: SpeechWords) => new RegExp(`(?:\\s(?:${anyOf(words.betweenSpeakerAndVerb)})){1,3}\\s$`, 'u'),
);

/**
 * Words, then one in small letters before the subject; not behind a conjunction, which would send the verb to the end.
 */
const INVERTED = pattern(/^[\s"“„«(]*(?:(?:\d{1,2}|[IVXLC]{1,6})[.)]\s+)?\p{Lu}[^;:?!]{0,220}\s(\p{Ll}+)\s$/u);
const SHORT_LEAD = pattern(/^\s*\p{Lu}\p{L}+(?:\s[\p{L}]+){0,4}\s$/u);

const secondVerb = perTable((words: SpeechWords) =>
  pattern(
    `^[^.;:]{1,90}?\\s(?:${anyOf(words.coordinators)})\\s(?:(?:${adverbIn(words)}|${anyOf(words.betweenSpeakerAndVerb)})\\s)?(\\p{Ll}+)(?:\\s|,\\s\\p{Ll})`,
  ),
);

/** `received the President and said that …`: the second verb of the subject reports. */
const reportsThen = (rest: string, words: SpeechWords): boolean => {
  const second = secondVerb(words).exec(rest);
  return second !== null && reports(second[1]!, rest.slice(second.index + second[0].length), words);
};

const WORDS_AFTER = pattern(/^(?:\s*,)?\s*((?:[\p{L}’'-]+[\s,]*){1,8})/u);
const WORD = pattern(/[\p{L}’'-]+/gu);

/** `s'étonne`, `l'assure`: a pronoun that loses its vowel before the verb. */
const ELIDED = pattern(/(?<!\p{L})[smtnlj]['’](?=\p{Ll})/gu);

/** `swore that he had`, `pleaded that, as a cousin,`: whatever the verb, a clause is what it says. */
const saysThat = (verb: string, rest: string, { contentClause, perceptions, reportingVerbs }: SpeechWords): boolean =>
  contentClause !== undefined &&
  !reportingVerbs.has(verb) &&
  perceptions?.has(verb) !== true &&
  contentClause.test(rest.slice(rest.indexOf(` ${verb} `) + verb.length + 1));

/** The kind of verb that follows a subject, past adverbs and auxiliaries; undefined where no verb can be seen. */
function verbOf(rest: string, words: SpeechWords): Pick<Opening, 'verb' | 'past'> | undefined {
  const tokens = WORD.match(ELIDED.replace(WORDS_AFTER.exec(rest)?.[1] ?? '', (small) => `${small} `));
  let auxiliary: boolean | undefined;
  let passive = false;
  let perfect = false;
  for (const token of tokens) {
    const lower = token.toLowerCase();
    // `did not answer`: the bare form after its auxiliary, whose tense it has.
    if (auxiliary !== undefined && words.bareReports.has(lower)) return { verb: 'strong', past: auxiliary };
    auxiliary = words.bareAuxiliaries.get(lower) ?? auxiliary;
    if (passive && words.pastForms.test(lower)) return { verb: 'none' };
    passive = words.passives?.has(lower) ?? false;
    if (token === lower && reports(lower, rest, words)) {
      return { verb: 'strong', past: perfect || words.pastForms.test(lower) };
    }
    perfect ||= isPerfect(words)(lower);
    if (token === lower && words.pastForms.test(lower) && saysThat(lower, rest, words)) {
      return { verb: 'strong', past: true };
    }
    if (words.turnVerbs.has(lower) && token === lower) return { verb: 'weak' };
    if (!words.betweenSpeakerAndVerb.has(lower) && !words.adverb.test(lower)) {
      return isSmallAt(token, 0) ? { verb: 'none' } : undefined;
    }
  }
  return tokens.length > 0 ? { verb: 'none' } : undefined;
}
