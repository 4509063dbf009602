import type { Field, LayoutWords } from '../../language/index.js';
import { groupedBy, pattern, span } from '../../text/index.js';
import { namedIn } from '../cast/entry.js';
import { personStart } from '../cast/list-piece.js';
import { namesSide } from '../cast/participants.js';
import type { Line } from './blocks.js';
import type { FrontRule } from './front-line.js';

/** `Occasion:         supper`: the label of a line in a form, and the blanks behind it. */
const LABELLED = pattern(/^(\p{Lu}[\p{L}’' -]{1,30}?)\s*[:：]\s*(?=\S)/u);

/** So many lines of one paragraph have labels, and so many of them are fields' that every record may have. */
const FEWEST_LABELS = 3;
const FEWEST_KNOWN = 2;

/** The field of a line in a form, and where its content begins. */
export interface FormField {
  readonly field: Field;
  readonly content: number;
}

/**
 * `Interlocutors: …`, `On our part: …`, `Date: 21 May 1963`, `Occasion: supper`: a paragraph of labelled lines, several
 * of which are known fields, is a form; then each of its labels is a field's, whatever it is called, and no speaker's.
 */
export function formFields(lines: readonly Line[], layout: LayoutWords): ReadonlyMap<Line, FormField> {
  return new Map(
    [...groupedBy(lines, ({ block }) => block).values()].flatMap((own) => {
      const labelled = own.flatMap((line) => {
        const match = LABELLED.exec(line.text);
        return match === null ? [] : [{ line, label: match[1]!.toLowerCase(), content: match[0].length }];
      });
      const distinct = new Set(labelled.map(({ label }) => label));
      const known = [...distinct].filter((label) => isField(label, layout));
      const isForm =
        labelled.length >= FEWEST_LABELS && distinct.size === labelled.length && known.length >= FEWEST_KNOWN;
      return isForm
        ? labelled.map(({ line, label, content }): [Line, FormField] => [
            line,
            { content, field: layout.fields.get(label) ?? unknownField(label, line.text.slice(content), layout) },
          ])
        : [];
    }),
  );
}

const isField = (label: string, layout: LayoutWords): boolean =>
  layout.fields.has(label) || layout.absenceHeadings.has(label) || isRole(label, layout);

/** `Scribe`, `Chairs` */
export const isRole = (label: string, { roles, addressedOffices }: LayoutWords): boolean =>
  [label, label.replace(PLURAL, '')].some((one) => roles.has(one) || addressedOffices.has(one));
const PLURAL = /s$/u;

/**
 * `On our part`, `The other side`, `Scribe`, or what holds a person with his title first: those present; any other
 * label: not.
 */
const unknownField = (label: string, content: string, layout: LayoutWords): Field =>
  isRole(label, layout) ||
  namesSide(label, layout) ||
  (personStart(layout).test(content) && namedIn(content, layout)[0]?.name !== undefined)
    ? 'participants'
    : 'other';

/** The rule of the title block that reads such a line. */
export const formed: FrontRule = (line, { form }) => {
  const field = form.get(line);
  return field === undefined
    ? undefined
    : { kind: 'field', field: field.field, content: span(line.span.start + field.content, line.span.end) };
};
