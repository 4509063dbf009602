import { fileURLToPath } from 'node:url';
import { testSessions } from './sessions.js';

testSessions(fileURLToPath(new URL('.', import.meta.url)));
