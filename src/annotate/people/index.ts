export { parseName, type PersonName } from './name-parsing.js';
export { resolveName, type Candidate, type Resolution, type ResolveOptions } from './name-resolution.js';
export { resolveOffice } from './offices.js';
export { buildPeopleIndex, type KnownPerson, type PeopleIndex } from './people-index.js';
export { people } from './recogniser.js';
