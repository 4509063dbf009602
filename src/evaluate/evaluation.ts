import type { MinutesRecord } from '../tei/index.js';
import { given } from '../text/index.js';
import { align, carried } from './alignment.js';
import { scoreDates, type DateScores } from './dates.js';
import type { Fault } from './faults.js';
import type { Gold, Marks } from './gold.js';
import type { MinutesGold } from './minutes-gold.js';
import { meansOf, type MinutesMeans } from './minutes-means.js';
import { scoreMinutes, type MinutesScores } from './minutes.js';
import { sameIds } from './same-ids.js';
import { scorePersons, type PersonScores } from './persons.js';
import { added, f1, NO_SCORE, type Score } from './scores.js';
import { scoreSpeakers, type SpeakerScores } from './speakers.js';
import { marksOfTei } from './tei-marks.js';

interface EvaluateOptions {
  /**
   * The ids of the registers. With them, only names that carry one are judged; without, derived ids are matched by the
   * text.
   */
  readonly registered?: ReadonlySet<string>;
}

/** How well one document was encoded. */
export interface DocumentEvaluation {
  readonly name: string;
  readonly persons: Omit<PersonScores, 'faults'>;
  readonly speakers: Omit<SpeakerScores, 'faults'>;
  readonly documentDate: DateScores['document'];
  readonly dates?: Score;
  /** What gold of minutes judges (`memcon-gold/1`); all else but the document's day is then without score. */
  readonly minutes?: Omit<MinutesScores, 'faults'>;
  readonly faults: readonly Fault[];
}

/** Compares an encoded document with gold of minutes. */
export function evaluateMinutes(tei: MinutesRecord, gold: MinutesGold): DocumentEvaluation {
  const { faults, ...minutes } = scoreMinutes(tei, gold);
  const [actual, expected] = [marksOfTei(tei).documentDate?.[0], gold.documentDate];
  return {
    name: gold.name,
    persons: { span: NO_SCORE, loose: NO_SCORE, exact: NO_SCORE },
    speakers: { turns: NO_SCORE, characters: NO_SCORE },
    documentDate:
      expected === undefined ? undefined : { expected, ...given({ actual }), right: actual === expected.slice(0, DAY) },
    minutes,
    faults,
  };
}

/** `1960-09-08`, in characters. */
const DAY = 10;

/** Compares an encoded document with its gold, aligned by the text. */
export function evaluateDocument(tei: MinutesRecord, gold: Gold, options: EvaluateOptions = {}): DocumentEvaluation {
  const found = onGoldsText(marksOfTei(tei), gold);
  const { registered } = options;
  const ids =
    registered === undefined
      ? sameIds(gold, found)
      : (id: string): string | undefined => (registered.has(id) ? id : undefined);
  const known = <M extends { readonly value: string | undefined }>(marks: readonly M[]): readonly M[] =>
    marks.map((m) => ({ ...m, value: m.value === undefined ? undefined : ids(m.value) }));
  const { faults: personFaults, ...persons } = scorePersons(gold, known(found.persons));
  const { faults: speakerFaults, ...speakers } = scoreSpeakers(gold, known(found.turns));
  const { document, dates, faults: dateFaults } = scoreDates(gold, found.documentDate?.[0], found.dates);
  return {
    name: gold.name,
    persons,
    speakers,
    documentDate: document,
    ...given({ dates }),
    faults: [...personFaults, ...speakerFaults, ...dateFaults],
  };
}

/** Marks on the gold's text instead of their own. */
function onGoldsText(marks: Marks, gold: Gold): Marks {
  const aligned = align(marks.text, gold.text);
  return {
    ...marks,
    text: gold.text,
    persons: marks.persons.map((p) => ({ ...p, span: carried(aligned, p.span), core: carried(aligned, p.core) })),
    turns: marks.turns.map((t) => ({
      ...t,
      span: carried(aligned, t.span),
      ...given({ label: t.label && carried(aligned, t.label) }),
    })),
    dates: marks.dates.map((d) => ({ ...d, span: carried(aligned, d.span) })),
  };
}

/** How well all documents were encoded, the worst first. */
export interface Evaluation {
  readonly documents: readonly DocumentEvaluation[];
  readonly totals: {
    readonly span: Score;
    readonly loose: Score;
    readonly exact: Score;
    readonly turns: Score;
    readonly characters: Score;
    readonly dates?: Score;
    readonly documentDates: { readonly gold: number; readonly right: number };
    readonly minutes?: MinutesMeans;
  };
}

export function summarise(documents: readonly DocumentEvaluation[]): Evaluation {
  const sum = (of: (d: DocumentEvaluation) => Score | undefined): Score =>
    documents.reduce((total, d) => added(total, of(d) ?? NO_SCORE), NO_SCORE);
  const minutes = documents.flatMap((d) => d.minutes ?? []);
  const dated = documents.flatMap((d) => d.documentDate ?? []);
  return {
    documents: [...documents].sort((a, b) => badness(b) - badness(a) || (a.name < b.name ? -1 : 1)),
    totals: {
      span: sum((d) => d.persons.span),
      loose: sum((d) => d.persons.loose),
      exact: sum((d) => d.persons.exact),
      turns: sum((d) => d.speakers.turns),
      characters: sum((d) => d.speakers.characters),
      ...(documents.some((d) => d.dates !== undefined) ? { dates: sum((d) => d.dates) } : {}),
      documentDates: { gold: dated.length, right: dated.filter((d) => d.right).length },
      ...(minutes.length === 0 ? {} : { minutes: meansOf(minutes) }),
    },
  };
}

/** What makes a document worth looking at: its faults, and its poorest score. */
const badness = (d: DocumentEvaluation): number =>
  d.faults.filter((f) => f.kind !== 'bounds').length + (1 - f1(d.persons.loose)) + (1 - f1(d.speakers.turns));
