export {
  DOWNLOADS,
  downloadsFor,
  FORMS,
  USUAL_EDITIONS as USUAL_FORMS,
  WHOLES,
  type EditionName as Form,
  type WholeName as Whole,
} from '../publish/index.js';
