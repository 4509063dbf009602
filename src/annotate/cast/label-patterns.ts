import { anyOf, perTable, type LayoutWords } from '../../language/index.js';
import { pattern } from '../../text/index.js';
import { capitalised } from './list-words.js';

/** How a form of label finds itself at the beginning of a text. */
export type Form = (text: string) => RegExpExecArray | null;

/** `2` of `Speaker 2`, `#1` of `SPEAKER #1`. */
export const SPEAKERS_NUMBER = pattern(/^#?\p{Nd}{1,2}$/u);
/** `??`: somebody whom the recorder did not know. */
export const UNKNOWN_SPEAKERS = /^\?{1,3}$/;
/** `Q14 Chair:`, `12. Mr. BELL:`, `07.05 Peter Maes:`, `Anf. 3 EVA BERG`: a number before the label. */
const NUMBER = String.raw`(?:(?:\p{Lu}\p{Ll}{2,4}\.\s(?=\d)|\p{Lu})?\d{1,4}(?:\.\d{1,3})?[.)]?\s+)?`;
/** `(to Colby)`, `(CDU) (Zwischenruf)`, `/kesk`, `/PUWP/`: what stands behind the name. */
const BRACKETS = String.raw`((?:\s?[([][^()[\]\n]{1,90}[)\]]|\s\/\p{L}{2,8}(?=\s?:)|\s\/[\p{L} ]{2,16}\/){0,3})`;
/** The moment of a recording before the label: `00:01:02 Anna Reyes:`, `[14:03] Tor:`. */
const MOMENT = String.raw`(?:[[(]?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,3})?)?[\])]?\s+)?`;
/** That a letter follows is said first: many words behind what may be left out take V8 much longer to compile. */
const OPENING = String.raw`(["“*]{0,3}${MOMENT}${NUMBER})(?=[\p{L}&])`;

/**
 * Up to eight words that begin with a capital (small words between), perhaps brackets such as `(to Colby)`, then the
 * delimiter. Matches `PM Chou: Please.`; not `When I arrived at 8:45`, for `arrived` is small.
 */
export const marked = perTable((words: LayoutWords) => {
  const capital = `(?:\\p{Lu}|[dl]['’]\\p{Lu})[\\p{L}\\p{M}\\p{Nd}’'\`‘._/-]*`;
  // Of a language whose small words nobody knows any may stand within: `Místopředseda vlády ČR Petr Gazdík:`
  const small = anyOf([...words.smallWords, ...words.particles]);
  const word = `(?:${capital}|${knowsSmallWords(words) ? small : '\\p{Ll}[\\p{L}\\p{M}’-]*'})`;
  // `M. l'avocat général :`
  // `M. le président, à l'accusé :` goes on behind its comma as `said` has it.
  const behindComma = knowsSmallWords(words) ? `(?:(?:${anyOf(words.particles)})\\s){0,2}${capital}` : word;
  const next = `(?:,[ \\n]${behindComma}|[ \\n]${word}|[ \\n](?:[dl]['’])?(?:${anyOf(withinOffices(words))})(?![\\p{L}]))`;
  // "The interpreter:", "Several delegates:", "Some hon. Members:": an article or number, then one or two nouns.
  const common =
    '\\p{Lu}\\p{Ll}*(?:(?:\\s\\p{Lu}\\p{Ll}+)?(?:\\s\\p{Ll}[\\p{Ll}-]+){1,2}|\\s\\p{Ll}{3,4}\\.\\s\\p{Lu}\\p{Ll}+)(?=\\s?:)';
  // `Didier Reynders, ministre: …`
  const of =
    words.officeLabels.length === 0 ? '' : `(?:,\\s(?:${anyOf(words.officeLabels)})(?![\\p{L}])[^.:;!?\\n]{0,70})?`;
  // `т. Зимин: докладывает …`
  const title = words.officeLabels.length === 0 ? '' : `(?:(?:${anyOf(words.titles.filter(isSmall))})\\.?\\s)?`;
  // `Canon BRIGHT:—I beg to second.`
  const mark = `\\s?:[—–]|\\s?[:;]|\\.?\\s?—|\\.?(?:\\s–|–(?!\\p{L}))|\\.\\s?-(?=\\s)|\\s-(?=\\s)`;
  return pattern(
    `^${OPENING}(${common}|${title}${knowsSmallWords(words) ? '' : "(?=\\p{Lu}|[dl]['’])"}${word}${next}{0,${knowsSmallWords(words) ? 7 : 12}}(?:\\s#?\\p{Nd}{1,2})?)[)\\]]?${BRACKETS.replace('(', `(${of}`)}(${mark})(?=\\s|\\p{Lu}|["“([*…-]|$)`,
  );
});

/** `??: It probably should be an error.`: the recorder did not know who spoke. */
export const QUESTION_MARKS = pattern(/^(["“*[(]{0,3})(\?{1,3})()[)\]]?(\s?:)(?=\s|$)/u);
/**
 * `Bundesminister Alois Stein, diplomiert:`, `M. le président, à l'accusé :`, `The witness, rising:`: behind a name or
 * office what else he is, whom he speaks to, or how.
 */
export const said = perTable((words: LayoutWords) => {
  const small = anyOf([...words.smallWords, ...words.particles, ...withinOffices(words)]);
  const word = `(?:(?:[dl]['’])?\\p{Lu}[\\p{L}\\p{M}’'.-]*|(?:[dl]['’])?(?:${small})(?![\\p{L}]))`;
  return pattern(
    `^${OPENING}(\\p{Lu}[\\p{L}\\p{M}’'.-]*(?:,?\\s${word}){0,8})(,\\s(?:[dl]['’])?\\p{Ll}[\\p{L}\\p{M}’' -]{2,50}?)(\\s?:)(?=\\s)`,
  );
});

/** `Head of the delegation Keita:`: a word with a capital, small ones, a name. */
export const OFFICE_LED = pattern(
  /^(["“*]{0,3})(\p{Lu}\p{Ll}+(?:\s\p{Ll}[\p{Ll}-]*){1,6}\s\p{Lu}[\p{L}\p{M}’'-]+)()(\s?:)(?=\s)/u,
);

/** `Член суда Климов:`: where offices are written small, what they are of stands within too. */
const withinOffices = (words: LayoutWords): readonly string[] =>
  words.officeLabels.length === 0 ? [] : [...words.officeWords].filter((word) => IS_WORD.test(word));

const IS_WORD = pattern(/^\p{Ll}{4,}$/u);
export const isShort = (title: string): boolean => title.length <= 4;
export const isSmall = (title: string): boolean => title === title.toLowerCase();
/** Before a full stop: only capitals, initials, a title or one word, so that a short sentence is no label. */
export const stopped = perTable((words: LayoutWords) => {
  const name = `\\p{Lu}[\\p{L}\\p{M}’'-]+`;
  const initials = `(?:\\p{Lu}\\p{Ll}?\\.\\s?){1,4}`;
  // `M. de Selvet`: a particle that is written small.
  const small = anyOf(words.particles.filter(isSmall));
  const titled = `(?:(?:${anyOf([...words.titles, ...words.titles.map((title) => title.toUpperCase())])})\\.?\\s(?:\\p{Lu}\\p{Ll}?\\.\\s?|\\p{Lu}[\\p{L}’'-]*\\s){0,3})(?:(?:${small})\\s){0,2}${name}`;
  // `Mr. KELLY of Ansel`, `Mr. Hale of Florida`, `The CHAIRMAN`.
  const links = anyOf(words.officeLinks);
  const constituency = `(?:${anyOf(words.titles)})\\.?\\s\\p{Lu}[\\p{L}’'-]+\\s(?:${links})\\s\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+)?`;
  const office = `(?:${anyOf(words.articles.map(capitalised))})\\s\\p{Lu}{3,}(?:\\s(?:(?:${links})\\s)?\\p{Lu}{2,}){0,4}`;
  // `The President. Good morning.`, `High Commissioner. And if the other side moves forward?`
  const holder = `(?:(?:${anyOf(words.articles.map(capitalised))})\\s)?(?:\\p{Lu}[\\p{Ll}-]{3,}\\s){0,2}(?:${anyOf([...words.officeHolders].filter((word) => word.length > 3).map(capitalised))})`;
  const capitals = `(?:${initials}|\\p{Lu}{3}\\s)?\\p{Lu}[\\p{Lu}’']+(?:(?:,?\\s|-)(?:${initials})?\\p{Lu}{2,}){0,4}`;
  const voice = `\\p{Lu}\\s\\p{Lu}{3,}`;
  // `Insp. HOLM`, `Ensign HOLM`: whatever stands before it, a surname in capitals.
  const setApart = `\\p{Lu}\\p{Ll}{1,12}\\.?\\s(?:${initials})?\\p{Lu}[\\p{Lu}’'-]{2,}`;
  const full = `${name}\\s${name}`;
  // `MESSRS. PRELL and STOCKER.`
  const plural = [...words.pluralTitles.keys()].flatMap((title) => [capitalised(title), title.toUpperCase()]);
  const and = anyOf([...words.and, ...words.and.map((word) => word.toUpperCase())]);
  const group = `(?:${anyOf(plural)})\\.?\\s${name}(?:,\\s${name}){0,6},?\\s(?:${and})\\s${name}`;
  // `ЛУЦЕНКО О. М.`: of a language without tables, a surname before its initials.
  // `DOROV V. S. The comrades know the note.`: translations keep the order of Russian minutes.
  const led = knowsSmallWords(words)
    ? [CAPITALS_AND_INITIALS, `(?!(?:${anyOf([...words.addresses].map(capitalised))})\\s)${NAME_AND_INITIALS}`]
    : [`${name}\\s${INITIALS_BEHIND_NAME}`];
  const more = words.officeLabels.length === 0 ? led : officeForms(words, titled, name);
  const of = words.officeLabels.length === 0 ? '' : String.raw`(?:,\s[\p{Ll}\p{Nd}][^.:;!?]{3,80})?`;
  return pattern(
    `^${OPENING}(${[...more, group, constituency, office, holder, titled, `${initials}${name}`, capitals, voice, setApart, name, full].join('|')})${BRACKETS.replace('(', `(${of}`)}(\\.(?:\\s?[—–](?=\\s))?)(?=\\s+(?:[["“„«(…\\p{Lu}\\p{Nd}]|\\.{3})|\\s*$)`,
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

/** `Dorov V. S. The comrades know the note.`: two initials, of which a sentence seldom is. */
const NAME_AND_INITIALS = String.raw`\p{Lu}\p{Ll}[\p{L}’'-]+\s\p{Lu}\p{Ll}?\.\s?\p{Lu}(?=\.\s)`;
const CAPITALS_AND_INITIALS = String.raw`\p{Lu}[\p{Lu}’'-]{2,}\s(?:\p{Lu}{1,2}\.\s?){0,2}\p{Lu}{1,2}(?=\.\s)`;

/**
 * `VARGA ILONA nemzetgazdasági államtitkár:`, `MARIA ROSSI, Sottosegretaria di Stato. Grazie`, `КОВАЛЬ В.М., міністр
 * фінансів. Дякую`, `ROSSI, ministra dell'interno: Grazie`: of a language without tables, a name in capitals and what
 * else its bearer is.
 */
export const CAPITALS_AND_OFFICE = pattern(
  `^${OPENING}(\\p{Lu}[\\p{Lu}\\p{M}’'.-]+(?:(?:\\s\\p{Lu}[\\p{Lu}\\p{M}’'-]+){1,3}|\\s(?:\\p{Lu}\\.\\s?){1,2}(?=,)|(?<=\\p{Lu}{4})(?=,\\s\\p{Ll})))((?:\\s\\([^()\\n]{1,60}\\))?(?:\\s\\p{Ll}[^.:!?\\n]{2,90}(?=:)|,\\s\\p{L}[^.:!?\\n]{2,120}))([:.])(?=\\s|$)`,
);

/** `A.I. Zotov We have read it.`: initials and a surname whose type set them apart from the sentence behind. */
export const UNMARKED = pattern(
  /^(["“*]{0,3})((?:\p{Lu}\p{Ll}?\.\s?){1,3}\p{Lu}[\p{L}\p{M}’'-]+)()()(?=\s+["“\p{Lu}])/u,
);
/** `DR. KUBLER (Counsel for Stein) The Defendant …`: a name in capitals and brackets whose colon was lost. */
export const BRACKETED = pattern(
  /^(["“*]{0,3})((?:\p{Lu}[\p{Lu}’'.-]*\s){1,3}\p{Lu}[\p{Lu}’'-]{2,})(\s\([^()\n]{3,90}\))()(?=\s["“\p{Lu}])/u,
);

/** `Q    Where were you?`, `[2.] A. In the store.`: a letter, then a column or a full stop. */
export const LETTER = pattern(
  /^(["“*]{0,3}(?:\[?\d{1,4}[.\]]{0,2}\s+)?)(\p{Lu})()(\s*\.|(?=\s{2,}|\t))(?=\s+["“(\p{Lu}\p{Nd}])/u,
);
/** `P.M.    Have we the figures?`, `00:41   RC   Yeah.`: initials in a column of their own. */
export const INITIALS_IN_COLUMN = pattern(
  `^(["“*]{0,3}${MOMENT})((?:\\p{Lu}\\p{Ll}?\\.\\s?){1,4}|\\p{Lu}{2,4}(?:\\/\\p{Lu}{2,4})?\\.?)()((?=\\s{3,}|\\t))(?=\\s+["“([\\p{Lu}\\p{Nd}])`,
  'u',
);

/** `Mr. Hale<tab>I have asked for the floor.`: a name or office in a column of its own. */
export const TABBED = pattern(
  /^(["“*]{0,3})((?:[\p{L}\p{M}’'.-]+\s){0,3}\p{Lu}[\p{L}\p{M}’'.-]*)((?:\s?[([][^()[\]\n]{1,60}[)\]])?)((?=\t))(?=\s+["“(\p{Lu}\p{Nd}])/u,
);

/** `P.M. Glad so many came.`: one of the initials by which the record marks its speakers. */
export const openedBy =
  (initials: ReadonlySet<string>): Form =>
  (text) => {
    const match = initials.size === 0 ? null : RUN_IN_INITIALS.exec(text);
    return match !== null && initials.has(match[2]!.trim()) ? match : null;
  };

/** `P.M.`, `Ch/Ex.`: a short form by which a notebook marks who speaks; `K. & S.`: two of them. */
export const SHORT_FORM = String.raw`(?:\p{Lu}\p{Ll}?\.\s?){1,4}(?:&\s?(?:\p{Lu}\p{Ll}?\.\s?){1,4})?|\p{Lu}\p{L}{0,3}\/\p{Lu}\p{L}{0,5}\.?`;
const RUN_IN_INITIALS = pattern(
  // `Q (Castel): Who counted?` goes on to its colon.
  String.raw`^(["“*]{0,3})(${SHORT_FORM}|\p{Lu}(?=\s))()()(?=\s+["“(\p{Lu}\p{Nd}])(?!\s+\([^()\n]{1,60}\)\s?:)`,
);

/** `pkovar: I raised this in April.`: the name of an account. */
export const NICK = pattern(/^()(\p{Ll}[\p{Ll}\p{Nd}_-]{1,15})()(:)(?=\s)/u);

/** `<Tor> I will.`: as programs for talking in writing have it. */
export const ANGLED = pattern(/^(<)(\p{L}[\p{L}\p{M}\p{Nd}_ .’'-]{0,30})()>()(?=\s)/u);

/** A line that holds a label and nothing else: `P.M.`, `R. Lindemann`, `Anna Reyes   0:03`. */
export const ALONE = pattern(
  /^()((?:\p{Lu}[\p{L}\p{M}]{0,2}\.\s?){1,4}|(?:[\p{L}\p{M}’'.-]+\s){0,2}\p{Lu}[\p{L}\p{M}’'.-]*)((?:\s?[([][^()[\]\n]{1,60}[)\]]|\s+\d{1,2}:\d{2}(?::\d{2})?)?)()$/u,
);

/** `M/L.`, `Ch. of Exch. (to P.M.)`: whatever stands in a table's column of those who speak. */
export const CELL = pattern(/^()(\p{Lu}[^\n([]{0,60})((?:\s?[([][^()[\]\n]{1,60}[)\]])?)()$/u);

/** Of a language without tables: `El president de la Mesa`, with small words within. */
export const ALONE_OF_ANY = pattern(/^()(\p{Lu}[\p{L}\p{M} .’'-]{2,60}\p{L})((?:\s?[([][^()[\]\n]{1,60}[)\]])?)()$/u);

/** Whether the small words of a language are known. Where they are not, the shape of labels must do. */
export const knowsSmallWords = ({ smallWords }: LayoutWords): boolean => smallWords.size > 0;
