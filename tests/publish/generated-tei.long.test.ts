import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasErrors, type Diagnostic } from '../../src/diagnostics/index.js';
import { EXPORT_NAMES } from '../../src/export/index.js';
import { exportTo } from '../../src/index.js';
import { EDITION_NAMES, FORMS as TABLE, publishAll, type Print } from '../../src/publish/index.js';
import { isElement, parseXml } from '../../src/xml/index.js';
import { createGenerator } from '../schemas/generate.js';
import { compiled, root } from './compiled.js';

const loadStylesheet = await compiled(
  ...EDITION_NAMES.map((name) => TABLE[name].stylesheet),
  'parlaclarin',
  'dracor',
  'citation',
);

/** `npm run fuzz:publish` makes 5,000; every run of the long tests a few, the same each time. */
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

/** A PDF is made as far as the pages that a browser would print. */
const UNPRINTED: Print = async () => ({ message: 'No browser.', note: '' });

const errorsOf = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics
    .filter(({ severity, rule }) => severity === 'error' && rule !== 'print-failed')
    .map(({ rule, message }) => `${rule}: ${message}`);

async function faultsOf(name: string, text: string): Promise<readonly string[]> {
  const published = await publishAll(
    { name, text },
    { to: EDITION_NAMES, loadStylesheet, strict: true, print: UNPRINTED },
  );
  const exporter = (await exportTo(EXPORT_NAMES, { loadStylesheet })).value!;
  const added = exporter.add({ name, bytes: Buffer.from(text) });
  // What is made of all documents is made while it is read.
  const finished = [...exporter.finish()].map(({ value, diagnostics }) => ({ parts: [...value].length, diagnostics }));
  expect(hasErrors(added.diagnostics) || finished.reduce((sum, { parts }) => sum + parts, 0) > 0).toBe(true);
  return [
    ...errorsOf(published.diagnostics),
    ...(published.value.length < EDITION_NAMES.length - 1 ? ['an edition is missing'] : []),
    ...errorsOf(added.diagnostics),
    ...finished.flatMap(({ diagnostics }) => errorsOf(diagnostics)),
  ];
}

test(
  'documents made from the grammar of the whole TEI are published in every form, with their words, and exported in every format',
  { timeout: 60_000 + COUNT * 6000 },
  async () => {
    const next = documents();
    const failed: string[] = [];
    for (let i = 0; i < COUNT; i++) {
      const text = next();
      const faults = await faultsOf(`${i}.xml`, text);
      if (faults.length > 0) failed.push(`${i}: ${faults.join('\n')}${failed.length === 0 ? `\n${text}` : ''}`);
    }
    expect(failed.slice(0, 20)).toEqual([]);
  },
);
