import { anyOf, perTable, type Language, type SpeechWords } from '../../language/index.js';
import { pattern, span, type Span } from '../../text/index.js';
import type { Line } from '../layout/blocks.js';
import { capitalised } from './list-words.js';
import { mentionOf } from './names.js';
import type { Mentioned } from './participants.js';

/** How a printed trial says who is examined, and by whom, from here on. Spans are relative to the text. */
interface Examination {
  readonly length: number;
  readonly witness?: Span;
  readonly examiner: Span;
}

/**
 * `7. ADA PRICE (14), examined by Mr. LOWE.`, `Cross-examined by Sir HENRY DALE.`,
 * `Re-examined by Mr. LOWE—I never saw him again.`
 */
const headAt = perTable(({ examinationWords = [], examinerWords, oathWords }: SpeechWords) => {
  const set = (words: Iterable<string>): string =>
    anyOf([...words].flatMap((word) => [word, capitalised(word), word.toUpperCase()]));
  const word = "\\p{Lu}(?:[\\p{L}\\p{M}’'-]*[\\p{L}’'])?\\.?";
  const witness = `(${word}(?:\\s${word}){0,4}?)(?:\\s\\([^()\\n]{1,60}\\)[,.]?|[,.]|(?<=\\.))\\s?—?\\s?`;
  const sworn = `(?:(?:${set(oathWords)})[,.]?\\s?—?\\s?(?:and\\s)?)?`;
  const examiner = `((?:the\\s|The\\s|THE\\s)?${word}(?:\\s(?:(?:of|the)\\s){0,2}${word}){0,6}?)`;
  return pattern(
    new RegExp(
      `^(?:\\d{1,3}\\.\\s+)?(?:${witness}${sworn})?(?:${set(examinationWords)})\\s(?:${set(examinerWords)})\\s${examiner}(?:\\s\\([^()\\n]{1,40}\\))?(?:[.:]?\\s*$|[.:]?\\s?[—–]\\s?(?=\\S)|:\\s+)`,
      'u',
    ),
  );
});

export function examinationAt(text: string, speech: SpeechWords): Examination | undefined {
  if (speech.examinationWords === undefined) return undefined;
  const [line = ''] = text.split('\n', 1);
  const match = headAt(speech).exec(line);
  if (match === null) return undefined;
  const [whole, witness, examiner] = match as unknown as [string, string | undefined, string];
  const at = whole.lastIndexOf(examiner);
  const from = witness === undefined ? -1 : whole.indexOf(witness);
  return {
    length: whole.length,
    examiner: span(at, at + examiner.length),
    ...(witness === undefined ? {} : { witness: span(from, from + witness.length) }),
  };
}

/** Those who are examined and who examine: they take part. */
export function examinedIn(lines: readonly Line[], { speech, layout }: Language): readonly Mentioned[] {
  return lines.flatMap((line) => {
    const found = examinationAt(line.text, speech);
    return [found?.witness, found?.examiner].flatMap((where): readonly Mentioned[] =>
      where === undefined
        ? []
        : [
            mentionOf(
              line.text.slice(where.start, where.end),
              span(line.span.start + where.start, line.span.start + where.end),
              layout,
            ),
          ],
    );
  });
}
