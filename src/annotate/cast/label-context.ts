import { anyOf, perTable, type LayoutWords, type SpeechWords } from '../../language/index.js';
import { pattern, endBefore } from '../../text/index.js';
import type { Line } from '../layout/blocks.js';
import type { LabelJudge } from './label-forms.js';
import type { Delimiter, Label } from './labels.js';

interface Lettered {
  readonly label: Label;
  readonly key: string;
  readonly content: string;
}

/**
 * The words that stand behind a form of address anywhere in the record, with the folded names whose cases they may be,
 * and the names of those who were called in.
 */
export function addressedIn(
  lines: readonly Line[],
  { layout: { addresses, pluralTitles, and }, speech, nominatives }: LabelJudge,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of lines) {
    for (const [, name] of calledIn(speech).matchAll(text)) found.add(name!);
    const words = text.split(/[\s,;:!?()]+/u);
    words.forEach((word, i) => {
      const title = word.toLowerCase().replace(/\.$/u, '');
      if (!addresses.has(title)) return;
      // `тт. Томилина, Збруева и Лемке`
      const isOfSeveral = pluralTitles.has(title);
      for (let next = i + 1; next < words.length; next++) {
        const other = words[next]!;
        if (and.includes(other)) continue;
        if (isOfSeveral && !CAPITAL.test(other)) break;
        const name = other.replace(/\.$/u, '');
        for (const form of [name, ...(nominatives?.(name) ?? [])]) found.add(form);
        if (!isOfSeveral) break;
      }
    });
  }
  return found;
}

/** `[Sorin was called in]`: who is asked in speaks. */
const calledIn = perTable(({ admissions = [] }: SpeechWords) =>
  admissions.length === 0
    ? pattern(/^(?!)/gu)
    : pattern(`(?<![\\p{L}\\p{M}’'-])(\\p{Lu}[\\p{L}\\p{M}’'-]+)\\s(?:${anyOf(admissions)})(?!\\p{L})`, 'gu'),
);

const CAPITAL = pattern(/^\p{Lu}/u);
const LAST_WORD = /\S+$/u;

/** `By those who are not here today, i.e. by`: the sentence goes on, so that `P.I. Lagin.` behind it is part of it. */
export const isUnfinished = (text: string, { smallWords }: LayoutWords): boolean => {
  const last = LAST_WORD.exec(endBefore(text.trimEnd()))?.[0] ?? '';
  return last.endsWith(',') || smallWords.has(last);
};

/** Where no pronoun of the language is known, the shape of the labels must do. */
export const knowsPersons = ({ firstPerson }: SpeechWords): boolean => firstPerson.size > 0;

const WORD = pattern(/[\p{L}’']+/gu);

/** `I thank you.`, `Why?`: the first or second person, or a question. */
export function isPersonal(content: string, { firstPerson, secondPerson, firstPersonPlural }: SpeechWords): boolean {
  if (content.includes('?')) return true;
  return WORD.match(content.toLowerCase()).some(
    (w) => firstPerson.has(w) || secondPerson.has(w) || firstPersonPlural.has(w),
  );
}

const LETTER = pattern(/^\p{Lu}$/u);

const FIRST_WORD = /^\S+/u;

/** `L. THOMPSON says`: a letter that the same word follows again is somebody's initial; after `Q.` words change. */
export function withoutInitials<C extends Lettered>(candidates: readonly C[], speech: SpeechWords): readonly C[] {
  const isLetter = ({ label }: Lettered): boolean => label.delimiter === '.' && LETTER.test(label.text);
  const followers = new Map<string, { times: number; readonly words: Set<string> }>();
  for (const { key, content } of candidates.filter(isLetter)) {
    const known = followers.get(key) ?? { times: 0, words: new Set<string>() };
    known.words.add(FIRST_WORD.exec(content)?.[0].toLowerCase() ?? '');
    followers.set(key, { ...known, times: known.times + 1 });
  }
  const isVaried = (key: string): boolean => {
    const known = followers.get(key);
    return known !== undefined && known.times > 1 && known.words.size * 2 > known.times;
  };
  const [questions, answers] = speech.questionLabels.map((forms) => candidates.filter((c) => forms.includes(c.key)));
  // `Q. When?`, `A. I cannot tell you.`, `A. I did not.`: answers may begin alike.
  const isExamination = answers!.length > 0 && questions!.some(({ content }) => content.includes('?'));
  const isOfExamination = (key: string): boolean =>
    isExamination && speech.questionLabels.some((forms) => forms.includes(key));
  return candidates.filter((c) => !isLetter(c) || isVaried(c.key) || isOfExamination(c.key));
}

/** How a class of labels must show itself before it is believed, by its delimiter: the weaker the mark the more. */
interface Demand {
  /** Labels that come back after another. */
  readonly voices: number;
  /** Share of members that speak personally. */
  readonly personal: number;
}

export const DEMANDS: Readonly<Record<Delimiter, Demand>> = {
  ':': { voices: 2, personal: 0.1 },
  ';': { voices: 2, personal: 0.1 },
  '—': { voices: 2, personal: 0.2 },
  '.': { voices: 2, personal: 0.2 },
  column: { voices: 2, personal: 0.2 },
  line: { voices: 2, personal: 0.1 },
  none: { voices: 2, personal: 0.2 },
};
