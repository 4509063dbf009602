/** The element that is open where reading stopped. */
interface OpenTag {
  readonly name: string;
  readonly start: number;
}

interface Situation {
  readonly text: string;
  /** Just behind the last character read. */
  readonly offset: number;
  readonly open: OpenTag | undefined;
  /** "line 7" for an offset. */
  readonly line: (offset: number) => string;
}

interface Refused {
  readonly message: string;
  readonly offset: number;
}

type Wording = (situation: Situation, parserMessage: string) => string;

const DUPLICATE = /^duplicate attribute: (?:\{[^}]*\})?(.*)\.$/u;
const STRAY = 'An "&" is not followed by an entity name and ";"; write "&amp;" for the character itself.';

/** What the parser says (the beginning of it) → the sentence for people. First match wins. */
const WORDINGS: readonly (readonly [start: string, wording: Wording])[] = [
  ['disallowed character in tag name', () => 'A "<" is not followed by a name; write "&lt;" for the character itself.'],
  ['disallowed character in attribute name', (s) => `An attribute cannot be named or end with ${lastCharacter(s)}.`],
  ['disallowed character in closing tag', (s) => `The end tag holds ${lastCharacter(s)}, which has no place there.`],
  ['disallowed character in processing', (s) => `A processing instruction's name holds ${lastCharacter(s)}.`],
  ['disallowed character', disallowed],
  [
    'undefined entity',
    (s) => `The entity "${entityName(s)}" is not declared; XML knows only lt, gt, amp, apos and quot.`,
  ],
  ['empty entity name', () => 'An "&" is directly followed by ";"; write "&amp;" for the character itself.'],
  [
    'malformed character entity',
    (s) => `The character reference "&${entityName(s)};" denotes no character that XML allows.`,
  ],
  ['the string "]]>"', () => 'The text holds "]]>", which ends a CDATA section; write "]]&gt;".'],
  ['unexpected close tag', mismatched],
  ['unmatched closing tag', (s) => `The end tag "</${closingName(s)}>" closes nothing.`],
  ['unclosed tag', unclosed],
  ['unexpected end', () => 'The document ends in the middle of a tag, a comment or a section.'],
  ['document must contain a root', () => 'The document holds no element.'],
  ['documents may contain only one root', () => 'A second element follows the root element; a document has one.'],
  ['text data outside of root', () => 'There is text outside the root element.'],
  ['attribute without value', () => 'An attribute has no value.'],
  ['unquoted attribute value', () => 'An attribute value is not in quotation marks.'],
  ['no whitespace between attributes', () => 'There is no space between two attributes.'],
  ['duplicate attribute', (_, m) => `The attribute "${DUPLICATE.exec(m)?.[1] ?? ''}" is given twice.`],
  [
    'unbound namespace prefix',
    (_, m) =>
      `The namespace prefix ${m.slice('unbound namespace prefix: '.length).replace(/\.$/u, '')} is not declared.`,
  ],
  [
    'malformed name',
    (_, m) =>
      `The name "${m.slice('malformed name: '.length).replace(/\.$/u, '')}" is not a prefix, a colon and a local name.`,
  ],
  ['malformed comment', () => 'A comment holds "--".'],
  ['forward-slash in opening tag', () => 'A "/" in a start tag is not followed by ">".'],
  ['inappropriately located doctype', () => 'A document type declaration stands in the wrong place.'],
  ['an XML declaration must be at the start', () => 'The XML declaration does not stand at the very beginning.'],
  ['the XML declaration must appear at the start', () => 'The XML declaration does not stand at the very beginning.'],
  ['incorrect syntax', () => 'A "<!" begins neither a comment nor a CDATA section.'],
];

const STRAY_AMPERSAND = /&(?!(?:#[0-9]{1,20}|#x[0-9a-fA-F]{1,20}|[^\s&;#<>"']{1,1000});)/gu;

/** The parser looks for the ";" of an entity as far as the end of the file; people look for the "&". */
function strayAmpersand(text: string, from: number, to: number): number | undefined {
  if (text.startsWith('<!', from) || text.startsWith('<?', from)) return undefined;
  STRAY_AMPERSAND.lastIndex = from;
  const match = STRAY_AMPERSAND.exec(text);
  if (match === null || match.index >= to) return undefined;
  return (
    match.index +
    (/^&(?:#x?[0-9a-fA-F]*|[\p{L}_:][\p{L}\p{N}._:-]*)?/u.exec(text.slice(match.index, match.index + 1000))?.[0]
      .length ?? 1)
  );
}

/**
 * A sentence for what the XML parser found, and the place to show for it; `from` is where the latest complete piece of
 * markup ended.
 */
export function wellFormednessMessage(
  parserMessage: string,
  text: string,
  offset: number,
  open: OpenTag | undefined,
  line: (offset: number) => string,
  from: number,
): Refused {
  const ampersand = strayAmpersand(text, from, offset);
  if (ampersand !== undefined) return { message: STRAY, offset: ampersand };
  const wording = WORDINGS.find(([start]) => parserMessage.startsWith(start))?.[1];
  const message =
    wording?.({ text, offset, open, line }, parserMessage) ?? `The document is not well-formed: ${parserMessage}`;
  return { message, offset: placeOf(parserMessage, text, offset, open, from) };
}

/** Where XML parsers commonly report each fault, so that our positions agree with theirs. */
function placeOf(parserMessage: string, text: string, offset: number, open: OpenTag | undefined, from: number): number {
  if (
    parserMessage.startsWith('unexpected close tag') ||
    parserMessage.startsWith('disallowed character in closing tag')
  ) {
    const name = text.lastIndexOf('</', offset - 2) + 2;
    return open !== undefined && text.startsWith(open.name, name) ? name + open.name.length : name;
  }
  if (parserMessage.startsWith('documents may contain only one root')) return text.lastIndexOf('<', offset - 1) + 1;
  if (parserMessage.startsWith('text data outside of root')) return from + /^\s*/u.exec(text.slice(from))![0].length;
  if (ONE_TOO_FAR.some((start) => parserMessage.startsWith(start))) return offset - 1;
  return parserMessage.startsWith('disallowed character')
    ? Math.max(0, offset - lastCharacterOf(text, offset).length)
    : offset;
}

/** Faults that the parser notices with the character behind them. */
const ONE_TOO_FAR = [
  'malformed comment',
  'no whitespace between attributes',
  'attribute without value',
  'unquoted attribute value',
  'forward-slash',
];

function lastCharacterOf(text: string, offset: number): string {
  const unit = text.charCodeAt(offset - 1);
  return text.slice(unit >= 0xdc00 && unit <= 0xdfff ? offset - 2 : offset - 1, offset);
}

function lastCharacter(s: Situation): string {
  return named(lastCharacterOf(s.text, s.offset));
}

function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return code > 0x20 && code < 0x7f ? `"${character}"` : hex;
}

function disallowed(s: Situation): string {
  const character = lastCharacterOf(s.text, s.offset);
  if (character === '<') return 'An attribute value holds "<"; write "&lt;".';
  return `The document holds the character ${named(character)}, which XML does not allow.`;
}

function entityName(s: Situation): string {
  const start = s.text.lastIndexOf('&', s.offset);
  return s.text.slice(start + 1, Math.min(s.offset - 1, start + 60));
}

function closingName(s: Situation): string {
  const start = s.text.lastIndexOf('</', s.offset - 1);
  return s.text.slice(start + 2, Math.min(s.offset, start + 80)).replace(/[\s>].*$/su, '');
}

function mismatched(s: Situation): string {
  const name = closingName(s);
  if (s.open === undefined) return `The end tag "</${name}>" closes nothing.`;
  return `The end tag "</${name}>" stands where "</${s.open.name}>" is due (opened in ${s.line(s.open.start)}).`;
}

function unclosed(s: Situation): string {
  return s.open === undefined
    ? 'An element is never closed.'
    : `The element "${s.open.name}", opened in ${s.line(s.open.start)}, is never closed.`;
}
