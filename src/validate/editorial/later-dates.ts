import { daysOf, isOneDay, isoOfSerial } from '../../dates/index.js';
import { report, type Diagnostic } from '../../diagnostics/index.js';
import { languageFor, perTable, type Language } from '../../language/index.js';
import { ancestor, type TeiDocument, type TeiElement } from '../../tei/index.js';
import { ownDates } from './document-dates.js';
import type { EditorialRule } from './rule.js';
import { editedWords, quoted } from './words.js';

/** Plans and fears, and what an editor says later, lie after a document's date by right. */
const ELSEWHERE = ['note', 'quote', 'floatingText', 'bibl', 'back', 'opener', 'dateline', 'closer', 'head'] as const;

/** How far a sentence is looked at, on each side. */
const REACH = 250;

const BLOCKS: ReadonlySet<string> = new Set(['p', 'ab', 'l', 'item', 'head', 'cell', 'note', 'seg', 'u']);

const wordsIn = (list: readonly string[]): ReadonlySet<string> => new Set(list.flatMap((form) => form.split(' ')));

/** The words by which a sentence looks ahead, and back. */
const directionsOf = perTable(({ forward, backward }: Language['dates']) => ({
  ahead: wordsIn(forward),
  back: wordsIn(backward),
}));

const textOf = (node: TeiElement | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');

/** What stands before an element (-1) or behind it (1) in its block, as far as it is looked at, and no farther. */
function beside(element: TeiElement, block: TeiElement, step: -1 | 1): string {
  let text = '';
  for (let inner = element; inner !== block && inner.parent !== undefined; inner = inner.parent) {
    const { children } = inner.parent;
    for (let at = children.indexOf(inner) + step; at in children && text.length < REACH; at += step) {
      text = step < 0 ? textOf(children[at]!) + text : text + textOf(children[at]!);
    }
  }
  return text;
}

/** The words of the sentence round an element, in small letters. */
function sentenceRound(element: TeiElement): readonly string[] {
  let block = element;
  while (block.parent !== undefined && !BLOCKS.has(block.name)) block = block.parent;
  const [before, after] = [beside(element, block, -1), beside(element, block, 1)];
  const [start, end] = [
    before
      .slice(-REACH)
      .split(/[.;?!]\s/u)
      .at(-1) ?? '',
    after.slice(0, REACH).split(/[.;?!](?:\s|$)/u)[0] ?? '',
  ];
  return `${start} ${end}`.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
}

function checkMentions(document: TeiDocument): readonly Diagnostic[] {
  const own = ownDates(document);
  const last = Math.max(...own.map(({ days }) => days.last));
  const { ahead, back } = directionsOf(languageFor(document.language).dates);
  if (own.length === 0 || !Number.isFinite(last)) return [];
  return document
    .byName('date')
    .filter((element) => {
      const days = daysOf(element.attributes['when']);
      // A year that is not written was worked out, and "on the 22nd" looks both ways.
      if (
        !element.inText ||
        !/\b\d{4}\b/u.test(editedWords(element)) ||
        days === undefined ||
        !isOneDay(days) ||
        days.first <= last
      ) {
        return false;
      }
      if (ELSEWHERE.some((name) => ancestor(element, name) !== undefined)) return false;
      const sentence = sentenceRound(element);
      return sentence.some((word) => back.has(word)) && !sentence.some((word) => ahead.has(word));
    })
    .map((element) => {
      const message = `The date ${quoted(editedWords(element))} (${element.attributes['when'] ?? ''}) lies after the document's own date, ${isoOfSerial(last)}, though its sentence looks back.`;
      return report('date-after-document', message, {
        place: document.placeOfValue(element, 'when'),
        note: 'Check the year, and the date of the document.',
      });
    });
}

/** What a document tells of had happened by its date. */
export const laterDates: EditorialRule = { rules: ['date-after-document'], check: checkMentions };
