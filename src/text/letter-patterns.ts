/**
 * A regular expression over letters of any script (`\p{L}`, `\p{Lu}`…), which costs V8 half a millisecond each to
 * compile. Texts of Latin-1 letters and common marks, nearly all there are, are read by plain ranges in its place,
 * which cost next to nothing. The methods are those of `RegExp` and `String`; they keep no state, so a global pattern
 * may be shared.
 */
export interface Pattern {
  readonly test: (text: string) => boolean;
  readonly exec: (text: string) => RegExpExecArray | null;
  /** The first match's text, or every match's where the pattern is global. */
  readonly match: (text: string) => readonly string[];
  readonly matchAll: (text: string) => readonly RegExpExecArray[];
  readonly replace: (text: string, by: string | ((...match: string[]) => string)) => string;
  /** Where the first match begins; -1 without one. */
  readonly search: (text: string) => number;
}

/** What a property's letters are in Latin-1 and common punctuation, as part of a class. */
const RANGES: Readonly<Record<string, string>> = {
  L: 'A-Za-z\\xAA\\xB5\\xBA\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\xFF',
  Lu: 'A-Z\\xC0-\\xD6\\xD8-\\xDE',
  Ll: 'a-z\\xB5\\xDF-\\xF6\\xF8-\\xFF',
  M: '',
  N: '0-9\\xB2\\xB3\\xB9\\xBC-\\xBE',
  Nd: '0-9',
};

const PLAIN = /^[\0-\xFF\u2000-\u206F\u20A0-\u20BF]*$/;
/** Many patterns are asked of one text, one after the other. */
let last = { text: '', isPlain: true };

function isPlain(text: string): boolean {
  if (text !== last.text) last = { text, isPlain: PLAIN.test(text) };
  return last.isPlain;
}

/** A class, a property outside one, or what only looks like the beginning of either. */
const PART = /\[(?:\\.|[^\]\\])*\]|\\p\{\w+\}|\\[[\\]/g;
const PROPERTY = /\\p\{(\w+)\}/g;

const ranges = (text: string): string => text.replace(PROPERTY, (_, name: string) => RANGES[name]!);

const plainly = (source: string): string =>
  source.replace(PART, (part) =>
    part.startsWith('[') ? ranges(part) : part.startsWith('\\p') ? `[${ranges(part)}]` : part,
  );

/**
 * Makes a pattern of a regular expression with the flag `u`, or of its source, which is then not compiled before a text
 * asks for it; `\P` and `\u{…}` are not for it.
 */
export function pattern(of: RegExp | string, flags = 'u'): Pattern {
  const [source, all] = typeof of === 'string' ? [of, flags] : [of.source, of.flags];
  let full = typeof of === 'string' ? undefined : of;
  let plain: RegExp | undefined;
  const fit = (text: string): RegExp => {
    const fitting = isPlain(text)
      ? (plain ??= new RegExp(plainly(source), all.replace('u', '')))
      : (full ??= new RegExp(source, all));
    fitting.lastIndex = 0;
    return fitting;
  };
  const exec = (text: string): RegExpExecArray | null => fit(text).exec(text);
  const matchAll = (text: string): readonly RegExpExecArray[] => {
    const [fitting, found] = [fit(text), [] as RegExpExecArray[]];
    for (let match = fitting.exec(text); match !== null; match = fitting.exec(text)) {
      found.push(match);
      if (match[0] === '') fitting.lastIndex++;
    }
    return found;
  };
  return {
    exec,
    matchAll,
    test: (text) => fit(text).test(text),
    match: (text) => text.match(fit(text)) ?? [],
    replace: (text, by) => text.replace(fit(text), by as string),
    search: (text) => text.search(fit(text)),
  };
}
