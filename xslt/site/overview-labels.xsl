<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The words of the pages that concern all documents: network, timeline, search. A further language is a further column.
  Input   · A key; what takes the places {1}, {2}… of its words.
  Output  · f:words.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:array="http://www.w3.org/2005/xpath-functions/array" xmlns:f="urn:memcon:functions">

  <xsl:variable name="overview-labels" as="map(xs:string, array(xs:string))" select="map {
    'network-about': ['On the left, who speaks to whom: a curve joins two persons of whom one answers the other. On the right, who is spoken of: a curve runs from a speaker to the arrow at somebody who takes no part in that conversation. The broader, the more often.',
      'Links, wer mit wem spricht: Ein Bogen verbindet zwei Personen, von denen eine der anderen antwortet. Rechts, von wem die Rede ist: Ein Bogen führt von einem Redner zum Pfeil bei jemandem, der an dem Gespräch nicht teilnimmt. Je öfter, desto breiter.'],
    'network-exchanges': ['Who speaks to whom: the speaker of a turn to the speaker of the turn that follows in the same division of the same document. Turns in a row by the same speakers count as one; a turn of nobody known parts what is before it from what is behind; of several who speak together each counts; the last turn is addressed to nobody. Minutes seldom say who is addressed: that the next to speak is meant is an assumption.',
      'Wer mit wem spricht: wer einen Beitrag hält, mit dem, der in demselben Abschnitt desselben Dokuments den nächsten hält. Aufeinander folgende Beiträge derselben zählen als einer; ein Beitrag von niemand Bekanntem trennt, was vor und nach ihm steht; sprechen mehrere zusammen, zählt jeder; der letzte Beitrag richtet sich an niemanden. Niederschriften sagen selten, wer angesprochen ist: dass der Nächste gemeint ist, der spricht, ist eine Annahme.'],
    'network-all': ['Everything is shown. Persons: {1}; links between speakers: {3}; links between speakers and those spoken of: {5}. The table has the same.',
      'Alles ist gezeigt. Personen: {1}; Verbindungen zwischen Rednern: {3}; zwischen Rednern und Genannten: {5}. Die Tabelle enthält dasselbe.'],
    'network-arc-of': ['{1} speaks of {2}: {3} × in {4} documents', '{1} spricht von {2}: {3} × in {4} Dokumenten'],
    'network-arc-with': ['{1} and {2}: {3} answers in {4} documents', '{1} und {2}: {3} Antworten in {4} Dokumenten'],
    'network-by': ['Spoken of by', 'Genannt von'],
    'network-dashed': ['A broken line: every instance of it is uncertain. A dot: somebody who speaks, the larger the more turns; the number of turns stands beside it, on the right that of mentions.',
      'Eine gestrichelte Linie: Jede Stelle ist unsicher. Ein Punkt: jemand, der spricht; je mehr Beiträge, desto größer. Daneben steht ihre Zahl, rechts die der Nennungen.'],
    'network-none': ['Nobody who is named in the registers speaks or is spoken of.', 'Niemand aus den Registern spricht oder wird genannt.'],
    'network-of': ['Speaks of', 'Spricht von'],
    'network-person': ['Person', 'Person'],
    'network-point': ['Point at a name, or go to it with the tab key, to see its own curves alone; the name leads to the register.',
      'Auf einen Namen zeigen oder ihn mit der Tabulatortaste ansteuern, um nur seine Bögen zu sehen; der Name führt zum Register.'],
    'network-row': ['{1}: {2} turns, spoken of {3} ×', '{1}: {2} Beiträge, {3} × genannt'],
    'network-shown': ['Shown are {1} of {2} persons (those with the most links), {3} of {4} links between speakers, and {5} of {6} between speakers and those spoken of (the strongest between the persons shown). The table has all.',
      'Gezeigt werden {1} von {2} Personen (die am meisten verbundenen), {3} von {4} Verbindungen zwischen Rednern und {5} von {6} zwischen Rednern und Genannten (die stärksten zwischen den gezeigten Personen). Die Tabelle enthält alle.'],
    'network-table': ['All persons and links', 'Alle Personen und Verbindungen'],
    'network-table-about': ['A number counts answers (speaks with) or mentions (speaks of, spoken of by).', 'Eine Zahl zählt Antworten (spricht mit) oder Nennungen (spricht von, genannt von).'],
    'network-turns': ['Turns', 'Beiträge'],
    'network-with': ['Speaks with', 'Spricht mit'],
    'search-all-documents': ['all documents', 'alle Dokumente'],
    'search-all-speakers': ['all speakers', 'alle Redner'],
    'search-date-form': ['a year, or as 1960-09-08', 'ein Jahr oder in der Form 1960-09-08'],
    'search-document': ['Document', 'Dokument'],
    'search-failed': ['The index of this site cannot be read: its folder “assets” is missing or incomplete.', 'Das Verzeichnis dieser Site ist nicht lesbar: Der Ordner „assets“ fehlt oder ist unvollständig.'],
    'search-from': ['From', 'Von'],
    'search-help': ['Words may be spelt nearly right or only begun.', 'Wörter dürfen ungefähr richtig geschrieben oder nur begonnen sein.'],
    'search-many': ['{1} passages in {2} documents', '{1} Stellen in {2} Dokumenten'],
    'search-more': ['More passages', 'Weitere Stellen'],
    'search-facet-person': ['Persons named', 'Genannte Personen'],
    'search-facet-place': ['Places named', 'Genannte Orte'],
    'search-facet-year': ['Years', 'Jahre'],
    'search-narrow': ['Narrow down', 'Eingrenzen'],
    'search-none': ['No passage found.', 'Keine Stelle gefunden.'],
    'search-one': ['1 passage', '1 Stelle'],
    'search-reset': ['Clear', 'Leeren'],
    'search-results': ['Passages found', 'Gefundene Stellen'],
    'search-similar': ['No passage has all these words as they are spelt; these have similar ones.', 'Keine Stelle enthält alle Wörter in dieser Schreibung; diese enthalten ähnliche.'],
    'search-some': ['No passage has all these words; these have some.', 'Keine Stelle enthält alle Wörter; diese enthalten einige.'],
    'search-speaker': ['Speaker', 'Redner'],
    'search-submit': ['Search', 'Suchen'],
    'search-to': ['To', 'Bis'],
    'search-without': ['Searching needs JavaScript. All else works without: the list of documents and the registers lead to every person, place and date.',
      'Die Suche braucht JavaScript. Alles andere geht ohne: Die Liste der Dokumente und die Register führen zu allen Personen, Orten und Daten.'],
    'search-words': ['Words', 'Wörter'],
    'timeline-about': ['A row is a span of time, from its beginning at the left to its end at the right. Above its line, the conversations (dots); below, the days and months talked about: a stroke is a day, a bar as long as what is meant; a bare year is not drawn. What is uncertain is hollow. A year leads to a page of its own where there are several.',
      'Eine Zeile ist ein Zeitraum, von seinem Anfang links bis zum Ende rechts. Über der Linie die Gespräche (Punkte), darunter die Tage und Monate, von denen die Rede ist: ein Strich ist ein Tag, ein Balken so lang wie das Gemeinte; ein bloßes Jahr ist nicht gezeichnet. Unsicheres ist hohl. Ein Jahr führt zu einer eigenen Seite, wo es mehrere gibt.'],
    'timeline-century': ['{1} to {2}', '{1} bis {2}'],
    'timeline-dates': ['Dates talked about', 'Daten, von denen die Rede ist'],
    'timeline-meetings': ['Conversations', 'Gespräche'],
    'timeline-none': ['No conversation and no date talked about has a known value.', 'Kein Gespräch und kein Datum hat einen bekannten Wert.'],
    'timeline-spans': ['Years and longer spans', 'Jahre und längere Zeiträume'],
    'timeline-row': ['{1}: {2} conversations, {3} dates talked about', '{1}: {2} Gespräche, {3} genannte Daten'],
    'timeline-undated': ['Without a date', 'Ohne Datum']
  }"/>

  <!-- The words of a key in the edition's language, with what is given in the places of {1}, {2}…; a place without stays. -->
  <xsl:function name="f:words" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="given" as="xs:string*"/>
    <xsl:variable name="words" as="xs:string" select="$overview-labels($key)($label-column)"/>
    <xsl:value-of>
      <xsl:analyze-string select="$words" regex="\{{([1-9])\}}">
        <xsl:matching-substring><xsl:sequence select="(subsequence($given, xs:integer(regex-group(1)), 1), .)[1]"/></xsl:matching-substring>
        <xsl:non-matching-substring><xsl:sequence select="."/></xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:value-of>
  </xsl:function>

  <xsl:function name="f:words" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="f:words($key, ())"/>
  </xsl:function>

  <!-- The mark of what is uncertain: for the eye, and in words. -->
  <xsl:template name="uncertain">
    <span class="cert" title="{f:label('certainty-unknown')}"><span aria-hidden="true">?</span><span class="vh"> ({f:label('certainty-unknown')})</span></span>
  </xsl:template>

</xsl:stylesheet>
