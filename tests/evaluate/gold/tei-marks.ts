import { isElement, type XmlElement } from '../../../src/xml/index.js';

/** An element of a TEI text, with the stretch of folded text it holds, white space at its ends apart. */
export interface TeiMark {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
  /** The stretches of it that are titles or offices. */
  readonly roles: readonly { readonly start: number; readonly end: number }[];
  /** For `choice`: the reading that replaces. */
  readonly corr: string;
}

export interface TeiText {
  readonly text: string;
  readonly marks: readonly TeiMark[];
}

const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.filter(isElement).find((child) => child.name === name);

const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : isElement(child) ? textOf(child) : '')).join('');

/** The words of the source in a TEI document (without `corr`), white space folded, and the elements over them. */
export function teiText(root: XmlElement): TeiText {
  let text = '';
  const marks: TeiMark[] = [];
  const walk = (element: XmlElement): void => {
    if (element.name === 'corr') return;
    const from = text.length;
    const firstMark = marks.length;
    for (const child of element.children) {
      if (typeof child === 'string') {
        for (const unit of child) {
          if (!/\s/u.test(unit)) text += unit === '’' ? "'" : unit;
          else if (!text.endsWith(' ') && text !== '') text += ' ';
        }
      } else if (isElement(child)) walk(child);
    }
    const start = text[from] === ' ' ? from + 1 : from;
    const end = Math.max(start, text.endsWith(' ') ? text.length - 1 : text.length);
    const roles = marks
      .slice(firstMark)
      .filter((mark) => mark.name === 'roleName')
      .map((mark) => ({ start: mark.start, end: mark.end }));
    const corr =
      element.name === 'choice'
        ? textOf(childNamed(element, 'corr') ?? { name: 'corr', attributes: {}, children: [] })
        : '';
    marks.push({ name: element.name, attributes: element.attributes, start, end, roles, corr });
  };
  const body = root.children.filter(isElement).find((child) => child.name === 'text');
  if (body) walk(body);
  return { text, marks };
}
