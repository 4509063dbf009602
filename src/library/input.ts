/** A file as memcon takes it: its bytes, and the name to show in messages (`-` for standard input). */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}
