import { describe, expect, it } from 'vitest';
import { marked, transcriptOf } from './brackets.js';
import { bodyOf, encode } from './encoded.js';
import { itIsValid } from './valid.js';

const body = (inside: string): string => `<body>${inside}</body>`;

describe('halves of quotations, notes, links and tables', () => {
  it('chains the halves round an inquit', () => {
    expect(
      bodyOf('{p:{said who=a chain=1:I go}, he says, {said who=a chain=1:and stay}. {said who=b chain=2:Alone.}}'),
    ).toBe(
      body(
        '<p><said xml:id="said1" next="#said2" who="#a" direct="true">I go</said>, he says, ' +
          '<said xml:id="said2" prev="#said1" who="#a" direct="true">and stay</said>. <said who="#b" direct="true">Alone.</said></p>',
      ),
    );
  });

  it('notes have ids that links reach; a link to nothing has no target', () => {
    expect(bodyOf('{p:Words.{ref target=#fn1:1} {ref target=#fn9:9}}\n{note id=fn1 n=1 place=foot:{p:A note.}}')).toBe(
      body(
        '<p>Words.<ref target="#fn1">1</ref> <ref>9</ref></p>\n<note xml:id="fn1" n="1" place="foot">A note.</note>',
      ),
    );
  });

  it('a footnote stands where it is called; what notes call of each other stays', () => {
    expect(
      bodyOf(
        '{p:Words{anchor note=fn1:}, more.}\n{note id=fn1 n=1 place=foot:One.}\n{note id=fn2 n=2 place=foot:Two.}',
      ),
    ).toBe(
      body(
        '<p>Words<note xml:id="fn1" n="1" place="foot">One.</note>, more.</p>\n\n<note xml:id="fn2" n="2" place="foot">Two.</note>',
      ),
    );
  });

  it('a label with nothing behind it is no turn', () => {
    expect(bodyOf('{sp who=a:{speaker:Mr. Bell:}}')).not.toContain('<sp');
  });

  it('a link to a note that had to go has no target', () => {
    const transcript = marked(
      marked(transcriptOf('{p:one two three}'), 'ref', 'one two', { target: '#fn1' }),
      'note',
      'two three',
      { id: 'fn1' },
    );
    expect(bodyOf(transcript)).toBe(body('<p><ref>one two</ref> three</p>'));
  });

  it('a redaction keeps its words, with a gap before them', () => {
    expect(bodyOf('{p:{gap:}{seg:[1 line not declassified]}}')).toBe(
      body('<p><gap reason="redaction"/><seg type="redaction">[1 line not declassified]</seg></p>'),
    );
  });

  it('tables keep empty cells', () => {
    expect(bodyOf('{table:{row role=label:{cell:A}\n{cell:}\n{cell:C}}\n{row:{cell:}\n{cell:2}\n{cell:}}}')).toBe(
      body(
        '<table><row role="label"><cell>A</cell>\n<cell/>\n<cell>C</cell></row>\n<row><cell/>\n<cell>2</cell>\n<cell/></row></table>',
      ),
    );
  });

  it('thematic breaks stand between paragraphs', () => {
    expect(bodyOf('{p:a}\n{milestone:}{p:b}')).toBe(body('<p>a</p>\n<milestone unit="section" rend="rule"/><p>b</p>'));
  });
});

describe('pointers and ids', () => {
  it('a pointer to nobody is left out and reported once', () => {
    const { rules, messages } = encode('{sp who=x:{p:{persName ref=x:X} says.}}');
    expect(rules).toEqual(['ref-unresolved']);
    expect(messages[0]).toContain('"x"');
  });

  it('ids of paragraphs and turns are counted, and never those of the registers', () => {
    const { root } = encode('{sp who=a:{p:One.}}\n{p:Two.}');
    const xml = JSON.stringify(root);
    expect(xml).toContain('"xml:id":"turn1"');
    expect(xml.match(/"xml:id":"p\d"/gu)).toEqual(['"xml:id":"p1"', '"xml:id":"p2"']);
  });
});

itIsValid();
