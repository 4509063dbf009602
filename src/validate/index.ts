export { compareWords, type Comparison } from './compare/index.js';
export { checkConservation } from './conservation.js';
export { checkEditorial, EDITORIAL_RULES, type EditorialContext, type ReadDates } from './editorial/index.js';
export {
  compileSchema,
  isValidTree,
  loadSchema,
  parseSerialisedSchema,
  resolveAddress,
  serialiseSchema,
  validateRelaxNg,
  type CompiledSchema,
  type ResolveHref,
  type Schema,
} from './relax-ng/index.js';
export { checkRegister } from './registers/index.js';
export {
  compileRules,
  loadRules,
  parseSerialisedRules,
  serialiseRules,
  validateRules,
  type CompiledRules,
  type Rules,
  type RulesOptions,
} from './schematron/index.js';
export { checkWellFormed } from './well-formed.js';
