import type { Language } from './language.js';
import { undetermined } from './und.js';

export const russian = (): Language => ({ ...undetermined, code: 'ru' });
