import { report, type Diagnostic } from '../../diagnostics/index.js';
import { given, oneLine } from '../../text/index.js';
import type { TeiDocument, TeiElement } from '../../tei/index.js';
import type { EditorialContext, EditorialRule } from './rule.js';
import { quoted } from './words.js';

/** The text of an element without that of the elements inside that have ids of their own: each text is judged once. */
function ownText(element: TeiElement): string {
  const parts: string[] = [];
  const walk = (node: TeiElement | string): void => {
    if (typeof node === 'string') parts.push(node);
    else if (node.attributes['xml:id'] === undefined) for (const child of node.children) walk(child);
  };
  for (const child of element.children) walk(child);
  return oneLine(parts.join(''));
}

/** Texts long enough that two alike are the same one. */
const TELLING = 20;

function checkIds(document: TeiDocument, { earlier }: EditorialContext): readonly Diagnostic[] {
  if (earlier === undefined) return [];
  const now = new Map<string, string>();
  for (const [id, element] of document.byId) {
    const text = element.inText ? ownText(element) : '';
    if (text.length >= TELLING && !now.has(text)) now.set(text, id);
  }
  return [...earlier.byId].flatMap(([id, before]) => {
    const after = document.byId.get(id);
    const text = before.inText ? ownText(before) : '';
    const moved = text.length < TELLING ? undefined : now.get(text);
    if (after === undefined) return [vanished(document, id, text, moved)];
    if (!before.inText || text === '' || ownText(after) === text) return [];
    return [
      moved === undefined || moved === id
        ? changed(document, after, id, text)
        : movedAway(document, after, id, moved, text),
    ];
  });
}

function vanished(document: TeiDocument, id: string, text: string, moved: string | undefined): Diagnostic {
  const where = moved === undefined ? '' : ` Its text is now "#${moved}".`;
  const what = text === '' ? '' : ` (${quoted(text)})`;
  return report('id-vanished', `The id "${id}"${what} of the earlier version is gone.${where}`, {
    place: document.placeOf(document.root),
    actual: id,
    ...given({ expected: moved }),
    note: 'Whoever cites it finds nothing.',
  });
}

const movedAway = (document: TeiDocument, element: TeiElement, id: string, moved: string, text: string): Diagnostic =>
  report('id-moved', `The id "${id}" stood for ${quoted(text)}, which is now "#${moved}".`, {
    place: document.placeOf(element),
    actual: moved,
    expected: id,
    note: 'Whoever cites it finds another text: keep the ids of an earlier version, and give new elements new ones.',
  });

const changed = (document: TeiDocument, element: TeiElement, id: string, text: string): Diagnostic =>
  report(
    'id-text-changed',
    `The text of "${id}" is not what it was: ${quoted(ownText(element))} stands for ${quoted(text)}.`,
    { place: document.placeOf(element), actual: ownText(element), expected: text },
  );

/** What was cited once can be cited for ever: ids stay with their text. */
export const stableIds: EditorialRule = { rules: ['id-vanished', 'id-moved', 'id-text-changed'], check: checkIds };
