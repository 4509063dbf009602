import type { LayoutWords } from '../layout-words.js';

export const layout: LayoutWords = {};
