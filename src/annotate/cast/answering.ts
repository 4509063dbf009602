import { addTo } from '../../text/index.js';
import { labelKey } from './label-names.js';
import type { Label } from './labels.js';
import type { Participant } from '../../model/index.js';
import type { Language } from '../../language/index.js';
import type { Mentioned } from './participants.js';
import { fitting } from './same-person.js';

/** So often two labels that differ in a title alone must answer each other: once may be a slip of the typist's. */
const MORE_THAN_A_SLIP = 2;

/**
 * `CMDTE. ALONSO`, at once followed by `RAMIRO ALONSO`: nobody answers himself, so that they are two. The keys of the
 * labels that say less, each with the key of the fuller one, whose bearer it does not mean.
 */
export function answeringNamesakes(
  labels: readonly Label[],
  byKey: ReadonlyMap<string, { readonly mentions: readonly Mentioned[] }>,
): ReadonlyMap<string, string> {
  const times = new Map<string, number[]>();
  const found = new Map<string, string>();
  labels.slice(1).forEach((label, i) => {
    const [a, b] = [labelKey(labels[i]!), labelKey(label)];
    const [one, other] = [nameOf(byKey.get(a)?.mentions), nameOf(byKey.get(b)?.mentions)];
    if (a === b || one === undefined || other === undefined || last(one) !== last(other)) return;
    const [less, more] = one.length < other.length ? [a, b] : [b, a];
    const pair = `${less}\n${more}`;
    addTo(times, pair, i);
    if (one.length !== other.length || times.get(pair)!.length >= MORE_THAN_A_SLIP) found.set(less, more);
  });
  return found;
}

/** The labels with those of them marked as persons of their own who answer the one namesake that is listed. */
export function withNewcomers<L extends { readonly mentions: readonly Mentioned[] }>(
  labels: ReadonlyMap<string, L>,
  apart: ReadonlyMap<string, string>,
  listed: readonly Participant[],
  language: Language,
): ReadonlyMap<string, L> {
  const more = new Set(apart.values());
  const fits = (mention: Mentioned): readonly Participant[] => fitting(listed, mention, language);
  // Of two who are listed each has his own.
  const isNew = (key: string, mention: Mentioned): boolean => {
    const fuller = apart.get(key);
    if (fuller === undefined) return more.has(key) && fits(mention).length === 0;
    const [one, ...others] = fits(mention);
    const theirs = labels.get(fuller)?.mentions.flatMap(fits) ?? [];
    return others.length === 0 && (one === undefined || theirs.every((p) => p === one));
  };
  return new Map(
    [...labels].map(([key, label]) =>
      label.mentions.some((mention) => isNew(key, mention))
        ? [key, { ...label, mentions: label.mentions.map((m): Mentioned => ({ ...m, entry: 'list' })) }]
        : [key, label],
    ),
  );
}

/** The words of a name, of one and no office alone. */
function nameOf(mentions: readonly Mentioned[] = []): readonly string[] | undefined {
  const [mention, ...others] = mentions;
  return others.length > 0 ? undefined : mention?.name?.toLowerCase().split(' ');
}

const last = (words: readonly string[]): string => words.at(-1)!;
