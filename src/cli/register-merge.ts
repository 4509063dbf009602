import { mergeRegisters, type MergedRegister } from '../index.js';
import type { RegisterEntry } from '../model/index.js';
import type { Run } from './commands.js';
import { writeRegister } from './register-files.js';

/** `memcon register merge PATH... --out FILE` */
export const registerMerge: Run = (request, terminal) => writeRegister(request, terminal, mergeRegisters, whoIsWho);

const TITLES = { one: 'one and the same', two: 'different', doubtful: 'doubtful, both kept' } as const;

/** `Smith, Alan (smith, a.csv:2) = Smith, A. (asmith, b.csv:3): the same name and dates` */
function whoIsWho({ meetings }: MergedRegister): string {
  return (['one', 'two', 'doubtful'] as const)
    .map((is) => {
      const lines = meetings
        .filter((meeting) => meeting.is === is)
        .map(({ one, other, because }) => `  ${named(one)} ${SIGNS[is]} ${named(other)}: ${because}\n`);
      return lines.length === 0 ? '' : `${TITLES[is]}\n${lines.join('')}\n`;
    })
    .join('');
}

const SIGNS = { one: '=', two: '≠', doubtful: '?' } as const;

const named = ({ name, id, place }: RegisterEntry): string => `${name} (${id}, ${place.file}:${place.start.line})`;
