import type { Form } from './name-forms.js';
import type { Token } from './tokens.js';

/** Forms by their tokens' keys: the time to look one up does not depend on how many there are. */
interface Trie {
  readonly next: ReadonlyMap<string, Trie>;
  readonly forms: readonly Form[];
}

interface Growing {
  readonly next: Map<string, Growing>;
  readonly forms: Form[];
}

const growing = (): Growing => ({ next: new Map(), forms: [] });

export function trieOf(forms: readonly Form[]): Trie {
  const root = growing();
  for (const form of forms) {
    let node = root;
    for (const token of form.tokens) {
      const child = node.next.get(token.key) ?? growing();
      node.next.set(token.key, child);
      node = child;
    }
    node.forms.push(form);
  }
  return root;
}

/** A name found: the tokens `[from, to)` and the forms they may be. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly forms: readonly Form[];
}

/** The longest name that begins at token `from`, of those that `fits` accepts. */
export function longestAt(
  trie: Trie,
  tokens: readonly Token[],
  from: number,
  fits: (form: Form, from: number) => boolean,
): Found | undefined {
  let node: Trie | undefined = trie;
  let best: Found | undefined;
  for (let at = from; node; at++) {
    const forms = node.forms.filter((form) => fits(form, from));
    if (forms.length > 0) best = { from, to: at, forms };
    const token = tokens[at];
    node = token && node.next.get(token.key);
  }
  return best;
}
