import { given, span, type Span } from '../../text/index.js';
import { answerAt, examinationAt } from '../cast/examinations.js';
import type { Label } from '../cast/labels.js';
import type { Block } from '../layout/blocks.js';
import { isAside, isHeadingLike, isOutcome, isSectionHead } from './narration.js';
import { within } from './openings.js';
import type { Scene, Stretch, Who } from './scene.js';
import { sentencesOf } from './sentences.js';

type Voice = Pick<Stretch, 'who' | 'key'>;

/** Who asks and who answers, from a heading of a trial on. */
export interface Hearing {
  readonly asker: Voice;
  readonly witness: Voice;
  /** Whether nothing but the heading has been read, the witness spoke last, or somebody whom a label names. */
  readonly state: 'fresh' | 'answered' | 'left';
}

/** `It was brown?—I said it was dark.`: where each answer begins. */
const answersIn = (text: string, { context: { language } }: Scene): readonly number[] =>
  answerAt(language.speech)
    .matchAll(text)
    .flatMap(({ index, groups, 0: whole }) => (groups?.['mark'] === '?' ? [index + whole.length] : []));

/**
 * What is said where a trial's headings say who is examined by whom: the witness tells (`I am a wheelwright.`), and
 * questions and answers run on in one paragraph.
 */
export function heard(
  block: Block,
  labels: readonly Label[],
  scene: Scene,
  hearing: Hearing | undefined,
  who: Who,
): { readonly stretches?: readonly Stretch[]; readonly hearing: Hearing } | undefined {
  const { speech } = scene.context.language;
  const head = labels.length === 0 ? examinationAt(block.text, speech) : undefined;
  if (head?.isSaid === true) {
    const at = (where: Span): Voice =>
      voiceAt(span(block.span.start + where.start, block.span.start + where.end), scene);
    const witness = head.witness === undefined ? (hearing?.witness ?? NOBODY) : at(head.witness);
    const next: Hearing = { asker: at(head.examiner), witness, state: 'fresh' };
    const border = block.span.start + head.length;
    const rest = span(border, block.span.end);
    return {
      stretches: [
        { span: span(block.span.start, border), role: 'ends' },
        ...(border < block.span.end ? saidIn(rest, next, scene) : []),
      ],
      hearing: border < block.span.end ? { ...next, state: 'answered' } : next,
    };
  }
  if (hearing === undefined) return undefined;
  const isAsked = answersIn(block.text, scene).length > 0;
  if (labels.length > 0) {
    const spoken = labels.flatMap((l, i) => askedBy(l, labels[i + 1], block, hearing, scene, who));
    return {
      hearing: { ...hearing, state: isAsked ? 'answered' : 'left' },
      ...given({ stretches: isAsked ? spoken : undefined }),
    };
  }
  const isNobodys =
    block.kind !== 'p' ||
    scene.topics.has(block) ||
    isHeadingLike(block) ||
    isSectionHead(block) ||
    isAside(block, speech) ||
    isOutcome(block, speech, true);
  if (isNobodys) return undefined;
  const { state } = hearing;
  if (isAsked || state === 'fresh' || (state === 'answered' && saysI(block.text, scene))) {
    return { stretches: saidIn(block.span, hearing, scene), hearing: { ...hearing, state: 'answered' } };
  }
  // `The prisoner here asked for water.`
  return state === 'answered' ? { stretches: [{ span: block.span, role: 'ends' }], hearing } : undefined;
}

const NOBODY: Voice = { key: '(witness)' };

/** The one whom the text names there. */
function voiceAt(where: Span, { mentions, transcript: { text } }: Scene): Voice {
  const named = within(mentions, where).at(-1);
  return { ...given({ who: named?.ref }), key: named?.ref ?? text.slice(where.start, where.end) };
}

const opens = (where: Span, voice: Voice, isDoubtful = false): Stretch => ({
  span: where,
  role: 'opens',
  direct: true,
  ...voice,
  ...(isDoubtful && voice.who !== undefined ? { cert: 'medium' as const } : {}),
});

/** `Mr. LOWE (continuing)—Had he been drinking?—Not in my house. He owed you for a week?—For two.` */
function askedBy(
  label: Label,
  next: Label | undefined,
  block: Block,
  { witness }: Pick<Hearing, 'witness'>,
  scene: Scene,
  who: Who,
): readonly Stretch[] {
  const { id, cert } = who(label);
  const where = span(label.span.start, next?.span.start ?? block.span.end);
  const [first, ...more] = questioned(
    where,
    { asker: { ...given({ who: id }), key: id ?? label.text }, witness },
    scene,
  );
  return first === undefined ? [] : [{ ...first, label, ...given({ cert }) }, ...more];
}

const saidIn = (
  where: Span,
  { asker, witness }: Pick<Hearing, 'asker' | 'witness'>,
  scene: Scene,
): readonly Stretch[] => {
  const isTold = answersIn(scene.transcript.text.slice(where.start, where.end), scene).length === 0;
  return isTold ? [opens(where, witness)] : questioned(where, { asker, witness }, scene);
};

/** A question, its answer, and behind each answer, as its last sentence, the next question. */
function questioned(
  where: Span,
  { asker, witness }: Pick<Hearing, 'asker' | 'witness'>,
  scene: Scene,
): readonly Stretch[] {
  const { transcript, context } = scene;
  const borders = answersIn(transcript.text.slice(where.start, where.end), scene).map((at) => where.start + at);
  const [first = where.end, ...others] = borders;
  const found: Stretch[] = [opens(span(where.start, first), asker)];
  borders.forEach((start, i) => {
    const end = others[i];
    if (end === undefined) {
      found.push(opens(span(start, where.end), witness));
      return;
    }
    const sentences = sentencesOf(transcript, span(start, end), context.language.speech);
    const question = sentences.at(-1)!.start;
    const isDoubtful = sentences.length > 2;
    // `What bag?—`: an answer that asks, or a question without its answer.
    if (sentences.length < 2) found.push(opens(span(start, end), { key: `(${start})` }));
    else found.push(opens(span(start, question), witness, isDoubtful), opens(span(question, end), asker, isDoubtful));
  });
  return found;
}

const saysI = (text: string, { context: { language } }: Scene): boolean =>
  (text.toLowerCase().match(WORDS) ?? []).some((word) => language.speech.firstPerson.has(word));
const WORDS = /[\p{L}’']+/gu;
