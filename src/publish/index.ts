export {
  DOWNLOADS,
  downloadsFor,
  EDITION_NAMES,
  FORMS,
  USUAL_EDITIONS,
  WHOLES,
  type EditionName,
  type WholeName,
} from './forms.js';
export { publish, publishAll, type PublishOptions } from './publish.js';
export type { Print, PrintFault } from './print/index.js';
export { openBook, type BookOptions } from './volume/index.js';
export { themeStyle } from './theme.js';
export { checkEditionWords } from './second-reading/index.js';
export { openSite, openSiteInSteps, shellOf, type SiteInSteps, type SiteOptions } from './site/make-site.js';
export type { SiteSource } from './site/document-parts.js';
export type { TextStore } from './site/text-store.js';
export { makePages, type PageTask, type SiteStep } from './site/page-task.js';
