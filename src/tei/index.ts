export * from './model.js';
export { readRecord, readRecords, turnsUnmarked } from './read-record.js';
export * from './placed-document.js';
export { arranged } from './arrange.js';
export { documentsIn } from './corpus.js';
export { globalId } from './ids.js';
export { isCertain } from './certainty.js';
export { EXCHANGES, exchangesOf } from './exchanges.js';
export { saidOf } from './statements.js';
export { documentId } from './document-id.js';
export { isMemcons } from './memcons.js';
export { withPointed } from './pointed.js';
export { distinctIds } from './distinct-ids.js';
export { geoIn, identifiersOf, listedPerson, nameElements, nameType, sexOf } from './entry-semantics.js';
export { childrenNamed, editedText, localName, TEI_NAMESPACE, textIn, TURNS, valueOf } from './tei-names.js';
export {
  ALTERNATIVES,
  BLOCKS,
  breakOf,
  CONTAINERS,
  isRaised,
  isWordless,
  MARKER,
  printedAs,
  readingOf,
  saysMark,
  standsBefore,
} from './words-model.js';
