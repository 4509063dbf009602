import { report, type Diagnostic, type Place } from '../../diagnostics/index.js';
import type { Span } from '../../text/index.js';
import { fitForenames, forenameKeys } from './forenames.js';
import type { Lexicon } from './lexicon.js';
import { spanOf, type Found } from './mention.js';
import { isWomans } from './name-resolution.js';
import type { TextWords } from './text-words.js';
import { phraseKey } from './words.js';

/** Most candidates named in a message. */
const MOST_CANDIDATES = 5;

/** One diagnostic for each person nobody knows, and each name that may be several persons', at its first place. */
export function diagnose(
  text: TextWords,
  found: readonly Found[],
  lexicon: Lexicon,
  placeOf: (span: Span) => Place,
): readonly Diagnostic[] {
  const open: Open[] = [];
  const bySurname = new Map<string, Open[]>();
  for (const each of found) {
    if (each.resolution.status === 'resolved') continue;
    const surname = `${each.resolution.status} ${phraseKey(each.mention.name.surname)}`;
    const namesakes = bySurname.get(surname) ?? [];
    bySurname.set(surname, namesakes);
    const same = namesakes.find(({ fullest }) => isSame(fullest, each, text, lexicon));
    if (same !== undefined) {
      same.found.push(each);
      if (each.mention.name.forenames.length > same.fullest.mention.name.forenames.length) same.fullest = each;
    } else {
      const made = { found: [each], fullest: each };
      namesakes.push(made);
      open.push(made);
    }
  }
  return open.map((each) => doubtOf(text, each, placeOf));
}

/** The places that name someone in one way, or someone nobody knows in any. */
interface Open {
  readonly found: Found[];
  /** The one with most forenames: whose name differs from this is another. */
  fullest: Found;
}

/** Whether two names left open are one person's, as far as they tell; names of several are told apart by their form. */
function isSame(a: Found, b: Found, text: TextWords, lexicon: Lexicon): boolean {
  if (a.resolution.status === 'ambiguous') return surfaceOf(text, a) === surfaceOf(text, b);
  const [one, other] = [a.mention.name, b.mention.name];
  if (isWomans(one, lexicon) !== isWomans(other, lexicon)) return false;
  const [said, known] = [forenameKeys(one.forenames), forenameKeys(other.forenames)];
  return said.length === 0 || known.length === 0 || fitForenames(said, known, [], lexicon) !== 'conflict';
}

function doubtOf(text: TextWords, { found }: Open, placeOf: (span: Span) => Place): Diagnostic {
  const [first] = found as [Found];
  const place = placeOf(spanOf(text.words, first.mention));
  const times = found.length === 1 ? 'once' : `${found.length} times`;
  const forms = [...new Set(found.map((f) => surfaceOf(text, f)))];
  const name = forms.reduce((longest, form) => (form.length > longest.length ? form : longest));
  if (first.resolution.status === 'unknown') {
    const others = forms.filter((form) => form !== name).map((form) => `"${form}"`);
    const also = others.length === 0 ? '' : `, also as ${others.join(', ')}`;
    const note = 'An entry in a register, or in the list of participants, would make this person known.';
    return report(
      'person-unknown',
      `Nobody is known by the name "${name}" (${times}${also}); it is marked without identity.`,
      { place, actual: name, ...(others.length === 0 ? {} : { note }) },
    );
  }
  const { candidates } = first.resolution;
  const names = candidates.slice(0, MOST_CANDIDATES).map((c) => `"${c.name}" (${c.id})`);
  const more = candidates.length > MOST_CANDIDATES ? ` or ${candidates.length - MOST_CANDIDATES} more` : '';
  return report('person-ambiguous', `"${name}" (${times}) may be ${names.join(' or ')}${more}.`, {
    place,
    actual: name,
    note: WHAT_DECIDES,
  });
}

const WHAT_DECIDES =
  'A forename, an initial or an office beside the name would decide, or one of them among the participants; else a decision of kind "identify".';

const surfaceOf = (text: TextWords, { mention }: Found): string => {
  const { start, end } = spanOf(text.words, mention);
  return text.text.slice(start, end).replace(/\s+/g, ' ');
};
