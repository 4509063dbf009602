import { classesOf, type HtmlElement } from './parse-html.js';

/** `@rend` by the names of elements. */
const ELEMENTS: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  sup: 'superscript',
  sub: 'subscript',
};

/** `@rend` by declarations of style: `style="font-weight: bold"`. */
const DECLARATIONS: readonly (readonly [declaration: RegExp, rend: string])[] = [
  [/font-weight\s*:\s*(?:bold|[6-9]00)/iu, 'bold'],
  [/font-style\s*:\s*(?:italic|oblique)/iu, 'italic'],
  [/text-decoration[\w-]*\s*:[^;]*underline/iu, 'underline'],
  [/text-decoration[\w-]*\s*:[^;]*line-through/iu, 'strikethrough'],
  [/font-variant[\w-]*\s*:[^;]*small-caps/iu, 'small-caps'],
  [/vertical-align\s*:\s*super/iu, 'superscript'],
  [/vertical-align\s*:\s*sub/iu, 'subscript'],
];

/** `@rend` by words of classes, as digital libraries and converters choose them. */
const CLASSES: Readonly<Record<string, string>> = {
  smallcaps: 'small-caps',
  'small-caps': 'small-caps',
  smcap: 'small-caps',
  sc: 'small-caps',
  underline: 'underline',
  italic: 'italic',
  bold: 'bold',
};

const isOff = (style: string, property: string): boolean =>
  new RegExp(`${property}\\s*:\\s*(?:normal|[1-5]00)`, 'iu').test(style);

/** How the words in an element are set, where those around it are set so. */
export function rendIn(element: HtmlElement, around: readonly string[]): readonly string[] {
  const style = element.attributes['style'] ?? '';
  const own = [
    ELEMENTS[element.name],
    ...classesOf(element).map((name) => CLASSES[name.toLowerCase()]),
    ...DECLARATIONS.map(([declaration, rend]) => (declaration.test(style) ? rend : undefined)),
  ].filter((rend) => rend !== undefined);
  const rends = [...new Set([...around, ...own])];
  if (style === '') return rends;
  return rends.filter(
    (rend) => !(rend === 'bold' && isOff(style, 'font-weight')) && !(rend === 'italic' && isOff(style, 'font-style')),
  );
}

export const isCentred = ({ name, attributes }: HtmlElement): boolean =>
  name === 'center' ||
  attributes['align']?.toLowerCase() === 'center' ||
  /text-align\s*:\s*center/iu.test(attributes['style'] ?? '');

export const isHidden = ({ attributes }: HtmlElement): boolean =>
  'hidden' in attributes || /display\s*:\s*none/iu.test(attributes['style'] ?? '');
