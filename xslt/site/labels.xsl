<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The words of the front page, the lists and the registers of a site. A further language is a further column.
  Input   · A key; what takes the places {1}, {2}… of its words.
  Output  · f:site-label, f:counted-label.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:array="http://www.w3.org/2005/xpath-functions/array" xmlns:f="urn:memcon:functions">

  <xsl:variable name="site-labels" as="map(xs:string, array(xs:string))" select="map {
    'all-documents': ['All documents', 'Alle Dokumente'],
    'by-date': ['Date', 'Datum'],
    'by-participant': ['Participant', 'Teilnehmer'],
    'by-title': ['Title', 'Titel'],
    'contents': ['What it holds', 'Inhalt'],
    'documents-one': ['1 document', '1 Dokument'],
    'documents-many': ['{1} documents', '{1} Dokumente'],
    'empty-events': ['No event is named.', 'Kein Ereignis wird genannt.'],
    'empty-objects': ['No object is named.', 'Keine Sache wird genannt.'],
    'empty-organisations': ['No organisation is named.', 'Keine Körperschaft wird genannt.'],
    'empty-persons': ['No person is named.', 'Keine Person wird genannt.'],
    'empty-places': ['No place is named.', 'Kein Ort wird genannt.'],
    'in-documents': ['in {1} of {2} documents', 'in {1} von {2} Dokumenten'],
    'letters': ['Letters', 'Buchstaben'],
    'mentions-none': ['No mention in the text is marked.', 'Im Text ist keine Nennung ausgezeichnet.'],
    'documents-in-one': ['1 document', '1 Dokument'],
    'documents-in-many': ['{1} documents', '{1} Dokumenten'],
    'in': ['in', 'in'],
    'mentions-one': ['1 mention', '1 Nennung'],
    'mentions-many': ['{1} mentions', '{1} Nennungen'],
    'namesake': ['entry {1}', 'Eintrag {1}'],
    'namesakes': ['Others of this name:', 'Andere dieses Namens:'],
    'speaks': ['Begins to speak:', 'Ergreift das Wort:'],
    'no-date': ['Without date', 'Ohne Datum'],
    'no-participant': ['Without participants', 'Ohne Teilnehmer'],
    'order': ['Order', 'Ordnung'],
    'other-letters': ['Others', 'Andere'],
    'search-all': ['Search all documents', 'Alle Dokumente durchsuchen'],
    'took-part': ['Took part in', 'Teilnehmer an'],
    'turns-one': ['1 turn', '1 Beitrag'],
    'turns-many': ['{1} turns', '{1} Beiträge'],
    'unidentified-about': ['Names that the documents mark and no register identifies.', 'Namen, die die Dokumente auszeichnen und kein Register identifiziert.'],
    'variants': ['Also', 'Auch']
  }"/>

  <!-- The words of that key, with what takes their places; an unknown key is a fault of ours and stops. -->
  <xsl:function name="f:site-label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:variable name="words" as="xs:string" select="$site-labels($key)($label-column)"/>
    <xsl:sequence select="replace(replace($words, '{1}', ($values[1], '')[1], 'q'), '{2}', ($values[2], '')[1], 'q')"/>
  </xsl:function>

  <!-- "1 document", "12 documents". -->
  <xsl:function name="f:counted-label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="count" as="xs:string"/>
    <xsl:sequence select="if ($count = '1') then f:site-label($key || '-one', ()) else f:site-label($key || '-many', $count)"/>
  </xsl:function>

</xsl:stylesheet>
