/** Tables of one language for recognising: see each field. */
export interface PeopleWords {
  readonly placeholder?: never;
}
