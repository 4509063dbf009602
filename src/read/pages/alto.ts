import type { Box } from '../../model/index.js';
import type { MarkupText } from '../character-references.js';
import { UNSURE, type Line, type LineMark, type Page, type Region, type RegionKind } from './page-model.js';
import { childOf, childrenOf, textOf, within, type PageNode } from './page-tree.js';
import { given } from '../../text/index.js';

function boxOf({ attributes }: PageNode): Box | undefined {
  const [left, top] = [Number(attributes['HPOS']), Number(attributes['VPOS'])];
  const [width, height] = [Number(attributes['WIDTH']), Number(attributes['HEIGHT'])];
  return Number.isNaN(left + top + width + height)
    ? undefined
    : { left, top, right: left + width, bottom: top + height };
}

const MARGINS: Readonly<Record<string, RegionKind>> = {
  TopMargin: 'header',
  BottomMargin: 'footer',
  LeftMargin: 'margin',
  RightMargin: 'margin',
};

/** Kinds of blocks, by the labels of structure tags. */
const KINDS: Readonly<Record<string, RegionKind>> = {
  heading: 'heading',
  title: 'heading',
  header: 'header',
  footer: 'footer',
  'page-number': 'pageNum',
  footnote: 'footnote',
  marginalia: 'margin',
};

/** What `@TAGREFS` and `@STYLEREFS` mean. */
interface Known {
  readonly tags: ReadonlyMap<string, { readonly name: string; readonly label: string }>;
  readonly styles: ReadonlyMap<string, string>;
}

const ENTITIES: Readonly<Record<string, string>> = {
  person: 'person',
  location: 'place',
  place: 'place',
  organization: 'organization',
  organisation: 'organization',
  date: 'date',
};

/** The pages of an ALTO file. */
export function pagesOf(root: PageNode): readonly Page[] {
  const known: Known = {
    tags: new Map(
      (childOf(root, 'Tags')?.children ?? []).map(({ name, attributes }) => [
        attributes['ID'] ?? '',
        { name, label: (attributes['TYPE'] ?? attributes['LABEL'] ?? '').toLowerCase() },
      ]),
    ),
    styles: new Map(
      within(root, 'TextStyle').map(({ attributes }) => [attributes['ID'] ?? '', attributes['FONTSTYLE'] ?? '']),
    ),
  };
  const image = textOf(childOf(root, 'Description', 'sourceImageInformation', 'fileName')).trim();
  const software = within(root, 'softwareName')
    .map((node) => textOf(node).trim())
    .find((name) => name !== '');
  return within(root, 'Page').map((page) => {
    const { PHYSICAL_IMG_NR: number = '', PRINTED_IMG_NR: n, WIDTH, HEIGHT } = page.attributes;
    return {
      image: image || number,
      ...(Number(WIDTH) > 0 && Number(HEIGHT) > 0 ? { width: Number(WIDTH), height: Number(HEIGHT) } : {}),
      ...given({ n }),
      ...given({ engine: software }),
      regions: inReadingOrder(root, blocksIn(page, 'text')).map(({ node, kind }) => regionOf(node, kind, known)),
    };
  });
}

interface Block {
  readonly node: PageNode;
  readonly kind: RegionKind;
}

const blocksIn = (node: PageNode, kind: RegionKind): readonly Block[] =>
  node.children.flatMap((child) =>
    child.name === 'TextBlock' ? [{ node: child, kind }] : blocksIn(child, MARGINS[child.name] ?? kind),
  );

function inReadingOrder(root: PageNode, blocks: readonly Block[]): readonly Block[] {
  const order = new Map(
    within(root, 'ReadingOrder')
      .flatMap((node) => within(node, 'ElementRef'))
      .map(({ attributes }, i) => [attributes['REF'] ?? '', i] as const),
  );
  const at = ({ node }: Block): number => order.get(node.attributes['ID'] ?? '') ?? Number.MAX_SAFE_INTEGER;
  return order.size === 0 ? blocks : blocks.toSorted((a, b) => at(a) - at(b));
}

const refs = (value: string | undefined): readonly string[] => (value ?? '').split(/\s+/u).filter((ref) => ref !== '');

function regionOf(block: PageNode, kind: RegionKind, known: Known): Region {
  const labels = refs(block.attributes['TAGREFS']).map((ref) => known.tags.get(ref)?.label ?? '');
  const tagged = labels.map((label) => KINDS[label]).find((found) => found !== undefined);
  return {
    kind: tagged ?? kind,
    box: boxOf(block),
    lines: childrenOf(block, 'TextLine').map((line) => lineOf(line, known)),
  };
}

function lineOf(line: PageNode, known: Known): Line {
  const texts: MarkupText[] = [];
  const marks: LineMark[] = [];
  let length = 0;
  const push = (text: MarkupText): void => {
    texts.push(text);
    length += text.text.length;
  };
  line.children.forEach((node, i) => {
    const start = length;
    if (node.name === 'String') {
      const before = line.children[i - 1];
      const place = node.placeOf('CONTENT');
      // Some programs leave the spaces out between their words.
      if (before?.name === 'String') push({ text: ' ', start: place.start, end: place.start + 1 });
      const from = length;
      push(place);
      for (const mark of marksOf(node, known)) marks.push({ ...mark, start: from, end: length });
    } else if (node.name === 'SP' && start > 0) {
      const at = texts.at(-1)!.end;
      push({ text: ' ', start: at, end: at + 1 });
    } else if (node.name === 'HYP') push(node.placeOf('CONTENT'));
  });
  return { texts, box: boxOf(line), marks };
}

/** What is said of a word; of its characters it is all of them. */
function marksOf({ attributes }: PageNode, { tags, styles }: Known): readonly Pick<LineMark, 'tag' | 'values'>[] {
  const named = refs(attributes['TAGREFS']).flatMap((ref) => {
    const tag = tags.get(ref);
    const entity = tag?.name === 'NamedEntityTag' ? ENTITIES[tag.label] : undefined;
    return entity === undefined ? [] : [{ tag: entity, values: {} }];
  });
  const style = [attributes['STYLE'] ?? '', ...refs(attributes['STYLEREFS']).map((ref) => styles.get(ref) ?? '')].join(
    ' ',
  );
  const set = {
    bold: 'bold',
    italics: 'italic',
    underline: 'underlined',
    smallcaps: 'smallCaps',
    superscript: 'superscript',
    subscript: 'subscript',
  };
  const styled = Object.entries(set).flatMap(([name, key]) =>
    style.toLowerCase().includes(name) ? [[key, 'true'] as const] : [],
  );
  return [
    ...named,
    ...(styled.length === 0 ? [] : [{ tag: 'textStyle', values: Object.fromEntries(styled) }]),
    ...(Number(attributes['WC'] ?? 1) < UNSURE ? [{ tag: 'unclear', values: {} }] : []),
  ];
}
