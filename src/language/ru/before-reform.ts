import { listed } from '../combine.js';
import type { Language } from '../language.js';

/** Parts of words that have `ѣ` where the spelling of 1918 has `е`, as they were written before. */
const WITH_YAT = listed(
  `предсѣд засѣд присѣд бесѣд апрѣл отвѣ замѣ отмѣ совѣт свѣд завѣд увѣд мѣсяц недѣл послѣ нѣт здѣс гдѣ всѣ слѣд лѣт дѣл сѣвер вѣр человѣк имѣ хотѣ смотрѣ видѣ рѣш рѣч рѣк вѣк двѣ обѣд обѣ вмѣст мѣст поѣзд поѣд приѣ уѣзд
  посѣ перемѣн цѣл цѣн мѣр свидѣт повѣ извѣ свѣт довѣр дѣт побѣд сдѣл владѣ надѣ сожалѣ посовѣт разъѣ подчеркн объясн противорѣч встрѣ намѣр отсутств совмѣ измѣ примѣ смѣ тѣм мнѣн сомнѣ вслѣд прежд впослѣдств`,
).filter((part) => part.includes('ѣ'));

/** `засед` of `засѣд`, the longest first. */
const YAT = new Map(WITH_YAT.map((part) => [part.replaceAll('ѣ', 'е'), part]));
const PLAIN = new RegExp([...YAT.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

const CYRILLIC = /[а-яё]/iu;
const BEFORE_VOWEL = /и(?=[аеёиоуыэюяйѣ])/gu;
const AT_END = /(?<=[бвгджзклмнпрстфхцчшщ])(?![\p{L}'’.-])/giu;

/** `заседание` → `засѣданіе`, `ответил` → `отвѣтилъ`: one word or several; capitals stay. */
const respelled = (text: string): string =>
  text
    .replace(PLAIN, (plain) => YAT.get(plain) ?? plain)
    .replace(BEFORE_VOWEL, 'і')
    .replace(AT_END, 'ъ');

/** Endings that the reform changed, each with what it was: `прошлаго`, `прошедшія`, `въ мартѣ`. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ого(?!\p{L})/gu, 'аго'],
  [/его(?!\p{L})/gu, 'яго'],
  [/ые(?!\p{L})/gu, 'ыя'],
  [/іе(?!\p{L})/gu, 'ія'],
  [/е(?!\p{L})/gu, 'ѣ'],
];

/** All ways in which a form was written before the reform, with its own, which many papers have beside. */
function beforeReform(form: string): readonly string[] {
  if (!CYRILLIC.test(form)) return [form];
  const old = respelled(form);
  return [...new Set([form, old, ...ENDINGS.map(([ending, was]) => old.replace(ending, was))])];
}

/** An ending and what the nominative has for it: `ого` of `ий`, also `аго` of `ій`. */
interface Ending {
  readonly ending: string;
  readonly nominative: string;
}
interface Phrase {
  readonly phrase: string;
}

const isEnding = (value: object): value is Ending => 'ending' in value && 'nominative' in value;
const isPhrase = (value: object): value is Phrase => 'phrase' in value;

/** The items of a list: each form in all its spellings. */
const listOf = (items: readonly unknown[]): readonly unknown[] => [
  ...new Set(
    items.flatMap((item): readonly unknown[] => {
      if (typeof item === 'string') return beforeReform(item);
      if (typeof item !== 'object' || item === null) return [item];
      if (isEnding(item)) return beforeReform(item.ending).map((ending) => ({ ...item, ending }));
      return isPhrase(item) ? beforeReform(item.phrase).map((phrase) => ({ ...item, phrase })) : [spelled(item)];
    }),
  ),
];

/** A table in which the keys and items of lists, sets and maps are in all their spellings; single words stay. */
function spelled<T>(table: T): T {
  const of = (value: unknown): unknown => {
    if (Array.isArray(value)) return listOf(value);
    if (value instanceof Set) return new Set(listOf([...value]));
    if (value instanceof Map) {
      return new Map([...value].flatMap(([key, held]) => beforeReform(key as string).map((form) => [form, of(held)])));
    }
    return typeof value === 'object' && value !== null && !(value instanceof RegExp) ? spelled(value) : value;
  };
  if (Array.isArray(table) || typeof table !== 'object' || table === null) return of(table) as T;
  return Object.fromEntries(
    Object.entries(table).flatMap(([key, value]) => beforeReform(key).map((form) => [form, of(value)])),
  ) as T;
}

/** The tables of Russian for papers in the spelling before 1918: `Предсѣдатель сказалъ`. */
export function inOldSpelling(russian: Language): Language {
  const tables = spelled(russian);
  const layout = { ...tables.layout, chairOffice: respelled(russian.layout.chairOffice) };
  return { ...tables, layout, code: 'ru-petr1708' };
}
