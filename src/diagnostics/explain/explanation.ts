/** What a rule means, for whoever met it. */
export interface Explanation {
  /** Why it matters, and what to do. */
  readonly why: string;
  readonly wrong: string;
  readonly right: string;
  /** Where the TEI, another standard or memcon's own manual says so. */
  readonly see: string;
}

export const explain = (why: string, wrong: string, right: string, see: string): Explanation => ({
  why,
  wrong,
  right,
  see,
});
