import { counted, given } from '../text/index.js';
import type { DocumentEvaluation, Evaluation } from './evaluation.js';
import type { Fault } from './faults.js';
import { meansAsText } from './minutes-means.js';
import { f1, precision, recall, type Score } from './scores.js';

export interface RenderOptions {
  /** How many of the worst documents to name. Default 10. */
  readonly worst?: number;
  /** How many faults to list. Default 40. */
  readonly faults?: number;
}

/** An evaluation for people: a table of measures, the worst documents, the faults in context. */
export function evaluationAsText(evaluation: Evaluation, options: RenderOptions = {}): string {
  const { worst = 10, faults = 40 } = options;
  const { totals, documents } = evaluation;
  const { documentDates } = totals;
  const bad = documents.filter((d) => d.faults.some((f) => f.kind !== 'bounds')).slice(0, worst);
  const listed = documents.flatMap((d) => d.faults.map((f) => ({ document: d.name, fault: f })));
  return [
    `${counted(documents.length, 'document')} compared with gold`,
    '',
    ...(documents.every((d) => d.minutes !== undefined) ? [] : table(totals)),
    `${'document date, day right'.padEnd(NAME)}${documentDates.right}/${documentDates.gold}`,
    ...(totals.minutes === undefined ? [] : ['', ...meansAsText(totals.minutes)]),
    ...(bad.length === 0 ? [] : ['', 'Worst documents', ...bad.map(documentLine)]),
    ...(listed.length === 0
      ? []
      : ['', 'Faults', ...listed.slice(0, faults).map(({ document, fault }) => faultLine(document, fault))]),
    ...(listed.length > faults ? [`… and ${listed.length - faults} more`] : []),
    '',
  ].join('\n');
}

const table = (totals: Evaluation['totals']): readonly string[] => [
  row('', 'precision', 'recall', 'F1', 'right', 'found', 'gold'),
  scoreRow('persons, span', totals.span),
  scoreRow('persons, loose span + id', totals.loose),
  scoreRow('persons, exact span + id', totals.exact),
  scoreRow('speakers of paragraphs', totals.turns),
  scoreRow('speakers by characters', totals.characters),
  ...(totals.dates === undefined ? [] : [scoreRow('dates in the text', totals.dates)]),
];

const NAME = 28;
const COLUMN = 10;

const row = (name: string, ...columns: readonly string[]): string =>
  `${name.padEnd(NAME)}${columns.map((c) => c.padStart(COLUMN)).join('')}`;

const share = (n: number): string => n.toFixed(3);

const scoreRow = (name: string, score: Score): string =>
  score.gold === 0 && score.found === 0
    ? row(name, '–', '–', '–', '0', '0', '0')
    : row(
        name,
        share(precision(score)),
        share(recall(score)),
        share(f1(score)),
        `${score.right}`,
        `${score.found}`,
        `${score.gold}`,
      );

const documentLine = (d: DocumentEvaluation): string => {
  const faults = d.faults.filter((f) => f.kind !== 'bounds').length;
  if (d.minutes !== undefined) return `  ${d.name}: ${counted(faults, 'fault')}`;
  return `  ${d.name}: ${counted(faults, 'fault')}, persons F1 ${share(f1(d.persons.loose))}, speakers F1 ${share(f1(d.speakers.turns))}`;
};

const faultLine = (document: string, fault: Fault): string => {
  const said = [
    fault.expected === undefined ? '' : `expected ${fault.expected}`,
    fault.actual === undefined ? '' : `found ${fault.actual}`,
  ].filter((s) => s !== '');
  return `  ${document}: ${fault.kind} ${fault.about}${said.length === 0 ? '' : ` (${said.join(', ')})`}: ${fault.context}`;
};

/** An evaluation for programs: the counts and measures of all documents and of each, with every fault. */
export function evaluationAsJson(evaluation: Evaluation): string {
  const measures = (score: Score) => ({ ...score, precision: precision(score), recall: recall(score), f1: f1(score) });
  const { totals, documents } = evaluation;
  const { documentDates, dates, minutes, ...scores } = totals;
  return `${JSON.stringify(
    {
      totals: {
        ...Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, measures(score)])),
        ...given({ dates: dates && measures(dates) }),
        documentDates,
        ...given({ minutes }),
      },
      documents,
    },
    undefined,
    2,
  )}\n`;
}
