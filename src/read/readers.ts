import { hasErrors, outcome, report, type Outcome } from '../diagnostics/index.js';
import { given, type SourceText } from '../text/index.js';
import { characterDiagnostics, readable } from './characters.js';
import { decode } from './decode.js';
import { readDocx } from './docx/index.js';
import { isArchiveOf, markupKind } from './foreign.js';
import { isHtml, readHtml } from './html/index.js';
import { readFrontMatter } from './front-matter.js';
import { readMarkdown } from './markdown/index.js';
import { isFlatOdt, readFlatOdt, readOdt } from './odt/index.js';
import { pageEnds } from './page-ends.js';
import { isPages, readPages, readPagesArchive } from './pages/index.js';
import { isPdf, readPdf } from './pdf/index.js';
import { readPlainText } from './plain-text/index.js';
import type { Reading, ReadingOptions, Source } from './reading.js';

/** A kind of file that a source may be. */
interface Reader {
  readonly kind: string;
  /** What the names of such files end in, in lower case. */
  readonly endings: readonly string[];
  /**
   * Whether these bytes are plainly of this kind, whatever their name; left out: text, which only its name can tell.
   */
  readonly sniff?: (bytes: Uint8Array) => boolean;
  /**
   * Its words and what its layout says of them; without value, with errors, where they cannot be had. Later, where a
   * package must be loaded for it.
   */
  readonly read: (
    bytes: Uint8Array,
    name: string,
    options: ReadingOptions,
  ) => Outcome<Source | undefined> | Promise<Outcome<Source | undefined>>;
}

/** Every kind of source memcon reads: one line, and one folder. What no line claims is Markdown. */
const READERS = [
  { kind: 'markdown', endings: ['.md', '.markdown'], read: textReader(readMarkdown) },
  { kind: 'text', endings: ['.txt', '.text', '.rst'], read: textReader(readPlainText) },
  {
    kind: 'docx',
    endings: ['.docx'],
    sniff: (bytes) => isArchiveOf(bytes, '[Content_Types].xml', 'word/'),
    read: readDocx,
  },
  {
    kind: 'odt',
    endings: ['.odt', '.ott'],
    sniff: (bytes) => isArchiveOf(bytes, 'application/vnd.oasis.opendocument.text'),
    read: readOdt,
  },
  { kind: 'html', endings: ['.html', '.htm', '.xhtml'], sniff: isHtml, read: readHtml },
  { kind: 'pages', endings: ['.xml'], sniff: isPages, read: readPages },
  {
    kind: 'pages-archive',
    endings: ['.zip'],
    sniff: (bytes) => ['mets.xml', 'page/', 'alto/'].some((name) => isArchiveOf(bytes, name)),
    read: readPagesArchive,
  },
  { kind: 'pdf', endings: ['.pdf'], sniff: isPdf, read: readPdf },
  { kind: 'fodt', endings: ['.fodt'], sniff: isFlatOdt, read: readFlatOdt },
] as const satisfies readonly Reader[];

export type ReaderKind = (typeof READERS)[number]['kind'];

/** The endings of sources in a folder. */
export const SOURCE_ENDINGS: readonly string[] = READERS.flatMap(({ endings }) => endings);

/**
 * The reader of a file: of the kind that is asked for, or that its bytes show; of text the kind that its name says, and
 * nothing else by its name.
 */
export function readerFor(bytes: Uint8Array, name: string, kind?: ReaderKind): Reader {
  const readers: readonly Reader[] = READERS;
  const file = name.toLowerCase();
  return (
    readers.find((reader) => reader.kind === kind) ??
    readers.find(({ sniff }) => sniff?.(bytes) === true) ??
    readers.find(({ sniff, endings }) => sniff === undefined && endings.some((ending) => file.endsWith(ending))) ??
    READERS[0]
  );
}

/** The reader of a kind of text: decoded, without its front matter, its pages' ends found. */
function textReader(read: (source: SourceText, text: string, from: number) => Reading): Reader['read'] {
  return (bytes, name) => {
    const decoded = decode(bytes, name);
    // XML may say in itself that it is in another encoding.
    const markup = markupKind(decoded.value?.text ?? new TextDecoder('windows-1252').decode(bytes.subarray(0, 1000)));
    if (markup !== undefined) {
      const message = `This is ${markup.what}, not a transcription that memcon encodes.`;
      const place = { file: name, start: { line: 1, column: 1 } };
      return outcome(undefined, [report('source-markup', message, { place, note: markup.advice })]);
    }
    const source = decoded.value;
    if (source === undefined) return outcome(undefined, decoded.diagnostics);
    const front = readFrontMatter(source);
    if (hasErrors(front.diagnostics)) return outcome(undefined, front.diagnostics);
    const { text, places, annotations, diagnostics } = read(source, readable(source.text), front.value?.end ?? 0);
    const ends = pageEnds(source.text, text, places, annotations);
    const transcript = { source, text, places, annotations: [...annotations, ...ends] };
    return outcome({ transcript, ...given({ details: front.value?.details }) }, [
      ...front.diagnostics,
      ...characterDiagnostics(source),
      ...diagnostics,
    ]);
  };
}
