import { castTo, isOfType } from './casts.js';
import { XPathError } from './errors.js';
import { sequenceTest } from './evaluator.js';
import { parseType } from './parse.js';
import type { Prefixes } from './parser.js';
import { atomOf, type Item, type Value } from './values.js';

/**
 * The rules by which a value becomes one of the type that a function declares: nodes give their text where an atomic
 * type is due, and text of a document becomes of that type. Throws an XPathError for what is no such value.
 */
export function conversionTo(as: string, prefixes: Prefixes): (value: Value) => Value {
  const type = parseType(as, prefixes);
  const { item } = type;
  const isAtomic = typeof item === 'string' && item !== 'item' && item !== 'empty-sequence';
  const fits = sequenceTest(isAtomic ? { ...type, item: 'item' } : type);
  return (value) => {
    const converted = isAtomic ? value.flatMap((one) => asAtom(item, one) ?? []) : value;
    if (converted.length === value.length && fits(converted)) return converted;
    throw new XPathError(`A value is not of the type "${as}" that is declared for it.`);
  };
}

/** Text of a document becomes of any type, all else of a type of its own kind: a number no text, a text no date. */
function asAtom(type: string, item: Item): Item | undefined {
  const atom = atomOf(item);
  const cast = castTo(type, atom);
  if (cast === undefined || (typeof atom === 'object' && atom.kind === 'untyped')) return cast;
  return typeof cast === typeof atom && (typeof cast !== 'object' || isOfType(type, atom)) ? cast : undefined;
}
