<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Blocks of the record: paragraphs, headings, turns, quotations.
  Input   · Elements that hold blocks or words.
  Output  · Text nodes, each a block of one or more lines, in mode markdown.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Every element of the text: its blocks one by one, the words between them as paragraphs. -->
  <xsl:template match="*" mode="markdown" priority="-5">
    <xsl:if test="not(map:contains($kinds, local-name()) or map:contains($plain-elements, local-name())) and not(local-name() = $row-parts)"><xsl:call-template name="report-unknown"/></xsl:if>
    <xsl:for-each-group select="node()" group-adjacent="f:is-block(.) or f:is-rule(.)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()"><xsl:apply-templates select="current-group()" mode="markdown"/></xsl:when>
        <xsl:otherwise><xsl:sequence select="f:paragraph(current-group())"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <!-- What stands in tables, where a table of another project holds it elsewhere. -->
  <xsl:variable name="row-parts" as="xs:string+" select="'cell'"/>

  <!-- Each part of a turn is a block. -->
  <xsl:template match="sp | u" mode="markdown">
    <xsl:for-each-group select="node()" group-adjacent="if (f:is-rule(.)) then generate-id() else f:part-of-turn(.)">
      <xsl:choose>
        <xsl:when test="f:is-block(.) or f:is-rule(.)"><xsl:apply-templates select="." mode="markdown"/></xsl:when>
        <xsl:otherwise><xsl:sequence select="f:paragraph(current-group())"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:function name="f:paragraph" as="text()?">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="lines" as="xs:string" select="f:lines(f:inline($nodes))"/>
    <xsl:if test="$lines"><xsl:value-of select="$lines"/></xsl:if>
  </xsl:function>

  <!-- The words of inline nodes as one string. -->
  <xsl:function name="f:inline" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="words" as="text()*">
      <xsl:apply-templates select="$nodes" mode="inline"/>
    </xsl:variable>
    <xsl:sequence select="string-join($words)"/>
  </xsl:function>

  <!-- The blocks of an element's content, with an empty line between them, each line behind a prefix. -->
  <xsl:function name="f:prefixed" as="xs:string">
    <xsl:param name="blocks" as="text()*"/>
    <xsl:param name="first" as="xs:string"/>
    <xsl:param name="rest" as="xs:string"/>
    <xsl:variable name="lines" as="xs:string*" select="tokenize(string-join($blocks, '&#10;&#10;'), '&#10;')"/>
    <xsl:sequence select="string-join(($first || $lines[1], tail($lines) ! (if (. eq '') then replace($rest, ' +$', '') else $rest || .)), '&#10;')"/>
  </xsl:function>

  <xsl:template match="head" mode="markdown">
    <xsl:variable name="words" as="xs:string" select="f:single-line(f:inline(node()))"/>
    <xsl:if test="$words">
      <xsl:value-of select="substring('######', 1, max((1, count(ancestor::*[head])))) || ' ' || f:line(f:heading-line($words))"/>
    </xsl:if>
  </xsl:template>

  <!-- A further head continues the first; that of a list or a table is a line above it. -->
  <xsl:template match="head[preceding-sibling::head] | list/head | table/head | figure/head | lg/head" mode="markdown">
    <xsl:sequence select="f:paragraph(node())"/>
  </xsl:template>

  <!-- "**Dr. Kissinger:** Yes." on one line: the label runs into the paragraph after it. -->
  <xsl:template match="speaker[following-sibling::*[1][self::p][not(*[f:is-block(.)])]]" mode="markdown"/>

  <xsl:template match="p[preceding-sibling::*[1][self::speaker]][not(*[f:is-block(.)])]" mode="markdown">
    <xsl:variable name="lines" as="xs:string" select="f:lines(f:bold(f:inline(preceding-sibling::speaker[1]/node())) || ' ' || f:inline(node()))"/>
    <xsl:if test="$lines"><xsl:value-of select="$lines"/></xsl:if>
  </xsl:template>

  <xsl:template match="speaker" mode="markdown">
    <xsl:variable name="lines" as="xs:string" select="f:lines(f:bold(f:inline(node())))"/>
    <xsl:if test="$lines"><xsl:value-of select="$lines"/></xsl:if>
  </xsl:template>

  <xsl:template match="quote | epigraph" mode="markdown">
    <xsl:variable name="blocks" as="text()*"><xsl:next-match/></xsl:variable>
    <xsl:if test="exists($blocks)"><xsl:value-of select="f:prefixed($blocks, '> ', '> ')"/></xsl:if>
  </xsl:template>

  <!-- Verse and addresses are one block, line by line. -->
  <xsl:template match="lg[l][not(lg)] | address[addrLine]" mode="markdown">
    <xsl:apply-templates select="head" mode="markdown"/>
    <xsl:variable name="lines" as="xs:string" select="f:lines(string-join((node() except head) ! f:inline(.), '&#xF8D0;'))"/>
    <xsl:if test="$lines"><xsl:value-of select="$lines"/></xsl:if>
  </xsl:template>

  <!-- A rule between blocks. -->
  <xsl:function name="f:is-rule" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node[self::milestone][parent::div or parent::body or parent::front or parent::back or parent::sp])"/>
  </xsl:function>

  <xsl:template match="milestone" mode="markdown">
    <xsl:text>---</xsl:text>
  </xsl:template>

  <!-- Between blocks: a sign of its own, one reading of several, what has no words. -->
  <xsl:template match="gap | choice | app | supplied | unclear" mode="markdown">
    <xsl:sequence select="f:paragraph(.)"/>
  </xsl:template>

  <xsl:template match="graphic | media | binaryObject | space | figDesc | figure/desc | event/desc | index" mode="markdown"/>

  <xsl:template match="vocal | incident | kinesic | pause" mode="markdown">
    <xsl:sequence select="f:paragraph(.)"/>
  </xsl:template>

  <!-- White space between blocks, comments, what has no words. -->
  <xsl:template match="comment() | processing-instruction()" mode="markdown"/>

  <xsl:template match="text()" mode="markdown">
    <xsl:sequence select="f:paragraph(.)"/>
  </xsl:template>

</xsl:stylesheet>
