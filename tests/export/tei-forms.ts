import { recordOf } from './samples.js';

const HEADER =
  '<teiHeader><fileDesc><titleStmt><title>A sitting</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>';
const tei = (text: string, standOff = '', header = HEADER): string =>
  `<?xml version="1.0"?><?xml-model href="other.rng"?><TEI xmlns="http://www.tei-c.org/ns/1.0">${header}${standOff}<text>${text}</text></TEI>`;

/**
 * What other projects encode: speakers described in standOff only, an opening before a heading, words that Parla-CLARIN
 * has no elements for.
 */
export const OTHERS = recordOf(
  'others',
  tei(
    `<front><titlePage><docTitle><titlePart>Minutes</titlePart></docTitle></titlePage></front><body><opener><dateline>Oslo, <date when="1950-01-02">2 January 1950</date></dateline></opener><head>Sitting</head>
<sp who="#lund"><speaker>Lund.</speaker><p>Let us open.<note>Cheers.</note></p><stage>He sits.</stage><speaker>The same.</speaker><lg><l>A verse,</l><l>and another</l></lg></sp>
<sp who="#nobody"><ab>Who was <choice><sic>taht</sic><corr>that</corr></choice> at the <eventName>war</eventName>? <code>x</code></ab></sp>
<sp><p>Nobody knows.</p></sp><p>They <supplied>all</supplied> vote.</p><div1 type="part"><head>Later</head><epigraph><p>Once upon.</p></epigraph><p>More.</p></div1><closer><signed>Lund</signed></closer></body>
<back><div><p>End.</p></div></back>`,
    '<standOff><listPerson><head>All</head><person xml:id="lund"><persName>Lund</persName></person></listPerson><listEvent><event xml:id="war" when="1940"><eventName>The war</eventName></event></listEvent></standOff>',
  ),
);

/** A transcription of speech as parliaments have it. */
export const SITTING = recordOf(
  'sitting',
  tei(
    `<body><div type="debateSection"><head>Debate</head><note type="speaker">The CHAIRMAN:</note><u xml:id="u1" who="#chair"><seg xml:id="s1">Order.</seg><seg>Order, <persName ref="#lund">Mr. Lund</persName>.</seg></u>
<u xml:id="u2" who="#lund" trans="latching">I am <pause/> in order.</u><note>Laughter.</note></div></body>`,
    '',
    HEADER.replace(
      '</teiHeader>',
      '<profileDesc><particDesc><listPerson><person xml:id="chair" sex="F"><persName><forename>Ada</forename> <surname>Chair</surname></persName></person><person xml:id="lund"><persName>Lund</persName><sex value="1"/></person></listPerson></particDesc></profileDesc></teiHeader>',
    ),
  ),
);
