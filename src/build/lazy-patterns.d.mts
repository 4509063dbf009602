import type { Plugin } from 'esbuild';

export declare function withLazyPatterns(code: string): string;
export declare const lazyPatterns: Plugin;
