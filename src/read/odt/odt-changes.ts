import { given } from '../../text/index.js';
import { childOf, descendants, nodesOf, textIn, type OfficeNode } from '../office/office-tree.js';

/** The tracked changes that become marks, and whose words are being put in where the reading is. */
export interface Changes {
  readonly byId: ReadonlyMap<string, Change>;
  added: string | undefined;
}

interface Change {
  /** What has been taken out; undefined where words were put in. */
  readonly deleted?: string;
  readonly by: string;
}

export function changesIn(content: OfficeNode): ReadonlyMap<string, Change> {
  const regions = descendants(content, 'text:changed-region');
  return new Map(
    regions.flatMap((region): (readonly [string, Change])[] => {
      const deletion = childOf(region, 'text:deletion');
      const change = deletion ?? childOf(region, 'text:insertion');
      if (change === undefined) return [];
      const creator = childOf(change, 'office:change-info', 'dc:creator');
      const by = (creator === undefined ? '' : textIn(creator).trim()) || 'Unknown author';
      const { 'xml:id': id, 'text:id': old } = region.attributes;
      const deleted = deletion === undefined ? undefined : deletedBy(deletion);
      return [[id ?? old ?? '', { by, ...given({ deleted }) }]];
    }),
  );
}

/** The words that a deletion keeps, its paragraphs parted by blanks. */
export const deletedBy = (deletion: OfficeNode): string =>
  nodesOf(deletion)
    .filter(({ name }) => name !== 'office:change-info')
    .map(textIn)
    .join(' ');
