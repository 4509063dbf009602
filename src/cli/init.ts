import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import {
  addFiles,
  fileReport,
  gitUser,
  isFolder,
  planOutputs,
  transcriptionsIn,
  type Added,
  type NewFile,
} from '../disk/index.js';
import { hasErrors, type Diagnostic } from '../diagnostics/index.js';
import { counted } from '../text/index.js';
import { isSet, valueOf } from './arguments.js';
import type { Request, Run } from './commands.js';
import { ask, type Answers } from './init/ask.js';
import { filesOf, WORKFLOW } from './init/new-files.js';
import { beginningOf } from './init/plan.js';
import { taken } from './init/copied-sources.js';
import type { Terminal } from './terminal.js';

/** `memcon init [DIR]` */
export const init: Run = async (request, terminal) => {
  const folder = request.operands[0] ?? '.';
  const from = valueOf(request, 'from') ?? folder;
  if (isSet(request, 'from') && !isFolder(from)) {
    terminal.report([fileReport('folder-missing', from, `The folder '${from}', which --from names, does not exist.`)]);
    return 1;
  }
  const transcriptions = await transcriptionsIn(from, isSet(request, 'from'));
  const answers = await answersTo(request, folder, from, transcriptions);
  if (answers === undefined) {
    terminal.print('\nNothing was written.\n');
    return 1;
  }
  const sources = answers.takes ? transcriptions : [];
  const found: Diagnostic[] = [];
  const added = addFiles(folder, filesIn(answers, from, sources, found));
  const { diagnostics: collisions } = planOutputs(sources, join(folder, 'documents'), '.xml');
  const all = [...found, ...added.diagnostics, ...collisions];
  terminal.report(all);
  tellWhat(folder, added.value, terminal);
  if (!hasErrors(added.diagnostics)) tellHow(folder, added.value, terminal);
  return hasErrors(all) ? 1 : 0;
};

/** The files of the edition, and the transcriptions. */
function* filesIn(
  { beginning }: Answers,
  from: string,
  sources: readonly string[],
  found: Diagnostic[],
): Generator<NewFile> {
  yield* filesOf(beginning, sources.length > 0);
  yield* taken(from, sources, (diagnostics) => void found.push(...diagnostics));
}

/** On a terminal one is asked; elsewhere, and with --yes, what the command line says is all. */
async function answersTo(
  request: Request,
  folder: string,
  from: string,
  transcriptions: readonly string[],
): Promise<Answers | undefined> {
  const beginning = beginningOf(request, folder);
  const { stdin, stdout } = process;
  const isSettled = existsSync(join(folder, 'edition.json'));
  if (isSet(request, 'yes') || isSettled || !stdin.isTTY || !stdout.isTTY) return { beginning, takes: true };
  return await ask(
    beginning,
    {
      editor: gitUser(isFolder(folder) ? folder : '.'),
      transcriptions: transcriptions.map((path) => relative(from, path)),
      known: new Set(Object.keys(request.options)),
    },
    { input: stdin, output: stdout },
  );
}

const isMark = (path: string): boolean => path.endsWith('/.gitkeep');
const isSource = (path: string): boolean => path.startsWith('sources/') && !isMark(path);

function tellWhat(folder: string, { written, kept }: Added, terminal: Terminal): void {
  const sources = written.filter(isSource).length;
  const copied = sources === 0 ? [] : [`${join(folder, 'sources/')} (${counted(sources, 'transcription')} copied)`];
  const own = written.filter((path) => !isSource(path)).map((path) => join(folder, path.replace(/\.gitkeep$/u, '')));
  const there = kept.filter((path) => !isMark(path)).map((path) => join(folder, path));
  terminal.say(listed('Written:', [...own, ...copied]) + listed('There already, and left as they are:', there));
}

const listed = (heading: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `${heading}\n${items.map((item) => `  ${item}\n`).join('')}`;

/** The root of the git repository that a folder lies in, where it is not that root itself. */
function repositoryAbove(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return undefined;
  for (let above = dirname(resolve(folder)); above !== dirname(above); above = dirname(above)) {
    if (existsSync(join(above, '.git'))) return above;
  }
  return undefined;
}

/** How it goes on. */
function tellHow(folder: string, { written, kept }: Added, terminal: Terminal): void {
  const place = folder === '.' ? '' : ` ${folder}`;
  const next = [...written, ...kept].some(isSource) ? '' : `Put a transcription into '${join(folder, 'sources')}'. `;
  const repository = repositoryAbove(folder);
  if (repository !== undefined && written.includes(WORKFLOW)) {
    terminal.say(
      `\n'${join(folder, WORKFLOW)}' is not at the root of its repository ('${relative('.', repository) || '.'}'), where alone GitHub looks for it.\n`,
    );
  }
  terminal.say(
    `\n${next}'memcon build${place}' makes the edition, 'memcon review${place}' asks what is doubtful in it, 'memcon serve${place}' shows it.\n`,
  );
}
