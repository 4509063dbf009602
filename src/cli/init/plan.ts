import { basename, resolve } from 'node:path';
import type { Edition } from '../../model/index.js';
import { given } from '../../text/index.js';
import { valueOf } from '../arguments.js';
import type { Request } from '../commands.js';
import { licenceOf, type Licence } from './licences.js';

/** What is known of an edition when it begins. What is not known stays open: nothing is invented. */
export interface Beginning {
  readonly title: string;
  readonly editors: readonly string[];
  readonly licence?: Licence;
  /** Where the originals are kept. */
  readonly repository?: string;
  /** A code; left out: as each document's words show. */
  readonly language?: string;
}

/** Where the reading editions go: within the edition, so that it is one folder. */
export const OUT = 'dist';

/** `vienna-talks` → `Vienna talks` */
function titleFrom(folder: string): string {
  const name = basename(resolve(folder))
    .replaceAll(/[-_\s]+/gu, ' ')
    .trim();
  return name === '' ? 'Minutes of conversation' : name.replace(/^./u, (letter) => letter.toUpperCase());
}

/** What the command line says of an edition in a folder. */
export function beginningOf(request: Request, folder: string): Beginning {
  const licence = licenceOf(valueOf(request, 'licence') ?? '');
  return {
    title: valueOf(request, 'title')?.trim() ?? titleFrom(folder),
    editors: (request.options['editor'] ?? []).map((name) => name.trim()),
    ...given({ licence, repository: valueOf(request, 'repository')?.trim(), language: valueOf(request, 'language') }),
  };
}

/** `Mary Whitlock` → `mw`; of two who would have the same, the second is `mw2`. */
export function editorsOf(names: readonly string[]): NonNullable<Edition['editors']> {
  const taken = new Set<string>();
  return names.map((name) => {
    const initials = (name.match(/\p{L}+/gu) ?? []).map((word) => word[0]!.toLowerCase()).join('');
    const stem = initials === '' ? 'ed' : initials;
    let id = stem;
    for (let number = 2; taken.has(id); number++) id = `${stem}${number}`;
    taken.add(id);
    return { id, name, role: 'edited by' };
  });
}
