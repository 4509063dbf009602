export { linearPattern, type LinearPattern, type Found } from './linear-pattern.js';
