import { countWords } from '../count-words.js';
import { kindsIn } from '../known-entities.js';
import type { Losses } from '../losses.js';
import { exchangesOf, isCertain, type MinutesRecord, type Turn } from '../../tei/index.js';
import { pair, tallies, type Tallies } from './tally.js';

/** What documents show of persons and of pairs: all that the networks are made of. */
export interface Observations {
  readonly persons: Tallies;
  readonly documents: Tallies;
  /** Keys are pairs of persons: who speaks, and who speaks next. */
  readonly speaks: Tallies;
  /** Pairs of persons: who speaks, and who is named in it. */
  readonly mentions: Tallies;
  /** Pairs of a person and a document. */
  readonly appears: Tallies;
}

export const observations = (): Observations => ({
  persons: tallies(),
  documents: tallies(),
  speaks: tallies(),
  mentions: tallies(),
  appears: tallies(),
});

/** Adds what one document shows, and counts what no network has a place for. */
export function observe(record: MinutesRecord, seen: Observations, lost: Losses): void {
  seen.documents.add(record.id, record, { turns: record.turns.length, words: countWords(record.text) });
  for (const { id, roles } of record.participants) {
    seen.persons.add(id, record, {}, roles);
    seen.appears.add(pair(id, record.id), record, {}, roles);
  }
  for (const turn of record.turns) observeTurn(record, turn, seen);
  observeExchanges(record, seen.speaks);
  observeMentions(record, seen, lost);
  lost.add(
    'turns whose speaker is not known are left out',
    record.turns.filter(({ speakers }) => speakers.length === 0).length,
  );
}

function observeTurn(
  record: MinutesRecord,
  { speakers, start, end, certainty }: Turn,
  { persons, appears }: Observations,
): void {
  const counts = {
    turns: 1,
    words: countWords(record.text.slice(start, end)),
    uncertain: isCertain({ certainty }) ? 0 : 1,
  };
  for (const speaker of speakers) {
    persons.add(speaker, record, counts);
    appears.add(pair(speaker, record.id), record, { ...counts, weight: 1 });
  }
}

/** Who speaks to whom, with the words of the turns that are so answered. */
function observeExchanges(record: MinutesRecord, speaks: Tallies): void {
  for (const { from, to, first, last, uncertain } of exchangesOf(record.turns)) {
    const words = record.turns
      .slice(first, last)
      .reduce((sum, { start, end }) => sum + countWords(record.text.slice(start, end)), 0);
    speaks.add(pair(from, to), record, { weight: 1, words, uncertain: uncertain ? 1 : 0 });
  }
}

/** Printed labels name who speaks, not whom the speaker speaks of. */
const LABELS: ReadonlySet<string> = new Set(['speaker', 'note']);

function observeMentions(record: MinutesRecord, { persons, mentions, appears }: Observations, lost: Losses): void {
  const kinds = kindsIn(record);
  let [loose, things, open] = [0, 0, 0];
  for (const { refs, kind, turn, block, certainty } of record.mentions) {
    const named = refs.filter((ref) => kinds.get(ref) === 'person');
    if (refs.length === 0 && kind === 'person') open += 1;
    else if (named.length === 0) things += 1;
    if (LABELS.has(record.blocks[block]?.kind ?? '')) continue;
    const speakers = turn === undefined ? [] : (record.turns[turn]?.speakers ?? []);
    if (named.length > 0 && speakers.length === 0) loose += 1;
    const uncertain = isCertain({ certainty }) ? 0 : 1;
    for (const person of named) {
      persons.add(person, record, { mentions: 1 });
      appears.add(pair(person, record.id), record, { mentions: 1, weight: 1, uncertain });
      for (const speaker of speakers) {
        if (speaker !== person) mentions.add(pair(speaker, person), record, { weight: 1, uncertain });
      }
    }
  }
  lost.add('names of persons who are not identified are left out', open);
  lost.add('names of places, organisations, objects and events are left out', things);
  lost.add('names outside a turn, or in one of nobody known, are not in the network of mentions', loose);
}
