import type { SpeechWords } from '../../language/index.js';
import { ofKind, type Context, type Transcript } from '../../model/index.js';
import { given, pattern, span, type Span } from '../../text/index.js';
import type { Block } from '../layout/blocks.js';
import { anyOf, perTable } from '../per-table.js';
import { isBracketed } from '../layout/inserts.js';
import type { Structure } from '../layout/index.js';
import { guestsOf, identityOf } from './guests.js';
import type { Label } from '../cast/labels.js';
import { isAside, isDirect, isHeadingLike, isOutcome, QUOTATION } from './narration.js';
import { openingsOf, within, type Opening, type PersonMention } from './openings.js';
import { recorderReports } from './recorder.js';
import { isTitled } from '../cast/subjects.js';
import { clausesOf, sentencesOf } from './sentences.js';

/** A stretch of the record and what it does to the turn: `apart` neither lengthens nor ends it (a page number). */
export interface Stretch {
  readonly span: Span;
  readonly role: 'opens' | 'continues' | 'ends' | 'apart';
  readonly label?: Label;
  readonly who?: string;
  readonly cert?: 'medium' | 'low';
  /** One for one speaker, also where nothing identifies him. */
  readonly key?: string;
  /** Where a reported turn names its speaker, if nobody lists him among those present. */
  readonly guest?: Span;
}

type Who = (label: Label) => { readonly id?: string; readonly cert?: 'medium' | 'low' };

interface Scene {
  readonly transcript: Transcript;
  readonly mentions: readonly PersonMention[];
  readonly context: Context;
  readonly speakers: ReadonlySet<string>;
  /** Whether nobody is listed as taking part: then whoever reports at a paragraph's start speaks. */
  readonly open: boolean;
  /** Where the names end of those who, by form, verb and tense, say something. */
  readonly subjects: ReadonlySet<number>;
  /** Those of them that have a title or are an office. */
  readonly sure: ReadonlySet<number>;
  /** Those of them that open a paragraph in capitals: no verb need say that they speak. */
  readonly capitals: ReadonlySet<number>;
  /** Those who are not listed and yet speak: their paragraphs begin as those of the others do. By `identityOf`. */
  readonly guests: ReadonlySet<string>;
  /** Where page numbers and running heads begin. */
  readonly furniture: ReadonlySet<number>;
  /** Redactions and omissions. */
  readonly inserts: readonly Span[];
  /** Whether the recorder is one of the speakers (`I said that …`), and who he is, if the title says so. */
  readonly recorder?: { readonly id?: string };
}

/** Walks the record's blocks and says of each stretch whether it opens a turn, goes on, or is none. */
export function openingTurns(
  transcript: Transcript,
  structure: Structure,
  mentions: readonly PersonMention[],
  context: Context,
  who: Who,
): readonly Stretch[] {
  const people = structure.facts.participants;
  const sorted = [...mentions].sort((a, b) => a.span.start - b.span.start);
  const recorder = recorderOf(transcript, structure, context);
  const furniture = new Set(ofKind(transcript.annotations, 'fw').map((a) => a.span.start));
  const inserts = ofKind(transcript.annotations, 'seg').map((a) => a.span);
  const speakers = new Set(people.map((p) => p.id));
  const scene: Scene = {
    transcript,
    mentions: sorted,
    furniture,
    inserts,
    context,
    speakers,
    open: structure.listed < 2,
    subjects: new Set(structure.subjects.map(({ subject }) => subject.span.end)),
    sure: new Set(structure.subjects.flatMap(({ subject: s }) => (isTitled(s) ? [s.span.end] : []))),
    capitals: new Set(structure.subjects.flatMap(({ subject: s }) => (s.capital ? [s.span.end] : []))),
    guests: guestsOf(transcript, structure, sorted, speakers, context),
    ...(recorder ? { recorder } : {}),
  };
  const labels = labelsByBlock(structure.labels);
  const pieces: Stretch[] = [];
  let current: Current;
  const joins = new Set(ofKind(transcript.annotations, 'pb').map((a) => a.span.end));
  for (const block of bodyOf(structure)) {
    const found =
      joins.has(block.span.start) && current
        ? within1(block)
        : stretchesOf(block, labels.get(block.span.start) ?? [], scene, current, who);
    for (const stretch of found) {
      pieces.push(stretch);
      if (stretch.role === 'opens') {
        const { key = stretch.who, who: id } = stretch;
        current = { direct: stretch.label !== undefined, ...given({ who: id, key }) };
      } else if (stretch.role === 'ends') current = undefined;
    }
  }
  return pieces;
}

const within1 = (block: Block): readonly Stretch[] => [{ span: block.span, role: 'continues' }];

/** The body's blocks and, as ends of turns, the headings between them. */
const bodyOf = (structure: Structure): readonly (Block & { readonly heading?: true })[] => {
  const first = structure.body[0];
  const last = structure.body.at(-1);
  if (!first || !last) return [];
  const inBody = new Set(structure.body.map((b) => b.span.start));
  return structure.blocks
    .filter((b) => b.span.start >= first.span.start && b.span.end <= last.span.end)
    .map((b) => (inBody.has(b.span.start) ? b : { ...b, heading: true as const }));
};

function labelsByBlock(labels: readonly Label[]): ReadonlyMap<number, readonly Label[]> {
  const map = new Map<number, Label[]>();
  for (const label of labels) {
    map.set(label.line.block.span.start, [...(map.get(label.line.block.span.start) ?? []), label]);
  }
  return map;
}

/** A recorder who speaks of himself does so at the start of at least two sentences; the title may name him. */
function recorderOf(transcript: Transcript, structure: Structure, context: Context): Scene['recorder'] {
  const { speech } = context.language;
  const own = structure.body
    .filter((b) => b.kind === 'p')
    .flatMap((b) =>
      sentencesOf(transcript, b.span, speech).filter((s) =>
        recorderReports(transcript.text.slice(s.start, s.end), speech),
      ),
    );
  const named = structure.facts.participants.filter((p) => p.roles.includes('recorder'));
  if (own.length < (named.length === 1 ? 1 : 2)) return undefined;
  return named.length === 1 ? { id: named[0]!.id } : {};
}

/** The turn that goes on. `key` is one for one speaker, also where nothing identifies him. */
type Current = { readonly who?: string; readonly key?: string; readonly direct: boolean } | undefined;

/** The key of the recorder who says *I* and whom nothing names. */
const RECORDER = '(recorder)';

function stretchesOf(
  block: Block & { readonly heading?: true },
  labels: readonly Label[],
  scene: Scene,
  current: Current,
  who: Who,
): readonly Stretch[] {
  if (block.heading) return [{ span: block.span, role: 'ends' }];
  if (scene.furniture.has(block.span.start)) return [{ span: block.span, role: 'apart' }];
  if (labels.length > 0) return labelled(block, labels, who, current);
  if (block.nested || block.kind === 'note') return [{ span: block.span, role: current ? 'continues' : 'ends' }];
  if (isAside(block, scene.context.language.speech) && (isBracketed(block.text) || !tellsMore(block, scene))) {
    return [
      {
        span: block.span,
        role: isBracketed(block.text) && !hasInsert(block, scene) && current?.direct ? 'continues' : 'ends',
      },
    ];
  }
  if (isAside(block, scene.context.language.speech) && !current?.direct) return reported(block, scene, undefined);
  if (current?.direct) return unlabelled(block, scene);
  if (isHeadingLike(block) || isOutcome(block, scene.context.language.speech)) {
    return [{ span: block.span, role: 'ends' }];
  }
  return reported(block, scene, current);
}

/** `At this point there was some laughter. Secretary Pell said …`: more than the recorder's own prose. */
const tellsMore = (block: Block, scene: Scene): boolean =>
  clausesOf(scene.transcript, block.span, scene.context.language.speech)
    .slice(1)
    .some((clause) =>
      openingsOf(scene.transcript, clause, scene.mentions, scene.context.language.speech).some((o) =>
        qualifies(o, false, scene),
      ),
    );

const hasInsert = (block: Block, scene: Scene): boolean =>
  scene.inserts.some((s) => s.start >= block.span.start && s.end <= block.span.end);

/** A block with labels: each opens a turn that goes to the next. */
function labelled(block: Block, labels: readonly Label[], who: Who, current: Current): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const first = labels[0]!;
  if (first.span.start > block.span.start) {
    stretches.push({ span: span(block.span.start, first.span.start), role: current ? 'continues' : 'ends' });
  }
  labels.forEach((label, i) => {
    const { id, cert } = who(label);
    const end = labels[i + 1]?.span.start ?? block.span.end;
    stretches.push({
      span: span(label.span.start, end),
      role: 'opens',
      label,
      ...given({ who: id }),
      ...(cert ? { cert } : {}),
    });
  });
  return stretches;
}

/**
 * A paragraph without a label in a labelled record goes on, unless its subject is one of those present: then the
 * recorder tells.
 */
function unlabelled(block: Block, scene: Scene): readonly Stretch[] {
  if (isOutcome(block, scene.context.language.speech)) return [{ span: block.span, role: 'ends' }];
  const first = sentencesOf(scene.transcript, block.span, scene.context.language.speech)[0];
  const opening = first && openingsOf(scene.transcript, first, scene.mentions, scene.context.language.speech)[0];
  const tells =
    opening?.form === 'subject' &&
    isSpeaker(opening.mention, scene) &&
    opening.mention.span.start - block.span.start < 40 &&
    !isDirect(scene.transcript.text.slice(first!.start, first!.end), scene.context.language.speech);
  // `Cde. CB asked about the weather.`, `Baudet smiles. "They will."`: who is reported, or quoted, speaks.
  if (
    tells &&
    (QUOTATION.test(block.text) || (opening.verb === 'strong' && !isDirect(block.text, scene.context.language.speech)))
  ) {
    return [{ span: block.span, role: 'opens', ...given({ who: opening.mention.ref }) }];
  }
  return [{ span: block.span, role: tells ? 'ends' : 'continues' }];
}

const isListed = (mention: PersonMention, scene: Scene): boolean =>
  mention.ref !== undefined && (scene.speakers.has(mention.ref) || scene.open);

/** A name or office that, by form, verb and tense, says something here: never a part of another's turn. */
const isSaying = ({ mention, verb }: Opening, scene: Scene): boolean =>
  verb === 'strong' && scene.sure.has(mention.span.end);

const isSpeaker = (mention: PersonMention, scene: Scene): boolean =>
  isListed(mention, scene) ||
  (scene.open && scene.subjects.has(mention.span.end)) ||
  scene.capitals.has(mention.span.end) ||
  scene.guests.has(identityOf(scene.transcript, mention));

/**
 * A paragraph of a reported record: each sentence whose subject reports, and is another than the speaker, opens a turn.
 */
function reported(block: Block, scene: Scene, before: Current): readonly Stretch[] {
  const { transcript, context } = scene;
  const stretches: Stretch[] = [];
  let current = before;
  let start = block.span.start;
  let role: Stretch['role'] = current ? 'continues' : 'ends';
  let speaker: Pick<Stretch, 'who' | 'cert' | 'guest' | 'key'> = {};
  const close = (end: number): void => {
    if (end > start) stretches.push({ span: span(start, end), role, ...(role === 'opens' ? speaker : {}) });
  };
  clausesOf(transcript, block.span, context.language.speech).forEach((sentence, i) => {
    const openings = openingsOf(transcript, sentence, scene.mentions, context.language.speech);
    const opening = openings.find((o) => qualifies(o, i === 0, scene));
    const recorder = opening ? undefined : recorderAt(sentence, scene);
    if (!opening && !recorder) {
      if (i === 0 && openings.some((o) => o.form === 'subject' && isSpeaker(o.mention, scene)) && current) {
        role = 'ends';
      } else if (i === 0 && (isStrangers(sentence, openings, scene) || isBody(sentence, scene))) role = 'ends';
      return;
    }
    const ref = opening ? opening.mention.ref : recorder!.id;
    const key = ref ?? (opening ? identityOf(transcript, opening.mention) : RECORDER);
    if (current?.key === key && i > 0) return;
    if (sentence.start > block.span.start) close(previousEnd(transcript, sentence.start, start));
    start = i === 0 ? block.span.start : sentence.start;
    role = current?.key === key ? 'continues' : 'opens';
    speaker = {
      ...(opening && !isListed(opening.mention, scene)
        ? guestAs(opening.mention)
        : ref === undefined
          ? {}
          : { who: ref }),
      key,
    };
    current = { direct: false, key, ...given({ who: ref }) };
  });
  close(block.span.end);
  return stretches;
}

/** Who is not listed speaks probably; whom nothing identifies has no identity here either. */
const guestAs = ({ ref, span: guest }: PersonMention): Pick<Stretch, 'who' | 'cert' | 'guest'> =>
  ref === undefined ? { guest } : { who: ref, cert: 'medium', guest };

const recorderAt = (sentence: Span, scene: Scene): Scene['recorder'] =>
  scene.recorder &&
  recorderReports(scene.transcript.text.slice(sentence.start, sentence.end), scene.context.language.speech)
    ? scene.recorder
    : undefined;

/** A turn ends with its last character, the white space before the next sentence belongs to none. */
const previousEnd = (transcript: Transcript, at: number, least: number): number => {
  let end = at;
  while (end > least && /\s/u.test(transcript.text[end - 1]!)) end--;
  return end;
};

function qualifies(opening: Opening, first: boolean, scene: Scene): boolean {
  const { mention, form, verb } = opening;
  if (!isSpeaker(mention, scene)) return form === 'subject' && isSaying(opening, scene);
  if (form === 'inquit') return true;
  if (form === 'view') return true;
  const capitals = mention.kind === 'persName' && mention.rend === 'caps';
  const says = verb === 'strong' || (first && (verb === 'weak' || scene.capitals.has(mention.span.end)));
  return says || (first && capitals && verb === 'none');
}

const bodyOpening = perTable((words: SpeechWords) =>
  pattern(
    new RegExp(`^(?:${anyOf(words.articles)})\\s(?:\\p{L}+\\s)?(?:${anyOf(words.narrativeSubjects)})(?!\\p{L})`, 'u'),
  ),
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

/** A subject that reports but is nobody who took part: `The Soviet side noted …`, `Mr. Unknown said …`. */
function isStrangers(sentence: Span, openings: readonly Opening[], scene: Scene): boolean {
  if (openings.some((o) => o.form === 'subject' && o.verb === 'strong' && !isSpeaker(o.mention, scene))) return true;
  if (within(scene.mentions, sentence).length > 0) return false;
  const { speech, layout } = scene.context.language;
  const text = scene.transcript.text.slice(sentence.start, sentence.end).replace(PARAGRAPH_NUMBER, '');
  const words = SUBJECT_WORD.match(text.slice(0, 120).toLowerCase());
  if (!speech.articles.includes(words[0] ?? '')) return false;
  const verb = words.findIndex((word) => speech.reportingVerbs.has(word) || speech.turnVerbs.has(word));
  const subject = words.slice(1, verb);
  // A side of the talks or an office that a person holds; "The USA takes …" is what somebody says.
  return (
    verb > 1 &&
    verb <= MOST_OF_SUBJECT &&
    subject.every(
      (word) => layout.officeWords.has(word) || layout.smallWords.has(word) || layout.sideWords.has(word),
    ) &&
    subject.some((word) => layout.officeHolders.has(word) || layout.sideWords.has(word))
  );
}
