export {
  evaluateDocument,
  evaluateMinutes,
  summarise,
  type DocumentEvaluation,
  type Evaluation,
} from './evaluation.js';
export { readGold, type Gold } from './gold.js';
export { evaluationAsJson, evaluationAsText, type RenderOptions } from './rendering.js';
export { isMinutesGold, readMinutesGold, type MinutesGold } from './minutes-gold.js';
export { goldOfTei } from './tei-marks.js';
