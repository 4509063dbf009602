import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import {
  fileReport,
  isFolder,
  nameOfAddress,
  readBytes,
  removeStored,
  storedSchemas,
  storeSchema,
} from '../disk/index.js';
import { hasErrors, outcome, type Outcome } from '../diagnostics/index.js';
import { readSchema, type Input } from '../index.js';
import { nearest } from '../text/index.js';
import { refuse, valueOf } from './arguments.js';
import type { Request, Run } from './commands.js';
import { beginFetching } from './fetching.js';
import { addressOf } from './schemas.js';
import type { Terminal } from './terminal.js';

const ACTIONS = ['add', 'list', 'remove'] as const;

/** `memcon schema add FILE|URL`, `list`, `remove NAME` */
export const schema: Run = async (request, terminal) => {
  const [action = '', operand, ...rest] = request.operands;
  const problem = problemOf(action, operand, rest);
  if (problem !== undefined) return refuse(problem, 'schema --help');
  if (action === 'list') return list(terminal);
  return action === 'add' ? await add(operand!, request, terminal) : remove(operand!, terminal);
};

function problemOf(action: string, operand: string | undefined, rest: readonly string[]): string | undefined {
  if (!(ACTIONS as readonly string[]).includes(action)) {
    const meant = nearest(action, ACTIONS);
    return `'memcon schema' cannot '${action}': it can add, list and remove.${meant === undefined ? '' : ` Did you mean '${meant}'?`}`;
  }
  if (action === 'list') return operand === undefined ? undefined : "'memcon schema list' takes no operand.";
  if (operand === undefined || rest.length > 0) {
    return `'memcon schema ${action}' takes one ${action === 'add' ? 'file or address' : 'name'}.`;
  }
  return undefined;
}

function list(terminal: Terminal): number {
  const schemas = storedSchemas();
  for (const { name, address, files } of schemas) {
    terminal.print(`${name}\t${address}${files.length > 1 ? ` (${files.length} files)` : ''}\n`);
  }
  if (schemas.length === 0) terminal.say("The store holds no schema. Add one with 'memcon schema add FILE|URL'.\n");
  return 0;
}

function remove(name: string, terminal: Terminal): number {
  if (removeStored(name)) {
    terminal.say(`${name} is removed.\n`);
    return 0;
  }
  const meant = nearest(
    name,
    storedSchemas().map((stored) => stored.name),
  );
  terminal.report([
    fileReport(
      'schema-unknown',
      name,
      `The store holds no schema '${name}'.`,
      meant === undefined ? undefined : `Did you mean '${meant}'?`,
    ),
  ]);
  return 1;
}

const isHttp = (address: string): boolean => /^https?:\/\//u.test(address);

async function add(given: string, request: Request, terminal: Terminal): Promise<number> {
  const address = isHttp(given) ? given : resolve(given);
  const name = valueOf(request, 'name') ?? nameOfAddress(address);
  if (!/^\w[\w.-]{0,99}$/u.test(name) || name === 'memcon') {
    return refuse(`'${name}' cannot be the name of a schema: choose another with --name.`, 'schema --help');
  }
  const collected = await collect(address, given, request.options['allow-host'] ?? []);
  const shown = (file: string): string => (file === address ? given : file);
  terminal.report(
    collected.diagnostics.map((finding) =>
      finding.place === undefined
        ? finding
        : { ...finding, place: { ...finding.place, file: shown(finding.place.file) } },
    ),
  );
  if (hasErrors(collected.diagnostics)) return 1;
  const replaced = storedSchemas().some((stored) => stored.name === name);
  try {
    storeSchema(name, address, collected.value);
  } catch (error) {
    terminal.report([
      fileReport(
        'output-unwritable',
        name,
        `The schema '${name}' cannot be stored: ${error instanceof Error ? error.message : String(error)}.`,
      ),
    ]);
    return 1;
  }
  terminal.say(
    `${name} is ${replaced ? 'replaced' : 'added'}${collected.value.size > 1 ? ` with what it includes (${collected.value.size - 1})` : ''}.\n`,
  );
  return 0;
}

const MOST_FILES = 200;

/** The schema's file and all that it includes, by address, once it is known to be a right schema. */
async function collect(
  address: string,
  given: string,
  hosts: readonly string[],
): Promise<Outcome<ReadonlyMap<string, Uint8Array>>> {
  const files = new Map<string, Uint8Array>();
  const fetching = isHttp(address) ? beginFetching(address, hosts) : undefined;
  const load = async (from: string, shown: string): Promise<Outcome<Uint8Array | undefined>> =>
    fetching === undefined ? ofFile(from, shown) : await fetching.get(from);
  const first = await load(address, given);
  if (first.value === undefined) return outcome(files, first.diagnostics);
  files.set(address, first.value);
  for (;;) {
    const missing = new Set<string>();
    const { diagnostics } = await readSchema({ name: address, bytes: first.value }, (href, base): Input | undefined => {
      const wanted = addressOf(href, base);
      const bytes = files.get(wanted);
      if (bytes === undefined) missing.add(wanted);
      return bytes === undefined ? undefined : { name: wanted, bytes };
    });
    if (missing.size === 0 || files.size + missing.size > MOST_FILES) return outcome(files, diagnostics);
    for (const wanted of missing) {
      // What is fetched may not ask for files of this machine, and a file may not ask the network.
      const included =
        isHttp(wanted) === isHttp(address) ? await load(wanted, wanted) : outcome(undefined, diagnostics);
      if (included.value === undefined) {
        return outcome(files, included.diagnostics.length > 0 ? included.diagnostics : diagnostics);
      }
      files.set(wanted, included.value);
    }
  }
}

function ofFile(path: string, shown: string): Outcome<Uint8Array | undefined> {
  if (!isAbsolute(path) || isFolder(path) || !existsSync(path)) return readBytes(shown);
  return readBytes(path);
}
