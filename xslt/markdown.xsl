<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The edition in Markdown (CommonMark, with the footnotes and tables of GFM), to be read as it is or by any program.
  Input   · A TEI document of a conversation.
  Output  · Text: front matter as memcon reads it, the record, then its notes and the corrections as footnotes.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:include href="shared/params.xsl"/>
  <xsl:include href="shared/labels.xsl"/>
  <xsl:include href="shared/header.xsl"/>
  <xsl:include href="shared/dates.xsl"/>
  <xsl:include href="shared/entries.xsl"/>
  <xsl:include href="shared/offices.xsl"/>
  <xsl:include href="shared/numbers.xsl"/>
  <xsl:include href="shared/citation.xsl"/>
  <xsl:include href="shared/citation/prose.xsl"/>
  <xsl:include href="shared/markers.xsl"/>
  <xsl:include href="shared/unknown.xsl"/>
  <xsl:include href="shared/tables.xsl"/>
  <xsl:include href="text/kinds.xsl"/>
  <xsl:include href="html/links.xsl"/>
  <xsl:include href="markdown/escape.xsl"/>
  <xsl:include href="markdown/emphasis.xsl"/>
  <xsl:include href="markdown/front-matter.xsl"/>
  <xsl:include href="markdown/blocks.xsl"/>
  <xsl:include href="markdown/lists.xsl"/>
  <xsl:include href="markdown/inline.xsl"/>
  <xsl:include href="markdown/footnotes.xsl"/>

  <!-- Blocks of the record: each a text node, without the empty line that parts it from the next. -->
  <xsl:mode name="markdown" on-no-match="fail"/>

  <!-- Words inside a block: strings, with characters for emphasis and hard line breaks (emphasis.xsl). -->
  <xsl:mode name="inline" on-no-match="fail"/>

  <xsl:template match="/">
    <xsl:if test="empty(TEI/text)">
      <xsl:sequence select="error(xs:QName('e:tei-expected'), 'The document has no &quot;text&quot; in a root element &quot;TEI&quot; of the TEI namespace.')"/>
    </xsl:if>
    <xsl:variable name="blocks" as="text()*">
      <xsl:apply-templates select="TEI/text" mode="markdown"/>
      <xsl:call-template name="footnotes"/>
    </xsl:variable>
    <xsl:call-template name="front-matter"/>
    <xsl:value-of select="$blocks ! ('&#10;' || . || '&#10;')" separator=""/>
  </xsl:template>

</xsl:stylesheet>
