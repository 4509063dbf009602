import { anyOf, type LayoutWords, type PeopleWords, perTable, type SpeechWords } from '../../language/index.js';
import type { Context, Transcript } from '../../model/index.js';
import { given, isCapitalAt, isSmallAt, pattern, span, type Span } from '../../text/index.js';
import type { Block } from '../layout/blocks.js';
import { attributeBefore, attributeBehind } from './attributes.js';
import { trailingName } from './trailing-name.js';
import { openingAt, type Opening } from '../turns/openings.js';
import { opensParagraph, widthOf } from '../layout/line-shapes.js';
import { headingLines } from '../turns/narration.js';
import { clausesOf } from '../turns/sentences.js';

/** A sentence of a reported record whose subject says something: `Governor Ash said …`, `The Chairman recalled …`. */
export interface Subject {
  /** The name or office, without what stands in brackets behind it. */
  readonly span: Span;
  readonly text: string;
  /** `Mr. SMIT (Netherlands)`: the brackets behind it. */
  readonly bracket?: string;
  /** `Der Vorsitzende des Rates, Willi Holm,`: what stands between commas behind an office. */
  readonly apposed?: string;
  /** `Walter Price, 19 Dock Road,`: whoever says where he lives is one of the public. */
  readonly isPublic: boolean;
  readonly opening: Opening;
  readonly form: Form;
  /** Whether it opens its paragraph in capitals: `Mr. SMIT`, `The ITALIAN REPRESENTATIVE`. */
  readonly capital: boolean;
  /** Whether it opens its paragraph. */
  readonly first: boolean;
  /** Whether he tells a third: `The King told him`. */
  readonly tellsThird: boolean;
  /** Whether the next word follows at once, or what he is: `Gray asked`, `Gray, the adviser,`; not `Surely, you`. */
  readonly close: boolean;
}

/**
 * What a subject is by its form: `titled` Governor Ash, `office` the Chairman, `initials` AB, `initialled` D. Quill,
 * `names` Jane Roe, `word` Orlov.
 */
export type Form = 'titled' | 'office' | 'initials' | 'initialled' | 'names' | 'word';

/** No word of a subject is longer: a line of nothing but hyphened words is not read from each of them to its end. */
const LONGEST_WORD = 80;

/** A run of words with capitals, small words of offices between: `The Minister of Labour`, `A. I. Orlov`, `B.` */
const runOf = perTable((words: SpeechWords) => {
  // `Le président`, `Затем посол`: where offices are written small they count as words with a capital.
  const small =
    words.smallOffices.size === 0 ? '' : `|(?<![\\p{L}-])(?:[dl]['’])?(?:${anyOf(words.smallOffices)})(?![\\p{L}-])`;
  // `Monsieur l'Administrateur`
  const word = String.raw`(?:(?:[dl]['’])?\p{Lu}[\p{L}\p{M}\p{Nd}’'‘-]{0,${LONGEST_WORD - 1}}\.?${small})`;
  // `BM: Das sei …`
  const next = String.raw`(?=[\s,(]|:\s)`;
  const links = anyOf(words.subjectLinks);
  return pattern(
    `(?:(?:\\p{Lu}\\p{Ll}{0,2}\\.){2,4}|${word})${next}(?:\\s(?:(?:${links})\\s){0,2}(?:(?:\\p{Lu}\\.){1,4}|${word})${next})*`,
    'gu',
  );
});

/** So far into a sentence its subject is sought, in characters. */
const MOST_BEFORE = 110;
/** A subject with what stands before it is no longer: a scan of the whole sentence would be for nothing. */
const MOST_OF_SENTENCE = 600;
const BRACKET = /^\s*[([]([^()[\]]{1,60})[)\]]/u;

/** The subjects that say something in paragraphs without labels, one a sentence, by form alone. */
export function subjectsIn(transcript: Transcript, blocks: readonly Block[], context: Context): readonly Subject[] {
  const { speech } = context.language;
  return blocks
    .filter((block) => block.kind === 'p' || block.kind === 'item')
    .flatMap((block) => {
      const width = widthOf(block.text);
      const where = span(block.span.start + headingLines(block, context.language.layout), block.span.end);
      return clausesOf(transcript, where, speech).flatMap((sentence, i) => {
        const found = subjectOf(transcript.text, sentence, context);
        const first = i === 0 || opensParagraph(transcript.text, width, sentence.start);
        return found === undefined ? [] : [{ ...found, first, capital: i === 0 && CAPITALS.test(found.text) }];
      });
    });
}

/** A word of capitals, no initial. */
const CAPITALS = pattern(/(?<!\p{L})\p{Lu}{3,}(?!\p{Ll})/u);

function subjectOf(text: string, sentence: Span, context: Context): Omit<Subject, 'capital' | 'first'> | undefined {
  const whole = text.slice(sentence.start, sentence.end);
  for (const match of runOf(context.language.speech).matchAll(whole.slice(0, MOST_OF_SENTENCE))) {
    if (match.index > MOST_BEFORE) return undefined;
    const [from, end] = partOf(match[0], context);
    const isOver = context.language.layout.officeWords.has(match[0].slice(from).split(' ')[0]!.toLowerCase());
    const behind = isOver ? attributeBehind(whole.slice(match.index + end), context.language.speech) : 0;
    const joint = jointBehind(match[0], whole.slice(match.index + match[0].length), context);
    // `Kollege VOGEL jun. fragt an`
    const suffix = suffixAt(context.language.people).exec(whole.slice(match.index + end))?.[0].length ?? 0;
    const to = joint > 0 ? match[0].length + joint : end + behind + suffix;
    const own =
      match.index + from - (isOver ? attributeBefore(whole.slice(0, match.index + from), context.language.speech) : 0);
    const where = span(sentence.start + own, sentence.start + match.index + to);
    const found = subjectAt(text, sentence, where, context, joint > 0 || behind > 0);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** ` jun.`, behind a name. */
const suffixAt = perTable(({ suffixes }: PeopleWords) => new RegExp(`^\\s(?:${anyOf(suffixes)})(?=[\\s,])`, 'u'));

/** ` and Industry`, `, Landwirtschaft und Forsten`, ` and Commonwealth Secretary`: what else an office is over. */
const jointOf = perTable(({ and }: LayoutWords) => {
  const word = String.raw`\p{Lu}[\p{Ll}-]+`;
  return pattern(
    `^((?:,\\s${word})*,?\\s(?:${anyOf([...and, '&'])})\\s)(${word}(?:\\s${word})?)(?=\\s\\p{Ll}|\\s?[,(])`,
  );
});

/**
 * How much of one office stands behind its first part: `The Secretary of State for Trade| and Industry`,
 * `The Foreign| and Commonwealth Secretary`; not `The Minister of Labour and General Lund`.
 */
function jointBehind(run: string, after: string, { language: { speech, layout } }: Context): number {
  const [article, ...words] = run.toLowerCase().split(/\s+/u);
  if (!speech.articles.includes(article!) || words.length === 0) return 0;
  const [, joint = '', last = ''] = jointOf(layout).exec(after) ?? [];
  if (joint === '') return 0;
  const isHolder = (word: string): boolean => speech.speakingOffices.has(word) || layout.officeHolders.has(word);
  const behind = last.toLowerCase().split(/\s+/u);
  const isOver = isHolder(headOf(words, layout.smallWords)) && words.some((word) => layout.officeLinks.has(word));
  const isShared = words.length === 1 && !isHolder(words[0]!) && behind.length === 2 && isHolder(behind[1]!);
  const isPlain = behind.every((word) => !isHolder(word) && !isTitleWord(word, layout));
  return (isOver && isPlain) || isShared ? joint.length + last.length : 0;
}

/** `II. Der Kriegsminister`: the number of a point. */
const POINT = /^[ivx]{2,6}\.$/u;

/** `I. Graf Lund`, `V. Minister Amt`, `X. Der Leiter des Amtes`: before a title, or its article, no initial. */
const FIRST_POINT = /^[ivx]\.$/u;
const WORDS_BEHIND = pattern(/^([\p{L}-]+)(?:\s([\p{L}-]+))?/u);

const WORD_AND_SPACE = /^\S+\s+/u;

/**
 * A run without what only leads to it: `Later Kim` is `Kim`, `When the Ambassador` is `Ambassador`, `The Sec` is `Sec`.
 */
function partOf(run: string, { language: { speech, layout } }: Context): readonly [number, number] {
  let start = 0;
  for (let word = WORD_AND_SPACE.exec(run); word !== null; word = WORD_AND_SPACE.exec(run.slice(start))) {
    const lower = word[0].trim().toLowerCase();
    if (speech.shortOffices?.has(word[0].trim())) break;
    const [, next = '', second = ''] = WORDS_BEHIND.exec(run.slice(start + word[0].length).toLowerCase()) ?? [];
    const leads =
      POINT.test(lower) ||
      (FIRST_POINT.test(lower) && layout.officeWords.has(speech.articles.includes(next) ? second : next)) ||
      speech.articles.includes(lower) ||
      speech.connectors.includes(lower) ||
      speech.clauseOpeners.has(lower) ||
      speech.notSubjects.has(lower);
    if (!leads) break;
    start += word[0].length;
  }
  // `L'ambassadeur`
  const elided = ELIDED.exec(run.slice(start))?.[0] ?? '';
  if (elided !== '' && speech.articles.includes(elided.toLowerCase())) start += elided.length;
  return [start, endOfName(run, start, layout, speech.notSubjects)];
}

const ELIDED = pattern(/^[dl]['’](?=\p{L})/iu);
const OF = pattern(/\s\p{Ll}+\s/gu);

const NEXT_NAME = /\S+/uy;
const OFFICE_AND_NOUN = pattern(/(\p{L}+) (?=(\p{Lu}\p{Ll}+))/gu);

/** `ambassadeur de France`: what somebody is of. */
function isOfficeAt(run: string, at: number, { officeWords }: LayoutWords): boolean {
  NEXT_NAME.lastIndex = at;
  return officeWords.has(NEXT_NAME.exec(run)?.[0].toLowerCase() ?? '');
}

/**
 * `Dr. Brandt of the Vold Press`: the name of one with a title ends before what he is of;
 * `Da der Polizeiminister Anstand nahm`: an office before a noun of the sentence.
 */
function endOfName(run: string, start: number, layout: LayoutWords, notSubjects: ReadonlySet<string>): number {
  for (const [, office, noun] of OFFICE_AND_NOUN.matchAll(run.slice(start))) {
    if (layout.officeHolders.has(office!.toLowerCase()) && notSubjects.has(noun!.toLowerCase())) {
      return run.indexOf(`${office} ${noun}`, start) + office!.length;
    }
  }
  for (const match of OF.matchAll(run.slice(start))) {
    // what stands before is read only where a link may end it
    if (!layout.officeLinks.has(match[0].trim())) continue;
    // `M. Couvreur de Maurville`: a particle, with a name behind it.
    const next = start + match.index + match[0].length;
    if (layout.particles.includes(match[0].trim()) && isCapitalAt(run, next) && !isOfficeAt(run, next, layout)) {
      continue;
    }
    const before = run.slice(start, start + match.index);
    const name = trailingName(before, span(0, before.length), layout);
    if (name !== undefined && name.start > 0) return start + match.index;
  }
  return run.length;
}

function subjectAt(
  text: string,
  sentence: Span,
  where: Span,
  context: Context,
  isOffice: boolean,
): Omit<Subject, 'capital' | 'first'> | undefined {
  const own = text.slice(where.start, where.end);
  const after = text.slice(where.end, sentence.end);
  const form = isOffice ? 'office' : formOf(own, context);
  if (form === undefined) return undefined;
  const before = text
    .slice(Math.max(sentence.start, where.start - 4), where.start)
    .toLowerCase()
    .trim();
  // `the Earth-tremor felt in May`
  if ((form === 'initials' || form === 'word') && context.language.speech.articles.includes(before)) return undefined;
  // `Ergänzend berichtete Kollege Lund`, `Besorgt äußerte er sich`
  if (form === 'word' && (isAdverbial(own, after, context) || isBeforePronoun(after, context))) return undefined;
  const opening = openingAt(
    text,
    sentence,
    { kind: 'persName', span: where, rule: 'subject' },
    context.language.speech,
  );
  if (opening === undefined || opening.form !== 'subject') return undefined;
  // `Просмотрев список, Скабейка сказал`: with the participle a clause begins, whose subject is behind it.
  const { participle, attributive } = context.language.speech;
  const isParticiple = form === 'word' && [participle, attributive].some((verb) => verb?.test(own.toLowerCase()));
  if (isParticiple && opening.verb === 'none' && where.start === sentence.start) return undefined;
  const bracket = BRACKET.exec(after)?.[1];
  const close = NEXT_WORD.test(after) || described(context.language.speech).test(after);
  const apposed = form === 'office' ? APPOSED.exec(after)?.[1] : undefined;
  const isPublic = ADDRESS.test(after);
  const tellsThird = toThird(context.language.speech).test(after);
  return {
    span: where,
    text: own.replace(/\s+/gu, ' '),
    isPublic,
    opening,
    form,
    close,
    tellsThird,
    ...given({ bracket, apposed }),
  };
}

/** A participle, then a verb, and behind it its subject. */
const isAdverbial = (word: string, after: string, { language: { speech } }: Context): boolean =>
  speech.verbBeforeSubject && speech.participle.test(word.toLowerCase()) && VERB_AND_SUBJECT.test(after);
const VERB_AND_SUBJECT = /^\s\p{Ll}+\s(?:\p{Ll}{1,6}\s){0,2}\p{Lu}/u;

/** ` äußerte er sich`: the verb, and behind it its subject. */
const isBeforePronoun = (after: string, { language: { speech } }: Context): boolean =>
  speech.verbBeforeSubject && pronounBehind(speech).test(after);
const pronounBehind = perTable(({ thirdPerson, recorderPronoun }: SpeechWords) =>
  pattern(`^\\s\\p{Ll}+\\s(?:${anyOf([...thirdPerson, recorderPronoun])})(?!\\p{L})`),
);

/** `Le trésorier, M. Lambert, …`, `Der Vorsitzende des Rates, Willi Holm, …`: what stands behind an office. */
const APPOSED = /^,\s([^,;:()]{3,50}),\s/u;

/** `, 19 Dock Road,`, `, 5 Elm St.,`: a house number and a street. */
const ADDRESS = pattern(/^,\s\d{1,5}[a-z]?\s\p{Lu}[^,;:\n]{2,40},/u);

const NEXT_WORD = pattern(/^\s\p{Ll}/u);

/** ` told him`, ` then asked her`: a verb, and to whom. */
const toThird = perTable(({ thirdObjects = [] }: SpeechWords) =>
  thirdObjects.length === 0 ? /^(?!)/u : pattern(`^(?:\\s\\p{Ll}+)?\\s\\p{Ll}+\\s(?:${anyOf(thirdObjects)})(?!\\p{L})`),
);

/** `, the chief adviser, …`: what a man is, behind his name. */
const described = perTable(({ articles }: SpeechWords) => pattern(`^,\\s(?:${anyOf(articles)})\\s\\p{Ll}`));

const INITIALS = pattern(/^(?:\p{Lu}\.?){1,4}$/u);
const INITIALLED = pattern(/^(?:\p{Lu}\p{L}{0,2}\.\s?)+(?:\p{Ll}{1,3}\s)?\p{Lu}[\p{L}\p{M}’'-]+$/u);
const SMALL_WORDS_ONLY = pattern(/^[\p{Ll}\s]+$/u);

/** What a run of words is; undefined for what names nobody: a body, a pronoun, a place, a word of the language. */
function formOf(run: string, { language: { speech, layout } }: Context): Form | undefined {
  const words = run.split(/\s+/u).map((word) => word.replace(/[.,]+$/u, ''));
  const lower = words.map((word) => word.toLowerCase());
  const first = lower[0]!;
  const last = lower.at(-1)!;
  if (speech.thirdPerson.has(first) || first === speech.recorderPronoun) return undefined;
  if (SMALL_WORDS_ONLY.test(run) && ![first, lower.join(' ')].some((w) => speech.smallOffices.has(w))) return undefined;
  // `The President and I` are two.
  if (lower.includes(speech.recorderPronoun)) return undefined;
  const head = headOf(lower, layout.smallWords);
  // `der norländische Botschafter` is one, where `Botschafter` may be several.
  const isOne = speech.speakingOffices.has(lower[0]!) || (isSmallAt(run, 0) && speech.speakingOffices.has(head));
  if (speech.bodies.has(head) && !isOne) return undefined;
  // `Chief of Protocol Sandor`: an office, then a name.
  const name = lower.length > 2 ? trailingName(run, span(0, run.length), layout) : undefined;
  if (name !== undefined && name.start > 0 && layout.officeWords.has(first)) return 'titled';
  const isOffice = (word: string): boolean => speech.speakingOffices.has(word) || layout.officeHolders.has(word);
  if (lower.length === 1) {
    if (isOffice(first) || speech.shortOffices?.has(words[0]!)) return 'office';
    // `USA`, `UK` are countries, `The FPC` is a body.
    // `M said`, where `M.` is a form of address.
    if (run.length === 1 && INITIALS.test(run)) return 'initials';
    if (INITIALS.test(words[0]!)) return layout.officeWords.has(first.replace(/\./gu, '')) ? undefined : 'initials';
    return [layout.officeWords, speech.notSubjects, speech.narrativeSubjects].some((words) => words.has(first))
      ? undefined
      : 'word';
  }
  // `Se. Majestät`, `Se. Exzellenz`
  const isStyled = lower.length === 2 && layout.addressedOffices.has(last) && !layout.addresses.has(first);
  if (INITIALLED.test(run)) return isStyled && isOffice(last) ? 'office' : 'initialled';
  // `Prof. King`, `Mr. Hall`: a name, whatever the word means elsewhere.
  if (layout.addresses.has(first) && lower.length === 2 && !layout.addressedOffices.has(last)) return 'titled';
  // `The Western Powers` has the form of a title and a name, and no title in it.
  const titled = lower.slice(0, -1).some((word) => isOffice(word) || isTitleWord(word, layout));
  if (
    isOffice(head) &&
    (lower.some((word) => speech.ofWords.includes(word)) || isOffice(last) || layout.officeWords.has(last))
  ) {
    return 'office';
  }
  if (titled && !layout.officeWords.has(last) && !layout.smallWords.has(last)) return 'titled';
  if (titled && words.at(-1) === words.at(-1)!.toUpperCase() && !isOffice(last)) return 'titled';
  if (isOffice(last) || isOffice(head)) return 'office';
  if (lower.some((word) => layout.officeWords.has(word) || speech.notSubjects.has(word))) {
    return isOffice(lower.at(-2) ?? '') ? 'titled' : undefined;
  }
  return lower.length <= 4 ? 'names' : undefined;
}

/** A word of a title or form of address: `Mr.`, `General`, `Vice-Admiral`. */
const isTitleWord = (word: string, layout: LayoutWords): boolean =>
  layout.addresses.has(word) ||
  layout.addressedOffices.has(word) ||
  layout.titles.some((title) => title.toLowerCase() === word) ||
  (word.includes('-') && word.split('-').every((part) => isTitleWord(part.replace(/\.$/u, ''), layout)));

/** The noun of an office: `Minister` in `Minister of Labour`, `Secretary` in `Foreign Secretary`. */
function headOf(lower: readonly string[], small: ReadonlySet<string>): string {
  const border = lower.findIndex((word, i) => i > 0 && small.has(word));
  return lower[(border === -1 ? lower.length : border) - 1]!;
}

/** Whether a subject has a title or is an office. */
export const isTitled = ({ form }: Subject): boolean => form === 'titled' || form === 'office';
