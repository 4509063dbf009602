export { decode } from './decode.js';
export type { FrontMatter } from './front-matter.js';
export { readSource, type ReadOptions, type Source } from './source.js';
export { readDecisions, readEdition } from './edition.js';
export { readGoldFile, type GoldFile } from './gold.js';
export { mergeRegisters, readRegister } from './registers/index.js';
