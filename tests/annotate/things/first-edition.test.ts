import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldedText, placesOfQuotation } from '../../../src/annotate/quotation.js';
import { mergeRegisters, readDecisions, readEdition, readRegister, readSource } from '../../../src/read/index.js';

const edition = (path: string): URL => new URL(`../../../tei/${path}`, import.meta.url);
const text = (path: string) => ({ name: path, text: readFileSync(edition(path), 'utf8') });

describe('the data of the first edition', () => {
  const { value: description, diagnostics } = readEdition(text('edition.json'));
  const files = (description?.registers ?? []).filter((one) => typeof one === 'string');
  const registers = files.map((path) => readRegister(readFileSync(edition(path)), path));
  const merged = mergeRegisters(registers.map(({ value }) => value));
  const ids = new Set(merged.value.entries.map(({ id }) => id));

  it('is read without a finding', () => {
    expect([...diagnostics, ...registers.flatMap((register) => register.diagnostics), ...merged.diagnostics]).toEqual(
      [],
    );
    expect(files.map((path) => path.replace('registers/', '')).toSorted()).toEqual(
      readdirSync(edition('registers')).toSorted(),
    );
    expect(ids.size).toBeGreaterThan(60);
  });

  it.each(readdirSync(edition('decisions')))(
    'decisions of %s find their places, their people and their editors',
    async (file) => {
      const decisions = readDecisions(text(`decisions/${file}`));
      expect(decisions.diagnostics).toEqual([]);
      const name = file.replace(/\.json$/u, '.md');
      const transcript = (await readSource(readFileSync(edition(`sources/${name}`)), name)).value!.transcript;
      const folded = foldedText(transcript.text);
      const pointers = decisions
        .value!.filter(({ kind }) => kind === 'identify' || kind === 'speaker')
        .map(({ value }) => value!);
      const editors = new Set(description!.editors!.map(({ id }) => id));
      expect(decisions.value!.map((decision) => placesOfQuotation(folded, { quote: '', ...decision }).length)).toEqual(
        decisions.value!.map(() => 1),
      );
      expect(decisions.value!.filter(({ by }) => !editors.has(by))).toEqual([]);
      expect(pointers.filter((id) => !ids.has(id))).toEqual([]);
    },
  );
});
