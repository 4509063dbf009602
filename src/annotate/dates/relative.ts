import type { GrammarRule } from './site.js';

export const RELATIVE: readonly GrammarRule[] = [];
