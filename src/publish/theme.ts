import type { Theme } from '../model/index.js';

/** The colours of `page.css`: each has a value for the light page and one for the dark (`NAME-dark`). */
const COLOURS: readonly string[] = ['paper', 'ink', 'muted', 'rule', 'wash', 'accent', 'link'];
const OTHERS: readonly string[] = ['measure', 'serif', 'sans'];

/** The names a theme may have, as the schema of `edition.json` has them: variables of `page.css` without `--`. */
export const THEME_NAMES: readonly string[] = [...COLOURS.flatMap((name) => [name, `${name}-dark`]), ...OTHERS];

/**
 * What a value never holds: whatever ends a declaration, opens a string or a comment, or fetches something. `oklch(60%
 * .2 30 / .5)` passes; `red;}` and `url(x)` do not.
 */
const FORBIDDEN = /[;{}<>@"'\\\p{Cc}]|\/\*|(?:url|src|image|image-set|cross-fade|element|expression|paint)\s*\(/iu;

/** The ready themes, by the name that `"theme"` in `edition.json` has for them, as the schema has it too. */
export const READY_THEMES = {
  /** Cool white and narrow lines: nothing but the text. */
  quiet: {
    paper: '#ffffff',
    'paper-dark': '#121416',
    ink: '#22252a',
    'ink-dark': '#e2e4e6',
    muted: '#5a6068',
    'muted-dark': '#a3a9b0',
    rule: '#dcdfe3',
    'rule-dark': '#34383d',
    wash: '#f3f5f7',
    'wash-dark': '#1b1e22',
    accent: '#8a2c1b',
    'accent-dark': '#f0917c',
    link: '#1f5a86',
    'link-dark': '#8fbfe8',
    measure: '62ch',
    serif: 'Charter, Bitstream Charter, Sitka Text, Cambria, Georgia, Noto Serif, serif',
  },
  /** The paper of a file, the letters of a typewriter. */
  archive: {
    paper: '#f8f2e4',
    'paper-dark': '#1d1913',
    ink: '#2a2118',
    'ink-dark': '#eadfc8',
    muted: '#63533c',
    'muted-dark': '#b5a788',
    rule: '#d8c9a8',
    'rule-dark': '#453c2d',
    wash: '#efe6d0',
    'wash-dark': '#272218',
    accent: '#8b1e1e',
    'accent-dark': '#f0937e',
    link: '#1f4a63',
    'link-dark': '#9cc4d9',
    measure: '68ch',
    serif: 'American Typewriter, Rockwell, Roboto Slab, Sitka Text, Georgia, DejaVu Serif, serif',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The values of a theme; of a name that no ready theme has, none. */
const valuesOf = (theme: Theme): Readonly<Record<string, string>> =>
  typeof theme !== 'string'
    ? theme
    : Object.hasOwn(READY_THEMES, theme)
      ? READY_THEMES[theme as keyof typeof READY_THEMES]
      : {};

/**
 * The rules of CSS that give the variables of a theme their values: for the parameter `theme` of `html.xsl`, or after
 * `page.css`. The schema of `edition.json` has refused what is no value; whatever came another way and could be more
 * than one is left out.
 */
export function themeStyle(theme: Theme): string {
  const given = Object.entries(valuesOf(theme)).filter(
    ([, value]) => !FORBIDDEN.test(value) && hasClosedBrackets(value),
  );
  const declared = (names: readonly string[], suffix = ''): string =>
    given
      .flatMap(([name, value]) =>
        names.some((known) => name === `${known}${suffix}`)
          ? [`--${name.slice(0, name.length - suffix.length)}:${value.trim()};`]
          : [],
      )
      .join('');
  const rules: readonly (readonly [before: string, declarations: string, after: string])[] = [
    [':root{', declared(OTHERS), '}'],
    ['@media screen and (prefers-color-scheme:light){:root{', declared(COLOURS), '}}'],
    ['@media screen and (prefers-color-scheme:dark){:root{', declared(COLOURS, '-dark'), '}}'],
  ];
  return rules
    .map(([before, declarations, after]) => (declarations === '' ? '' : `${before}${declarations}${after}\n`))
    .join('');
}

function hasClosedBrackets(value: string): boolean {
  let open = 0;
  for (const sign of value) {
    if (sign === '(') open++;
    if (sign === ')' && --open < 0) return false;
  }
  return open === 0;
}
