/**
 * Compiles a stylesheet with the xslt3 at `compiler`; rejects with the compiler's own words when it does not compile.
 */
export function compileWith(compiler: string, stylesheet: string): Promise<string>;
