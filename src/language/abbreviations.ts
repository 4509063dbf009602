import { detectLanguage } from './detect.js';
import { hasTables, languageFor, languages } from './languages.js';
import type { SpeechWords } from './speech-words.js';

/** The words that a full stop may follow within a sentence. */
export type Abbreviations = Pick<SpeechWords, 'abbreviations' | 'numberAbbreviations'>;

/** Tags of BCP 47 that name no language. */
const UNSAID: ReadonlySet<string> = new Set(['und', 'mul', 'mis', 'zxx']);

/**
 * The abbreviations of a text in a language, by its BCP 47 tag: where none is said, of the one that its words show.
 * Of a language without tables they are those that several languages have: `Mr.`, `Dr.`, `Prof.`
 */
export function abbreviationsFor(tag: string | undefined, text: string): Abbreviations {
  const code = tag === undefined || UNSAID.has(tag.trim().toLowerCase()) ? detectLanguage(text).code : tag;
  return code === undefined || hasTables(code) ? languageFor(code).speech : (shared ??= madeShared());
}

let shared: Abbreviations | undefined;

function madeShared(): Abbreviations {
  const tables = Object.values(languages).map((language) => language().speech);
  const common = (key: keyof Abbreviations): ReadonlySet<string> =>
    new Set(
      tables.flatMap((table, i) =>
        [...table[key]].filter((word) => tables.some((other, j) => j > i && other[key].has(word))),
      ),
    );
  return { abbreviations: common('abbreviations'), numberAbbreviations: common('numberAbbreviations') };
}
