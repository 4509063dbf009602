import { openEdition } from '../disk/index.js';
import { listen, openBrowser, portsFor, previewOf } from '../serve/index.js';
import { isSet, valueOf } from './arguments.js';
import type { Run } from './commands.js';
import { editionAt, editionOutput } from './edition-operand.js';
import { loadCommand } from './load-bundle.js';
import { watchEdition } from './watch-edition.js';

/** The first port that is tried, where none is named. */
const USUAL_PORT = 4600;

/** `memcon serve [EDITION]` */
export const serve: Run = async (request, terminal) => {
  const path = editionAt(request);
  const folder = await openEdition(path);
  if (folder.value === undefined) {
    terminal.report(folder.diagnostics);
    return 1;
  }
  const preview = previewOf(editionOutput(request, folder.value), folder.value.edition.title);
  const listening = await listen(preview.app, portsFor(valueOf(request, 'port'), USUAL_PORT));
  terminal.report(listening.diagnostics);
  if (listening.value === undefined) return 1;
  const { address } = listening.value;
  // As the command itself: what another bundle made, it would make again.
  const build = loadCommand('build');
  let isFirst = true;
  return await watchEdition(
    path,
    async () => {
      const code = await build(request, terminal);
      preview.tell(code === 0 ? 'built' : 'failed');
      if (isFirst) terminal.print(`\n${address} shows the edition, to this machine alone.\n`);
      if (isFirst && !isSet(request, 'no-open')) await openBrowser(address);
      isFirst = false;
      return code;
    },
    terminal,
  );
};
