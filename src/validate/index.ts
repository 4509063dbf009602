export { checkConservation, sourceText } from './conservation.js';
export {
  compileSchema,
  loadSchema,
  parseSerialisedSchema,
  resolveAddress,
  serialiseSchema,
  validateRelaxNg,
  type CompiledSchema,
  type ResolveHref,
  type Schema,
  type ValidateOptions,
} from './relax-ng/index.js';
export { checkWellFormed } from './well-formed.js';
