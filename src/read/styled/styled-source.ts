import { outcome, type Diagnostic, type Outcome } from '../../diagnostics/index.js';
import { detectLanguage } from '../../language/index.js';
import type { DocumentDetails, EmbeddedImage, Transcript } from '../../model/index.js';
import { characterDiagnostics } from '../characters.js';
import type { Source } from '../reading.js';
import type { Furniture, StyledBlock, StyledNote } from './styled-model.js';
import { writeStyled } from './write-styled.js';
import { given } from '../../text/index.js';

/** A document without a text of its own that could be shown: a word processor's. */
export interface StyledFile {
  readonly format: string;
  readonly name: string;
  readonly body: readonly StyledBlock[];
  readonly notes: readonly StyledNote[];
  /** Running heads, which come before the words, and feet, which come behind them. */
  readonly furniture: readonly Furniture[];
  /** What `image`s name. */
  readonly images?: readonly EmbeddedImage[];
  /** As the document states them; empty where it does not. */
  readonly title: string;
  readonly language: string;
}

/** `en`, `en-US`, `zh-Hant-TW`. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu;

/**
 * The source that a document is: its places are those of its own words, in which each paragraph is one line, so that a
 * diagnostic's line is the number of a paragraph that has words, and its column the character in it.
 */
export function styledSource(file: StyledFile, diagnostics: readonly Diagnostic[]): Outcome<Source | undefined> {
  const { body, notes, furniture } = file;
  const running = (type: Furniture['type']): readonly StyledBlock[] => furniture.filter((one) => one.type === type);
  const blocks = [...running('header'), ...body, ...notes, ...running('footer')];
  const { text, places, annotations } = writeStyled(blocks, file.format);
  const broken = new Set(annotations.flatMap(({ kind, span }) => (kind === 'lb' ? [span.start] : [])));
  const lines = text.replace(/\n/gu, (feed, at: number) => (broken.has(at) ? ' ' : feed));
  const source = { name: file.name, text: lines };
  const details = detailsOf(file, { text, annotations });
  const images = file.images?.length === 0 ? undefined : file.images;
  const transcript = { source, text, places, annotations, ...given({ images }) };
  return outcome({ transcript, ...given({ details }) }, [...characterDiagnostics(source), ...diagnostics]);
}

/**
 * Programs and pages state the language of whoever set them up: where the words plainly are of another, the words know
 * better.
 */
function isSpoken(language: string, text: string): boolean {
  if (!LANGUAGE_TAG.test(language)) return false;
  const { code, sure } = detectLanguage(text);
  return !sure || code === undefined || code === language.replace(/-.*$/u, '').toLowerCase();
}

/** What a document says of itself that is of use; undefined where that is nothing. */
export function detailsOf(
  file: Pick<StyledFile, 'title' | 'language'>,
  { text, annotations }: Pick<Transcript, 'text' | 'annotations'>,
): DocumentDetails | undefined {
  const title = file.title.replace(/\s+/gu, ' ').trim();
  // Programs keep the title of whatever a document was once made from: its own heading knows better.
  const isTitled = title !== '' && !annotations.some(({ kind }) => kind === 'head');
  const details = given({
    title: isTitled ? title : undefined,
    language: isSpoken(file.language, text) ? file.language : undefined,
  });
  return Object.keys(details).length === 0 ? undefined : details;
}
