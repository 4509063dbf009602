import { createRequire } from 'node:module';
import { join } from 'node:path';
import { outcome, report, type Outcome } from '../../diagnostics/index.js';
import { given } from '../../text/index.js';
import { LARGEST_PACKAGE, unreadable } from '../office/office-package.js';
import { hasBomb } from './pdf-streams.js';
import type { PdfDocument, PdfPage, PdfString } from './pdf-model.js';

/** What is used of unpdf, and of pdf.js in it. */
interface PdfLibrary {
  readonly getDocumentProxy: (bytes: Uint8Array, options: object) => Promise<Opened>;
}

interface Opened {
  readonly numPages: number;
  readonly getPageLabels: () => Promise<readonly string[] | null>;
  readonly getMetadata: () => Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
  readonly getPage: (number: number) => Promise<OpenedPage>;
  readonly destroy: () => Promise<void>;
}

interface OpenedPage {
  readonly getViewport: (options: { readonly scale: number }) => {
    readonly width: number;
    readonly height: number;
    readonly transform: Matrix;
  };
  readonly getOperatorList: () => Promise<unknown>;
  readonly getTextContent: () => Promise<{ readonly items: readonly (Item | object)[] }>;
  readonly getAnnotations: () => Promise<readonly Pinned[]>;
  readonly cleanup: () => void;
  readonly commonObjs: {
    readonly has: (id: string) => boolean;
    readonly get: (id: string) => { readonly name?: string };
  };
}

/** A string where it stands: its unit square on the page, `[a b c d e f]`, and its width. */
interface Item {
  readonly str: string;
  readonly transform: Matrix;
  readonly width: number;
  readonly fontName: string;
  readonly dir: string;
}

interface Pinned {
  readonly subtype?: string;
  readonly contentsObj?: { readonly str?: string };
  readonly fieldValue?: unknown;
}

type Matrix = readonly [number, number, number, number, number, number];

/** unpdf (pdf.js) as memcon finds it, or the folder from which it was called. Loaded when there is a PDF to read. */
function installed(): PdfLibrary | undefined {
  for (const from of [import.meta.url, join(process.cwd(), 'pdf.js')]) {
    try {
      return createRequire(from)('unpdf') as PdfLibrary;
    } catch {
      // It is not there: the next place may have it.
    }
  }
  return undefined;
}

/**
 * What a PDF is read with: nothing in it is run and nothing fetched, images are not unpacked, and what is damaged is an
 * error, not a gap.
 */
const CAREFULLY = {
  verbosity: 0,
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  fontExtraProperties: true,
  stopAtErrors: true,
  maxImageSize: 1,
  enableXfa: false,
};

const LOCKED = 'Save it without its password, as "qpdf --decrypt --password=…" does.';
const DAMAGED = 'Fetch it again, or repair it, as "qpdf" or "mutool clean" do.';

/** More pages than any record has: twenty volumes. */
const MOST_PAGES = 10_000;
const CUT = 'Cut it into documents, as "qpdf --pages" does.';

type Why = readonly [what: string, advice: string];

const BOMB: Why = [`one of its parts would unpack to more than ${LARGEST_PACKAGE / 1024 ** 2} MB`, CUT];

/** Why a PDF cannot be read, by what pdf.js throws; `page`: the one being read, from 1, or 0. */
function whyNot(error: unknown, page: number): Why {
  if (error instanceof Error && error.name === 'PasswordException') return ['it is locked with a password', LOCKED];
  return [page === 0 ? 'it is damaged, or not all of it is here' : `its page ${page} is damaged`, DAMAGED];
}

/** The strings of a PDF's pages with their places. Without value, with one error, where they cannot be had. */
export async function textLayer(
  bytes: Uint8Array,
  name: string,
  findLibrary = installed,
): Promise<Outcome<PdfDocument | undefined>> {
  const library = findLibrary();
  if (library === undefined) {
    const message = 'A PDF cannot be read: unpdf is not installed.';
    const note = '"npm install unpdf@1.3.2" installs it, beside memcon or in the folder where it is called.';
    return outcome(undefined, [
      report('pdf-library-missing', message, { place: { file: name, start: { line: 1, column: 1 } }, note }),
    ]);
  }
  const refused = (why: Why): Outcome<undefined> => outcome(undefined, [unreadable(name, ...why)]);
  if (hasBomb(bytes)) return refused(BOMB);
  let at = 0;
  try {
    // pdf.js takes the bytes away from whoever gives them.
    const pdf = await library.getDocumentProxy(Uint8Array.from(bytes), CAREFULLY);
    if (pdf.numPages > MOST_PAGES) return refused([`it has more than ${MOST_PAGES} pages`, CUT]);
    const labels = await pdf.getPageLabels();
    const { info } = await pdf.getMetadata();
    const pages: PdfPage[] = [];
    for (at = 1; at <= pdf.numPages; at++) {
      const page = await pdf.getPage(at);
      pages.push({ ...(await readPage(page)), ...given({ label: labels?.[at - 1] }) });
      page.cleanup();
    }
    await pdf.destroy();
    return outcome({ pages, title: said(info, 'Title'), language: said(info, 'Language') });
  } catch (error) {
    return refused(whyNot(error, at));
  }
}

const said = (info: Readonly<Record<string, unknown>>, key: string): string => {
  const value = info[key];
  return typeof value === 'string' ? value : '';
};

const multiplied = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

async function readPage(page: OpenedPage): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  // Fonts are known by name when it is known what is drawn with them.
  await page.getOperatorList();
  const { items } = await page.getTextContent();
  const remarks = (await page.getAnnotations()).map(textOf).filter((text) => text !== '');
  const styles = new Map<string, Style>();
  const styleOf = (font: string): Style => {
    const style = styles.get(font) ?? styleOfFont(fontName(page, font));
    styles.set(font, style);
    return style;
  };
  const strings = items.flatMap((item) =>
    'str' in item && item.str !== '' ? [stringOf(item, multiplied(transform, item.transform), styleOf)] : [],
  );
  return { width, height, strings, remarks };
}

type Style = Pick<PdfString, 'bold' | 'italic'>;

function stringOf(item: Item, [a, b, c, d, e, f]: Matrix, styleOf: (font: string) => Style): PdfString {
  const isTurned = a <= 0 || Math.abs(b) > a / 4;
  const angle = Math.atan2(b, a);
  // Text that is turned is read in a page turned back: its lines run from left to right there.
  const left = isTurned ? e * Math.cos(angle) + f * Math.sin(angle) : e;
  return {
    text: item.str,
    left,
    right: left + item.width,
    baseline: isTurned ? f * Math.cos(angle) - e * Math.sin(angle) : f,
    size: Math.hypot(c, d),
    turned: isTurned ? Math.round((angle * 180) / Math.PI) : 0,
    fromRight: item.dir === 'rtl',
    ...styleOf(item.fontName),
  };
}

const fontName = ({ commonObjs }: OpenedPage, font: string): string =>
  commonObjs.has(font) ? (commonObjs.get(font).name ?? '') : '';

/** `BAAAAA+DejaVuSans-BoldOblique`. */
const styleOfFont = (name: string): Style => ({
  bold: /bold|black|heavy|demi/iu.test(name),
  italic: /italic|oblique|kursiv/iu.test(name),
});

/** What somebody has pinned on the page: a comment, an entry in a form. What a link says of itself is none. */
const textOf = ({ subtype, contentsObj, fieldValue }: Pinned): string =>
  subtype === 'Link' ? '' : (typeof fieldValue === 'string' ? fieldValue : (contentsObj?.str ?? '')).trim();
