/** A stretch of a year or month that a vague word names. */
export type Vague =
  | 'start'
  | 'early'
  | 'mid'
  | 'late'
  | 'end'
  | 'half 1'
  | 'half 2'
  | 'quarter 1'
  | 'quarter 2'
  | 'quarter 3'
  | 'quarter 4'
  | 'week 1'
  | 'week 2'
  | 'week 3'
  | 'week 4'
  | 'last week';

export type TimeUnit =
  'minute' | 'hour' | 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** Words that lead to a date or join two, and change its value: `by 1970`, `from May 1 to June 3`. */
export type Joint =
  | 'and'
  | 'at'
  | 'before'
  | 'between'
  | 'by'
  | 'during'
  | 'after'
  | 'for'
  | 'from'
  | 'in'
  | 'of'
  | 'on'
  | 'or'
  | 'since'
  | 'the'
  | 'this'
  | 'to'
  | 'until'
  | 'within';

/**
 * Ways of dating that not all languages have: what the grammar of dates then reads besides.
 * `ago-before`: `vor drei Wochen`; `bare-seasons`: `осенью`; `clock-24`: `17 Uhr`, `18 h 10`; `day-and-month`: `6.2.`
 * is a day and a month; `day-first`: `5/12/2014` is in December; `article-day`: `pour le 25`;
 * `genitive`: `Mittwoch voriger Woche`, `Ende des Monats`; `in-words`:
 * `le vingt-quatre novembre`; `limits`: `seit 1866`, `к 1985 году` with their first word; `numbered-day`:
 * `числа десятого`; `starts`: `с 1 мая` may lie ahead;
 * `short-years`: `Mai 58`; `side-behind`: `la semaine dernière`; `stopped-day`: `am 24.`
 */
export type DateCustom =
  | 'ago-before'
  | 'bare-seasons'
  | 'clock-24'
  | 'article-day'
  | 'day-and-month'
  | 'day-first'
  | 'genitive'
  | 'in-words'
  | 'limits'
  | 'numbered-day'
  | 'short-years'
  | 'starts'
  | 'weekday-and-day'
  | 'side-behind'
  | 'stopped-day';

/**
 * What memcon knows of the dates of one language. All forms are lower case; a form may be several words
 * (`day before yesterday`) and is read with any white space between them.
 */
export interface DateWords {
  /** Twelve lists of forms, January first, abbreviations without their full stop. */
  readonly months: readonly (readonly string[])[];
  /** Half a month as one word, behind an ordinal: `Junihälfte` → 6. */
  readonly monthHalves?: Readonly<Record<string, number>>;
  /** Seven lists of forms, Monday first. */
  readonly weekdays: readonly (readonly string[])[];
  /** Whether months and weekdays are written with a capital. */
  readonly capitals: boolean;
  /** Months and weekdays that are also other words (`may`): dates only beside a number or after a joint. */
  readonly homographs: readonly string[];
  /** The season's first and last month; a winter begins in the year before the one that names it. */
  readonly seasons: readonly { readonly forms: readonly string[]; readonly from: number; readonly to: number }[];
  /** Nouns that after a season make it no date: `the summer vacation`. */
  readonly afterSeason?: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
  /** Words that multiply the number before them, in years written out: `hundred`. */
  readonly multiples?: Readonly<Record<string, number>>;
  /** `nineteen oh four`: what stands for the nought in a year that is said. */
  readonly zeros?: readonly string[];
  /** `a`, `an`: one, where a unit of time follows. */
  readonly articles: readonly string[];
  readonly ordinals: Readonly<Record<string, number>>;
  /** What makes a number an ordinal: `th`; `.` where a full stop does. */
  readonly ordinalEndings: readonly string[];
  readonly units: Readonly<Record<TimeUnit, readonly string[]>>;
  /** `1930s`: what follows the year. */
  readonly decadeEndings: readonly string[];
  /** `thirties` → 30. */
  readonly decades: Readonly<Record<string, number>>;
  readonly centuries: readonly string[];
  readonly beforeNoon: readonly string[];
  readonly afterNoon: readonly string[];
  /** `o'clock`, `hours`: what makes a number a time of day. */
  readonly clock: readonly string[];
  /** `noon` → 720: minutes from midnight. */
  readonly hours: Readonly<Record<string, number>>;
  /** Parts of the day: minutes that a clock of twelve hours then adds. */
  readonly dayParts: Readonly<Record<string, 0 | 720>>;
  /** Of these, the night's: `elf Uhr nachts` is before midnight, `zwei Uhr nachts` behind it. */
  readonly nightParts?: ReadonlySet<string>;
  /** What behind an hour adds minutes to it: `et demie` → 30. */
  readonly hourParts?: Readonly<Record<string, number>>;
  /** `yesterday` → -1: days from the day of the record. */
  readonly days: Readonly<Record<string, number>>;
  /** Of these, the words that with a capital within a sentence are nouns: `Guten Morgen`. */
  readonly dayNames?: readonly string[];
  /** Of these, the words also said of the age: `the world today`. */
  readonly looseDays: readonly string[];
  /** What the top of a record says where somebody tells of what is long past: `oral history`. */
  readonly reminiscences?: readonly string[];
  /** Verbs of a talk at the top of its record: `received`. */
  readonly receives?: readonly string[];
  /** What the top of a record says where witnesses tell of a case: `sworn`. */
  readonly testimonies?: readonly string[];
  readonly last: readonly string[];
  readonly next: readonly string[];
  readonly ago: readonly string[];
  /** The same before the length of time: `vor`, `il y a`. */
  readonly agoBefore: readonly string[];
  readonly hence: readonly string[];
  /** `the past three years`: the stretch that ends, or begins, with the day of the record. */
  readonly past: readonly string[];
  readonly coming: readonly string[];
  readonly vague: Readonly<Record<string, Vague>>;
  /** `of the following year` → 1: years from the year that the text has named last. */
  readonly yearsBeside: Readonly<Record<string, number>>;
  /** `d. J.` → 0, `Vorjahres` → -1: years from that of the record. */
  readonly yearsOfRecord: Readonly<Record<string, number>>;
  /** Ways of dating besides the common ones. */
  readonly customs: readonly DateCustom[];
  /** Nouns behind a year: `1931` года. */
  readonly yearNouns: readonly string[];
  /** Nouns before a day's ordinal: `числа` десятого. */
  readonly dayNouns: readonly string[];
  /** Words before a number or date that make it a rough one, and that also lead to a topic: `about`. */
  readonly about: readonly string[];
  /** Words that leave a date open, and mean nothing else: `circa`, `probably`. */
  readonly doubted: readonly string[];
  /** `the 15th instant` → 0: months from the month of the record. */
  readonly monthsBeside: Readonly<Record<string, number>>;
  /** `Good Friday` → -2: days from Easter Sunday; `Martinmas` → `11-11`. */
  readonly feasts: Readonly<Record<string, number | `${number}-${number}`>>;
  /** `the day before` → -1: days from the day that the passage has named last, else from that of the record. */
  readonly daysBeside: Readonly<Record<string, number>>;
  /** What, behind such words, makes them the day before or after an event: `la veille` du crime. */
  readonly eventsBehind?: RegExp;
  /** `the previous` (month) → -1: units of time from the one that the passage has named last. */
  readonly unitsBeside: Readonly<Record<string, number>>;
  readonly joints: Readonly<Record<Joint, readonly string[]>>;
  /** Words that show that a sentence looks forward: `will`. */
  readonly forward: readonly string[];
  /** Those of them that show nothing else: `will`. */
  readonly ahead?: readonly string[];
  /** Words that show that a sentence looks back. */
  readonly backward: readonly string[];
  /** What opens the clause that is said: `proposed on Monday that`. */
  readonly says?: readonly string[];
  /** Forms of verbs that show the same where nothing else does: `introduced`. */
  readonly pastForms: RegExp;
  /** Forms of verbs that show that a sentence looks forward, where nothing else says how it looks: `partira`. */
  readonly futureForms?: RegExp;
  /**
   * What opens a clause whose verb stands at its end, which then says how the clause looks: `Ich möchte sagen`, `daß er
   * am Freitag gekommen ist`.
   */
  readonly clauses?: RegExp;
  /** What, behind a word for *since*, makes it *with*: `с` прошлым годом. */
  readonly notSince?: RegExp;
  /** Words whose full stop ends no sentence: `prof`. */
  readonly abbreviations: ReadonlySet<string>;
  /** What is dated: before `of` and a day, or behind the day, these show that the day is past. */
  readonly records: readonly string[];
  /** What a date at the top is of, when it is not of the talk: `Issued 2 May`, `Born 3 June`. */
  readonly filed: readonly string[];
  /** After a number, these make it a quantity: `1960 tons`. */
  readonly counted: readonly string[];
  /** Before a number, these make it a reference: `Resolution 1514`. */
  readonly numbered: readonly string[];
  /** `a period of three years`: words that a length of time may follow with `of`. */
  readonly spells: readonly string[];
  /** What may follow a length of time that is an age, a rate or a comparison, no duration: `thirty years old`. */
  readonly notDurations: readonly string[];
}
