export { EDITION_NAMES, type EditionName, type PublishedEdition } from './editions.js';
export { publish, type PublishOptions } from './publish.js';
export { checkEditionWords } from './words.js';
