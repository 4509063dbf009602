<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Dates of the record: each opens a card that says which day is meant and how surely, with the ways to what else is said of it.
  Input   · date, time; $dated (registers.xsl).
  Output  · button, a or span, and time; the template date-cards.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A date with a value opens a card, in a book it is a link to the index; within a link it is neither. -->
  <xsl:template match="date" mode="html">
    <xsl:param name="at" as="xs:string" tunnel="yes" select="''"/>
    <xsl:param name="linked" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:variable name="value" as="xs:string" select="f:date-value(.)"/>
    <xsl:variable name="link" as="xs:boolean" select="$value ne '' and not($linked)"/>
    <xsl:variable name="card" as="xs:boolean" select="$link and $name-cards"/>
    <xsl:element name="{if ($card) then 'button' else if ($link) then 'a' else 'span'}">
      <xsl:if test="$card"><xsl:attribute name="type" select="'button'"/><xsl:attribute name="popovertarget" select="f:card-id(f:date-card(.))"/></xsl:if>
      <xsl:attribute name="class" select="'date'"/>
      <xsl:if test="$value ne ''">
        <xsl:if test="not($card)">
          <xsl:attribute name="{if ($link) then 'href' else 'data-ref'}" select="'#'[$link] || f:date-address($value)"/>
          <xsl:attribute name="title" select="f:date-words($value)"/>
        </xsl:if>
        <xsl:attribute name="id" select="(@xml:id, $at || position())[1]"/>
      </xsl:if>
      <xsl:if test="@xml:lang"><xsl:call-template name="lang"/></xsl:if>
      <xsl:call-template name="date-words"><xsl:with-param name="linked" select="$link or $linked" tunnel="yes"/></xsl:call-template>
      <xsl:if test="@cert"><xsl:call-template name="certainty"/></xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- The words of a date, for machines where HTML has a form for its value. -->
  <xsl:template name="date-words">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="machine" as="xs:string?" select="f:machine-date(.)"/>
    <xsl:choose>
      <xsl:when test="exists($machine)"><time datetime="{$machine}"><xsl:call-template name="inside"/></time></xsl:when>
      <xsl:otherwise><xsl:call-template name="inside"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="time" mode="html">
    <time>
      <xsl:if test="matches(@when, '^\d\d:\d\d(:\d\d)?$')"><xsl:attribute name="datetime" select="@when"/></xsl:if>
      <xsl:call-template name="content"/>
      <xsl:call-template name="certainty"/>
    </time>
  </xsl:template>

  <!-- The id of a date's entry in the index. -->
  <xsl:function name="f:date-address" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="'day:' || replace($value, '[^0-9A-Za-z/~.+-]', '_')"/>
  </xsl:function>

  <!-- What its card is called: one value, and how sure it is, has one card. -->
  <xsl:function name="f:date-card" as="xs:string">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="f:date-address(f:date-value($date)) || $date/@cert[. ne 'high'] ! ('?' || replace(., '[^a-z]', '_'))"/>
  </xsl:function>

  <!-- Which day, how surely; the year in all documents, the index here. -->
  <xsl:template name="date-cards">
    <xsl:param name="opened" as="map(xs:string, xs:boolean)" required="yes"/>
    <xsl:for-each-group select="$dated" group-by="f:date-card(.)">
      <xsl:if test="map:contains($opened, current-grouping-key())">
        <xsl:variable name="value" as="xs:string" select="f:date-value(.)"/>
        <xsl:variable name="year" as="xs:string?" select="replace($value, '^[/~]?(\d{4}).*$', '$1')[matches(., '^[0-9]{4}$') and 'timeline' = $pages]"/>
        <div id="{f:card-id(current-grouping-key())}" popover="">
          <b>{f:date-words($value)}</b>{f:weekday($value) ! (', ' || .)}{@cert[. ne 'high'] ! (' · ' || f:certainty-words(.))}<xsl:if test="$year"><a href="{f:local-address($site-root)}timeline.html#year:{$year}">{f:label('in-all-documents')}: {$year}</a></xsl:if>
          <a href="#{f:date-address($value)}">{f:label('in-this-document')} ({count($mentions(f:date-address($value)))})</a>
        </div>
      </xsl:if>
    </xsl:for-each-group>
  </xsl:template>

</xsl:stylesheet>
