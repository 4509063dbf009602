/**
 * What is wrong with an expression, or with what it is applied to, in one sentence. Caught where expressions are read
 * and run.
 */
export class XPathError extends Error {}
