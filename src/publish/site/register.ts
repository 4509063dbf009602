import type { PassageKind } from '../../tei/index.js';
import type { SiteEntityKind } from './collection.js';
import type { SiteEntry } from './entries.js';
import { mayBeOneEntry } from './identity.js';
import { memoryStore, stored, type TextStore } from './text-store.js';

/** One sentence that mentions something, with the places of its names in `text`. */
export interface Sentence {
  /** Where it stands. */
  readonly kind: PassageKind;
  readonly n?: string;
  readonly text: string;
  readonly hits: readonly Hit[];
  /** The printed label of a turn: there is nothing to read but the name. */
  readonly label?: true;
}

export interface Hit {
  /** The fragment on the document's page. */
  readonly address: string;
  readonly start: number;
  readonly end: number;
  readonly certainty?: string;
}

/** The sentences that mention something, by document, in the order in which these came. They lie in a store. */
export interface Mentions {
  /** Of how many documents. */
  readonly size: number;
  readonly documents: () => readonly string[];
  /** How many names the sentences of a document have. */
  readonly hitsIn: (document: string) => number;
  readonly sentencesIn: (document: string) => readonly Sentence[];
}

/** An entry of the site's registers: what all documents together say. */
export interface RegisterRecord {
  readonly kind: SiteEntityKind;
  /** The name of its page, and the fragment of its row in the register: the `xml:id` where a file may be called so. */
  readonly key: string;
  readonly facts: readonly SiteEntry[];
  readonly mentions: Mentions;
  /** By document, in the order in which they came. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
}

interface Draft extends RegisterRecord {
  readonly facts: SiteEntry[];
  readonly mentions: OpenMentions;
  readonly roles: Map<string, readonly string[]>;
}

/** Two entries of one id that are plainly not one: the names, as the documents have them. */
interface Conflict {
  readonly id: string;
  readonly names: readonly [string, string];
}

/** The registers of a site while its documents come in. */
export interface OpenRegister {
  /** Gives an entry of a document its key: that of what it is the same as, else one of its own. */
  readonly enter: (entry: SiteEntry) => { readonly key: string; readonly conflict?: Conflict };
  readonly mention: (kind: SiteEntityKind, key: string, document: string, sentences: readonly Sentence[]) => void;
  readonly takePart: (key: string, document: string, roles: readonly string[]) => void;
  /** A name that nobody identifies. */
  readonly unidentified: (kind: SiteEntityKind, name: string, document: string, sentences: readonly Sentence[]) => void;
  readonly records: () => readonly RegisterRecord[];
  readonly unknown: () => readonly UnknownName[];
}

export interface UnknownName {
  readonly kind: SiteEntityKind;
  readonly name: string;
  readonly mentions: Mentions;
}

interface OpenMentions extends Mentions {
  readonly add: (document: string, sentences: readonly Sentence[]) => void;
}

export const countOf = (sentences: readonly Sentence[]): number =>
  sentences.reduce((sum, { hits }) => sum + hits.length, 0);

/** Mentions that come document by document. */
function openMentions(store: TextStore): OpenMentions {
  const known = new Map<string, { readonly take: () => readonly Sentence[]; readonly hits: number }>();
  return {
    get size() {
      return known.size;
    },
    documents: () => [...known.keys()],
    hitsIn: (document) => known.get(document)?.hits ?? 0,
    sentencesIn: (document) => known.get(document)?.take() ?? [],
    add: (document, sentences) => known.set(document, { take: stored(store, sentences), hits: countOf(sentences) }),
  };
}

export function openRegister(store: TextStore = memoryStore()): OpenRegister {
  /** By kind and id; several where one id means several. */
  const byId = new Map<string, Draft[]>();
  const byKey = new Map<string, Draft>();
  const keys = new Set<string>();
  const unknown = new Map<string, UnknownName & { readonly mentions: OpenMentions }>();

  const enter: OpenRegister['enter'] = (entry) => {
    const id = `${entry.kind} ${entry.id}`;
    const known = byId.get(id) ?? [];
    const same = known.find(({ facts }) => facts.some((fact) => mayBeOneEntry(fact, entry)));
    if (same !== undefined) {
      if (!same.facts.some((fact) => isRepetition(fact, entry))) same.facts.push(entry);
      return { key: same.key };
    }
    const key = freeKey(entry, keys);
    const draft: Draft = { kind: entry.kind, key, facts: [entry], mentions: openMentions(store), roles: new Map() };
    byId.set(id, [...known, draft]);
    byKey.set(`${entry.kind} ${key}`, draft);
    return known[0] === undefined
      ? { key }
      : { key, conflict: { id: entry.id, names: [known[0].facts[0]!.name, entry.name] } };
  };

  return {
    enter,
    mention: (kind, key, document, sentences) => byKey.get(`${kind} ${key}`)?.mentions.add(document, sentences),
    takePart: (key, document, roles) => byKey.get(`person ${key}`)?.roles.set(document, roles),
    unidentified: (kind, name, document, sentences) => {
      const known = unknown.get(`${kind} ${name}`) ?? { kind, name, mentions: openMentions(store) };
      unknown.set(`${kind} ${name}`, known);
      known.mentions.add(document, sentences);
    },
    records: () => [...byKey.values()],
    unknown: () => [...unknown.values()],
  };
}

/** Documents of one project say the same of a person again and again. */
const isRepetition = (a: SiteEntry, b: SiteEntry): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What no file may be called everywhere: `con`, `nul`, `com1`. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const LONGEST_KEY = 120;

/** `https://example.org/7` → `https_example.org_7`: what every file system takes as the name of a page. */
const fileName = (id: string): string => {
  const plain = id.replaceAll(/[^\p{L}\p{M}\p{N}._·-]+/gu, '_').slice(0, LONGEST_KEY);
  return RESERVED.test(plain) || !/^[\p{L}\p{N}_]/u.test(plain) ? `_${plain}` : plain;
};

/** The id as a file may be called, or `id.2`, `id.3`… where it is taken; capitals do not part two files everywhere. */
function freeKey({ kind, id }: SiteEntry, taken: Set<string>): string {
  const plain = fileName(id);
  for (let n = 1; ; n++) {
    const key = n === 1 ? plain : `${plain}.${n}`;
    const folder = `${kind} ${key.toLowerCase()}`;
    if (!taken.has(folder)) {
      taken.add(folder);
      return key;
    }
  }
}
