export { parseSerialisedSchema, serialiseSchema, type CompiledSchema } from './compiled-schema.js';
export type { ResolveHref } from './grammars.js';
export { resolveAddress } from './addresses.js';
export { loadSchema, type Schema } from './schema.js';
export { compileSchema } from './simplify.js';
export { isValidTree, validateRelaxNg } from './validator.js';
