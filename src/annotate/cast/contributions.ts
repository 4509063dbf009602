import type { Language } from '../../language/index.js';
import { span } from '../../text/index.js';
import type { Label } from './labels.js';
import { nameInBrackets } from './questions.js';

/**
 * `Comment (R. Abbot): We have asked before.`, `Реплика (т. Орлов): Верно!`: what is put forward, and in brackets by
 * whom: his is the label.
 */
export function ofContributor(label: Label, language: Pick<Language, 'speech' | 'layout'>): Label {
  if (label.delimiter !== ':' || language.speech.contributions?.has(label.text.toLowerCase()) !== true) return label;
  const name = nameInBrackets(label, language);
  if (name === undefined) return label;
  const { start: line } = label.line.span;
  const start = line + label.line.text.indexOf(name, label.name.end - line);
  return { ...label, text: name, name: span(start, start + name.length), brackets: [] };
}
