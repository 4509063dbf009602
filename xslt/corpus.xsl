<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The bare text for programs that count and compare words: one paragraph a line, the record's words alone.
  Input   · A TEI document of a conversation.
  Output  · Text, each line a paragraph, heading, item or row (its cells apart by tabs); no notes, no markers, nothing that editors supplied.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Plain text wraps its blocks, a corpus has them as lines: the rest of how text is found is one and the same. -->
  <xsl:import href="text/wrap.xsl"/>
  <xsl:import href="text/kinds.xsl"/>
  <xsl:import href="text/blocks.xsl"/>
  <xsl:import href="text/rows.xsl"/>
  <xsl:import href="text/inline.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:include href="shared/params.xsl"/>
  <xsl:include href="shared/labels.xsl"/>
  <xsl:include href="shared/header.xsl"/>
  <xsl:include href="shared/dates.xsl"/>
  <xsl:include href="shared/entries.xsl"/>
  <xsl:include href="shared/offices.xsl"/>
  <xsl:include href="shared/numbers.xsl"/>
  <xsl:include href="shared/markers.xsl"/>
  <xsl:include href="shared/unknown.xsl"/>
  <xsl:include href="shared/tables.xsl"/>
  <xsl:include href="corpus/lines.xsl"/>

  <!-- Blocks of the record: each a line. -->
  <xsl:mode name="text" on-no-match="fail"/>

  <!-- Words inside a block. -->
  <xsl:mode name="words" on-no-match="fail"/>

  <xsl:template match="/">
    <xsl:if test="empty(TEI/text)">
      <xsl:sequence select="error(xs:QName('e:tei-expected'), 'The document has no &quot;text&quot; in a root element &quot;TEI&quot; of the TEI namespace.')"/>
    </xsl:if>
    <xsl:apply-templates select="TEI/text" mode="text"/>
  </xsl:template>

</xsl:stylesheet>
