import { describe, expect, test } from 'vitest';
import { allShown, transcriptOf } from './reading.js';

const read = (text: string): readonly string[] => allShown(transcriptOf(text));

describe('marks of pandoc are understood, and never words of the record', () => {
  test.each<readonly [what: string, source: string, expected: readonly string[]]>([
    ['the attributes of a heading', '# Minutes {#top .unnumbered lang="de"}', ['head level=1 "Minutes"']],
    ['braces that are words', '# Minutes {illegible}', ['head level=1 "Minutes {illegible}"']],
    [
      'spans',
      'He [came]{.underline} to [Mr. [Hale]{.smallcaps}]{custom-style="Name"}.',
      ['p "He came to Mr. Hale."', 'hi rend=underline "came"', 'hi rend=small-caps "Hale"'],
    ],
    ['brackets that are words', 'He [came]{illegible} and [went].', ['p "He [came]{illegible} and [went]."']],
    [
      'marks within emphasis and round it',
      '**[A]{.underline} b** and [*c*]{.underline}',
      ['p "A b and c"', 'hi rend=bold "A b"', 'hi rend=italic "c"', 'hi rend=underline "A"', 'hi rend=underline "c"'],
    ],
    [
      'raised, lowered and struck words',
      'On 10^th^ H~2~O ~~never~~ at ~ 5 and 2^10',
      [
        'p "On 10th H2O never at ~ 5 and 2^10"',
        'hi rend=superscript "th"',
        'hi rend=subscript "2"',
        'hi rend=strikethrough "never"',
      ],
    ],
    [
      'notes within the text, with emphasis, brackets and a superscript in them',
      'He left.^[See *the report* of [4] May^2^.] Then\nall left.^[Nobody knows.]\n\nMr. Hale: Yes.\\^[no]',
      [
        'p "He left. Then\\nall left."',
        'anchor note=fninline-1 ""',
        'anchor note=fninline-2 ""',
        'note id=fninline-1 n=1 place=foot "See the report of [4] May2."',
        'hi rend=italic "the report"',
        'note id=fninline-2 n=2 place=foot "Nobody knows."',
        'p "Mr. Hale: Yes.^[no]"',
        'hi rend=superscript "2"',
      ],
    ],
    ['a blank that does not break', 'Mr.\\ Hale', ['p "Mr. Hale"']],
    [
      'divisions',
      '::: {custom-style="Speaker"}\nMr. Hale: Yes.\n:::\n\n:::: note\n> No.\n::::\n',
      ['p "Mr. Hale: Yes."', 'quote "No."', 'p "No."'],
    ],
    ['a fence without its other half', '::: note\nYes.', ['p "::: note\\nYes."']],
    [
      'attributes of links and code',
      '[annex](https://example.org/a){.external} and `x`{.code}',
      ['p "annex and x"', 'ref target=https://example.org/a "annex"', 'code "x"'],
    ],
  ])('%s', (_, source, expected) => expect(read(source)).toEqual(expected));
});

describe('so are the tags of HTML that people type into Markdown', () => {
  test.each<readonly [what: string, source: string, expected: readonly string[]]>([
    [
      'typography',
      'He <u>came</u> 10<sup>th</sup> <span class="x">May</span>',
      ['p "He came 10th May"', 'hi rend=underline "came"', 'hi rend=superscript "th"'],
    ],
    ['line breaks', 'One<br>two<br/>three', ['p "One\\ntwo\\nthree"', 'lb ""', 'lb ""']],
    ['blocks', '<div align="center">\n\nMINUTES\n</div>\n\n<center>SECRET</center>', ['p "MINUTES"', 'p "SECRET"']],
    ['comments', 'One <!-- not -->two.\n\n<!-- a\n\nb -->\n\nThree.', ['p "One two."', 'p "Three."']],
    ['a comment without end', 'One <!-- two.', ['p "One <!-- two."']],
    ['what editors write', 'He <illegible> <b> <redacted>.', ['p "He <illegible> <b> <redacted>."']],
    ['what stands in code', '`<u>a</u>`', ['code "<u>a</u>"', 'p "<u>a</u>"']],
    ['marks that no blank line parts', 'a <u>b\n\nc</u> d', ['p "a <u>b"', 'p "c</u> d"']],
  ])('%s', (_, source, expected) => expect([...read(source)].toSorted()).toEqual([...expected].toSorted()));

  test('in the cells of tables too', () => {
    expect(read('| a<br>b | <b>c</b> |\n|---|---|\n')).toEqual([
      'table "a\\nb\\nc"',
      'row role=label "a\\nb\\nc"',
      'cell "a\\nb"',
      'lb ""',
      'cell "c"',
      'hi rend=bold "c"',
    ]);
  });
});

test.each([
  '<u>',
  '<!-- ',
  '{.a}',
  '[x]{.a',
  '~~a ',
  '::: note\n',
  '\\ ',
  'a^b',
  '<a ',
  '[<\n',
  'a!\n',
  '&\n',
  '\\a\n',
])('many of %j are no trap', (mark) => {
  const started = process.cpuUsage();
  transcriptOf(`${mark.repeat(20_000)}x`);
  // Time of the processor, in microseconds: other work on the machine does not count.
  expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
});

test('in a paragraph of thousands of such marks, links and references stay what they are', () => {
  const lines = 'a! < b & c\\d\n'.repeat(3000);
  const transcript = transcriptOf(
    `${lines}see <https://example.org/a!>, [here](https://example.org/!) &eacute; *now!*`,
  );
  expect(transcript.text).toBe(`${lines}see https://example.org/a!, here é now!`);
  expect(allShown(transcript).filter((mark) => !mark.startsWith('p '))).toEqual([
    'ref target=https://example.org/a! "https://example.org/a!"',
    'ref target=https://example.org/! "here"',
    'hi rend=italic "now!"',
  ]);
});

describe('reStructuredText in files of plain text', () => {
  const plain = (text: string): readonly string[] => allShown(transcriptOf(text, 'minutes.rst'));

  test('drawn lines make headings, in the order in which they are met', () => {
    const text = '=======\nMinutes\n=======\n\nBerlin\n------\nHale: Yes.\n\nAccess\n------\n\nApproved\n________\n';
    expect(plain(text)).toEqual([
      'head level=1 "Minutes"',
      'head level=2 "Berlin"',
      'p "Hale: Yes."',
      'head level=2 "Access"',
      'p "Approved\\n________"',
    ]);
  });

  test('several entries with one bullet make a list; one dash alone, or a page number, does not', () => {
    const text = '- The President, who\n  came late.\n- Mr. Hale.\n\n- 2 -\n\nText.\n\n- Yes, he said.\n';
    expect(plain(text)).toEqual([
      'list type=bulleted "The President, who\\ncame late.\\nMr. Hale."',
      'item "The President, who\\ncame late."',
      'item "Mr. Hale."',
      'p "- 2 -"',
      'p "Text."',
      'p "- Yes, he said."',
    ]);
  });

  test('columns of figures and rows of dashes stay words', () => {
    expect(plain('Year  Tons\n----------------------------\n1959  120\n')).toEqual([
      'p "Year  Tons\\n----------------------------\\n1959  120"',
    ]);
  });
});
