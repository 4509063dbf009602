import { setFlagsFromString } from 'node:v8';

/** V8 11 (Node 20) counts this many bytes of bytecode run before it looks whether optimising pays; its own budget is a sixteenth. */
const PATIENT = '--interrupt-budget=1081344';
const USUAL = '--interrupt-budget=67584';

/** Other versions of V8 have other budgets, or none, and complain aloud. */
const known = process.versions.v8.startsWith('11.');

/** Lets V8 optimise later: a run over one document is over before optimising has paid. Call it before the code is loaded. */
export function optimiseLater(): void {
  if (known) setFlagsFromString(PATIENT);
}

/** Lets V8 optimise as it usually does, for runs over many documents. */
export function optimiseAsUsual(): void {
  if (known) setFlagsFromString(USUAL);
}
