import type { Diagnostic, RuleName } from '../../diagnostics/index.js';
import type { DateValue } from '../../model/index.js';
import type { TeiDocument } from '../../tei/index.js';

/** A date that words mean: what `readDates` finds in a text. */
export interface DateInWords {
  readonly kind: 'date' | 'time';
  readonly span: { readonly start: number; readonly end: number };
  readonly value: DateValue;
  /** Which kind of wording it is: `date-full`, `date-ago`. */
  readonly rule: string;
}

/** Reads the dates in words of a language; `anchor` gives a missing year, `order` says how figures are to be read. */
export type ReadDates = (
  text: string,
  options: { readonly anchor?: DateValue; readonly order?: 'dmy' | 'mdy' },
) => readonly DateInWords[];

/** What the rules may know beside the document. */
export interface EditorialContext {
  /** Without it the words of dates are not compared with their values. */
  readonly readDates?: ReadDates;
  /** An earlier version of the document. */
  readonly earlier?: TeiDocument;
  /** The ids in another file, by what a pointer calls it; undefined where it is not to be had. */
  readonly idsOf?: (href: string) => ReadonlySet<string> | undefined;
}

/** One rule, or a few that look at the same thing: pure, in time linear in the document. */
export interface EditorialRule {
  readonly rules: readonly RuleName[];
  readonly check: (document: TeiDocument, context: EditorialContext) => readonly Diagnostic[];
}
