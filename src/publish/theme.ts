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

/**
 * The rules of CSS that give the variables of a theme their values: for the parameter `theme` of `html.xsl`, or after
 * `page.css`. The schema of `edition.json` has refused what is no value; whatever came another way and could be more
 * than one is left out.
 */
export function themeStyle(theme: Readonly<Record<string, string>>): string {
  const given = Object.entries(theme).filter(([, value]) => !FORBIDDEN.test(value) && hasClosedBrackets(value));
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
