import { writeEdtf } from '../dates/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import {
  placesOf,
  type Annotation,
  type AnnotationOf,
  type Certainty,
  type EntryKind,
  type RecordFacts,
  type Transcript,
} from '../model/index.js';
import { covers, given, isEmpty, lineStarts, oneLine, sourceOffset, type Span } from '../text/index.js';
import { candidatesIn, type Candidate, type Choices } from './choices.js';

/** What a decision can be about. `record`: a finding about the document as a whole. */
export type SubjectKind =
  'record' | 'title' | 'participant' | 'speaker' | 'name' | 'office' | 'date' | 'correction' | 'speech' | 'seam';

/** One place of a document, what memcon believes of it, and what else it may be. */
export interface Subject {
  /** `NAME#KIND:START-END`, `NAME#participant:ID`: the same as long as the words are. */
  readonly id: string;
  readonly kind: SubjectKind;
  readonly document: string;
  /** Offsets in the transcript's text. */
  readonly span: Span;
  readonly line: number;
  readonly column: number;
  readonly surface: string;
  readonly before: string;
  readonly after: string;
  readonly believes: string;
  /** The id, date or reading that would be signed. */
  readonly value?: string;
  readonly entryKind?: EntryKind;
  readonly rule: string;
  /** `open`: nothing is believed yet. */
  readonly certainty: Certainty | 'sure' | 'open';
  readonly resp?: string;
  readonly candidates: readonly Candidate[];
  /** Of a turn: the document prints who speaks. */
  readonly isLabelled: boolean;
  /** Subjects of one likeness have the same words and the same belief. */
  readonly likeness: string;
}

/** An encoded document, as far as a review looks at it. */
export interface Reviewable {
  readonly name: string;
  readonly transcript: Transcript;
  readonly facts: RecordFacts;
  readonly diagnostics: readonly Diagnostic[];
  /** The editor who has given it its title. */
  readonly titledBy?: string;
}

const NAMES: Readonly<Partial<Record<Annotation['kind'], EntryKind>>> = {
  persName: 'person',
  placeName: 'place',
  orgName: 'org',
  objectName: 'object',
  eventName: 'event',
};

/** What is told of a document as a whole, and cannot be seen in a mark. */
const OF_THE_RECORD: ReadonlySet<string> = new Set([
  'turns-missing',
  'date-missing',
  'date-disagrees',
  'date-impossible',
  'date-weekday',
  'language-unsure',
  'overlap-dropped',
  'mark-misplaced',
  'ref-unresolved',
  'decision-unplaced',
  'decision-ambiguous',
  'decision-unusable',
]);

type Believed = Pick<Subject, 'kind' | 'believes'> & Partial<Pick<Subject, 'value' | 'entryKind' | 'certainty'>>;

/** What is believed by one mark; undefined for marks that no editor decides on. */
function beliefOf(mark: Annotation, nameOf: (id: string) => string): Believed | undefined {
  switch (mark.kind) {
    case 'sp': {
      const who = mark.who ?? [];
      const value = who.length === 1 ? { value: who[0]! } : {};
      return who.length === 0
        ? { kind: 'speaker', believes: 'A speaker whom nothing identifies', certainty: 'open', entryKind: 'person' }
        : { kind: 'speaker', believes: `${who.map(nameOf).join(' and ')} speaks`, ...value, entryKind: 'person' };
    }
    case 'persName':
    case 'placeName':
    case 'orgName':
    case 'objectName':
    case 'eventName':
    case 'rs':
      return nameBelief(mark, nameOf);
    case 'date':
      return dateBelief(mark);
    case 'sic':
      return { kind: 'correction', believes: `should read “${mark.corr}”`, value: mark.corr };
    case 'said': {
      const { who } = mark;
      return {
        kind: 'speech',
        believes: who === undefined ? 'Direct speech' : `Direct speech of ${nameOf(who)}`,
        ...given({ value: who }),
      };
    }
    case 'pb':
      return mark.rule === 'page-seam' || (mark.resp !== undefined && !isEmpty(mark.span))
        ? { kind: 'seam', believes: 'One paragraph, cut by a page end' }
        : undefined;
    default:
      return undefined;
  }
}

function nameBelief(
  mark: AnnotationOf<'persName' | 'placeName' | 'orgName' | 'objectName' | 'eventName' | 'rs'>,
  nameOf: (id: string) => string,
): Believed {
  const entryKind = mark.kind === 'rs' ? mark.type : NAMES[mark.kind]!;
  const kind = mark.kind === 'rs' ? 'office' : 'name';
  return mark.ref === undefined
    ? { kind, entryKind, believes: `${WORDS[entryKind]} nothing identifies`, certainty: 'open' }
    : { kind, entryKind, believes: nameOf(mark.ref), value: mark.ref };
}

const WORDS: Readonly<Record<EntryKind, string>> = {
  person: 'A person whom',
  place: 'A place that',
  org: 'An organisation that',
  object: 'A thing that',
  event: 'An event that',
};

function dateBelief(mark: AnnotationOf<'date'>): Believed {
  const { from, to, notBefore, notAfter, dur } = mark;
  const value = writeEdtf(mark);
  if (value !== undefined) return { kind: 'date', believes: inWords(mark) ?? value, value };
  if (dur !== undefined) return { kind: 'date', believes: `A length of time: ${dur}`, certainty: 'sure' };
  const [start, end] = [from ?? notBefore, to ?? notAfter];
  return start === undefined && end === undefined
    ? { kind: 'date', believes: 'A date that is not known', certainty: 'open' }
    : { kind: 'date', believes: [start ?? '', end ?? ''].join(' to ').trim() };
}

/** `from 1960 to 1962`, `some time from 1925 to 1935`; undefined for a plain date. */
function inWords({ from, to, notBefore, notAfter }: AnnotationOf<'date'>): string | undefined {
  const ends = (start: string | undefined, end: string | undefined): string =>
    [start === undefined ? '' : `from ${start}`, end === undefined ? '' : `to ${end}`].join(' ').trim();
  if (from !== undefined || to !== undefined) return ends(from, to);
  return notBefore === undefined && notAfter === undefined ? undefined : `some time ${ends(notBefore, notAfter)}`;
}

/** Direct speech that the document prints between quotation marks is no question. */
const PRINTED = /^["“„«‘'»]/u;

/**
 * Whether somebody should look at it: it is open or less than certain, or proposed without the document's own word for
 * it; and nobody has signed it. Of those who took part the names in the text are asked for.
 */
export const isDoubtful = ({ kind, certainty, resp, surface }: Subject): boolean =>
  resp === undefined &&
  kind !== 'title' &&
  kind !== 'participant' &&
  (kind === 'record' ||
    kind === 'correction' ||
    kind === 'seam' ||
    (kind === 'speech' && !PRINTED.test(surface)) ||
    certainty === 'open' ||
    certainty === 'low' ||
    certainty === 'medium');

const AROUND = 60;

/** What stands for a place without words. */
const PAGE_END = '|';

/** Everything in a document that an editor may decide on, in the order of the text. */
export function subjectsOf(document: Reviewable, choices: Choices): readonly Subject[] {
  const { name, transcript, facts } = document;
  const { text } = transcript;
  const places = placesOf(transcript);
  const names = new Map(
    [...facts.participants, ...choices.register.entries].map(({ id, name: shown }) => [id, shown] as const),
  );
  const nameOf = (id: string): string => names.get(id) ?? id;
  const labels = transcript.annotations.filter(({ kind }) => kind === 'speaker');
  const subjects = transcript.annotations.flatMap((mark): readonly Subject[] => {
    const believed = beliefOf(mark, nameOf);
    if (believed === undefined) return [];
    const label = mark.kind === 'sp' ? labels.find(({ span }) => covers(mark.span, span)) : undefined;
    const shown = label?.span ?? mark.span;
    const words = oneLine(text.slice(shown.start, shown.end)) || PAGE_END;
    const surface = shorten(words, mark.kind === 'sp' && label === undefined ? 60 : 200);
    const { start } = places(mark.span);
    const certainty = believed.certainty ?? mark.cert ?? 'sure';
    const subject = {
      id: `${name}#${believed.kind}:${mark.span.start}-${mark.span.end}`,
      document: name,
      span: mark.span,
      line: start.line,
      column: start.column,
      surface,
      ...around(text, shown),
      rule: mark.rule,
      candidates: [],
      isLabelled: label !== undefined,
      ...believed,
      certainty,
      ...given({ resp: mark.resp }),
    };
    return [{ ...subject, likeness: likenessOf(subject, mark) }];
  });
  const said = [...ofTheRecord(document), ...ofTheHeader(document, nameOf)];
  const withCandidates = candidatesIn(document, choices);
  return [...said, ...subjects.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)].map(
    (subject) => (isDoubtful(subject) ? withCandidates(subject) : subject),
  );
}

/** Turns without a printed label are alike where they have one speaker; of everything else the words count. */
const likenessOf = (
  { kind, surface, isLabelled, value = '' }: Pick<Subject, 'kind' | 'surface' | 'value' | 'isLabelled'>,
  mark: Annotation,
): string =>
  [kind, mark.kind, kind === 'speaker' && !isLabelled && value !== '' ? '' : surface.toLowerCase(), value].join('|');

/** What the document says of itself: its title, and who took part. */
function ofTheHeader(
  { name, transcript, facts, titledBy }: Reviewable,
  nameOf: (id: string) => string,
): readonly Subject[] {
  const places = placesOf(transcript);
  const subject = (kind: 'title' | 'participant', key: string, where: Span): Subject => ({
    id: `${name}#${kind}:${key}`,
    kind,
    document: name,
    span: where,
    ...places(where).start,
    surface: '',
    before: '',
    after: '',
    believes: '',
    rule: kind,
    certainty: 'sure',
    candidates: [],
    isLabelled: false,
    likeness: `${name}|${kind}|${key}`,
  });
  const title: Subject = {
    ...subject('title', '0-0', { start: 0, end: 0 }),
    surface: facts.title ?? '',
    believes: facts.title === undefined ? 'A record without a title' : 'The title of the record',
    ...given({ value: facts.title, resp: titledBy }),
  };
  const people = facts.participants.map(
    ({ id, name: printed, roles, registered, span: where, cert, resp }): Subject => ({
      ...subject('participant', id, where),
      surface: printed,
      ...around(transcript.text, where),
      believes: `${nameOf(id)} took part${roleIn(roles)}${registered ? '' : '; no register has this person'}`,
      value: id,
      entryKind: 'person',
      certainty: cert ?? 'sure',
      ...given({ resp }),
    }),
  );
  return [title, ...people];
}

/** ` as speaker and interpreter`; who was there and did nothing else was only there. */
const roleIn = (roles: readonly string[]): string => {
  const others = roles.filter((role) => role !== 'present');
  return others.length === 0 ? '' : ` as ${others.join(' and ')}`;
};

function ofTheRecord({ name, transcript, diagnostics }: Reviewable): readonly Subject[] {
  const starts = lineStarts(transcript.source.text);
  return diagnostics
    .filter(({ rule, severity }) => severity !== 'info' && OF_THE_RECORD.has(rule))
    .map(({ rule, message, note, place, actual }, i): Subject => {
      const own = place?.file === transcript.source.name ? place.start : { line: 1, column: 1 };
      const at = textOffset(transcript, (starts[own.line - 1] ?? 0) + own.column - 1);
      return {
        id: `${name}#record:${rule}-${i}`,
        kind: 'record',
        document: name,
        span: { start: at, end: at },
        line: own.line,
        column: own.column,
        surface: actual ?? '',
        before: '',
        after: '',
        believes: note === undefined ? message : `${message} ${note}`,
        rule,
        certainty: 'open',
        candidates: [],
        isLabelled: false,
        likeness: `record|${rule}|${message}`,
      };
    });
}

/** The offset in the text of what stands at an offset of the source. */
function textOffset({ places, text }: Transcript, offset: number): number {
  const segment = places.filter(({ from }) => from <= offset).toSorted((a, b) => b.from - a.from)[0];
  const at = segment === undefined ? 0 : segment.at + offset - segment.from;
  return Math.min(at, text.length, sourceOffset(places, at) === offset ? at : (segment?.at ?? 0));
}

const shorten = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length))} …`;

/** The words before and behind a place, as far as they are whole. */
function around(text: string, { start, end }: Span): Pick<Subject, 'before' | 'after'> {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/\s+/gu, ' ');
  const after = text.slice(end, end + AROUND).replace(/\s+/gu, ' ');
  return {
    before: start <= AROUND ? before : `… ${before.slice(before.indexOf(' ') + 1)}`,
    after: end + AROUND >= text.length ? after : `${after.slice(0, after.lastIndexOf(' '))} …`,
  };
}
