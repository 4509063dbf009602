import { fileReport } from '../disk/index.js';
import { codeOf, outcome, type Outcome } from '../diagnostics/index.js';

/** What fetching a schema with all that it includes may cost, and whom it may ask. */
interface Fetching {
  readonly get: (address: string) => Promise<Outcome<Uint8Array | undefined>>;
}

const SECONDS = 60;
const LARGEST = 64 * 1024 * 1024;
const REDIRECTIONS = 5;

/**
 * Begins to fetch: from the host of the first address and those that the user allows, in a minute and 64 MB all
 * together, counted as they are unpacked. The one place where memcon asks the network, because the user told it to.
 */
export function beginFetching(first: string, allowed: readonly string[]): Fetching {
  const hosts = new Set([new URL(first).hostname, ...allowed]);
  const signal = AbortSignal.timeout(SECONDS * 1000);
  let left = LARGEST;
  const get = async (address: string): Promise<Uint8Array> => {
    const response = await answerOf(address, hosts, signal);
    const chunks: Uint8Array[] = [];
    for await (const chunk of response.body ?? []) {
      left -= (chunk as Uint8Array).length;
      // Leaving the loop ends the connection.
      if (left < 0) throw new Refusal(`with what it includes it is larger than ${LARGEST / 1024 ** 2} MB`);
      chunks.push(chunk as Uint8Array);
    }
    return Buffer.concat(chunks);
  };
  return {
    get: async (address) => {
      try {
        return outcome(await get(address));
      } catch (error) {
        const { message, note } = error instanceof Refusal ? error : { message: reasonOf(error), note: undefined };
        const sentence = `The schema '${address}' cannot be fetched: ${message}.`;
        return outcome(undefined, [fileReport('schema-unfetched', address, sentence, note)]);
      }
    },
  };
}

/** Why a schema is not fetched, as a clause. */
class Refusal extends Error {
  readonly note: string | undefined;
  constructor(message: string, note?: string) {
    super(message);
    this.note = note;
  }
}

async function answerOf(address: string, hosts: ReadonlySet<string>, signal: AbortSignal): Promise<Response> {
  let url = new URL(address);
  for (let i = 0; i <= REDIRECTIONS; i++) {
    if (!/^https?:$/u.test(url.protocol)) throw new Refusal(`the server sends memcon to '${url.href}'`);
    if (!hosts.has(url.hostname)) {
      throw new Refusal(
        `it lies on another host, '${url.hostname}'`,
        `If you trust it, allow it with --allow-host ${url.hostname}.`,
      );
    }
    const response = await fetch(url.href, { signal, redirect: 'manual' });
    const target = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (target === null) {
      if (response.ok) return response;
      throw new Refusal(`the server answers ${response.status} ${response.statusText}`.trim());
    }
    await response.body?.cancel();
    if (!URL.canParse(target, url.href)) throw new Refusal(`the server sends memcon to '${target}'`);
    url = new URL(target, url.href);
  }
  throw new Refusal('the server sends memcon from one address to the next');
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the server refuses the connection',
  ENOTFOUND: 'there is no such server',
  ECONNRESET: 'the server breaks off',
  UND_ERR_SOCKET: 'the server breaks off',
};

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `it does not come within ${SECONDS} seconds`;
  const code = codeOf(error instanceof Error && error.cause !== undefined ? error.cause : error);
  return REASONS[code] ?? (code === 'unknown error' ? 'no connection' : code);
}
