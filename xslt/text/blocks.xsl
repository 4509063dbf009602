<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Blocks of the record as paragraphs of plain text; the layout alone says where a turn begins.
  Input   · Elements that hold blocks or words; tunnel parameters indent and start (where the next first line begins).
  Output  · Text nodes, each a block with an empty line after it, in mode text.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Every element of the text: its blocks one by one, the words between them as blocks. -->
  <xsl:template match="*" mode="text" priority="-5">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:param name="start" as="xs:integer" select="$indent" tunnel="yes"/>
    <xsl:if test="not(map:contains($kinds, local-name()) or map:contains($plain-elements, local-name()))"><xsl:call-template name="report-unknown"/></xsl:if>
    <xsl:for-each-group select="node()" group-adjacent="f:is-block(.)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:apply-templates select="current-group()" mode="text">
            <xsl:with-param name="start" select="if (position() = 1) then $start else $indent" tunnel="yes"/>
          </xsl:apply-templates>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="block">
            <xsl:with-param name="words" select="f:words(current-group())"/>
            <xsl:with-param name="first" select="if (position() = 1) then $start else $indent"/>
            <xsl:with-param name="rest" select="$indent"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <!-- The words of inline nodes as one string. -->
  <xsl:function name="f:words" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="words" as="text()*">
      <xsl:apply-templates select="$nodes" mode="words"/>
    </xsl:variable>
    <xsl:sequence select="string-join($words)"/>
  </xsl:function>

  <!-- A turn: its first line at the margin, all others and its further paragraphs indented. -->
  <xsl:template match="sp | u" mode="text">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:variable name="first" as="element()?" select="*[normalize-space()][1]"/>
    <xsl:for-each-group select="node()" group-adjacent="f:part-of-turn(.)">
      <xsl:choose>
        <xsl:when test="f:is-block(.)">
          <xsl:apply-templates select="." mode="text">
            <xsl:with-param name="indent" select="$indent + 4" tunnel="yes"/>
            <xsl:with-param name="start" select="if (. is $first or preceding-sibling::*[1] is $first[self::speaker]) then $indent else $indent + 4" tunnel="yes"/>
          </xsl:apply-templates>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="block">
            <xsl:with-param name="words" select="f:words(current-group())"/>
            <xsl:with-param name="first" select="$indent"/>
            <xsl:with-param name="rest" select="$indent + 4"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <!-- "Dr. Kissinger: Yes." on one line: the label runs into the paragraph after it. -->
  <xsl:template match="speaker[following-sibling::*[1][self::p][normalize-space()][not(*[f:is-block(.)])]]" mode="text"/>

  <xsl:template match="p[preceding-sibling::*[1][self::speaker]][normalize-space()][not(*[f:is-block(.)])]" mode="text">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:param name="start" as="xs:integer" select="$indent" tunnel="yes"/>
    <xsl:call-template name="block">
      <xsl:with-param name="words" select="f:words(preceding-sibling::speaker[1]) || ' ' || f:words(node())"/>
      <xsl:with-param name="first" select="$start"/>
      <xsl:with-param name="rest" select="$indent"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="quote | lg | figure | epigraph" mode="text">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:next-match>
      <xsl:with-param name="indent" select="$indent + 4" tunnel="yes"/>
      <xsl:with-param name="start" select="$indent + 4" tunnel="yes"/>
    </xsl:next-match>
  </xsl:template>

  <!-- Items hang, without a bullet: a bullet would be a character of ours. -->
  <xsl:template match="item" mode="text">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="*[f:is-block(.)]">
        <xsl:next-match>
          <xsl:with-param name="indent" select="$indent + 4" tunnel="yes"/>
          <xsl:with-param name="start" select="$indent + 2" tunnel="yes"/>
        </xsl:next-match>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="block">
          <xsl:with-param name="words" select="f:words(node())"/>
          <xsl:with-param name="first" select="$indent + 2"/>
          <xsl:with-param name="rest" select="$indent + 4"/>
          <xsl:with-param name="after" select="if (following-sibling::item) then '&#10;' else '&#10;&#10;'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A heading inside the record stands off from what comes before it. -->
  <xsl:template match="div/head[not(preceding-sibling::head)]" mode="text">
    <xsl:text>&#10;</xsl:text>
    <xsl:next-match/>
  </xsl:template>

  <!-- Between blocks: a sign of its own, one reading of several, what has no words. -->
  <xsl:template match="gap | choice | app | supplied | unclear" mode="text">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:call-template name="block">
      <xsl:with-param name="words" select="f:words(.)"/>
      <xsl:with-param name="first" select="$indent"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="graphic | media | binaryObject | space | figDesc | figure/desc | event/desc | index" mode="text"/>

  <!-- What happened meanwhile, in the editors' words: a line of its own. -->
  <xsl:template match="vocal | incident | kinesic | pause" mode="text">
    <xsl:param name="indent" as="xs:integer" select="0" tunnel="yes"/>
    <xsl:call-template name="block">
      <xsl:with-param name="words" select="f:words(.)"/>
      <xsl:with-param name="first" select="$indent"/>
    </xsl:call-template>
  </xsl:template>

  <!-- White space between blocks, comments, what has no words. -->
  <xsl:template match="comment() | processing-instruction()" mode="text"/>

  <xsl:template match="text()" mode="text">
    <xsl:call-template name="block"><xsl:with-param name="words" select="string(.)"/></xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
