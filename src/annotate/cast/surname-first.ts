import { pattern, span } from '../../text/index.js';
import type { Named } from './entry.js';

/** `Golov, I. I.`, `Karpin Iu. V.`: the surname first. Not `Bell, M.P.`, `Marsh, U.S. Ambassador`. */
const INVERTED = pattern(
  /(?<!\p{L})(\p{Lu}[\p{L}\p{M}’'-]+)(?:,\s((?:\p{Lu}\p{L}?\.(?:\s(?=\p{Lu}\p{L}?\.))?){1,3})(?=\s*(?:[,;)]|\p{Ll}{1,3}\s|$))|\s((?:\p{Lu}\p{L}?\.(?:\s(?=\p{Lu}\p{L}?\.))?){1,3})(?=\s*(?:[,;()]|$)))/gu,
);
/** `Орлов Г. Г`, `Орлов Г.Г`: initials whose last full stop is not among a text's own. */
const OPEN_INITIALS = pattern(/\s(?:\p{Lu}\.)?\p{Lu}$/u);

/** A text with the full stop of the initials that end it. */
export const withLastStop = (text: string): string => (OPEN_INITIALS.test(text) ? `${text}.` : text);

/** Honours, degrees and states that look like initials: `M.P.`, `Q.C.`, `F.R.S.`, `U.S.` */
const HONOURS = /^(?:U\.[SKN]|M\.P|Q\.C|K\.C|F\.R\.S|R\.N|Jr|Sr|Ph)\.?/u;
/** `G. H. DARWEN, C.B.`: who has initials before his surname has none behind it. */
const INITIAL_BEFORE = pattern(/(?:^|\s)\p{Lu}\p{Ll}?\.\s?$/u);

/**
 * The persons whom a text gives surname first; `Golov, I. I., Zaitsev, A. M.` is two. Their names go forenames first.
 */
export const invertedNames = (text: string): readonly Named[] =>
  INVERTED.matchAll(text)
    .map((m) => ({ surname: m[1]!, initials: m[2] ?? m[3]!, where: span(m.index, m.index + m[0].length) }))
    .filter(({ initials, where }) => !HONOURS.test(initials) && !INITIAL_BEFORE.test(text.slice(0, where.start)))
    .map(({ surname, initials, where }) => ({ name: `${initials} ${surname}`, span: where, offices: [] }));
