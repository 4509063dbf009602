export { inCaseOf, nominativeOf, nominativesOf } from './declension.js';
export { parseName } from './name-parsing.js';
export { inOrderOfRecord } from './name-order.js';
export { resolveName } from './name-resolution.js';
export { resolveOffice } from './offices.js';
export { buildPeopleIndex, type PeopleIndex } from './people-index.js';
export { people } from './recogniser.js';
export { nameKey, startsWithInitial } from './words.js';
export { addressedAs } from './name-resolution.js';
