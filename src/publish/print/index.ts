export { destinationsIn, settled } from './pdf.js';
export { printPage } from './print-page.js';
export { printed, type Print, type PrintFault } from './print.js';
