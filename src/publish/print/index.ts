export { destinationsIn, settled } from './pdf.js';
export { printPage, type PageNumbers } from './print-page.js';
export { printed, type Print, type PrintFault } from './print.js';
