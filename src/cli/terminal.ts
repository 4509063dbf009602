import { codeOf, reasonFor, textReport, type Diagnostic, type Severity } from '../diagnostics/index.js';

/** The two streams a person or a program sees. */
export interface Terminal {
  /** Results: documents, JSON, summaries. */
  readonly print: (content: string | Uint8Array) => void;
  /** A friendly word, left out when quiet. */
  readonly say: (text: string) => void;
  /** Findings, on standard error; when quiet, the warnings and errors, when quieter, the errors. */
  readonly report: (diagnostics: readonly Diagnostic[]) => void;
  /** Whether such a finding is told. */
  readonly hears: (finding: Diagnostic) => boolean;
  /** What is said of findings, on standard error; in colours where the terminal has them. */
  readonly tell: (text: (colour: boolean) => string) => void;
  /**
   * How far the work is, how fast it goes, what is left: on a terminal one line that overwrites itself; elsewhere, for
   * those who read what a long run wrote, a line every half minute.
   */
  readonly progress: (done: number, total: number, name: string) => void;
  /** What the run is about, and what of it is there already: for `--json`, which counts. */
  readonly takes: (inputs: readonly string[], unchanged?: readonly string[]) => void;
  /** What was found in one of these: for the same. */
  readonly became: (input: string, found: readonly Diagnostic[]) => void;
}

/** What is told by how often `--quiet` was said. */
const HEARD: readonly (readonly Severity[])[] = [['error', 'warning', 'info'], ['error', 'warning'], ['error']];

/**
 * The process's own terminal, `quiet` so many times. A reader that closes its end early (`| head`) changes nothing in
 * what memcon does and how it ends; a standard output that cannot be written for another reason is an error in the end.
 */
export function openTerminal(quiet = 0): Terminal {
  const { stdout, stderr, env } = process;
  hearFaults(stdout);
  const colour = stderr.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  const clear = stderr.isTTY && env['TERM'] !== 'dumb' ? '\r\u001B[K' : '';
  const print = (content: string | Uint8Array): void => void stdout.write(content);
  const heard = HEARD[Math.min(quiet, HEARD.length - 1)]!;
  const hears: Terminal['hears'] = ({ severity }) => heard.includes(severity);
  const tell: Terminal['tell'] = (text) => {
    const said = text(colour);
    if (said !== '') stderr.write(clear + said);
  };
  return {
    print,
    say: (text) => (quiet > 0 ? undefined : print(text)),
    report: (diagnostics) => tell((inColour) => textReport(diagnostics.filter(hears), inColour)),
    hears,
    tell,
    progress: quiet > 0 ? () => undefined : progressOn((text) => void stderr.write(text), clear),
    takes: () => undefined,
    became: () => undefined,
  };
}

/** From this time on a run is worth a word about what is left of it, in milliseconds. */
const SOON = 3000;

/** How often a run says how far it is where no terminal is, in milliseconds. */
const SELDOM = 30_000;

/** `clear`: what empties the line of a terminal; empty where there is none. */
export function progressOn(
  write: (text: string) => void,
  clear: string,
  now: () => number = () => performance.now(),
): Terminal['progress'] {
  let begun = 0;
  let told = 0;
  return (done, total, name) => {
    if (total < 2) return;
    const time = now();
    if (done === 0) begun = told = time;
    if (clear !== '') {
      const left = time - begun < SOON ? '' : ` (${pace(done, total, time - begun)})`;
      write(done === total ? clear : `${clear}[${done + 1}/${total}]${left} ${name.slice(0, 60)}`);
    } else if (done < total && time - told >= SELDOM) {
      told = time;
      write(`${done} of ${total} done, ${pace(done, total, time - begun)}.\n`);
    }
  };
}

/** `12.5 a second, 3 min left` */
function pace(done: number, total: number, milliseconds: number): string {
  const rate = (done / milliseconds) * 1000;
  const left = Math.ceil((total - done) / rate);
  const words = !Number.isFinite(left) ? 'unknown time' : left < 100 ? `${left} s` : `${Math.ceil(left / 60)} min`;
  return `${rate < 10 ? rate.toFixed(1) : rate.toFixed(0)} a second, ${words} left`;
}

/** Watches for what the system says of the streams. What cannot be told on standard error is told nowhere. */
function hearFaults(stdout: NodeJS.WriteStream): void {
  process.stderr.on('error', () => undefined);
  let told = false;
  stdout.on('error', (error) => {
    if (told || codeOf(error) === 'EPIPE') return;
    told = true;
    process.stderr.write(`memcon: Standard output cannot be written: ${reasonFor(error)}.\n`);
    process.once('exit', (code) => {
      if (code === 0) process.exitCode = 1;
    });
  });
}

/**
 * All of standard input, up to so many bytes; an interrupt is heard while it is waited for. Throws what the system says
 * where it cannot be read.
 */
export async function readStandardInput(most: number): Promise<Uint8Array | 'too large'> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).length;
    if (size > most) return 'too large';
  }
  return Buffer.concat(chunks);
}
