import type { Context, Transcript } from '../../model/index.js';
import type { Span } from '../../text/index.js';
import type { Block } from '../layout/blocks.js';
import type { Label } from '../cast/labels.js';
import type { Asked } from './acts.js';
import { identityOf } from './guests.js';
import type { Opening, PersonMention } from './openings.js';

/** A stretch of the record and what it does to the turn: `apart` neither lengthens nor ends it (a page number). */
export interface Stretch {
  readonly span: Span;
  readonly role: 'opens' | 'continues' | 'ends' | 'apart';
  readonly label?: Label;
  /** Whether it opens with words of the speaker's own, though no label says so. */
  readonly direct?: true;
  readonly who?: string;
  readonly cert?: 'medium' | 'low';
  /** One for one speaker, also where nothing identifies him. */
  readonly key?: string;
  /** Where a reported turn names its speaker, if nobody lists him among those present. */
  readonly guest?: Span;
  /** Whether it ends with a question. */
  readonly asked?: Asked;
}

export type Who = (label: Label) => { readonly id?: string; readonly cert?: 'medium' | 'low' };

export interface Scene {
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
  /** Those whose name several have who take part, so that nothing says which of them it is. By `identityOf`. */
  readonly namesakes: ReadonlySet<string>;
  /** The labels of the record by their text in small letters: who is called so. */
  readonly called: ReadonlyMap<string, Label>;
  /** Whether the record reports, though a label stands in it. */
  readonly isReported: boolean;
  /** Whether it has each speaker's own words behind a label, or `said:`. */
  readonly quotes: boolean;
  /** Whether the record is of a body that moves, votes and resolves. */
  readonly isOfBody: boolean;
  /** The bodies that the record's head names, in small letters: whose record it is. */
  readonly bodies: ReadonlySet<string>;
  /** Short headings that end as a sentence does. */
  readonly topics: ReadonlySet<Block>;
  /** Where page numbers and running heads begin. */
  readonly furniture: ReadonlySet<number>;
  /** Whether its author says *I* in it. */
  readonly isOwn: boolean;
  /** Redactions and omissions. */
  readonly inserts: readonly Span[];
  /** Whether the recorder is one of the speakers (`I said that …`), and who he is, if the title says so. */
  readonly recorder?: { readonly id?: string; readonly cert?: 'medium' };
}

/** The turn that goes on. `key` is one for one speaker, also where nothing identifies him. */
export type Current =
  | {
      readonly who?: string;
      readonly key?: string;
      readonly cert?: 'medium';
      readonly direct: boolean;
      readonly asked?: Asked;
      /** Whether nothing but the label has been read. */
      readonly fresh?: boolean;
    }
  | undefined;

/** Who was spoken with last: whom `He said` means after the author's own words. */
export type Partner = Pick<Stretch, 'who' | 'key'> | undefined;

/** The key of the recorder who says *I* and whom nothing names. */
export const RECORDER = '(recorder)';

export const isListed = (mention: PersonMention, scene: Scene): boolean =>
  mention.ref !== undefined && (scene.speakers.has(mention.ref) || scene.open);

/** A name or office that, by form, verb and tense, says something here: never a part of another's turn. */
const isSaying = ({ mention, verb, clause }: Opening, scene: Scene): boolean =>
  verb === 'strong' &&
  (scene.sure.has(mention.span.end) || (scene.subjects.has(mention.span.end) && stands(mention, clause, scene)));

/** In capitals, as others who speak, or at the beginning of a line: `MR. ATTWELL, of the Treasury, pointed out …`. */
const stands = (mention: PersonMention, clause: Span, { transcript: { text } }: Scene): boolean =>
  (mention.kind === 'persName' && mention.rend === 'caps') || text[clause.start - 1] === '\n';

export const isSpeaker = (mention: PersonMention, scene: Scene): boolean =>
  isListed(mention, scene) ||
  (scene.open && scene.subjects.has(mention.span.end)) ||
  scene.capitals.has(mention.span.end) ||
  scene.guests.has(identityOf(scene.transcript, mention));

/** Whom a sentence has as its subject, where he is one of those who speak. */
export const speakerIn = (openings: readonly Opening[], scene: Scene): PersonMention | undefined =>
  openings.find((o) => o.form === 'subject' && isSpeaker(o.mention, scene))?.mention;

export function qualifies(opening: Opening, first: boolean, scene: Scene): boolean {
  const { mention, form, verb } = opening;
  if (!isSpeaker(mention, scene)) {
    const isOneOf = scene.namesakes.has(identityOf(scene.transcript, mention));
    // `Nach Auffassung von Abg. Krahn (Peine)`, where two are so named, is of one of them.
    return (
      (form === 'view' && isOneOf) ||
      (form === 'subject' && ((isOneOf && verb === 'strong') || isSaying(opening, scene)))
    );
  }
  if (form === 'inquit') return true;
  if (form === 'view') return true;
  const capitals = mention.kind === 'persName' && mention.rend === 'caps';
  const says = verb === 'strong' || (first && (verb === 'weak' || scene.capitals.has(mention.span.end)));
  return says || (first && capitals && verb === 'none');
}
