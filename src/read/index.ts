export { decode } from './decode.js';
export { readExistingTei, type ExistingTei } from './existing-tei.js';
export { SOURCE_ENDINGS } from './readers.js';
export type { Source } from './reading.js';
export { readSource, type ReadOptions } from './source.js';
export { readDecisions, readEdition } from './edition.js';
export { readSuggestions } from './web-annotations.js';
export { readGoldFile, type GoldFile } from './gold.js';
export { mergeRegisters, readRegister } from './registers/index.js';
