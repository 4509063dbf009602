export { checkConservation, sourceText } from './conservation.js';
