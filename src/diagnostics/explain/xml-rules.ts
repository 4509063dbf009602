import { explain } from './explanation.js';

const GATE = 'README, "Input that is wrong"';

/** What the gate of XML and the schemas refuse. */
export const XML = {
  'xml-too-large': explain(
    'Larger files are refused before they are read.',
    'a file of 200 MB',
    'one file a document',
    GATE,
  ),
  'xml-encoding-unsupported': explain(
    'Save the file as UTF-8.',
    '<?xml version="1.0" encoding="EBCDIC"?>',
    '<?xml version="1.0" encoding="UTF-8"?>',
    'XML 1.0, 4.3.3',
  ),
  'xml-written-broken': explain(
    'A second parser looks at the XML of exports, books and registers before it is written. This is a fault of memcon: please report it.',
    '<p><hi>Yes</p></hi>',
    '<p><hi>Yes</hi></p>',
    'XML 1.0, 2.1',
  ),
  'xml-encoding-mismatch': explain(
    'The label contradicts the bytes: one of them is wrong, and letters would be.',
    'encoding="ISO-8859-1" in a file in UTF-16',
    'encoding="UTF-16"',
    'XML 1.0, 4.3.3',
  ),
  'xml-undecodable': explain(
    'The bytes are not of the encoding that the file declares; without a declaration it is UTF-8.',
    'the byte E9 alone, in a file in UTF-8',
    'é in UTF-8 (C3 A9)',
    'XML 1.0, 4.3.3',
  ),
  'xml-not-well-formed': explain(
    'What is not well-formed is not XML; no program reads on from here.',
    '<p>Fish & chips</p>',
    '<p>Fish &amp; chips</p>',
    'XML 1.0, 2.1; Namespaces in XML',
  ),
  'xml-doctype': explain(
    'Document type declarations can name files and grow without bound; TEI P5 does without.',
    '<!DOCTYPE TEI SYSTEM "tei.dtd">',
    '<?xml-model href="tei_all.rng"?>, or --allow-doctype',
    'XML 1.0, 2.8',
  ),
  'include-unresolved': explain(
    'memcon includes files of the folder that it was given, and fetches none: what lies elsewhere, is not there, includes itself or is no XML is left out, and all else is done.',
    '<xi:include href="../../other/people.xml"/>',
    '<xi:include href="people.xml"/>, or xi:fallback within it',
    'XInclude 1.1, 3.1',
  ),
  'xml-entity': explain(
    'An entity that is not in the file, or refers to itself, is never expanded.',
    '<!ENTITY a SYSTEM "file:///etc/passwd">',
    'the text itself',
    'XML 1.0, 4.4',
  ),
  'xml-too-deep': explain('No honest document is nested so deeply.', '<hi><hi><hi>… 300 times', '<hi>', GATE),
  'xml-too-many-attributes': explain('No honest element has so many.', '<p a1="" a2="" … a2000="">', '<p>', GATE),
  'xml-too-long': explain(
    'No honest name, tag or attribute value is so long.',
    '<p n="… 2 MB …">',
    '<p>… 2 MB …</p>',
    GATE,
  ),
  'schema-unreadable': explain(
    'The schema, or a file it includes, is not there or is no XML. Schemas in compact syntax (.rnc) are not read: convert them.',
    '<include href="missing.rng"/>',
    '<include href="there.rng"/>',
    'RELAX NG, 4.7',
  ),
  'schema-incorrect': explain(
    'The schema itself breaks the rules of its language.',
    '<ref name="nothing"/>',
    '<ref name="p"/> with <define name="p">',
    'RELAX NG, 7 (Restrictions)',
  ),
  'schema-ids-conflict': explain(
    'Validation goes on without ids.',
    '@id of type ID in one place and string in another',
    'one type',
    'RELAX NG DTD Compatibility, 5',
  ),
  'element-not-allowed': explain(
    'The element exists, but not here: the message says what may stand here.',
    '<p><sp>…</sp></p>',
    '<sp><p>…</p></sp>',
    'the element’s own page in the TEI Guidelines; schemas/memcon.rng',
  ),
  'element-unknown': explain(
    'The schema has no such element: it is misspelt, of another namespace, or left out of this customisation.',
    '<persname>',
    '<persName>',
    'TEI Guidelines, Appendix: Elements',
  ),
  'element-missing': explain(
    'Something that must be there is not.',
    '<sp><speaker>Mr. Herter:</speaker></sp>',
    '<sp><speaker>Mr. Herter:</speaker><p>…</p></sp>',
    'the element’s content model in the TEI Guidelines',
  ),
  'text-not-allowed': explain(
    'Only elements may stand here.',
    '<sp>Yes.</sp>',
    '<sp><p>Yes.</p></sp>',
    'the element’s content model in the TEI Guidelines',
  ),
  'text-value': explain(
    'The text must be one of certain values or of a certain form.',
    '<el>ten</el> where a number must be',
    '<el>10</el>',
    'the element’s content model',
  ),
  'attribute-not-allowed': explain(
    'The element does not have this attribute: it is misspelt, or belongs to another one.',
    '<p who="#thompson">',
    '<sp who="#thompson"><p>',
    'the element’s own page in the TEI Guidelines',
  ),
  'attribute-missing': explain(
    'The element is not complete without it.',
    '<gap/>',
    '<gap reason="illegible"/>',
    'the element’s own page in the TEI Guidelines',
  ),
  'attribute-value': explain(
    'The value is not one that may stand here: the message says which may.',
    '<date when="8.9.1960">',
    '<date when="1960-09-08">',
    'TEI Guidelines, Appendix: Datatypes',
  ),
  'id-duplicate': explain(
    'A pointer would mean either of them.',
    '<p xml:id="p1"/><p xml:id="p1"/>',
    '<p xml:id="p1"/><p xml:id="p2"/>',
    'RELAX NG DTD Compatibility, 5',
  ),
  'id-malformed': explain('An attribute of type ID holds one name.', 'xml:id="p 1"', 'xml:id="p1"', 'xml:id 1.0'),
  'idref-unresolved': explain(
    'The reference must name an id of the document.',
    'idref="p9"',
    'idref="p1"',
    'RELAX NG DTD Compatibility, 5',
  ),
  'errors-omitted': explain(
    'The list is cut; repair the first ones and validate again.',
    '–',
    '–',
    'memcon validate --help',
  ),
  'schematron-incorrect': explain(
    'The rules cannot be understood: the message says which expression.',
    '<assert test="@when eq">',
    '<assert test="@when = \'1960\'">',
    'ISO/IEC 19757-3',
  ),
  'schematron-failed': explain(
    'The expression of a rule failed on this document.',
    'xs:date(@when) where @when is no date',
    '@when castable as xs:date',
    'ISO/IEC 19757-3',
  ),
  'schematron-assertion': explain(
    'A rule of the schema is broken; the message is the schema’s own. An id on the assertion gives the finding a name.',
    '–',
    '–',
    'ISO/IEC 19757-3',
  ),
} as const;
