export { DEFAULT_EDITIONS, EDITION_NAMES, type EditionName, type PublishedEdition } from './editions.js';
export { publish, type PublishOptions } from './publish.js';
export { themeStyle } from './theme.js';
export { checkEditionWords } from './words.js';
export { openSite, type SiteOptions } from './site/site.js';
