import type { LayoutWords, SpeechWords } from '../../language/index.js';
import { pattern, span, type Span } from '../../text/index.js';
import type { Line } from '../layout/blocks.js';
import { anyOf, perTable } from '../per-table.js';

/** A line's opening that has the form of a speaker's label: `Dr. Kissinger:`, `RN—`, `THE PRESIDENT.` */
export interface Label {
  readonly line: Line;
  /** Label and delimiter: what goes into `speaker`. */
  readonly span: Span;
  /** The name or office alone. */
  readonly name: Span;
  readonly text: string;
  readonly delimiter: ':' | ';' | '—' | '.';
}

/**
 * Up to seven words that begin with a capital (small words between), perhaps a bracket such as `(to Colby)`, then
 * the delimiter. Matches `PM Chou: Please.`; not `When I arrived at 8:45`, for `arrived` is small.
 */
const label = perTable((words: LayoutWords) => {
  const small = anyOf([...words.smallWords, ...words.particles]);
  const word = `(?:(?:\\p{Lu}|[dl]['’]\\p{Lu})[\\p{L}\\p{M}\\p{Nd}’'\`‘._-]*|${small})`;
  const bracket = `[)\\]]{0,1}(?:\\s?[([][^()[\\]]{1,60}[)\\]])?`;
  const mark = `:|;|\\.?\\s?[—–]|\\.\\s?-(?=\\s)|\\s-(?=\\s)`;
  return pattern(
    new RegExp(`^(["“*]{0,3})(${word}(?:[ \\n]${word}){0,7})(${bracket})\\s?(${mark})(?=\\s|\\p{Lu}|["“([*…]|$)`, 'u'),
  );
});

/** A label that ends in a full stop: only capitals or a title before a short name, so that a short sentence is none. */
const fullStop = perTable((words: LayoutWords) => {
  const titled = `(?:(?:${anyOf(words.titles)})\\.?\\s(?:\\p{Lu}[\\p{L}’'.-]*\\s){0,2})?\\p{Lu}[\\p{L}’'-]+`;
  const capitals = `(?:(?:\\p{Lu}\\p{L}?\\.\\s?){0,3}|\\p{Lu}{3}\\s)\\p{Lu}{2,}(?:[ -]\\p{Lu}{2,}){0,3}`;
  return pattern(new RegExp(`^()(${titled}|${capitals})()(\\.)(?=\\s+["“\\p{Lu}])`, 'u'));
});

const SMALL = pattern(/\p{Ll}/u);

const KINDS: Readonly<Record<string, Label['delimiter']>> = { ':': ':', ';': ';' };

/** The label that a line begins with, by its form alone. */
export function labelAt(line: Line, words: LayoutWords): Label | undefined {
  const match = label(words).exec(line.text) ?? fullStop(words).exec(line.text);
  if (!match) return undefined;
  const [whole, open, text, , mark] = match as unknown as [string, string, string, string, string];
  const start = line.span.start + open.length;
  const delimiter = KINDS[mark] ?? (mark === '.' ? '.' : '—');
  return {
    line,
    span: span(line.span.start, line.span.start + whole.length),
    name: span(start, start + text.length),
    text: text.replace(/\s+/gu, ' '),
    delimiter,
  };
}

const keyOf = (label: Label): string => label.text.toLowerCase();

export interface LabelJudge {
  /** Whether the document or a register knows whom the label names. */
  readonly known: (label: Label) => boolean;
  readonly layout: LayoutWords;
  readonly speech: SpeechWords;
}

/**
 * The lines that really open a turn. A colon after a known name suffices; weaker forms need company: a dash or a
 * full stop must recur, an unknown name must recur or stand in a record that is labelled throughout.
 */
export function acceptLabels(lines: readonly Line[], judge: LabelJudge): readonly Label[] {
  const candidates = lines
    .flatMap((line) =>
      line.block.kind === 'p' || line.block.kind === 'item' ? (labelAt(line, judge.layout) ?? []) : [],
    )
    .filter((l) => isNamelike(l, judge));
  const count = (test: (l: Label) => boolean): number => candidates.filter(test).length;
  const known = new Map(candidates.map((l) => [keyOf(l), judge.known(l)]));
  const colons = new Map<string, number>();
  for (const l of candidates) colons.set(keyOf(l) + l.delimiter, (colons.get(keyOf(l) + l.delimiter) ?? 0) + 1);
  const times = (l: Label, delimiter = l.delimiter): number => colons.get(keyOf(l) + delimiter) ?? 0;
  const strong = count((l) => l.delimiter === ':' && (known.get(keyOf(l)) === true || times(l) >= 2));
  const dashes = count((l) => l.delimiter === '—' && known.get(keyOf(l)) === true);
  const stops = count((l) => l.delimiter === '.' && known.get(keyOf(l)) === true);
  return candidates.filter((label) => {
    const isKnown = known.get(keyOf(label)) === true;
    // Within a paragraph only a new line may hide a label, and only a name's.
    if (!label.line.first) {
      return (
        label.delimiter === ':' && (isKnown ? times(label) >= 2 || strong >= 3 : strong >= 2 && isTitled(label, judge))
      );
    }
    if (label.delimiter === ':') {
      return (
        isKnown || (strong >= 2 && (times(label) >= 2 || isTitled(label, judge) || strong >= 5)) || times(label) >= 3
      );
    }
    if (label.delimiter === ';') return isKnown && (times(label, ':') >= 1 || strong >= 3);
    if (label.delimiter === '—') {
      return (isKnown && (times(label) >= 2 || dashes >= 3)) || (dashes >= 5 && times(label) >= 2);
    }
    // In a record labelled by colons a full stop after a titled name is a slip of the typist's.
    return isKnown && ((times(label) >= 2 && stops >= 3) || (strong >= 3 && isTitled(label, judge)));
  });
}

/** A label's words are none of those that head something else: `Note:`, `The National Security Council:`. */
function isNamelike(label: Label, judge: LabelJudge): boolean {
  const words = label.text
    .toLowerCase()
    .split(' ')
    .map((w) => w.replace(/[.,]+$/u, ''));
  const last = words.at(-1)!;
  if (judge.speech.namelessSpeakers.has(label.text.toLowerCase())) return label.delimiter === ':';
  if (judge.speech.notSpeakers.has(last) || judge.speech.notSpeakers.has(words[0]!)) {
    return judge.known(label) && words.length <= 3;
  }
  if (judge.layout.fields.has(label.text.toLowerCase())) return false;
  // "Mr." and "Gen." end in a full stop for another reason.
  if (label.delimiter === '.' && judge.layout.officeWords.has(last) && SMALL.test(label.text)) return false;
  // "The Ambassador:" speaks, "The TTB:" heads a paragraph.
  if (judge.layout.smallWords.has(words[0]!)) {
    return words.some((w) => judge.layout.officeWords.has(w)) || judge.known(label);
  }
  return words.some((w) => !judge.layout.smallWords.has(w));
}

const isTitled = (label: Label, judge: LabelJudge): boolean => {
  const words = label.text
    .toLowerCase()
    .split(' ')
    .map((w) => w.replace(/[.,]+$/u, ''));
  return words.length >= 2 && judge.layout.officeWords.has(words[0]!) && !judge.layout.officeWords.has(words.at(-1)!);
};
