export { encodeDocument, TEI_NAMESPACE } from './encode-document.js';
export { registerDocument } from './register-document.js';
