import type { DateValue } from '../dates/index.js';
import type { Span } from '../text/index.js';

export type { DateValue } from '../dates/index.js';

export type Certainty = 'high' | 'medium' | 'low';

/** What every annotation has: where it lies, who made it, how sure it is. */
export interface Mark {
  readonly span: Span;
  /** The recogniser's rule that made it: what `--trace` and the diagnostics name. */
  readonly rule: string;
  /** Left out when certain by rule (schemas/README.md §7). */
  readonly cert?: Certainty;
  /** Who is responsible, as an `xml:id`; `memcon` where `cert` is given and this is not. */
  readonly resp?: string;
  /** Where it stands in the facsimile: the key of a surface or zone of the transcript. */
  readonly facs?: string;
}

/** A name's `ref` is a bare `xml:id` (no `#`): a register's, or one derived from the document. */
export interface Reference {
  readonly ref?: string;
}

/** The attributes of meaning of each kind of annotation. The key is the TEI element's name. */
interface Meanings {
  // divisions and blocks
  div: { readonly type: string };
  head: { readonly level?: number };
  opener: object;
  dateline: object;
  closer: object;
  /** `lang`: of a paragraph in another language than the record's. */
  p: { readonly rend?: string; readonly lang?: string };
  list: { readonly type?: 'participants' | 'bulleted' | 'numbered' };
  item: object;
  quote: object;
  table: object;
  row: { readonly role?: 'label' };
  cell: object;
  note: { readonly id?: string; readonly n?: string; readonly place?: 'foot' | 'end' | 'margin' };
  milestone: object;
  fw: { readonly type: 'header' | 'footer' | 'pageNum' };
  // turns
  sp: { readonly who?: readonly string[]; readonly ana: 'reported' | 'direct' | 'mixed' };
  speaker: object;
  stage: object;
  /** `chain`: numbers the halves of one quotation, in document order, to be linked by `@next` and `@prev`. */
  said: { readonly who?: string; readonly chain?: string };
  // names and dates
  persName: Reference & { readonly rend?: 'caps' };
  roleName: { readonly type?: 'honorific' };
  rs: Reference & { readonly type: 'person' | 'place' | 'org' | 'object' | 'event' };
  placeName: Reference;
  orgName: Reference;
  objectName: Reference;
  eventName: Reference;
  date: DateValue;
  time: { readonly when?: string; readonly from?: string; readonly to?: string };
  // text and typography
  hi: { readonly rend: string };
  emph: { readonly rend: string };
  title: { readonly level: 'a' | 'm' | 'j' | 's' | 'u'; readonly rend?: string };
  /** `noteMark`: the mark of a footnote, which is no word of the record (schemas/README.md §5). */
  ref: { readonly target?: string; readonly type?: 'noteMark' };
  code: object;
  seg: { readonly type: 'redaction' | 'omission' };
  /** Words that are hard to read. */
  unclear: object;
  /** An error of the source; becomes `choice/sic+corr`. */
  sic: { readonly corr: string };
  /** An abbreviation; becomes `choice/abbr+expan`. */
  abbr: { readonly expan: string };
  /** Words that a tracked change has put in: `@resp` is who. */
  add: object;
  // empty: span.start === span.end, or the white space that they stand for
  gap: { readonly reason: string };
  lb: { readonly break?: 'no'; readonly rend?: string };
  pb: { readonly break?: 'no'; readonly n?: string };
  /** Where a footnote is called: the note of this id is written here, whatever place its words have in the text. */
  anchor: { readonly note: string };
  /** What somebody has written beside the record, in words that are not its own: a `note` of his. */
  remark: { readonly text: string; readonly resp: string };
  /** An image that the source holds; `url`: the name of the file beside the TEI. */
  figure: { readonly url: string };
  /** What a tracked change has taken out, and who: no words of the record any more. */
  del: { readonly text: string; readonly resp: string };
}

export type Kind = keyof Meanings;

type ByKind = { readonly [K in Kind]: Mark & { readonly kind: K } & Meanings[K] };

/** A belief about a stretch of the transcript's text; `kind` is the name of a TEI element. */
export type Annotation = ByKind[Kind];

/** The annotations of one kind: `AnnotationOf<'persName'>`. */
export type AnnotationOf<K extends Kind> = Extract<Annotation, { readonly kind: K }>;

export const isKind =
  <K extends Kind>(...kinds: readonly K[]) =>
  (annotation: Annotation): annotation is AnnotationOf<K> =>
    (kinds as readonly Kind[]).includes(annotation.kind);

/** The annotations of the given kinds, in the order they have. */
export const ofKind = <K extends Kind>(annotations: readonly Annotation[], ...kinds: readonly K[]): AnnotationOf<K>[] =>
  annotations.filter(isKind(...kinds));
