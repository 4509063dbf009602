export { decode } from './decode.js';
export { readExistingTei, type ExistingTei } from './existing-tei.js';
export { SOURCE_ENDINGS } from './readers.js';
export type { Source } from './reading.js';
export { readSource, type ReadOptions } from './source.js';
export { readDecisions, readEdition } from './edition.js';
export { readGoldFile, type GoldFile } from './gold.js';
export { readCsv, type CsvTable } from './registers/csv/table.js';
export { mergeRegisters, readRegister, uniteRegisters, type Meeting } from './registers/index.js';
