import { readFile } from 'node:fs/promises';

/** A regular expression that is given to `pattern` as a literal: `pattern(/^\p{Lu}/u)`. */
const LITERAL = /\bpattern\(\s*\/((?:\[(?:\\.|[^\]\\\n])*\]|\\.|[^/\\\n[])+)\/([a-z]*),?\s*\)/gu;

/** Gives `pattern` the source in place of the literal: `pattern("^\\p{Lu}", "u")`. */
export const withLazyPatterns = (code) =>
  code.replace(
    LITERAL,
    (_, source, flags) => `pattern(${JSON.stringify(source.replaceAll('\\/', '/'))}, ${JSON.stringify(flags)})`,
  );

/**
 * A plugin of esbuild. V8 reads every literal with `\p{…}` through when its module is loaded, an eighth of a millisecond
 * each; `pattern` compiles of a source what a text asks for.
 */
export const lazyPatterns = {
  name: 'lazy-patterns',
  setup: ({ onLoad }) =>
    onLoad(
      { filter: /[\\/]src[\\/](?:annotate|dates|encode|language|read|tei|text)[\\/].*\.ts$/ },
      async ({ path }) => ({ contents: withLazyPatterns(await readFile(path, 'utf8')), loader: 'ts' }),
    ),
};
