import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));
const tests = fileURLToPath(new URL('.', import.meta.url));

/** What each folder of `src/` may import. Stages know nothing of each other: only `api` joins them. */
const FOUNDATIONS = ['tei', 'model', 'dates', 'language', 'xml', 'diagnostics', 'text', 'zip', 'startup', 'version.ts'];
const STAGES = ['read', 'annotate', 'encode', 'validate', 'publish', 'export', 'evaluate'];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'version.ts': [],
  startup: [],
  text: [],
  zip: [],
  diagnostics: ['text'],
  language: ['diagnostics', 'text'],
  dates: ['language', 'diagnostics', 'text'],
  xml: ['diagnostics', 'text', 'startup'],
  model: ['dates', 'language', 'diagnostics', 'text'],
  tei: ['model', 'dates', 'language', 'xml', 'diagnostics', 'text'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, FOUNDATIONS])),
  api: [...STAGES, ...FOUNDATIONS],
  'index.ts': ['api', ...FOUNDATIONS],
  disk: ['api', ...FOUNDATIONS],
  serve: ['disk', 'api', ...FOUNDATIONS],
  review: ['serve', 'disk', 'api', ...FOUNDATIONS],
  cli: ['review', 'serve', 'disk', 'api', 'index.ts', ...FOUNDATIONS],
};

/**
 * What may be the name of several files, because it means the same in each: a thing that several stages read, write or
 * measure (`dates`, `persons`, `header`), or a part that two engines have (`parser`, `validator`).
 */
const WORDS_OF_THE_HOUSE: ReadonlySet<string> = new Set(
  `blocks characters columns dates decode edition entries faults forenames forms gold header ids layout lexicon names network
  offices paragraphs parse parser participants passages persons pointers publish reading records register schema
  schema-cache schema-node schemas sentences speakers stretches tally tokens validator weekdays words`.split(/\s+/u),
);

/** Each language has the same tables. */
const TABLES_OF_A_LANGUAGE = /^language\/[a-z]{2,3}\//u;

/** Folders of tests that look at the whole, at what is beside `src/`, or hold what tests read. */
const OF_TESTS_ALONE = /^(?:bench|browser|fixtures|kill|fuzz|schemas|xslt|evaluate\/gold|publish\/fixtures)?(?:\/|$)/u;

interface Import {
  readonly file: string;
  readonly target: string;
  /** The import's line is not only types, which cost nothing and tie nothing at run time. */
  readonly loads: boolean;
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : [];
  });

const FROM = /^(?:import|export)\s(type\s)?[^'";]*?from '([^']+)'/gmu;
const CALL = /\bimport\('([^']+)'\)/gu;

function importsOf(path: string): readonly Import[] {
  const code = readFileSync(path, 'utf8');
  const file = relative(src, path);
  const statements = [...code.matchAll(FROM)].map((match) => ({
    file,
    target: match[2]!,
    loads: match[1] === undefined,
  }));
  return [...statements, ...[...code.matchAll(CALL)].map((match) => ({ file, target: match[1]!, loads: true }))];
}

const NAMES = /^(?:import|export)\s(?:type\s)?(?:\w+, )?\{([^}]*)\}\sfrom '(\.[^']+)'/gmu;
const GIVEN = /^export (?:async )?(?:const|function\*?|interface|type|class) (\w+)/gmu;
const GIVEN_AGAIN = /^export (?:type )?\{([^}]*)\}/gmu;
const WHOLE = /(?:^(?:import|export) (?:type )?\*[^']*from |\bimport\()'(\.[^']+)'/gmu;

const namesIn = (list: string): readonly string[] =>
  list
    .split(',')
    .map((name) => name.trim().replace(/^type /u, ''))
    .filter((name) => name !== '');

const beside = (path: string, target: string): string => join(dirname(path), target).replace(/\.js$/u, '.ts');

/** What a file imports by name: `file name`, the name as it is called where it is from. */
const namesTakenBy = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(NAMES)].flatMap(([, list, target]) =>
    namesIn(list!).map((name) => `${beside(path, target!)} ${name.split(' as ')[0]}`),
  );

const filesTakenWhole = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(WHOLE)].map((match) => beside(path, match[1]!));

function namesGivenBy(path: string): readonly string[] {
  const code = readFileSync(path, 'utf8');
  const again = [...code.matchAll(GIVEN_AGAIN)].flatMap((match) => namesIn(match[1]!));
  return [...[...code.matchAll(GIVEN)].map((match) => match[1]!), ...again.map((name) => name.split(' as ').at(-1)!)];
}

const folderOf = (file: string): string => file.split('/')[0]!;
const resolved = (edge: Import): string =>
  relative(src, join(src, dirname(edge.file), edge.target)).replace(/\.js$/u, '.ts');

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

const files = filesIn(src);
const imports = files.flatMap(importsOf);
const inner = imports.filter(({ target }) => target.startsWith('.'));
const across = inner.filter((edge) => folderOf(edge.file) !== folderOf(resolved(edge)));
const shown = (edge: Import): string => `${edge.file} → ${edge.target}`;

describe('the house', () => {
  test('every folder of src has its place in the order', () => {
    expect(
      files.map((file) => folderOf(relative(src, file))).filter((folder) => MAY_IMPORT[folder] === undefined),
    ).toEqual([]);
  });

  test('imports go downwards only, and no stage imports another', () => {
    const forbidden = across.filter((edge) => !MAY_IMPORT[folderOf(edge.file)]?.includes(folderOf(resolved(edge))));
    expect(forbidden.map(shown)).toEqual([]);
  });

  test('folders are entered by their doors', () => {
    const doors = (edge: Import): boolean =>
      /^(?:[^/]+\/index|annotate\/dates\/index|diagnostics\/explain\/index|xml\/document|version|index)\.ts$/u.test(
        resolved(edge),
      ) || folderOf(resolved(edge)) === 'api';
    expect(across.filter((edge) => !doors(edge)).map(shown)).toEqual([]);
  });

  test('no language is favoured outside of its folder', () => {
    const favouring = files.filter(
      (file) => folderOf(relative(src, file)) !== 'language' && /\benglish\b/u.test(readFileSync(file, 'utf8')),
    );
    expect(favouring.map((file) => relative(src, file))).toEqual([]);
  });

  test('each package is imported in one file', () => {
    const packages = imports.filter(
      ({ target, loads }) => loads && !target.startsWith('.') && !target.startsWith('node:'),
    );
    const users = groupBy(packages, ({ target }) =>
      target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/'),
    );
    const several = [...users]
      .map(([name, edges]) => ({ name, files: [...new Set(edges.map(({ file }) => file))] }))
      .filter((user) => user.files.length > 1);
    expect(several).toEqual([]);
  });

  test('imports never run in a circle', () => {
    const next = groupBy(
      inner.filter(({ loads }) => loads),
      ({ file }) => file,
    );
    const circles: string[][] = [];
    const done = new Set<string>();
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) return void circles.push([...path.slice(path.indexOf(file)), file]);
      if (done.has(file)) return;
      for (const edge of next.get(file) ?? []) walk(resolved(edge), [...path, file]);
      done.add(file);
    };
    for (const file of next.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });

  test('what works on text alone touches no file', () => {
    const pure = [
      'text',
      'diagnostics',
      'language',
      'dates',
      'model',
      'tei',
      'read',
      'annotate',
      'encode',
      'evaluate',
      'export',
    ];
    // The JSON Schemas that memcon brings along are no business of the user's.
    const own = ['read/json/validators.ts'];
    const outside = imports.filter(({ target }) => /^node:(?:fs|child_process|net|http)/u.test(target));
    const touching = outside.filter(({ file }) => pure.includes(folderOf(file)) && !own.includes(file));
    expect(touching.map(shown)).toEqual([]);
  });

  test('files of one name mean one thing', () => {
    const shared = groupBy(
      files.filter((file) => basename(file) !== 'index.ts' && !TABLES_OF_A_LANGUAGE.test(relative(src, file))),
      (file) => basename(file, '.ts'),
    );
    const several = [...shared].filter(([name, all]) => all.length > 1 && !WORDS_OF_THE_HOUSE.has(name));
    expect(several.map(([, all]) => all.map((file) => relative(src, file)))).toEqual([]);
  });

  test('what a file gives to others, others take', () => {
    const takers = [...files, ...filesIn(tests)];
    const taken = new Set(takers.flatMap(namesTakenBy));
    // A folder of names is taken whole: `import * as`, or one that is called for when it is needed.
    const whole = new Set(takers.flatMap(filesTakenWhole));
    const alone = files
      .filter((file) => !/^(?:cli|api|index\.ts)\b/u.test(relative(src, file)) && !whole.has(file))
      .flatMap((file) => namesGivenBy(file).map((name) => `${file} ${name}`))
      .filter((given) => !taken.has(given));
    expect(alone.map((given) => relative(src, given))).toEqual([]);
  });

  test('tests stand where what they test stands', () => {
    const folders = [...new Set(filesIn(tests).map((file) => relative(tests, dirname(file))))];
    const elsewhere = folders.filter((folder) => !existsSync(join(src, folder)) && !OF_TESTS_ALONE.test(folder));
    expect(elsewhere).toEqual([]);
  });

  test('the manual is cited by its name', () => {
    const citing = files.filter((file) => /\bENCODING §/u.test(readFileSync(file, 'utf8')));
    expect(citing.map((file) => relative(src, file))).toEqual([]);
  });

  test('comments keep within the columns of the code, which no formatter sees to', () => {
    const wide = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, i) =>
          line.length > 120 && /^\s*(?:\/\/|\/?\*)/u.test(line) ? [`${relative(src, file)}:${i + 1}`] : [],
        ),
    );
    expect(wide).toEqual([]);
  });

  test('files stay short enough to read', () => {
    const tables = ['diagnostics/catalogue.ts', 'cli/commands.ts'];
    const long = files
      .map((file) => ({ file: relative(src, file), lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ file, lines }) => lines > 360 && !tables.includes(file));
    expect(long).toEqual([]);
  });
});
