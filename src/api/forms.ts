export { DOWNLOADS, FORMS, USUAL_EDITIONS as USUAL_FORMS, type EditionName as Form } from '../publish/index.js';
