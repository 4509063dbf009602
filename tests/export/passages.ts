import { recordOf } from './samples.js';

/**
 * What is hard for tools that count characters and cut words: characters beyond the BMP, signs that formats reserve, a
 * name within another, abbreviations, a possessive, a no-break space.
 */
export const PASSAGES = recordOf(
  'passages',
  `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Passages</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>
<profileDesc><particDesc><listPerson><person xml:id="orlov"><persName>Orlov</persName></person><person xml:id="hale"><persName>Hale</persName></person></listPerson></particDesc></profileDesc></teiHeader>
<text xml:lang="en"><body><head>𝄞 A talk with <persName ref="#orlov">Mr. Orlov</persName></head>
<sp xml:id="t1" who="#orlov" ana="#reported"><p xml:id="p1">𝄞𝄞 <persName ref="#orlov">P. Orlov</persName>’s words: "The <eventName ref="#war">war of <placeName ref="#oslo">Oslo</placeName></eventName> ended <date when="1945-05-08">on May 8, 1945</date>." He left the U.S. Embassy at 10:30 a.m. and said no more...</p>
<p xml:id="p2">a|b_c [d] \\e ->f; *g &lt;h&gt; 100% "i"\u00A0j\u3000k. <rs type="person" ref="#hale">The Ambassador</rs> didn't like <objectName>RB-47</objectName>! 是的。不是。</p></sp>
<p xml:id="p3"><persName>Кузнецов</persName> e\u0301tait là.</p></body></text></TEI>`,
);
