import { report, type Diagnostic, type Place, type RuleName } from '../diagnostics/index.js';
import { lineStarts, positionAt, type SourceText } from '../text/index.js';

/** What XML 1.0 (production 2) does not allow; vertical tabs and form feeds are handled as white space before. */
const FORBIDDEN =
  /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** White space that XML forbids: a form feed ends a page, a vertical tab is Word's line break. */
const FORBIDDEN_SPACE = /[\u000b\u000c]/g;

/** The first character of a value that no XML can hold, by its name: `U+0001`. Vertical tabs and form feeds too. */
export function forbiddenIn(text: string): string | undefined {
  const found = text.match(FORBIDDEN)?.[0] ?? text.match(FORBIDDEN_SPACE)?.[0];
  return found === undefined ? undefined : codePointName(found);
}

interface Notice {
  readonly rule: RuleName;
  readonly what: string;
  readonly pattern: RegExp;
  readonly fate: string;
}

/** Characters worth a word, at most once per kind and file. */
const NOTICES: readonly Notice[] = [
  { rule: 'character-kept', what: 'no-break spaces', pattern: /[\u00a0\u202f]/g, fate: 'they are kept' },
  { rule: 'character-kept', what: 'soft hyphens (U+00AD)', pattern: /\u00ad/g, fate: 'they are kept' },
  { rule: 'character-kept', what: 'combining characters', pattern: /\p{M}+/gu, fate: 'they are kept, not composed' },
  {
    rule: 'character-kept',
    what: 'zero-width or direction marks',
    pattern: /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g,
    fate: 'they are kept',
  },
  {
    rule: 'character-damaged',
    what: 'C1 control characters (U+0080 to U+009F)',
    pattern: /[\u0080-\u0084\u0086-\u009f]/g,
    fate: 'they are kept',
  },
  { rule: 'character-damaged', what: 'replacement characters (U+FFFD)', pattern: /\ufffd/g, fate: 'they are kept' },
  { rule: 'character-damaged', what: 'private use characters', pattern: /\p{Co}/gu, fate: 'they are kept' },
];

/** The source with each character that XML forbids replaced, one unit for one: the offsets stay those of the source. */
export const readable = (text: string): string => text.replace(FORBIDDEN, '\ufffd').replace(FORBIDDEN_SPACE, ' ');

const codePointName = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const times = (count: number): string => ['', 'once', 'twice'][count] ?? `${count} times`;

function placeIn(source: SourceText): (offset: number) => Place {
  let starts: ArrayLike<number> | undefined;
  return (offset) => ({ file: source.name, start: positionAt((starts ??= lineStarts(source.text)), offset) });
}

/**
 * What there is to say of a text's characters: forbidden ones by code point, others by kind, each kind once. `place`:
 * where an offset stands, where the text is not its own source.
 */
export function characterDiagnostics(source: SourceText, place = placeIn(source)): Diagnostic[] {
  const forbidden = new Map<string, { readonly first: number; count: number }>();
  for (const { 0: character, index } of source.text.matchAll(FORBIDDEN)) {
    const seen = forbidden.get(character);
    if (seen === undefined) forbidden.set(character, { first: index, count: 1 });
    else seen.count++;
  }
  const found = [...forbidden].map(([character, { first, count }]) => {
    const message =
      `The character ${codePointName(character)}, which XML forbids, occurs ${times(count)}, ` +
      `first at offset ${first}; it is replaced by U+FFFD.`;
    return report('character-forbidden', message, { place: place(first) });
  });
  for (const { rule, what, pattern, fate } of NOTICES) {
    const matches = [...source.text.matchAll(pattern)];
    if (matches.length > 0) {
      found.push(
        report(rule, `The text has ${what}: ${times(matches.length)}; ${fate}.`, { place: place(matches[0]!.index) }),
      );
    }
  }
  return found;
}
