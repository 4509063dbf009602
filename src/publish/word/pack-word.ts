import { createRequire } from 'node:module';
import type * as Docx from 'docx';
import { unzipped, zipped } from '../../zip/index.js';
import {
  STYLES,
  type Block,
  type Cell,
  type Paragraph,
  type Run,
  type StyleName,
  type WordDocument,
} from './blocks.js';

type Package = typeof Docx;

/** Loaded when there is a Word document to write. */
const load = (): Package => createRequire(import.meta.url)('docx') as Package;

/** The look of a style: sizes in half points, distances in twentieths of a point. */
interface Look {
  readonly run?: Docx.IRunStylePropertiesOptions;
  readonly paragraph?: Docx.IParagraphStylePropertiesOptions;
}

const KEPT = { keepNext: true } as const;
const heading = (size: number, outlineLevel: number): Look => ({
  run: { size, bold: true },
  paragraph: { ...KEPT, outlineLevel, spacing: { before: 320, after: 120 } },
});

const LOOKS: Readonly<Record<StyleName, Look>> = {
  RecordText: { paragraph: { spacing: { after: 120 } } },
  RecordHeading1: heading(28, 1),
  RecordHeading2: heading(24, 2),
  RecordHeading3: heading(22, 3),
  RecordSpeaker: { run: { bold: true }, paragraph: { ...KEPT, spacing: { before: 160, after: 40 } } },
  RecordStage: { run: { italics: true }, paragraph: { spacing: { after: 120 } } },
  RecordDateline: { run: { italics: true }, paragraph: { spacing: { after: 120 } } },
  RecordQuotation: { paragraph: { indent: { left: 567 }, spacing: { after: 120 } } },
  RecordList: { paragraph: { spacing: { after: 60 } } },
  RecordCell: { run: { size: 20 } },
  RecordNote: { run: { size: 18 } },
  EditionTitle: { run: { size: 36, bold: true }, paragraph: { outlineLevel: 0, spacing: { after: 160 } } },
  EditionLine: { run: { color: '444444' }, paragraph: { spacing: { after: 80 } } },
  EditionHead: { run: { size: 17, color: '555555' } },
  EditionFact: { run: { size: 20 }, paragraph: { spacing: { after: 40 } } },
  EditionTurn: {
    run: { size: 18, bold: true, color: '444444' },
    paragraph: { ...KEPT, spacing: { before: 160, after: 20 } },
  },
  EditionPart: heading(30, 0),
  EditionSubpart: heading(24, 1),
  EditionEntry: { run: { size: 19 }, paragraph: { indent: { left: 340, hanging: 340 }, spacing: { after: 40 } } },
  EditionCell: { run: { size: 19 } },
};

/** Of what is no word of the record; the words are read back by it. */
const EDITION = 'EditionWords';
const FONT = 'Georgia';
const NUMBERS = 'record-numbers';
const BULLETS = 'record-bullets';
/** How deep lists go. */
const DEEPEST = 9;

/**
 * A Word document (DOCX), its bytes. The package behind it asks the clock and makes up ids: in their place is `moment`,
 * and numbers. The same document gives the same bytes.
 */
export async function packWord(document: WordDocument, moment: string): Promise<Uint8Array> {
  const docx = load();
  const made = new docx.Document(optionsOf(document, docx));
  const packed = new Uint8Array(await docx.Packer.toBuffer(made));
  return settledWord(packed, moment);
}

function optionsOf(document: WordDocument, docx: Package): Docx.IPropertiesOptions {
  const { title, creators, notes, comments, language } = document;
  const blocks = (all: readonly Block[]): (Docx.Paragraph | Docx.Table)[] => all.map((block) => blockOf(block, docx));
  const paragraphs = (all: readonly Block[]): Docx.Paragraph[] => all.flatMap((block) => notesParagraphs(block, docx));
  return {
    title,
    creator: creators.join('; '),
    lastModifiedBy: 'memcon',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 22, ...(/^[a-z]{2,3}$/u.test(language) ? { language: { value: language } } : {}) },
        },
      },
      paragraphStyles: (Object.keys(STYLES) as StyleName[]).map((id) => ({
        id,
        name: STYLES[id],
        basedOn: 'Normal',
        quickFormat: true,
        ...LOOKS[id],
      })),
      characterStyles: [
        { id: EDITION, name: 'Edition Words', quickFormat: true, run: { italics: true, color: '666666' } },
      ],
    },
    numbering: {
      config: [
        {
          reference: NUMBERS,
          levels: levelsOf((level) => ({ format: docx.LevelFormat.DECIMAL, text: `%${level + 1}.` })),
        },
        { reference: BULLETS, levels: levelsOf(() => ({ format: docx.LevelFormat.BULLET, text: '•' })) },
      ],
    },
    footnotes: Object.fromEntries(
      notes.map((note, i) => [i + 1, { children: note.length === 0 ? [new docx.Paragraph('')] : paragraphs(note) }]),
    ),
    ...(comments.length === 0
      ? {}
      : {
          comments: {
            children: comments.map(({ author, text }, id) => ({
              id,
              author,
              initials: author.slice(0, 1),
              children: [new docx.Paragraph(text)],
            })),
          },
        }),
    sections: [
      {
        // The first page has the title itself.
        properties: { titlePage: true },
        headers: {
          first: new docx.Header({ children: [new docx.Paragraph('')] }),
          default: new docx.Header({ children: [new docx.Paragraph({ style: 'EditionHead', text: title })] }),
        },
        footers: { first: footerOf(docx), default: footerOf(docx) },
        children: blocks(document.blocks),
      },
    ],
  };
}

const footerOf = (docx: Package): Docx.Footer =>
  new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType.CENTER,
        children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT] })],
      }),
    ],
  });

const levelsOf = (of: (level: number) => Omit<Docx.ILevelsOptions, 'level'>): Docx.ILevelsOptions[] =>
  Array.from({ length: DEEPEST }, (_, level) => ({
    level,
    style: { paragraph: { indent: { left: 567 * (level + 1), hanging: 397 } } },
    ...of(level),
  }));

const isTable = (block: Block): block is Extract<Block, { rows: unknown }> => 'rows' in block;

function blockOf(block: Block, docx: Package): Docx.Paragraph | Docx.Table {
  if (!isTable(block)) return paragraphOf(block, docx);
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    rows: block.rows.map(
      (cells) => new docx.TableRow({ cantSplit: true, children: cells.map((cell) => cellOf(cell, docx)) }),
    ),
  });
}

/** A footnote holds paragraphs alone: a table in it is read cell by cell. */
const notesParagraphs = (block: Block, docx: Package): readonly Docx.Paragraph[] =>
  isTable(block)
    ? block.rows.flat().flatMap(({ blocks }) => blocks.flatMap((inner) => notesParagraphs(inner, docx)))
    : [paragraphOf(block, docx)];

const cellOf = ({ blocks, columns, rows }: Cell, docx: Package): Docx.TableCell =>
  new docx.TableCell({
    columnSpan: columns,
    rowSpan: rows,
    children: blocks.length === 0 ? [new docx.Paragraph('')] : blocks.map((block) => blockOf(block, docx)),
  });

const paragraphOf = ({ style, runs, list, leftward }: Paragraph, docx: Package): Docx.Paragraph =>
  new docx.Paragraph({
    style,
    ...listOf(list, style),
    ...(leftward === true ? { bidirectional: true } : {}),
    children: runs.flatMap((run) => runOf(run, docx)),
  });

/** What makes a paragraph an item; `custom`: its style stays its own. */
function listOf(list: Paragraph['list'], style: StyleName): Partial<Docx.IParagraphOptions> {
  if (list === undefined) return {};
  const { level, numbered, plain } = list;
  if (plain) return style.startsWith('Record') ? { indent: { left: 397 * (level + 1) } } : {};
  return {
    numbering: {
      level,
      custom: true,
      ...(numbered === undefined ? { reference: BULLETS } : { reference: NUMBERS, instance: numbered }),
    },
  };
}

function runOf(run: Run, docx: Package): Docx.ParagraphChild[] {
  if ('newLine' in run) return [new docx.TextRun({ break: 1 })];
  if ('note' in run) return [new docx.FootnoteReferenceRun(run.note)];
  if ('comment' in run) {
    return run.ends
      ? [
          new docx.CommentRangeEnd(run.comment),
          new docx.TextRun({ children: [new docx.CommentReference(run.comment)] }),
        ]
      : [new docx.CommentRangeStart(run.comment)];
  }
  const { edition, underline, ...marks } = run.marks;
  const text = new docx.TextRun({
    text: run.text,
    ...marks,
    ...(underline === true ? { underline: {} } : {}),
    ...(edition === true ? { style: EDITION } : {}),
  });
  return run.link === undefined ? [text] : [new docx.ExternalHyperlink({ link: run.link, children: [text] })];
}

/** More than any document has. */
const LIMIT = 1_000_000_000;
const CONTENT_TYPES = '[Content_Types].xml';

/** `<Relationship Id="rIdrqcihds3ctemokjgasvnm" …`: made up; `rId7` is counted. */
const MADE_UP = /(?<=\bId=")rId(?!\d+")[\w-]+(?=")/gu;
const MOMENTS = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu;
/** Of a comment. */
const COMMENT_DATE = /(?<=<w:comment [^>]*) w:date="[^"]*"/gu;

function settledWord(packed: Uint8Array, moment: string): Uint8Array {
  const files = unzipped(packed, (path) => !path.endsWith('/'), LIMIT);
  if (typeof files === 'string') throw new Error(`The package of a Word document is ${files}.`);
  const texts = [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')] as const);
  const ids = new Map<string, string>();
  for (const [path, text] of texts) {
    if (!path.endsWith('.rels')) continue;
    for (const [id] of text.matchAll(MADE_UP)) if (!ids.has(id)) ids.set(id, `rIdLink${ids.size + 1}`);
  }
  const settle = ([path, text]: readonly [string, string]): readonly [string, string] => {
    if (path === 'docProps/core.xml') return [path, text.replace(MOMENTS, `$1${moment}`)];
    const plain = path === 'word/comments.xml' ? text.replace(COMMENT_DATE, '') : text;
    return [
      path,
      ids.size === 0 ? plain : plain.replace(/"(rId[\w-]+)"/gu, (_, id: string) => `"${ids.get(id) ?? id}"`),
    ];
  };
  const rank = (path: string): string => (path === CONTENT_TYPES ? '' : path);
  return zipped(texts.toSorted(([a], [b]) => (rank(a) < rank(b) ? -1 : 1)).map(settle));
}
