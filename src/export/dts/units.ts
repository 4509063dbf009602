import { localName, type MinutesRecord } from '../../tei/index.js';
import { isElement, type XmlElement } from '../../xml/index.js';
import { setOf } from '../../text/index.js';

/** A part of a document that can be cited: a turn, or a block outside of the turns. */
export interface Unit {
  /** Its `xml:id`, or its address as the pages have it (`text::1.2`); safe as a file's name. */
  readonly id: string;
  /** `turn`, or what it is in TEI: `paragraph`, `heading`, `list`… */
  readonly type: string;
  readonly elements: readonly XmlElement[];
  /** The turn's place among the record's. */
  readonly turn?: number;
}

/** What only holds units. */
const CONTAINERS: ReadonlySet<string> = setOf('text group front body back div div1 div2 div3 div4 div5 div6 div7');

/** What has no words to cite. */
const WORDLESS: ReadonlySet<string> = setOf('pb lb cb gb milestone anchor fw gap note index space');

const TYPES: ReadonlyMap<string, string> = new Map([
  ['p', 'paragraph'],
  ['ab', 'paragraph'],
  ['head', 'heading'],
  ['opener', 'opening'],
  ['closer', 'closing'],
]);

/** Ids that can be the name of a file and a segment of an address. `turn7`, `text::1.2` can; `..` and `a/b` cannot. */
const SAFE = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:·-]{0,99}$/u;

/** All units of a document in their order. */
export function unitsOf(record: MinutesRecord): readonly Unit[] {
  const units: Unit[] = [];
  const taken = new Set<string>();
  let turn = -1;
  const claim = (address: string): string => {
    const id = SAFE.test(address) && !taken.has(address) ? address : `unit-${units.length + 1}`;
    taken.add(id);
    return id;
  };
  const walk = (element: XmlElement, address: string): void => {
    const children = element.children.filter(isElement);
    for (const [i, child] of children.entries()) {
      const name = localName(child);
      const own = child.attributes['xml:id'] ?? stepFrom(element, address, i + 1);
      if (CONTAINERS.has(name)) walk(child, own);
      else if (name === 'sp' || name === 'u') {
        turn++;
        const before = children[i - 1];
        units.push({
          id: claim(record.turns[turn]?.id ?? own),
          type: 'turn',
          elements: before !== undefined && isLabel(before) ? [before, child] : [child],
          turn,
        });
        turn += turnsIn(child);
      } else if (!WORDLESS.has(name)) {
        units.push({ id: claim(own), type: TYPES.get(name) ?? name, elements: [child] });
        turn += turnsIn(child);
      }
    }
  };
  for (const text of textsIn(record.tei)) walk(text, text.attributes['xml:id'] ?? 'text');
  return units;
}

const stepFrom = (parent: XmlElement, address: string, step: number): string =>
  parent.attributes['xml:id'] !== undefined || localName(parent) === 'text'
    ? `${address}::${step}`
    : `${address}.${step}`;

/** The printed label of the utterance that follows (Parla-CLARIN). */
const isLabel = (element: XmlElement): boolean =>
  localName(element) === 'note' && element.attributes['type'] === 'speaker';

/** How many turns lie within an element: they are no units of their own. */
const turnsIn = (element: XmlElement): number =>
  element.children
    .filter(isElement)
    .reduce((sum, child) => sum + turnsIn(child) + (['sp', 'u'].includes(localName(child)) ? 1 : 0), 0);

/** The outermost texts. */
const textsIn = (element: XmlElement): readonly XmlElement[] =>
  localName(element) === 'text' ? [element] : element.children.filter(isElement).flatMap(textsIn);
