import type { Participant, Register, RegisterEntry } from '../../../src/model/index.js';

/**
 * A register made of `name | note` lines; the id is the surname in small letters, with the forename's initial where it
 * is taken.
 */
export function registerOf(...lines: readonly string[]): Register {
  const entries: RegisterEntry[] = [];
  for (const line of lines) {
    const [name = '', note = '', misspelling] = line.split(' | ');
    const base = (name.split(/[ ,(]/u)[0] ?? '').toLowerCase();
    const id = entries.some((e) => e.id === base)
      ? `${base}-${(/, .*?(\p{Lu})\w*/u.exec(name)?.[1] ?? 'x').toLowerCase()}`
      : base;
    entries.push({
      kind: 'person',
      id,
      name,
      forms: [
        { text: name, type: 'main' },
        ...(misspelling === undefined ? [] : [{ text: misspelling, type: 'misspelling' as const }]),
      ],
      offices: [],
      identifiers: [],
      note,
      place: { file: 'persons.xml', start: { line: entries.length + 1, column: 1 } },
    });
  }
  return { entries };
}

export const participant = (
  id: string,
  name: string,
  offices: readonly string[] = [],
  registered = true,
): Participant => ({ id, registered, name, offices, roles: ['present'], span: { start: 0, end: 0 } });
