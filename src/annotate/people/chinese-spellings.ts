/** Shortest name of which two spellings can be told to be the same. */
const LEAST = 4;

/** Whether two folded given names are one Chinese name, written in Wade-Giles and in Pinyin: `tsetung`, `zedong`. */
export const isSameChinese = (a: string, b: string): boolean =>
  a.length >= LEAST && b.length >= LEAST && sounds(a) === sounds(b);

/**
 * What both spellings of a sound become. Not every two are told apart: it is for names of which the family name agrees.
 */
const sounds = (name: string): string =>
  name
    .replace(/hs|sh|x/g, 's')
    .replace(/ts|tz|zh|ch|[qjzcr]/g, 'z')
    .replace(/d/g, 't')
    .replace(/b/g, 'p')
    .replace(/g/g, 'k')
    .replace(/unk/g, 'onk')
    .replace(/ien/g, 'ian')
    .replace(/([ei])h/g, '$1');
