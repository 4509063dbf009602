export { DEFAULT_EDITIONS, EDITION_NAMES, type EditionName, type PublishedEdition } from './editions.js';
export { publish, type PublishOptions } from './publish.js';
export { themeStyle } from './theme.js';
export { checkEditionWords } from './second-reading/index.js';
export { openSite, type SiteOptions } from './site/site.js';
