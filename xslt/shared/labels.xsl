<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The edition's own words, in every language it can speak. A further language is a further column.
  Input   · A key.
  Output  · f:label, f:label-or.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:array="http://www.w3.org/2005/xpath-functions/array" xmlns:f="urn:memcon:functions">

  <xsl:variable name="label-languages" as="xs:string+" select="'en', 'de'"/>

  <xsl:variable name="labels" as="map(xs:string, array(xs:string))" select="map {
    'about': ['About this edition', 'Zu dieser Ausgabe'],
    'accessibility': ['All content is text. Headings, turns and registers can be reached from the contents; marks of uncertainty and correction are in words.', 'Der ganze Inhalt ist Text. Überschriften, Beiträge und Register sind vom Inhalt aus erreichbar; Zeichen der Unsicherheit und Verbesserung stehen auch in Worten.'],
    'addition': ['addition', 'Zusatz'],
    'about-document': ['About this document', 'Zu diesem Dokument'],
    'and': ['and', 'und'],
    'and-others': ['and {1} others', 'und {1} weitere'],
    'born': ['born', 'geboren'],
    'certainty-high': ['certain', 'sicher'],
    'certainty-low': ['very uncertain', 'sehr unsicher'],
    'certainty-medium': ['probable', 'wahrscheinlich'],
    'certainty-unknown': ['uncertain', 'unsicher'],
    'character': ['character', 'Figur'],
    'characters': ['Characters', 'Figuren'],
    'cite': ['How to cite', 'Zitierweise'],
    'cite-edited-by': ['edited by', 'herausgegeben von'],
    'cite-in': ['In', 'In'],
    'cite-passage': ['To cite a passage, add the number of its turn or paragraph to the address of this page:',
      'Um eine Stelle zu zitieren, die Nummer des Beitrags oder Absatzes an die Adresse dieser Seite anfügen:'],
    'collection': ['Collection', 'Bestand'],
    'contents': ['Contents', 'Inhalt'],
    'corpus-text': ['Text, a paragraph a line', 'Text, ein Absatz je Zeile'],
    'corrected-to': ['corrected:', 'verbessert:'],
    'expanded-to': ['in full:', 'ausgeschrieben:'],
    'corrections': ['Corrections', 'Verbesserungen'],
    'correction': ['Corrections', 'Verbesserungen'],
    'cover': ['Cover', 'Umschlag'],
    'date': ['Date', 'Datum'],
    'dates': ['Index of dates', 'Zeitregister'],
    'deletion': ['deleted', 'gestrichen'],
    'died': ['died', 'gestorben'],
    'downloads': ['Downloads', 'Dateien'],
    'events': ['Index of events', 'Ereignisregister'],
    'figure': ['figure', 'Abbildung'],
    'gap': ['gap', 'Lücke'],
    'heading': ['heading', 'Überschrift'],
    'hyphenation': ['Hyphenation', 'Worttrennung'],
    'in-all-documents': ['All documents', 'Alle Dokumente'],
    'in-this-document': ['Here', 'Hier'],
    'interpretation': ['Interpretation', 'Auszeichnung'],
    'interpreter': ['interpreter', 'Dolmetscher'],
    'key-cert': ['uncertain identification or value', 'unsichere Zuordnung oder unsicherer Wert'],
    'key-corr': ['correction by the editors', 'Verbesserung der Herausgeber'],
    'key-pb': ['page break in the source', 'Seitenwechsel der Vorlage'],
    'key-said': ['direct speech, quotation marks supplied', 'direkte Rede, Anführungszeichen ergänzt'],
    'label': ['label', 'Beschriftung'],
    'landmarks': ['Landmarks', 'Wegmarken'],
    'made-from': ['made from a TEI document; corrections belong there.', 'aus einem TEI-Dokument gemacht; dort gehören Berichtigungen hin.'],
    'letter-from': ['From', 'Von'],
    'letter-to': ['To', 'An'],
    'licence': ['Licence', 'Lizenz'],
    'list': ['list', 'Liste'],
    'mentioned': ['Mentions', 'Stellen'],
    'method': ['Method', 'Verfahren'],
    'neighbours': ['Neighbouring documents', 'Benachbarte Dokumente'],
    'next': ['Next', 'Nächstes'],
    'pages': ['Pages of the source', 'Seiten der Vorlage'],
    'previous': ['Previous', 'Voriges'],
    'named-not-identified': ['Named but not identified', 'Genannt, nicht identifiziert'],
    'normalization': ['Normalisation', 'Normalisierung'],
    'note': ['note', 'Anmerkung'],
    'note-back': ['Back to the text', 'Zurück zum Text'],
    'notes': ['Notes', 'Anmerkungen'],
    'objects': ['Index of objects', 'Sachregister'],
    'omission': ['Omission:', 'Auslassung:'],
    'organisations': ['Index of organisations', 'Körperschaftsregister'],
    'page-break': ['page break', 'Seitenwechsel'],
    'page-image': ['image of page', 'Abbildung von Seite'],
    'paragraph': ['Paragraph', 'Absatz'],
    'participant': ['participant', 'Teilnehmer'],
    'participants': ['Participants', 'Teilnehmer'],
    'persons': ['Index of persons', 'Personenregister'],
    'place': ['Place', 'Ort'],
    'places': ['Index of places', 'Ortsregister'],
    'plain-text': ['Text', 'Text'],
    'present': ['in attendance', 'anwesend'],
    'project': ['Project', 'Vorhaben'],
    'punctuation': ['Punctuation', 'Zeichensetzung'],
    'publisher': ['Publisher', 'Verlag'],
    'quotation': ['Quotation', 'Anführung'],
    'reading': ['Reading in the record', 'Lesart der Vorlage'],
    'corrected-reading': ['Correction', 'Verbesserung'],
    'record-text': ['The record', 'Die Niederschrift'],
    'record': ['Record', 'Niederschrift'],
    'registers': ['Registers', 'Register'],
    'remarks': ['Remarks', 'Bemerkungen'],
    'recorder': ['recorder', 'Protokollant'],
    'receiver': ['receiver', 'Empfänger'],
    'redaction': ['Redaction:', 'Schwärzung:'],
    'repository': ['Repository', 'Archiv'],
    'responsibility': ['Responsibility', 'Verantwortlich'],
    'revisions': ['Changes', 'Änderungen'],
    'running-head': ['running head or page number', 'Kolumnentitel oder Seitenzahl'],
    'segmentation': ['Segmentation', 'Gliederung'],
    'sender': ['sender', 'Absender'],
    'shelfmark': ['Identifier', 'Signatur'],
    'site': ['This edition', 'Diese Ausgabe'],
    'site-about': ['About', 'Zur Ausgabe'],
    'site-all': ['All pages of this edition', 'Alle Seiten dieser Ausgabe'],
    'site-documents': ['Documents', 'Dokumente'],
    'site-events': ['Events', 'Ereignisse'],
    'site-index': ['Edition', 'Ausgabe'],
    'site-network': ['Who speaks to whom', 'Wer mit wem spricht'],
    'site-objects': ['Objects', 'Sachen'],
    'site-organisations': ['Organisations', 'Körperschaften'],
    'site-persons': ['Persons', 'Personen'],
    'site-places': ['Places', 'Orte'],
    'site-search': ['Search', 'Suche'],
    'site-timeline': ['Timeline', 'Zeitleiste'],
    'skip': ['Skip to the text', 'Zum Text'],
    'source': ['Source', 'Vorlage'],
    'speaker': ['speaker', 'Redner'],
    'speaker-unknown': ['Speaker not identified', 'Redner nicht bestimmt'],
    'supplied': ['supplied', 'ergänzt'],
    'table': ['table', 'Tabelle'],
    'terms': ['terms', 'Bedingungen'],
    'text': ['Text', 'Text'],
    'title-page': ['Title', 'Titel'],
    'turn': ['Turn', 'Beitrag'],
    'unclear': ['unclear', 'unsichere Lesung'],
    'unknown-element': ['Not displayed by rule', 'Ohne Darstellungsregel'],
    'view': ['Reading view', 'Ansicht'],
    'view-corrected': ['Corrected', 'Verbessert'],
    'view-noted': ['Original, corrections noted', 'Original, Verbesserungen vermerkt'],
    'view-plain': ['Plain record', 'Nur die Vorlage'],
    'where': ['Where', 'Stelle'],
    'words-unproven': ['unproven from here: compare the document', 'ab hier ungeprüft: mit dem Dokument vergleichen']
  }"/>

  <xsl:variable name="label-column" as="xs:integer" select="(index-of($label-languages, $language), 1)[1]"/>

  <!-- The label of that key in the edition's language; an unknown key is a fault of ours and stops. -->
  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="$labels($key)($label-column)"/>
  </xsl:function>

  <!-- A label that may be missing: for keys that come from the document (@role, @reason). -->
  <xsl:function name="f:label-or" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="otherwise" as="xs:string"/>
    <xsl:sequence select="if (map:contains($labels, $key)) then f:label($key) else $otherwise" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

</xsl:stylesheet>
