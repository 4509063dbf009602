import { execFileSync } from 'node:child_process';
import { hasErrors } from '../diagnostics/index.js';
import { readBytes, writeFileTo } from '../disk/index.js';
import { applyTable, isDoubtful, openSession, reviewApp, reviewTable, type Session } from '../review/index.js';
import { listen, openBrowser, portsFor } from '../serve/index.js';
import { isSet, outputOptions, refuse, valueOf } from './arguments.js';
import type { Request, Run } from './commands.js';
import type { Terminal } from './terminal.js';

/** The first port that is tried, where none is named. */
const USUAL_PORT = 4620;

/** `memcon review [EDITION]` */
export const review: Run = async (request, terminal) => {
  const [table, decided] = [valueOf(request, 'csv'), valueOf(request, 'apply')];
  if (table !== undefined && decided !== undefined) {
    return refuse("'--csv' and '--apply' are two steps: between them somebody decides.", 'review --help');
  }
  const editor = valueOf(request, 'as') ?? gitUser();
  if (editor === undefined && table === undefined) {
    return refuse('Who signs? git knows no user.name: say it with --as NAME.', 'review --help');
  }
  const session = await openSession(request.operands[0] ?? 'tei', editor ?? 'nobody');
  terminal.report(session.diagnostics);
  if (session.value === undefined) return 1;
  if (table !== undefined) return await writeTable(session.value, table, request, terminal);
  if (decided !== undefined) return await apply(session.value, decided, terminal);
  return await serve(session.value, request, terminal);
};

async function writeTable(session: Session, path: string, request: Request, terminal: Terminal): Promise<number> {
  await session.work();
  const subjects = [...session.subjects()];
  const written = writeFileTo(path, reviewTable(subjects), outputOptions(request));
  const faults = session.documents.flatMap((document) => document.faults);
  terminal.report([...faults, ...written]);
  if (written.length === 0) terminal.say(`${path}: ${subjects.filter(isDoubtful).length} places to decide.\n`);
  return faults.length > 0 || written.length > 0 ? 1 : 0;
}

async function apply(session: Session, path: string, terminal: Terminal): Promise<number> {
  const bytes = readBytes(path);
  terminal.report(bytes.diagnostics);
  if (bytes.value === undefined) return 1;
  await session.work();
  const { value: applied, diagnostics } = await applyTable({ name: path, bytes: bytes.value }, session);
  const faults = session.documents.flatMap((document) => document.faults);
  terminal.report([...faults, ...diagnostics]);
  const left = [...session.subjects()].filter(isDoubtful).length;
  terminal.say(`${applied} decisions carried out, ${diagnostics.length} left out; ${left} places are open.\n`);
  return hasErrors([...faults, ...diagnostics]) ? 1 : 0;
}

async function serve(session: Session, request: Request, terminal: Terminal): Promise<number> {
  const { app, token } = reviewApp(session);
  const listening = await listen(app, portsFor(valueOf(request, 'port'), USUAL_PORT));
  terminal.report(listening.diagnostics);
  if (listening.value === undefined) return 1;
  const address = `${listening.value.address}${token}/`;
  terminal.print(`${address}\n`);
  terminal.say(`${whoSigns(session)}\nEach decision is on disk when the page says so. End with Ctrl-C.\n`);
  if (!isSet(request, 'no-open')) await openBrowser(address);
  await session.work();
  return await new Promise<number>(() => undefined);
}

const whoSigns = ({ editor }: Session): string =>
  editor.isListed
    ? `Signing as ${editor.name} (${editor.id}).`
    : `Signing as ${editor.name}: edition.json does not name this editor, so the id is "${editor.id}". Add it to "editors", with the full name.`;

/** The name that git signs with here. */
function gitUser(): string | undefined {
  try {
    const name = execFileSync('git', ['config', 'user.name'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return name.trim() === '' ? undefined : name.trim();
  } catch {
    return undefined;
  }
}
