import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const command = process.env['MEMCON_COMMAND'] ?? fileURLToPath(new URL('../../dist/memcon.js', import.meta.url));
const manual = fileURLToPath(new URL('../../dist/memcon.1', import.meta.url));

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const script = (shell: string): string =>
  spawnSync(process.execPath, [command, 'completions', shell], { encoding: 'utf8' }).stdout;

/** What a shell is asked to complete, at its end, and what it offers. */
const OFFERS: readonly (readonly [line: string, offers: readonly string[]])[] = [
  ['memcon reg', ['register']],
  ['memcon register ', ['check', 'import', 'merge']],
  ['memcon register import --o', ['--out']],
  ['memcon encode --date-', ['--date-order']],
  ['memcon encode --date-order ', ['dmy', 'mdy']],
  ['memcon publish --to html,ep', ['html,epub']],
  ['memcon export --to csv,g', ['csv,gexf', 'csv,graphml']],
  ['memcon validate --rule soft', ['soft-hyphen=']],
  ['memcon explain file-m', ['file-missing']],
  ['memcon schema ', ['add', 'list', 'remove']],
  ['memcon help tut', ['tutorial']],
  ['memcon completions ', ['bash', 'fish', 'zsh']],
];

const MEMCON = `memcon() { '${process.execPath}' '${command}' "$@"; }\n`;

function offeredByBash(line: string): readonly string[] {
  const words = line.split(' ').map((word) => `'${word}'`);
  const ask = `COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; COMPREPLY=(); _memcon; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const quiet = 'compopt() { :; }\n';
  const { stdout } = spawnSync('bash', ['-c', `${MEMCON}${quiet}${script('bash')}\n${ask}`], { encoding: 'utf8' });
  return stdout.split('\n').filter((word) => word !== '');
}

function offeredByFish(line: string): readonly string[] {
  const memcon = `function memcon; '${process.execPath}' '${command}' $argv; end\n`;
  const { stdout } = spawnSync('fish', ['-c', `${memcon}${script('fish')}\ncomplete -C'${line}'`], {
    encoding: 'utf8',
  });
  return stdout.split('\n').flatMap((word) => (word === '' ? [] : [word.split('\t')[0]!]));
}

describe.skipIf(!has('bash'))('bash', () => {
  test.each(OFFERS)('%s', (line, offers) => {
    expect(offeredByBash(line).toSorted()).toEqual(offers);
  });
});

describe.skipIf(!has('fish'))('fish', () => {
  test.each(OFFERS)('%s', (line, offers) => {
    expect(offeredByFish(line).toSorted()).toEqual(offers);
  });
});

test.skipIf(!has('zsh'))('zsh reads its script', () => {
  const { status, stderr } = spawnSync('zsh', ['-n'], { input: script('zsh'), encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.skipIf(!has('groff'))('man shows every command, and has nothing against the page', () => {
  const { stdout, stderr } = spawnSync('groff', ['-man', '-ww', '-Kutf8', '-Tutf8', '-P-cbou', manual], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  for (const name of ['encode', 'register check', 'completions']) expect(stdout).toContain(`memcon ${name} `);
  expect(stdout).toContain('EXIT STATUS');
});
