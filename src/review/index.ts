export { reviewApp } from './server.js';
export { openSession, type Session } from './session.js';
export { applyTable, reviewTable } from './sheet.js';
export { isDoubtful } from './subject.js';
