import type { Language } from '../../language/index.js';
import type { Participant } from '../../model/index.js';
import { resolveName, type PeopleIndex } from '../people/index.js';
import { wordsIn } from './name-keys.js';
import type { Mentioned } from './participants.js';
import { fitting } from './same-person.js';

/** The labels of those whom the register makes only probable, and no list has: a label alone makes nobody surer. */
export function onlyProbable(
  byText: ReadonlyMap<string, readonly string[]>,
  participants: readonly Participant[],
  listed: readonly string[],
): readonly string[] {
  const ids = new Set(participants.flatMap(({ id, cert }) => (cert === undefined || listed.includes(id) ? [] : [id])));
  return [...byText].flatMap(([key, [first = '']]) => (ids.has(first) ? [key] : []));
}

/** The ids of each label by its key; which may mean several, and which mean somebody only for want of another. */
export function whomLabelsMean(
  labels: ReadonlyMap<string, { readonly mentions: readonly Mentioned[] }>,
  holders: ReadonlyMap<string, string | undefined>,
  idOf: (mention: Mentioned) => string | undefined,
  namesakes: Namesakes,
): {
  readonly byText: ReadonlyMap<string, readonly string[]>;
  readonly contested: ReadonlySet<string>;
  readonly bare: ReadonlyMap<string, string>;
} {
  const byText = new Map<string, readonly string[]>();
  const contested = new Set<string>();
  for (const [key, { mentions }] of labels) {
    const holder = holders.get(key);
    const ids = holder === undefined ? mentions.map(idOf) : [holder];
    if (ids.length > 0 && ids.every((id) => id !== undefined)) byText.set(key, ids);
    else if (mentions.some((m) => fitting(namesakes.participants, m, namesakes.language).length > 1)) {
      contested.add(key);
    }
  }
  const bare = bareLabels(labels, byText, namesakes);
  for (const [key, id] of bare) {
    byText.set(key, [id]);
    contested.delete(key);
  }
  return { byText, contested, bare };
}

/** `MOSLEY:` beside `MR. MOSLEY:`, of two Mosleys: the one who has no label of his own, probably. */
function bareLabels(
  labels: ReadonlyMap<string, { readonly mentions: readonly Mentioned[] }>,
  byText: ReadonlyMap<string, readonly string[]>,
  { participants, listed, index, language }: Namesakes,
): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  const { addresses, officeWords } = language.layout;
  const isOffice = (said: string): boolean =>
    wordsIn(said).some((word) => officeWords.has(word)) && !wordsIn(said).some((word) => addresses.has(word));
  // `Head of the delegation Keita:`, then `Keita:`: with his office he is introduced, and told apart from nobody.
  const introduces = (key: string): boolean =>
    labels
      .get(key)!
      .mentions.every(({ name = ' ', offices: [office = ''] }) => !name.includes(' ') && isOffice(office));
  for (const [key, ids] of byText) {
    if (!introduces(key)) for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  }
  return new Map(
    [...labels].flatMap(([key, { mentions }]): readonly (readonly [string, string])[] => {
      const [mention, ...more] = mentions;
      const ids = byText.get(key);
      const isOthers = (id: string): boolean => (times.get(id) ?? 0) > (ids?.includes(id) === true ? 1 : 0);
      if (mention?.name === undefined || more.length > 0) return [];
      if (ids !== undefined && mention.offices.length > 0) return [];
      if (ids?.some((id) => listed.has(id))) return [];
      if (ids?.some((id) => !isOthers(id))) return [];
      const found = resolveName(index, mention.name);
      const several = [
        ...fitting(participants, mention, language).map(({ id }) => id),
        ...(found.status === 'ambiguous' ? found.candidates.map(({ id }) => id) : []),
      ];
      const [one, ...others] = new Set(several.filter((id) => !isOthers(id)));
      return one === undefined || others.length > 0 ? [] : [[key, one]];
    }),
  );
}

/** Who may bear the name of a label: those who take part, those listed among them, those of the register. */
export interface Namesakes {
  readonly participants: readonly Participant[];
  readonly listed: ReadonlySet<string>;
  readonly index: PeopleIndex;
  readonly language: Language;
}
