import { anyOf, perTable, type Language, type SpeechWords } from '../../language/index.js';
import { span, pattern } from '../../text/index.js';
import type { Label } from './labels.js';
import { unstopped } from './label-classes.js';
import { capitalised } from './list-words.js';
import { nameInBrackets } from './questions.js';

/**
 * `Comment (R. Abbot): We have asked before.`, `Реплика (т. Орлов): Верно!`: what is put forward, and in brackets by
 * whom: his is the label.
 */
export function ofContributor(label: Label, language: Pick<Language, 'speech' | 'layout'>): Label {
  const by = label.delimiter === '—' && !label.alone ? (ledBy(language.speech).exec(label.text)?.[0].length ?? 0) : 0;
  // `By Mr. JUSTICE VANE—Did you hear it?`: who asks, within another's examination.
  if (by > 0) return { ...label, text: label.text.slice(by), name: span(label.name.start + by, label.name.end) };
  const { contributions, questionLabels } = language.speech;
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

const ledBy = perTable(({ examinerWords }: SpeechWords) =>
  pattern(`^(?:${anyOf(examinerWords.map(capitalised))})\\s(?=\\p{Lu})`),
);
