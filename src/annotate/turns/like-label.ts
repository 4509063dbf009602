import { anyOf, perTable, type SpeechWords } from '../../language/index.js';
import { isCapitalAt, pattern } from '../../text/index.js';
import type { Block } from '../layout/blocks.js';
import { isWrapped } from '../layout/line-shapes.js';
import type { Scene } from './scene.js';

/**
 * `Zhang: Here it is.`, `Mr. ORLOV: I have.`, `Le Général – Oui.`: what has the form of a label and is none of anybody
 * known is at least not the last speaker's.
 */
export const opensLikeLabel = (text: string, { called, context: { language } }: Scene): boolean => {
  // `Hand:` alone: he who speaks elsewhere, and what he said is lost.
  if (text.endsWith(':') && called.has(text.slice(0, -1).trimEnd().toLowerCase())) return true;
  if (questionOf(language.speech).test(text) || askedBy(language.speech).test(text)) return true;
  if (isLedByOffice(text, language)) return true;
  if (IN_CAPITALS.test(text) || voiceOf(language.speech).test(text)) return true;
  const [, before = '', word = ''] = LIKE_LABEL.exec(text.slice(0, MOST_OF_LABEL)) ?? [];
  const title = before.split(' ', 1)[0]!.toLowerCase().replace(/\.$/u, '');
  const lower = word.toLowerCase();
  return (
    word !== '' &&
    (before === '' ||
      language.layout.addresses.has(title) ||
      (language.speech.articles.includes(title) && language.layout.officeHolders.has(lower))) &&
    !language.speech.notSpeakers.has(lower) &&
    !language.layout.smallWords.has(lower) &&
    !language.layout.fields.has(lower)
  );
};
/** `Head of the delegation Keita: We have.`, `Members of the delegation: It is true!` */
function isLedByOffice(text: string, { speech, layout }: Scene['context']['language']): boolean {
  const [, first = '', last = ''] = LED_BY_OFFICE.exec(text.slice(0, MOST_OF_LABEL)) ?? [];
  const word = first.toLowerCase();
  const isNamed = isCapitalAt(last, 0) && layout.officeWords.has(word) && !speech.notSpeakers.has(word);
  return isNamed || layout.officeHolders.has(word) || speech.speakingOffices.has(word) || speech.chorusWords.has(word);
}
const LED_BY_OFFICE = pattern(/^(\p{Lu}\p{Ll}+)(?:\s[\p{L}’'-]+){0,5}\s([\p{L}’'-]+)\s?:\s["“]?\p{Lu}/u);

/** So much of a paragraph is looked at for a label, in characters: for speed alone. */
export const MOST_OF_LABEL = 100;
/** A line that opens like a label is known by its first words, in characters: the rest is not read for each line. */
const MOST_READ = 1000;

/** `Réponse du trésorier : …`, `Вопрос т. Дунина: …`: a question or answer, and whose it is. */
const questionOf = perTable(
  ({ questionLabels }: SpeechWords) =>
    new RegExp(
      `^(?:${anyOf(questionLabels.flat().filter((word) => word.length > 1))})\\s[^.?!:;\\n]{2,40}(?:\\.\\s[^.?!:;\\n]{2,30})?:\\s`,
      'iu',
    ),
);
/** `[2.] Q. Roger Boyd, Scanlon Newspapers: …`, `Q. (Speaker unidentified): …`: somebody asks. */
const askedBy = perTable(({ questionLabels: [asks] }: SpeechWords) => {
  const letters = asks.filter((word) => word.length === 1).map((word) => word.toUpperCase());
  return letters.length === 0
    ? pattern(/^(?!)/u)
    : pattern(`^(?:\\[?\\d{1,3}[.\\]]{1,2}\\s)?(?:${anyOf(letters)})\\.\\s(?:\\(|\\p{Lu}\\p{Ll})`);
});
/** `Voice from the hall. He is here!` */
const voiceOf = perTable(
  ({ namelessSpeakers }: SpeechWords) =>
    new RegExp(`^(?:${anyOf([...namelessSpeakers].filter((who) => who.includes(' ')))})[.:]\\s`, 'iu'),
);
/** `THE PRESIDENT. I have.`, `Insp. HOLM. Never.`, `The WITNESS. $2,160.`: capitals and a stop. */
const IN_CAPITALS = pattern(
  /^(?:\p{Lu}[\p{L}’'-]*\.?\s){0,3}\p{Lu}[\p{Lu}’'-]{3,}\.\s["“]?(?:\p{Lu}[\p{Ll}\s’']|[\p{Nd}$£([])/u,
);
const LIKE_LABEL = pattern(
  /^((?:\p{Lu}[\p{L}\p{M}’'.-]{0,20}\s){0,3})(\p{Lu}[\p{L}\p{M}’'-]{2,20}(?:\/\p{Lu}\p{Ll}{2,20})?)(?:\s?:|\.?\s[-–—])\s(?:\([^()\n]{2,40}\)\s)?["“«„]?\s?\p{Lu}(?:\p{Ll}|\s|[’'])/u,
);

/**
 * Where in a block the first line behind `from` opens like a label: `Jian: Since June.` below `Deb: I could live with
 * that.`; the block's length without one. Lines as long as the page is wide are none of their own.
 */
export function lineLikeLabel({ text }: Block, from: number, scene: Scene): number {
  if (isWrapped(text)) return text.length;
  for (let at = text.indexOf('\n', from) + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    if (opensLikeLabel(text.slice(at, at + MOST_READ).trimStart(), scene)) return at;
  }
  return text.length;
}
