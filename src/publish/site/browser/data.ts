import { dataPath, INDEX_NAME, RECEIVER, textsName, type SearchData } from '../search-data.js';

/**
 * What came by scripts, by its name: a page opened as a file may fetch nothing, but it may run the scripts beside it.
 */
const received = new Map<string, unknown>();

const asked = new Map<string, Promise<unknown>>();

Reflect.set(globalThis, RECEIVER, (name: string, data: unknown) => void received.set(name, data));

function load(name: string): Promise<unknown> {
  const before = asked.get(name);
  if (before !== undefined) return before;
  const loading = new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = dataPath(name);
    script.addEventListener('load', () => resolve(received.get(name)));
    script.addEventListener('error', () => reject(new Error(`${script.src} cannot be read.`)));
    document.head.append(script);
  });
  asked.set(name, loading);
  return loading;
}

/** The index and the list of documents. Rejects when their script is not there. */
export const loadIndex = async (): Promise<SearchData> => (await load(INDEX_NAME)) as SearchData;

/** The passages of a document. Rejects when their script is not there. */
export const loadTexts = async (document: number): Promise<readonly string[]> =>
  (await load(textsName(document))) as readonly string[];
