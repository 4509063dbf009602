/**
 * Compiles the JSON Schemas of `root` into one CommonJS file without dependencies, whose exports are named after them.
 */
export function compileJsonSchemas(root: string, outfile?: string): Promise<void>;
