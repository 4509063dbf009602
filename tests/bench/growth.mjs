// Purpose: looks for work that grows faster than the text. How often each piece of the program runs is counted, not timed,
// so that the result is the same on a busy machine: what runs more than five times as often for four times the text is
// told. What a single call takes (a regular expression, a search within a list) is not seen.
// Usage: npm run bench:growth [-- CHARACTERS [KIND,...]]. Needs dist/.
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const SMALL = Number(process.argv[2] ?? 4000);
const CHOSEN = process.argv[3]?.split(',');
const library = new URL('../../dist/index.mjs', import.meta.url);
const { encode, enrich, validate } = await import(library.href);

/** `Baov`, `Bbov`, …: another name for each number. */
const name = (i) => `B${[...i.toString(26)].map((d) => 'abcdefghijklmnopqrstuvwxyz'[parseInt(d, 26)]).join('')}ov`;

/** What is repeated, each with the number of the repetition. */
const KINDS = {
  items: () => '- a\n',
  numbered: () => '1. a\n',
  labels: () => 'X: \n\n',
  capitals: () => 'MR. ORLOV\n\n',
  turns: (i) => `Mr. Orlov: Yes, for the ${i}th time.\n\nMr. Marsh: No.\n\n`,
  speakers: (i) => `Mr. ${name(i)}: Yes, I agree.\n\n`,
  reported: (i) => `Mr. ${name(i)} said that he agreed.\n\n`,
  reportedInLine: (i) => `Mr. ${name(i)} said that he agreed. `,
  participants: (i) => `${i === 0 ? 'PARTICIPANTS:\n\n' : ''}Mr. ${name(i)}, Ambassador\n\n`,
  addressed: () => 'Mr. Brown and Mr. Smith, ',
  offices: (i) => `Ambassador ${name(i)} came. `,
  surnames: (i) => (i % 2 === 0 ? `John ${name(i)} came. ` : `${name(i - 1)} left. `),
  quotation: (i) => `${i === 0 ? '“' : ''}Mr. Brown came to Paris on May 2, 1960, and left. `,
  dates: () => 'January 12, 1960. ',
  years: () => '1960-',
  datelines: () => 'January 12, 1960\n\n',
  figures: () => '1\n\n',
  pages: (i) => `word word\n\n[Page ${i}]\n\nword word.\n\n`,
  headings: (i) => `# ${name(i)}\n\nMr. ${name(i % 7)}: Yes, I agree.\n\n`,
  notes: (i) => `a[^${i}]\n\n[^${i}]: Mr. ${name(i)} came on May 2, 1960.\n\n`,
  sameNote: () => '[^1]: a\n\n',
  tables: () => '| a | b |\n|---|---|\n| c | d |\n\n',
  cells: (i) => `${i === 0 ? '| a |\n|---|\n' : ''}| Mr. ${name(i)} said on May 2, 1960 |\n`,
  bold: () => '**Mr. Orlov:** Yes.\n\n',
  quotations: (i) => `> Mr. ${name(i)} came on May 2.\n>\n`,
  brackets: () => '[<\n',
  open: () => '(a\n\n',
  paragraphs: () => 'a\n\n',
};

const textOf = (kind, length) => {
  let text = 'Geneva, May 12, 1959\n\n';
  for (let i = 0; text.length < length; i++) text += KINDS[kind](i);
  return text;
};

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How often each piece of memcon ran since it was asked last. */
async function counts() {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const own = result.filter(({ url }) => url.startsWith(new URL('.', library).href));
  return new Map(
    own.flatMap(({ url, functions }) =>
      functions.flatMap(({ functionName, ranges }) =>
        ranges.map(({ startOffset, endOffset, count }) => [
          [url, startOffset, endOffset, functionName].join(' '),
          count,
        ]),
      ),
    ),
  );
}

/** The words of the program that a piece begins with. */
function said(piece) {
  const [url, start, end, ...rest] = piece.split(' ');
  const code = readFileSync(fileURLToPath(url), 'utf8').slice(
    Number(start),
    Math.min(Number(end), Number(start) + 100),
  );
  return `${rest.join(' ')} ${basename(url)}: ${code.replaceAll(/\s+/gu, ' ')}`;
}

/** What a text goes through; `encode` first, whose document the others take. */
async function worked(text) {
  const input = { name: 'growth.md', bytes: Buffer.from(text) };
  const { value } = await encode(input);
  const steps = [['encode', await counts()]];
  if (value === undefined) return steps;
  const document = { name: 'growth.xml', bytes: Buffer.from(value.xml) };
  await validate(document);
  steps.push(['validate', await counts()]);
  await enrich(document);
  return [...steps, ['enrich', await counts()]];
}

await worked(textOf('turns', SMALL));
let faults = 0;
for (const kind of CHOSEN ?? Object.keys(KINDS)) {
  const few = new Map(await worked(textOf(kind, SMALL)));
  for (const [step, many] of await worked(textOf(kind, 4 * SMALL))) {
    const before = few.get(step) ?? new Map();
    // V8 tells a piece by itself only where it ran more or less often than what is round it.
    const grown = [...many].filter(([piece, n]) => n > 5 * SMALL && n > 5.5 * (before.get(piece) || n));
    if (grown.length > 0) faults++;
    console.log(`${kind}, ${step}: ${grown.length === 0 ? 'in proportion' : 'faster than the text'}`);
    for (const [piece, n] of grown.toSorted((a, b) => b[1] - a[1]).slice(0, 5)) {
      console.log(`  ${before.get(piece)} -> ${n}  ${said(piece)}`);
    }
  }
}
session.disconnect();
process.exitCode = faults === 0 ? 0 : 1;
