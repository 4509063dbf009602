import type { TeiView, Writing } from './second-reading/index.js';

/** A form of reading edition. */
interface EditionForm {
  /** What its files' names end in: `.html`. */
  readonly ending: string;
  /** The entry file of its stylesheet, `xslt/NAME.xsl`. */
  readonly stylesheet: string;
  /** How its words are read back, to be compared with the document's. */
  readonly writing: Writing;
  /** Which of the document's words it has, and how; left out: all of them. */
  readonly view?: TeiView;
  /** It is made by a program or a package that one waits for. */
  readonly late?: true;
  /** It is made unless something else is asked for. */
  readonly usual?: true;
  /** What it is, in a line, for those who choose. */
  readonly about: string;
}

/**
 * The reading editions memcon makes, by the name that `--to` and `edition.json` have for them. A new one is a line
 * here, its stylesheet, and its name in `schemas/edition.schema.json`.
 */
export const FORMS = {
  html: {
    ending: '.html',
    stylesheet: 'html',
    writing: 'page',
    usual: true,
    about: 'a page to read and to cite, with notes and an index of names',
  },
  text: {
    ending: '.txt',
    stylesheet: 'text',
    writing: 'ruled-text',
    view: { bracketed: true },
    usual: true,
    about: 'plain text to read, with notes',
  },
  corpus: {
    ending: '.corpus.txt',
    stylesheet: 'corpus',
    writing: 'bare-text',
    view: { bare: true, unmarked: true },
    about: "the record's words alone, a paragraph a line, for programs that count them",
  },
  markdown: {
    ending: '.md',
    stylesheet: 'markdown',
    writing: 'markdown',
    view: { bracketed: true, unmarked: true },
    about: 'Markdown that memcon can encode again',
  },
  epub: { ending: '.epub', stylesheet: 'book', writing: 'page', about: 'a book for e-readers' },
  docx: {
    ending: '.docx',
    stylesheet: 'book',
    writing: 'word',
    view: { unmarked: true },
    late: true,
    about: 'a Word document for reviewers, with footnotes, and corrections as comments',
  },
  pdf: {
    ending: '.pdf',
    stylesheet: 'book',
    writing: 'page',
    late: true,
    about: 'pages to print, with running heads and an index by page; Chromium prints them',
  },
} as const satisfies Readonly<Record<string, EditionForm>>;

export type EditionName = keyof typeof FORMS;

export const EDITION_NAMES = Object.keys(FORMS) as readonly EditionName[];

/** The form of a name, with all that a form may have. */
export const formOf = (name: EditionName): EditionForm => FORMS[name];

/** What is made unless something else is asked for. */
export const USUAL_EDITIONS = EDITION_NAMES.filter((name) => formOf(name).usual === true);

/** What is made of all documents together. */
interface WholeForm {
  /** What its one file is called; left out: it is a folder of its name. */
  readonly file?: string;
  readonly about: string;
}

/** What `--to` and `edition.json` have besides: one site, one book of all documents. */
export const WHOLES = {
  site: { about: 'one site of all documents' },
  book: { file: 'book.epub', about: 'one EPUB of all documents' },
  'book-pdf': { file: 'book.pdf', about: 'one PDF of all documents, to print' },
} as const satisfies Readonly<Record<string, WholeForm>>;

export type WholeName = keyof typeof WHOLES;

/** A form that may lie beside the pages of a site, to be downloaded. */
export type Download = Exclude<EditionName, 'html'>;

export const DOWNLOADS = EDITION_NAMES.filter((name): name is Download => name !== 'html');

/** What lies beside a site's pages: the text, and what else is made. */
export const downloadsFor = (forms: readonly EditionName[]): readonly Download[] =>
  DOWNLOADS.filter((name) => name === 'text' || forms.includes(name));

/** One edition of a document: the whole content of its file; bytes where that is no text. */
export interface PublishedEdition {
  readonly name: EditionName;
  readonly content: string | Uint8Array;
}
