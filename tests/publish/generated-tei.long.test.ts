import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORMS as TABLE, publish, type EditionName } from '../../src/publish/index.js';
import { isElement, parseXml } from '../../src/xml/index.js';
import { createGenerator } from '../schemas/generate.js';
import { compiled, root } from './compiled.js';

const FORMS: readonly EditionName[] = ['html', 'text', 'corpus', 'markdown', 'epub'];
const loadStylesheet = await compiled(...FORMS.map((name) => TABLE[name].stylesheet));

/** `npm run fuzz:publish` makes 5,000; every run of the tests a few. */
const COUNT = Number(process.env['MEMCON_FUZZ'] ?? 20);
const SEED = Number(process.env['MEMCON_FUZZ_SEED'] ?? 1960);
const DEPTH = Number(process.env['MEMCON_FUZZ_DEPTH'] ?? 5);

const HEADER =
  '<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>';

const hasText = (document: string): boolean =>
  parseXml({ name: 'a.xml', text: document }).value!.children.some(
    (child) => isElement(child) && child.name === 'text',
  );

/** Every fourth document has a header at random too; most of what it has is no text. */
function documents(): () => string {
  const grammar = parseXml({ name: 'tei_all.rng', text: readFileSync(`${root}/schemas/tei_all.rng`, 'utf8') }).value!;
  const whole = createGenerator(grammar, SEED, { from: 'TEI', depth: DEPTH });
  const texts = createGenerator(grammar, SEED + 1, { from: 'text', depth: DEPTH });
  let made = 0;
  return () => {
    if (made++ % 4 > 0) return `<TEI xmlns="http://www.tei-c.org/ns/1.0">${HEADER}${texts.document()}</TEI>`;
    for (;;) {
      const document = whole.document();
      if (hasText(document)) return document;
    }
  };
}

test(
  'documents made from the grammar of the whole TEI are published in every form, with their words',
  { timeout: 60_000 + COUNT * 3000 },
  () => {
    const next = documents();
    const failed: string[] = [];
    for (let i = 0; i < COUNT; i++) {
      const source = { name: `${i}.xml`, text: next() };
      const { value, diagnostics } = publish(source, { to: FORMS, loadStylesheet, strict: true });
      const faults = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
      if (value.length < FORMS.length || faults.length > 0) failed.push(`${i}: ${faults.join(' ')}\n${source.text}`);
    }
    expect(failed.slice(0, 3)).toEqual([]);
  },
);
