import type { Language } from '../../language/index.js';
import type { Context, Participant } from '../../model/index.js';
import { resolveName, type PeopleIndex } from '../people/index.js';
import { beginsAsOffice, holderOf } from './holders.js';
import { identifierOf, type Mentioned } from './participants.js';
import { fittingOf, saysNoOffice } from './same-person.js';
import { isMisspelt, type mentioned } from './subject-names.js';
import type { Subject } from './subjects.js';
import { pattern } from '../../text/index.js';

/** The subjects whom neither the title block nor labels explain, by what they name. */
export const newcomersAmong = (
  subjects: readonly { readonly subject: Subject; readonly mention: ReturnType<typeof mentioned> }[],
  cast: Omit<Present, 'isTold'>,
  index: PeopleIndex,
  context: Context,
): readonly Mentioned[] => {
  const namesakes = namesakesAmong(
    subjects.flatMap(({ mention }) => mention?.mentioned ?? []),
    cast.known,
    context.language,
  );
  return subjects.flatMap(({ subject, mention }) => {
    const isOne =
      mention?.mentioned !== undefined &&
      (namesakes.has(mention.mentioned) ||
        isNew(mention.mentioned, { ...cast, isTold: mayBeTold(subject) }, index, context));
    return isOne ? [mention.mentioned] : [];
  });
};

/** `Cllr H. LUMB said`, `Miss E. LUMB said`, where a label has no more than `Cllr LUMB:`: two, of whom he is one. */
function namesakesAmong(
  mentions: readonly Mentioned[],
  known: readonly Participant[],
  language: Language,
): ReadonlySet<Mentioned> {
  const found = new Set<Mentioned>();
  for (const p of known.filter(({ name, registered }) => !registered && !/\s/u.test(name))) {
    const own = mentions.filter((m) => m.name?.includes(' ') === true && fittingOf([p], m, language).length > 0);
    const isOfOne = ({ name }: Mentioned): boolean =>
      own.every((m) => fittingOf([{ ...p, name: name! }], m, language).length > 0);
    if (!own.every(isOfOne)) own.forEach((m) => found.add(m));
  }
  return found;
}

/**
 * `Nasser said`, `I believe that President Ash was not aware`: among others who are listed one of them may be telling
 * it.
 */
const mayBeTold = ({ form, first, opening }: Subject): boolean =>
  form === 'word' || (!first && opening.verb !== 'strong');

/** Who takes part before subjects are asked, those listed among them, and whether one of them may tell of a subject. */
interface Present {
  readonly first: readonly Participant[];
  readonly known: readonly Participant[];
  readonly knownIds: ReadonlySet<string>;
  readonly isTold: boolean;
}

/** Whether a subject is somebody whom those who take part do not explain. */
function isNew(
  mention: Mentioned,
  { first, known, knownIds, isTold }: Present,
  index: PeopleIndex,
  context: Context,
): boolean {
  if (mention.name === undefined && isAmong(first, context.language)) return false;
  // `Le chef d'état-major` where one is listed as `Chef d'état-major général`: he or another.
  if (mention.name === undefined && known.some((p) => beginsAsOffice(p, mention.offices[0] ?? ''))) return false;
  // `Le ministre allemand`: whose minister is said, and not who.
  if (mention.name === undefined && OF_COUNTRY.test(mention.offices[0] ?? '')) return false;
  // `Der norländische Botschafter` where one ambassador is listed, and nothing says of where: he or another.
  const bare = mention.name === undefined ? (ATTRIBUTED.exec(mention.offices[0] ?? '')?.[1] ?? '') : '';
  if (bare !== '' && known.some((p) => holderOf(bare, [p], context) === p.id)) return false;
  // Whom a register knows twice is nobody new.
  if (mention.name !== undefined && resolveName(index, mention.name).status === 'ambiguous') return false;
  // Whom a register knows and nobody lists takes part by what he says, as he would without the register.
  const id = identifierOf(known, mention, context)(index);
  if (id !== undefined && (knownIds.has(id) || (isTold && first.length >= FEWEST_LISTED))) return false;
  return !isMisspelt(mention, known);
}

const OF_COUNTRY = pattern(/^\p{Ll}+\s\p{Ll}+$/u);
const ATTRIBUTED = pattern(/^\p{Ll}.*\s(\p{Lu}\S+)$/u);

/** So many whom a list names are a list of those present. */
const FEWEST_LISTED = 2;

/**
 * Whether an office that nobody in the record is said to hold is one of those listed, whose office the list does not
 * say: then it is nobody new, and stays open.
 */
const isAmong = (listed: readonly Participant[], language: Language): boolean =>
  !isOfEachSide(listed) &&
  (listed.some((p) => p.registered)
    ? listed.filter((p) => !p.offices.includes(p.name)).length >= FEWEST_LISTED
    : listed.filter((p) => saysNoOffice(p, language)).length >= FEWEST_LISTED);

/** `France . . . M. HOLM`, `Japan . . . M. ITO`: each represents another, so that nobody is the secretary. */
const isOfEachSide = (listed: readonly Participant[]): boolean => {
  const sides = listed.flatMap(({ side }) => side ?? []);
  return sides.length >= FEWEST_SIDES && new Set(sides).size === sides.length;
};
const FEWEST_SIDES = 3;
