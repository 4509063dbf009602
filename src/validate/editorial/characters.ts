import { report, type Diagnostic, type RuleName } from '../../diagnostics/index.js';
import type { TeiDocument, TextPiece } from '../../tei/index.js';
import type { EditorialRule } from './rule.js';

interface Kind {
  readonly rule: RuleName;
  readonly pattern: RegExp;
  /** What is found, for one and for several. */
  readonly what: readonly [one: string, many: string];
  readonly note: string;
  /** Where the characters are right after all. */
  readonly unless?: () => RegExp;
}

/** Characters that look like others, or like nothing. Example: "co\u00ADoperation". */
const KINDS: readonly Kind[] = [
  {
    rule: 'soft-hyphen',
    pattern: /\u00AD/gu,
    what: ['a soft hyphen', 'soft hyphens'],
    note: 'Remove it, or mark a division of the source with lb.',
  },
  {
    rule: 'no-break-space',
    pattern: /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu,
    what: ['an unusual space', 'unusual spaces'],
    note: 'Write a common space, unless the space is meant.',
    // The ideographic space belongs to these scripts.
    unless: () => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  },
  {
    rule: 'private-use-character',
    pattern: /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/gu,
    what: ['a character of the private use area', 'characters of the private use area'],
    note: 'Use g with a charDecl, or the Unicode character that is meant.',
  },
  {
    rule: 'bidi-control',
    pattern: /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
    what: ['an invisible control of direction', 'invisible controls of direction'],
    note: 'Remove it: words would not be shown as they are stored.',
    unless: () => /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u,
  },
  {
    rule: 'replacement-character',
    pattern: /\uFFFD/gu,
    what: ['a lost character (U+FFFD)', 'lost characters (U+FFFD)'],
    note: 'Restore it from the source, or mark the place with gap or unclear.',
  },
];

const LINES = 8;

/** One finding for each kind, at its first place: a file wrongly converted has thousands. */
function checkKind({ rule, pattern, what, note, unless }: Kind, document: TeiDocument): readonly Diagnostic[] {
  if (!pattern.test(document.source.text) && !document.source.text.includes('&#')) return [];
  pattern.lastIndex = 0;
  const offsets = textPieces(document).flatMap((piece) =>
    [...piece.text.matchAll(pattern)].map(({ index, 0: character }) => ({ offset: offsetIn(piece, index), character })),
  );
  if (offsets.length === 0 || unless?.().test(document.source.text) === true) return [];
  return [
    several(
      document,
      rule,
      what,
      note,
      offsets.map(({ offset }) => offset),
      offsets[0]!.character,
    ),
  ];
}

/** Offsets within a text with references (`&#xA0;`) are those of its beginning. */
const offsetIn = ({ text, start, end }: TextPiece, index: number): number =>
  end - start === text.length ? start + index : start;

const textPieces = (document: TeiDocument): readonly TextPiece[] =>
  document.texts.filter(({ parent }) => !parent.name.startsWith('{}'));

function several(
  document: TeiDocument,
  rule: RuleName,
  what: Kind['what'],
  note: string,
  offsets: readonly number[],
  character: string,
): Diagnostic {
  const lines = [...new Set(offsets.slice(0, 1000).map((offset) => document.placeAt(offset).start.line))];
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  const where =
    lines.length < 2 ? '' : `, in lines ${lines.slice(0, LINES).join(', ')}${lines.length > LINES ? '…' : ''}`;
  const message =
    offsets.length === 1
      ? `The text holds ${what[0]}, ${code}.`
      : `The text holds ${offsets.length} ${what[1]}${where}; the first is ${code}.`;
  return report(rule, message, { place: document.placeAt(offsets[0]!), actual: code, note });
}

function checkNormalisation(document: TeiDocument): readonly Diagnostic[] {
  if (document.source.text.normalize('NFC') === document.source.text) return [];
  const wrong = textPieces(document).filter(({ text }) => text.normalize('NFC') !== text);
  const offsets = wrong.map((piece) => offsetIn(piece, firstDifference(piece.text)));
  const first = wrong[0];
  if (first === undefined) return [];
  const character = String.fromCodePoint(first.text.codePointAt(firstDifference(first.text))!);
  const what = [
    'a character that is not in Unicode normalisation form C',
    'pieces that are not in Unicode normalisation form C',
  ] as const;
  return [
    several(
      document,
      'not-nfc',
      what,
      'Normalise the file to NFC: what looks alike is then alike.',
      offsets,
      character,
    ),
  ];
}

function firstDifference(text: string): number {
  const normal = text.normalize('NFC');
  let i = 0;
  while (i < text.length && text[i] === normal[i]) i++;
  return Math.min(i, text.length - 1);
}

/** Characters are what they look like (TEI Guidelines, CH). */
export const characters: readonly EditorialRule[] = [
  ...KINDS.map((kind): EditorialRule => ({ rules: [kind.rule], check: (document) => checkKind(kind, document) })),
  { rules: ['not-nfc'], check: checkNormalisation },
];
