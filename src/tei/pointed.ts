import { addTo, type SourceText } from '../text/index.js';
import { attributeValueStart, partOfFile, readXml, type ResolveInclude, type XmlStartTag } from '../xml/index.js';
import { edited, type Edit } from './edits.js';

/** Attributes that may name a person, a place or a thing. */
const POINTING: ReadonlySet<string> = new Set([
  'who',
  'toWhom',
  'ref',
  'corresp',
  'sameAs',
  'resp',
  'active',
  'passive',
  'mutual',
]);

/** What is described by entries, and the lists that they stand in. */
const LISTS: Readonly<Record<string, string>> = {
  person: 'listPerson',
  personGrp: 'listPerson',
  place: 'listPlace',
  org: 'listOrg',
  object: 'listObject',
  event: 'listEvent',
};

/** `../persons.xml#ann` */
const ELSEWHERE = /^([^#\s]+\.xml)#(.+)$/u;

interface Prefix {
  readonly ident: string;
  readonly replacement: string;
}

/** The value of an attribute that points, where it stands. */
interface Pointing {
  readonly start: number;
  readonly end: number;
}

interface Survey {
  readonly pointing: readonly Pointing[];
  readonly prefixes: readonly Prefix[];
  /** By its id an element's name, and where what follows it begins. */
  readonly ids: ReadonlyMap<string, { readonly local: string; readonly afterName: number }>;
  /** Where the text begins, or the first document of a corpus, and the prefix of its name. */
  readonly text: { readonly start: number; readonly prefix: string } | undefined;
}

/**
 * A document with those whom it points to in other files (`who="../persons.xml#ann"`, by a prefix too) described in a
 * `standOff` of its own. What is not found, or is called as something of its own, stays as it is; the lines too.
 */
export function withPointed(source: SourceText, resolve: ResolveInclude): SourceText {
  if (!source.text.includes('.xml#') && !source.text.includes('replacementPattern')) return source;
  const { pointing, prefixes, ids, text } = surveyOf(source);
  if (text === undefined) return source;
  const found = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const own = (pointer: string): string => {
    const [, file, id] = ELSEWHERE.exec(whole(pointer, prefixes)) ?? [];
    if (file === undefined || id === undefined) return pointer;
    const known = found.get(`${file}#${id}`);
    if (known !== undefined) return known;
    const target = resolve(file, source.name);
    const part = typeof target === 'string' ? undefined : partOfFile(target, id, source);
    const list = part === undefined ? undefined : LISTS[part.tag.local];
    const here = ids.get(id);
    // A corpus that includes the file has its entries already; any other element of that id is another one.
    const isHere =
      here !== undefined && here.local === part?.tag.local && source.text.startsWith(part.afterName, here.afterName);
    const result = list === undefined || (here !== undefined && !isHere) ? pointer : `#${id}`;
    if (list !== undefined && here === undefined) addTo(lists, list, part!.xml.replace(/[\r\n]+/gu, ' '));
    found.set(`${file}#${id}`, result);
    return result;
  };
  const edits = pointing.flatMap(({ start, end }): Edit[] => {
    const value = source.text.slice(start, end);
    const changed = value.replace(/\S+/gu, own);
    return changed === value ? [] : [[start, end, changed]];
  });
  if (edits.length === 0) return source;
  if (lists.size === 0) return { ...source, text: edited(source.text, edits) };
  const { start, prefix } = text;
  const within = [...lists].map(([name, entries]) => `<${prefix}${name}>${entries.join('')}</${prefix}${name}>`);
  edits.push([start, start, `<${prefix}standOff>${within.join('')}</${prefix}standOff>`]);
  return { ...source, text: edited(source.text, edits) };
}

/** `psn:ann` by the document's own prefixes. */
function whole(pointer: string, prefixes: readonly Prefix[]): string {
  const prefix = prefixes.find(({ ident }) => pointer.startsWith(`${ident}:`));
  if (prefix === undefined) return pointer;
  return prefix.replacement.replaceAll('$1', () => pointer.slice(prefix.ident.length + 1));
}

function surveyOf(source: SourceText): Survey {
  const pointing: Pointing[] = [];
  const prefixes: Prefix[] = [];
  const ids = new Map<string, { local: string; afterName: number }>();
  let text: Survey['text'];
  let isRoot = true;
  readXml(source, {
    open: (tag) => {
      for (const [i, { name, value }] of tag.attributes.entries()) {
        if (name === 'xml:id' && !ids.has(value)) {
          ids.set(value, { local: tag.local, afterName: tag.start + 1 + tag.name.length });
        }
        if (!POINTING.has(name)) continue;
        const end = tag.attributeEnds[i]!;
        pointing.push({ start: attributeValueStart(source, end), end: end - 1 });
      }
      if (tag.local === 'prefixDef') prefixes.push(...prefixIn(tag));
      if (tag.local === 'text' || (tag.local === 'TEI' && !isRoot)) {
        text ??= { start: tag.start, prefix: tag.name.slice(0, -tag.local.length) };
      }
      isRoot = false;
    },
  });
  return { pointing, prefixes, ids, text };
}

/** Prefixes whose pattern is one group: the pattern itself is a document's and is never run. */
function prefixIn({ attributes }: XmlStartTag): readonly Prefix[] {
  const said = (key: string): string => attributes.find(({ name }) => name === key)?.value ?? '';
  const [ident, replacement] = [said('ident'), said('replacementPattern')];
  return ident !== '' && replacement !== '' && /^\^?\([^()]*\)\$?$/u.test(said('matchPattern'))
    ? [{ ident, replacement }]
    : [];
}
