export { encodeDocument, TEI_NAMESPACE } from './document.js';
