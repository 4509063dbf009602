import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/*
 * Each *.md beside this file is a transcript of a session: under every `##` heading, in a folder of its own, blocks
 * "```file NAME" are written as files, and blocks "```console" are commands (`$ `, standard input `< `) with what they
 * must print: standard output plain, standard error after `! `, an exit code other than 0 as `exit N`. What really
 * happens is written in their place and compared; `npx vitest run tests/cli -u` renews the files, and a person reads
 * the difference.
 */
const here = fileURLToPath(new URL('.', import.meta.url));
const command = process.env['MEMCON_COMMAND'] ?? fileURLToPath(new URL('../../dist/memcon.js', import.meta.url));

const PIECES = /^## .*$|^```(\w+)(?: (.+))?\n([^]*?)^```$/gmu;

function carryOut(folder: string, script: string, input: string): string {
  const shell = `memcon() { '${process.execPath}' '${command}' "$@"; }\n${script}`;
  const env = { ...process.env, NO_COLOR: '1', LC_ALL: 'C.UTF-8', MEMCON_DEBUG: undefined };
  const { stdout, stderr, status } = spawnSync('sh', ['-c', shell], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env,
    timeout: 60_000,
  });
  const marked = stderr.replace(/^(?=.)/gmu, '! ');
  const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
  return `${ended(stdout)}${ended(marked)}${status === 0 ? '' : `exit ${status}\n`}`;
}

function session(folder: string, block: string): string {
  const lines = block.split('\n');
  const starts = lines.flatMap((line, i) => (line.startsWith('$ ') ? [i] : []));
  return starts
    .map((start, i) => {
      const own = lines.slice(start, starts[i + 1]);
      const typed = own.filter((line) => /^<(?: |$)/u.test(line));
      const printed = carryOut(folder, own[0]!.slice(2), typed.map((line) => `${line.slice(2)}\n`).join(''));
      return `${[own[0]!, ...typed].join('\n')}\n${printed}`;
    })
    .join('');
}

function performed(transcript: string, root: string): string {
  let folder = root;
  let number = 0;
  return transcript.replaceAll(
    PIECES,
    (piece: string, kind: string | undefined, name: string | undefined, content: string | undefined) => {
      if (kind === undefined) {
        folder = join(root, String(number++));
        mkdirSync(folder);
      }
      if (kind === 'file') {
        const path = join(folder, name ?? '');
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content ?? '');
      }
      return kind === 'console' ? `\`\`\`console\n${session(folder, content ?? '')}\`\`\`` : piece;
    },
  );
}

for (const name of readdirSync(here).filter((file) => file.endsWith('.md'))) {
  test(name, { timeout: 120_000 }, async () => {
    const root = mkdtempSync(join(tmpdir(), 'memcon-cli-'));
    try {
      await expect(performed(readFileSync(join(here, name), 'utf8'), root)).toMatchFileSnapshot(join(here, name));
    } finally {
      rmSync(root, { recursive: true });
    }
  });
}
