import type { DateWords, Field, LayoutWords } from '../../language/index.js';
import type { Span } from '../../text/index.js';
import type { Line } from './blocks.js';
import type { FormField } from './form-fields.js';

/**
 * What a line of the title block is. `entry`: a line under the label of a field; `more`: a field's content, wrapped;
 * `body`: the record itself begins.
 */
type FrontKind = 'title' | 'dateline' | 'label' | 'field' | 'entry' | 'more' | 'routing' | 'body';

export interface FrontLine {
  readonly line: Line;
  readonly kind: FrontKind;
  /** For `label`, `field` and `entry`. */
  readonly field?: Field;
  /** For `field`: what follows the label. */
  readonly content?: Span;
  /** Nothing says what the line is; it counts only where the title block goes on behind it. */
  readonly unknown?: true;
}

/** What is known when a line is looked at. */
export interface State {
  readonly field: Field | undefined;
  readonly titled: boolean;
  readonly layout: LayoutWords;
  readonly dates: DateWords;
  /** The lines of a form. */
  readonly form: ReadonlyMap<Line, FormField>;
  readonly previous: FrontLine | undefined;
}

/** What a line is, where the rule can tell. */
export type FrontRule = (line: Line, state: State) => Omit<FrontLine, 'line'> | undefined;
