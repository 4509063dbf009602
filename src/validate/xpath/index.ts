export { XPathError } from './errors.js';
export { evaluator } from './evaluator.js';
export { bind, withScope, type Evaluate, type Focus, type Scope, type World } from './focus.js';
export { nameOf, pathOf, readTree, type Tree, type XNode } from './nodes.js';
export { parseXPath } from './parse.js';
export type { Prefixes } from './parser.js';
export { patternOf, type Pattern } from './match-patterns.js';
export type { Expression } from './syntax.js';
export { atomised, isNode, isTrue, stringOf, untyped, type Item, type Value } from './values.js';
