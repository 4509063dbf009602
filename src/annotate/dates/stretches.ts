import type { GrammarRule } from './site.js';

export const STRETCHES: readonly GrammarRule[] = [];
