import { anyOf, perTable, type LayoutWords } from '../../language/index.js';
import type { ParticipantRole } from '../../model/index.js';
import { pattern, span, type Span } from '../../text/index.js';
import { namedIn } from './entry.js';
import { commaOrAnd } from './list-words.js';
import { mentionAt, type Mentioned } from './participants.js';
import { bare } from './trailing-name.js';

/** `Dean of `, `Archdeacons of `, `the Representatives of `. */
const leadOf = perTable(({ articles, ofCountry }: LayoutWords) =>
  pattern(
    `^[\\s—–-]*(?:(?:${anyOf(articles)})\\s)?((?:\\p{Lu}[\\p{L}’'-]+\\s){0,2}(\\p{Lu}[\\p{L}’'-]+))\\s(?:${anyOf(ofCountry)})\\s`,
    'iu',
  ),
);

/** `Wells (Dr. Holm)`: of what, and who. */
const HOLDER = pattern(/^\s*(\p{Lu}[\p{L}\p{M} .’'-]{1,40}?)\s\(([^()]{3,60})\)\s*\.?\s*$/u);

/**
 * `Dean of Fale (Dr. Holm)`, `Archdeacons of Kenna (J. Moss) and Torr (S. Lund)`: each by his dignity, and in brackets
 * who holds it. None where a statement is anything else.
 */
export function dignitiesIn(
  statement: string,
  words: LayoutWords,
  roles: readonly ParticipantRole[],
  piecesOf: (text: string, offset: number, separator: RegExp) => readonly Span[],
): readonly Mentioned[] {
  const lead = leadOf(words).exec(statement);
  if (lead === null) return [];
  const [whole, office, head] = lead as unknown as [string, string, string];
  const plural = words.pluralTitles.get(office.toLowerCase());
  const isOffice = words.officeWords.has(bare(head)) || words.forenameTitles.has(bare(head));
  if (plural === undefined && !isOffice) return [];
  const held = piecesOf(statement.slice(whole.length), whole.length, commaOrAnd(words));
  if (held.length > 1 && plural === undefined) return [];
  const found = held.map(({ start, end }): Mentioned | undefined => {
    const own = statement.slice(start, end);
    const [, of, holder] = HOLDER.exec(own) ?? [];
    if (of === undefined || holder === undefined) return undefined;
    const [named, ...others] = namedIn(holder, words);
    if (named?.name === undefined || others.length > 0) return undefined;
    const at = start + own.indexOf('(') + 1;
    const offices = [`${plural ?? office} ${words.ofWord} ${of}`, ...named.offices];
    return { ...mentionAt({ ...named, offices }, at, roles), span: span(at + named.span.start, at + named.span.end) };
  });
  return found.every((one) => one !== undefined) ? found : [];
}
