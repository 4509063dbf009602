<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Parla-CLARIN: the record as a debate of utterances, for corpora of parliaments and other meetings.
  Input   · A TEI document of a conversation, memcon's or anyone's.
  Output  · TEI of Parla-CLARIN's customisation: the same words, a printed label as note[@type="speaker"].
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:e="urn:memcon:rules" xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:include href="parlaclarin/vocabulary.xsl"/>
  <xsl:include href="parlaclarin/header.xsl"/>
  <xsl:include href="parlaclarin/source.xsl"/>
  <xsl:include href="parlaclarin/debate.xsl"/>
  <xsl:include href="parlaclarin/others.xsl"/>

  <!-- What Parla-CLARIN shares with all of TEI stays as it is. -->
  <xsl:mode name="parla" on-no-match="shallow-copy"/>

  <!-- What it has not: the words stay. -->
  <xsl:mode name="foreign" on-no-match="fail"/>

  <!-- The description of a manuscript, which Parla-CLARIN has not: what it says, in a bibl. -->
  <xsl:mode name="source" on-no-match="shallow-skip"/>

  <xsl:template match="/">
    <xsl:if test="empty(TEI/text)">
      <xsl:sequence select="error(xs:QName('e:tei-expected'), 'The document has no &quot;text&quot; in a root element &quot;TEI&quot; of the TEI namespace.')"/>
    </xsl:if>
    <xsl:apply-templates select="TEI" mode="parla"/>
  </xsl:template>

  <!-- Instructions to editors and validators name other schemas. -->
  <xsl:template match="processing-instruction() | comment()" mode="parla"/>

</xsl:stylesheet>
