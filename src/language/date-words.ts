/** Tables of one language for recognising: see each field. */
export interface DateWords {
  readonly placeholder?: never;
}
