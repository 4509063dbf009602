import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Register, RegisterEntry } from '../model/index.js';
import { distance } from '../text/index.js';
import { temporaryName } from './hidden-folder.js';
import { sumOf } from './journal.js';
import { readBytes } from './read-bytes.js';

/** What a folder's documents were last encoded with: each entry's sum, and the words by which a text may mean it. */
interface KnownRegisters {
  /** The sum of all registers, as recipes have it. */
  readonly sum: string;
  readonly entries: ReadonlyMap<string, KnownEntry>;
}

interface KnownEntry {
  readonly sum: string;
  readonly name: string;
  readonly words: readonly string[];
}

/** What has changed in the registers since a folder's documents were encoded. */
export interface RegisterChanges {
  /** Of which registers it is known what they said: their sum. */
  readonly since: string;
  /** The name of a changed entry that a source may mean, or could mean now; undefined where it means none. */
  readonly touching: (source: Uint8Array) => string | undefined;
}

const NAME = 'registers';

/**
 * Compares registers with those that the documents of a folder were encoded with; undefined where that is not known.
 */
export function registerChanges(hidden: string, register: Register): RegisterChanges | undefined {
  const before = readKnown(join(hidden, NAME));
  if (before === undefined) return undefined;
  const now = knownEntries(register);
  const ids = new Set([...before.entries.keys(), ...now.keys()]);
  const changed = [...ids].filter((id) => before.entries.get(id)?.sum !== now.get(id)?.sum);
  const words = new Map<string, string>();
  for (const entry of changed.flatMap((id) => [before.entries.get(id) ?? [], now.get(id) ?? []].flat())) {
    for (const word of entry.words) words.set(word, entry.name);
  }
  return { since: before.sum, touching: (source) => touching(Buffer.from(source).toString('utf8'), words) };
}

/** Notes what the registers say with which the documents of a folder are encoded from now on. */
export function noteRegisters(hidden: string, sum: string, register: Register): void {
  const draft = join(hidden, temporaryName());
  const lines = [...knownEntries(register)].map(([id, { sum: own, name, words }]) => [id, own, name, words.join(' ')]);
  writeFileSync(draft, [sum, ...lines].map((line) => `${JSON.stringify(line)}\n`).join(''), { flag: 'wx' });
  renameSync(draft, join(hidden, NAME));
}

function readKnown(file: string): KnownRegisters | undefined {
  try {
    const text = Buffer.from(readBytes(file).value ?? []).toString();
    const [sum, ...lines] = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    const entries = (lines as [string, string, string, string][]).map(
      ([id, own, name, words]) => [id, { sum: own, name, words: words.split(' ') }] as const,
    );
    return typeof sum === 'string' ? { sum, entries: new Map(entries) } : undefined;
  } catch {
    return undefined; // Damaged: all documents are made again.
  }
}

const knownEntries = ({ entries }: Register): ReadonlyMap<string, KnownEntry> =>
  new Map(
    entries.map((entry, i) => {
      const { place: _, ...data } = entry;
      // What supplements an entry has its id.
      const id = entry.supplement === true ? `${entry.id} ${i}` : entry.id;
      return [id, { sum: sumOf(JSON.stringify(data)), name: entry.name, words: wordsOf(entry) }];
    }),
  );

/** By what a text may mean an entry: the words of its names and offices, its initials, its id. */
function wordsOf({ id, name, forms, offices, affiliations = [], note = '' }: RegisterEntry): readonly string[] {
  const names = [name, ...forms.flatMap(({ text, surname, forename, corr }) => [text, surname, forename, corr])];
  const others = [id, note, ...offices.map(({ text }) => text), ...affiliations.map(({ text }) => text)];
  const texts = [...names, ...others].filter((text) => text !== undefined);
  const words = texts.flatMap((text) => tokensOf(text)).filter((word) => word.length > 2 || isForeign(word));
  const initials = names.flatMap((text) => initialsOf(tokensOf(text ?? '')));
  return [...new Set([...words, ...initials])];
}

/** `N. S. Khrushchev` and `Khrushchev, N. S.`: `nsk`. */
const initialsOf = (words: readonly string[]): readonly string[] => {
  const letters = words.map((word) => word[0]!).join('');
  return letters.length < 2 ? [] : [letters, letters.slice(1) + letters[0]!];
};

/** A script without capital letters has short names. */
const isForeign = (word: string): boolean => /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);

const MARKS = /[\p{M}’'`*_]/gu;
/** `Khru-` at the end of a line, `Chou En-lai`. */
const HYPHEN = /[-\u2010\u2011\u00AD]\s*/gu;
/** `N.S.K.`, `J. F. K.` */
const INITIALS = /(?:\p{L}\.\s?){2,6}/gu;
/** What is no plain text (`.docx`, markup, references): its words cannot be told here. */
const VEILED = /&#?\w+;|\uFFFD|<\w/u;

const folded = (text: string): string => text.normalize('NFD').replaceAll(MARKS, '').toLowerCase();

const tokensOf = (text: string): readonly string[] => {
  const plain = folded(text);
  return [
    ...(plain.match(/\p{L}+/gu) ?? []),
    ...(plain.replaceAll(HYPHEN, '').match(/\p{L}+/gu) ?? []),
    ...(plain.match(INITIALS) ?? []).map((letters) => letters.replaceAll(/[^\p{L}]/gu, '')),
  ];
};

function touching(text: string, words: ReadonlyMap<string, string>): string | undefined {
  if (words.size === 0) return undefined;
  if (VEILED.test(text)) return [...words.values()][0];
  for (const token of new Set(tokensOf(text))) {
    const same = words.get(token);
    if (same !== undefined) return same;
    for (const [word, name] of words) if (isNear(token, word)) return name;
  }
  return undefined;
}

/** As far from a name as the recognisers' own tolerance for errors and endings goes, and further. */
function isNear(token: string, word: string): boolean {
  if (word.length < 4 || Math.abs(token.length - word.length) > 4) return false;
  if (token.startsWith(word.slice(0, Math.max(4, word.length - 2)))) return true;
  return word.length > 4 && Math.abs(token.length - word.length) < 3 && distance(token, word) < 3;
}
