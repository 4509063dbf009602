import { textReport, type Diagnostic } from '../diagnostics/index.js';

/** The two streams a person or a program sees. */
export interface Terminal {
  readonly quiet: boolean;
  /** Results: documents, JSON, summaries. */
  readonly print: (content: string | Uint8Array) => void;
  /** A friendly word, left out when quiet. */
  readonly say: (text: string) => void;
  /** Findings, on standard error; when quiet, only the errors. */
  readonly report: (diagnostics: readonly Diagnostic[]) => void;
  /** How far the work is: one line that overwrites itself, on a terminal only. */
  readonly progress: (done: number, total: number, name: string) => void;
}

/** The process's own terminal. A reader that closes its end early (`| head`) ends memcon quietly. */
export function openTerminal(quiet: boolean): Terminal {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  }
  const colour = stderr.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  const clear = stderr.isTTY && env['TERM'] !== 'dumb' ? '\r\u001B[K' : '';
  const print = (content: string | Uint8Array): void => void stdout.write(content);
  return {
    quiet,
    print,
    say: (text) => (quiet ? undefined : print(text)),
    report: (diagnostics) => {
      const shown = quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
      if (shown.length > 0) stderr.write(clear + textReport(shown, colour));
    },
    progress: (done, total, name) => {
      if (quiet || clear === '' || total < 2) return;
      stderr.write(done === total ? clear : `${clear}[${done + 1}/${total}] ${name.slice(0, 60)}`);
    },
  };
}

/** All of standard input; an interrupt is heard while it is waited for. */
export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
