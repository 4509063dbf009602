import { describe, expect, it } from 'vitest';
import { bodyOf, encode } from './encoded.js';
import { marked, plain, transcriptOf } from './brackets.js';
import { itIsValid } from './valid.js';

const body = (inside: string): string => `<body>${inside}</body>`;

describe('rule 1: a later mark refines an earlier one', () => {
  it('of the same kind and span', () => {
    const transcript = marked(transcriptOf('{p:{persName:Thompson} says.}'), 'persName', 'Thompson', { ref: 'a' });
    expect(bodyOf(transcript)).toBe(body('<p><persName ref="#a">Thompson</persName> says.</p>'));
  });

  it('emph and title take the place of the hi they explain', () => {
    const transcript = marked(transcriptOf('{p:So we {hi:are}, in {hi:The Book}.}'), 'emph', 'are');
    expect(bodyOf(marked(transcript, 'title', 'The Book', { rend: 'italic' }))).toBe(
      body('<p>So we <emph rend="italic">are</emph>, in <title level="m" rend="italic">The Book</title>.</p>'),
    );
  });

  it('bold and italic together are one hi', () => {
    expect(bodyOf('{p:{hi rend=italic:{hi rend=bold:both}}}')).toMatch(
      /<hi rend="(?:bold italic|italic bold)">both<\/hi>/u,
    );
  });
});

describe('rule 2: paragraphs give way', () => {
  it('to a heading and a dateline within one', () => {
    expect(
      bodyOf(
        '{p:{head:Minutes of a\n{lb:}conversation}\n{dateline:{date when=1960-09-08:September 8, 1960}}}\n{p:Words.}',
      ),
    ).toBe(
      body(
        '<head>Minutes of a\n<lb/>conversation</head>\n' +
          '<opener><dateline><date when="1960-09-08">September 8, 1960</date></dateline></opener>\n<p>Words.</p>',
      ),
    );
  });

  it('to a speaker label, the space after it to nobody', () => {
    expect(bodyOf('{sp who=a ana=direct:{p:{speaker:{persName ref=a:The Secretary}:} Yes.}}')).toBe(
      body(
        '<sp who="#a" ana="#direct"><speaker><persName ref="#a">The Secretary</persName>:</speaker> <p>Yes.</p></sp>',
      ),
    );
  });

  it('to lists recognised over paragraphs, whose items replace them', () => {
    expect(bodyOf('{list type=participants:{item:{p:Mr. A}}\n{item:{p:Mr. B}}}')).toBe(
      body('<list type="participants"><item>Mr. A</item>\n<item>Mr. B</item></list>'),
    );
  });

  it('but not inside an item of several', () => {
    expect(bodyOf('{list:{item:{p:One.}\n{p:Two.}}}')).toBe(body('<list><item><p>One.</p>\n<p>Two.</p></item></list>'));
  });

  it('to stage directions on lines of their own, not to those within a line', () => {
    expect(bodyOf('{p:First.\n{stage:(Laughter)}\nSecond.}')).toBe(
      body('<p>First.</p>\n<stage>(Laughter)</stage>\n<p>Second.</p>'),
    );
    expect(bodyOf('{p:First. {stage:(Laughter)} Second.}')).toBe(
      body('<p>First. <stage>(Laughter)</stage> Second.</p>'),
    );
  });

  it('to page furniture beside them, not within one', () => {
    expect(bodyOf('{p:{fw:SECRET}}\n{p:Words.}')).toBe(body('<fw type="header">SECRET</fw>\n<p>Words.</p>'));
    expect(bodyOf('{p:Words that\n{fw type=pageNum:- 2 -}\ngo on.}')).toBe(
      body('<p>Words that\n<fw type="pageNum">- 2 -</fw>\ngo on.</p>'),
    );
  });

  it('loose words get a paragraph, loose white space none, and a no-break space is no white space', () => {
    expect(bodyOf('Loose.\n\n{p:Words.}\n')).toBe(body('<p>Loose.</p>\n\n<p>Words.</p>\n'));
    expect(bodyOf(plain('\u00a0'))).toBe(body('<p>\u00a0</p>'));
    expect(bodyOf(plain(''))).toBe(body('<p/>'));
  });
});

describe('rule 3: a page end within a paragraph', () => {
  it('joins the halves, a name over the seam too', () => {
    const seam = transcriptOf('{p:asks N.S.}{pb:\n}{p:Khrushchev, softly.}');
    expect(bodyOf(marked(seam, 'persName', 'N.S.\nKhrushchev', { ref: 'a' }))).toBe(
      body('<p>asks <persName ref="#a">N.S.\n<pb/>Khrushchev</persName>, softly.</p>'),
    );
  });

  it('leaves two paragraphs two where the page merely begins between them', () => {
    expect(bodyOf('{p:One.}\n{pb n=2:}{p:Two.}')).toBe(body('<p>One.</p>\n<pb n="2"/><p>Two.</p>'));
  });

  it('leaves two where the turn ends with the page', () => {
    expect(bodyOf('{sp who=a:{p:One.}}{pb:\n}{sp who=b:{p:Two.}}')).toBe(
      body('<sp who="#a" ana="#reported"><p>One.</p></sp>\n<pb/><sp who="#b" ana="#reported"><p>Two.</p></sp>'),
    );
  });

  it('says that a word is cut', () => {
    expect(bodyOf('{p:inter-}{pb break=no:\n}{p:national}')).toBe(body('<p>inter-\n<pb break="no"/>national</p>'));
  });
});

describe('rule 4: turns', () => {
  it('hold whole paragraphs', () => {
    expect(bodyOf('{sp who=a:{p:A says.}\n{p:And more.}}\n{p:The recorder.}')).toBe(
      body('<sp who="#a" ana="#reported"><p>A says.</p>\n<p>And more.</p></sp>\n<p>The recorder.</p>'),
    );
  });

  it('divide a paragraph they share, in two or three', () => {
    const two =
      '<sp who="#a" ana="#reported"><p part="I">A says.</p></sp> <sp who="#b" ana="#reported"><p part="F">B answers.</p></sp>';
    expect(
      bodyOf(
        marked(marked(transcriptOf('{p:A says. B answers.}'), 'sp', 'A says.', { who: ['a'] }), 'sp', 'B answers.', {
          who: ['b'],
        }),
      ),
    ).toBe(body(two));
    const three = marked(transcriptOf('{p:Then A says so. And so on.}'), 'sp', 'A says so.', { who: ['a'] });
    expect(bodyOf(three)).toBe(
      body(
        '<p part="I">Then</p> <sp who="#a" ana="#reported"><p part="M">A says so.</p></sp> <p part="F">And so on.</p>',
      ),
    );
  });

  it('divide a paragraph that reaches over from the one before', () => {
    const transcript = transcriptOf('{p:A says.}\n{p:More of A. B answers.}');
    expect(
      bodyOf(
        marked(marked(transcript, 'sp', 'A says.\nMore of A.', { who: ['a'] }), 'sp', 'B answers.', { who: ['b'] }),
      ),
    ).toBe(
      body(
        '<sp who="#a" ana="#reported"><p>A says.</p>\n<p part="I">More of A.</p></sp> ' +
          '<sp who="#b" ana="#reported"><p part="F">B answers.</p></sp>',
      ),
    );
  });

  it('hold lists, quotations and stage directions; two speakers at once; nobody known', () => {
    expect(bodyOf('{sp who=a+b:{p:They say:}\n{list:{item:one}}\n{quote:{p:two}}\n{stage:(Pause)}}')).toBe(
      body(
        '<sp who="#a #b" ana="#reported"><p>They say:</p>\n<list><item>one</item></list>\n<quote><p>two</p></quote>\n<stage>(Pause)</stage></sp>',
      ),
    );
    expect(bodyOf('{sp:{p:Someone says.}}')).toBe(body('<sp ana="#reported"><p>Someone says.</p></sp>'));
  });

  it('end before a heading or a division', () => {
    expect(bodyOf('{sp who=a:{p:One.}\n{head:Berlin}\n{p:Two.}}')).toBe(
      body('<sp who="#a" ana="#reported"><p>One.</p></sp>\n<div><head>Berlin</head>\n<p>Two.</p></div>'),
    );
  });

  it('stand inside an item of a list', () => {
    expect(bodyOf('{list type=bulleted:{item:{sp who=a:{p:A: yes.}}}\n{item:{p:No turn.}}}')).toBe(
      body(
        '<list type="bulleted"><item><sp who="#a" ana="#reported"><p>A: yes.</p></sp></item>\n<item>No turn.</item></list>',
      ),
    );
  });

  it('have no turn in them; a label outside a turn is a paragraph', () => {
    expect(encode('{sp who=a:{p:One.}\n{sp who=b:{p:Two.}}}').rules).toEqual(['mark-misplaced']);
    expect(bodyOf('{p:{speaker:Mr. X:} Yes.}')).toBe(body('<p>Mr. X:</p> <p>Yes.</p>'));
  });

  it('say who is responsible for a doubtful speaker', () => {
    expect(bodyOf('{sp who=a cert=low:{p:One.}}')).toContain('<sp who="#a" ana="#reported" cert="low" resp="#memcon">');
  });
});

describe('rule 5: divisions', () => {
  it('attendance ends the body, provenance is back matter', () => {
    expect(
      bodyOf('{p:One.}\n{div type=attendance:{p:Present: A.}}\n{div type=provenance:{p:Archive.}\n{p:Suite 701.}}'),
    ).toBe(
      `${body('<p>One.</p>\n<div type="attendance"><p>Present: A.</p></div>')}\n` +
        '<back><div type="provenance"><p>Archive.</p>\n<p>Suite 701.</p></div></back>',
    );
  });

  it('keeps white space that a block has at its end before back matter', () => {
    expect(bodyOf('{head:Title\n}\n{div type=provenance:{p:Archive.}}')).toBe(
      `${body('<head>Title\n</head><p/>')}\n<back><div type="provenance"><p>Archive.</p></div></back>`,
    );
  });

  it('provenance before other text stays in the body', () => {
    expect(bodyOf('{div type=provenance:{p:Archive.}}\n{p:One.}')).toBe(
      body('<div type="provenance"><p>Archive.</p></div>\n<div><p>One.</p></div>'),
    );
  });

  it('sections nest, and take in what follows them', () => {
    expect(bodyOf('{div:{head:I}\n{div:{head:1}\n{p:a}}\n{div:{head:2}\n{p:b}}}\n{p:c}')).toBe(
      body(
        '<div type="section"><head>I</head>\n<div type="section"><head>1</head>\n<p>a</p></div>\n' +
          '<div type="section"><head>2</head>\n<p>b</p>\n<p>c</p></div></div>',
      ),
    );
  });

  it('a heading after text begins a division of its own', () => {
    expect(bodyOf('{head:Title}\n{p:a}\n{head:Berlin}\n{p:b}\n{head:Laos}\n{p:c}')).toBe(
      body(
        '<head>Title</head>\n<p>a</p>\n<div><head>Berlin</head>\n<p>b</p></div>\n<div><head>Laos</head>\n<p>c</p></div>',
      ),
    );
  });

  it('a dateline after text is a paragraph, a closer before text too', () => {
    expect(bodyOf('{p:a}\n{dateline:Moscow}\n{closer:End.}\n{p:b}\n{closer:The end.}')).toBe(
      body('<p>a</p>\n<p>Moscow</p>\n<p>End.</p>\n<p>b</p>\n<closer>The end.</closer>'),
    );
  });

  it('an opener holds its datelines', () => {
    expect(bodyOf('{opener:{dateline:Moscow}\n{dateline:May 1}}\n{p:a}')).toBe(
      body('<opener><dateline>Moscow</dateline>\n<dateline>May 1</dateline></opener>\n<p>a</p>'),
    );
  });
});

describe('rule 6: marks that cross', () => {
  it('typography is cut', () => {
    const transcript = marked(transcriptOf('{p:one {persName ref=a:two three} four}'), 'hi', 'one two');
    expect(bodyOf(transcript)).toBe(
      body('<p><hi rend="italic">one </hi><persName ref="#a"><hi rend="italic">two</hi> three</persName> four</p>'),
    );
    expect(bodyOf(marked(transcriptOf('{p:one {persName ref=a:two three} four}'), 'hi', 'three four'))).toBe(
      body('<p>one <persName ref="#a">two <hi rend="italic">three</hi></persName><hi rend="italic"> four</hi></p>'),
    );
    expect(
      bodyOf(marked(marked(transcriptOf('{p:a b c}'), 'hi', 'a b'), 'hi', 'b c', { rend: 'bold' })).replace(
        /<[^>]*>/gu,
        '',
      ),
    ).toBe('a b c');
    expect(bodyOf(marked(transcriptOf('{p:one two}\n{p:three four}'), 'hi', 'two\nthree'))).toBe(
      body('<p>one <hi rend="italic">two</hi></p>\n<p><hi rend="italic">three</hi> four</p>'),
    );
  });

  it('of names the less certain goes, of equals the later', () => {
    const doubtful = marked(transcriptOf('{p:{persName cert=low:New York} Times says}'), 'orgName', 'York Times');
    expect(bodyOf(doubtful)).toBe(body('<p>New <orgName>York Times</orgName> says</p>'));
    expect(encode(doubtful).messages).toEqual([
      'The mark "persName" on "New York" crosses the mark "orgName" on "York Times" and was left out.',
    ]);
    const equal = marked(transcriptOf('{p:{placeName:New York} Times says}'), 'orgName', 'York Times');
    expect(bodyOf(equal)).toBe(body('<p><placeName>New York</placeName> Times says</p>'));
  });

  it('a name does not go from one paragraph to the next', () => {
    const transcript = marked(transcriptOf('{p:Mr.}\n{p:Herter}'), 'persName', 'Mr.\nHerter');
    expect(bodyOf(transcript)).toBe(body('<p>Mr.</p>\n<p>Herter</p>'));
    expect(encode(transcript).rules).toEqual(['overlap-dropped']);
  });

  it('a quotation over two paragraphs is two that are linked', () => {
    expect(bodyOf(marked(transcriptOf('{p:He: I go.}\n{p:I stay.}'), 'said', 'I go.\nI stay.', { who: 'a' }))).toBe(
      body(
        '<p>He: <said xml:id="said1" next="#said2" who="#a" direct="true">I go.</said></p>\n' +
          '<p><said xml:id="said2" prev="#said1" who="#a" direct="true">I stay.</said></p>',
      ),
    );
  });
});

describe('rule 7: marks of one span nest by rank', () => {
  it('speech, date, link, name, title, error', () => {
    const words = 'Allen Dallas';
    let transcript = transcriptOf(`{p:${words}}`);
    for (const kind of ['sic', 'roleName', 'persName', 'ref', 'date', 'said'] as const) {
      transcript = marked(transcript, kind, words, kind === 'sic' ? { corr: 'Allen Dulles', cert: 'high' } : {});
    }
    expect(bodyOf(transcript)).toBe(
      body(
        '<p><said direct="true"><date><ref target="https://example.org/"><persName><roleName><choice><sic>Allen Dallas</sic>' +
          '<corr cert="high" resp="#memcon">Allen Dulles</corr></choice></roleName></persName></ref></date></said></p>',
      ),
    );
  });

  it('what TEI does not allow inside another is left out', () => {
    expect(encode('{p:{code:a {persName ref=a:x}}}').rules).toEqual(['mark-misplaced']);
    expect(bodyOf('{p:{date:{stage:(May)} 1}}')).toBe(body('<p><date>(May) 1</date></p>'));
  });
});

itIsValid();
