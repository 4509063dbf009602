<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · What a book says of itself beyond its pages: who made it, when, on what terms; who speaks in each turn; its style; words of ours.
  Input   · The header and the turns.
  Output  · Elements fact, speaker, style, label.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Words of ours that the book has beside the pages. -->
  <xsl:variable name="book-labels" as="xs:string+" select="
    'contents', 'pages', 'landmarks', 'title-page', 'record-text', 'registers', 'about', 'accessibility', 'figure', 'notes', 'cover', 'corrections', 'mentioned', 'project', 'responsibility', 'publisher', 'repository', 'licence', 'named-not-identified'"/>

  <!-- Read when the stylesheet is compiled. -->
  <xsl:variable name="epub-style" static="yes" as="xs:string" select="unparsed-text('epub.css')"/>
  <xsl:variable name="print-style" static="yes" as="xs:string" select="unparsed-text('print.css')"/>

  <!-- Each fact only where the header has it. -->
  <xsl:template name="book-facts">
    <xsl:for-each select="distinct-values($authors ! f:name-words(., false()))[normalize-space()]"><fact name="creator">{.}</fact></xsl:for-each>
    <xsl:for-each select="distinct-values($editors)[normalize-space()]"><fact name="contributor">{.}</fact></xsl:for-each>
    <xsl:if test="normalize-space($publisher)"><fact name="publisher">{$publisher}</fact></xsl:if>
    <xsl:if test="f:instant($publication-date)"><fact name="date">{$publication-date}</fact></xsl:if>
    <xsl:if test="exists($holding)"><fact name="source">{string-join($holding, ', ')}</fact></xsl:if>
    <xsl:variable name="terms" as="xs:string" select="string-join(($licence-words, string($licence/@target)[. ne $licence-words])[. ne ''], ' ')"/>
    <xsl:if test="normalize-space($terms)"><fact name="rights">{$terms}</fact></xsl:if>
    <fact name="modified">{f:modified()}</fact>
    <xsl:if test="$document-date-words ne ''"><fact name="when">{$document-date-words}</fact></xsl:if>
    <xsl:for-each select="$turns">
      <speaker id="{f:address(.)}">{f:speaker-words(.)}</speaker>
    </xsl:for-each>
    <style name="epub">{$epub-style}</style>
    <style name="print">{$print-style}</style>
    <xsl:for-each select="$book-labels">
      <label name="{.}">{f:label(.)}</label>
    </xsl:for-each>
  </xsl:template>

  <!-- "Thompson": as the contents have it; the printed label where nobody is identified. -->
  <xsl:function name="f:speaker-words" as="xs:string">
    <xsl:param name="turn" as="element()"/>
    <xsl:variable name="speakers" as="xs:string*" select="f:ids($turn/@who)[map:contains($entry-names, .)] ! ($short-names(.), $entry-names(.))[1]"/>
    <xsl:sequence select="if (exists($speakers)) then string-join($speakers, ' · ') else if ($turn/speaker[normalize-space()]) then f:reading($turn/speaker[1]) else f:label('speaker-unknown')"/>
  </xsl:function>

  <xsl:function name="f:language-code" as="xs:string">
    <xsl:param name="code" as="xs:string"/>
    <xsl:sequence select="if (matches($code, '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$')) then $code else 'und'"/>
  </xsl:function>

  <!-- No clock: the last change that the header has, else when it was published, else the day of the record. -->
  <xsl:function name="f:modified" as="xs:string">
    <xsl:variable name="edited" as="xs:string*" select="($header/revisionDesc//change/@when, $publication-date) ! f:instant(string(.))"/>
    <xsl:variable name="recorded" as="xs:string*" select="$document-date/(@when, @to, @from, @notAfter, @notBefore) ! f:instant(string(.))"/>
    <xsl:sequence select="(sort($edited)[last()], $recorded, '1970-01-01T00:00:00Z')[1]"/>
  </xsl:function>

  <!-- The beginning of a W3C date, in universal time. -->
  <xsl:function name="f:instant" as="xs:string?">
    <xsl:param name="date" as="xs:string"/>
    <xsl:variable name="whole" as="xs:string" select="
      if ($date castable as xs:dateTime) then string(adjust-dateTime-to-timezone(xs:dateTime($date), xs:dayTimeDuration('PT0S')))
      else substring($date || substring('0000-01-01', string-length($date) + 1), 1, 10) || 'T00:00:00Z'"/>
    <xsl:sequence select="(substring($whole, 1, 19) || 'Z')[matches($date, '^\d{4}(-\d\d){0,2}(T.*)?$')][. castable as xs:dateTime][not(starts-with(., '0000'))]"/>
  </xsl:function>

</xsl:stylesheet>
