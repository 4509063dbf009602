import { anyOf, perTable, type Language, type SpeechWords } from '../../language/index.js';
import { pattern, span } from '../../text/index.js';
import type { Label } from './labels.js';
import { unstopped } from './label-classes.js';
import { capitalised } from './list-words.js';
import { titledName } from './names.js';
import { NAME_IN_FULL, nameInBrackets } from './questions.js';

/**
 * `Comment (R. Abbot): We have asked before.`, `Реплика (т. Орлов): Верно!`: what is put forward, and in brackets by
 * whom: his is the label.
 */
export function ofContributor(label: Label, language: Pick<Language, 'speech' | 'layout'>): Label {
  const by = label.delimiter === '—' && !label.alone ? (ledBy(language.speech).exec(label.text)?.[0].length ?? 0) : 0;
  // `By Mr. JUSTICE VANE—Did you hear it?`: who asks, within another's examination.
  if (by > 0) return { ...label, text: label.text.slice(by), name: span(label.name.start + by, label.name.end) };
  const { contributions, questionLabels } = language.speech;
  const asker = label.delimiter === '.' ? askedBy(label, language) : undefined;
  if (asker !== undefined) return asker;
  const put = label.delimiter === ':' ? putTo(label, language.speech) : undefined;
  if (put !== undefined) return put;
  const what = unstopped(label.text);
  const isQuestion = questionLabels.some((forms) => forms.includes(what));
  if (label.delimiter !== ':' || !(isQuestion || contributions?.has(what) === true)) return label;
  const name = nameInBrackets(label, language);
  if (name === undefined) return label;
  // `Q (Castel): …`, then `Q: …`: see `answersIn`.
  if (isQuestion) return { ...label, signed: true };
  const { start: line } = label.line.span;
  const start = line + label.line.text.indexOf(name, label.name.end - line);
  return { ...label, text: name, name: span(start, start + name.length), brackets: [], signed: true };
}

/** `ВОПРОС РЯБОВУ: Вы это подтверждаете?`, `Frage an Eisele:`: the label is the question's, and says who answers. */
function putTo(label: Label, { questionLabels: [asks], questionTo }: SpeechWords): Label | undefined {
  const end = label.text.indexOf(' ');
  const what = label.text.slice(0, Math.max(0, end));
  const name = asks.includes(what.toLowerCase()) ? questionTo?.exec(label.text.slice(end + 1))?.[1] : undefined;
  if (name === undefined) return undefined;
  const { start } = label.name;
  return {
    ...label,
    text: what,
    name: span(start, start + what.length),
    to: span(label.name.end - name.length, label.name.end),
  };
}

/**
 * `Q. Hollis Grant, United Press: Mr. President, …`: in a news conference who asks stands behind the letter, with his
 * paper.
 */
function askedBy(label: Label, { speech, layout }: Pick<Language, 'speech' | 'layout'>): Label | undefined {
  if (!speech.questionLabels.some((forms) => forms.includes(unstopped(label.text)))) return undefined;
  const from = label.span.end - label.line.span.start;
  const [lead, bracket, name] = ASKER.exec(label.line.text.slice(from)) ?? [];
  if (lead === undefined) return undefined;
  const whole = span(label.span.start, label.span.end + lead.length);
  if (bracket !== undefined) return { ...label, span: whole, brackets: [bracket], signed: true };
  // `A. Bell: …` is a name.
  if (!speech.questionLabels[0].includes(unstopped(label.text))) return undefined;
  const isName = NAME_IN_FULL.test(name!) || titledName(name!, layout) !== undefined;
  return isName ? { ...label, span: whole, brackets: [name!], signed: true } : undefined;
}
/** A name, what it is of behind a comma, a colon; or brackets and a colon. */
const ASKER = pattern(
  /^\s?(?:\(([^()\n]{3,50})\)|(\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){0,3})(?:,\s[^:?!\n]{2,60}|\s\([^()\n]{2,60}\))?)\s?:(?=\s)/u,
);

const ledBy = perTable(
  ({ examinerWords }: SpeechWords) => new RegExp(`^(?:${anyOf(examinerWords.map(capitalised))})\\s(?=\\p{Lu})`, 'u'),
);
