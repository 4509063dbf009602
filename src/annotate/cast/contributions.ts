import type { Language } from '../../language/index.js';
import { span } from '../../text/index.js';
import type { Label } from './labels.js';
import { unstopped } from './label-classes.js';
import { nameInBrackets } from './questions.js';

/**
 * `Comment (R. Abbot): We have asked before.`, `Реплика (т. Орлов): Верно!`: what is put forward, and in brackets by
 * whom: his is the label.
 */
export function ofContributor(label: Label, language: Pick<Language, 'speech' | 'layout'>): Label {
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
