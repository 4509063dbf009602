import { childrenNamed, holds, within, type TeiDocument, type TeiElement } from '../../tei/index.js';

/** The headers that speak for a text: its own, and those of the corpora that hold it. */
export interface Headed {
  readonly element: TeiElement;
  readonly headers: readonly TeiElement[];
}

const headerOf = (element: TeiElement): TeiElement | undefined => within(element, 'teiHeader');

/** The documents in a file: one, or those of a corpus. */
export function headedDocuments(document: TeiDocument): readonly Headed[] {
  const innermost = document
    .byName('TEI')
    .filter((element) => within(element, 'text') !== undefined && childrenNamed(element, 'TEI').length === 0);
  return innermost.flatMap((element) => {
    const headers: TeiElement[] = [];
    for (let at: TeiElement | undefined = element; at !== undefined; at = at.parent) {
      headers.push(...[headerOf(at)].filter((header) => header !== undefined));
    }
    return headers.length === 0 ? [] : [{ element, headers }];
  });
}

/** Whether one of the headers has, at this place, something with one of these names. */
export const anyHolds = ({ headers }: Headed, path: readonly string[], names: readonly string[]): boolean =>
  headers.some((header) => {
    const at = within(header, ...path);
    return at !== undefined && names.some((name) => holds(at, name));
  });
