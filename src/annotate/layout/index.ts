import { outcome, type Outcome } from '../../diagnostics/index.js';
import { ofKind, type Annotation, type Context, type RecordFacts, type Transcript } from '../../model/index.js';
import { attendanceTables } from '../cast/attendance-table.js';
import { covers, firstPlace, given, oneLine, span, touchingIn, trimmed, type Span } from '../../text/index.js';
import { attendanceIn } from './attendance-section.js';
import { blocksOf, linesOf, type Block, type Line } from './blocks.js';
import { nominativeOf, buildPeopleIndex, resolveName, type PeopleIndex } from '../people/index.js';
import type { Label } from '../cast/labels.js';
import type { Language, LayoutWords } from '../../language/index.js';
import { chairBefore, chairIn, helpersIn } from '../cast/chair.js';
import { castOf } from '../cast/cast.js';
import { labelOfEntry } from '../cast/entry.js';
import type { NamedSubject } from '../cast/subject-names.js';
import { closingOf } from './closing.js';
import { documentDate } from './document-date.js';
import { datesOf, markTop, placeOf, type DatedLine } from './front.js';
import type { FrontLine } from './front-line.js';
import { frontLines } from './front-lines.js';
import { isLaterTitle } from './later-title.js';
import { titleFor } from './untitled.js';
import { insertsIn, stagesIn } from './inserts.js';
import { listed, presentByMark, presentWithin } from '../cast/mentions.js';
import { namedBelow, titlePeople, wholeTitles } from '../cast/title-people.js';
import { witnessesHeading } from '../cast/witness-heads.js';
import { identifierOf, type Mentioned } from '../cast/participants.js';
import { authorOf, isWrittenByOne, partnersOf } from '../cast/author.js';
import { pageMarksIn, seamsOf, withPageMarks } from './seams.js';
import { partners } from './partners.js';
import { furnitureOf, isHeading, sectionsOf } from './sections.js';

/** What the record's own layout says: its parts, its date, who took part, and which lines open turns. */
export interface Structure {
  readonly annotations: readonly Annotation[];
  readonly facts: RecordFacts;
  readonly labels: readonly Label[];
  /** Whom the labels mean. */
  readonly speakers: ReadonlyMap<Label, readonly string[]>;
  /** The labels that may mean several of those who take part. */
  readonly contested: ReadonlySet<Label>;
  /** The labels of one letter that are only somebody's initial. */
  readonly probable: ReadonlySet<Label>;
  /** The subjects of reported sentences who take part. */
  readonly subjects: readonly NamedSubject[];
  /** Whether its author says *I* and was one of the speakers, and which of the participants he is. */
  readonly isOwn: boolean;
  readonly author?: string;
  /** The ids of those whom the title block, lists and closing lines name. */
  readonly titled: readonly string[];
  /** How many participants are named otherwise than as such subjects. */
  readonly listed: number;
  readonly blocks: readonly Block[];
  /** The blocks of the record between title block and closing lines, headings among them. */
  readonly body: readonly Block[];
}

/** Reads the layout of a record: title block, list of participants, sections, attendance, provenance, insertions. */
export function structureOf(transcript: Transcript, context: Context): Outcome<Structure> {
  const { layout, dates, speech } = context.language;
  const read = blocksOfRecord(transcript);
  const front = frontLines(linesOf(transcript, read), layout, dates);
  const parted = partedAfter(transcript, read, front);
  const frontEnd = firstAfter(parted, front);
  const later = new Set(parted.slice(frontEnd).filter((block) => isLaterTitle(block, context.language)));
  const blocks = parted.map((block) => (later.has(block) ? { ...block, styled: true } : block));
  const lines = linesOf(transcript, blocks);
  const closing = closingOf(transcript, blocks, frontEnd, layout);
  const pages = pageMarksIn(transcript.text, layout);
  const isPage = isWithin(pages.map((page) => page.span));
  const body = blocks.slice(frontEnd, closing.start);
  const inserts = insertsIn(transcript, layout);
  const dated = datesOf(transcript, front, context);
  const date = documentDate(transcript, dated, lines, context);
  const withDate: Context = { ...context, facts: { ...context.facts, ...date.value } };
  const titled = titlesPeople(transcript, front, [...later], withDate);
  const isOwn = isWrittenByOne(transcript, front, body, context.language);
  const author = isOwn ? authorOf(transcript, front, titled, blocks.slice(frontEnd), withDate) : undefined;
  const spans = blocks.map((b) => b.span);
  const tables = attendanceTables(transcript, layout);
  const inBody = lines.filter(isOf(body));
  const attendance = attendanceIn(inBody, layout);
  const met = partners(front, inBody, layout);
  const named = [
    ...listed(transcript, front, layout, tables),
    ...listed(transcript, attendance, layout, tables),
    ...presentByMark(transcript.text, spans, layout),
    ...titled,
    ...toldAtTop(transcript.text, spans, [...front, ...attendance], context.language),
    ...met,
    ...closing.mentions.concat(witnessesHeading(inBody, context.language)),
    ...(author === undefined ? [] : [author]),
    ...(isOwn ? partnersOf(body, withDate) : []),
  ];
  const bodyLines = withoutEntries(inBody, attendance, layout);
  const titling = { author, titles: [...titled, ...met] };
  const { participants, ...said } = castOf(transcript, bodyLines, named, withDate, titling);
  // `P.M.` alone on many lines is whoever speaks, no running head.
  const labelBlocks = new Set(said.labels.map((label) => label.line.block));
  const furniture = furnitureOf(
    blocks.map((b) => (labelBlocks.has(b) ? { ...b, display: false } : b)),
    frontEnd,
    layout,
  );
  const isFurniture = new Set(furniture.map((f) => f.span.start));
  const annotations = [
    ...withPageMarks(seamsOf(transcript, blocks, new Set([...furniture, ...pages].map((f) => f.span.start))), pages),
    ...markTop(transcript, front),
    ...participantLists(transcript, front),
    ...dateMarks(dated),
    ...sectionsOf(
      blocks.map((b) => (labelBlocks.has(b) ? { ...b, styled: false } : b)),
      frontEnd,
      closing.start,
    ),
    ...closing.annotations,
    ...furniture,
    ...inserts,
    ...stagesIn(
      body.filter((b) => !isPage(b) && !isFurniture.has(b.span.start)),
      inserts,
      speech,
    ).filter((stage) => !said.labels.some((label) => covers(label.span, stage.span))),
  ];
  const facts: RecordFacts = { ...withDate.facts, ...described(transcript, front, dated, context), participants };
  const title = facts.title ?? titleFor(transcript, front, facts, context);
  return outcome(
    {
      annotations,
      facts: title === undefined ? facts : { ...facts, title },
      ...said,
      ...given({ author: author && identifierOf(participants, author, withDate)(registerIndex(withDate)) }),
      isOwn,
      blocks,
      body: body.filter((b) => !isHeading(b) || labelBlocks.has(b)),
    },
    date.diagnostics,
  );
}

/** Those of whom sentences of the head say that they presided, were present or helped. */
const toldAtTop = (
  text: string,
  spans: readonly Span[],
  front: readonly FrontLine[],
  { layout, people }: Language,
): readonly Mentioned[] => [
  ...chairIn(text, spans, layout, people),
  ...chairBefore(text, spans, layout),
  ...presentWithin(text, withoutLists(spans, front), layout),
  ...helpersIn(text, spans, layout),
];

/** `Secrétariat : M. ROUVEL` among those present says nothing. */
function withoutEntries(
  lines: readonly Line[],
  attendance: readonly FrontLine[],
  layout: LayoutWords,
): readonly Line[] {
  const entries = new Set(attendance.map(({ line }) => line));
  return lines.filter((line) => !entries.has(line) || labelOfEntry(line.text, layout) === undefined);
}

/** Those of which no line is known for a list of those present. */
const withoutLists = (spans: readonly Span[], front: readonly FrontLine[]): readonly Span[] => {
  const lists = front.filter((f) => f.field === 'participants').map((f) => f.line.block.span.start);
  return spans.filter(({ start }) => !lists.includes(start));
};

function isOf(blocks: readonly Block[]): (line: { readonly block: Block }) => boolean {
  const all = new Set(blocks);
  return ({ block }) => all.has(block);
}

/** Whether a block lies within one of spans, of which none overlaps another. */
function isWithin(spans: readonly Span[]): (block: Block) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  return ({ span: inner }) => {
    const last = sorted[firstPlace(sorted.length, (i) => sorted[i]!.start > inner.start) - 1];
    return last !== undefined && covers(last, inner);
  };
}

/** The blocks of the record without its footnotes, which are no part of its layout and have no say in its date. */
function blocksOfRecord(transcript: Transcript): readonly Block[] {
  const notesAt = touchingIn(ofKind(transcript.annotations, 'note'));
  return blocksOf(transcript).filter((block) => !notesAt(block.span).some((note) => covers(note.span, block.span)));
}

const firstAfter = (blocks: readonly Block[], front: readonly FrontLine[]): number => {
  const last = front.at(-1);
  return last ? blocks.findLastIndex((b) => b.span.start <= last.line.span.start) + 1 : 0;
};

/** A paragraph in which the title block ends and the record begins counts as two. */
function partedAfter(transcript: Transcript, blocks: readonly Block[], front: readonly FrontLine[]): readonly Block[] {
  const last = front.at(-1)?.line;
  if (!last || last.span.end >= last.block.span.end) return blocks;
  const part = (start: number, end: number): Block => {
    const where = trimmed(transcript.text, span(start, end));
    return { ...last.block, span: where, text: transcript.text.slice(where.start, where.end) };
  };
  return blocks.flatMap((b) =>
    b === last.block ? [part(b.span.start, last.span.end), part(last.span.end, b.span.end)] : [b],
  );
}

const registerIndex = ({ register, language, facts }: Context): PeopleIndex =>
  buildPeopleIndex(register, [], language.people, facts.date?.when);

function titlesPeople(
  transcript: Transcript,
  front: readonly FrontLine[],
  later: readonly Block[],
  context: Context,
): readonly Mentioned[] {
  const index = registerIndex(context);
  const isKnown = (name: string): boolean => resolveName(index, name).status === 'resolved';
  const { layout } = context.language;
  const subjects = front.filter((f) => f.field === 'subject' && f.content !== undefined).map((f) => f.content!);
  const below = titleSpans(front).flatMap((title) => {
    const next = front.find(({ line }) => line.span.start >= title.end);
    return next === undefined ? [] : namedBelow(transcript, title, next.line.span, layout);
  });
  const titled = [
    ...wholeTitles(transcript, titleSpans(front), layout),
    ...later.map((b) => b.span),
    ...subjects.filter((s) => namesMeeting(transcript, s, layout)),
  ].flatMap((title) =>
    titlePeople(transcript, title, layout, isKnown).map((m) => inNominative(m, transcript.text, context)),
  );
  return [...titled, ...below];
}

const FIRST_WORDS = /^(?:\P{L}*\p{L}+){1,4}/u;
const WORD = /\p{L}+/gu;

/** `SUBJECT: Luncheon with the Ambassador (Orlov)`: the subject is the meeting itself. */
const namesMeeting = ({ text }: Transcript, where: Span, { recordWords, meetingNouns }: LayoutWords): boolean =>
  (FIRST_WORDS.exec(text.slice(where.start, where.end))?.[0].toLowerCase().match(WORD) ?? []).some(
    (word) => recordWords.has(word) || meetingNouns.has(word),
  );

/**
 * `Запись беседы А. П. Громова с Т. Райлендом`: in a title whose words put names into another case, the name as the
 * record has it elsewhere, else as its ending says.
 */
function inNominative(mention: Mentioned, text: string, { language: { people } }: Context): Mentioned {
  const name = mention.name;
  if (name === undefined || people.declension.length === 0) return mention;
  const nominative = nominativeOf(name, text, people);
  return nominative === undefined ? mention : { ...mention, name: nominative };
}

/** The title lines of each block as one span. */
function titleSpans(front: readonly FrontLine[]): readonly Span[] {
  const spans = new Map<Block, Span>();
  for (const { kind, line } of front) {
    if (kind === 'title') spans.set(line.block, span(spans.get(line.block)?.start ?? line.span.start, line.span.end));
  }
  return [...spans.values()];
}

/** The lists of the title block that hold participants: the reader's `list`, or the paragraphs under the label. */
function participantLists(transcript: Transcript, front: readonly FrontLine[]): readonly Annotation[] {
  const entries = front.filter((f) => f.field === 'participants' && f.kind === 'entry');
  const read = transcript.annotations.filter((a) => a.kind === 'list');
  const lists = read
    .filter((l) => entries.some((e) => covers(l.span, e.line.span)))
    .map((l): Annotation => ({ kind: 'list', type: 'participants', span: l.span, rule: 'participants' }));
  const paragraphs = entries.filter((e) => e.line.block.kind === 'p');
  return [
    ...lists,
    ...runsOf(front, paragraphs).flatMap((run): readonly Annotation[] => {
      const items = run.map((e): Annotation => ({ kind: 'item', span: e.line.span, rule: 'participants' }));
      return [
        {
          kind: 'list',
          type: 'participants',
          span: span(run[0]!.line.span.start, run.at(-1)!.line.span.end),
          rule: 'participants',
        },
        ...items,
      ];
    }),
  ];
}

function runsOf(front: readonly FrontLine[], chosen: readonly FrontLine[]): readonly (readonly FrontLine[])[] {
  const runs: FrontLine[][] = [];
  let last = -2;
  for (const line of chosen) {
    const at = front.indexOf(line);
    if (at === last + 1) runs.at(-1)!.push(line);
    else runs.push([line]);
    last = at;
  }
  return runs;
}

/** The document's date where the title block prints it: in its datelines, fields and titles. */
const dateMarks = (dated: readonly DatedLine[]): readonly Annotation[] =>
  dated.flatMap(({ date }): readonly Annotation[] => {
    if (!date.span) return [];
    const { span: where, ...value } = date;
    return [{ kind: 'date', span: where, rule: 'document-date', ...value }];
  });

function described(
  transcript: Transcript,
  front: readonly FrontLine[],
  dated: readonly DatedLine[],
  context: Context,
): Partial<RecordFacts> {
  const lineOf = (s: Span): string => oneLine(transcript.text.slice(s.start, s.end));
  const titles = titleSpans(front).map(lineOf);
  const title = context.details?.title ?? titles[0];
  const subject = front
    .filter((f) => f.field === 'subject' && f.kind !== 'label')
    .map((f) => lineOf(f.content ?? f.line.span))
    .join(' ');
  const field = front.find((f) => f.field === 'place' && f.kind !== 'label');
  const place =
    context.details?.place ??
    (field ? lineOf(field.content ?? field.line.span) : undefined) ??
    dated.map((d) => placeOf(transcript, d, context.language)).find((p) => p !== undefined);
  return { ...(title ? { title } : {}), ...(subject ? { subject } : {}), ...(place ? { place } : {}) };
}
