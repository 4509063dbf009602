<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The reference as a record of RIS, with the fields its definition has for manuscripts (PB: the library or archive).
  Input   · The variables of shared/citation.xsl.
  Output  · f:ris: lines that end as RIS wants it; no value holds a line end.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:ris" as="xs:string">
    <xsl:variable name="day-parts" as="xs:string*" select="tokenize($first-day, '-')"/>
    <xsl:sequence select="string-join((
      f:ris-line('TY', 'MANSCPT'),
      f:ris-line('ID', $key),
      f:ris-line('TI', $title),
      $authors ! f:ris-line('AU', f:ris-name(.)),
      $cited-editors ! f:ris-line('ED', f:ris-name(.)),
      $recipients ! f:ris-line('A2', f:ris-name(.)),
      f:ris-line('PY', $day-parts[1]),
      f:ris-line('DA', if (exists($day-parts)) then $day-parts[1] || '/' || $day-parts[2] || '/' || $day-parts[3] || '/' else $day-words),
      f:ris-line('PB', $archive),
      f:ris-line('CY', $archive-place),
      f:ris-line('T2', $archive-collection),
      f:ris-line('NV', $shelf-mark),
      f:ris-line('DB', $archive),
      f:ris-line('AV', string-join(($archive-collection, $shelf-mark)[. ne ''], ', ')),
      f:ris-line('N1', f:edition-words()),
      f:ris-line('LA', $record-language),
      f:ris-line('UR', $page-url),
      'ER  - &#13;&#10;'))"/>
  </xsl:function>

  <xsl:function name="f:ris-line" as="xs:string?">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="f:one-line($value)[. ne ''] ! ($tag || '  - ' || . || '&#13;&#10;')"/>
  </xsl:function>

  <!-- A name that cannot be divided ends with a comma: that is how RIS says so. -->
  <xsl:function name="f:ris-name" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="if ($name?literal) then translate($name?literal, ',', '') || ',' else f:name-words($name, true())"/>
  </xsl:function>

</xsl:stylesheet>
