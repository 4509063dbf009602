import { lazily } from '../../language/index.js';
import type { Context, Participant } from '../../model/index.js';
import { buildPeopleIndex } from '../people/index.js';
import { aliasKey } from './aliases.js';
import { holderOf } from './holders.js';
import { capitalsOf, withoutTitles } from './initials.js';
import { officeHolder } from './label-names.js';
import { initialsIn, isInitials, LETTER } from './names.js';
import type { Label } from './labels.js';
import { hasName, identifierOf, participantsFrom, type Mentioned } from './participants.js';

/** The persons whom the different labels name, by `labelKey`. */
type Labelled = ReadonlyMap<string, { readonly label: Label; readonly mentions: readonly Mentioned[] }>;

interface Holders {
  /** Who holds the office, or has the initials, that alone make a label. */
  readonly holders: ReadonlyMap<string, string | undefined>;
  /** Whether a label's holder is only probable. */
  readonly isGuess: (key: string) => boolean;
}

/** By the record's own list first, then by the labels that name an office with its holder, then as the other of two. */
export function holdersOf(
  labels: Labelled,
  aliases: ReadonlyMap<string, string>,
  named: readonly Mentioned[],
  context: Context,
): Holders {
  // `Председательствующая тов. Бакланова.` names who a later `Председательствующая.` is.
  const withNames = lazily(() =>
    participantsFrom([...named, ...[...labels.values()].flatMap(({ mentions }) => mentions.filter(hasName))], context),
  );
  const { layout } = context.language;
  const inFull = (): readonly Participant[] =>
    withNames().filter((p) => p.name.includes(' ') && !isInitials(p.name, layout));
  const holders = new Map(
    [...labels].map(([key, { label, mentions }]) => {
      const office = mentions.length === 1 && !hasName(mentions[0]!) ? mentions[0]!.offices[0] : undefined;
      // `Mrs. T` beside `T`: another.
      const short = withoutTitles(label.text, layout);
      if (short !== label.text && isInitials(label.text, layout) && labels.has(short)) return [key, undefined];
      const listed = officeHolder(label, aliases, mentions, context);
      if (listed !== undefined) return [key, listed];
      // `Hugues Tellier :`, then `HT :`; not `YK:` where the record says `Yehuda Katz (YK)`.
      const isShort =
        label.exchange === undefined &&
        isInitials(label.text, layout) &&
        !aliases.has(aliasKey(withoutTitles(label.text, layout)));
      if (isShort) return [key, LETTER.test(label.text) ? undefined : initialsIn(label.text, inFull(), context)];
      return [key, office === undefined ? undefined : holderOf(office, withNames(), context)];
    }),
  );
  for (const key of contradicting(labels, holders, withNames, context)) holders.set(key, undefined);
  const other = otherOfTwo(context.facts.participants, labels, holders, context);
  if (other !== undefined) holders.set(other.key, other.id);
  return { holders, isGuess: (key) => key === other?.key };
}

/** `H.M.` and `P.M.` beside one `Mr. Mills`: of two who differ one at most is he, and nothing says which. */
function contradicting(
  labels: Labelled,
  holders: ReadonlyMap<string, string | undefined>,
  people: () => readonly Participant[],
  { language: { layout } }: Context,
): readonly string[] {
  const short = [...labels].flatMap(([key, { label }]) => {
    const id = isInitials(label.text, layout) ? holders.get(key) : undefined;
    return id === undefined ? [] : [{ key, id, letters: capitalsOf(label.text) }];
  });
  if (short.length < 2) return [];
  const bare = new Set(people().flatMap(({ id, name }) => (/\s/u.test(name) ? [] : [id])));
  // `K:` and `HAK:` may be one.
  const areTwo = (a: string, b: string): boolean => !a.endsWith(b) && !b.endsWith(a);
  return short
    .filter(({ id, letters }) => bare.has(id) && short.some((o) => o.id === id && areTwo(o.letters, letters)))
    .map(({ key }) => key);
}

/**
 * `entre M. André Vernet et M. Erik Lindqvist`, then `LE MINISTRE. –` beside `M. LINDQVIST. –`: of two who met the one
 * whom no label names is whom the only other office means.
 */
function otherOfTwo(
  titled: readonly Participant[],
  labels: Labelled,
  holders: ReadonlyMap<string, string | undefined>,
  context: Context,
): { readonly key: string; readonly id: string } | undefined {
  const met = titled.filter((p) => !p.offices.includes(p.name) && !p.roles.some((role) => HELPERS.has(role)));
  if (met.length !== 2 || titled.length !== 2) return undefined;
  const index = buildPeopleIndex(context.register, [], context.language.people);
  const idsOf = (key: string, mentions: readonly Mentioned[]): readonly (string | undefined)[] =>
    holders.get(key) === undefined
      ? mentions.map((m) => (hasName(m) ? identifierOf(met, m, context)(index) : undefined))
      : [holders.get(key)];
  const called = new Set([...labels].flatMap(([key, { mentions }]) => idsOf(key, mentions)));
  const open = [...labels].filter(([key, { mentions }]) => holders.get(key) === undefined && !mentions.every(hasName));
  const [silent, ...others] = met.filter((p) => !called.has(p.id));
  const [office, ...more] = open;
  return silent === undefined || office === undefined || others.length + more.length > 0
    ? undefined
    : { key: office[0], id: silent.id };
}

const HELPERS: ReadonlySet<string> = new Set(['recorder', 'interpreter']);
