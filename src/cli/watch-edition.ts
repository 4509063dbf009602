import { dirname, join } from 'node:path';
import { filesUnder, isFolder, openEdition, ownDocuments } from '../disk/index.js';
import { foldersFrom, openFolderWatch } from './folder-watch.js';
import type { Terminal } from './terminal.js';

/** Editors write a file in several steps: what follows at once belongs to one change. */
const PAUSE = 150;

/** The folders of an edition whose files it is made of. */
const PARTS = ['sources', 'registers', 'decisions', 'documents'];

/** Names whose changes do not count: hidden ones, and an editor's own (`x~`, `#x#`, `x.swp`, `4913`). */
const PASSING = /^(?:\.|#|\d+$)|(?:~|\.swp|\.swx|\.tmp|\.part)$/u;

/**
 * Builds an edition now and after every change of what it is made of, until the process is interrupted or the folder is
 * gone.
 */
export async function watchEdition(path: string, build: () => Promise<number>, terminal: Terminal): Promise<number> {
  const changes = changesOf(path);
  for (;;) {
    // Before each run: what changes while it runs is built by the next.
    await changes.follow();
    const code = await build();
    await changes.follow();
    if (!changes.canCome()) return code;
    terminal.say('\nWaiting for changes; interrupt to end.\n');
    await changes.next();
  }
}

interface Changes {
  /** Sees to it that every folder is watched that there is now. */
  readonly follow: () => Promise<void>;
  /** Whether there is any folder to watch. */
  readonly canCome: () => boolean;
  /** Waits for a change, if there was none since it was asked last. */
  readonly next: () => Promise<void>;
}

/** The changes of what an edition is made of; what memcon writes itself is none. */
function changesOf(path: string): Changes {
  const touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let changed = false;
  let wake = (): void => undefined;
  const settle = (): void => {
    const isOwn = ownDocuments(path);
    const files = [...touched].flatMap((file) => (file === join(path, 'documents') ? documentsIn(path) : [file]));
    touched.clear();
    if (files.every(isOwn)) return;
    changed = true;
    wake();
  };
  const watching = openFolderWatch((folder, name) => {
    const isOther = folder === path && name !== 'edition.json' && !PARTS.includes(name);
    if (isOther || PASSING.test(name)) return;
    touched.add(join(folder, name));
    clearTimeout(timer);
    timer = setTimeout(settle, PAUSE);
  });
  return {
    follow: async () => {
      const { value } = await openEdition(path);
      const registers = value?.registers.map(({ name }) => dirname(name)) ?? [];
      watching.follow([path, ...PARTS.flatMap((part) => foldersFrom(join(path, part))), ...registers]);
    },
    canCome: watching.canHear,
    next: async () => {
      if (!changed) await new Promise<void>((resolve) => (wake = resolve));
      changed = false;
    },
  };
}

const documentsIn = (path: string): readonly string[] =>
  isFolder(join(path, 'documents')) ? filesUnder(join(path, 'documents'), ['.xml']) : [];
