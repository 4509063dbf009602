import { given, type SourceText } from '../text/index.js';

/** A schema that a document names for itself (the `xml-model` instruction, ISO/IEC 19757-11). */
export interface SchemaReference {
  readonly href: string;
  /** The namespace of the schema's language. */
  readonly language: string | undefined;
  readonly phase?: string;
  /** Offset of the instruction. */
  readonly start: number;
}

/** What stands before the content of an XML document, and its root element. */
interface Prolog {
  readonly schemas: readonly SchemaReference[];
  readonly root: { readonly local: string; readonly namespace: string | undefined } | undefined;
}

const PIECES = /\s+|<\?([\w.-]+)([^]*?)\?>|<!--[^]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/uy;
const ROOT = /<(?:([\w.-]+):)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)/uy;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [name!, double ?? single ?? '']));

/** Reads the prolog without reading on: what is wrong with the document is told by those that read all of it. */
export function readProlog({ text }: SourceText): Prolog {
  const schemas: SchemaReference[] = [];
  let at = 0;
  for (;;) {
    PIECES.lastIndex = at;
    const piece = PIECES.exec(text);
    if (piece === null || piece[0] === '') break;
    if (piece[1] === 'xml-model') {
      const said = attributesOf(piece[2] ?? '');
      const [href, phase] = [said.get('href'), said.get('phase')];
      if (href !== undefined) {
        schemas.push({ href: plain(href), language: said.get('schematypens'), start: at, ...given({ phase }) });
      }
    }
    at = PIECES.lastIndex;
  }
  ROOT.lastIndex = at;
  const root = ROOT.exec(text);
  if (root === null) return { schemas, root: undefined };
  const [, prefix, local, attributes] = root;
  return {
    schemas,
    root: {
      local: local!,
      namespace: attributesOf(attributes ?? '').get(prefix === undefined ? 'xmlns' : `xmlns:${prefix}`),
    },
  };
}

const plain = (href: string): string => href.replaceAll('&amp;', '&').trim();
