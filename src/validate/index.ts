export { checkConservation, sourceText } from './conservation.js';
export {
  compileSchema,
  loadSchema,
  parseSerialisedSchema,
  serialiseSchema,
  validateRelaxNg,
  type CompiledSchema,
  type ResolveHref,
  type Schema,
} from './relax-ng/index.js';
