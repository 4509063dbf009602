export { excelRow } from './csv/cells.js';
export { tableOfUnknownPersons, type TableOptions } from './unknown-persons-table.js';
export { mostFrequentFirst, unknownPersons, type UnknownPerson } from './unknown-persons.js';
export type { Exporting, ExportSettings, PayloadFile } from './format.js';
export { EXPORT_NAMES, formatsOf, type ExportName } from './formats.js';
export { distinctIds, readRecords, type MinutesRecord } from '../tei/index.js';
