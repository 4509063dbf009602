export { compileRules, type RulesOptions } from './compile.js';
export { parseSerialisedRules, serialiseRules, type CompiledRules } from './compiled.js';
export { loadRules, type Rules } from './load.js';
export { validateRules } from './validator.js';
