import type { GrammarRule } from './site.js';

export const JOINED: readonly GrammarRule[] = [];
