/** The part of papaparse that memcon calls; the package has no types of its own. */
declare module 'papaparse' {
  export interface ParseError {
    /** `MissingQuotes`, `InvalidQuotes`. */
    readonly code: string;
    /** Offset in the text, where there is one. */
    readonly index?: number;
  }

  export interface Step {
    readonly data: readonly string[];
    readonly errors: readonly ParseError[];
    /** Offset behind the row and its line end. */
    readonly meta: { readonly cursor: number };
  }

  export interface ParseConfig {
    readonly delimiter: string;
    readonly newline: '\n' | '\r' | '\r\n';
    readonly step: (row: Step) => void;
  }

  export function parse(text: string, config: ParseConfig): void;
}
