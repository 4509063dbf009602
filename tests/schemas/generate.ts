import { isElement, type XmlElement } from '../../src/xml/index.js';

/** Values of each data type of the grammar, by the type's name and pattern. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  language: ['en', 'de-CH', 'ru-Latn'],
  string: ['', '12', 'a b'],
  Name: ['memcon'],
  date: ['1960-09-08', '2024-02-29'],
  gYear: ['1960', '-0044'],
  gYearMonth: ['1960-09'],
  dateTime: ['1960-09-08T10:30:00', '1960-09-08T10:30:00Z'],
  time: ['10:30:00', '23:59:59+02:00'],
  duration: ['P3Y', 'PT2H', 'P1Y2M3DT4H'],
  positiveInteger: ['1', '12'],
  nonNegativeInteger: ['0', '3'],
  'token [^\\p{C}\\p{Z}]+': ['italic', 'é', 'x-1', '§'],
  'anyURI \\S+': ['#p1', 'https://example.org/a?b=c', 'images/1.jpg'],
  'anyURI #\\S+': ['#memcon', '#a'],
  'string /.+': ['//text//p'],
  'string .+': ['@xml:id'],
  'token [\\d]+[a-z]*[\\d]*(\\.[\\d]+[a-z]*[\\d]*){0,3}': ['0.1.0', '1.2beta3'],
  'string \\s*[\\-+]?\\d{1,2}(\\.\\d+)?[\\s,]+[\\-+]?\\d{1,3}(\\.\\d+)?\\s*': ['55.75 37.62', '-1.5, +100'],
  'token (\\-?\\d+(\\.\\d+)?)': ['0', '-12.5', '3000'],
  'token \\d+(\\.\\d+)?(px|mm|cm|in|%)': ['10px', '2.5cm', '100%'],
  boolean: ['true', 'false'],
  gMonth: ['--09'],
  gDay: ['---08'],
  gMonthDay: ['--09-08'],
  'double 0 1': ['0', '0.5'],
  double: ['1', '2.5'],
  decimal: ['3', '-1.5'],
  float: ['1'],
  integer: ['4'],
  token: ['simple'],
  NCName: ['name1'],
  'token (\\-?[\\d]+/\\-?[\\d]+)': ['1/2'],
  'token [\\-+]?\\d+(\\.\\d+)?(%|cm|mm|in|pt|pc|px|em|ex|ch|rem|vw|vh|vmin|vmax)': ['3cm'],
  'token [0-9.,DHMPRSTWYZ/:+\\-]+': ['1960-09'],
  'token [\\d]+(\\.[\\d]+){0,2}': ['1.2'],
  'token [a-z][a-z0-9\\+\\.\\-]*': ['doi'],
  'token (-?[0-9]+(\\.[0-9]+)?,-?[0-9]+(\\.[0-9]+)?(,-?[0-9]+(\\.[0-9]+)?)?)': ['1,2'],
  'date (19[789][0-9]|[2-9][0-9]{3}).*': ['1999-01-02'],
  'dateTime (19[789][0-9]|[2-9][0-9]{3}).*': ['1999-01-02T10:00:00'],
  'anyURI [^/\\s]+:\\S*': ['https://example.org/'],
  'Name .+:.+': ['x:y'],
  'token [a-z]+/[a-z0-9.+\\-]+': ['image/jpeg', 'image/svg+xml'],
};

/** A stream of numbers in [0, 1) that depends on the seed alone (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Made {
  attributes: string;
  content: string;
}

/** What was generated how often: `p`, `p/@part`, `p/@part=I`. */
export type Coverage = Map<string, number>;

/** What to make instead of whole documents: the definition to begin with, how deep to go. */
export interface Wanted {
  readonly from?: string;
  readonly depth?: number;
}

/** Makes documents that follow the grammar, at random but with a liking for what was not made yet. */
export function createGenerator(
  grammar: XmlElement,
  seed: number,
  { from, depth: deepest = 9 }: Wanted = {},
): { readonly document: () => string; readonly coverage: Coverage } {
  const random = numbers(seed);
  const coverage: Coverage = new Map();
  const defines = new Map(
    patterns(grammar)
      .filter(({ name }) => name === 'define')
      .map((define) => [define.attributes['name']!, define]),
  );
  const heights = heightsOf(defines);
  let ids = 0;
  const height = (pattern: XmlElement): number => heightOf(pattern, heights);
  const count = (key: string): void => void coverage.set(key, (coverage.get(key) ?? 0) + 1);

  const pick = (choices: readonly XmlElement[], depth: number, owner: string): XmlElement => {
    if (depth <= 0) return choices.reduce((best, next) => (height(next) < height(best) ? next : best));
    const rarity = choices.map((choice) => random() / (1 + usesOf(choice, owner)));
    return choices[rarity.indexOf(Math.max(...rarity))]!;
  };
  const usesOf = (pattern: XmlElement, owner: string): number => {
    if (pattern.name === 'ref') return usesOf(patterns(defines.get(pattern.attributes['name']!)!)[0]!, owner);
    if (pattern.name === 'element') return coverage.get(pattern.attributes['name'] ?? '') ?? 0;
    if (pattern.name === 'attribute') return coverage.get(`${owner}/@${pattern.attributes['name'] ?? ''}`) ?? 0;
    return pattern.name === 'text' ? 3 : 1;
  };

  const make = (pattern: XmlElement, made: Made, depth: number, owner: string): void => {
    const inner = patterns(pattern);
    const all = (next: number): void => inner.forEach((child) => make(child, made, next, owner));
    const name = pattern.attributes['name'] ?? '';
    const isShort = depth <= 0;
    switch (pattern.name) {
      case 'ref':
        return patterns(defines.get(name)!).forEach((child) => make(child, made, depth, owner));
      case 'anyName':
        return;
      case 'element': {
        // Any element at all, of another namespace.
        if (name === '') {
          made.content += '<other xmlns="urn:other">wor<p>ds</p></other>';
          return;
        }
        count(name);
        const child: Made = { attributes: '', content: '' };
        inner.forEach((part) => make(part, child, depth - 1, name));
        made.content += `<${name}${child.attributes}>${child.content}</${name}>`;
        return;
      }
      case 'attribute': {
        if (name === '' || name.startsWith('xlink:')) return;
        const value: Made = { attributes: '', content: '' };
        inner.forEach((part) => make(part, value, depth, owner));
        count(`${owner}/@${name}`);
        made.attributes += ` ${name}="${value.content}"`;
        return;
      }
      case 'choice':
        return make(pick(inner, depth, owner), made, depth, owner);
      case 'optional':
        if (isShort || random() < 0.6) return;
        return all(depth);
      case 'zeroOrMore':
        if (isShort) return;
        for (let n = Math.floor(random() * 4); n > 0; n--) all(depth);
        return;
      case 'oneOrMore':
        for (let n = isShort ? 1 : 1 + Math.floor(random() * 2); n > 0; n--) all(depth);
        return;
      case 'list': {
        const parts: string[] = [];
        const word: Made = { attributes: '', content: '' };
        for (let n = 1 + Math.floor(random() * 2); n > 0; n--) {
          word.content = '';
          make({ ...pattern, name: 'group' }, word, 0, owner);
          parts.push(word.content);
        }
        made.content += parts.join(' ');
        return;
      }
      case 'value':
        count(`${owner}=${text(pattern)}`);
        made.content += text(pattern);
        return;
      case 'data': {
        if (pattern.attributes['type'] === 'ID') made.content += `id${++ids}`;
        else made.content += sample(pattern, random);
        return;
      }
      case 'text':
        made.content += ['Words ', 'of the &lt;record&gt;.\n', ' ', 'é'][Math.floor(random() * 4)]!;
        return;
      case 'empty':
        return;
      default:
        return all(depth);
    }
  };

  const start = from === undefined ? patterns(grammar).find(({ name }) => name === 'start')! : defines.get(from)!;
  const document = (): string => {
    const made: Made = { attributes: '', content: '' };
    patterns(start).forEach((pattern) => make(pattern, made, deepest, ''));
    return made.content.replace(/^<TEI/u, '<TEI xmlns="http://www.tei-c.org/ns/1.0"');
  };
  return { document, coverage };
}

/** The child patterns: no documentation. */
export const patterns = (parent: XmlElement): readonly XmlElement[] =>
  parent.children.filter(isElement).filter(({ name }) => !name.startsWith('a:') && name !== 'param');

const text = (pattern: XmlElement): string => pattern.children.filter((child) => typeof child === 'string').join('');

function sample(data: XmlElement, random: () => number): string {
  const params = data.children.filter(isElement).map(text);
  const key = [data.attributes['type'], ...params].join(' ');
  const values = VALUES[key];
  if (values === undefined) throw new Error(`The generator knows no value of "${key}".`);
  return values[Math.floor(random() * values.length)]!;
}

/** How many elements deep the smallest content of each definition is. */
function heightsOf(defines: ReadonlyMap<string, XmlElement>): ReadonlyMap<string, number> {
  const heights = new Map<string, number>([...defines.keys()].map((name) => [name, Infinity]));
  for (let changed = true; changed;) {
    changed = false;
    for (const [name, define] of defines) {
      const height = Math.max(0, ...patterns(define).map((pattern) => heightOf(pattern, heights)));
      if (height < heights.get(name)!) {
        heights.set(name, height);
        changed = true;
      }
    }
  }
  return heights;
}

function heightOf(pattern: XmlElement, heights: ReadonlyMap<string, number>): number {
  const inner = (): number[] => patterns(pattern).map((child) => heightOf(child, heights));
  switch (pattern.name) {
    case 'ref':
      return heights.get(pattern.attributes['name']!) ?? Infinity;
    case 'optional':
    case 'zeroOrMore':
    case 'attribute':
      return 0;
    case 'choice':
      return Math.min(...inner());
    case 'element':
      return 1 + Math.max(0, ...inner());
    default:
      return Math.max(0, ...inner());
  }
}
