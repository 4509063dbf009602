import { anyOf, perTable, type SpeechWords } from '../../language/index.js';
import { given, pattern, span, type Span } from '../../text/index.js';
import { capitalised } from './list-words.js';

/** Who is examined, and by whom, from a line on. Spans are relative to the text. */
interface Examination {
  readonly length: number;
  readonly witness?: Span;
  readonly examiner: Span;
  /** `By Mr. Holm (Fale River):`: for whom he asks. */
  readonly side?: string;
  /** Whether a word says that somebody is examined: `By Mr. Holm.` may be anything. */
  readonly isSaid: boolean;
}

/**
 * `7. ADA PRICE (14), examined by Mr. LOWE.`, `Cross-examined by Sir HENRY DALE.`, `BY MR. PELLING:`,
 * `Re-examined by Mr. LOWE—I never saw him again.`
 */
const headAt = perTable(({ examinationWords = [], examinerWords, oathWords, articles }: SpeechWords) => {
  const set = (words: Iterable<string>): string =>
    anyOf([...words].flatMap((word) => [word, capitalised(word), word.toUpperCase()]));
  const word = "\\p{Lu}(?:[\\p{L}\\p{M}’'-]*[\\p{L}’'])?\\.?";
  const witness = `(${word}(?:\\s${word}){0,4}?)(?:\\s\\([^()\\n]{1,60}\\)[,.]?|[,.]|(?<=\\.))\\s?—?\\s?`;
  const sworn = `(?:(?:${set(oathWords)})[,.]?\\s?—?\\s?(?:and\\s)?)?`;
  const examiner = `((?:(?:${set(articles)})\\s|(?=\\p{Lu}))\\p{L}[\\p{L}\\p{M} .’'-]{2,40}?)(?:\\s\\(([^()\\n]{1,60})\\))?`;
  return pattern(
    new RegExp(
      `^\\s*(?:(?:\\d{1,3}\\.?\\s+)?(?:${witness}${sworn})?(${set(examinationWords)})\\s)?(?:${set(examinerWords)})\\s${examiner}(?:[.:]?\\s*(?:\\[[^\\]\\n]{1,30}\\]\\s*)?$|[.:]?\\s?[—–]\\s?(?=\\S)|:\\s+|\\.\\s+(?=\\p{Lu}\\.\\s\\p{Lu}))`,
      'u',
    ),
  );
});

/** `By Mr. Holm. `, and not `By Mr. Holm:`. */
const STOPPED = /\.\s*$/u;

export function examinationAt(text: string, speech: SpeechWords): Examination | undefined {
  if (speech.examinerWords.length === 0) return undefined;
  const [line = ''] = text.split('\n', 1);
  const [whole, witness, word, examiner, side] = (headAt(speech).exec(line) ?? []) as readonly (string | undefined)[];
  if (whole === undefined || examiner === undefined) return undefined;
  const isSaid = word !== undefined;
  // `By Mr. Lund—How much?` is a label.
  if (!isSaid && (STOPPED.test(whole) || whole.length < line.length)) return undefined;
  const at = (name: string, start: number): Span => span(start, start + name.length);
  return {
    length: whole.length,
    examiner: at(examiner, whole.lastIndexOf(examiner)),
    ...given({ witness: witness === undefined ? undefined : at(witness, whole.indexOf(witness)), side }),
    isSaid,
  };
}

/** Whether a line heads an examination or a trial, and is nobody's words. */
export function headsExamination(line: string, speech: SpeechWords): boolean {
  const head = examinationAt(line, speech);
  if (head?.length === line.length && (head.isSaid || line.trimEnd().endsWith(':'))) return true;
  return indictmentAt(speech).test(line) || witnessField(speech).test(line);
}

/** `WITNESS:  IVAN PETRIC [Resumed]`: a label, a name and nothing else. */
export const witnessField = perTable(({ witnessWords = new Set() }: SpeechWords) =>
  witnessWords.size === 0
    ? pattern(/^(?!)/u)
    : pattern(
        `^\\s*(?:\\d{1,3}\\s+)?(?:${anyOf([...witnessWords].map((word) => word.toUpperCase()))}):\\s+(\\p{Lu}[\\p{L}.’'-]*(?:\\s\\p{Lu}[\\p{L}.’'-]*){1,3})(?:\\s\\[[^\\]\\n]{1,30}\\])?\\s*$`,
      ),
);

/** `419. WILLIAM AXFORD was indicted for stealing`: who is tried. */
export const indictmentAt = perTable(({ indictments = [] }: SpeechWords) =>
  indictments.length === 0
    ? pattern(/^(?!)/gu)
    : pattern(`^(?:\\d{1,4}\\.\\s)?(\\p{Lu}[^\\n.;:]{3,60}),?\\s(?:${anyOf(indictments)})(?!\\p{L})`, 'gmu'),
);

/** `?—I was.`, `?—A. Forty-one.`, `.” – Yes.`: where the answer begins. */
export const answerAt = perTable(({ questionLabels: [, answers] }: SpeechWords) => {
  const letter = String.raw`(?<letter>(?:${anyOf(answers.filter(isLetter).map(upper))})[.:]?\s+)?`;
  return pattern(
    new RegExp(
      String.raw`(?<mark>[?.!])(?:\s?[»"”’')\]]){0,2}(?:\s?[—–]\s?|\s-{1,2}\s)${letter}(?=[["“(\p{Lu}\p{Nd}£$])`,
      'gu',
    ),
  );
});

/** `Q`, and not `Question`. */
export const isLetter = (form: string): boolean => form.length === 1;
export const upper = (form: string): string => form.toUpperCase();
