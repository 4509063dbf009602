import { report, type Diagnostic } from '../../diagnostics/index.js';
import type { TeiDocument, TeiElement } from '../../tei/index.js';
import type { EditorialRule } from './rule.js';

/** Elements of the text that are there for what they hold. */
const FULL: ReadonlySet<string> = new Set([
  'p',
  'ab',
  'head',
  'l',
  'lg',
  'sp',
  'speaker',
  'said',
  'q',
  'quote',
  'stage',
  'list',
  'item',
  'persName',
  'placeName',
  'orgName',
  'objectName',
  'eventName',
  'rs',
  'name',
  'roleName',
  'surname',
  'forename',
  'hi',
  'emph',
  'title',
  'term',
  'foreign',
  'choice',
  'sic',
  'orig',
  'note',
  'dateline',
  'opener',
  'closer',
  'signed',
]);

/** These take their content, or their meaning, from somewhere else. */
const BORROWED = ['copyOf', 'sameAs', 'corresp', 'facs', 'target', 'cause'] as const;

function isEmpty(element: TeiElement): boolean {
  return (
    element.children.every((node) => typeof node === 'string' && node.trim() === '') &&
    BORROWED.every((name) => element.attributes[name] === undefined)
  );
}

function checkElements(document: TeiDocument): readonly Diagnostic[] {
  const empty = document.elements.filter((element) => element.inText && FULL.has(element.name) && isEmpty(element));
  return empty.map((element) =>
    report('element-empty', `The element ${element.name} is empty.`, {
      place: document.placeOf(element),
      note: 'Remove it, or mark with gap what is missing.',
    }),
  );
}

/** What is marked is there. */
export const emptyElements: EditorialRule = { rules: ['element-empty'], check: checkElements };
