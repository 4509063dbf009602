export {
  DOWNLOADS,
  downloadsFor,
  EDITION_NAMES,
  FORMS,
  USUAL_EDITIONS,
  WHOLES,
  type Download,
  type EditionName,
  type PublishedEdition,
  type WholeName,
} from './forms.js';
export { publish, publishAll, type PublishAllOptions, type PublishOptions } from './publish.js';
export type { Print, PrintFault } from './print/index.js';
export { openBook, type BookOptions } from './volume/index.js';
export { themeStyle } from './theme.js';
export { checkEditionWords } from './second-reading/index.js';
export { openSite, type SiteOptions } from './site/make-site.js';
