import type { SourceText } from '../text/index.js';

/** `<application ident="memcon" version="0.1.0">`. */
const OWN = /<(?:[\w.-]+:)?application\s[^<>]*\bident\s*=\s*["']memcon["']/u;

/** Whether memcon encoded a document: its header says so. */
export const isMemcons = ({ text }: SourceText): boolean => OWN.test(text);
