import { expect, test } from 'vitest';
import { printForms, spacedWords } from '../../src/annotate/print-forms.js';

const readAs = (text: string): string =>
  [...printForms(text), ...spacedWords(text)]
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((read, { span: { start, end }, as }) => read.slice(0, start) + as + read.slice(end), text);

test.each([
  ['the dash of a typewriter', 'CHAIRMAN.--I have. He came -- and left---', 'CHAIRMAN.—I have. He came — and left—'],
  ['a bar for a dash', 'HALE.―No.', 'HALE.—No.'],
  ['a colon of full width', 'HALE：Yes （laughs）', 'HALE:Yes (laughs)'],
  ['letters joined for print', 'the oﬃce', 'the office'],
  ['a spaced name', 'Abg. W e n d l a n d (SPD), T ö l l e , Heinz', 'Abg. Wendland (SPD), Tölle, Heinz'],
  ['accents written apart', 'Herr Mu\u0308ller', 'Herr Müller'],
])('%s is read as the usual sign', (_, text, wanted) => expect(readAs(text)).toBe(wanted));

test.each(['-----', '<!-- no -->', '林主席：你好', 'well-known', 'a - b', '–', 'Müller', 'Punkt A b c', 'A B C D E'])(
  '%s is read as it stands',
  (text) => expect(readAs(text)).toBe(text),
);
