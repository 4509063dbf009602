export { inCaseOf, nominativeOf, nominativesOf } from './declension.js';
export { parseName, type PersonName } from './name-parsing.js';
export { resolveName, type Candidate, type Resolution, type ResolveOptions } from './name-resolution.js';
export { resolveOffice } from './offices.js';
export type { KnownPerson } from './known-persons.js';
export { buildPeopleIndex, type PeopleIndex } from './people-index.js';
export { people } from './recogniser.js';
export { nameKey, startsWithInitial } from './words.js';
export { addressedAs } from './name-resolution.js';
