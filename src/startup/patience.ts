import { setFlagsFromString } from 'node:v8';

/**
 * How V8 11 (Node 20) should divide its time in a run that is over before optimising pays: look for hot code a
 * sixteenth as often as it is used to (it counts bytes of bytecode run), and compile a regular expression at once
 * instead of interpreting it first.
 */
const PATIENT = ['--interrupt-budget=1081344', '--no-regexp-tier-up'];

/**
 * The usual budget again. Never the other flag: an expression compiled without tiers cannot be run with them. And
 * memory that grows by a third between two collections, where V8 lets it grow threefold: a site of 120 documents takes
 * 264 MB instead of 467, and no more of the processor than can be told from noise. What a single large document needs
 * is needed to its end, and searched in vain each time: there memory doubles, for a tenth less of the processor.
 */
const USUAL = '--interrupt-budget=67584';
const GROWTH = { ofOne: '--heap-growing-percent=100', ofMany: '--heap-growing-percent=33' };

/** Other versions of V8 have other flags, and complain aloud of those they lack. */
const known = process.versions.v8.startsWith('11.');

/** For a run over one document. Call it before the code is loaded. */
export const optimiseLater = (): void => (known ? PATIENT : []).forEach((flag) => setFlagsFromString(flag));

/** For a run over many documents, or one that is large. */
export const optimiseAsUsual = (files: number): void =>
  (known ? [USUAL, files === 1 ? GROWTH.ofOne : GROWTH.ofMany] : []).forEach((flag) => setFlagsFromString(flag));
