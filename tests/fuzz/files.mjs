// Purpose: right sources of the kinds that are no plain text, small: markup, and archives as their files by path.
const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = (root, inner) => `${XML}<w:${root} ${W}>${inner}</w:${root}>`;
const said = [
  'Memorandum of Conversation',
  'PARTICIPANTS: Mr. Marsh, the Ambassador; Mr. Orlov',
  'Mr. Marsh said that he had seen Mr. Finch on May 12, 1959.',
  'MR. ORLOV: No answer has come.',
];
const paragraphs = said.map((text) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`).join('');

const docx = {
  '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships ${RELATIONS}><Relationship Id="r1" Type="${TYPE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${XML}<Relationships ${RELATIONS}><Relationship Id="r1" Type="${TYPE}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${TYPE}/footnotes" Target="footnotes.xml"/><Relationship Id="r3" Type="${TYPE}/numbering" Target="numbering.xml"/></Relationships>`,
  'word/document.xml': word(
    'document',
    `<w:body>${paragraphs}<w:p><w:pPr><w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>First</w:t><w:footnoteReference w:id="2"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:ins><w:r><w:t>b</w:t></w:r></w:ins></w:p></w:tc></w:tr></w:tbl></w:body>`,
  ),
  'word/styles.xml': word(
    'styles',
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="N"/></w:style>',
  ),
  'word/footnotes.xml': word('footnotes', '<w:footnote w:id="2"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>'),
  'word/numbering.xml': word(
    'numbering',
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  ),
};

const OFFICE =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"';
const office = `<office:body><office:text>${said.map((text) => `<text:p>${text}</text:p>`).join('')}<text:list><text:list-item><text:p>One<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table></office:text></office:body>`;
const odt = {
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': `${XML}<office:document-content ${OFFICE}>${office}</office:document-content>`,
  'styles.xml': `${XML}<office:document-styles ${OFFICE}><office:styles><style:style style:name="H" style:family="paragraph"/></office:styles></office:document-styles>`,
};

const lines = said
  .map(
    (text, i) =>
      `<TextLine id="l${i}"><Coords points="100,${200 + 30 * i} 900,${220 + 30 * i}"/><Baseline points="100,215 900,215"/><TextEquiv><Unicode>${text}</Unicode></TextEquiv></TextLine>`,
  )
  .join('');
const page = `${XML}<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15"><Page imageFilename="1.jpg" imageWidth="1000" imageHeight="1400"><ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="0" regionRef="r1"/></OrderedGroup></ReadingOrder><TextRegion id="r1" type="paragraph" custom="structure {type:heading;}"><Coords points="100,100 900,100 900,600"/>${lines}</TextRegion></Page></PcGts>`;
const alto = `${XML}<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Styles><TextStyle ID="s1" FONTSTYLE="bold"/></Styles><Layout><Page ID="p1" WIDTH="1000" HEIGHT="1400"><PrintSpace><TextBlock ID="b1">${said.map((text, i) => `<TextLine HPOS="100" VPOS="${100 + 30 * i}" WIDTH="800" HEIGHT="20">${text.split(' ').map((one) => `<String CONTENT="${one}" WC="0.5" STYLEREFS="s1"/>`)}<HYP CONTENT="-"/></TextLine>`).join('')}</TextBlock></PrintSpace></Page></Layout></alto>`;

/** Sources: a text, or the files of an archive. */
export const FILES = [
  { name: 'minutes.docx', files: docx },
  { name: 'minutes.odt', files: odt },
  {
    name: 'minutes.fodt',
    text: `${XML}<office:document ${OFFICE} office:mimetype="application/vnd.oasis.opendocument.text">${office}</office:document>`,
  },
  {
    name: 'minutes.html',
    text: `<!DOCTYPE html><html lang="en"><head><title>Talk</title><meta charset="utf-8"><style>p.b{font-weight:bold}</style></head><body><h1>Talk</h1>${said.map((text) => `<p class=b>${text}<br>more</p>`).join('\n')}<ol><li>One<ul><li>Two</ul></ol><table><tr><th>a<td colspan=2>b</table><p>A call<a href="#n1"><sup>1</sup></a>.</p><p id="n1">1 A note.</p></body></html>`,
  },
  { name: 'page.xml', text: page },
  { name: 'alto.xml', text: alto },
  { name: 'pages.zip', files: { 'page/0001.xml': page, 'page/0002.xml': page, 'mets.xml': `${XML}<mets/>` } },
];

/** Web Annotations on the usual minutes. */
export const ANNOTATIONS = JSON.stringify([
  {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    body: [
      { type: 'SpecificResource', purpose: 'identifying', source: 'persons.xml#marsh' },
      { type: 'TextualBody', purpose: 'tagging', value: 'person' },
    ],
    target: {
      source: 'minutes.md',
      selector: [
        { type: 'TextQuoteSelector', exact: 'Mr. Marsh', prefix: '', suffix: ' said' },
        { type: 'TextPositionSelector', start: 3, end: 12 },
      ],
    },
  },
]);
