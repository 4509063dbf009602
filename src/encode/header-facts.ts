import { ofKind, type Annotation, type Context, type DateValue, type Edition, type Kind, type Transcript } from '../model/index.js';
import { sliceOf } from '../text/index.js';
import { toId, type Ids } from './ids.js';

/** What the header says, gathered from the document, its edition and what was really marked. */
export interface HeaderFacts {
  readonly context: Context;
  readonly title: string;
  readonly language: string;
  readonly repository: Edition['repository'];
  /** The document's date as its own words and as a value. */
  readonly date?: { readonly value: DateValue; readonly text: string };
  readonly place?: string;
  readonly used: ReadonlySet<Kind>;
  /** Words divided at line ends are marked. */
  readonly hasHyphens: boolean;
  readonly isUncertain: boolean;
  /** Everyone whom `@resp` or a `change` names, with the id to point to. */
  readonly responsible: readonly Hand[];
}

/** Someone responsible; `id` is undefined when the document uses it for another. */
export interface Hand {
  readonly key: string;
  readonly id?: string;
  readonly name: string;
  readonly role: string;
}

export function gatherHeaderFacts(transcript: Transcript, context: Context, ids: Ids): HeaderFacts {
  const { annotations } = transcript;
  const date = dateOf(transcript, context);
  const place = context.details?.place ?? context.facts.place;
  return {
    context,
    title: titleOf(transcript, context),
    language: context.details?.language ?? context.edition?.language ?? context.language.code,
    repository: context.details?.repository ?? context.edition?.repository,
    ...(date === undefined ? {} : { date }),
    ...(place === undefined ? {} : { place }),
    used: new Set(annotations.map(({ kind }) => kind)),
    hasHyphens: ofKind(annotations, 'lb').some((lb) => lb.break === 'no'),
    isUncertain: annotations.some(({ cert }) => cert !== undefined),
    responsible: handsOf(annotations, context, ids),
  };
}

/** The edition's title for it, the document's own heading, or the source's file name. */
function titleOf(transcript: Transcript, { details, facts }: Context): string {
  const given = details?.title ?? facts.title;
  if (given !== undefined && given.trim() !== '') return oneLine(given);
  const head = ofKind(transcript.annotations, 'head')[0];
  const heading = head === undefined ? '' : oneLine(sliceOf(transcript.text, head.span));
  return heading || transcript.source.name.replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, '') || 'Untitled';
}

function dateOf(transcript: Transcript, { details, facts }: Context): HeaderFacts['date'] {
  if (facts.date !== undefined) {
    const { when, from, to, notBefore, notAfter, dur, span } = facts.date;
    const value = Object.fromEntries(Object.entries({ when, from, to, notBefore, notAfter, dur }).filter(([, v]) => v !== undefined)) as DateValue;
    const text = span === undefined ? '' : oneLine(sliceOf(transcript.text, span));
    return { value, text: text || (when ?? from ?? notBefore ?? notAfter ?? to ?? '') };
  }
  return details?.date === undefined ? undefined : { value: { when: details.date }, text: details.date };
}

/** The edition's people, then whoever else a mark or a decision names. */
function handsOf(annotations: readonly Annotation[], { edition, decisions }: Context, ids: Ids): readonly Hand[] {
  const hands = new Map<string, Hand>();
  const add = (key: string, name: string, role: string): void => {
    if (key === 'memcon' || hands.has(key)) return;
    const id = toId(key, 'id-');
    hands.set(key, { key, ...(ids.claim(id) ? { id } : {}), name, role });
  };
  for (const { id, name, role } of edition?.editors ?? []) add(id, name, role);
  for (const { resp } of annotations) if (resp !== undefined) add(resp, resp, 'Editorial decisions');
  for (const { by } of decisions) add(by, by, 'Editorial decisions');
  return [...hands.values()];
}

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
