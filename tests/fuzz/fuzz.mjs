// Purpose: gives memcon spoilt inputs of every kind, and looks for throws, messages that blame memcon, hangs, broken
// laws. What is found is written into a folder; the same seed gives the same inputs.
// Usage: node tests/fuzz/fuzz.mjs [INPUTS [SEED [FIRST]]]. Needs dist/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const INPUTS = Number(process.argv[2] ?? 100_000);
const SEED = Number(process.argv[3] ?? 1);
const FIRST = Number(process.argv[4] ?? 0);
/** An input that takes so long hangs, however busy the machine is, in milliseconds. */
const PATIENCE = 300_000;
const folder = join(tmpdir(), `memcon-fuzz-${SEED}`);
let faults = 0;

function tell({ number, kind, name = '', fault, bytes }) {
  faults++;
  console.log(`${number} (${kind} ${name}): ${fault}`);
  if (bytes === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${number}-${name}`), bytes);
}

/** Runs on from an input until the end, or until one hangs; gives the number to go on with. */
const run = (from) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: { seed: SEED, from, to: FIRST + INPUTS },
    });
    let last = { number: from, kind: '' };
    let timer = setTimeout(() => undefined, 0);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        tell({ ...last, fault: `hangs for ${PATIENCE / 1000} s` });
        void worker.terminate().then(() => resolve(last.number + 1));
      }, PATIENCE);
    };
    worker.on('message', (message) => {
      if (message.fault !== undefined) return tell(message);
      last = message;
      if (last.number % 1000 === 0) console.error(`${last.number - FIRST} of ${INPUTS}`);
      wait();
    });
    worker.on('error', (error) => {
      clearTimeout(timer);
      if (last.kind === '') return reject(error);
      tell({ ...last, fault: `ends the process: ${error.message}` });
      resolve(last.number + 1);
    });
    worker.on('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(FIRST + INPUTS);
    });
    wait();
  });

for (let next = FIRST; next < FIRST + INPUTS;) next = await run(next);
console.log(`${INPUTS} inputs of seed ${SEED}: ${faults} faults${faults > 0 ? `; see ${folder}` : ''}`);
process.exitCode = faults > 0 ? 1 : 0;
