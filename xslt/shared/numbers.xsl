<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Numbers and addresses: of turns, paragraphs, notes, corrections, mentions. Counted once, in one pass.
  Input   · The text. An id of ours holds a colon, which no xml:id can, so the two never meet.
  Output  · f:number, f:address, f:locus.
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:variable name="turns" as="element()*" select="$tei/text//(sp | u)"/>
  <xsl:variable name="paragraphs" as="element()*" select="$tei/text//(p | ab)[not(ancestor::note)][not(@part = ('M', 'F'))]"/>
  <xsl:variable name="notes" as="element(note)*" select="$tei/text//note[not(ancestor::note)]"/>
  <xsl:variable name="unidentified" as="element()*" select="$tei/text//persName[not(@ref)]"/>
  <xsl:variable name="choices" as="element(choice)*" select="$tei/text//choice[f:original(.)][f:edited(.)]"/>

  <!-- The two sides of a choice: what the record has, what the editors read. -->
  <xsl:function name="f:original" as="element()?">
    <xsl:param name="choice" as="element()"/>
    <xsl:sequence select="$choice/(sic | orig | abbr)[1]"/>
  </xsl:function>

  <xsl:function name="f:edited" as="element()?">
    <xsl:param name="choice" as="element()"/>
    <xsl:sequence select="$choice/(corr | reg | expan)[1]"/>
  </xsl:function>

  <!-- Node → its place among its own kind, from 1. generate-id never leaves this map. -->
  <xsl:variable name="positions" as="map(xs:string, xs:integer)">
    <xsl:map>
      <xsl:for-each select="$turns"><xsl:map-entry key="generate-id()" select="position()"/></xsl:for-each>
      <xsl:for-each select="$paragraphs"><xsl:map-entry key="generate-id()" select="position()"/></xsl:for-each>
      <xsl:for-each select="$notes"><xsl:map-entry key="generate-id()" select="position()"/></xsl:for-each>
      <xsl:for-each select="$choices"><xsl:map-entry key="generate-id()" select="position()"/></xsl:for-each>
      <xsl:for-each select="map:keys($mentions)">
        <xsl:variable name="id" as="xs:string" select="."/>
        <xsl:for-each select="$mentions($id)">
          <xsl:if test="f:ids(@ref)[1] eq $id"><xsl:map-entry key="generate-id()" select="position()"/></xsl:if>
        </xsl:for-each>
      </xsl:for-each>
      <xsl:for-each select="$unidentified"><xsl:map-entry key="generate-id()" select="position()"/></xsl:for-each>
      <xsl:for-each select="$tei/text//date[f:date-value(.) ne '']"><xsl:map-entry key="generate-id()" select="position()"/></xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- The number people see: the document's own (@n, "p12", "turn7"), else counted. Found once each: a regex costs time. -->
  <xsl:variable name="numbers" as="map(xs:string, xs:string)" select="map:merge(($turns, $paragraphs, $notes) ! map { generate-id(): f:find-number(.) })"/>

  <xsl:function name="f:number" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="($numbers(generate-id($node)), '')[1]"/>
  </xsl:function>

  <xsl:function name="f:find-number" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="
      if ($node/self::note/@n) then normalize-space($node/@n)
      else if (matches($node/@xml:id, '^(turn|p)[0-9]+[a-z]?$')) then replace($node/@xml:id, '^(turn|p)', '')
      else string($positions(generate-id($node)))"/>
  </xsl:function>

  <!-- The id of an element in the page: its xml:id, else one made of its kind and number. -->
  <xsl:function name="f:address" as="xs:string?">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="position" as="xs:integer?" select="$positions(generate-id($node))"/>
    <xsl:sequence select="
      if ($node/@xml:id) then string($node/@xml:id)
      else if (empty($position)) then ()
      else if ($node/@ref) then 'm:' || f:ids($node/@ref)[1] || ':' || $position
      else local-name($node) || ':' || $position"/>
  </xsl:function>

  <!-- Where a mention stands, for a person: the number of its paragraph, else the kind of its block. -->
  <xsl:function name="f:locus" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="block" as="element()?" select="$node/ancestor::*[local-name() = $block-names][1]"/>
    <xsl:variable name="number" as="xs:string?" select="$numbers(generate-id($block))"/>
    <xsl:sequence select="
      if ($block[self::p or self::ab] and exists($number)) then '¶' || $number
      else if ($block/ancestor-or-self::note) then f:label('note') || ' ' || f:number($block/ancestor-or-self::note[last()])
      else if ($block/ancestor::*[self::sp or self::u]) then f:label('turn') || ' ' || f:number($block/ancestor::*[self::sp or self::u][1])
      else if ($block/self::item) then f:label('list')
      else if ($block/self::cell) then f:label('table')
      else if ($block/self::head) then f:label('heading')
      else f:label('text')"/>
  </xsl:function>

  <xsl:variable name="block-names" as="xs:string+" select="'p', 'ab', 'head', 'speaker', 'note', 'item', 'cell'"/>

</xsl:stylesheet>
