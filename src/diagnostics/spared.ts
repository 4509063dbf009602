import { report } from './catalogue.js';
import { outcome, type Outcome } from './diagnostic.js';

/**
 * A throw is a fault of memcon in one of several things that are made of a document (`the edition "docx"`): it is told
 * in one sentence, and the others are still made.
 */
export function spared<T>(what: string, nothing: T, make: () => Outcome<T>): Outcome<T> {
  try {
    return make();
  } catch (error) {
    return failed(what, nothing, error);
  }
}

/** The same for one that is waited for. */
export async function sparedLater<T>(what: string, nothing: T, make: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await make();
  } catch (error) {
    return failed(what, nothing, error);
  }
}

function failed<T>(what: string, nothing: T, error: unknown): Outcome<T> {
  const told = error instanceof Error ? error.message : String(error);
  return outcome(nothing, [
    report('memcon-failed', `memcon failed on ${what}: ${told}.`, {
      note: 'Please report it: it is a fault of memcon, not of the file. What else is made of it is not touched by it.',
    }),
  ]);
}
