import { counted } from '../text/index.js';
import type { Certain, MinutesScores } from './minutes.js';
import { f1, type Score } from './scores.js';

/** Means over documents of what gold of minutes judges, each of those that have it; undefined where none has. */
export interface MinutesMeans {
  readonly documents: number;
  readonly spanF1: number | undefined;
  readonly linkF1: number | undefined;
  readonly dateF1: number | undefined;
  readonly turnF1: number | undefined;
  /** Shares of the characters of turns. */
  readonly speakerRight: number | undefined;
  readonly speakerWrong: number | undefined;
  readonly speakerSilent: number | undefined;
  /** Share of the characters that nobody speaks. */
  readonly narrationSpoken: number | undefined;
  /** Documents in which nobody speaks, and the turns found in them. */
  readonly silentDocuments: number;
  readonly turnsInvented: number;
  /** Names and offices of all documents by how certain they say they are, and how many of them are right. */
  readonly certainty: { readonly sure: Certain; readonly doubtful: Certain };
}

type Scores = Omit<MinutesScores, 'faults'>;

export function meansOf(all: readonly Scores[]): MinutesMeans {
  const mean = (of: (scores: Scores) => number | undefined): number | undefined => {
    const values = all.map(of).filter((value) => value !== undefined);
    return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const share = (score: Score | undefined): number | undefined => score && harmonic(score);
  const speech = (key: 'right' | 'wrong' | 'silent') => (scores: Scores) => {
    if (scores.speech === undefined) return undefined;
    const { right, wrong, silent } = scores.speech;
    const characters = right + wrong + silent;
    return characters === 0 ? undefined : scores.speech[key] / characters;
  };
  const silent = all.filter(({ turnsInvented }) => turnsInvented !== undefined);
  return {
    documents: all.length,
    spanF1: mean(({ spans }) => share(spans)),
    linkF1: mean(({ links }) => share(links)),
    dateF1: mean(({ dateValues }) => share(dateValues)),
    turnF1: mean(({ turnStarts }) => share(turnStarts)),
    speakerRight: mean(speech('right')),
    speakerWrong: mean(speech('wrong')),
    speakerSilent: mean(speech('silent')),
    narrationSpoken: mean(({ narration }) => narration && narration.spoken / Math.max(1, narration.all)),
    silentDocuments: silent.length,
    certainty: { sure: certain(all, 'sure'), doubtful: certain(all, 'doubtful') },
    turnsInvented: silent.reduce((sum, { turnsInvented = 0 }) => sum + turnsInvented, 0),
  };
}

function certain(all: readonly Scores[], key: 'sure' | 'doubtful'): Certain {
  const parts = all.flatMap(({ certainty }) => certainty?.[key] ?? []);
  const sum = (of: (part: Certain) => number): number => parts.reduce((total, part) => total + of(part), 0);
  return { marks: sum(({ marks }) => marks), right: sum(({ right }) => right) };
}

/** F1 that is 0 where the gold has something and nothing was found. */
const harmonic = (score: Score): number => (score.found === 0 || score.gold === 0 ? 0 : f1(score));

const LINES: readonly (readonly [label: string, key: Exclude<keyof MinutesMeans, 'certainty'>])[] = [
  ['persons, span F1', 'spanF1'],
  ['persons, link F1', 'linkF1'],
  ['dates, value F1', 'dateF1'],
  ['turn starts F1', 'turnF1'],
  ['speech, speaker right', 'speakerRight'],
  ['speech, speaker wrong', 'speakerWrong'],
  ['speech, no speaker', 'speakerSilent'],
  ['narration given to a speaker', 'narrationSpoken'],
];

const WIDTH = 30;

/** The means for people, a line each. */
export const meansAsText = (means: MinutesMeans): readonly string[] => [
  `Minutes: means over ${counted(means.documents, 'document')}`,
  ...LINES.map(([label, key]) => `${label.padEnd(WIDTH)}${means[key] === undefined ? '–' : means[key].toFixed(3)}`),
  `${'names held to be certain'.padEnd(WIDTH)}${means.certainty.sure.right} of ${means.certainty.sure.marks} right`,
  `${'names with a doubt'.padEnd(WIDTH)}${means.certainty.doubtful.right} of ${means.certainty.doubtful.marks} right`,
  `${'turns where nobody speaks'.padEnd(WIDTH)}${means.turnsInvented} in ${means.silentDocuments} documents`,
];
