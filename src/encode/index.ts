export { encodeDocument, TEI_NAMESPACE } from './document.js';
export { registerDocument } from './register-document.js';
