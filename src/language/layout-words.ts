/** Tables of one language for recognising: see each field. */
export interface LayoutWords {
  readonly placeholder?: never;
}
