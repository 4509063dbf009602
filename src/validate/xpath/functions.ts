import { castTo } from './casts.js';
import { XPathError } from './errors.js';
import { single, type Evaluate } from './focus.js';
import { fn, type Library, type XPathFunction } from './function.js';
import { DATE_FUNCTIONS } from './functions-dates.js';
import { NODE_FUNCTIONS } from './functions-nodes.js';
import { SEQUENCE_FUNCTIONS } from './functions-sequences.js';
import { STRING_FUNCTIONS } from './functions-strings.js';
import type { QualifiedName } from './syntax.js';
import { EMPTY, stringOf, truth } from './values.js';

const FUNCTIONS = 'http://www.w3.org/2005/xpath-functions';
const TYPES = 'http://www.w3.org/2001/XMLSchema';

const LIBRARY: Library = { ...STRING_FUNCTIONS, ...NODE_FUNCTIONS, ...SEQUENCE_FUNCTIONS, ...DATE_FUNCTIONS };

/** `xs:date(…)` */
const constructor = (type: string): XPathFunction =>
  fn(1, 1, ([value = EMPTY], focus) => {
    const item = single(value, focus, `xs:${type}()`);
    if (item === undefined) return EMPTY;
    const made = castTo(type, item);
    if (made === undefined) throw new XPathError(`"${stringOf(item)}" is no xs:${type}.`);
    return [made];
  });

function lookUp({ uri, local }: QualifiedName): XPathFunction {
  if (uri === TYPES) return constructor(local);
  if (uri === FUNCTIONS && local === 'function-available') {
    return fn(1, 2, (args) => truth(Object.hasOwn(LIBRARY, stringOf(args[0]?.[0] ?? '').replace(/^fn:/u, ''))));
  }
  const found = uri === FUNCTIONS && Object.hasOwn(LIBRARY, local) ? LIBRARY[local] : undefined;
  if (found === undefined) {
    throw new XPathError(`memcon's XPath has no function "${uri === FUNCTIONS ? local : `Q{${uri}}${local}`}".`);
  }
  return found;
}

/** Whether a name can only be that of a function which the schema declares itself. */
export const isOwn = ({ uri }: QualifiedName): boolean =>
  uri !== TYPES && uri !== FUNCTIONS && !uri.startsWith(`${FUNCTIONS}/`);

/**
 * A call ready to be made. Throws an XPathError for a function that does not exist or takes another number of
 * arguments.
 */
export function functionNamed(name: QualifiedName, args: readonly Evaluate[]): Evaluate {
  if (isOwn(name)) {
    return (focus) =>
      focus.world.call(
        name,
        args.map((arg) => arg(focus)),
      );
  }
  const { least, most, apply } = lookUp(name);
  if (args.length < least || args.length > most) {
    throw new XPathError(`The function "${name.local}" does not take ${args.length} arguments.`);
  }
  return (focus) =>
    apply(
      args.map((arg) => arg(focus)),
      focus,
    );
}
