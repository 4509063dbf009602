import { anyOf, perTable, type SpeechWords } from '../../language/index.js';
import type { Transcript } from '../../model/index.js';
import { given, pattern, span, type Span } from '../../text/index.js';
import type { Block } from '../layout/blocks.js';
import { answerIn, askedIn, isAct, isHandover, type Asked } from './acts.js';
import { identityOf } from './guests.js';
import { openingsOf, within, type Opening, type PersonMention } from './openings.js';
import { opensParagraph, widthOf } from '../layout/line-shapes.js';
import { dropsRecorder, pronounReports, recorderRemarks, recorderReports } from './recorder.js';
import {
  isListed,
  isSpeaker,
  qualifies,
  RECORDER,
  speakerIn,
  type Current,
  type Partner,
  type Scene,
  type Stretch,
} from './scene.js';
import { isAside, isEnder, isOutcome, isProcedure, isTold, isTopic, QUOTATION } from './narration.js';
import { clausesOf, sentencesOf } from './sentences.js';
import { opensLikeLabel } from './like-label.js';
import { isOthers, isSomeone, isUnnamedOffice } from './others.js';
import { severalIn } from './several.js';

/** What opens a turn in a sentence: somebody named, the author's *I*, or `he` for whom the author spoke with. */
type Opener = Pick<Stretch, 'who' | 'cert' | 'guest'> & { readonly key: string };

/**
 * A paragraph of a reported record: each sentence whose subject reports, and is another than the speaker, opens a turn.
 */
export function reported(block: Block, scene: Scene, before: Current, partner: Partner): readonly Stretch[] {
  const { transcript, context } = scene;
  const stretches: Stretch[] = [];
  let current: Pick<Stretch, 'key'> | undefined = before;
  let other = partner;
  // Whom the sentence before has as its subject, who does something in it: `The President was disturbed. He recalled …`
  let actor: { readonly sentence: Span; readonly opener: Opener } | undefined;
  let start = block.span.start;
  // `Museum. Mr Wylie said …`
  let led = 0;
  const width = widthOf(block.text);
  const { speech } = context.language;
  let role: Stretch['role'] = current ? 'continues' : 'ends';
  let speaker: Pick<Stretch, 'who' | 'cert' | 'guest' | 'key'> = {};
  let asked = before?.asked;
  const close = (end: number): void => {
    if (end > start) stretches.push({ span: span(start, end), role, ...(role === 'opens' ? speaker : {}) });
  };
  clausesOf(transcript, block.span, speech).forEach((sentence, i) => {
    const openings = openingsOf(transcript, sentence, scene.mentions, speech);
    const { start: from } = sentence;
    const opens = i === 0 || opensParagraph(transcript.text, width, from) || opensPoint(transcript.text, from);
    const first = opens || i === led;
    const own = transcript.text.slice(sentence.start, sentence.end);
    const acts = (scene.isOfBody && isAct(own, openings, speech)) || isHandover(own, openings, speech);
    const named = severalIn(sentence, scene) ?? openerOf(sentence, openings, first, scene, { current, partner: other });
    const others = (): Opener | undefined =>
      (i > 0 ? labelledIn(sentence, scene) : undefined) ?? answererOf(sentence, asked, scene);
    const opener = acts ? undefined : (named ?? others());
    asked = askedIn(transcript.text, sentence, openings, scene.mentions, speech);
    if (acts) {
      if (sentence.start > block.span.start) close(previousEnd(transcript, sentence.start, start));
      [start, role, current, actor] = [i === 0 ? start : sentence.start, 'ends', undefined, undefined];
      return;
    }
    const he = opener === undefined && current?.key !== actor?.opener.key ? actor : undefined;
    if (he !== undefined && pronounReports(own, speech)) {
      if (he.sentence.start > start) close(previousEnd(transcript, he.sentence.start, start));
      [start, role, speaker, current] = [he.sentence.start, 'opens', he.opener, { key: he.opener.key }];
      actor = undefined;
      return;
    }
    actor = opener === undefined ? actingIn(sentence, openings, scene) : undefined;
    if (opener === undefined) {
      const isNarration = (): boolean => opens && isNarrated(block, sentence, openings, { current, scene });
      if (i > 0 && (opensPoint(transcript.text, from) || isNoneOfHis(sentence, scene) || isNarration())) {
        close(previousEnd(transcript, sentence.start, start));
        [start, role, current] = [sentence.start, 'ends', undefined];
      } else if (opensLine(transcript.text, sentence, block) && sentence.end < block.span.end && isTopic(own, speech)) {
        if (i > 0) close(previousEnd(transcript, sentence.start, start));
        [start, led, role, current] = [i === 0 ? start : sentence.start, i + 1, 'ends', undefined];
      } else if (i === 0 && (DAY.test(own) || TOPIC_END.test(own))) {
        [role, current] = ['ends', undefined];
      } else if (i === 0 && current && openings.some((o) => o.form === 'subject' && mayEnd(o, sentence, scene))) {
        role = 'ends';
      } else if (
        i === 0 &&
        (isOthers(sentence, openings, scene) || isAuthors(own, current, scene) || isAnothersAct(own, current, scene))
      ) {
        role = 'ends';
      }
      other = actorIn(openings, scene) ?? metIn(sentence, scene) ?? other;
      return;
    }
    if (opener.key !== keyOfAuthor(scene)) other = given({ who: opener.who, key: opener.key });
    else other = toldIn(sentence, scene) ?? other;
    if (current?.key === opener.key && i > 0) return;
    if (sentence.start > block.span.start) close(previousEnd(transcript, sentence.start, start));
    start = i === 0 ? block.span.start : sentence.start;
    role = current?.key === opener.key ? 'continues' : 'opens';
    speaker = opener;
    current = { key: opener.key };
  });
  close(block.span.end);
  const last = stretches.at(-1);
  return asked === undefined || last === undefined ? stretches : [...stretches.slice(0, -1), { ...last, asked }];
}

/** Who takes part; whoever opens the paragraph in the capitals in which the record sets who speaks. */
const mayEnd = ({ mention }: Opening, { start }: Span, scene: Scene): boolean =>
  isSpeaker(mention, scene) ||
  (mention.kind === 'persName' && mention.rend === 'caps' && mention.span.start === start && scene.capitals.size > 0);

/** `He could not say.` behind a question: whom it was put to, probably; who put it did not answer it. */
function answererOf(sentence: Span, asked: Asked | undefined, scene: Scene): Opener | undefined {
  if (asked === undefined) return undefined;
  const pronoun = answerIn(scene.transcript.text, sentence, scene.context.language.speech);
  if (pronoun === undefined) return undefined;
  const { ref } = asked.mention ?? {};
  const isKnown = asked.mention !== undefined && ref !== undefined && isSpeaker(asked.mention, scene);
  return isKnown ? { who: ref, cert: 'medium', key: ref } : { guest: pronoun, key: `answer ${sentence.start}` };
}

function openerOf(
  sentence: Span,
  openings: readonly Opening[],
  first: boolean,
  scene: Scene,
  { current, partner }: { readonly current: Pick<Stretch, 'key'> | undefined; readonly partner: Partner },
): Opener | undefined {
  // After the author's own words, whatever another does is another's: `I asked him for whom. The Ambassador laughed.`
  const afterAuthor = scene.recorder !== undefined && current?.key === keyOfAuthor(scene);
  const opening = openings.find((o) => qualifies(o, first || afterAuthor, scene));
  if (opening !== undefined) {
    const { mention } = opening;
    const key = mention.ref ?? identityOf(scene.transcript, mention);
    return {
      ...(isListed(mention, scene) ? given({ who: mention.ref, cert: guess(mention) }) : guestAs(mention)),
      key,
    };
  }
  if (scene.recorder === undefined) return undefined;
  const text = scene.transcript.text.slice(sentence.start, sentence.end);
  const { speech } = scene.context.language;
  if (recorderReports(text, speech)) {
    return { ...given({ who: scene.recorder.id, cert: scene.recorder.cert }), key: keyOfAuthor(scene) };
  }
  if (first && openings.length === 0 && dropsRecorder(text, speech)) {
    return { ...given({ who: scene.recorder.id }), cert: 'medium', key: keyOfAuthor(scene) };
  }
  // `I said that he might. He said …`: after the author, whom he spoke with.
  if (partner?.key === undefined || (current !== undefined && current.key !== keyOfAuthor(scene))) return undefined;
  return pronounReports(text, speech)
    ? { key: partner.key, ...(partner.who === undefined ? {} : { who: partner.who, cert: 'medium' }) }
    : undefined;
}

/** `Koll. Amt: „Ich war da.“` among sentences that report, in a record without other labels: he who is listed. */
function labelledIn(sentence: Span, scene: Scene): Opener | undefined {
  const [mention] = within(scene.mentions, sentence);
  if (mention?.ref === undefined || mention.kind !== 'persName') return undefined;
  return mention.span.start === sentence.start &&
    scene.speakers.has(mention.ref) &&
    COLON.test(scene.transcript.text.slice(mention.span.end, sentence.end))
    ? { who: mention.ref, key: mention.ref, ...given({ cert: guess(mention) }) }
    : undefined;
}

const COLON = /^\s?:\s/u;
/** `4 марта.`, `March 4.`: with the day the author of a journal begins again. */
const DAY = pattern(/^(?:\d{1,2}\.?\s\p{L}{3,10}|\p{L}{3,10}\s\d{1,2})\.$/u);

const opensLine = (text: string, { start }: Span, block: Block): boolean =>
  start === block.span.start || text[start - 1] === '\n' || opensPoint(text, start);
/** `• Ruth asked why.` */
const opensPoint = (text: string, start: number): boolean => POINT.test(text.slice(Math.max(0, start - 4), start));
const POINT = /•\s{0,3}$/u;

/** `A resident asked why.`, `The deputy head of delegation confirmed it.` within a paragraph: no part of the turn. */
function isNoneOfHis(sentence: Span, scene: Scene): boolean {
  const { speech, layout } = scene.context.language;
  const { text } = scene.transcript;
  const own = text.slice(sentence.start, sentence.end);
  return (
    opensRemark(text, sentence, speech) ||
    // `JIAN: Since June.` on a line of its own
    (text[sentence.start - 1] === '\n' && COLON_NEAR.test(own) && opensLikeLabel(own, scene)) ||
    isSomeone(text, sentence, speech) ||
    isUnnamedOffice(sentence, scene) ||
    isTold(own, speech) ||
    isProcedure(own, layout)
  );
}

const COLON_NEAR = /^[^:.?!]{2,40}:\s/u;

/** `Note: Bell was friendly.` on a line of its own in a record without blank lines. */
const opensRemark = (text: string, { start, end }: Span, speech: SpeechWords): boolean =>
  text[start - 1] === '\n' && isEnder(text.slice(start, end), speech);

/** `The conversation lasted an hour.`, `Nam took his hat.`: a paragraph that no blank line parts, and nobody says. */
function isNarrated(
  block: Block,
  sentence: Span,
  openings: readonly Opening[],
  { current, scene }: { readonly current: Pick<Stretch, 'key'> | undefined; readonly scene: Scene },
): boolean {
  const { speech } = scene.context.language;
  const text = scene.transcript.text.slice(sentence.start, sentence.end);
  const line: Block = { ...block, span: sentence, text };
  return (
    isAside(line, speech) ||
    isOutcome(line, speech, false) ||
    isOthers(sentence, openings, scene) ||
    isAuthors(text, current, scene)
  );
}

/**
 * `I asked why.`, where nothing says whose *I* it is; `On 11 August I met Gerszky.`, `In my view, …` in a record of the
 * author's own: no part of what another said.
 */
function isAuthors(sentence: string, current: Pick<Stretch, 'key'> | undefined, scene: Scene): boolean {
  const { speech } = scene.context.language;
  // `“I was told that on Monday you were in Fale.`: what is quoted is no author's.
  if (QUOTED.test(sentence)) return false;
  if (recorderReports(sentence, speech)) return true;
  const goesOn = scene.recorder !== undefined && current?.key === keyOfAuthor(scene);
  if (goesOn && recorderRemarks(sentence, speech)) return true;
  const isOthers = scene.isOwn && current !== undefined && current.key !== keyOfAuthor(scene);
  if (!isOthers || QUOTATION.test(sentence)) return false;
  const first = WORDS.match(sentence.toLowerCase()).slice(0, MOST_BEFORE_AUTHOR);
  const other = first.findIndex((word) => speech.thirdSingular.has(word));
  const own = first.findIndex((word, i) => word === speech.recorderPronoun || (i < 2 && speech.firstPerson.has(word)));
  return own >= 0 && (other < 0 || own < other);
}

const QUOTED = /^\s*["“„«]/u;

/** `L'Ambassadeur m'a laissé une note.` after the author's own words: what another does is none of them. */
const isAnothersAct = (sentence: string, current: Pick<Stretch, 'key'> | undefined, scene: Scene): boolean =>
  scene.recorder !== undefined &&
  current?.key === keyOfAuthor(scene) &&
  scene.context.language.layout.officeHolders.has(
    officeFirst(scene.context.language.speech).exec(sentence)?.[1]!.toLowerCase() ?? '',
  );
const officeFirst = perTable(
  ({ articles }: SpeechWords) => new RegExp(`^(?:${anyOf(articles)})(?:\\s|(?<=['’]))(\\p{L}+)\\s\\p{Ll}`, 'iu'),
);

/** `3. Boat Club --`: a topic that runs into the paragraph is no part of what was said before. */
const TOPIC_END = /[-–—]$/u;

/** So many words at the beginning of a sentence show that its author speaks of himself. */
const MOST_BEFORE_AUTHOR = 8;

const guess = ({ cert }: PersonMention): 'medium' | undefined => (cert === undefined ? undefined : 'medium');

export const keyOfAuthor = ({ recorder }: Scene): string => recorder?.id ?? RECORDER;

/**
 * Who takes part and is the subject of a sentence that reports nothing: probably the one whom `He said` behind it
 * means;
 * not of what had been before, or was to come: `Wells would leave.`
 */
function actingIn(
  sentence: Span,
  openings: readonly Opening[],
  scene: Scene,
): { readonly sentence: Span; readonly opener: Opener } | undefined {
  const { ref, span: named } = speakerIn(openings, scene) ?? {};
  if (ref === undefined || named === undefined || scene.recorder !== undefined) return undefined;
  const { text } = scene.transcript;
  const next = NEXT_WORD.exec(text.slice(named.end, sentence.end))?.[1] ?? '';
  const { pluperfect, modals } = scene.context.language.speech;
  if (pluperfect?.has(next) === true || modals?.has(next) === true) return undefined;
  return { sentence, opener: { who: ref, key: ref, cert: 'medium' } };
}

const NEXT_WORD = pattern(/^\s(\p{Ll}+)/u);

/** `I told the President that …`, `I expressed to the President my view`: to whom the author spoke. */
export function toldIn(where: Span, scene: Pick<Scene, 'transcript' | 'mentions' | 'context'>): Partner {
  const { text } = scene.transcript;
  const { recorderPronoun } = scene.context.language.speech;
  const told = within(scene.mentions, where).find(({ ref, span: { start } }) => {
    const before = ARTICLE_END.replace(text.slice(where.start, start), '');
    const words: readonly string[] = WORDS.match(before.toLowerCase());
    const at = words.lastIndexOf(recorderPronoun);
    return ref !== undefined && at >= 0 && words.length - at - 1 <= MOST_TO_WHOM && words.length - at > 1;
  });
  return told?.ref === undefined ? undefined : { who: told.ref, key: told.ref };
}

/** A verb, and `to`. */
const MOST_TO_WHOM = 2;
const ARTICLE_END = pattern(/\s(?:\p{Ll}{1,3}\s)?$/u);

/** `I received Kim Dok-su, who came to take leave`: the one person whom a sentence of the author's own names. */
function metIn(where: Span, scene: Scene): Partner {
  if (scene.recorder === undefined) return undefined;
  const { speech } = scene.context.language;
  const words = WORDS.match(scene.transcript.text.slice(where.start, where.end).toLowerCase());
  if (!words.some((word) => speech.firstPerson.has(word))) return undefined;
  const met = within(scene.mentions, where).filter(({ ref }) => ref !== scene.recorder?.id);
  const one = met.find(({ ref }) => ref !== undefined)?.ref;
  const keys = new Set(met.map((mention) => mention.ref ?? identityOf(scene.transcript, mention)));
  if (keys.size !== 1) return undefined;
  // `Chairman Ri came up to me. He complained …`: whom nothing identifies, and none of those before him.
  return one === undefined ? { key: [...keys][0]! } : { who: one, key: one };
}

/** `Abends kam Geheimrat Zimmerer. Er sagte …`: who did something in a sentence of the author's own. */
function actorIn(openings: readonly Opening[], scene: Scene): Partner {
  const acted = openings.find((o) => o.form === 'subject' && o.mention.kind === 'persName');
  if (scene.recorder === undefined || acted === undefined) return undefined;
  const { ref } = acted.mention;
  return { ...given({ who: ref }), key: ref ?? identityOf(scene.transcript, acted.mention) };
}

/** The last of them in a stretch; without any, who acted in its first sentence: `Comrade Lund came late.` */
export const lastMetIn = (where: Span, scene: Scene): Partner => {
  const { speech } = scene.context.language;
  const sentences = sentencesOf(scene.transcript, where, speech);
  const met = sentences.map((sentence) => metIn(sentence, scene)).findLast((one) => one !== undefined);
  const [first] = sentences;
  return met ?? (first && actorIn(openingsOf(scene.transcript, first, scene.mentions, speech), scene));
};

const WORDS = pattern(/[\p{L}’']+/gu);

/** Who is not listed speaks probably; whom nothing identifies has no identity here either. */
const guestAs = ({ ref, span: guest }: PersonMention): Pick<Stretch, 'who' | 'cert' | 'guest'> =>
  ref === undefined ? { guest } : { who: ref, cert: 'medium', guest };

/** A turn ends with its last character, the white space before the next sentence belongs to none. */
const previousEnd = (transcript: Transcript, at: number, least: number): number => {
  let end = at;
  while (end > least && /\s/u.test(transcript.text[end - 1]!)) end--;
  return end;
};
