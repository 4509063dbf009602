import { outcome, report, type Diagnostic, type Outcome, type Place } from '../../diagnostics/index.js';
import { ofKind, placesOf, type Transcript } from '../../model/index.js';
import { lineStarts, positionAt, sourceOffset, type SourceText } from '../../text/index.js';
import { differences } from './word-differences.js';
import { teiWords, type PlacedText } from './compared-words.js';

/** What a comparison has found; each difference is a diagnostic. */
export interface Comparison {
  /** How many words the source has. */
  readonly words: number;
  readonly differences: number;
}

/** A word or a mark, and where it stands in its text. */
interface Word {
  readonly text: string;
  readonly at: number;
}

/** One side of the comparison: its words, and how an offset in them is named. */
interface Side {
  readonly words: readonly Word[];
  readonly text: string;
  readonly placeOf: (at: number) => Place;
}

/** A run of letters and figures, or one other character: a hyphen at a line's end is a mark of its own. */
const WORD = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

const sideOf = (text: string, placeOf: (at: number) => Place): Side => ({
  words: [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ text: word, at: index })),
  text,
  placeOf,
});

/**
 * Says where a TEI document, anyone's, differs from its source in words: what it lacks, has beyond it, or has instead.
 * White space and the place of notes count for nothing. Without value, with errors, when the TEI is not well-formed.
 */
export function compareWords(transcript: Transcript, tei: SourceText): Outcome<Comparison | undefined> {
  const read = teiWords(tei);
  if (read.value === undefined) return outcome(undefined, read.diagnostics);
  const source = sourceSides(transcript);
  const other = { text: teiSide(read.value.text, tei), notes: teiSide(read.value.notes, tei) };
  const found = [...compared(source.text, other.text), ...compared(source.notes, other.notes)];
  const words = source.text.words.length + source.notes.words.length;
  return outcome({ words, differences: found.length }, found);
}

function teiSide({ text, stretches }: PlacedText, source: SourceText): Side {
  let starts: ArrayLike<number> | undefined;
  return sideOf(text, (at) => ({
    file: source.name,
    start: positionAt((starts ??= lineStarts(source.text)), sourceOffset(stretches, at)),
  }));
}

/** The words of a source, those of its notes apart. */
function sourceSides(transcript: Transcript): { readonly text: Side; readonly notes: Side } {
  const { text, annotations } = transcript;
  const places = placesOf(transcript);
  const placeOf = (at: number): Place => places({ start: at, end: at });
  const notes = ofKind(annotations, 'note')
    .map(({ span }) => span)
    .toSorted((a, b) => a.start - b.start);
  // Blanks for letters: the offsets stay.
  let [words, noted, at] = ['', '', 0];
  for (const { start, end } of notes) {
    if (start < at) continue;
    words += text.slice(at, start) + ' '.repeat(end - start);
    noted += ' '.repeat(start - at) + text.slice(start, end);
    at = end;
  }
  return { text: sideOf(words + text.slice(at), placeOf), notes: sideOf(noted, placeOf) };
}

function* compared(source: Side, tei: Side): Generator<Diagnostic> {
  const rows = [source, tei].map(({ words }) => words.map(({ text }) => text));
  for (const { a, b } of differences(rows[0]!, rows[1]!)) {
    const [lacking, having] = [quoted(source, a), quoted(tei, b)];
    const message =
      having === undefined
        ? `The TEI lacks ${lacking} of its source.`
        : lacking === undefined
          ? `The TEI has ${having}, which its source does not.`
          : `The TEI has ${having} where its source has ${lacking}.`;
    const { file, start } = placeAt(source, a[0]);
    yield report('words-differ', message, {
      place: placeAt(tei, b[0]),
      note: `In the source it is ${file}:${start.line}:${start.column}.`,
    });
  }
}

/** Where a word stands; behind the last one, where that ends. */
function placeAt({ words, placeOf }: Side, i: number): Place {
  const word = words[i];
  if (word !== undefined) return placeOf(word.at);
  const last = words.at(-1);
  if (last === undefined) return placeOf(0);
  const { file, start } = placeOf(last.at + last.text.length - 1);
  return { file, start: { line: start.line, column: start.column + 1 } };
}

const SHOWN = 60;

function quoted({ words, text }: Side, [start, end]: readonly [number, number]): string | undefined {
  const [first, last] = [words[start], words[end - 1]];
  if (start === end || first === undefined || last === undefined) return undefined;
  const whole = text.slice(first.at, last.at + last.text.length).replace(/\s+/gu, ' ');
  return `"${whole.length > SHOWN ? `${whole.slice(0, SHOWN)}…` : whole}"`;
}
