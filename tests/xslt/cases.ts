import type { Kind } from '../../src/model/index.js';

/** An element as a document has it, and what becomes of it. */
export interface Case {
  /** What stands in the body. */
  readonly tei: string;
  /** What the record of the page holds. */
  readonly html: string;
  /** What the plain text holds. */
  readonly text: string;
}

export const PARTICIPANTS =
  '<profileDesc><particDesc><listPerson><person xml:id="orlov"><persName>Pyotr Orlov</persName></person></listPerson></particDesc></profileDesc>';
export const STAND_OFF = `<standOff><listPlace><place xml:id="port"><placeName>Port Amity</placeName></place></listPlace><listOrg><org xml:id="council"><orgName>Council</orgName></org></listOrg>
<listObject><object xml:id="crane"><objectIdentifier><objectName>Crane</objectName></objectIdentifier></object></listObject><listEvent><event xml:id="flood"><label>Great Flood</label></event></listEvent></standOff>`;

export const inP = (inline: string): string => `<p xml:id="p1">One ${inline} two.</p>`;

/** Every kind of annotation, so every element that the encoder can write: the compiler asks for each. An anchor and a remark are written as notes. */
export const CASES: Readonly<Record<Exclude<Kind, 'anchor' | 'remark'>, Case>> = {
  div: {
    tei: '<div type="section" xml:id="d1"><p>Words.</p></div>',
    html: '<div class="div type-section" id="d1">',
    text: 'Words.',
  },
  head: {
    tei: '<head>Title</head><p>Words.</p>',
    html: '<h2 data-where="heading">Title</h2>',
    text: 'Title\n\nWords.',
  },
  opener: {
    tei: '<opener>To the file</opener><p>Words.</p>',
    html: '<div class="opener">To the file</div>',
    text: 'To the file\n\nWords.',
  },
  dateline: {
    tei: '<opener><dateline>Port Amity, 1962</dateline></opener>',
    html: '<div class="dateline">Port Amity, 1962</div>',
    text: '\nPort Amity, 1962\n',
  },
  closer: {
    tei: '<p>Words.</p><closer>The end</closer>',
    html: '<div class="closer">The end</div>',
    text: 'Words.\n\nThe end\n',
  },
  p: {
    tei: '<p xml:id="p7">Words.</p>',
    html: '<p class="p" id="p7">Words.<a class="permalink" href="#p7" data-added="">¶7</a></p>',
    text: '\nWords.\n',
  },
  list: {
    tei: '<list type="participants"><item>One</item></list>',
    html: '<ul class="list plain type-participants" data-where="list"><li>One</li></ul>',
    text: '\n  One\n',
  },
  item: {
    tei: '<list type="bulleted"><item>One</item><item>Two</item></list>',
    html: '<li>One</li><li>Two</li>',
    text: '\n  One\n  Two\n',
  },
  quote: { tei: '<quote><p>Words.</p></quote>', html: '<blockquote><p class="p"', text: '\n    Words.\n' },
  table: {
    tei: '<table><row><cell>A</cell><cell>B</cell></row></table>',
    html: '<table data-where="table"><tbody><tr><td>A</td><td>B</td></tr></tbody></table>',
    text: '\n    A   B\n',
  },
  row: {
    tei: '<table><row role="label"><cell>A</cell></row><row><cell>1</cell></row></table>',
    html: '<tr><th scope="col">A</th></tr><tr><td>1</td></tr>',
    text: '\n    A\n    1\n',
  },
  cell: { tei: '<table><row><cell cols="2">A</cell></row></table>', html: '<td colspan="2">A</td>', text: '\n    A\n' },
  note: {
    tei: '<p>Words<ref target="#fn1">1</ref>.</p><note xml:id="fn1" n="1">Said.</note>',
    html: 'Words<a class="marker" href="#fn1" id="to:fn1">1</a><span class="side" data-added="" aria-hidden="true">1 Said.</span>.',
    text: `Words¹.\n\n${'-'.repeat(72)}\n\n[1] Said.`,
  },
  milestone: { tei: '<p>One.</p><milestone unit="section"/><p>Two.</p>', html: '<hr>', text: 'One.\n\nTwo.' },
  fw: {
    tei: '<fw type="header">SECRET</fw>',
    html: '<p class="fw" title="running head or page number">SECRET</p>',
    text: '\nSECRET\n',
  },
  sp: {
    tei: '<sp xml:id="turn4" who="#orlov" ana="#reported"><p>He agrees.</p></sp>',
    html: '<div class="turn mode-reported" id="turn4"><p class="turn-label" data-added=""><a href="#turn4" class="turn-number"><span class="vh">Turn </span>4</a> <span class="turn-speaker">Orlov</span></p>',
    text: '\nHe agrees.\n',
  },
  speaker: {
    tei: '<sp who="#orlov" ana="#direct"><speaker>Orlov:</speaker><p>Yes.</p></sp>',
    html: '<p class="speaker">Orlov:</p>',
    text: '\nOrlov: Yes.\n',
  },
  stage: { tei: '<stage>(Laughter)</stage>', html: '<p class="stage">(Laughter)</p>', text: '\n(Laughter)\n' },
  said: {
    tei: inP('<said who="#orlov">I agree</said>'),
    html: '<q class="said">I agree</q>',
    text: 'One I agree two.',
  },
  persName: {
    tei: inP('<persName ref="#orlov" rend="caps">ORLOV</persName>'),
    html: '<button type="button" popovertarget="c:orlov" class="name r-caps" id="p1:2">ORLOV</button>',
    text: 'One ORLOV two.',
  },
  roleName: {
    tei: inP('<persName ref="#orlov"><roleName>Minister</roleName> Orlov</persName>'),
    html: '<span class="roleName">Minister</span> Orlov</button>',
    text: 'One Minister Orlov two.',
  },
  rs: {
    tei: inP('<rs type="person" ref="#orlov">the Minister</rs>'),
    html: '<button type="button" popovertarget="c:orlov" id="p1:2">the Minister</button>',
    text: 'One the Minister two.',
  },
  placeName: {
    tei: inP('<placeName ref="#port">Amity</placeName>'),
    html: '<button type="button" popovertarget="c:port" id="p1:2">Amity</button>',
    text: 'One Amity two.',
  },
  orgName: {
    tei: inP('<orgName ref="#council">Council</orgName>'),
    html: '<button type="button" popovertarget="c:council"',
    text: 'One Council two.',
  },
  objectName: {
    tei: inP('<objectName ref="#crane">K-4</objectName>'),
    html: '<button type="button" popovertarget="c:crane" id="p1:2">K-4</button>',
    text: 'One K-4 two.',
  },
  eventName: {
    tei: inP('<eventName ref="#flood">the flood</eventName>'),
    html: '<button type="button" popovertarget="c:flood" id="p1:2">the flood</button>',
    text: 'One the flood two.',
  },
  date: {
    tei: inP('<date when="1960-04-09">April 9</date>'),
    html: '<button type="button" popovertarget="c:day:1960-04-09" class="date" id="p1:2"><time datetime="1960-04-09">April 9</time></button>',
    text: 'One April 9 two.',
  },
  time: {
    tei: inP('<time when="10:30:00">10:30</time>'),
    html: '<time datetime="10:30:00">10:30</time>',
    text: 'One 10:30 two.',
  },
  hi: { tei: inP('<hi rend="bold">bold</hi>'), html: '<b class="hi r-bold">bold</b>', text: 'One bold two.' },
  emph: { tei: inP('<emph rend="italic">must</emph>'), html: '<em>must</em>', text: 'One must two.' },
  title: {
    tei: inP('<title level="m">Tides</title>'),
    html: '<cite class="level-m">Tides</cite>',
    text: 'One Tides two.',
  },
  ref: {
    tei: inP('<ref target="https://example.org/">there</ref>'),
    html: '<a href="https://example.org/">there</a>',
    text: 'One there two.',
  },
  code: { tei: inP('<code>x = 1</code>'), html: '<code>x = 1</code>', text: 'One x = 1 two.' },
  seg: {
    tei: inP('<gap reason="redaction"/><seg type="redaction">[1 line]</seg>'),
    html: 'One <span class="withheld"><span class="vh" data-added="">Redaction: </span>[1 line]</span> two.',
    text: 'One [1 line] two.',
  },
  sic: {
    tei: inP('<choice><sic>teh</sic><corr resp="#memcon">the</corr></choice>'),
    html: '<span class="choice" id="p1::1"><span class="original">teh</span><span class="edited" data-added=""><span class="bracket"> [</span><span class="vh">corrected: </span>the<span class="bracket">]</span></span></span>',
    text: 'One teh two.',
  },
  abbr: {
    tei: inP('<choice><abbr>Amb.</abbr><expan>Ambassador</expan></choice>'),
    html: '<span class="original">Amb.</span><span class="edited" data-added=""><span class="bracket"> [</span><span class="vh">in full: </span>Ambassador<span class="bracket">]</span></span>',
    text: 'One Amb. two.',
  },
  add: { tei: inP('<add resp="#hale">so</add>'), html: '<ins title="addition">so</ins>', text: 'One so two.' },
  del: { tei: inP('<del resp="#hale">so</del>'), html: '<del title="deleted">so</del>', text: 'One so two.' },
  figure: {
    tei: inP('<figure><graphic url="minutes-1.png"/></figure>'),
    html: '<a class="facs" href="minutes-1.png" data-added=""><img src="minutes-1.png" alt="figure" loading="lazy"></a>',
    text: 'One\n\ntwo.',
  },
  unclear: {
    tei: inP('<unclear cert="low" resp="#memcon">so</unclear>'),
    html: '<span class="unclear" title="unclear"><span class="added" data-added="">[<span class="vh">unclear: </span></span>so<span class="added" data-added="">?]</span></span>',
    text: 'One [so] two.',
  },
  gap: {
    tei: inP('<gap reason="illegible"/>'),
    html: '<span class="gap" title="gap: illegible" data-added="">[<span class="vh">gap: illegible</span><span aria-hidden="true">…</span>]</span>',
    text: 'One […] two.',
  },
  lb: {
    tei: inP('<lb/>\nnext co-<lb break="no"/>\noperation'),
    html: 'One <br>\nnext co-<wbr>operation two.',
    text: 'One\nnext co-operation two.',
  },
  pb: {
    tei: inP('half <pb n="4"/>half'),
    html: '<span class="seam" title="page break 4" data-added=""><span aria-hidden="true">|</span><span class="vh">[page break 4]</span></span>',
    text: 'One half half two.',
  },
};
