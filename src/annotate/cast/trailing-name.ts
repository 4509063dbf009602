import { NAME_PARTICLE, NAME_SUFFIX, type LayoutWords } from '../../language/index.js';
import { isCapitalAt, pattern, span, type Span } from '../../text/index.js';
import { ofCountry, unelided } from './list-words.js';

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const INITIALS = pattern(/^(?:\p{Lu}\.-?){1,4}\p{Lu}?$|^\p{Lu}$/u);

/** `Б. П. Чеканов`, `J. Kay`: whether initials lead a name. */
export const beginsWithInitials = (name: string): boolean => INITIALS.test(tokensOf(name)[0]?.text ?? '');

const CAPITALISED = pattern(/^(?:[dlDL]['’]|\p{Ll}{2}-)?[“"‘']?\p{Lu}[\p{L}\p{M}’'`‘.-]*[”"’']?$/u);
/** `M.S.`, `F.R.S`: letters with full stops. */
const DOTTED = pattern(/^(?:\p{Lu}\.){2,}\p{Lu}?$|^\p{Lu}\.\p{Lu}$/u);
const RANK = /^I{1,3}$/u;
const HALF = pattern(/^\p{Ll}\.$/u);
const LONE_CAPITAL = pattern(/^\p{Lu}\.?$/u);

export const tokensOf = (text: string, from = 0): readonly Token[] =>
  [...text.matchAll(/\S+/gu)].map((m) => ({ text: m[0], start: from + m.index, end: from + m.index + m[0].length }));

/** A word as the tables have it: `U.S.` is `us`. */
export const bare = (token: string): string => INNER_STOP.replace(token.toLowerCase().replace(OUTER_MARKS, ''), '');

const OUTER_MARKS = /^[“"‘'(]+|[.,;:)”"’']+$/g;
const INNER_STOP = pattern(/(?<=\p{L})\.(?=\p{L})/gu);

/**
 * The personal name that ends a segment, without the office or title before it: `Rocco Siciliano` in
 * `Acting Secretary of Commerce Rocco Siciliano`.
 */
export function trailingName(text: string, segment: Span, words: LayoutWords): Span | undefined {
  // `Prime Minister Holyoake of New Zealand`: the country is none of the name.
  const country = ofCountry(words).exec(text.slice(segment.start, segment.end));
  if (country && (country[1] === undefined || isOfficeWord(bare(country[1]), words))) {
    const before = span(segment.start, segment.start + country.index);
    const named = trailingName(text, before, words);
    if (named && text.slice(before.start, named.start).trim() !== '') return named;
  }
  const tokens = tokensOf(text.slice(segment.start, segment.end), segment.start);
  if (endsInPlace(tokens, words)) return undefined;
  let last = tokens.length - 1;
  // `Mr. Holm Sen.`, but `Mr. Sen`.
  const isSuffix = (at: number): boolean =>
    NAME_SUFFIX.test(bare(tokens[at]!.text)) && !words.addresses.has(bare(tokens[at - 1]?.text ?? ''));
  while (last > 0 && isSuffix(last)) last--;
  const token = tokens[last];
  if (!token || isSuffix(last)) return undefined;
  const isParticle = (t: Token): boolean =>
    NAME_PARTICLE.test(t.text) || (t.text.endsWith('.') && words.particles.includes(t.text));
  // `M.S.` is no `Ms`.
  const isOffice = (t: Token): boolean =>
    isOfficeWord(DOTTED.test(t.text) ? t.text.toLowerCase() : bare(t.text), words);
  const vouched = isVouched(tokens.slice(0, last), token, words);
  const isName = (t: Token): boolean =>
    CAPITALISED.test(t.text.replace(/[,;]$/u, '')) &&
    !LONE_CAPITAL.test(t.text) &&
    !DOTTED.test(t.text) &&
    !isSmallInCapitals(t.text, words);
  const whole =
    tokens.length >= 2 &&
    tokens.length <= 5 &&
    !isOffice(tokens[0]!) &&
    // `Town Engineer Tor`, `Police Chief King`: the office goes before the name.
    !tokens
      .slice(1, last)
      .some((t) => isOffice(t) && !INITIALS.test(t.text) && !words.forenameTitles.has(bare(t.text))) &&
    !words.addressedOffices.has(bare(token.text)) &&
    // `Business Manager`
    words.plainOffices?.has(bare(token.text)) !== true &&
    tokens
      .slice(0, last + 1)
      .every((t) => isName(t) || INITIALS.test(t.text) || isParticle(t) || NAME_SUFFIX.test(bare(t.text)));
  if (whole && (isName(tokens[0]!) || INITIALS.test(tokens[0]!.text)) && !words.smallWords.has(bare(tokens[0]!.text))) {
    return nameSpan(tokens, withForename(tokens, 0, last, words), tokens.length - 1);
  }
  if (!isName(token) || (isOffice(token) && !vouched)) return undefined;
  let first = last;
  while (first > 0 && last - first < 4) {
    const before = tokens[first - 1]!;
    // `Pfarrer i. R. Christian Kohn`: a short form in two halves. `VLR I Lorenz`: a rank.
    if (INITIALS.test(before.text) && HALF.test(tokens[first - 2]?.text ?? '')) break;
    if (RANK.test(before.text) && tokens[first - 2] !== undefined && isOffice(tokens[first - 2]!)) break;
    // `General Earl Wheeler`; the M. of `Mr. Evan M. Wilcox`, and of `M. S. Orlov` but in French, is no Monsieur.
    const leads = tokens[first - 2];
    const isInitial = LONE_CAPITAL.test(before.text);
    const forename =
      (isInitial && INITIALS.test(tokens[first]!.text) && !words.titles.includes('MM')) ||
      (leads && isOffice(leads) ? words.forenameTitles.has(bare(before.text)) : leads && isInitial && isName(leads));
    // `министром Ландии Э. Хольмом`: whose minister he is.
    const isCountry = leads !== undefined && isOffice(leads) && words.countryBehind?.test(before.text) === true;
    if (
      isCountry ||
      (isOffice(before) && !forename) ||
      !(isName(before) || INITIALS.test(before.text) || (isParticle(before) && first - 1 >= 0))
    ) {
      break;
    }
    first--;
  }
  // `Secretary of State for War`: the office of a department, nobody's name; but for `the MARQUESS OF SALTRY`.
  const isPeer = words.peerages?.has(bare(tokens[first - 2]?.text ?? '')) === true;
  if (
    first > 1 &&
    first === last &&
    !isPeer &&
    isLinked(tokens, first, words) &&
    tokens.slice(0, first - 1).some(isOffice)
  ) {
    return undefined;
  }
  // `Minister of Agriculture & Forestry Kono`: what follows the small word is the office's.
  const small = first > 1 && first < last && words.smallWords.has(tokens[first - 1]!.text);
  const start = small && tokens.slice(0, first).some(isOffice) ? first + 1 : first;
  return nameSpan(tokens, withForename(tokens, start, last, words), tokens.length - 1);
}

/** `l'ambassadeur de Norlande`, `directeur d'Europe`: the office of a place, no name. */
function endsInPlace(tokens: readonly Token[], { placedOffices, particles }: LayoutWords): boolean {
  const [office, link, place] = [tokens.at(-3), tokens.at(-2), tokens.at(-1)];
  const isOffice = (token: Token | undefined): boolean =>
    token !== undefined && placedOffices?.has(unelided(bare(token.text))) === true;
  return (
    (isOffice(office) && particles.includes(link!.text) && isCapitalAt(place!.text, 0)) ||
    (isOffice(link) && OF_PLACE.test(place!.text))
  );
}

const OF_PLACE = pattern(/^d[’']\p{Lu}/u);

/** `Maurer Otto Brammer`, where every noun has a capital: the name begins with the forename. */
function withForename(tokens: readonly Token[], first: number, last: number, { forenames }: LayoutWords): number {
  const given = tokens.findIndex((t, i) => i > first && i < last && forenames?.has(t.text.toLowerCase()) === true);
  return given < 0 || forenames!.has(tokens[first]!.text.toLowerCase()) || SHORT.test(tokens[first]!.text)
    ? first
    : given;
}

const SHORT = /\.$/u;

/** `secretary`, `council’s`, `vice-admiral`. */
const isOfficeWord = (word: string, { officeWords }: LayoutWords): boolean =>
  officeWords.has(word) ||
  officeWords.has(word.replace(/[’']s$|^[dl][’']/u, '')) ||
  (word.includes('-') && word.split('-').every((part) => officeWords.has(part)));

/** `OF` in `MINISTER OF SUPPLY`. */
const isSmallInCapitals = (text: string, { smallWords }: LayoutWords): boolean =>
  text.length > 1 && text === text.toUpperCase() && smallWords.has(text.toLowerCase());

/** `of Fisheries`, `of the Exchequer`. */
const isLinked = (tokens: readonly Token[], at: number, words: LayoutWords): boolean =>
  tokens
    .slice(Math.max(0, at - 2), at)
    .some(
      (t, i, all) =>
        words.officeLinks.has(bare(t.text)) && (i === all.length - 1 || words.smallWords.has(bare(all.at(-1)!.text))),
    );

/**
 * `Mr. Hall`, `P. King`, `Miss Ruth King`, `Police Chief King`: a word of offices that is a name here, for it follows a
 * form of address, perhaps with a forename, or initials, and is not addressed as an office is; or it is a forename too
 * and follows an office.
 */
function isVouched(lead: readonly Token[], token: Token, words: LayoutWords): boolean {
  const [address, before] = [lead.at(-2), lead.at(-1)];
  if (before === undefined || words.addressedOffices.has(bare(token.text))) return false;
  if (address !== undefined && words.addresses.has(bare(address.text)) && !isOfficeWord(bare(before.text), words)) {
    return CAPITALISED.test(before.text);
  }
  if (INITIALS.test(before.text) || words.addresses.has(bare(before.text))) return true;
  return words.forenameTitles.has(bare(token.text)) && words.addressedOffices.has(bare(before.text));
}

function nameSpan(tokens: readonly Token[], first: number, last: number): Span {
  const end = tokens[last]!;
  return span(
    tokens[first]!.start,
    end.end - (NAME_SUFFIX.test(bare(end.text)) ? 0 : (/(?<=\p{Ll})\.$|[,;:]+$/u.exec(end.text)?.[0].length ?? 0)),
  );
}
