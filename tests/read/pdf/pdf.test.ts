import { describe, expect, test } from 'vitest';
import type { Transcript } from '../../../src/model/index.js';
import { readSource } from '../../../src/read/index.js';
import { textLayer } from '../../../src/read/pdf/text-layer.js';
import { allShown } from '../reading.js';
import { column, pdf, type PdfContent, type Typed } from './pdf-files.js';

const read = (content: PdfContent) => readSource(pdf(content), 'minutes.pdf');

async function transcript(content: PdfContent): Promise<Transcript> {
  const { value, diagnostics } = await read(content);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value.transcript;
}

const shown = async (...pages: readonly (readonly Typed[])[]): Promise<readonly string[]> =>
  allShown(await transcript({ pages }));
const said = async (content: PdfContent): Promise<readonly string[]> =>
  (await read(content)).diagnostics.map(({ rule, message }) => `${rule} ${message}`);

const LONG = 'Mr. Hale said that the nets had been lost in the storm, and that the';
const MIDDLE = 'boats had come back without them; nobody knew what would become of';

describe('paragraphs', () => {
  test('lines are one paragraph; what is wider apart is another', async () => {
    expect(
      await shown([...column([LONG, MIDDLE, 'the men.'], 80), ...column([LONG, 'men of the north.'], 136)]),
    ).toEqual([`p "${LONG} ${MIDDLE} the men."`, `p "${LONG} men of the north."`]);
  });

  test('a first line set in begins a paragraph', async () => {
    const page = [
      ...column([LONG.slice(4)], 80, { left: 100.8 }),
      ...column([MIDDLE, 'the men.'], 94),
      ...column([LONG.slice(4)], 122, { left: 100.8 }),
      ...column(['men of the north.'], 136),
    ].map((one, i) => ({ ...one, top: 80 + 14 * i }));
    expect(await shown(page)).toEqual([
      `p "${LONG.slice(4)} ${MIDDLE} the men."`,
      `p "${LONG.slice(4)} men of the north."`,
    ]);
  });

  test('a word cut at a line end keeps its hyphen; a line that its author ended has a break', async () => {
    const lines = [
      'Mr. Hale said that the nets of all of the north-',
      'erners had gone, and that he knew',
      'Nothing of it.',
    ];
    expect(await shown(column(lines, 80))).toEqual([
      `p "${lines[0]}\\n${lines[1]}\\n${lines[2]}"`,
      'lb break=no ""',
      'lb ""',
    ]);
  });

  test('larger letters make headings, by size; centred lines a centred paragraph', async () => {
    const page: readonly Typed[] = [
      { text: 'Minutes of the', top: 80, size: 20 },
      { text: 'Fisheries Committee', top: 104, size: 20 },
      { text: 'SECRET', top: 140, left: 284.4 },
      ...column([LONG, MIDDLE, 'the men.'], 180),
      { text: 'Nets', top: 240, size: 14 },
      ...column([LONG, 'men of the north.'], 264),
    ];
    expect(await shown(page)).toEqual([
      'head level=1 "Minutes of the Fisheries Committee"',
      'p rend=center "SECRET"',
      `p "${LONG} ${MIDDLE} the men."`,
      'head level=2 "Nets"',
      `p "${LONG} men of the north."`,
    ]);
  });

  test('bold, italic and raised words; a string drawn twice is one', async () => {
    const page: readonly Typed[] = [
      { text: 'MR. HALE:', top: 80, font: 'bold' },
      { text: 'MR. HALE:', top: 80, left: 72.4, font: 'bold' },
      { text: 'the', top: 80, left: 144 },
      { text: 'Petrel', top: 80, left: 172.8, font: 'italic' },
      { text: 'of 5 m', top: 80, left: 223.2 },
      { text: '3', top: 76, left: 266.4, size: 7 },
      ...column([LONG, MIDDLE, 'the men.'], 120),
    ];
    expect(await shown(page)).toEqual([
      'p "MR. HALE: the Petrel of 5 m3"',
      'hi rend=bold "MR. HALE:"',
      'hi rend=italic "Petrel"',
      'hi rend=superscript "3"',
      `p "${LONG} ${MIDDLE} the men."`,
    ]);
  });

  test('bullets make lists; dashes only below them', async () => {
    const page = [
      ...column(['PARTICIPANTS'], 80),
      ...column(['\u0095 Mr. Hale', '\u0095 Mrs. Noble'], 108, { left: 90 }),
      ...column(['- Adviser'], 136, { left: 112 }),
      ...column([LONG, '- as he said - men of the north.'], 170),
    ];
    expect(await shown(page)).toEqual([
      'p "PARTICIPANTS"',
      'list type=bulleted "Mr. Hale\\nMrs. Noble\\nAdviser"',
      'item "Mr. Hale"',
      'item "Mrs. Noble\\nAdviser"',
      'list type=bulleted "Adviser"',
      'item "Adviser"',
      `p "${LONG} - as he said - men of the north."`,
    ]);
  });
});

describe('columns and tables', () => {
  const left = ['Mr. Hale said that the nets', 'had been lost in the storm,', 'and that the boats had come', 'back.'];
  const right = [
    'Mrs. Noble asked who would',
    'pay for the nets, and when',
    'the boats could go to sea,',
    'for it was late in the year.',
  ];

  test('columns are read one after the other, below what stands over both', async () => {
    const over = 'The Committee met at Strelsau, and all of its members were there then.';
    const page = [...column([over], 80), ...column(left, 108), ...column(right, 108, { left: 320 })];
    expect(await shown(page)).toEqual([`p "${over}"`, `p "${left.join(' ')}"`, `p "${right.join(' ')}"`]);
  });

  test('two columns of label and speech are paragraphs, rows of figures a table', async () => {
    const speech = [
      ['MR. HALE', left],
      ['MRS. NOBLE', right],
      ['MR. HALE', left],
    ] as const;
    const page = speech.flatMap(([label, lines], i): readonly Typed[] => [
      { text: label, top: 80 + 70 * i },
      ...column(lines, 80 + 70 * i, { left: 200 }),
    ]);
    expect(await shown(page)).toEqual(speech.flatMap(([label, lines]) => [`p "${label}"`, `p "${lines.join(' ')}"`]));
    const figures = [
      ['', 'Boats', 'Nets'],
      ['North', '12', '40'],
      ['South', '7', '31'],
      ['East', '5', '9'],
    ];
    const cells = figures.flatMap((row, i) =>
      row.flatMap((text, k): readonly Typed[] => (text === '' ? [] : [{ text, top: 80 + 14 * i, left: 72 + 100 * k }])),
    );
    expect(
      (await shown([...cells, ...column([LONG, MIDDLE], 160)])).filter((one) => /^(?:table|row)/u.test(one)),
    ).toEqual([
      'table "\\nBoats\\nNets\\nNorth\\n12\\n40\\nSouth\\n7\\n31\\nEast\\n5\\n9"',
      'row "\\nBoats\\nNets"',
      'row "North\\n12\\n40"',
      'row "South\\n7\\n31"',
      'row "East\\n5\\n9"',
    ]);
  });
});

describe('pages', () => {
  const page = (n: number, lines: readonly string[], other: readonly Typed[] = []): readonly Typed[] => [
    { text: 'FISHERIES COMMITTEE', top: 40 },
    ...column(lines, 100),
    ...other,
    { text: `- ${n} -`, top: 760, left: 300 },
  ];
  const full = [LONG, MIDDLE, LONG];

  test('running heads and page numbers are fw; a paragraph goes on over them', async () => {
    const { text, annotations } = await transcript({ pages: [page(3, full), page(4, [MIDDLE, 'all of it.'])] });
    expect(allShown({ text, annotations } as Transcript)).toEqual([
      'fw type=header "FISHERIES COMMITTEE"',
      `p "${[...full, MIDDLE].join(' ')} all of it."`,
      'fw type=pageNum "- 3 -"',
      'fw type=header "FISHERIES COMMITTEE"',
      'fw type=pageNum "- 4 -"',
      'pb n=4 ""',
    ]);
    const pb = annotations.find(({ kind }) => kind === 'pb')!;
    expect(text.slice(pb.span.end, pb.span.end + 5)).toBe('boats');
  });

  test('the document’s own names of its pages count for more', async () => {
    const { annotations } = await transcript({
      pages: [page(1, full), page(2, ['Mr. Hale went.'])],
      labels: '/Nums [0 << /S /r /St 3 >>]',
    });
    expect(annotations.filter(({ kind }) => kind === 'pb')).toEqual([expect.objectContaining({ kind: 'pb', n: 'iv' })]);
  });

  test('smaller lines at the foot are notes, which raised marks call', async () => {
    const notes = [
      ...column(['1 See the report of 4 May, which the Committee has', 'never seen.', '2 Not found.'], 660, {
        size: 9,
      }),
    ].map((one, i) => ({ ...one, top: 660 + 11 * i }));
    const marks: readonly Typed[] = [
      { text: '1', top: 96, left: 72 + 7.2 * LONG.length, size: 7 },
      { text: '2', top: 124, left: 72 + 7.2 * LONG.length, size: 7 },
    ];
    expect(await shown([...column(full, 100), ...marks, ...notes])).toEqual([
      `p "${full.join(' ')}"`,
      'anchor note=fn1 ""',
      'anchor note=fn2 ""',
      'note id=fn1 n=1 place=foot "See the report of 4 May, which the Committee has never seen."',
      'note id=fn2 n=2 place=foot "Not found."',
    ]);
  });

  test('a stamp along the edge comes behind the page’s words', async () => {
    const stamp: Typed = { text: 'DECLASSIFIED 1991', top: 600, left: 30, turned: 90 };
    expect(await shown([stamp, ...column([LONG, 'the north.'], 80)])).toEqual([
      `p "${LONG} the north."`,
      'p "DECLASSIFIED 1991"',
    ]);
  });
});

describe('what a PDF says of itself, and what is left out', () => {
  test('its title where it has no heading, comments, pages without text', async () => {
    const content = { pages: [column([LONG, 'the north.'], 80), []], title: 'Minutes', comment: 'is this so?' };
    expect((await read(content)).value!.details).toEqual({ title: 'Minutes' });
    expect(await said(content)).toEqual([
      'words-left-out Of the PDF, 1 page has no text: page 2.',
      'words-left-out Comments and entries of forms that are pinned on the pages are left out: 11 characters, first "is this so?".',
    ]);
  });

  test('nothing is read of scans, of locked and damaged files, of bombs', async () => {
    const one = { pages: [column([LONG, 'the north.'], 80)] };
    expect(await said({ pages: [[], []] })).toEqual(['pdf-without-text The PDF has no text: its 2 pages are images.']);
    const key = 'x'.repeat(32);
    const lock = `/ID [(a) (a)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${key}) /U (${key}) >>`;
    expect(await said({ ...one, trailer: lock })).toEqual([
      'source-unreadable The document cannot be read: it is locked with a password.',
    ]);
    const { diagnostics } = await readSource(pdf(one).subarray(0, 300), 'minutes.pdf');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The document cannot be read: it is damaged, or not all of it is here.',
    ]);
    expect(await said({ pages: [[]], raw: { 0: ' '.repeat(51_000_000) }, deflated: true })).toEqual([
      'source-unreadable The document cannot be read: one of its parts would unpack to more than 48 MB.',
    ]);
  });

  test('without unpdf a sentence says what to install', async () => {
    const { value, diagnostics } = await textLayer(pdf({ pages: [[]] }), 'minutes.pdf', () => undefined);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ rule, message, note }) => `${rule} ${message} ${note}`)).toEqual([
      'pdf-library-missing A PDF cannot be read: unpdf is not installed. "npm install unpdf@1.3.2" installs it, beside memcon or in the folder where it is called.',
    ]);
  });
});
