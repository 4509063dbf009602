import { setOf } from '../text/index.js';
/**
 * What counts as the words of a record: one model for every element of TEI, told in full in `schemas/WORDS.md`. It
 * is applied twice, by hands that share nothing but this file: `arrange.ts` makes it plain in a document before a
 * stylesheet sees it, and `second-reading/` compares what came of it with the document as it was.
 *
 * - Words are the character data of `text`, of several of all, else of `sourceDoc` (`source-doc.ts`), divided by white
 *   space. Each `note` is a text of its own.
 * - No words: what `WORDLESS` elements hold; `desc` and `figDesc` of what is no text (`DESCRIBED`).
 * - Of alternatives (`choice`, `app`, `rdgGrp`) one is read: the record's own. White space between them is no content.
 * - What stands apart: blocks, the children of what has no text of its own by TEI's grammar, what holds a block, and
 *   words on either side of a line, page, column or gathering that begins there, unless `@break="no"`; then they are
 *   one word, and white space next to the break is the typesetter's.
 * - A note of a transcript of speech that holds a speaker's label, or what was reported, is one: `printedAs`.
 * - All other elements join: `wo<hi>rd</hi>` is one word.
 */
/** Marks and pictures: what stands in them describes or encodes, and is nothing that was written or said. */
const WORDLESS = setOf('gap graphic media binaryObject space vocal incident kinesic index substJoin');

/** A description directly in these is an alternative text. */
const DESCRIBED = setOf('figure event');
const DESCRIPTIONS = setOf('desc figDesc');

/** What is said of a page of a transcription by pages (`sourceDoc`) was never written on it. */
const PAGES = setOf('sourceDoc surface surfaceGrp');
const OF_PAGES = setOf('desc label');

export const isWordless = (name: string, parent: string): boolean =>
  WORDLESS.has(name) ||
  name === 'figDesc' ||
  (DESCRIPTIONS.has(name) && DESCRIBED.has(parent)) ||
  (OF_PAGES.has(name) && PAGES.has(parent));

/** Set off from what surrounds them. */
// prettier-ignore
export const BLOCKS = setOf(`
  ab address addrLine argument back biblFull biblStruct body byline castGroup castItem castList cell cit closer
  dateline div div1 div2 div3 div4 div5 div6 div7 docAuthor docDate docEdition docImprint docTitle epigraph epilogue
  event figure floatingText front group head imprimatur item l lg line list listBibl listEvent listNym listObject listOrg
  listPerson listPlace listRelation nym object opener org p performance person personGrp place postscript prologue
  row salute set signed sp speaker spGrp table titlePage titlePart trailer u zone`);

/** By TEI's grammar without text of their own, so their children stand apart. An utterance is read so too. */
// prettier-ignore
export const CONTAINERS = setOf(`
  additional address altGrp altIdentifier analytic annotation annotationBlock argument availability back biblFull
  biblStruct binding body cRefPattern castGroup castList category certainty char cit citeStructure climate
  correction correspAction correspContext custodialHist datatype dimensions div div1 div2 div3 div4 div5 div6 div7
  divGen docTitle eLeaf eTree entry epigraph epilogue equipment event exemplum floatingText forest front graph
  group handNotes history hom hyphenation iNode imprint index interpGrp interpretation join joinGrp keywords
  langKnowledge langUsage leaf lg linkGrp list listAnnotation listApp listBibl listChange listEvent listForest
  listNym listObject listOrg listPerson listPlace listRelation listTranspose listWit location locusGrp model
  modelGrp modelSequence monogr msContents msDesc msFrag msIdentifier msItem msItemStruct msPart namespace
  normalization notatedMusic noteGrp nym object objectIdentifier org paramList performance person personGrp
  persona physDesc place population postscript precision prologue publicationStmt punctuation quotation recordHist
  recording relatedItem relation remarks respStmt respons root row ruby seal segmentation set setting sp spGrp
  sourceDoc spanGrp specGrp specList state stdVals substJoin superEntry surface surfaceGrp table taxonomy terrain text
  textClass timeline titlePage titleStmt trait transpose tree triangle u valItem valList`);

/** Where a line, page, column, gathering begins; an empty space is one too. */
const BREAKS = setOf('lb pb cb gb space');

/** `apart`: words on its sides are two; `joined`: one word; undefined: no break. */
export function breakOf(name: string, broken: string | undefined): 'apart' | 'joined' | undefined {
  if (!BREAKS.has(name)) return undefined;
  return broken === 'no' ? 'joined' : 'apart';
}

/** Types of notes with which corpora of parliaments (Parla-CLARIN, ParlaMint) keep what the record itself reports. */
const REPORTED = setOf(
  'comment narrative stage action applause laughter interruption time vote vote-ayes vote-noes vote-abstentions quorum president summary',
);

/** What may stand between a printed label and its utterance: breaks, notes, what happened meanwhile. */
const PASSED = setOf('lb pb cb gb milestone anchor note vocal incident kinesic gap pause shift');

/** Whether an utterance follows the element of this index; `names` are those of an element's children. */
export function standsBefore(names: readonly (string | undefined)[], index: number): boolean {
  for (let i = index + 1; i < names.length; i++) {
    const name = names[i];
    if (name === undefined || !PASSED.has(name)) return name === 'u';
  }
  return false;
}

/** Where a note stands: `within` an utterance, `beside` one in its division, `before` one. */
interface NotePlace {
  readonly within: boolean;
  readonly beside: boolean;
  readonly before: boolean;
}

/**
 * What a note of a transcript of speech really is: a speaker's printed label, or a stage direction, which are the
 * record's own words in their place; undefined: a note.
 */
export function printedAs(type: string | undefined, place: NotePlace): 'speaker' | 'stage' | undefined {
  if (type?.toLowerCase() === 'speaker' && (place.within || place.before)) return 'speaker';
  return type !== undefined && REPORTED.has(type) && (place.within || place.beside) ? 'stage' : undefined;
}

/**
 * What a marker of a note looks like: no more than one letter among a few signs. Examples: "1", "[12]", "3a", "*"; not:
 * "note 3".
 */
export const MARKER = /^(?=.{0,6}$)[^\p{L}\s]*\p{L}?[^\p{L}\s]*$/u;

/** Types by which projects say so: "noteMark", "noteAnchor", "footnote", "fn", "endnote-ref". */
const MARK_TYPE = /^(?:foot|end)?(?:note|fn)(?:[-_.]?(?:anchor|call|mark|number|ref))?$/iu;
const RAISED = setOf('sup super superscript');

/** What an element says of itself by its attributes. */
type Said = (attribute: string) => string | undefined;

export const isRaised = (said: Said): boolean =>
  `${said('rend') ?? ''} ${said('rendition') ?? ''}`.split(/[\s#]+/u).some((word) => RAISED.has(word.toLowerCase()));

/** Whether a pointer says by itself that it is the mark of a note, whose note may be anywhere: by type, or raised. */
export const saysMark = (said: Said): boolean => MARK_TYPE.test(said('type') ?? '') || isRaised(said);

/** Points in a text: what a document, against TEI's grammar, puts in them stands behind them. */
export const POINTS = setOf('anchor milestone ptr');

const ORIGINAL = setOf('abbr orig sic');

/** Their children are alternatives; a group of readings stands for the one of them that is read. */
export const ALTERNATIVES = setOf('choice app rdgGrp');

/** Which of alternatives is read, by their names in their order: its index, -1 for none; undefined: all are. */
export function readingOf(parent: string, alternatives: readonly string[]): number | undefined {
  if (parent === 'choice') {
    const own = alternatives.findIndex((name) => ORIGINAL.has(name));
    return own >= 0 ? own : 0;
  }
  if (!ALTERNATIVES.has(parent)) return undefined;
  const lemma = alternatives.indexOf('lem');
  return lemma >= 0 ? lemma : alternatives.findIndex((name) => name === 'rdg' || name === 'rdgGrp');
}
