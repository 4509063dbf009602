import { headsExamination } from '../cast/examinations.js';
import { isOath } from '../cast/questions.js';
import { anyOf, perTable, type DateWords, type SpeechWords } from '../../language/index.js';
import { given, pattern } from '../../text/index.js';
import type { Block } from '../layout/blocks.js';
import { isAct } from './acts.js';
import { opensLikeLabel } from './like-label.js';
import {
  QUOTATION,
  isColonHeading,
  isDecision,
  isDirect,
  isHeaded,
  isInCapitals,
  isOfMany,
  isOutcome,
} from './narration.js';
import { isOfRecording } from './recording.js';
import { openingsOf, type Opening } from './openings.js';
import { reported } from './reported.js';
import { isSpeaker, type Scene, type Stretch } from './scene.js';
import { sentencesOf } from './sentences.js';
import { severalIn } from './several.js';

/** Longer is what somebody tells of an act. */
const MOST_OF_ACT = 160;

/** `Baudet smiles.`: more is what somebody says of another. */
const MOST_OF_GESTURE = 50;

/** `Comrade Orlov will report.` is said by whoever gives him the floor. */
const isToCome = (after: string, { modals }: SpeechWords): boolean =>
  modals?.has(NEXT_WORD.exec(after)?.[1]?.toLowerCase() ?? '') === true;
const NEXT_WORD = pattern(/^\s+(\p{L}+)/u);

/** `Kan, whom I saw in the evening, said`: a clause between commas says nothing of whose words they are. */
const MAIN = pattern(/,\s\p{Ll}[^,;.]{3,60},/gu);

const stanceAt = perTable(({ stances = [], betweenSpeakerAndVerb }: SpeechWords) =>
  stances.length === 0
    ? pattern(/^(?!)/u)
    : pattern(new RegExp(`^\\s(?:(?:${anyOf(betweenSpeakerAndVerb)})\\s)?(?:${anyOf(stances)})(?!\\p{L})`, 'u')),
);

/** `[1] Note by witness: …`: a note at the foot. */
const FOOTNOTE = /^\[\d{1,3}\]\s/u;

/** Whether a sentence of a paragraph is somebody's own; `He did not think they would thank us.` is told of him. */
const saysI = (block: Block, { transcript, context }: Scene): boolean =>
  sentencesOf(transcript, block.span, context.language.speech).some(({ start, end }) => {
    const own = MAIN.replace(transcript.text.slice(start, end), ',');
    const isTold = context.language.speech.thirdSingular.has(FIRST_WORD.exec(own)?.[0].toLowerCase() ?? '');
    return !isTold && isDirect(own, context.language.speech);
  });
const FIRST_WORD = pattern(/^\p{L}+/u);

/** `La veuve Simonnet, soixante-deux ans, sans profession.`: whom a court's record brings in, and no verb. */
const broughtIn = perTable(({ units }: DateWords) => {
  const plain = '[^.!?:;«“"]';
  return pattern(`^\\p{Lu}${plain}{2,60},\\s(?:${plain}{1,30}\\s)?(?:${anyOf(units.year)})(?:,${plain}{2,60})?\\.$`);
});

/** A verb that reports; `VALERI rises and says` too, where capitals show who speaks. */
const isVerb = ({ verb, mention }: Opening): boolean =>
  verb === 'strong' || (verb === 'weak' && mention.kind === 'persName' && mention.rend === 'caps');

/**
 * A paragraph without a label in a labelled record goes on, unless its subject is one of those present: then the
 * recorder tells.
 */
export function unlabelled(block: Block, scene: Scene, fresh: boolean): readonly Stretch[] {
  const { speech } = scene.context.language;
  const isApart =
    isColonHeading(block) ||
    isOfRecording(block, speech) ||
    isOutcome(block, speech, true) ||
    isOfMany(block, speech, scene.bodies) ||
    isDecision(block, speech) ||
    isOath(block.text, speech) ||
    headsExamination(block.text, speech) ||
    FOOTNOTE.test(block.text) ||
    broughtIn(scene.context.language.dates).test(block.text) ||
    isHeaded(block.text) ||
    isInCapitals(block);
  if (isApart || opensLikeLabel(block.text, scene)) {
    return [{ span: block.span, role: 'ends' }];
  }
  const first = sentencesOf(scene.transcript, block.span, scene.context.language.speech)[0];
  const opening = first && openingsOf(scene.transcript, first, scene.mentions, scene.context.language.speech)[0];
  const own = first === undefined ? '' : scene.transcript.text.slice(first.start, first.end);
  // `Miss Vail moved to accept the report.`, `The Resolution was declared carried.`
  const isOfAct = opening === undefined ? block.text.length <= MOST_OF_ACT : true;
  if (isOfAct && scene.isOfBody && !isDirect(own, speech) && isAct(own, opening ? [opening] : [], speech)) {
    return [{ span: block.span, role: 'ends' }];
  }
  const tells =
    !fresh &&
    opening?.form === 'subject' &&
    isSpeaker(opening.mention, scene) &&
    opening.mention.span.start - block.span.start < 40 &&
    !isToCome(scene.transcript.text.slice(opening.mention.span.end, first!.end), scene.context.language.speech) &&
    (isVerb(opening) || block.text.length <= MOST_OF_GESTURE || QUOTATION.test(block.text)) &&
    !isDirect(MAIN.replace(own, ','), speech);
  // `Cde. Orlova also against publication.`: notes leave the verb out.
  const isStance =
    opening !== undefined &&
    isSpeaker(opening.mention, scene) &&
    opening.mention.span.start === block.span.start &&
    stanceAt(speech).test(scene.transcript.text.slice(opening.mention.span.end, first!.end));
  if (isStance) return [{ span: block.span, role: 'opens', ...given({ who: opening.mention.ref }) }];
  if (first !== undefined && severalIn(first, scene) !== undefined) return reported(block, scene, undefined, undefined);
  // `Cde. CB asked about the weather.`, `Baudet smiles. "They will."`: who is reported, or quoted, speaks.
  const isReport = tells && isVerb(opening) && !saysI(block, scene);
  if (isReport) return reported(block, scene, undefined, undefined);
  if (tells && QUOTATION.test(block.text)) {
    return [{ span: block.span, role: 'opens', ...given({ who: opening.mention.ref }) }];
  }
  return [{ span: block.span, role: tells ? 'ends' : 'continues' }];
}
