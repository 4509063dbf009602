export { tableOfUnknownPersons, type TableOptions } from './unknown-persons-table.js';
export { unknownPersons } from './unknown-persons.js';
