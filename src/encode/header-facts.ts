import {
  ofKind,
  type Annotation,
  type Context,
  type DateValue,
  type Edition,
  type Transcript,
} from '../model/index.js';
import { given, oneLine, sliceOf } from '../text/index.js';
import { isElement, type XmlNode } from '../xml/index.js';
import { toId, type Ids } from './ids.js';
import { w3cDate } from './w3c-values.js';

/** What the header says, gathered from the document, its edition and what was really marked. */
export interface HeaderFacts {
  readonly context: Context;
  readonly title: string;
  readonly language: string;
  /** Those of passages, by their codes. */
  readonly otherLanguages: readonly string[];
  readonly repository: Edition['repository'];
  /** The document's date as its own words and as a value. */
  readonly date?: { readonly value: DateValue; readonly text: string };
  readonly place?: string;
  readonly markup: Markup;
  /** Everyone whom `@resp` or a `change` names, with the id to point to. */
  readonly responsible: readonly Hand[];
  /** The program that recognised the text in images. */
  readonly engine?: string;
}

/** What the text of the document really has. */
export interface Markup {
  readonly elements: ReadonlySet<string>;
  /** Words divided at line ends are marked. */
  readonly hasHyphens: boolean;
  readonly isUncertain: boolean;
  /** Two turns share a paragraph. */
  readonly isDivided: boolean;
}

/** Someone responsible; `id` is undefined when the document uses it for another. */
interface Hand {
  readonly key: string;
  readonly id?: string;
  readonly name: string;
  readonly role: string;
}

export function gatherHeaderFacts(
  transcript: Transcript,
  text: readonly XmlNode[],
  context: Context,
  ids: Ids,
): HeaderFacts {
  const { annotations } = transcript;
  const date = dateOf(transcript, context);
  const place = context.details?.place ?? context.facts.place;
  return {
    context,
    title: titleOf(transcript, context),
    language: context.details?.language ?? context.edition?.language ?? context.language.code,
    otherLanguages: [...new Set(ofKind(annotations, 'p').flatMap(({ lang }) => lang ?? []))].toSorted(),
    repository: context.details?.repository ?? context.edition?.repository,
    ...given({ date, place }),
    markup: markupOf(text),
    responsible: handsOf(annotations, context, ids),
    ...given({ engine: transcript.engine }),
  };
}

function markupOf(text: readonly XmlNode[]): Markup {
  const elements = new Set<string>();
  let hasHyphens = false;
  let isUncertain = false;
  let isDivided = false;
  const visit = (node: XmlNode): void => {
    if (!isElement(node)) return;
    elements.add(node.name);
    hasHyphens ||= node.name === 'lb' && node.attributes['break'] === 'no';
    isUncertain ||= 'cert' in node.attributes;
    isDivided ||= 'part' in node.attributes;
    for (const child of node.children) visit(child);
  };
  for (const node of text) visit(node);
  return { elements, hasHyphens, isUncertain, isDivided };
}

/** What an editor or the record itself calls it, its heading, or the source's file name. */
function titleOf(transcript: Transcript, { details, facts }: Context): string {
  const named = facts.title ?? details?.title;
  if (named !== undefined && named.trim() !== '') return oneLine(named);
  const head = ofKind(transcript.annotations, 'head')[0];
  const heading = head === undefined ? '' : oneLine(sliceOf(transcript.text, head.span));
  return heading || transcript.source.name.replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, '') || 'Untitled';
}

function dateOf(transcript: Transcript, { details, facts }: Context): HeaderFacts['date'] {
  if (facts.date !== undefined) {
    const { span } = facts.date;
    const value = w3cDate(facts.date);
    const { when, from, to, notBefore, notAfter } = value;
    const text = span === undefined ? '' : oneLine(sliceOf(transcript.text, span));
    const shown = text || (when ?? from ?? notBefore ?? notAfter ?? to ?? '');
    return shown === '' ? undefined : { value, text: shown };
  }
  return details?.date === undefined ? undefined : { value: w3cDate({ when: details.date }), text: details.date };
}

/** The edition's people, then whoever else a mark or a decision names. */
function handsOf(annotations: readonly Annotation[], { edition, decisions }: Context, ids: Ids): readonly Hand[] {
  const hands = new Map<string, Hand>();
  const add = (key: string, name: string, role: string): void => {
    if (key === 'memcon' || hands.has(key)) return;
    const id = toId(key);
    hands.set(key, { key, ...(ids.claim(id) ? { id } : {}), name, role });
  };
  for (const { id, name, role } of edition?.editors ?? []) add(id, name, role);
  for (const { resp } of ofKind(annotations, 'remark')) add(resp, resp, 'Remarks');
  for (const { resp } of ofKind(annotations, 'add', 'del')) if (resp !== undefined) add(resp, resp, 'Tracked changes');
  for (const { resp } of annotations) if (resp !== undefined) add(resp, resp, 'Editorial decisions');
  for (const { by } of decisions) add(by, by, 'Editorial decisions');
  return [...hands.values()];
}
