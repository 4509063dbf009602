/** `<?xml version="1.0" encoding="ISO-8859-1"?>`; not a document without declaration or without encoding in it. */
const DECLARATION = /^(<\?xml\s[^?>]{0,200}?encoding\s*=\s*)(?:"[^"]{0,40}"|'[^']{0,40}')/u;

/** A document as it was read, to be written in UTF-8: it must not say that it is written otherwise. */
export const inUtf8 = (xml: string): string => xml.replace(DECLARATION, '$1"UTF-8"');
