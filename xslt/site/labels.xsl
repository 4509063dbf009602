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
    'in-documents': ['in {1} of {2} documents', 'in {1} von {2} Dokumenten'],
    'letters': ['Letters', 'Buchstaben'],
    'mentions-none': ['No mention in the text is marked.', 'Im Text ist keine Nennung ausgezeichnet.'],
    'documents-in-one': ['1 document', '1 Dokument'],
    'documents-in-many': ['{1} documents', '{1} Dokumenten'],
    'in': ['in', 'in'],
    'mentions-one': ['1 mention', '1 Nennung'],
    'mentions-many': ['{1} mentions', '{1} Nennungen'],
    'namesake': ['entry {1}', 'Eintrag {1}'],
    'namesakes': ['Others of this name', 'Andere dieses Namens'],
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
    'foremost': ['The {1} named most often; all others by their letters.', 'Die {1} am häufigsten genannten; alle anderen unter ihren Buchstaben.'],
    'filter': ['Filter this list', 'Liste filtern'],
    'filter-status': ['{1} of {2}', '{1} von {2}'],
    'filter-year': ['Year', 'Jahr'],
    'filter-participant': ['Participant', 'Teilnehmer'],
    'filter-any': ['all', 'alle'],
    'column-name': ['Name', 'Name'],
    'column-turns': ['Turns', 'Beiträge'],
    'column-mentions': ['Mentions', 'Nennungen'],
    'parts': ['Pages of this list', 'Seiten dieser Liste'],
    'mentions': ['Mentions in their sentences', 'Nennungen in ihren Sätzen'],
    'ties': ['In conversation', 'Im Gespräch'],
    'offices': ['Offices', 'Ämter'],
    'about-entry': ['About', 'Zur Person oder Sache'],
    'identifiers': ['Identifiers', 'Normdaten'],
    'more-turns': ['{1} more', '{1} weitere'],
    'chart': ['Turns and mentions over the years:', 'Beiträge und Nennungen über die Jahre:'],
    'chart-bar': ['{1}: {2} turns, {3} mentions', '{1}: {2} Beiträge, {3} Nennungen'],
    'chart-decades': ['by decades', 'nach Jahrzehnten'],
    'by-series': ['Series', 'Reihe'],
    'no-series': ['In no series', 'Ohne Reihe'],
    'series': ['Series', 'Reihen'],
    'about-reading': ['How to read these pages', 'Wie diese Seiten zu lesen sind'],
    'about-words': ['Every word of the source is on its page, in its order and its spelling. What the edition adds (numbers and names in the margin, headings of lists, marks) is set apart from it.', 'Jedes Wort der Vorlage steht auf seiner Seite, in seiner Folge und Schreibung. Was die Ausgabe hinzufügt (Nummern und Namen am Rand, Überschriften der Listen, Zeichen), ist davon abgesetzt.'],
    'about-names': ['A name with a line under it says who or what is meant: touch it, and a card tells who it was on that day and leads to a page with everything the documents have of the same person, place or thing. A name without a line is not identified.', 'Ein unterstrichener Name sagt, wer oder was gemeint ist: Wer ihn berührt, erfährt auf einer Karte, wer das an jenem Tag war, und kommt zu einer Seite mit allem, was die Dokumente von derselben Person, demselben Ort, derselben Sache haben. Ein Name ohne Linie ist nicht identifiziert.'],
    'about-certainty': ['What the editors believe but cannot prove has a raised question mark. Where nothing could be decided, nothing is claimed.', 'Was die Herausgeber annehmen, aber nicht beweisen können, hat ein hochgestelltes Fragezeichen. Wo nichts zu entscheiden war, ist nichts behauptet.'],
    'about-views': ['Each document can be read in three ways: as the source has it with corrections noted, corrected, or as the source has it and nothing else.', 'Jedes Dokument lässt sich auf drei Arten lesen: wie die Vorlage mit vermerkten Verbesserungen, verbessert, oder nur wie die Vorlage.'],
    'about-citing': ['Turns and paragraphs have numbers that are also addresses, so that every passage can be cited and linked to.', 'Beiträge und Absätze haben Nummern, die auch Adressen sind: Jede Stelle lässt sich zitieren und verlinken.'],
    'about-method': ['How the texts were made', 'Wie die Texte entstanden'],
    'about-tei': ['The files behind these pages, one for each document, state the method in full; each page offers its own for download.', 'Die Dateien hinter diesen Seiten, eine für jedes Dokument, nennen das Verfahren vollständig; jede Seite bietet die ihre zum Herunterladen.'],
    'about-terms': ['Who answers for it, and on what terms it may be used', 'Wer dafür einsteht, und wie es genutzt werden darf'],
    'method-normalization': ['Spelling', 'Schreibung'],
    'method-quotation': ['Quotations', 'Anführungen'],
    'method-hyphenation': ['Divided words', 'Getrennte Wörter'],
    'method-segmentation': ['Paragraphs and turns', 'Absätze und Beiträge'],
    'method-interpretation': ['Names and dates', 'Namen und Daten'],
    'variants': ['Also', 'Auch']
  }"/>

  <!-- The words of that key, with what takes their places; an unknown key is a fault of ours and stops. -->
  <xsl:function name="f:site-label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:variable name="words" as="xs:string" select="$site-labels($key)($label-column)"/>
    <xsl:sequence select="replace(replace(replace($words, '{1}', ($values[1], '{1}')[1], 'q'), '{2}', ($values[2], '{2}')[1], 'q'), '{3}', ($values[3], '{3}')[1], 'q')"/>
  </xsl:function>

  <!-- "1 document", "12 documents". -->
  <xsl:function name="f:counted-label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="count" as="xs:string"/>
    <xsl:sequence select="if ($count = '1') then f:site-label($key || '-one', ()) else f:site-label($key || '-many', $count)"/>
  </xsl:function>

</xsl:stylesheet>
