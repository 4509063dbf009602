import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { codeOf, isRefusal, outcome, reasonFor, report, type Diagnostic, type Outcome } from '../diagnostics/index.js';
import type { App } from './app.js';

/** An app that listens, on this machine and for it alone. */
export interface Listening {
  /** `http://127.0.0.1:4711/` */
  readonly address: string;
  /** Ends it, with the connections that are open. */
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';

/** How many ports behind the first are tried, where the user has named none. */
const MORE = 20;

/** The ports to try: the one that was asked for, or the usual one and those behind it. */
export const portsFor = (asked: string | undefined, usual: number): readonly number[] =>
  asked === undefined ? Array.from({ length: MORE }, (_, i) => usual + i) : [Number(asked)];

/** Lets an app listen on the first of some ports that is free (0: any); undefined, with an error, where none is. */
export async function listen(app: App, ports: readonly number[]): Promise<Outcome<Listening | undefined>> {
  let refused: Diagnostic | undefined;
  for (const port of ports) {
    try {
      return outcome(await listenOn(app, port));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused = portRefused(port, error);
      if (codeOf(error) !== 'EADDRINUSE') break;
    }
  }
  return outcome(undefined, refused === undefined ? [] : [refused]);
}

async function listenOn(app: App, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    address: `http://${HOST}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

const portRefused = (port: number, error: unknown): Diagnostic =>
  codeOf(error) === 'EADDRINUSE'
    ? report('port-refused', `Another program listens on port ${port} of this machine.`, {
        note: 'Name another one with --port.',
      })
    : report('port-refused', `Port ${port} of this machine cannot be had: ${reasonFor(error)}.`, {
        note: 'Name another one with --port.',
      });
