export declare const STYLESHEETS: readonly string[];
export declare function compileStylesheet(stylesheet: string): Promise<string>;
export declare function compileStylesheets(root: string): Promise<void>;
