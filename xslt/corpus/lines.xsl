<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · What a corpus has otherwise than plain text: lines instead of wrapped blocks, no sign of ours.
  Input   · Blocks and words as text/blocks.xsl and text/inline.xsl find them.
  Output  · Text nodes, each a line.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A block is a line, whatever line ends it holds; nothing when it has no words. -->
  <xsl:template name="block">
    <xsl:param name="words" as="xs:string" required="yes"/>
    <!-- Where a block begins and what follows it matters to wrapped text alone. -->
    <xsl:param name="first" as="xs:integer" select="0"/>
    <xsl:param name="rest" as="xs:integer" select="0"/>
    <xsl:param name="after" as="xs:string" select="''"/>
    <xsl:variable name="line" as="xs:string" select="normalize-space(replace($words, '[&#x2028;&#x2029;]', ' '))"/>
    <xsl:if test="$line">
      <xsl:value-of select="$line || '&#10;'"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="row" mode="text">
    <xsl:variable name="cells" as="xs:string*" select="f:columns-of(.) ! normalize-space(replace(., '[&#x2028;&#x2029;]', ' '))"/>
    <xsl:if test="exists($cells[. ne ''])">
      <xsl:value-of select="string-join($cells, '&#9;') || '&#10;'"/>
    </xsl:if>
  </xsl:template>

  <!-- No empty line sets a heading off. -->
  <xsl:template match="div/head[not(preceding-sibling::head)]" mode="text">
    <xsl:call-template name="block">
      <xsl:with-param name="words" select="f:words(node())"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Without words of the record. -->
  <xsl:template match="supplied | gap | vocal | incident | kinesic | pause | note | note//note | ref[f:is-marker(.) or f:is-mark(.)]" mode="words" priority="3"/>

  <xsl:template match="unclear | ref[f:called-notes(.)]" mode="words" priority="2">
    <xsl:apply-templates mode="words"/>
  </xsl:template>

</xsl:stylesheet>
