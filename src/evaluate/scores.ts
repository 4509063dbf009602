/** Counts of one measure. */
export interface Score {
  /** How many the gold has. */
  readonly gold: number;
  /** How many were found, as far as the gold can judge them. */
  readonly found: number;
  readonly right: number;
}

export const NO_SCORE: Score = { gold: 0, found: 0, right: 0 };

export const added = (a: Score, b: Score): Score => ({
  gold: a.gold + b.gold,
  found: a.found + b.found,
  right: a.right + b.right,
});

/** Precision: 1 where nothing was found. */
export const precision = ({ found, right }: Score): number => (found === 0 ? 1 : right / found);

/** Recall: 1 where there was nothing to find. */
export const recall = ({ gold, right }: Score): number => (gold === 0 ? 1 : right / gold);

export const f1 = (score: Score): number => {
  const [p, r] = [precision(score), recall(score)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
};
