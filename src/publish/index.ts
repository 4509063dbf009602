export { EDITION_NAMES, type EditionName, type PublishedEdition } from './editions.js';
export { publish, type PublishOptions } from './publish.js';
export { builtStylesheet, type LoadStylesheet } from './stylesheets.js';
export { checkEditionWords } from './words.js';
