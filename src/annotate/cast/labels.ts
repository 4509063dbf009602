import { anyOf, perTable, type LayoutWords } from '../../language/index.js';
import { pattern, span, type Span, endBefore } from '../../text/index.js';
import type { Line } from '../layout/blocks.js';
import { capitalised } from './list-words.js';

/**
 * What stands between a label and the speech: a mark, or nothing but the end of the line (`line`), white space of a
 * column (`column`) or the next word's capital (`none`).
 */
export type Delimiter = ':' | ';' | '—' | '.' | 'line' | 'column' | 'none';

/** The opening of a unit of text that has the form of a speaker's label: `Dr. Kissinger:`, `RN—`, `THE PRESIDENT.` */
export interface Label {
  readonly line: Line;
  /** Label and delimiter: what goes into `speaker`. */
  readonly span: Span;
  /** The name or office alone. */
  readonly name: Span;
  /** The name or office with its white space folded. */
  readonly text: string;
  /** What stands in brackets behind the name: `Mr. ILIC (Ruritania) (interpretation from Russian):`. */
  readonly brackets: readonly string[];
  /** Whether a parliament's number of the speech stands before it: `07.05 Peter Maes:`. */
  readonly numbered?: true;
  /** What a comma adds to the name: `M. Farre, ministre de la guerre.` */
  readonly said?: string;
  readonly delimiter: Delimiter;
  /** What it opens: a paragraph or list item, a line within one, a sentence within a line. */
  readonly place: 'block' | 'line' | 'sentence';
  /** Whether what gives the floor leads to it: `ВЫСТУПИЛИ: т. Рожков – …`. */
  readonly led?: true;
  /** Whether a full stop stands before its dash: `M. Lund. –`. */
  readonly stopped?: true;
  /** Whether its letters are spaced for stress. */
  readonly spaced?: true;
  /** Whether it fills its line, so that the speech begins on the next. */
  readonly alone: boolean;
}

/** `2` of `Speaker 2`, `#1` of `SPEAKER #1`. */
export const SPEAKERS_NUMBER = pattern(/^#?\p{Nd}{1,2}$/u);
/** `??`: somebody whom the recorder did not know. */
export const UNKNOWN_SPEAKERS = /^\?{1,3}$/;
/** `Q14 Chair:`, `12. Mr. BELL:`, `07.05 Peter Maes:`, `Anf. 3 EVA BERG`: a number before the label. */
const NUMBER = String.raw`(?:(?:\p{Lu}\p{Ll}{2,4}\.\s(?=\d)|\p{Lu})?\d{1,4}(?:\.\d{1,3})?[.)]?\s+)?`;
/** `(to Colby)`, `(CDU) (Zwischenruf)`, `/kesk`: what stands behind the name. */
const BRACKETS = String.raw`((?:\s?[([][^()[\]\n]{1,90}[)\]]|\s\/\p{L}{2,8}(?=\s?:)){0,3})`;
/** The moment of a recording before the label: `00:01:02 Anna Reyes:`, `[14:03] Tor:`. */
const MOMENT = String.raw`(?:[[(]?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,3})?)?[\])]?\s+)?`;
const OPENING = String.raw`(["“*]{0,3}${MOMENT}${NUMBER})`;

/**
 * Up to eight words that begin with a capital (small words between), perhaps brackets such as `(to Colby)`, then the
 * delimiter. Matches `PM Chou: Please.`; not `When I arrived at 8:45`, for `arrived` is small.
 */
const marked = perTable((words: LayoutWords) => {
  const capital = `(?:\\p{Lu}|[dl]['’]\\p{Lu})[\\p{L}\\p{M}\\p{Nd}’'\`‘._-]*`;
  // Of a language whose small words nobody knows any may stand within: `Místopředseda vlády ČR Petr Gazdík:`
  const small = anyOf([...words.smallWords, ...words.particles]);
  const word = `(?:${capital}|${knowsSmallWords(words) ? small : '\\p{Ll}[\\p{L}\\p{M}’-]*'})`;
  // `Член суда Климов:`: where offices are written small, what they are of stands within too.
  const within = words.officeLabels.length === 0 ? [] : [...words.officeWords].filter((w) => IS_WORD.test(w));
  const next = `(?:,?[ \\n]${word}|[ \\n](?:${anyOf(within)})(?![\\p{L}]))`;
  // "The interpreter:", "Several delegates:": an article or number, then one or two nouns.
  const common = '\\p{Lu}\\p{Ll}*(?:\\s\\p{Lu}\\p{Ll}+)?(?:\\s\\p{Ll}[\\p{Ll}-]+){1,2}(?=\\s?:)';
  // `Didier Reynders, ministre: …`
  const of =
    words.officeLabels.length === 0 ? '' : `(?:,\\s(?:${anyOf(words.officeLabels)})(?![\\p{L}])[^.:;!?\\n]{0,70})?`;
  // `т. Зимин: докладывает …`
  const title = words.officeLabels.length === 0 ? '' : `(?:(?:${anyOf(words.titles.filter(isSmall))})\\.?\\s)?`;
  const mark = `\\s?[:;]|\\.?\\s?[—–]|\\.\\s?-(?=\\s)|\\s-(?=\\s)`;
  return pattern(
    new RegExp(
      `^${OPENING}(${common}|${title}${knowsSmallWords(words) ? '' : "(?=\\p{Lu}|[dl]['’])"}${word}${next}{0,${knowsSmallWords(words) ? 7 : 12}}(?:\\s#?\\p{Nd}{1,2})?)[)\\]]?${BRACKETS.replace('(', `(${of}`)}(${mark})(?=\\s|\\p{Lu}|["“([*…-]|$)`,
      'u',
    ),
  );
});

/** `??: It probably should be an error.`: the recorder did not know who spoke. */
const QUESTION_MARKS = pattern(/^(["“*[(]{0,3})(\?{1,3})()[)\]]?(\s?:)(?=\s|$)/u);
/** `Bundesminister Alois Stein, diplomiert:`: behind a title and a name what else he is. */
const said = perTable((words: LayoutWords) => {
  const small = anyOf([...words.smallWords, ...words.particles]);
  const word = `(?:\\p{Lu}[\\p{L}\\p{M}’'.-]*|${small})`;
  return pattern(
    new RegExp(
      `^${OPENING}((?:${anyOf(words.titles)})\\.?(?:,?\\s${word}){1,8})(,\\s\\p{Ll}[\\p{L} ]{3,40})(:)(?=\\s)`,
      'u',
    ),
  );
});

const IS_WORD = pattern(/^\p{Ll}{4,}$/u);
const isShort = (title: string): boolean => title.length <= 4;
const isSmall = (title: string): boolean => title === title.toLowerCase();
/** Before a full stop: only capitals, initials, a title or one word, so that a short sentence is no label. */
const stopped = perTable((words: LayoutWords) => {
  const name = `\\p{Lu}[\\p{L}\\p{M}’'-]+`;
  const initials = `(?:\\p{Lu}\\p{Ll}?\\.\\s?){1,4}`;
  // `M. de Selvet`: a particle that is written small.
  const small = anyOf(words.particles.filter(isSmall));
  const titled = `(?:(?:${anyOf([...words.titles, ...words.titles.map((title) => title.toUpperCase())])})\\.?\\s(?:\\p{Lu}\\p{Ll}?\\.\\s?|\\p{Lu}[\\p{L}’'-]*\\s){0,3})(?:(?:${small})\\s){0,2}${name}`;
  // `Mr. KELLY of Ansel`, `Mr. Hale of Florida`, `The CHAIRMAN`.
  const links = anyOf(words.officeLinks);
  const constituency = `(?:${anyOf(words.titles)})\\.?\\s\\p{Lu}[\\p{L}’'-]+\\s(?:${links})\\s\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+)?`;
  const office = `(?:${anyOf(words.articles.map(capitalised))})\\s\\p{Lu}{3,}(?:\\s(?:(?:${links})\\s)?\\p{Lu}{2,}){0,4}`;
  const capitals = `(?:${initials}|\\p{Lu}{3}\\s)?\\p{Lu}[\\p{Lu}’']+(?:(?:,?\\s|-)(?:${initials})?\\p{Lu}{2,}){0,4}`;
  const voice = `\\p{Lu}\\s\\p{Lu}{3,}`;
  const full = `${name}\\s${name}`;
  // `MESSRS. PRELL and STOCKER.`
  const plural = [...words.pluralTitles.keys()].flatMap((title) => [capitalised(title), title.toUpperCase()]);
  const and = anyOf([...words.and, ...words.and.map((word) => word.toUpperCase())]);
  const group = `(?:${anyOf(plural)})\\.?\\s${name}(?:,\\s${name}){0,6},?\\s(?:${and})\\s${name}`;
  // `ЛУЦЕНКО О. М.`: of a language without tables, a surname before its initials.
  const led = knowsSmallWords(words) ? [] : [`${name}\\s${INITIALS_BEHIND_NAME}`];
  const more = words.officeLabels.length === 0 ? led : officeForms(words, titled, name);
  const of = words.officeLabels.length === 0 ? '' : String.raw`(?:,\s[\p{Ll}\p{Nd}][^.:;!?]{3,80})?`;
  return pattern(
    new RegExp(
      `^${OPENING}(${[...more, group, constituency, office, titled, `${initials}${name}`, capitals, voice, name, full].join('|')})${BRACKETS.replace('(', `(${of}`)}(\\.(?:\\s?[—–](?=\\s))?)(?=\\s+(?:[["“„«(…\\p{Lu}\\p{Nd}]|\\.{3})|\\s*$)`,
      'u',
    ),
  );
});

/** `président`, `Président`, `PRÉSIDENT`: words as a label may be set. */
const inType = (words: readonly string[]): readonly string[] => [
  ...new Set(words.flatMap((word) => [word, capitalised(word), word.toUpperCase()])),
];

/**
 * In languages that write offices small: `M. le ministre de l'intérieur`, `Председательствующая тов. Бакланова`; a
 * surname before its initials, `Тов. Орлов Г. Г`; a word in spaced letters, `Б р а г и н`.
 */
function officeForms(words: LayoutWords, titled: string, name: string): readonly string[] {
  // `Тов. Орлов`, `Председатель Орлов`; not `Председатель. Свидетельница Птицына, подойдите.`
  const [short, long] = [words.titles.filter(isShort), words.titles.filter((t) => !isShort(t))];
  const title = `(?:(?:(?:${anyOf(inType(short))})\\.?|(?:${anyOf(inType(long))}))\\s)`;
  const article = `(?:(?:${anyOf(inType(words.articles))})\\s?)`;
  const over = anyOf(inType([...words.officeWords].filter((word) => IS_WORD.test(word))));
  const office = `(?:${anyOf(inType(words.officeLabels))})(?![\\p{L}’'])`;
  return [
    `${title}?${article}?${office}(?:\\s(?:(?:${anyOf(inType(words.titles))})\\.|[\\p{L}’'-]+(?![\\p{L}.])|[\\p{L}’'-]{2,}(?=\\.))){0,5}`,
    // `Марковъ 2-й`
    `${title}?(?!${office})${name}\\s\\d-\\p{Ll}{1,2}`,
    // `Маршал К. Е. Ворошин` has its initials before the surname, as `Министр Финансов В. Н. Белов`.
    `(?:${title}{1,2})?(?!${office}|(?:${over})\\s)${name}\\s${INITIALS_BEHIND_NAME}`,
    `${title}{2}(?:${titled}|${name})`,
    String.raw`\p{Lu}(?:\s\p{Ll}){2,}`,
  ];
}

/** `Г. Г` of `Орлов Г. Г.`, whose last full stop is the label's unless more of the label follows. */
const INITIALS_BEHIND_NAME = String.raw`(?:\p{Lu}\.\s?){0,1}\p{Lu}(?:\.(?=\s[([,]|,))?`;

/**
 * `VARGA ILONA nemzetgazdasági államtitkár:`, `MARIA ROSSI, Sottosegretaria di Stato. Grazie`: of a language without
 * tables, a name in capitals and what else its bearer is.
 */
const CAPITALS_AND_OFFICE = pattern(
  new RegExp(
    `^${OPENING}(\\p{Lu}[\\p{Lu}\\p{M}’'.-]+(?:\\s\\p{Lu}[\\p{Lu}\\p{M}’'-]+){1,3})((?:\\s\\([^()\\n]{1,60}\\))?(?:\\s\\p{Ll}[^.:!?\\n]{2,90}(?=:)|,\\s\\p{L}[^.:!?\\n]{2,120}))([:.])(?=\\s|$)`,
    'u',
  ),
);

/** `A.I. Zotov We have read it.`: initials and a surname whose type set them apart from the sentence behind. */
const UNMARKED = pattern(/^(["“*]{0,3})((?:\p{Lu}\p{Ll}?\.\s?){1,3}\p{Lu}[\p{L}\p{M}’'-]+)()()(?=\s+["“\p{Lu}])/u);
/** `DR. KUBLER (Counsel for Stein) The Defendant …`: a name in capitals and brackets whose colon was lost. */
const BRACKETED = pattern(
  /^(["“*]{0,3})((?:\p{Lu}[\p{Lu}’'.-]*\s){1,3}\p{Lu}[\p{Lu}’'-]{2,})(\s\([^()\n]{3,90}\))()(?=\s["“\p{Lu}])/u,
);

/** `Q    Where were you?`, `A. In the store.`: a letter, then a column or a full stop. */
const LETTER = pattern(/^(["“*]{0,3}(?:\d{1,4}\s+)?)(\p{Lu})()(\s*\.|(?=\s{2,}|\t))(?=\s+["“(\p{Lu}\p{Nd}])/u);
/** `P.M.    Have we the figures?`: initials in a column of their own. */
const INITIALS_IN_COLUMN = pattern(
  /^(["“*]{0,3})((?:\p{Lu}\p{Ll}?\.\s?){1,4}|\p{Lu}{2,4}\.?)()((?=\s{3,}|\t))(?=\s+["“(\p{Lu}\p{Nd}])/u,
);

/** `Mr. Hale<tab>I have asked for the floor.`: a name or office in a column of its own. */
const TABBED = pattern(
  /^(["“*]{0,3})((?:[\p{L}\p{M}’'.-]+\s){0,3}\p{Lu}[\p{L}\p{M}’'.-]*)((?:\s?[([][^()[\]\n]{1,60}[)\]])?)((?=\t))(?=\s+["“(\p{Lu}\p{Nd}])/u,
);

/** `P.M. Glad so many came.`: one of the initials by which the record marks its speakers. */
const openedBy =
  (initials: ReadonlySet<string>): Form =>
  (text) => {
    const match = initials.size === 0 ? null : RUN_IN_INITIALS.exec(text);
    return match !== null && initials.has(match[2]!.trim()) ? match : null;
  };

/** `P.M.`, `Ch/Ex.`: a short form by which a notebook marks who speaks. */
export const SHORT_FORM = String.raw`(?:\p{Lu}\p{Ll}?\.\s?){1,4}|\p{Lu}\p{L}{0,3}\/\p{Lu}\p{L}{0,5}\.?`;
const RUN_IN_INITIALS = pattern(
  new RegExp(String.raw`^(["“*]{0,3})(${SHORT_FORM}|\p{Lu}(?=\s))()()(?=\s+["“(\p{Lu}\p{Nd}])`, 'u'),
);

/** `<Tor> I will.`: as programs for talking in writing have it. */
const ANGLED = pattern(/^(<)(\p{L}[\p{L}\p{M}\p{Nd}_ .’'-]{0,30})()>()(?=\s)/u);

/** A line that holds a label and nothing else: `P.M.`, `R. Lindemann`, `Anna Reyes   0:03`. */
const ALONE = pattern(
  /^()((?:\p{Lu}[\p{L}\p{M}]{0,2}\.\s?){1,4}|(?:[\p{L}\p{M}’'.-]+\s){0,2}\p{Lu}[\p{L}\p{M}’'.-]*)((?:\s?[([][^()[\]\n]{1,60}[)\]]|\s+\d{1,2}:\d{2}(?::\d{2})?)?)()$/u,
);

/** Of a language without tables: `El president de la Mesa`, with small words within. */
const ALONE_OF_ANY = pattern(/^()(\p{Lu}[\p{L}\p{M} .’'-]{2,60}\p{L})((?:\s?[([][^()[\]\n]{1,60}[)\]])?)()$/u);

/** Whether the small words of a language are known. Where they are not, the shape of labels must do. */
export const knowsSmallWords = ({ smallWords }: LayoutWords): boolean => smallWords.size > 0;

const MARKS: Readonly<Record<string, Delimiter>> = { ':': ':', ';': ';', '.': '.' };

const CONTENT = /[([]([^()[\]]+)[)\]]/g;

type Form = (text: string) => RegExpExecArray | null;

function read(line: Line, offset: number, place: Label['place'], form: Form, fallback: Delimiter): Label | undefined {
  const match = form(line.text.slice(offset));
  if (!match) return undefined;
  const [whole, open, text, brackets, mark] = match as unknown as [string, string, string, string, string];
  const start = line.span.start + offset + open.length;
  const end = line.span.start + offset + whole.length;
  // `LE PRÉSIDENT. –`: the full stop is the label's, no part of the name.
  const name = DASH.test(mark) ? text.trimEnd().replace(STOP_OF_WORD, '') : text.trimEnd();
  const isStopped = DASH.test(mark) && (name !== text.trimEnd() || mark.startsWith('.'));
  return {
    line,
    ...(isStopped ? { stopped: true } : {}),
    span: span(line.span.start + offset, end),
    name: span(start, start + name.length),
    text: unspaced(name.trim().replace(/\s+/gu, ' ')),
    ...(SPACED.test(text.trim()) ? { spaced: true } : {}),
    brackets: [...brackets.matchAll(CONTENT)].map((m) => m[1]!),
    ...(TURN_NUMBER.test(open) ? { numbered: true as const } : {}),
    ...(SAID.test(brackets)
      ? {
          said: brackets
            .replace(CONTENT, '')
            .replace(/^[,\s]*/u, '')
            .trim(),
        }
      : {}),
    delimiter: mark === '' ? fallback : (MARKS[mark.trim()] ?? '—'),
    place,
    alone: end === line.span.end,
  };
}

const SAID = pattern(/^(?:,|\s\p{Ll})/u);
const DASH = /[—–-]/u;
const STOP_OF_WORD = /(?<=\p{L}{3})\.$/u;
const TURN_NUMBER = pattern(/\d{1,3}\.\d{2}\s|^\p{Lu}\p{Ll}{2,4}\.\s\d/u);

/** `Б р а г и н` is `Брагин`: letters spaced for stress. */
const SPACED = pattern(/^\p{L}(?:\s\p{L}){2,}$/u);
const unspaced = (text: string): string => (SPACED.test(text) ? text.replace(/\s/gu, '') : text);

const INITIALS_BEHIND = pattern(/^\p{Lu}[\p{L}\p{M}’'-]{2,}\s\p{Lu}\.\s?\p{Lu}$/u);

/** The label that a line begins with, by its form alone. */
export function labelAt(line: Line, words: LayoutWords, at = 0): Label | undefined {
  const place = line.first ? 'block' : 'line';
  const before = read(line, at, place, stopped(words).exec, '.');
  const mark = read(line, at, place, marked(words).exec, ':');
  // `Председательствующий. Записываем: …`, `Рябов К. Д. Повторяю: …`: the full stop of an office or of initials comes
  // first.
  // `Иванов А. П. (округ 3):` goes on to its colon; `Жук. Здравствуйте. Докладываю: …` does not.
  const isWhole =
    before !== undefined &&
    mark?.name.end !== before.name.end + 1 &&
    (words.officeLabels.includes(before.text.toLowerCase()) ||
      INITIALS_BEHIND.test(before.text) ||
      (mark !== undefined && goesOverStop(mark.text, words)));
  const official = knowsSmallWords(words) ? undefined : read(line, at, place, CAPITALS_AND_OFFICE.exec, ':');
  return (
    read(line, at, place, BRACKETED.exec, 'none') ??
    official ??
    (isWhole ? before : (mark ?? before)) ??
    (knowsSmallWords(words) ? read(line, at, place, said(words).exec, ':') : undefined) ??
    read(line, at, place, QUESTION_MARKS.exec, ':') ??
    read(line, at, place, UNMARKED.exec, 'none')
  );
}

/** `Жук. Здравствуйте. Докладываю`: a sentence's end, where `Prof. Bell` has a title. */
const goesOverStop = (text: string, { officeWords }: LayoutWords): boolean =>
  STOP_WITHIN.matchAll(text).some(([, word]) => !officeWords.has(word!.toLowerCase()));
const STOP_WITHIN = pattern(/(?<!\p{L})(\p{Lu}\p{Ll}{2,})\.(?=\s\p{Lu}\p{Ll})/gu);

/** `ВЫСТУПИЛИ: `: before the first of those who have the floor. */
const floorAt = perTable(({ floorOpenings = [] }: LayoutWords) =>
  floorOpenings.length === 0 ? /(?!)/u : new RegExp(`^(?:${anyOf(floorOpenings)})\\s?:\\s+`, 'iu'),
);

/** Between two sentences of a line, or behind a stage direction. */
const sentenceStart = perTable(({ titles, officeLabels }: LayoutWords) => {
  // `… . т. Уланова – …`
  const title = officeLabels.length === 0 ? '' : `|(?:${anyOf(titles.filter(isSmall).filter(isShort))})\\.\\s\\p{Lu}`;
  return pattern(new RegExp(`(?<=[.?!…)\\]”"])\\s+(?:[–—]\\s+)?(?=\\p{Lu}${title})`, 'gu'));
});

const LEADING: ReadonlySet<Delimiter> = new Set([':', '—']);

/** The word before a full stop: `Mr` in `Mr. Orlov`. */
const LAST_WORD = pattern(/\p{L}+(?=[^\p{L}]$)/u);
const LONGEST_ALONE = 40;

/** `Mr` of `Mr. Hale`: its full stop ends no label. */
function isTitleAlone(label: Label | undefined, { titles, officeLabels }: LayoutWords): boolean {
  const text = label?.text.toLowerCase() ?? '';
  return (
    label?.delimiter === '.' && titles.some((title) => title.toLowerCase() === text) && !officeLabels.includes(text)
  );
}

/**
 * All that has the form of a label in a line: at its beginning, and before a colon within it, as where a transcript
 * runs together: `Mr. MARSH: I have one question. Mr. ORLOV: It has been answered.`
 */
export function candidatesIn(
  line: Line,
  words: LayoutWords,
  initials: ReadonlySet<string> = new Set(),
): readonly Label[] {
  const place = line.first ? 'block' : 'line';
  const floor = floorAt(words).exec(line.text)?.[0].length ?? 0;
  const next = floor === 0 ? undefined : labelAt(line, words, floor);
  const led: Label | undefined = next !== undefined && LEADING.has(next.delimiter) ? { ...next, led: true } : undefined;
  const own = led ?? labelAt(line, words);
  const first =
    led ??
    read(line, 0, place, openedBy(initials), '.') ??
    read(line, 0, place, INITIALS_IN_COLUMN.exec, 'column') ??
    read(line, 0, place, TABBED.exec, 'column') ??
    (isTitleAlone(own, words) ? undefined : own) ??
    read(line, 0, place, ANGLED.exec, ':') ??
    read(line, 0, place, LETTER.exec, 'column');
  const alone =
    first === undefined && line.text.length <= LONGEST_ALONE
      ? read(line, 0, place, (knowsSmallWords(words) ? ALONE : ALONE_OF_ANY).exec, 'line')
      : undefined;
  const opened = (first ?? alone)?.span.end ?? line.span.start;
  const inner = sentenceStart(words)
    .matchAll(line.text)
    .flatMap((match): readonly Label[] => {
      const before = LAST_WORD.exec(endBefore(line.text, match.index))?.[0].toLowerCase() ?? '';
      const isAbbreviation =
        line.text[match.index - 1] === '.' &&
        (before.length < 2 || (before.length < 5 && words.officeWords.has(before)));
      if (isAbbreviation || line.span.start + match.index < opened) return [];
      const found = read(line, match.index + match[0].length, 'sentence', marked(words).exec, ':');
      // `ВЫСТУПИЛИ: т. Рожков – … т. Ганин – …`
      if (found !== undefined && led !== undefined && found.delimiter === led.delimiter) {
        return [{ ...found, led: true }];
      }
      return found?.delimiter === ':' ? [found] : [];
    });
  return [...((first ?? alone) ? [(first ?? alone)!] : []), ...inner];
}
