import type { SpeechWords } from '../../language/index.js';
import { given, pattern, type Span } from '../../text/index.js';
import type { Block } from '../layout/blocks.js';
import { isDirect } from './narration.js';
import { openingsOf } from './openings.js';
import { isSpeaker, speakerIn, type Partner, type Scene, type Stretch } from './scene.js';
import { sentencesOf } from './sentences.js';

/** `Mr. H. LUND (Weavers) said: I rise to support it.`: what leads to the colon, and the words behind it. */
function saidIn(text: string, speech: SpeechWords): { readonly who: string; readonly length: number } | undefined {
  const [lead, who, verb] = SAID.exec(text) ?? [];
  if (lead === undefined || !speech.reportingVerbs.has(verb!) || !isDirect(text.slice(lead.length), speech)) {
    return undefined;
  }
  return { who: who!, length: lead.length };
}

/** So many paragraphs of that form are how a record says who speaks, without labels beside them. */
const FEWEST_SAID = 3;

export const saysOften = (body: readonly Block[], speech: SpeechWords): boolean =>
  body.filter(({ kind, text }) => kind === 'p' && saidIn(text, speech) !== undefined).length >= FEWEST_SAID;

/**
 * `Mr. H. LUND (Weavers) said: I rise to support it.`, `He said: Friends, I have been …` where others have labels: the
 * long form of a label, whose speaker's own words fill the paragraph, whomever they name.
 */
export function ownWords(block: Block, scene: Scene, actor: Partner): Stretch | undefined {
  if (block.kind !== 'p' || !scene.quotes) return undefined;
  const { speech } = scene.context.language;
  const head = saidIn(block.text, speech);
  if (head === undefined) return undefined;
  if (speech.thirdSingular.has(head.who.toLowerCase())) {
    return {
      span: block.span,
      role: 'opens',
      direct: true,
      ...given(actor ?? {}),
      ...(actor ? { cert: 'medium' } : {}),
    };
  }
  const [first] = sentencesOf(scene.transcript, block.span, speech);
  const [opening] = first === undefined ? [] : openingsOf(scene.transcript, first, scene.mentions, speech);
  const { mention } = opening ?? {};
  const end = block.span.start + head.length;
  if (mention === undefined || opening?.form !== 'subject' || mention.span.end > end) return undefined;
  return isSpeaker(mention, scene)
    ? { span: block.span, role: 'opens', direct: true, ...given({ who: mention.ref, key: mention.ref }) }
    : { span: block.span, role: 'opens', direct: true, guest: mention.span };
}

/** The subject of a stretch's first sentence, where he is one of those who speak. */
export function actorOf(where: Span, scene: Scene): Partner {
  const { speech } = scene.context.language;
  const [first] = scene.quotes ? sentencesOf(scene.transcript, where, speech) : [];
  const who = first && speakerIn(openingsOf(scene.transcript, first, scene.mentions, speech), scene)?.ref;
  return who === undefined ? undefined : { who, key: who };
}

/** Anything without a sentence's end but initials and titles, a verb, a colon, and no quotation. */
const SAID = pattern(
  /^(\p{Lu}(?:[^.:;?!“”"\n]|(?<=(?:^|[\s(])\p{Lu}\p{Ll}{0,4})\.)*?)\s(\p{Ll}+)(?:\s\p{Ll}+){0,2}:[—–]?\s(?!["“„«])/u,
);
