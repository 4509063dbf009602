import { turnsUnmarked } from '../../tei/index.js';
import type { EditorialRule } from './rule.js';

/** Who speaks is marked. */
export const unmarkedTurns: EditorialRule = { rules: ['turns-unmarked'], check: ({ source }) => turnsUnmarked(source) };
