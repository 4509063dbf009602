import type { Language } from './language.js';
import { undetermined } from './und.js';

const made: Language = { ...undetermined, code: "de" };

export const german = (): Language => made;
