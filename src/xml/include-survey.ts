import type { Diagnostic } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import type { XmlStartTag } from './events.js';
import { readXml } from './gate.js';

/** The namespace of XInclude: who does not use it never has it in a document. */
export const XINCLUDE = 'http://www.w3.org/2001/XInclude';

/** An `xi:include`: its place, what it asks for, and what it says instead. */
export interface Include {
  readonly start: number;
  end: number;
  readonly said: ReadonlyMap<string, string>;
  fallback: readonly [start: number, end: number] | undefined;
}

/** An element as it stands in its file, with the namespaces that hold there. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly tag: XmlStartTag;
  readonly namespaces: Readonly<Record<string, string>>;
}

/** What a file includes, and what of it can be included. */
interface Survey {
  readonly includes: readonly Include[];
  readonly root: Place | undefined;
  readonly byId: ReadonlyMap<string, Place>;
  readonly faults: readonly Diagnostic[];
}

/** A file is looked through once, however often it is included. */
const surveys = new WeakMap<SourceText, Survey>();

export function surveyOf(file: SourceText): Survey {
  const known = surveys.get(file) ?? survey(file);
  surveys.set(file, known);
  return known;
}

function survey(file: SourceText): Survey {
  const includes: Include[] = [];
  const byId = new Map<string, Place>();
  const open: { readonly tag: XmlStartTag; readonly namespaces: Readonly<Record<string, string>> }[] = [];
  let root: Place | undefined;
  let include: { readonly found: Include; readonly depth: number } | undefined;
  const faults = readXml(file, {
    open: (tag) => {
      const around = open.at(-1)?.namespaces ?? {};
      const own = Object.keys(tag.namespaces).length === 0 ? around : { ...around, ...tag.namespaces };
      open.push({ tag, namespaces: own });
      if (include !== undefined || tag.uri !== XINCLUDE || tag.local !== 'include') return;
      const said = new Map(tag.attributes.map(({ local, value }) => [local, value.trim()]));
      include = { found: { start: tag.start, end: tag.end, said, fallback: undefined }, depth: open.length };
    },
    close: (_, end) => {
      const { tag, namespaces } = open.pop()!;
      const place = { start: tag.start, end, tag, namespaces };
      if (open.length === 0) root = place;
      const id = tag.attributes.find(({ name }) => name === 'xml:id')?.value;
      if (id !== undefined && !byId.has(id)) byId.set(id, place);
      if (include === undefined) return;
      if (open.length === include.depth && tag.uri === XINCLUDE && tag.local === 'fallback') {
        include.found.fallback ??= [tag.end, end === tag.end ? end : file.text.lastIndexOf('</', end - 1)];
      }
      if (open.length >= include.depth) return;
      include.found.end = end;
      includes.push(include.found);
      include = undefined;
    },
  });
  return { includes, root, byId, faults };
}
