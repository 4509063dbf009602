export { encodeDocument, TEI_NAMESPACE } from './encode-document.js';
export { enrich } from './added-marks.js';
export { registerDocument } from './register-document.js';
