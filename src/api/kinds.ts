import type { SourceText } from '../text/index.js';
import { readProlog } from '../xml/index.js';

/** What a file is, by what it says of itself. */
export type FileKind = 'document' | 'register' | 'relax-ng' | 'schematron' | 'edition' | 'decisions' | 'other-json';

const RELAX_NG = 'http://relaxng.org/ns/structure/1.0';
const SCHEMATRON = 'http://purl.oclc.org/dsdl/schematron';
const LISTS = /<(?:[\w.-]+:)?list(?:Person|Place|Org|Object|Event)[\s>]/u;
const TEXT = /<(?:[\w.-]+:)?(?:text|facsimile|sourceDoc)[\s>]/u;
const REGISTER_ROOTS: ReadonlySet<string> = new Set([
  'standOff',
  'listPerson',
  'listPlace',
  'listOrg',
  'listObject',
  'listEvent',
]);

/** What kind of XML this is: a register is TEI that has lists and no text. */
export function kindOfXml(source: SourceText): FileKind {
  const { root } = readProlog(source);
  if (root?.namespace === RELAX_NG) return 'relax-ng';
  if (root?.namespace === SCHEMATRON) return 'schematron';
  if (root !== undefined && REGISTER_ROOTS.has(root.local)) return 'register';
  return root?.local === 'TEI' && LISTS.test(source.text) && !TEXT.test(source.text) ? 'register' : 'document';
}

/** What kind of JSON this is; what is no JSON at all, by its name. */
export function kindOfJson({ name, text }: SourceText): FileKind {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return name.endsWith('edition.json') ? 'edition' : 'decisions';
  if ('decisions' in value) return 'decisions';
  return 'title' in value || name.endsWith('edition.json') ? 'edition' : 'other-json';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
