import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publish, type EditionName } from '../../src/publish/index.js';
import { parseXml } from '../../src/xml/index.js';
import { createGenerator } from '../schemas/generate.js';
import { compiled, root } from './compiled.js';

const FORMS: readonly EditionName[] = ['html', 'text', 'corpus', 'markdown', 'epub'];
const loadStylesheet = await compiled(...FORMS);

/** `npm run fuzz:publish` makes 5,000; every run another few of them. */
const COUNT = Number(process.env['MEMCON_FUZZ'] ?? 25);
const SEED = Number(process.env['MEMCON_FUZZ_SEED'] ?? 1960);
const DEPTH = Number(process.env['MEMCON_FUZZ_DEPTH'] ?? 6);

const TEXT = /<text[\s>]/u;

test(
  `documents made from the grammar of the whole TEI are published in every form, with their words`,
  { timeout: COUNT * 2000 },
  () => {
    const grammar = parseXml({ name: 'tei_all.rng', text: readFileSync(`${root}/schemas/tei_all.rng`, 'utf8') }).value!;
    const { document, coverage } = createGenerator(grammar, SEED, { from: 'TEI', depth: DEPTH });
    const failed: string[] = [];
    let made = 0;
    for (let i = 0; made < COUNT && i < COUNT * 50; i++) {
      const text = document();
      if (!TEXT.test(text)) continue;
      made++;
      const { value, diagnostics } = publish({ name: `${i}.xml`, text }, { to: FORMS, loadStylesheet, strict: true });
      const said = diagnostics.filter(
        ({ rule, severity }) => severity === 'error' || rule === 'edition-words-unproven',
      );
      if (value.length < FORMS.length || said.length > 0) {
        failed.push(`${i}: ${said.map(({ message }) => message).join(' ')}`);
      }
    }
    expect(failed.slice(0, 20)).toEqual([]);
    expect(made).toBe(COUNT);
    if (COUNT >= 5000) expect(coverage.size).toBeGreaterThan(580);
  },
);
