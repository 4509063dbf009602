<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The reference in words, as the Chicago Manual of Style and the MLA Handbook want it.
  Input   · The variables of shared/citation.xsl.
  Output  · f:chicago and f:mla (text and cite elements), f:citation (the first as plain text).
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Authors. “Title.” Date. Shelf mark, collection, archive, place. In Series, edited by …. Publisher, year. Address. -->
  <xsl:function name="f:chicago" as="node()*">
    <xsl:value-of select="f:with-stops((f:name-list($authors, 20), '“' || f:with-stop($title) || '”', f:cited-day(false()), $archive-words))"/>
    <xsl:if test="$series">
      <xsl:text> {f:label('cite-in')} </xsl:text><cite>{$series}</cite>
      <xsl:text>{f:with-stop(string-join(('', f:edited-by()), ', '))}</xsl:text>
    </xsl:if>
    <xsl:value-of select="(' ' || f:with-stops((string-join(($publisher, f:year($publication-date))[. ne ''], ', '), $page-url)))[normalize-space()]"/>
  </xsl:function>

  <!-- Authors. “Title.” Date. Series, edited by …, publisher, year, address. Archive, collection, shelf mark. -->
  <xsl:function name="f:mla" as="node()*">
    <xsl:variable name="published" as="xs:string*" select="(f:edited-by(), $publisher, f:year($publication-date), $page-url)[. ne '']"/>
    <xsl:value-of select="f:with-stops((f:name-list($authors, 2), '“' || f:with-stop($title) || '”', f:cited-day(true())))"/>
    <xsl:if test="$series"><xsl:text> </xsl:text><cite>{$series}</cite></xsl:if>
    <xsl:if test="$series or exists($published)">{f:with-stop(string-join((if ($series) then '' else (), $published), ', ')) ! (if ($series) then . else ' ' || .)}</xsl:if>
    <xsl:value-of select="(' ' || f:with-stops(string-join(($archive, $archive-place, $archive-collection, $shelf-mark)[. ne ''], ', ')))[normalize-space()]"/>
  </xsl:function>

  <xsl:function name="f:citation" as="xs:string">
    <xsl:sequence select="normalize-space(string-join(f:chicago()))"/>
  </xsl:function>

  <!-- "In Series, edited by …. Publisher, year": what stands beside the archive in a note. -->
  <xsl:function name="f:edition-words" as="xs:string">
    <xsl:variable name="edition" as="xs:string" select="string-join(($series, f:edited-by(), $publisher, f:year($publication-date))[. ne ''], ', ')"/>
    <xsl:sequence select="if ($series) then f:label('cite-in') || ' ' || $edition else $edition"/>
  </xsl:function>

  <xsl:function name="f:edited-by" as="xs:string?">
    <xsl:sequence select="if (exists($series-editors)) then f:label('cite-edited-by') || ' ' || f:enumeration($series-editors) else ()"/>
  </xsl:function>

  <!-- The first name inverted; of more than $most names only that one, "et al.". -->
  <xsl:function name="f:name-list" as="xs:string">
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:param name="most" as="xs:integer"/>
    <xsl:variable name="words" as="xs:string*" select="head($names) ! f:name-words(., true()), tail($names) ! f:name-words(., false())"/>
    <xsl:sequence select="if (count($words) gt $most) then $words[1] || ', et al.' else if (count($words) = 2 and $label-column eq 1) then string-join($words, ', ' || f:label('and') || ' ') else f:enumeration($words)"/>
  </xsl:function>

  <!-- "A", "A and B", "A, B, and C" (English only: elsewhere "A, B und C"). -->
  <xsl:function name="f:enumeration" as="xs:string">
    <xsl:param name="words" as="xs:string*"/>
    <xsl:variable name="last" as="xs:integer" select="count($words)"/>
    <xsl:sequence select="
      if ($last le 1) then string($words)
      else string-join($words[position() lt $last], ', ') || (if ($last gt 2 and $label-column eq 1) then ', ' else ' ') || f:label('and') || ' ' || $words[$last]"/>
  </xsl:function>

  <!-- "September 8, 1960" (Chicago), "8 Sept. 1960" (MLA); what is no whole day, and other languages, as everywhere on the page. -->
  <xsl:function name="f:cited-day" as="xs:string">
    <xsl:param name="short" as="xs:boolean"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize($day, '-')"/>
    <xsl:variable name="month" as="xs:string?" select="if (matches($day, '^\d{4}-(0[1-9]|1[0-2])-\d\d$')) then f:month(xs:integer($parts[2])) else ()"/>
    <xsl:sequence select="
      if (empty($month) or $label-column ne 1) then $document-date-words
      else if ($short) then f:day-number($parts[3]) || ' ' || f:short-month($month) || ' ' || $parts[1]
      else $month || ' ' || f:day-number($parts[3]) || ', ' || $parts[1]"/>
  </xsl:function>

  <xsl:function name="f:short-month" as="xs:string">
    <xsl:param name="month" as="xs:string"/>
    <xsl:sequence select="if (string-length($month) le 4) then $month else if ($month = 'September') then 'Sept.' else substring($month, 1, 3) || '.'"/>
  </xsl:function>

  <!-- Parts that have words, each with a full stop. -->
  <xsl:function name="f:with-stops" as="xs:string">
    <xsl:param name="parts" as="xs:string*"/>
    <xsl:sequence select="string-join($parts[. ne ''] ! f:with-stop(.), ' ')"/>
  </xsl:function>

  <xsl:function name="f:with-stop" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="if (matches($words, '[.!?]”?$')) then $words else $words || '.'"/>
  </xsl:function>

</xsl:stylesheet>
