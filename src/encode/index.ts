export { encodeDocument } from './encode-document.js';
export { addedMarks, withMarks, type AddedMark } from './added-marks.js';
export { standOffAnnotations } from './stand-off-annotations.js';
export { registerDocument } from './register-document.js';
