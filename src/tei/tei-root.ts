import { report, type Diagnostic } from '../diagnostics/index.js';
import type { SourceText } from '../text/index.js';
import { readProlog } from '../xml/index.js';
import { TEI_NAMESPACE } from './tei-names.js';

const ROOTS: ReadonlySet<string> = new Set(['TEI', 'teiCorpus']);
const ROOTS_OF_P4: ReadonlySet<string> = new Set(['TEI.2', 'teiCorpus.2']);

/** Why a document is none of TEI P5 by its root element, and what makes it one; undefined for one that is. */
export function rootFault(document: SourceText): Diagnostic | undefined {
  const { root } = readProlog(document);
  if (root === undefined || (ROOTS.has(root.local) && root.namespace === TEI_NAMESPACE)) return undefined;
  const [message, note] = faultOf(root);
  return report('tei-expected', message, { place: { file: document.name, start: { line: 1, column: 1 } }, note });
}

function faultOf({ local, namespace }: NonNullable<ReturnType<typeof readProlog>['root']>): [string, string] {
  const declared = `xmlns="${TEI_NAMESPACE}"`;
  // <TEI>
  if (ROOTS.has(local)) {
    const where = namespace === undefined ? 'in no namespace' : `in the namespace "${namespace}", not in the TEI's`;
    return [`The root element "${local}" is ${where}.`, `Write <${local} ${declared}>.`];
  }
  // <TEI.2>
  if (ROOTS_OF_P4.has(local)) {
    const note = 'Make TEI P5 of it first; the TEI Consortium has stylesheets that do it.';
    return [`The root element "${local}" is one of TEI P4, which memcon does not read.`, note];
  }
  // <text xmlns="http://www.tei-c.org/ns/1.0">
  if (namespace === TEI_NAMESPACE) {
    const note = `Put it into <TEI ${declared}>, behind a teiHeader.`;
    return [`The root element "${local}" is a part of a TEI document, not one.`, note];
  }
  const note = `A document of the TEI begins with <TEI ${declared}>; memcon encode makes one of minutes.`;
  return [`The root element "${local}" is not one of the TEI.`, note];
}
