import type { OfficeNode } from '../office/office-tree.js';
import { firstOf, toggle, valueOf } from './word-styles.js';

type Ask = (properties: OfficeNode) => boolean | undefined;

const is =
  (name: string): Ask =>
  (properties) =>
    toggle(properties, name);

const stands =
  (position: string): Ask =>
  (properties) => {
    const value = valueOf(properties, 'w:vertAlign');
    return value === undefined ? undefined : value === position;
  };

/** `@rend` by the properties of a run. */
const RENDS: readonly (readonly [rend: string, ask: Ask])[] = [
  ['bold', is('w:b')],
  ['italic', is('w:i')],
  ['underline', is('w:u')],
  ['small-caps', is('w:smallCaps')],
  ['caps', is('w:caps')],
  ['strikethrough', (node) => is('w:strike')(node) ?? is('w:dstrike')(node)],
  ['superscript', stands('superscript')],
  ['subscript', stands('subscript')],
];

/**
 * How a run is set, by its own properties and those of its style, nearest first. A link is not underlined for a reason.
 */
export const rendOf = (properties: readonly OfficeNode[], inLink: boolean): readonly string[] =>
  RENDS.filter(([rend, ask]) => !(inLink && rend === 'underline') && firstOf(properties, ask) === true).map(
    ([rend]) => rend,
  );

export const isHidden = (properties: readonly OfficeNode[]): boolean => firstOf(properties, is('w:vanish')) === true;
