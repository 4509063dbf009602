/** The part of saxon-js that memcon calls; the package has no types of its own. */
declare module 'saxon-js' {
  export interface TransformOptions {
    readonly stylesheetInternal: unknown;
    readonly sourceText?: string;
    readonly stylesheetParams?: Readonly<Record<string, string>>;
    readonly destination: 'serialized';
    /** 0: prints nothing itself. */
    readonly logLevel: number;
    /** `code`: the `error-code` of `xsl:message` as `Q{namespace}name`. */
    readonly deliverMessage: (content: { readonly textContent: string | null }, code: string) => void;
  }

  export interface TransformResult {
    /** Null where nothing was written. */
    readonly principalResult: string | null;
  }

  /** What `transform` throws for a dynamic error: `XTDE0555`, `Q{urn:memcon:rules}element-unknown`. */
  export interface XError extends Error {
    readonly code: string;
    /** Where in the stylesheet it happened, as far as that is known. */
    readonly xsltLineNr?: number | string;
    readonly xsltModule?: string;
  }

  export function transform(options: TransformOptions, mode: 'sync'): TransformResult;
}
