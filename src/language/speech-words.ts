/** Tables of one language for recognising: see each field. */
export interface SpeechWords {
  readonly placeholder?: never;
}
