import type { Language } from './language.js';
import { undetermined } from './und.js';

export const french = (): Language => ({ ...undetermined, code: 'fr' });
