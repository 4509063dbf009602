import { describe, expect, it } from 'vitest';
import { emphasis } from '../../src/annotate/emphasis.js';
import { brackets, contextOf, minutes } from './things/brackets.js';

/** The marks that emphasis makes of the italics `{hi:…}` of a source. */
const refined = (notation: string): string => {
  const transcript = minutes(notation);
  return brackets(transcript, emphasis(transcript, contextOf([])).value);
};

const cases: Record<string, readonly [string, string]> = {
  'a stressed word': ['So we {hi:are} taking measures', 'So we {emph:are} taking measures'],
  'two stressed words': ['they {hi:will not} come', 'they {emph:will not} come'],
  'with its question mark': ['And what about {hi:we?}', 'And what about {emph:we?}'],
  'a title after what announces it': [
    'I read a book by an American. It was called {hi:The Squandering of America}. The author',
    'I read a book by an American. It was called {title m:The Squandering of America}. The author',
  ],
  'an article and a journal': [
    'the article {hi:Two Systems} in the newspaper {hi:Red Flag}',
    'the article {title a:Two Systems} in the newspaper {title j:Red Flag}',
  ],
  'the noun decides the level': ['an article entitled {hi:Our Path}', 'an article entitled {title a:Our Path}'],
  'a known kind of journal': [
    'as {hi:Pravda} and {hi:Le Monde,} said',
    'as {title j:Pravda} and {title j:Le Monde,} said',
  ],
  'at the start of a paragraph': ['{hi:Izvestia} reported this.', '{title j:Izvestia} reported this.'],
  'the shape of a title': ['he quoted {hi:The Fate of the Union}', 'he quoted {title m:The Fate of the Union}'],
  'a ship is no title': ['the ship named {hi:Savannah} sailed', 'the ship named Savannah sailed'],
  'a note in brackets': [
    'spent [{hi:less than 1 line}] and [{hi:illegible}]',
    'spent [less than 1 line] and [illegible]',
  ],
  'a label': ['{hi:Household Property.} The rest', 'Household Property. The rest'],
  'a label with a colon outside': ['{hi:Next steps}: the rest', 'Next steps: the rest'],
  'a numbered heading': ['3. {hi:A National Program} (paper 6)', '3. A National Program (paper 6)'],
  'a heading before a dash': ['{hi:The Sense of the Meeting}—He said', 'The Sense of the Meeting—He said'],
  'a whole line': ['{hi:United States}\nMr. Brown', 'United States\nMr. Brown'],
  'a name': ['he met {hi:{persName #x:Adam Sun}} there', 'he met Adam Sun there'],
  'another language': ['a {hi:modus vivendi} and a {hi:détente}', 'a modus vivendi and a détente'],
  'a longer phrase is not decided': ['he said {hi:in this very case} no', 'he said in this very case no'],
  'bold is not italics': ['so we {hi bold:are} here', 'so we are here'],
};

describe('the reason for italics', () => {
  it.each(Object.entries(cases))('%s', (_, [source, expected]) => {
    expect(refined(source)).toBe(expected);
  });

  it('is not sought in headings', () => {
    const transcript = minutes('The book {hi:Our Path} again');
    const head = {
      ...transcript,
      annotations: transcript.annotations.map((a) => (a.kind === 'p' ? { ...a, kind: 'head' as const } : a)),
    };
    expect(emphasis(head, contextOf([])).value).toEqual([]);
  });
});
