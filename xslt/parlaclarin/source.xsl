<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The source: Parla-CLARIN describes it by bibl, not by msDesc.
  Input   · msDesc in the header.
  Output  · bibl with what the description says, part by part.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="sourceDesc//msDesc" mode="parla">
    <bibl>
      <xsl:copy-of select="@xml:id"/>
      <xsl:apply-templates select="*" mode="source"/>
    </bibl>
  </xsl:template>

  <xsl:template match="text()" mode="source"/>

  <xsl:template match="msIdentifier/(country | settlement | region | idno) | altIdentifier/idno | textLang" mode="source">
    <xsl:apply-templates select="." mode="parla"/>
  </xsl:template>

  <xsl:template match="repository | institution" mode="source">
    <orgName type="{local-name()}">
      <xsl:copy-of select="@ref | @key"/>
      <xsl:apply-templates mode="parla"/>
    </orgName>
  </xsl:template>

  <xsl:template match="msName | collection" mode="source">
    <title type="{local-name()}">
      <xsl:apply-templates mode="parla"/>
    </title>
  </xsl:template>

  <!-- All else that has words: what it is, and the words. -->
  <xsl:template match="origin | provenance | acquisition | summary | msItem | physDesc | additional | head" mode="source">
    <xsl:if test="normalize-space()">
      <note type="{local-name()}">{f:words(.)}</note>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
