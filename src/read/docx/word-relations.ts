import { nodesOf, type OfficeNode } from '../office/office-tree.js';

/** What a part of a document is related to, by the id that it uses, and by the kind of the relation. */
export interface Relations {
  /** Where a link leads, or the path of a part. */
  readonly byId: ReadonlyMap<string, string>;
  readonly byKind: ReadonlyMap<string, string>;
}

/** Where the relations of a part stand: `word/document.xml` → `word/_rels/document.xml.rels`. */
export const relationsPath = (part: string): string => part.replace(/([^/]*)$/u, '_rels/$1.rels');

/** The path of a part as another one names it: from its own folder or from the root; never out of the archive. */
function resolved(target: string, part: string): string {
  const from = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') from.pop();
    else if (step !== '' && step !== '.') from.push(step);
  }
  return from.join('/');
}

/** The relations of the part at a path; those to things outside are links, which are never followed. */
export function relationsOf(root: OfficeNode | undefined, part: string): Relations {
  const all = nodesOf(root, 'rel:Relationship').map(({ attributes }) => {
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      kind: (attributes['Type'] ?? '').replace(/^.*\//u, ''),
      target: attributes['TargetMode'] === 'External' ? target : resolved(target, part),
      external: attributes['TargetMode'] === 'External',
    };
  });
  return {
    byId: new Map(all.map(({ id, target }) => [id, target])),
    byKind: new Map(all.filter(({ external }) => !external).map(({ kind, target }) => [kind, target])),
  };
}
