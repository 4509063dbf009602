import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = process.env['MEMCON_COMMAND'] ?? fileURLToPath(new URL('../../dist/memcon.js', import.meta.url));

/** Where sessions are shown otherwise than in transcripts. */
export interface Manner {
  /** What stands before each line of standard error. */
  readonly mark: string;
}

const PIECES = /^## .*$|^```(\w+)(?: (.+))?\n([^]*?)^```$/gmu;

function carryOut(folder: string, script: string, input: string, { mark }: Manner): string {
  const shell = `memcon() { '${process.execPath}' '${command}' "$@"; }\n${script}`;
  const env = { ...process.env, NO_COLOR: '1', LC_ALL: 'C.UTF-8', MEMCON_DEBUG: undefined };
  const { stdout, stderr, status } = spawnSync('sh', ['-c', shell], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env,
    timeout: 60_000,
  });
  const marked = stderr.replace(/^(?=.)/gmu, mark);
  const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
  return `${ended(stdout)}${ended(marked)}${status === 0 ? '' : `exit ${status}\n`}`;
}

function session(folder: string, block: string, manner: Manner): string {
  const lines = block.split('\n');
  const starts = lines.flatMap((line, i) => (line.startsWith('$ ') ? [i] : []));
  return starts
    .map((start, i) => {
      const own = lines.slice(start, starts[i + 1]);
      const typed = own.filter((line) => /^<(?: |$)/u.test(line));
      const input = typed.map((line) => `${line.slice(2)}\n`).join('');
      return `${[own[0]!, ...typed].join('\n')}\n${carryOut(folder, own[0]!.slice(2), input, manner)}`;
    })
    .join('');
}

/**
 * A document with what its commands really print: under every `##` heading, in a folder of its own in `root`, blocks
 * with a name ("```csv persons.csv") are written as files, and those "```console" are carried out.
 */
export function performed(transcript: string, root: string, manner: Manner = { mark: '! ' }): string {
  let folder = root;
  let number = 0;
  return transcript.replaceAll(
    PIECES,
    (piece: string, kind: string | undefined, name: string | undefined, content: string | undefined) => {
      if (kind === undefined) {
        folder = join(root, String(number++));
        mkdirSync(folder);
      } else if (name !== undefined) {
        const path = join(folder, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content ?? '');
      }
      return kind === 'console' ? `\`\`\`console\n${session(folder, content ?? '', manner)}\`\`\`` : piece;
    },
  );
}
