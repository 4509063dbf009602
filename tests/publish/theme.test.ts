import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEdition } from '../../src/read/index.js';
import { READY_THEMES, THEME_NAMES, themeStyle } from '../../src/publish/theme.js';
import { fixture, published, root } from './published.js';

const VALUES = [
  '#8a3b12',
  'rgb(138 59 18)',
  'oklch(60% 0.2 30 / .5)',
  'calc(60ch + (2 * 1rem))',
  'Georgia, Noto Serif, serif',
  'color-mix(in srgb, red 40%, rgb(0 0 0))',
  'light-dark(#fff, #000)',
];
const NO_VALUES = [
  'red;}',
  'red}',
  'a{b',
  '</style><script>',
  'url(http://evil.test/x)',
  'URL (x)',
  'image-set(x)',
  'expression(alert(1))',
  '@import x',
  '"a',
  "'a",
  'a\\3b',
  'rgb(1',
  'rgb(1))',
  '/*',
  'a\nb',
  ' ',
  '',
];

const edition = (theme: unknown): readonly string[] =>
  readEdition({ name: 'edition.json', text: JSON.stringify({ title: 'A', theme }) }).diagnostics.map(
    ({ message }) => message,
  );

describe('a theme sets variables of the page and does nothing else', () => {
  test.each(VALUES)('%j is a value', (value) => {
    expect(edition({ accent: value })).toEqual([]);
    expect(themeStyle({ accent: value })).toBe(
      `@media screen and (prefers-color-scheme:light){:root{--accent:${value};}}\n`,
    );
  });

  test.each(NO_VALUES)('%j is none', (value) => {
    expect(edition({ accent: value })).toHaveLength(1);
    if (value.trim() !== '') expect(themeStyle({ accent: value })).toBe('');
  });

  test('a colour is for the light page, or by its name for the dark; other values are for both', () => {
    expect(themeStyle({ paper: '#fff', 'paper-dark': '#000', measure: '60ch' })).toBe(
      ':root{--measure:60ch;}\n@media screen and (prefers-color-scheme:light){:root{--paper:#fff;}}\n@media screen and (prefers-color-scheme:dark){:root{--paper:#000;}}\n',
    );
    expect(themeStyle({ constructor: 'x', 'measure-dark': '1' })).toBe('');
  });

  test('a name that no variable has is an error that says what was meant', () => {
    expect(edition({ acent: 'red' })).toEqual(['The key "acent" in "theme" is unknown; did you mean "accent"?']);
  });

  test('the names are the variables of page.css', () => {
    const css = readFileSync(join(root, 'xslt/html/page.css'), 'utf8');
    const variables = [...css.slice(0, css.indexOf('@media')).matchAll(/--([a-z-]+):/gu)].map((match) => match[1]!);
    expect(THEME_NAMES.filter((name) => !name.endsWith('-dark')).toSorted()).toEqual(variables.toSorted());
    const schema = JSON.parse(readFileSync(join(root, 'schemas/edition.schema.json'), 'utf8')) as {
      properties: { theme: { properties: object } };
    };
    expect(Object.keys(schema.properties.theme.properties).toSorted()).toEqual([...THEME_NAMES].toSorted());
  });

  test('the page has the theme after its own style; what could be more than style is left out', () => {
    const style = themeStyle({ accent: 'rgb(1 2 3)' });
    expect(published(fixture('meeting.xml'), { to: ['html'], parameters: { theme: style } }).html).toContain(
      `<style>${style}</style>`,
    );
    expect(
      published(fixture('meeting.xml'), { to: ['html'], parameters: { theme: '</style><script>alert(1)</script>' } })
        .html,
    ).not.toContain('alert');
  });

  test('a ready theme is chosen by its name; another name is refused', () => {
    expect(edition('quiet')).toEqual([]);
    expect(edition('archive')).toEqual([]);
    expect(edition('loud')).toHaveLength(1);
    expect(themeStyle('loud')).toBe('');
    for (const [name, values] of Object.entries(READY_THEMES)) {
      for (const [variable, value] of Object.entries(values)) {
        expect(themeStyle(name)).toContain(`--${variable.replace(/-dark$/u, '')}:${value};`);
      }
    }
  });

  test('text and links of the ready themes have the contrast that readers need', () => {
    for (const values of Object.values(READY_THEMES)) {
      for (const dark of ['', '-dark'] as const) {
        for (const back of ['paper', 'wash'] as const) {
          for (const front of ['ink', 'muted', 'accent', 'link'] as const) {
            const ratio = contrast(values[`${front}${dark}`], values[`${back}${dark}`]);
            expect([front + dark, back, ratio >= 4.5]).toEqual([front + dark, back, true]);
          }
        }
      }
    }
  });
});

/** The contrast of two colours of six digits, as WCAG 2 counts it. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
