/** A document made wrong, or differently right, in one way. Undefined where it does not apply. */
type Mutation = (text: string, pick: (count: number) => number) => string | undefined;

/** Numbers that look random and are the same in every run. */
export function picker(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

/** Replaces one of the places, behind the header's first lines, that a pattern fits. */
const once =
  (pattern: RegExp, by: (match: RegExpMatchArray) => string): Mutation =>
  (text, pick) => {
    const found = [...text.matchAll(pattern)];
    const match = found[pick(Math.max(1, found.length))];
    return match === undefined
      ? undefined
      : text.slice(0, match.index) + by(match) + text.slice(match.index + match[0].length);
  };

/** What people do to TEI by mistake. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a misspelt element': once(
    /<(p|head|note|hi|title|persName|date|div)\b([^<>]*[^/])?>([^<]*)<\/\1>/gu,
    ([, name = '', rest = '', inside = '']) => `<${name}x${rest}>${inside}</${name}x>`,
  ),
  'another element': once(
    /<(hi|title|persName|date|name|term|head)\b([^<>]*[^/])?>([^<]*)<\/\1>/gu,
    ([, , rest = '', inside = '']) => `<div${rest}>${inside}</div>`,
  ),
  'an element of another schema': once(
    /<(hi|title|name|p)\b[^<>]*>([^<]*)<\/\1>/gu,
    ([, , inside = '']) => `<b xmlns="http://www.w3.org/1999/xhtml">${inside}</b>`,
  ),
  'an unknown attribute': once(/<(p|div|head|hi|note|title|list|item)\b/gu, ([whole]) => `${whole} clas="x"`),
  'a lost attribute': once(/ [a-z]+="[^"]*"/gu, () => ''),
  'a wrong value': once(
    / (when|n|xml:id|target|ref|level|place|type|rend|xml:lang|url)="[^"]*"/gu,
    ([, name = '']) => ` ${name}="not a  value!"`,
  ),
  'an impossible date': once(/ when="[^"]*"/gu, () => ' when="1960-02-30"'),
  'an id given twice': (text) =>
    text.replace(/<(p|div|head)>/u, '<$1 xml:id="twice">').replace(/<(p|item|head)>/u, '<$1 xml:id="twice">'),
  'text where none is': once(
    /<(div|list|body|titleStmt|fileDesc|front|back|table|row)\b[^<>]*[^/]>|<(?:body|list)>/gu,
    ([whole]) => `${whole}stray words`,
  ),
  'a lost element': once(/<(title|p|head|publicationStmt|sourceDesc|item|availability)>[^<]*<\/\1>/gu, () => ''),
  'an element twice': once(/<(head|title|titleStmt|publicationStmt|body)>[^<]*<\/\1>/gu, ([whole]) => whole + whole),
  'an empty element': once(/<(p|list|div|table|titleStmt)>[^<]*</gu, ([, name = '']) => `<${name}/><${name}><`),
  'a paragraph between': once(/<\/(item|titleStmt|head|row|cell|fileDesc)>/gu, ([whole]) => `${whole}<p>between</p>`),
  'a lost end tag': once(/<\/(p|hi|div|item|title)>/gu, () => ''),
  'an end tag of another name': once(/<\/(p|hi|div|item|title)>/gu, () => '</q>'),
  'a stray ampersand': once(/<p>[^<]{3}/gu, ([whole]) => `${whole} & `),
  'an unknown entity': once(/<p>[^<]{3}/gu, ([whole]) => `${whole}&nbsp;`),
  'an attribute twice': once(/<(p|div|head|hi)\b/gu, ([whole]) => `${whole} n="1" n="2"`),
  'an unquoted value': once(/ n="(\w+)"/gu, ([, value = '']) => ` n=${value}`),
  'an undeclared prefix': once(
    /<(hi|p)>([^<]*)<\/\1>/gu,
    ([, name = '', inside = '']) => `<tei:${name}>${inside}</tei:${name}>`,
  ),
  'Windows line ends': (text) => text.replaceAll('\n', '\r\n').replace('<body>', '<body wrong="1">'),
  'a comment in between': once(/<(p|head)>/gu, ([whole]) => `${whole}<!-- a\ncomment --><wrong/>`),
};

/** Those that leave no XML. */
export const MALFORMED: ReadonlySet<string> = new Set([
  'a lost end tag',
  'an end tag of another name',
  'a stray ampersand',
  'an unknown entity',
  'an attribute twice',
  'an unquoted value',
  'an undeclared prefix',
]);
