import type { ExportFormat } from './format.js';

/** Every format, in the order in which they are listed. */
export const FORMATS: readonly ExportFormat[] = [];
