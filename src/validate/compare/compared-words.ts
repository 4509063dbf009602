import { outcome, type Outcome } from '../../diagnostics/index.js';
import type { SourceText } from '../../text/index.js';
import { breakOf } from '../../tei/index.js';
import { readXml, type XmlStartTag } from '../../xml/index.js';
import { CHANGED, EDITORIAL } from '../conservation.js';

/** Words that have a place each: the text they are in, and where its characters stand in the source. */
export interface PlacedText {
  readonly text: string;
  /** The source offset of each stretch of the text, ascending. */
  readonly stretches: readonly { readonly at: number; readonly from: number }[];
}

/** The words of a document, those of its notes apart: where notes stand is everyone's own way. */
interface TeiWords {
  readonly text: PlacedText;
  readonly notes: PlacedText;
}

/** Elements within lines: where any other begins or ends, a word ends. */
const WITHIN_WORDS: ReadonlySet<string> = new Set(
  (
    'abbr add am anchor app c choice cit code corr damage date del distinct emph ex expan foreign forename gap g gloss ' +
    'handShift hi idno lb lem m measure measureGrp mentioned milestone name nameLink num objectName orgName orig pb pc ' +
    'persName placeName ptr q quote rdg ref reg restore roleName rs s said seg sic soCalled space subst supplied surname surplus ' +
    'term time title unclear w bibl geogName country settlement region addName genName offset eventName note'
  ).split(' '),
);

interface Growing {
  text: string;
  readonly stretches: { at: number; from: number }[];
}

const append = (into: Growing, text: string, from: number): void => {
  into.stretches.push({ at: into.text.length, from });
  into.text += text;
};

const has = (tag: XmlStartTag, name: string, value?: string): boolean =>
  tag.attributes.some((attribute) => attribute.name === name && (value === undefined || attribute.value === value));

/** Whether an element's words are an editor's. */
const isEditorial = (tag: XmlStartTag): boolean =>
  EDITORIAL.has(tag.local) ||
  (CHANGED.has(tag.local) && has(tag, 'resp')) ||
  (tag.local === 'note' && has(tag, 'type', 'editorial'));

/**
 * The words of all `text`s of a TEI file as their source has them: `sic`, `orig` and `abbr` of a choice, without what
 * an editor adds; without value, with one error, where it is not well-formed.
 */
export function teiWords(source: SourceText): Outcome<TeiWords | undefined> {
  const words: Growing = { text: '', stretches: [] };
  const notes: Growing = { text: '', stretches: [] };
  const open: {
    readonly name: string;
    readonly skipped: boolean;
    readonly inText: boolean;
    readonly inNote: boolean;
  }[] = [];
  const diagnostics = readXml(source, {
    open: (tag) => {
      const around = open.at(-1) ?? { name: '', skipped: false, inText: false, inNote: false };
      const inText = around.inText || tag.local === 'text';
      const skipped = around.skipped || (inText && isEditorial(tag));
      const inNote = around.inNote || (inText && tag.local === 'note');
      open.push({ name: tag.local, skipped, inText, inNote });
      if (!inText || skipped) return;
      const broken = breakOf(tag.local, tag.attributes.find(({ name }) => name === 'break')?.value);
      if (broken === 'apart' || !WITHIN_WORDS.has(tag.local)) append(inNote ? notes : words, '\n', tag.start);
      else if (tag.local === 'note') append(notes, '\n', tag.start);
    },
    close: (_, end) => {
      const { name, inText, skipped, inNote } = open.pop()!;
      if (inText && !skipped && !WITHIN_WORDS.has(name)) append(inNote ? notes : words, '\n', end);
    },
    text: (text, start) => {
      const { inText, skipped, inNote } = open.at(-1) ?? { inText: false, skipped: true, inNote: false };
      if (inText && !skipped) append(inNote ? notes : words, text, start);
    },
  });
  return outcome(diagnostics.length === 0 ? { text: words, notes } : undefined, diagnostics);
}
