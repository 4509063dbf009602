import { ofKind, type Context, type Transcript } from '../../model/index.js';
import type { SpeechWords } from '../../language/index.js';
import { given, pattern, span, type Span } from '../../text/index.js';
import type { Label } from '../cast/labels.js';
import { headsExamination } from '../cast/examinations.js';
import { isOath } from '../cast/questions.js';
import { ownList } from '../cast/holders.js';
import { isTitled } from '../cast/subjects.js';
import type { Block } from '../layout/blocks.js';
import type { Structure } from '../layout/index.js';
import { isRecordHead } from '../layout/sections.js';
import { isBracketed } from '../layout/inserts.js';
import { guestsOf, namesakesAmong } from './guests.js';
import { heard, type Hearing } from './examination.js';
import { itemEnds } from './item-ends.js';
import { labelled } from './labelled-blocks.js';
import { opensLikeLabel, MOST_OF_LABEL } from './like-label.js';
import { isMixed, mixed } from './mixed.js';
import { actorOf, ownWords, saysOften } from './own-words.js';
import {
  headingLines,
  headsBetween,
  isAnnounced,
  isAside,
  isHeaded,
  isDirect,
  isHeadingLike,
  isOutcome,
  isPointHead,
  isProcedure,
  isSectionHead,
  signedAt,
  topicsIn,
} from './narration.js';
import { awaitedBehind, isNextPoint, type Awaited } from './announced-points.js';
import { openingAt, openingsOf, type Opening, type PersonMention } from './openings.js';
import { recorderOf } from './author-speaks.js';
import { isOfBody } from './acts.js';
import { bodyOf, labelsByBlock } from './record-body.js';
import { keyOfAuthor, lastMetIn, reported } from './reported.js';
import { isListed, qualifies, type Current, type Partner, type Scene, type Stretch, type Who } from './scene.js';
import { clausesOf, sentencesOf } from './sentences.js';
import { isSignature } from './signature.js';
import { unlabelled } from './unlabelled.js';

/** Walks the record's blocks and says of each stretch whether it opens a turn, goes on, or is none. */
export function openingTurns(
  transcript: Transcript,
  structure: Structure,
  mentions: readonly PersonMention[],
  context: Context,
  who: Who,
): readonly Stretch[] {
  const labels = labelsByBlock(structure.labels);
  const body = bodyOf(structure);
  const scene = sceneOf(transcript, structure, mentions, context, { labels, body });
  const pieces: Stretch[] = [];
  let current: Current;
  let partner: Partner;
  // Who did something last in what nobody says: `Mr. Lund moved the following:` above `He said: …`
  let actor: Partner;
  let hearing: Hearing | undefined;
  let awaited: Awaited = 0;
  // A page end on the line feed between the halves of a paragraph; others stand before paragraphs.
  const joins = new Set(
    ofKind(transcript.annotations, 'pb').flatMap(({ span: seam }) => (seam.start < seam.end ? [seam.end] : [])),
  );
  const itemEnd = itemEnds(transcript);
  let end = Infinity;
  for (const block of body) {
    // A turn that an item of a list holds ends with it.
    if (current !== undefined && block.span.start >= end) {
      pieces.push({ span: span(block.span.start, block.span.start), role: 'ends' });
      current = undefined;
    }
    const itemsEnd = itemEnd(block.span.start);
    const own = labels.get(block.span.start) ?? [];
    const trial = heard(block, own, scene, hearing, who);
    hearing = trial?.hearing ?? hearing;
    const isAwaited =
      current !== undefined && own.length === 0 && isNextPoint(block.text, awaited) && !opensReport(block, scene);
    const found =
      (joins.has(block.span.start) && current) || isAwaited
        ? within1(block)
        : (trial?.stretches ??
          (own.length === 0 ? asOne(ownWords(block, scene, actor)) : undefined) ??
          stretchesOf(block, own, scene, { current, partner }, who));
    awaited = awaitedBehind(block.text, isAwaited ? awaited : 0);
    for (const stretch of found) {
      pieces.push(stretch);
      if (stretch.role === 'opens') {
        const { key = stretch.who, who: id } = stretch;
        actor = undefined;
        if (key !== keyOfAuthor(scene)) partner = given({ who: id, key });
        const fresh = stretch.label?.alone === true && stretch.span.end === stretch.label.span.end;
        current = {
          direct: stretch.label !== undefined || stretch.direct === true,
          fresh,
          ...given({ who: id, key, asked: stretch.asked }),
        };
        end = itemsEnd;
      } else if (stretch.role === 'continues' && current) {
        const { asked: _asked, ...goesOn }: NonNullable<Current> = current;
        current = { ...goesOn, ...(goesOn.fresh ? { fresh: false } : {}), ...given({ asked: stretch.asked }) };
      } else if (stretch.role === 'ends') {
        current = undefined;
        actor = actorOf(stretch.span, scene) ?? actor;
        // Below a heading, as a journal's next day, `He said` means nobody of before.
        partner = lastMetIn(stretch.span, scene) ?? (isHeadingLike(block) ? undefined : partner);
      }
    }
  }
  return pieces;
}

/** What the record shows as a whole. */
function sceneOf(
  transcript: Transcript,
  structure: Structure,
  mentions: readonly PersonMention[],
  context: Context,
  { labels, body }: { readonly labels: ReturnType<typeof labelsByBlock>; readonly body: ReturnType<typeof bodyOf> },
): Scene {
  const people = structure.facts.participants;
  const sorted = [...mentions].sort((a, b) => a.span.start - b.span.start);
  const recorder = recorderOf(structure, { transcript, mentions: sorted, context });
  const isReported = structure.labels.length * MOST_LABELS < structure.subjects.length;
  const furniture = new Set(ofKind(transcript.annotations, 'fw').map((a) => a.span.start));
  const inserts = ofKind(transcript.annotations, 'seg').map((a) => a.span);
  const speakers = new Set([...people.map((p) => p.id), ...toldOf(structure, context)]);
  return {
    transcript,
    mentions: sorted,
    furniture,
    inserts,
    isOwn: structure.isOwn,
    context,
    speakers,
    topics: new Set([
      ...topicsIn(structure.blocks),
      ...headsBetween(body, ({ span: { start } }) => labels.has(start), context.language.speech),
      ...signedAt(
        structure.blocks.filter((block) => !labels.has(block.span.start)),
        context.language,
      ),
    ]),
    open: structure.listed < 2,
    subjects: new Set(structure.subjects.map(({ subject }) => subject.span.end)),
    sure: new Set(structure.subjects.flatMap(({ subject: s }) => (isTitled(s) ? [s.span.end] : []))),
    capitals: new Set(structure.subjects.flatMap(({ subject: s }) => (s.capital ? [s.span.end] : []))),
    called: new Map(structure.labels.map((label) => [label.text.toLowerCase(), label])),
    isReported,
    quotes: (structure.labels.length > 0 && !isReported) || saysOften(body, context.language.speech),
    isOfBody: isOfBody(transcript.text, context.language.speech),
    bodies: bodiesIn(transcript.text.slice(0, structure.body[0]?.span.start ?? 0), context.language.speech),
    namesakes: namesakesAmong(people, sorted, transcript, context),
    guests: guestsOf(transcript, structure, sorted, speakers, context),
    ...(recorder ? { recorder } : {}),
  };
}

const bodiesIn = (head: string, { bodies }: SpeechWords): ReadonlySet<string> =>
  new Set(HEAD_WORD.match(head.toLowerCase()).filter((word) => bodies.has(word)));
const HEAD_WORD = pattern(/[\p{L}’'-]+/gu);

/**
 * Whoever opens a paragraph with what he says and stands in the record's own list speaks, as he would if no list had
 * him; `The President told me` within one is told by another.
 */
const toldOf = ({ subjects }: Structure, { register }: Context): readonly string[] =>
  ownList(register).length === 0
    ? []
    : subjects.flatMap(({ id, guest, subject: { first, opening } }) =>
        guest === true && first && opening.verb === 'strong' ? (id ?? []) : [],
      );

/** `(The letter referred to is as follows:)`: what stands behind it was read into the record, and said by nobody. */
const LEADS_IN = /:\s*[)\]][.\s]*$/u;

/** Where labels are so much fewer than sentences that report, what follows a labelled turn is told again. */
const MOST_LABELS = 3;

const asOne = (stretch: Stretch | undefined): readonly Stretch[] | undefined => stretch && [stretch];

const within1 = (block: Block): readonly Stretch[] => [{ span: block.span, role: 'continues' }];

function stretchesOf(
  block: Block & { readonly heading?: true },
  labels: readonly Label[],
  scene: Scene,
  { current, partner }: { readonly current: Current; readonly partner: Partner },
  who: Who,
): readonly Stretch[] {
  if (block.heading || scene.topics.has(block)) return [{ span: block.span, role: 'ends' }];
  if (scene.furniture.has(block.span.start)) return [{ span: block.span, role: 'apart' }];
  if (labels.length > 0 && labels.every(({ place }) => place !== 'block') && isMixed(block, labels[0]!, scene)) {
    return mixed(block, labels, who, scene, { current, partner });
  }
  if (labels.length > 0) return labelled(block, labels, who, current, scene);
  const { layout } = scene.context.language;
  if (isSignature(block, scene) || isPointHead(block, layout) || opensExamination(block, scene)) {
    return [{ span: block.span, role: 'ends' }];
  }
  if (isPoint(block, scene, current?.direct === true)) return reported(block, scene, undefined, partner);
  if (block.nested || block.kind === 'note') return [{ span: block.span, role: current ? 'continues' : 'ends' }];
  if (current?.direct && isAnnounced(block.text, scene.context.language.speech)) return within1(block);
  if (isAside(block, scene.context.language.speech) && (isBracketed(block.text) || !tellsMore(block, scene))) {
    const isApart = isBracketed(block.text) && !endsMeeting(block, scene) && !LEADS_IN.test(block.text);
    return [{ span: block.span, role: isApart && current?.direct ? 'apart' : 'ends' }];
  }
  // `The talk then turned to trade. Mr. Lund regretted the delay.` below what somebody said.
  const { speech } = scene.context.language;
  if (isAside(block, speech) && !(current?.direct === true && isDirect(block.text, speech))) {
    return reported(block, scene, undefined, partner);
  }
  const inDirect = current?.direct === true && !scene.isReported;
  const [firstLine = ''] = block.text.split('\n', 1);
  if (inDirect && (isSectionHead(block) || isRecordHead(firstLine, scene.context.language.layout))) {
    return [{ span: block.span, role: 'ends' }];
  }
  if (inDirect) {
    const told = unlabelled(block, scene, current.fresh === true);
    return told[0]?.role === 'continues' ? (reportOfLabelled(block, scene, who) ?? told) : told;
  }
  if (isHeadingLike(block) || isSectionHead(block) || isOutcome(block, scene.context.language.speech, false)) {
    return [{ span: block.span, role: 'ends' }];
  }
  const head = headingLines(block, scene.context.language.layout);
  if (head > 0) {
    const border = block.span.start + head;
    const { runIn: _runIn, ...plain } = block;
    const rest = { ...plain, span: span(border, block.span.end), text: block.text.slice(head) };
    return [
      { span: span(block.span.start, border - 1), role: 'ends' },
      ...stretchesOf(rest, [], scene, { current: undefined, partner }, who),
    ];
  }
  const procedure = procedureIn(block, scene);
  const goesOn = !isHeaded(block.text) && !opensLikeLabel(block.text, scene);
  return procedure === undefined
    ? reported(block, scene, goesOn ? current : undefined, partner)
    : [{ span: procedure, role: 'ends' }, ...reportedBehind(block, procedure, scene, partner)];
}

/** `Captain PETER HOLM, called in; and Examined.`, `Cross-examined by Mr. FELL.`: nobody's words. */
const opensExamination = ({ kind, text }: Block, { context: { language } }: Scene): boolean =>
  kind === 'p' && (isOath(text, language.speech) || headsExamination(text, language.speech));

/**
 * `- To this Comrade Lund remarked that …`: an item of minutes by points reports; where labels say who speaks, only
 * one that begins with who takes part: `* RF summarised the thread. The old parser …`.
 */
const isPoint = (block: Block, scene: Scene, isDirect: boolean): boolean =>
  block.kind === 'item' &&
  opensIn(block, scene, (o) => {
    if (o.form !== 'subject' || o.verb !== 'strong') return false;
    return isDirect
      ? o.mention.span.start === block.span.start && isListed(o.mention, scene)
      : qualifies(o, true, scene);
  });

/** Whether somebody whom a clause of a block names speaks, as a test says of him and of the clause's place. */
const opensIn = (block: Block, scene: Scene, is: (opening: Opening, clause: number) => boolean): boolean =>
  clausesOf(scene.transcript, block.span, scene.context.language.speech).some((clause, i) =>
    openingsOf(scene.transcript, clause, scene.mentions, scene.context.language.speech).some((o) => is(o, i)),
  );

/**
 * The first sentence of a paragraph, where it tells how the meeting went; most paragraphs need not be divided to know.
 */
function procedureIn(block: Block, { transcript, context: { language } }: Scene): Span | undefined {
  if (!isProcedure(block.text, language.layout)) return undefined;
  const [first] = sentencesOf(transcript, block.span, language.speech);
  return first && isProcedure(transcript.text.slice(first.start, first.end), language.layout) ? first : undefined;
}

/** What a paragraph tells behind its first sentence. */
const reportedBehind = (block: Block, first: Span, scene: Scene, partner: Partner): readonly Stretch[] => {
  const start =
    first.end + (LEADING_SPACE.exec(scene.transcript.text.slice(first.end, block.span.end))?.[0].length ?? 0);
  return start < block.span.end
    ? reported({ ...block, span: span(start, block.span.end) }, scene, undefined, partner)
    : [];
};
const LEADING_SPACE = /^\s*/u;

/** `At this point there was some laughter. Secretary Pell said …`: more than the recorder's own prose. */
const tellsMore = (block: Block, scene: Scene): boolean =>
  opensIn(
    block,
    scene,
    // `After some discussion, Mr. BELL proposed …`
    (o, i) => qualifies(o, false, scene) && (i > 0 || (o.form === 'subject' && o.verb === 'strong')),
  );

/** `1. Comrade Lund said …`: whether a point begins with another who says something. */
const opensReport = (block: Block, scene: Scene): boolean =>
  opensIn(block, scene, (o, i) => i === 0 && o.form === 'subject' && qualifies(o, true, scene));

/** `[Here follows a list.]`, `(The meeting adjourned at 1.30 p.m.)`: after it nobody goes on. */
const endsMeeting = (block: Block, scene: Scene): boolean =>
  hasInsert(block, scene) ||
  isOutcome({ ...block, text: block.text.replace(BRACKETS, '') }, scene.context.language.speech, true);
const BRACKETS = /[()[\]]/gu;

const hasInsert = (block: Block, scene: Scene): boolean =>
  scene.inserts.some((s) => s.start >= block.span.start && s.end <= block.span.end);

/** `LE PRÉSIDENT DU CONSEIL conclut que …` where that is a label elsewhere: he is reported, whoever spoke before. */
function reportOfLabelled(block: Block, scene: Scene, who: Who): readonly Stretch[] | undefined {
  const { speech } = scene.context.language;
  const lower = block.text.slice(0, MOST_OF_LABEL).toLowerCase();
  for (let at = lower.indexOf(' '); at >= 0; at = lower.indexOf(' ', at + 1)) {
    const text = lower.slice(0, at);
    const label = scene.called.get(text);
    if (label === undefined || isDirect(block.text, speech)) continue;
    const start = block.span.start;
    const mention = { kind: 'persName', span: span(start, start + text.length), rule: 'label' } as const;
    if (openingAt(scene.transcript.text, block.span, mention, speech)?.verb !== 'strong') continue;
    const { id, cert } = who(label);
    return [{ span: block.span, role: 'opens', ...given({ who: id }), ...(cert ? { cert } : {}) }];
  }
  return undefined;
}
