export { reviewApp, type ReviewApp } from './server.js';
export { openSession, type Answer, type Session } from './session.js';
export { applyTable, reviewTable } from './sheet.js';
export { isDoubtful, type Subject } from './subject.js';
