import { hasErrors, outcome, type Outcome } from '../diagnostics/index.js';
import { publish } from '../publish/index.js';
import { readTei } from './tei.js';
import { FORMS, type Form } from './forms.js';
import { placed, type Input } from './input.js';

export interface PublishOptions {
  /** Which editions to make: all unless told otherwise. */
  readonly to?: readonly Form[];
}

/** One reading edition of a document. */
export interface Published {
  readonly form: Form;
  /** What its file's name ends in: `.html`. */
  readonly ending: string;
  readonly text: string;
}

/** Makes reading editions of a TEI document that passes the gate of well-formedness. */
export function publishInput(input: Input, options: PublishOptions): Outcome<readonly Published[]> {
  const tei = readTei(input);
  if (tei.value === undefined || hasErrors(tei.diagnostics)) return outcome([], tei.diagnostics);
  const { value, diagnostics } = publish(tei.value, options);
  const editions = value.map(({ name, content }) => ({ form: name, ending: FORMS[name].ending, text: content }));
  return outcome(editions, [...tei.diagnostics, ...placed(diagnostics, input.name)]);
}
