export {
  DOWNLOADS,
  EDITION_NAMES,
  FORMS,
  USUAL_EDITIONS,
  type Download,
  type EditionName,
  type PublishedEdition,
} from './forms.js';
export { publish, type PublishOptions } from './publish.js';
export { themeStyle } from './theme.js';
export { checkEditionWords } from './second-reading/index.js';
export { openSite, type SiteOptions } from './site/make-site.js';
