import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../../src/annotate/dates/index.js';
import { english } from '../../../src/language/index.js';
import { readTeiDocument } from '../../../src/tei/index.js';
import { checkEditorial, EDITORIAL_RULES, type EditorialContext } from '../../../src/validate/index.js';

/*
 * Each `<rule>[.what].xml` is a document with its expectation: "<!-- ! WORDS -->" before a line says that the rule
 * finds there what begins with these words, and it must find nothing else in the file. `<rule>.earlier.xml` is the
 * version to compare with.
 */
const here = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(here).filter((name) => name.endsWith('.xml') && !name.endsWith('.earlier.xml'));
const EXPECTED = /^<!-- ! (.*) -->$/u;

const read = (name: string): string => readFileSync(`${here}${name}`, 'utf8');

function expectations(text: string): readonly { readonly line: number; readonly words: string }[] {
  return text.split('\n').flatMap((line, i) => {
    const words = EXPECTED.exec(line)?.[1];
    return words === undefined ? [] : [{ line: i + 2, words }];
  });
}

function contextFor(rule: string): EditorialContext {
  const path = `${rule}.earlier.xml`;
  const earlier = existsSync(`${here}${path}`) ? readTeiDocument({ name: path, text: read(path) }) : undefined;
  return {
    readDates: (text, options) => findDates(text, english.dates, options),
    ...(earlier === undefined ? {} : { earlier }),
    idsOf: (href) => (href === 'persons.xml' ? new Set(['ann']) : undefined),
  };
}

describe('editorial rules', () => {
  test.each(files)('%s', (name) => {
    const rule = name.split('.')[0]!;
    const text = read(name);
    const document = readTeiDocument({ name, text })!;
    const others = Object.fromEntries(
      EDITORIAL_RULES.filter((other) => other !== rule).map((other) => [other, 'off'] as const),
    );
    const found = checkEditorial(document, contextFor(rule), others).map(({ place, message }) => ({
      line: place?.start.line,
      words: message,
    }));
    const wanted = expectations(text);
    expect(
      found.map(({ line, words }, i) => ({ line, words: words.slice(0, wanted[i]?.words.length ?? words.length) })),
    ).toEqual(wanted);
  });

  test('each rule has a case in which it speaks, and one line or file in which it does not', () => {
    expect(
      EDITORIAL_RULES.filter(
        (rule) => !files.includes(`${rule}.xml`) || expectations(read(`${rule}.xml`)).length === 0,
      ),
    ).toEqual([]);
  });

  test('a severity can be set, and a rule that is off says nothing', () => {
    const document = readTeiDocument({ name: 'x', text: read('licence-missing.xml') })!;
    expect(
      checkEditorial(document, {}, { 'licence-missing': 'error' }).map(({ rule, severity }) => [rule, severity]),
    ).toEqual([['licence-missing', 'error']]);
    expect(checkEditorial(document, {}, { 'licence-missing': 'off' })).toEqual([]);
  });

  test('what is not TEI, or not XML, is left to others', () => {
    expect(readTeiDocument({ name: 'x', text: '<html/>' })).toBeUndefined();
    expect(readTeiDocument({ name: 'x', text: '<TEI' })).toBeUndefined();
  });

  test('of very many findings the first are listed and the others counted', () => {
    const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${'<p/>'.repeat(3000)}</body></text></TEI>`;
    const found = checkEditorial(readTeiDocument({ name: 'x', text })!, contextFor('none'));
    expect(found).toHaveLength(1001);
    expect(found.at(-1)).toMatchObject({ rule: 'errors-omitted', source: 'editorial', severity: 'warning' });
  });

  test('time grows with the document, not with its square', () => {
    const paragraph =
      '<p xml:id="ID"><persName ref="#a">Orlow</persName> <date when="1960-09-09">September 8, 1960</date> <ref target="#no">x</ref>\u00A0</p>\n';
    const time = (count: number): number => {
      const body = Array.from({ length: count }, (_, i) => paragraph.replace('ID', `p${i}`)).join('');
      const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${body}</body></text></TEI>`;
      const start = performance.now();
      checkEditorial(readTeiDocument({ name: 'x', text })!, contextFor('none'));
      return performance.now() - start;
    };
    time(500);
    expect(time(8000) / time(1000)).toBeLessThan(24);
  });
});
