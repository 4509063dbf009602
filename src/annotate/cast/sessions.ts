import { anyOf, perTable, type SpeechWords } from '../../language/index.js';
import { given, pattern, span } from '../../text/index.js';
import type { Line } from '../layout/blocks.js';
import { examinationAt, isLetter, upper } from './examinations.js';
import type { Label } from './labels.js';

/** A name of up to four words, as the printed trials set it: `STEPHEN PELL`, `Mr. Knowle`, `Court`. */
const NAME = "\\p{Lu}[\\p{L}’'-]*(?:\\.?\\s\\p{Lu}[\\p{L}’'-]*){0,3}";

/** `STEPHEN PELL sworn. - I keep a barge.`, `Mr. HOLM, sworn. — Forty.`: who is sworn tells in the same paragraph. */
const swornAt = perTable(({ oathWords }: SpeechWords) =>
  oathWords.size === 0
    ? pattern(/^(?!)/u)
    : pattern(`^(?<name>${NAME}),?\\s\\(?(?:${anyOf(oathWords)})\\)?[.,:]?\\s?[—–-]{1,2}\\s?(?=["“(\\p{Lu}])`, 'u'),
);

/** `Prisoner's defence. I had them of a man.`, `ANN RUDGE'S DEFENCE. I did not.` */
const defenceAt = perTable(({ defenceWords = [] }: SpeechWords) =>
  defenceWords.length === 0
    ? pattern(/^(?!)/u)
    : pattern(
        `^(?<name>(?:\\p{Lu}\\p{Ll}*\\s)?${NAME})[’'][sS]\\s(?:${anyOf([...defenceWords, ...defenceWords.map(upper)])})\\.\\s?(?:[—–-]+\\s)?(?=["“(\\p{Lu}])`,
        'u',
      ),
);

/** `Q.`, `Court. Q.`, `Court. (To Norris.) Q.`, `- A.`: at the beginning of a line or behind the end of a sentence. */
const markAt = perTable(({ questionLabels: [asks, answers] }: SpeechWords) => {
  const letters = (forms: readonly string[]): string => anyOf(forms.filter(isLetter).map(upper));
  const behind = String.raw`(?:^\s*|(?<=[.?!;:…]["”’')\]]{0,2})\s+(?:[—–-]{1,2}\s)?|\s?[—–]\s?)`;
  const asker = `(?:(?<name>${NAME})\\.\\s(?:\\(\\p{Lu}\\p{Ll}\\s(?<to>[^()\\n]{2,30}?)\\.?\\)\\s)?)?`;
  return pattern(
    `${behind}(?<label>${asker}(?:(?<asks>${letters(asks)})|(?<answers>${letters(answers)}))\\.)\\s(?=["“(\\p{Lu}\\p{Nd}£$])`,
    'gu',
  );
});

/**
 * The labels of the printed proceedings of a court, by the line: witnesses who tell, and any number of questions and
 * answers that run on in one paragraph. Nothing where nobody is sworn and tells in the same line, or in those below.
 */
export function sessionsIn(lines: readonly Line[], speech: SpeechWords): ReadonlyMap<Line, readonly Label[]> {
  const own = lines.filter(({ block }) => block.kind === 'p');
  const areHeads = own.filter(({ text }) => swornAlone(speech).test(text)).length >= FEWEST_HEADS;
  if (!areHeads && !own.some(({ text }) => swornIn(text, speech) !== null)) return new Map();
  const found = own.map((line, i): readonly [Line, readonly Label[]] => {
    const labels = [...openedBy(line, speech), ...markedIn(line, speech)];
    return [line, labels.length > 0 || !areHeads ? labels : underHead(own[i - 1], line, speech)];
  });
  const heard = found.flatMap(([, labels]) =>
    labels.flatMap(({ text }) => [text, text.slice(text.lastIndexOf(' ') + 1)]),
  );
  const names = new Set(heard.filter((name) => name.length > 1).map((name) => name.toLowerCase()));
  const all = found.map(([line, labels]): readonly [Line, readonly Label[]] => [
    line,
    labels.length > 0 ? labels : namedAgain(line, names),
  ]);
  return new Map(all.filter(([, labels]) => labels.length > 0));
}

/** So many witnesses are sworn on lines of their own where what they tell stands below. */
const FEWEST_HEADS = 2;
/** `THOMAS OULD sworn.`, and nothing else. */
const swornAlone = perTable(({ oathWords }: SpeechWords) =>
  oathWords.size === 0 ? pattern(/^(?!)/u) : pattern(`^${NAME},?\\s\\(?(?:${anyOf(oathWords)})\\)?\\.?\\s*$`, 'u'),
);
/** `PRISONER TARRY’S DEFENCE.` */
const defenceAlone = perTable(({ defenceWords = [], accusedLabels = [] }: SpeechWords) =>
  defenceWords.length === 0
    ? pattern(/^(?!)/u)
    : pattern(`^(?:(?:${anyOf(accusedLabels)})\\s)?(${NAME})[’']s\\s(?:${anyOf(defenceWords)})\\.?\\s*$`, 'iu'),
);
/**
 * `Court. Who was in the house? - My wife.`, `Mr. Garland, Prisoner’s Counsel. Had you? - No.`,
 * `When did you dine? - At six.`
 */
const ASKED = pattern(
  `^(?:(${NAME})(?:,\\s[^.?!]{3,40})?\\.\\s)?(?=\\p{Lu})[^?]{3,}\\?["”’]?\\s[—–-]{1,2}\\s(?=["“(\\p{Lu}])`,
  'u',
);

/** What is told, asked and answered below such heads. */
function underHead(head: Line | undefined, line: Line, speech: SpeechWords): readonly Label[] {
  const [asks, answers] = speech.questionLabels.map((forms) => upper(forms.find(isLetter) ?? ''));
  const unmarked = (at: number, text: string): Label => ({ ...labelOf(line, at, '', ''), text });
  const [whole, name] = ASKED.exec(line.text) ?? [];
  if (whole !== undefined) {
    const question = name === undefined ? unmarked(0, asks!) : labelOf(line, 0, `${name}.`, name);
    return [
      { ...question, exchange: 'asks' },
      { ...unmarked(whole.length, answers!), exchange: 'answers' },
    ];
  }
  if (head === undefined) return [];
  if (swornAlone(speech).test(head.text)) return [{ ...unmarked(0, answers!), exchange: 'answers' }];
  const accused = defenceAlone(speech).exec(head.text)?.[1];
  if (accused === undefined) return [];
  const from = head.span.start + head.text.indexOf(accused);
  return [{ ...unmarked(0, accused), name: span(from, from + accused.length) }];
}

/** `Pell. This is mine.`: one of those who are heard. */
function namedAgain(line: Line, names: ReadonlySet<string>): readonly Label[] {
  const [whole, name = ''] = NAMED.exec(line.text) ?? [];
  return whole !== undefined && names.has(name.toLowerCase()) ? [labelOf(line, 0, whole, name)] : [];
}
const NAMED = pattern(`^(${NAME})\\.\\s(?=["“(\\p{Lu}])`, 'u');

/** `JOHN PIKE, sworn.—Examined by Mr. VERNON—I am a miller.` is a heading. */
function swornIn(text: string, speech: SpeechWords): RegExpExecArray | null {
  const found = swornAt(speech).exec(text);
  return found !== null && examinationAt(text, speech) === undefined ? found : null;
}

function openedBy(line: Line, speech: SpeechWords): readonly Label[] {
  const match = swornIn(line.text, speech) ?? defenceAt(speech).exec(line.text);
  const name = match?.groups?.['name'];
  return match === null || name === undefined ? [] : [labelOf(line, 0, match[0], name)];
}

function markedIn(line: Line, speech: SpeechWords): readonly Label[] {
  // `Cross-examined by Mr. Lowe. Q. How long?`: the heading says who asks.
  const head = examinationAt(line.text, speech)?.length ?? 0;
  return markAt(speech)
    .matchAll(line.text.slice(head))
    .map(({ index, 0: whole, groups = {} }): Label => {
      const { label = '', name, to, asks, answers } = groups;
      const at = head + index + whole.indexOf(label);
      const own = labelOf(line, at, label, name ?? asks ?? answers ?? '');
      const start = line.span.start + at + label.indexOf(to ?? '');
      return {
        ...own,
        exchange: asks === undefined ? 'answers' : 'asks',
        ...given({ to: to === undefined ? undefined : span(start, start + to.length) }),
      };
    });
}

function labelOf(line: Line, at: number, whole: string, name: string): Label {
  const start = line.span.start + at;
  const from = start + whole.indexOf(name);
  return {
    line,
    span: span(start, start + whole.trimEnd().length),
    name: span(from, from + name.length),
    text: name.replace(/\s+/gu, ' '),
    brackets: [],
    delimiter: ':',
    place: line.first && at === 0 ? 'block' : 'sentence',
    alone: false,
  };
}
