import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  evaluator,
  parseXPath,
  readTree,
  stringOf,
  XPathError,
  type Focus,
} from '../../../src/validate/xpath/index.js';
import { DOCUMENT, EXPRESSIONS } from './expressions.js';

interface Saxon {
  readonly getResource: (options: { readonly text: string; readonly type: 'xml' }) => Promise<unknown>;
  readonly XPath: { readonly evaluate: (expression: string, context: unknown, options: object) => unknown };
}

const saxon = createRequire(import.meta.url)('saxon-js') as Saxon;
const NAMESPACES = { x: 'urn:x' };

/** Each item as text. */
const asTexts = (expression: string): string => `for $item in (${expression}\n) return string($item)`;

const ERROR = 'an error';

function bySaxon(expression: string, context: unknown): string {
  try {
    const options = { namespaceContext: NAMESPACES, resultForm: 'array' };
    return JSON.stringify(saxon.XPath.evaluate(asTexts(expression), context, options));
  } catch {
    return ERROR;
  }
}

const noFunction = (): never => {
  throw new XPathError('There is no such function.');
};

function byUs(expression: string, lenient = false): string {
  const tree = readTree({ name: 'x.xml', text: DOCUMENT })!;
  const focus: Focus = {
    item: tree.root,
    position: 1,
    size: 1,
    scope: undefined,
    current: tree.root,
    world: { tree, lenient, key: () => [], call: noFunction },
  };
  try {
    const evaluate = evaluator(parseXPath(asTexts(expression), NAMESPACES));
    return JSON.stringify(evaluate(focus).map(stringOf));
  } catch (error) {
    if (error instanceof XPathError) return ERROR;
    throw error;
  }
}

/** Why an expression gives something else, or nothing, where saxon-js gives it. */
const DIFFERENCES: Readonly<Record<string, readonly (string | readonly string[])[]>> = {
  'there is one kind of number, so whole numbers, decimals and doubles look and divide alike': [
    [
      '1 div 0',
      '1 mod 0',
      '1 div 3',
      '1e10',
      '1e15',
      '1e16',
      '1e21',
      '1e-7',
      '1000000e0',
      '1e6',
      '12345678e0',
      'string(-0e0)',
    ],
    ['1.0 instance of xs:integer', '1 instance of xs:double'],
  ],
  'maps, arrays and functions as values are beyond memcon’s XPath': [
    [
      "map{'a':1}?a",
      "map{'a':1}('a')",
      "map:size(map{'a':1})",
      "map:keys(map{'a':1})",
      'array{1,2}?1',
      '[1,2]?2',
      '[1,2](1)',
      'array:size([1,2])',
      '[1,2]?*',
      "map{'a':1,'b':2}?*",
    ],
    [
      'function($x){$x+1}(2)',
      'let $f := function($x){$x*2} return $f(3)',
      'for-each((1,2),function($x){$x+1})',
      'filter((1,2,3),function($x){$x>1})',
    ],
    [
      'fold-left((1,2,3),0,function($a,$b){$a+$b})',
      'fold-right((1,2),0,function($a,$b){$a - $b})',
      'for-each-pair((1,2),(3,4),function($a,$b){$a*$b})',
    ],
    [
      "upper-case#1('a')",
      "apply(concat#2,['a','b'])",
      "concat('a',?)('b')",
      "sort(('b','a'),(),function($x){$x})",
      "map:get(map{'k':'v'},'k')",
    ],
    ["map:contains(map{'k':1},'k')", "map:merge((map{'a':1},map{'b':2}))?b", `parse-json('{"a":1}')?a`],
  ],
  'functions that memcon’s XPath lacks': [
    [
      "format-integer(7,'001')",
      "format-integer(7,'a')",
      "format-integer(4,'I')",
      'math:pi()',
      'math:sqrt(4)',
      'math:pow(2,3)',
      "analyze-string('abc','b')/*/name()",
    ],
    [
      "resolve-QName('x:a',//x:own)",
      "adjust-date-to-timezone(xs:date('1960-09-08Z'),())",
      "format-date(xs:date('1960-09-08'),'[D] [MNn] [Y]')",
      '//namespace::*[1]',
    ],
  ],
  'nothing outside the document is looked at': [
    'collection()',
    'uri-collection()',
    "environment-variable('HOME')",
    'available-environment-variables()',
    "doc-available('a.xml')",
  ],
  'functions of XSLT, which a schema may call and XPath alone does not have': [
    [
      "function-available('concat')",
      "system-property('xsl:version')",
      'current()/name()',
      "key('k','a')",
      'string(current())',
      '//p[@n = current()/@n]',
    ],
  ],
  'the namespaces of the schema are known here, and not asked for': [
    [
      "node-name(//x:own) = xs:QName('x:own')",
      "local-name-from-QName(xs:QName('x:a'))",
      "xs:QName('nope:a')",
      "'x:a' castable as xs:QName",
    ],
  ],
  'the datatypes are those of the first edition of XML Schema, as in RELAX NG; years may be compared': [
    [
      "xs:date('0000-01-01')",
      "xs:date('12345-01-01')",
      "xs:dateTime('1960-09-08T24:00:00')",
      "xs:gYear('1960') < xs:gYear('1961')",
      "xs:gYearMonth('1960-05') lt xs:gYearMonth('1960-06')",
    ],
  ],
  'a name behind "/" is a step, as XPath says': [
    '/ instance of document-node()',
    '/ instance of document-node(element(TEI))',
  ],
  'a no-break space is no white space in regular expressions, as XPath says': ["matches('\u00A0','\\s')"],
};

describe('expressions give what saxon-js gives', () => {
  let document: unknown;
  beforeAll(async () => {
    document = await saxon.getResource({ text: DOCUMENT, type: 'xml' });
  });

  it(`${EXPRESSIONS.length} of them, values and errors; all that differ are listed`, () => {
    expect(new Set(EXPRESSIONS).size).toBeGreaterThan(900);
    const different = EXPRESSIONS.filter((expression) => bySaxon(expression, document) !== byUs(expression));
    expect(different.toSorted()).toEqual(Object.values(DIFFERENCES).flat(2).toSorted());
  });
});
